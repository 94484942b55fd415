import { sql } from 'kysely'
import type { Party, Role } from '../covenant/words.ts'
import { sweepSoon } from './keys/sweep.ts'
import { first, run, write } from './run.ts'
import { narrowTo, type Tx } from './session.ts'
import type { Day, Moment } from './tables.ts'
import { uuidOrNone } from './uuid.ts'

/** Says by which terms the days are worked out; others than before, or `again`: all of them are worked out anew. */
export async function setRetentionTerms(tx: Tx, terms: string, again: boolean): Promise<void> {
  await run(tx, sql`select drempel.use_retention_terms(${terms}, ${again})`)
}

/** A world of the timer's party in which something happened since its days were worked out. `holds`: files with something in them. */
export type StaleWorld = {
  readonly trajectoryId: string
  readonly version: number
  readonly events: readonly {
    readonly type: string
    readonly payload: unknown
    readonly at: Moment
    readonly party: Party
    readonly role: Role
  }[]
  readonly holds: readonly string[]
  /** The days on which the entries of each file last changed. */
  readonly changes: Readonly<Record<string, readonly Day[]>>
}

export async function staleRetention(tx: Tx, most: number): Promise<StaleWorld[]> {
  return run(
    tx,
    sql<StaleWorld>`
      select trajectory_id as "trajectoryId", version, events, holds, changes from drempel.stale_retention(${most})`,
  )
}

/** As `keepRetention` takes it: which file from which day. */
export type DueDay = {
  readonly trajectory: string
  readonly file: string
  readonly outcome: string
  readonly due: Day
  readonly world: boolean
  /** Counted by entry: those that changed last on this day or before it. */
  readonly changed: Day | null
  readonly reason: string | null
  readonly until: Day | null
}

/** Keeps the days of these worlds of the timer's party, in place of those that were there. */
export async function keepRetention(
  tx: Tx,
  worlds: readonly { readonly trajectory: string; readonly version: number }[],
  due: readonly DueDay[],
): Promise<void> {
  await run(tx, sql`select drempel.keep_retention(${JSON.stringify(worlds)}, ${JSON.stringify(due)})`)
}

export type DueFileRow = {
  readonly worldId: string
  readonly trajectoryId: string
  readonly organisationId: string
  readonly file: string
  readonly outcome: string
  readonly due: Day
  readonly takesWorld: boolean
  /** Only the entries that changed last on this day or before it go. */
  readonly changedThrough: Day | null
}

/**
 * What the timer's party has to destroy today, held files left out; the longest due first. `until`: the last day that is
 * looked at; `skip`: so many are passed over.
 */
export async function dueRetention(tx: Tx, until: Day, most: number, skip: number): Promise<DueFileRow[]> {
  return run(
    tx,
    sql<DueFileRow>`
      select world_id as "worldId", trajectory_id as "trajectoryId", organisation_id as "organisationId", file, outcome,
        due, takes_world as "takesWorld", changed_through as "changedThrough" from drempel.due_retention(${most}, ${skip}, ${until})`,
  )
}

/** Of all parties: how many files are due up to a day, how many after it, and of how many. */
export type DueSums = { readonly due: number; readonly later: number; readonly files: number }
export async function dueSums(tx: Tx, until: Day): Promise<DueSums> {
  const row = await first(tx, sql<DueSums>`select due, later, files from drempel.due_sums(${until})`)
  return row ?? { due: 0, later: 0, files: 0 }
}

/** How far the program has looked by itself; `waits`: what is further on waits for a yes. */
export type ProgramClock = { readonly until: Moment; readonly waits: boolean }
export type ClockKind = 'retention' | 'timers'

/** For the program and for privacy officers; undefined where it has not run yet. */
export const programClock = (tx: Tx, kind: ClockKind): Promise<ProgramClock | undefined> =>
  first(tx, write.selectFrom('program_clock').select(['until', 'waits']).where('kind', '=', kind))

