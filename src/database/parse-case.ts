import { keyOf } from '../files/entry-key.ts'
import { valueFor } from '../files/told.ts'
import { type KeyRing, Unreadable } from '../keys/index.ts'
import type { CaseRows, EntryRow, OlderRow, UnreadableRow } from './case-rows.ts'
import { momentOf } from './connect.ts'
import { openJson } from './keys/sealed.ts'

type Sealed<T> = Omit<T, 'value' | 'reason'> & { readonly value: string; readonly reason?: string | null }
type SealedRows = Omit<CaseRows, 'entries' | 'older' | 'unreadable'> & {
  readonly entries: readonly Sealed<EntryRow>[]
  readonly older: readonly (Sealed<OlderRow> & { readonly file: string })[]
  readonly generation: number | null
}

/**
 * The rows of a case as the query gives them, opened. PostgreSQL's JSON has moments with an offset; everywhere else they
 * are ISO strings in UTC. Every reading of a case comes by here: what the party of this world may not read of an entry is
 * gone from here on, and what cannot be read at all stands apart.
 */
export function parseCase(text: string, ring: KeyRing): CaseRows {
  const { generation, ...rows }: SealedRows = JSON.parse(text)
  const { party, trajectoryId } = rows.world
  const unreadable: UnreadableRow[] = []
  const opened = <T extends { id: string; file: string; category: string; recordedAt: string; value: string }>(
    row: T,
  ): { value: unknown; reason: string | null; recordedAt: string } | undefined => {
    const place = { id: row.id, trajectoryId, file: row.file, category: row.category }
    const recordedAt = momentOf(row.recordedAt)
    try {
      const value = openJson(ring, 'entry.value', place, Buffer.from(row.value, 'hex'), generation)
      const { reason } = row as { reason?: string | null }
      const why = reason ? openJson(ring, 'entry.reason', place, Buffer.from(reason, 'hex')) : null
      return { value: valueFor(party, row.category, value), reason: why as string | null, recordedAt }
    } catch (error) {
      if (!(error instanceof Unreadable)) throw error
      unreadable.push({ id: row.id, file: row.file, category: row.category, recordedAt })
      return undefined
    }
  }
  const entries = rows.entries.flatMap((row) => {
    const open = opened(row)
    return open ? [{ ...row, ...open, changedAt: momentOf(row.changedAt) }] : []
  })
  const older = rows.older.flatMap(({ file, ...row }) => {
    const open = opened({ ...row, file })
    return open
      ? [{ ...row, value: open.value, recordedAt: open.recordedAt, replacedAt: momentOf(row.replacedAt) }]
      : []
  })
  return {
    ...rows,
    world: {
      ...rows.world,
      openedAt: momentOf(rows.world.openedAt),
      destroyedAt: rows.world.destroyedAt === null ? null : momentOf(rows.world.destroyedAt),
    },
    events: rows.events.map((event) => ({ ...event, at: momentOf(event.at) })),
    entries: entries.sort(inOrder),
    older,
    unreadable,
    documents: rows.documents.map(({ seal, ...document }) => ({
      ...document,
      recordedAt: momentOf(document.recordedAt),
      seal: seal && { ...seal, sealedAt: momentOf(seal.sealedAt) },
    })),
    ...(rows.lostMail ? { lostMail: rows.lostMail.map((mail) => ({ ...mail, at: momentOf(mail.at) })) } : {}),
    ...(rows.glassUntil ? { glassUntil: momentOf(rows.glassUntil) } : {}),
    withholdings: rows.withholdings.map((one) => ({ ...one, recordedAt: momentOf(one.recordedAt) })),
    assignments: rows.assignments.map((assignment) => ({
      ...assignment,
      since: momentOf(assignment.since),
      until: assignment.until === null ? null : momentOf(assignment.until),
    })),
  }
}

/** After all others: an entry without a key of its own. */
const last = '\u{10ffff}'
const keyIn = (value: unknown): string => keyOf(value) ?? last
const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

/** What one act recorded stands in an order of its own: by their random ids it would be another one in each case. */
const inOrder = (a: EntryRow, b: EntryRow): number =>
  compare(a.recordedAt, b.recordedAt) ||
  compare(a.file, b.file) ||
  compare(a.category, b.category) ||
  compare(keyIn(a.value), keyIn(b.value))
