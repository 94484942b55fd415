import { type CategoryName, categories, type TimerName, timers } from '../covenant/index.ts'
import { asSession, clearTimer, dueTimers, lockCase, sweepKeys, type Tx, timerActor } from '../database/index.ts'
import { type Draft, draft, isStopping, type View } from '../trajectory/index.ts'
import { commit } from './commit.ts'
import { contextOf } from './context.ts'
import { removeTalkNotes } from './notes.ts'
import { isReminder, type Reminder, remind } from './reminders.ts'
import type { Services } from './services.ts'

/** What the view of a timer's own world still asks for when the term has run out; nothing when it was settled meanwhile. */
const effects: Record<Exclude<TimerName, Reminder>, (view: View) => readonly Draft[]> = {
  lapseAgreement: (view) =>
    view.agreement && !view.agreement.signed && !view.agreement.lapsed ? [draft('agreementLapsed', {})] : [],
  removeCorporationNotes: (view) => (view.notes ? [draft('notesRemoved', {})] : []),
  removeTeamNotes: (view) => (view.notes ? [draft('notesRemoved', {})] : []),
}

/** Name and address that the resident gave stay in the team's notes until KRIS has them (reading); all else goes. */
function left(name: TimerName, view: View): readonly CategoryName[] | undefined {
  if (name !== 'removeTeamNotes' || view.seen.krisRegistered || isStopping(view)) return undefined
  return (Object.keys(categories) as CategoryName[]).filter((category) => category !== 'nameAndAddress')
}

/** Does what has come due by `now` (ISO instant), each in a transaction of its own; gives the number of timers done. */
export async function runTimers(services: Services): Promise<number> {
  const now = services.database.now().toISOString()
  const due = await asSession(services.database, timerActor('corporation'), (tx) => dueTimers(tx, now))
  for (const { worldId, party, kind, due: since } of due) {
    await asSession(services.database, timerActor(party), (tx) =>
      runTimer(services, tx, worldId, kind as TimerName, since),
    )
  }
  // What a program that was killed had still to destroy.
  await sweepKeys(services.database)
  return due.length
}

async function runTimer(services: Services, tx: Tx, worldId: string, name: TimerName, due: string): Promise<void> {
  const rows = await lockCase(tx, worldId)
  if (!rows) return
  const context = contextOf(tx.actor, rows, tx.now)
  const { trajectoryId } = rows.world
  if (isReminder(name)) return remind(tx, context, name, due)
  const rule = timers[name]
  const drafts = effects[name](context.view)
  // What was settled meanwhile stays as it is; notes go in any case, also where the view knows of none.
  const goes = name !== 'lapseAgreement' || drafts.length > 0
  if (goes) await removeTalkNotes(tx, trajectoryId, rule.removes, left(name, context.view))
  if (drafts.length > 0) {
    await commit(services, tx, context, {
      act: name,
      drafts,
      entries: [],
      letters: [],
      tells: [],
      timers: [],
    })
  }
  await clearTimer(tx, trajectoryId, { party: rule.party, kind: name })
}