export async function setProgramClock(tx: Tx, kind: ClockKind, { until, waits }: ProgramClock): Promise<void> {
  await run(tx, sql`select drempel.set_program_clock(${kind}, ${until}, ${waits})`)
}

export type DueCountRow = Pick<DueFileRow, 'organisationId' | 'file' | 'outcome'> & {
  readonly since: Day
  readonly files: number
}

/** The same in numbers, by organisation and rule; without the worlds that go whole. */
export async function countDue(tx: Tx): Promise<DueCountRow[]> {
  return run(
    tx,
    sql<DueCountRow>`
      select organisation_id as "organisationId", file, outcome, since, files from drempel.due_counts()`,
  )
}

/** Takes the lock of the trajectory, and gives what stands in the file; undefined where it is not due (any more). */
export async function beginDestruction(
  tx: Tx,
  { worldId, trajectoryId, file }: DueFileRow,
): Promise<{ readonly entries: number; readonly documents: number } | undefined> {
  // The timer is assigned everywhere: without this each policy would look through all trajectories.
  await narrowTo(tx, worldId)
  return first(
    tx,
    sql<{ entries: number; documents: number }>`
      select entries, documents from drempel.begin_destruction(${trajectoryId}, ${file})`,
  )
}

/** Removes those entries of a file that changed last on a day or before it, each with its older values and its documents. */
export async function destroyChanged(tx: Tx, { trajectoryId, file }: DueFileRow): Promise<void> {
  await run(tx, sql`select drempel.destroy_changed(${trajectoryId}, ${file})`)
  tx.afterCommit(sweepSoon)
}

/** Writes the line of the report, and destroys what was derived; throws `Refused` where something of the file is left. */
export async function endDestruction(
  tx: Tx,
  runId: string,
  { trajectoryId, file }: DueFileRow,
  { entries, documents }: { readonly entries: number; readonly documents: number },
): Promise<void> {
  await run(tx, sql`select drempel.end_destruction(${runId}, ${trajectoryId}, ${file}, ${entries}, ${documents})`)
}

/** For the timer: removes what is kept beside the files and is older than a moment; gives the number of records. */
export async function clearWork(tx: Tx, kind: string, before: Moment): Promise<number> {
  const row = await first(tx, sql<{ count: string }>`select drempel.clear_work(${kind}, ${before}) as count`)
  return Number(row?.count ?? 0)
}

/** A file of the own organisation with its day, as its privacy officer sees it: a reference, never who it is. */
export type RetentionLine = {
  readonly file: string
  readonly outcome: string
  readonly due: Day
  readonly heldReason: string | null
  readonly heldUntil: Day | null
  readonly reference: string
}

/** What is due until a day, and everything that is held; the policies give it to privacy officers only. */
export async function readRetention(tx: Tx, until: Day): Promise<RetentionLine[]> {
  return run(
    tx,
    write
      .selectFrom('retention_due')
      .select(['file', 'outcome', 'due', 'held_reason as heldReason', 'held_until as heldUntil', 'reference'])
      .where((either) => either.or([either('due', '<=', until), either('held_until', 'is not', null)]))
      .orderBy('due')
      .orderBy('file')
      .orderBy('reference'),
  )
}

export type DestructionLine = {
  readonly run: string
  readonly at: Moment
  readonly file: string
  readonly outcome: string
  readonly due: Day
  readonly reference: string
  readonly entries: number
  readonly documents: number
}

/** What was destroyed of the own organisation, newest first; of one run where it is named. For privacy officers only. */
export async function readDestructions(tx: Tx, runId?: string): Promise<DestructionLine[]> {
  const all = write
    .selectFrom('destruction_report')
    .select(['run', 'at', 'file', 'outcome', 'due', 'reference', 'entries', 'documents'])
    .orderBy('at', 'desc')
    .orderBy('due')
    .orderBy('file')
    .orderBy('reference')
  return run(tx, runId === undefined ? all.limit(5_000) : all.where('run', '=', uuidOrNone(runId)))
}
