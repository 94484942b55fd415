import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { openRow, sealRow } from './keys/sealed.ts'
import { unlessUnreadable } from './keys/unreadable.ts'
import { first, run, write } from './run.ts'
import type { Tx } from './session.ts'
import type { Day, Moment } from './tables.ts'
import { uuidOrNone } from './uuid.ts'

/** A data breach as it is registered. `staff`: of whom among the staff the logs were asked; null: of all. */
export type NewLeak = {
  readonly kind: string
  readonly happenedFrom: Day
  readonly happenedUntil: Day
  readonly discoveredAt: Moment
  readonly whose: string
  readonly staff: string | null
  /** Pseudonyms of the logs. */
  readonly subjects: readonly string[]
}
export type Leak = NewLeak & { readonly id: string; readonly at: Moment }
export type LeakNoteRow = {
  readonly leakId: string
  readonly kind: string
  /** When it was done or told. */
  readonly moment: Moment
  readonly text: string
  readonly at: Moment
}

/** Who was concerned, as the log tells it: a pseudonym, its code for this reader, how often, and when first and last. */
export type Concerned = {
  readonly subject: string
  readonly code: string
  readonly times: number
  readonly first: Moment
  readonly last: Moment
}

export const codeOf = (subject: string) =>
  sql.raw(
    `upper(substr(encode(sha256(convert_to(drempel.actor_person()::text || ${subject}::text, 'UTF8')), 'hex'), 1, 8))`,
  )

type Period = Pick<NewLeak, 'staff'> & { readonly from: Moment; readonly until: Moment }

/** Of whom data were read, written or taken in the own organisation in this time; `until` not included. What was refused is left out. */
export async function concernedIn(tx: Tx, { from, until, staff }: Period): Promise<Concerned[]> {
  return run(
    tx,
    sql<Concerned>`
      select a.subject, ${codeOf('a.subject')} as code, count(*)::int as times, min(a.at) as first, max(a.at) as last
      from drempel.audit a
      where a.subject is not null and a.kind <> 'denied' and a.at >= ${from} and a.at < ${until}
        and (${staff}::uuid is null or a.person_id = ${staff}::uuid)
      group by a.subject order by 2`,
  )
}

/** The codes under which this reader's log has these pseudonyms. */
export async function codesOf(tx: Tx, subjects: readonly string[]): Promise<string[]> {
  if (subjects.length === 0) return []
  const rows = await run(
    tx,
    sql<{ code: string }>`
      select ${codeOf('s.subject')} as code from unnest(${[...subjects]}::uuid[]) s(subject) order by 1`,
  )
  return rows.map(({ code }) => code)
}

/** For a privacy officer, in the own organisation; gives its id. Throws `Refused` for anybody else. */
export async function addLeak(
  tx: Tx,
  { happenedFrom, happenedUntil, discoveredAt, staff, subjects, ...leak }: NewLeak,
): Promise<string> {
  const id = randomUUID()
  await run(
    tx,
    write.insertInto('data_leak').values({
      id,
      organisation_id: ownOrganisation(tx),
      person_id: tx.actor.person,
      ...leak,
      happened_from: happenedFrom,
      happened_until: happenedUntil,
      discovered_at: discoveredAt,
      staff_id: staff,
      subjects: [...subjects],
      at: tx.now,
    }),
  )
  return id
}

export async function addLeakNote(tx: Tx, { leakId, kind, moment, text }: Omit<LeakNoteRow, 'at'>): Promise<void> {
  const id = randomUUID()
  await run(
    tx,
    write.insertInto('data_leak_note').values({
      id,
      leak_id: uuidOrNone(leakId),
      organisation_id: ownOrganisation(tx),
      person_id: tx.actor.person,
      kind,
      moment,
      text: await sealRow(tx, 'data_leak_note.text', id, Buffer.from(JSON.stringify(text))),
      at: tx.now,
    }),
  )
}

function ownOrganisation({ actor }: Tx): string {
  if (actor.organisation === null) throw new Error('only an organisation has a register of data breaches')
  return actor.organisation
}

const leakColumns = [
  'id',
  'kind',
  'happened_from as happenedFrom',
  'happened_until as happenedUntil',
  'discovered_at as discoveredAt',
  'whose',
  'staff_id as staff',
  'subjects',
  'at',
] as const

/** All of the own organisation, the newest first; the policies give them to privacy officers only. */
export const readLeaks = (tx: Tx): Promise<Leak[]> =>
  run(tx, write.selectFrom('data_leak').select(leakColumns).orderBy('discovered_at', 'desc').orderBy('id'))

export const readLeak = (tx: Tx, id: string): Promise<Leak | undefined> =>
  first(tx, write.selectFrom('data_leak').select(leakColumns).where('id', '=', uuidOrNone(id)))

/** What was written of it, or of all, in the order in which it was done. What cannot be opened is left out. */
export async function readLeakNotes(tx: Tx, leakId?: string): Promise<LeakNoteRow[]> {
  const all = write
    .selectFrom('data_leak_note')
    .select(['id', 'leak_id as leakId', 'kind', 'moment', 'text', 'at'])
    .orderBy('moment')
    .orderBy('at')
    .orderBy('id')
  const rows = await run(tx, leakId === undefined ? all : all.where('leak_id', '=', uuidOrNone(leakId)))
  return rows.flatMap(({ id, text, ...row }) => {
    const opened = unlessUnreadable(() => openRow(tx.keys.ring, 'data_leak_note.text', id, text))
    return opened === undefined ? [] : [{ ...row, text: String(opened) }]
  })
}
