/** Destroys what is due: file by file, each in a transaction of its own, so that a run that is killed is begun again. */
import { randomUUID } from 'node:crypto'
import { addMonths, type PlainDate } from '../../calendar/plain-date.ts'
import { dateInAmsterdam, instantOf } from '../../calendar/zone.ts'
import { type FileName, type RetentionOutcome, type WorkKind, workKinds, workRule } from '../../covenant/index.ts'
import {
  asSession,
  beginDestruction,
  clearWork,
  countDue,
  type DueFileRow,
  destroyChanged,
  documents,
  dueRetention,
  dueSums,
  endDestruction,
  log,
  programClock,
  type Tx,
  timerActor,
} from '../../database/index.ts'
import { eraseTeamWorld } from '../../process/erase.effects.ts'

import { type Confirmed, reach, reached } from '../clock.ts'
import type { OfDatabase } from '../services.ts'
import { type Owner, owners, refreshRetention } from './days.ts'

const batch = 200

/** So many files of one organisation, by one rule, from which day the oldest was due. */
export type DueCount = {
  readonly organisation: string
  readonly file: FileName
  readonly outcome: RetentionOutcome
  readonly since: string
  readonly files: number
  readonly entries?: number
  readonly documents?: number
}
/** `run`: under which the reports of all organisations stand; absent where nothing was destroyed. */
export type RetentionRun = {
  readonly run?: string
  readonly files: readonly DueCount[]
  /** How many files are due and wait for a yes: by a clock that ran ahead, or since they are so many at once. */
  readonly waiting: number
  /** How many records beside the files went. */
  readonly work: Readonly<Partial<Record<WorkKind, number>>>
}

type Destroyed = { readonly entries: number; readonly documents: number }

/** What a run would destroy now; nothing is changed but the days that were not worked out yet. */
export async function planRetention(services: OfDatabase): Promise<RetentionRun> {
  await refreshRetention(services)
  const files: DueCount[] = []
  for (const party of owners)
    for (const { organisationId, file, outcome, ...rest } of await asSession(
      services.database,
      timerActor(party),
      countDue,
    ))
      files.push({
        organisation: organisationId,
        file: file as FileName,
        outcome: outcome as RetentionOutcome,
        ...rest,
      })
  return { files: files.sort(inOrder), waiting: (await reachOf(services, {})).waiting, work: {} }
}

const inOrder = (a: DueCount, b: DueCount) =>
  a.organisation.localeCompare(b.organisation) || a.since.localeCompare(b.since) || a.file.localeCompare(b.file)

/** More than one file in twenty, and more than this many, is more than a night brings. */
const [many, oneIn] = [10, 20]

/** Up to which day this run may destroy, and how much waits for a yes; no day: all of it does. */
async function reachOf(
  services: OfDatabase,
  confirmed: Confirmed,
): Promise<{ moment: string; day: PlainDate; waiting: number; allWaits: boolean }> {
  const moment = await reach(services, 'retention', confirmed)
  const day = dateInAmsterdam(moment)
  const sums = await asSession(services.database, timerActor('team'), (tx) => dueSums(tx, day))
  const allWaits = !confirmed.confirmed && sums.due > many && sums.due * oneIn > sums.files
  return { moment, day, waiting: sums.later + (allWaits ? sums.due : 0), allWaits }
}

/**
 * Destroys what is due now, as far as the program's own clock reaches. A file that fails stays due: the others go on, and
 * then the first error is thrown.
 */
export async function runRetention(services: OfDatabase, confirmed: Confirmed = {}): Promise<RetentionRun> {
  await refreshRetention(services)
  const { moment, day, waiting, allWaits } = await reachOf(services, confirmed)
  if (allWaits) {
    const last = await asSession(services.database, timerActor('team'), (tx) => programClock(tx, 'retention'))
    await reached(services, 'retention', last?.until ?? moment, true)
    return { files: [], waiting, work: {} }
  }
  const run = randomUUID()
  const counts = new Counts()
  const errors: unknown[] = []
  for (const party of owners) {
    let left = 0
    let again = false
    for (let some = batch; some === batch || again; ) {
      // What is left of a file that goes entry by entry has another day, which may be over too.
      if (again) await refreshRetention(services)
      again = false
      const due = await dueOf(services, party, day, left)
      for (const one of due) {
        const done = await destroy(services, party, run, one).catch((error: unknown) => void errors.push(error))
        if (done) counts.add(one, done)
        else left += 1
        again ||= done !== undefined && one.changedThrough !== null
      }
      some = due.length
    }
  }
  const work = await clearOld(services, day)
  if (errors.length > 0) throw errors[0]
  await reached(services, 'retention', moment, waiting > 0)
  return { run, files: counts.list(), waiting, work }
}

const dueOf = ({ database }: OfDatabase, party: Owner, until: PlainDate, skip: number) =>
  asSession(database, timerActor(party), (tx) => dueRetention(tx, until, batch, skip))

/** Undefined where it turned out not to be due: an act, a hold or another run came first. */
function destroy({ database }: OfDatabase, party: Owner, run: string, due: DueFileRow): Promise<Destroyed | undefined> {
  const actor = { ...timerActor(party), organisation: due.organisationId }
  return asSession(database, actor, async (tx) => {
    const there = await beginDestruction(tx, due)
    if (!there) return undefined
    const { trajectoryId, file } = due
    // Before the world can go, with which the timer's right to say so goes.
    await log(tx, { activity: 'destroyFile', kind: 'act', trajectoryId })
    if (due.takesWorld) await eraseTeamWorld(tx, trajectoryId)
    else await destroyFile(tx, run, due, there, file)
    return there
  })
}

async function destroyFile(tx: Tx, run: string, due: DueFileRow, there: Destroyed, file: string): Promise<void> {
  if (due.changedThrough) await destroyChanged(tx, due)
  else await documents.remove(tx, due.trajectoryId, [file])
  await endDestruction(tx, run, due, there)
}

async function clearOld({ database }: OfDatabase, today: PlainDate): Promise<Partial<Record<WorkKind, number>>> {
  const cleared: Partial<Record<WorkKind, number>> = {}
  for (const kind of workKinds) {
    const { years = 0, months = 0 } = workRule(kind)
    const before = instantOf(addMonths(today, -(years * 12 + months)), '00:00')
    const count = await asSession(database, timerActor('team'), (tx) => clearWork(tx, kind, before))
    if (count > 0) cleared[kind] = count
  }
  return cleared
}

class Counts {
  readonly #found = new Map<string, DueCount>()

  add({ organisationId, file, outcome, due, takesWorld }: DueFileRow, there: Destroyed): void {
    // Of who takes no part the team keeps nothing, so neither a line in a report.
    if (takesWorld) return
    const key = [organisationId, file, outcome].join()
    const before = this.#found.get(key)
    this.#found.set(key, {
      organisation: organisationId,
      file: file as FileName,
      outcome: outcome as RetentionOutcome,
      since: before && before.since < due ? before.since : due,
      files: (before?.files ?? 0) + 1,
      entries: (before?.entries ?? 0) + there.entries,
      documents: (before?.documents ?? 0) + there.documents,
    })
  }

  list(): DueCount[] {
    return [...this.#found.values()].sort(inOrder)
  }
}
