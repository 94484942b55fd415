import { randomUUID } from 'node:crypto'
import { openRow, sealRow } from './keys/sealed.ts'
import { unlessUnreadable } from './keys/unreadable.ts'
import { run, write } from './run.ts'
import type { Tx } from './session.ts'

/** Why a text was kept that the guard stopped at; null: it asked, and who wrote it said no. It names no trajectory. */
export type FalseAlarm = {
  readonly at: string
  readonly role: string
  readonly activity: string
  readonly reason: string | null
}

/** Keeps the reason for the privacy officer of the actor's organisation; nobody else reads it, the writer neither. */
export async function recordFalseAlarm(tx: Tx, activity: string, reason: string | null): Promise<void> {
  const { person, role, organisation } = tx.actor
  if (organisation === null) throw new Error('only an organisation has a privacy officer')
  const id = randomUUID()
  const sealed = await sealRow(tx, 'false_alarm.reason', id, Buffer.from(JSON.stringify(reason)))
  await run(
    tx,
    write
      .insertInto('false_alarm')
      .values({ id, organisation_id: organisation, person_id: person, role, activity, reason: sealed, at: tx.now }),
  )
}

/** The newest reasons of the actor's own organisation; the policies give them to privacy officers only. */
export async function readFalseAlarms(tx: Tx, most = 200): Promise<FalseAlarm[]> {
  const rows = await run(
    tx,
    write
      .selectFrom('false_alarm')
      .select(['id', 'at', 'role', 'activity', 'reason'])
      .orderBy('at', 'desc')
      .limit(most),
  )
  return rows.flatMap(({ id, reason, ...row }) => {
    const opened = unlessUnreadable(() => openRow(tx.keys.ring, 'false_alarm.reason', id, reason))
    return opened === undefined ? [] : [{ ...row, reason: opened as string | null }]
  })
}
