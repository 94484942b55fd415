import { type TimerName, timers } from '../covenant/index.ts'
import { asSession, clearTimer, dueTimers, lockCase, sweepKeys, type Tx, timerActor } from '../database/index.ts'
import { removeTalkNotes } from '../process/notes.effects.ts'
import { whenRunOut } from '../process/timers.ts'
import { commit } from './commit.ts'
import { contextOf } from './context.ts'
import { isReminder, remind } from './reminders.ts'
import type { Services } from './services.ts'

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
  const end = whenRunOut(name, context)
  if (end && end.removes.length > 0) await removeTalkNotes(tx, trajectoryId, end.removes, end.categories)
  if (end && end.drafts.length > 0) {
    const nothing = { entries: [], letters: [], tells: [], timers: [] }
    await commit(services, tx, context, { act: name, drafts: end.drafts, ...nothing })
  }
  await clearTimer(tx, trajectoryId, { party: timers[name].party, kind: name })
}
