import { addDays, type PlainDate } from '../calendar/plain-date.ts'
import { instantOf } from '../calendar/zone.ts'
import { isPrivacyOfficer, type LeakNote, type LeakNoteRule, leakHours, leakNotes } from '../covenant/index.ts'
import {
  type Actor,
  asSession,
  type Concerned,
  codesOf,
  concernedIn,
  type Leak,
  type LeakNoteRow,
  type LeakNotice,
  log,
  readLeak,
  readLeakNotes,
  readLeakNotices,
  readLeaks,
} from '../database/index.ts'
import type { OfDatabase } from '../engine/index.ts'

/** How it stands with telling the authority: `due` is the moment until which it is in time (GDPR 33(1)). */
export type LeakState = {
  readonly due: string
  readonly authority: 'waits' | 'late' | 'told' | 'toldLate' | 'notTold'
  readonly people: 'waits' | 'asked' | 'told' | 'notTold'
  readonly closed: boolean
}
export type LeakLine = { readonly leak: Leak; readonly state: LeakState }
export type LeakView = LeakLine & {
  readonly notes: readonly LeakNoteRow[]
  /** Of whom it was asked to tell, by code. */
  readonly notices: readonly LeakNotice[]
  /** The codes of who was written down. */
  readonly codes: readonly string[]
  /** Who the log tells of in that time, now. */
  readonly inLog: readonly Concerned[]
}

const hour = 3_600_000

/** Of the notes of one breach, at a moment. What was told last counts, since a decision may be changed by telling after all. */
export function leakState(
  { discoveredAt }: Pick<Leak, 'discoveredAt'>,
  notes: readonly Pick<LeakNoteRow, 'kind' | 'moment'>[],
  now: string,
  notices: readonly Pick<LeakNotice, 'told' | 'gone'>[] = [],
): LeakState {
  const due = new Date(Date.parse(discoveredAt) + leakHours * hour).toISOString()
  const last = (question: 'authority' | 'people' | 'leak') =>
    notes.findLast(({ kind }) => {
      const note: LeakNoteRule = leakNotes[kind as LeakNote]
      return note.settles === question
    })
  const told = notes.find(({ kind }) => kind === 'authorityTold')
  const authority = told
    ? Date.parse(told.moment) <= Date.parse(due)
      ? 'told'
      : 'toldLate'
    : last('authority')
      ? 'notTold'
      : Date.parse(now) > Date.parse(due)
        ? 'late'
        : 'waits'
  const people = last('people')
  const left = notices.filter(({ gone }) => !gone)
  const byNotice = left.length === 0 ? undefined : left.every(({ told }) => told !== null) ? 'told' : 'asked'
  return {
    due,
    authority,
    // Who is told one by one is told when the last one is, whatever was decided before.
    people: byNotice ?? (!people ? 'waits' : people.kind === 'peopleTold' ? 'told' : 'notTold'),
    closed: last('leak') !== undefined,
  }
}

/** The register of the own organisation, for its privacy officer; undefined for anybody else. */
export async function askLeaks(
  services: OfDatabase,
  actor: Actor,
): Promise<{ now: string; lines: readonly LeakLine[] } | undefined> {
  if (!isPrivacyOfficer(actor.role)) return undefined
  return asSession(services.database, actor, async (tx) => {
    await log(tx, { activity: 'leaksSeen', kind: 'read' })
    const notes = await readLeakNotes(tx)
    const notices = await readLeakNotices(tx)
    const lines = (await readLeaks(tx)).map((leak) => ({
      leak,
      state: leakState(
        leak,
        notes.filter(({ leakId }) => leakId === leak.id),
        tx.now,
        notices.filter(({ leakId }) => leakId === leak.id),
      ),
    }))
    return { now: tx.now, lines }
  })
}

export async function askLeak(
  services: OfDatabase,
  actor: Actor,
  id: string,
): Promise<(LeakView & { now: string }) | undefined> {
  if (!isPrivacyOfficer(actor.role)) return undefined
  return asSession(services.database, actor, async (tx) => {
    const leak = await readLeak(tx, id)
    if (!leak) return undefined
    await log(tx, { activity: 'leaksSeen', kind: 'read' })
    const notes = await readLeakNotes(tx, id)
    const notices = await readLeakNotices(tx, id)
    const from = instantOf(leak.happenedFrom as PlainDate, '00:00')
    const until = instantOf(addDays(leak.happenedUntil as PlainDate, 1), '00:00')
    return {
      now: tx.now,
      leak,
      notes,
      notices,
      state: leakState(leak, notes, tx.now, notices),
      codes: await codesOf(tx, leak.subjects),
      inLog: await concernedIn(tx, { from, until, staff: leak.staff }),
    }
  })
}
