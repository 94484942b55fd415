/**
 * The program's own clock. A computer whose clock runs ahead must not destroy or let run out ahead: what the program does by
 * itself goes no further than two days beyond the last run that ended. What is further on waits for a yes of who runs it.
 */
import { asSession, type ClockKind, programClock, setProgramClock, timerActor } from '../database/index.ts'
import type { OfDatabase } from './services.ts'

/** `confirmed`: who runs the program says that the clock is right, and so is what is due. */
export type Confirmed = { readonly confirmed?: boolean }

const daysAhead = 2

/** Up to which moment a run may look (ISO instant, UTC): now, or less where the clock ran ahead of the last run. */
export async function reach({ database }: OfDatabase, kind: ClockKind, { confirmed }: Confirmed): Promise<string> {
  const now = database.now().toISOString()
  const last = await asSession(database, timerActor('team'), (tx) => programClock(tx, kind))
  if (confirmed || !last) return now
  const most = new Date(Date.parse(last.until) + daysAhead * 86_400_000).toISOString()
  return now < most ? now : most
}

/** Keeps how far a run that ended looked, and whether something waits. */
export const reached = ({ database }: OfDatabase, kind: ClockKind, until: string, waits: boolean): Promise<void> =>
  asSession(database, timerActor('team'), (tx) => setProgramClock(tx, kind, { until, waits }))
