import type pg from 'pg'
import type { Destroyed, KeyRing } from '../../keys/index.ts'
import { openBytes, openRow, type Place } from '../keys/sealed.ts'
import { unlessUnreadable } from '../keys/unreadable.ts'
import { beginReading, rolesOf, withClient } from './client.ts'
import { tablesOf } from './copies.ts'

/**
 * Of what is sealed: what opens; what does not, and the journal says that it was destroyed; what the journal does not explain; and what opens although
 * the journal says that it went, so that the keys are older than the journal.
 */
export type Readable = {
  readonly open: number
  readonly destroyed: number
  readonly lost: number
  readonly back: number
}
export type Look = {
  /** Rows by table, those that have any. */
  readonly rows: Readonly<Record<string, number>>
  readonly entries: Readable
  readonly documents: Readable
  /** What belongs to no trajectory: words passed on, false alarms. */
  readonly others: Readable
  /** Of the last thing that happened or was looked at; null where nothing ever was. */
  readonly newest: string | null
}

type Row = Place & { sealed: Buffer; more: Buffer | null }
type Sealed = { readonly query: string; readonly open: (ring: KeyRing, row: Row) => unknown; readonly atOnce: number }

/** A document can have 25 MB. */
const some = { entries: 500, documents: 4, others: 100 }

const sealed = {
  entries: [
    {
      query: `select id, trajectory_id as "trajectoryId", file, category, value as sealed, reason as more from drempel.entry`,
      open: (ring, row) => [
        openBytes(ring, 'entry.value', row, row.sealed),
        row.more && openBytes(ring, 'entry.reason', row, row.more),
      ],
      atOnce: some.entries,
    },
  ],
  documents: [
    {
      query: `select id, trajectory_id as "trajectoryId", file, category, bytes as sealed from drempel.document`,
      open: (ring, row) => openBytes(ring, 'document.bytes', row, row.sealed),
      atOnce: some.documents,
    },
  ],
  others: [
    {
      query: 'select id, about as sealed from drempel.passed_on',
      open: (ring, row) => openRow(ring, 'passed_on.about', row.id, row.sealed),
      atOnce: some.others,
    },
    {
      query: 'select id, text as sealed from drempel.data_leak_note',
      open: (ring, row) => openRow(ring, 'data_leak_note.text', row.id, row.sealed),
      atOnce: some.others,
    },
    {
      query: 'select id, reason as sealed from drempel.false_alarm',
      open: (ring, row) => openRow(ring, 'false_alarm.reason', row.id, row.sealed),
      atOnce: some.others,
    },
  ],
} as const satisfies Record<string, readonly Sealed[]>

const newest = `
  select greatest((select max(at) from drempel.event), (select max(ended) from drempel.processing_record),
    (select max(at) from drempel.audit), (select max(recorded_at) from drempel.entry)) as at`

/** Looks through a migrated database, whichever server it is on, and changes nothing. `url`: the owner's. */
export async function lookInside(url: string, ring: KeyRing, destroyed: Destroyed): Promise<Look> {
  const { gate } = await rolesOf(url)
  return withClient(url, async (client) => {
    await beginReading(client, gate)
    const tables = await tablesOf(client)
    const rows: Record<string, number> = {}
    const count = async (name: string) => {
      const [found] = (await client.query<{ n: number }>(`select count(*)::integer as n from ${name}`)).rows
      if (found?.n) rows[name] = (rows[name] ?? 0) + found.n
    }
    for (const { name, ours } of tables) if (!ours) await count(name)
    await client.query(`set local role ${client.escapeIdentifier(gate)}`)
    const found = { entries: nothing(), documents: nothing(), others: nothing() }
    for (const { name, ours } of tables) if (ours) await count(name)
    for (const kind of ['entries', 'documents', 'others'] as const)
      for (const one of sealed[kind]) await openAll(client, one, ring, destroyed, found[kind])
    const last = (await client.query<{ at: Date | null }>(newest)).rows[0]?.at?.toISOString() ?? null
    await client.query('rollback')
    return { rows, ...found, newest: last }
  })
}

const nothing = () => ({ open: 0, destroyed: 0, lost: 0, back: 0 })

async function openAll(
  client: pg.Client,
  { query, open, atOnce }: Sealed,
  ring: KeyRing,
  destroyed: Destroyed,
  found: { -readonly [K in keyof Readable]: number },
): Promise<void> {
  await client.query(`declare looking no scroll cursor for ${query}`)
  for (;;) {
    const { rows } = await client.query<Row>(`fetch ${atOnce} from looking`)
    for (const row of rows) {
      const opens = unlessUnreadable(() => open(ring, row)) !== undefined
      const gone = unlessUnreadable(() => destroyed(row.sealed)) ?? false
      found[opens ? (gone ? 'back' : 'open') : gone ? 'destroyed' : 'lost'] += 1
    }
    if (rows.length < atOnce) break
  }
  await client.query('close looking')
}
