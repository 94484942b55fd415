import { addDays } from '../calendar/plain-date.ts'
import { instantOf } from '../calendar/zone.ts'
import { type TimerName, timers } from '../covenant/index.ts'
import {
  asSession,
  clearTimer,
  dueTimers,
  lockCase,
  programClock,
  setTimer,
  sweepKeys,
  type Tx,
  timerActor,
} from '../database/index.ts'
import { removeTalkNotes } from '../process/notes.effects.ts'
import { whenRunOut } from '../process/timers.ts'
import { type Confirmed, reach, reached } from './clock.ts'
import { commit } from './commit.ts'
import { contextOf } from './context.ts'
import { isLeak, passLeaks } from './pass-leaks.ts'
import { isReminder, remind } from './reminders.ts'
import type { Services } from './services.ts'

/**
 * Does what has come due, as far as the program's own clock reaches, each in a transaction of its own; gives the number of
 * timers done. Where the clock ran ahead the rest waits, and the reach stays where it was.
 */
export async function runTimers(services: Services, confirmed: Confirmed = {}): Promise<number> {
  const until = await reach(services, 'timers', confirmed)
  const ahead = until < services.database.now().toISOString()
  const due = await asSession(services.database, timerActor('corporation'), (tx) => dueTimers(tx, until))
  for (const { worldId, party, kind, due: since } of due) {
    await asSession(services.database, timerActor(party), (tx) => runTimer(services, tx, worldId, kind, since))
  }
  // What a program that was killed had still to destroy.
  await sweepKeys(services.database)
  if (ahead) await waitFrom(services)
  else await reached(services, 'timers', until, false)
  return due.length
}

async function waitFrom({ database }: Services): Promise<void> {
  const last = await asSession(database, timerActor('team'), (tx) => programClock(tx, 'timers'))
  if (last && !last.waits) await reached({ database }, 'timers', last.until, true)
}

const isTimer = (kind: string): kind is TimerName => Object.hasOwn(timers, kind)

async function runTimer(services: Services, tx: Tx, worldId: string, kind: string, due: string): Promise<void> {
  const rows = await lockCase(tx, worldId)
  if (!rows) return
  const context = contextOf(tx.actor, rows, tx.now)
  const { trajectoryId } = rows.world
  // One of no kind that this party has would stop all that come after it, or stay for ever.
  if (!isTimer(kind) || timers[kind].party !== tx.actor.party)
    return clearTimer(tx, trajectoryId, { party: tx.actor.party, kind })
  if (isReminder(kind)) return remind(tx, context, kind, due)
  if (isLeak(kind)) return passLeaks(services, tx, context, kind)
  const timer = { party: timers[kind].party, kind }
  const end = whenRunOut(kind, context)
  if (end && !end.last) return clearTimer(tx, trajectoryId, timer)
  if (end?.last && context.now.date <= end.last)
    return setTimer(tx, trajectoryId, timer, instantOf(addDays(end.last, 1), '00:00'))
  if (end && end.removes.length > 0) await removeTalkNotes(tx, trajectoryId, end.removes, end.categories)
  if (end && end.drafts.length > 0) {
    const nothing = { entries: [], letters: [], tells: [], timers: [] }
    await commit(services, tx, context, { act: kind, drafts: end.drafts, ...nothing })
  }
  await clearTimer(tx, trajectoryId, timer)
}
