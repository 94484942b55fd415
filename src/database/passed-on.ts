import { randomUUID } from 'node:crypto'
import type { Role } from '../covenant/words.ts'
import { openRow, sealRow } from './keys/sealed.ts'
import { unlessUnreadable } from './keys/unreadable.ts'
import { first, run, write } from './run.ts'
import type { Tx } from './session.ts'
import type { Moment } from './tables.ts'
import { uuidOrNone } from './uuid.ts'

export type NewPassedOn = {
  readonly toOrganisation: string
  readonly toRole: Role
  readonly kind: string
  readonly about: unknown
}
export type PassedOn = {
  readonly id: string
  readonly fromOrganisation: string
  readonly kind: string
  readonly about: unknown
  readonly at: Moment
  readonly handledAt: Moment | null
}

/** Takes down what somebody said at the wrong desk, without looking anything up; the writer cannot read it back. */
export async function passOn(tx: Tx, { toOrganisation, toRole, kind, about }: NewPassedOn): Promise<void> {
  if (tx.actor.organisation === null) throw new Error('only an organisation passes on')
  const id = randomUUID()
  await run(
    tx,
    write.insertInto('passed_on').values({
      id,
      from_organisation: tx.actor.organisation,
      to_organisation: toOrganisation,
      to_role: toRole,
      kind,
      about: await sealRow(tx, 'passed_on.about', id, Buffer.from(JSON.stringify(about))),
      at: tx.now,
      handled_at: null,
    }),
  )
}

/** The landlords of the municipality, for the desk of Work and Income; no other party sees them all. */
export async function corporations(tx: Tx): Promise<{ id: string; name: string; mailbox: string | undefined }[]> {
  const rows = await run(
    tx,
    write
      .selectFrom('organisation')
      .select(['id', 'name', 'settings'])
      .where('party', '=', 'corporation')
      .orderBy('name'),
  )
  return rows.map(({ id, name, settings }) => ({ id, name, mailbox: settings.mailbox }))
}

/** What was passed on to the actor's role in the actor's organisation and still waits, oldest first. */
export async function readPassedOn(tx: Tx): Promise<PassedOn[]> {
  const rows = await run(
    tx,
    write
      .selectFrom('passed_on')
      .select(['id', 'from_organisation as fromOrganisation', 'kind', 'about', 'at', 'handled_at as handledAt'])
      .where('handled_at', 'is', null)
      .orderBy('at')
      .orderBy('id'),
  )
  return rows.flatMap(({ about, ...row }) => {
    const opened = unlessUnreadable(() => ({ about: openRow(tx.keys.ring, 'passed_on.about', row.id, about) }))
    return opened ? [{ ...row, ...opened }] : []
  })
}

/** False when it was handled before, or is not for the actor. */
export async function handlePassedOn(tx: Tx, id: string): Promise<boolean> {
  const handled = await first(
    tx,
    write
      .updateTable('passed_on')
      .set({ handled_at: tx.now })
      .where('id', '=', uuidOrNone(id))
      .where('handled_at', 'is', null)
      .returning('id'),
  )
  return handled !== undefined
}
