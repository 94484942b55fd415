import { addDays, type PlainDate } from '../calendar/plain-date.ts'
import { dateInAmsterdam } from '../calendar/zone.ts'
import { isPrivacyOfficer } from '../covenant/index.ts'
import {
  type Actor,
  asSession,
  type DestructionLine,
  log,
  programClock,
  type RetentionLine,
  readDestructions,
  readRetention,
} from '../database/index.ts'
import { type OfDatabase, refreshRetention } from '../engine/index.ts'

export type { DestructionLine, RetentionLine }

/** What is due, held or coming in the own organisation, and what was destroyed. References, never names. */
export type RetentionView = {
  readonly today: PlainDate
  readonly lines: readonly RetentionLine[]
  readonly destroyed: readonly DestructionLine[]
  /** Something that is due waits for a yes of who runs the program. */
  readonly waits: boolean
}

/** So far ahead one sees what is coming, in days. */
export const ahead = { soon: 30, later: 90 } as const
/** Worlds whose days a page works out before it is shown, about a millisecond each; the program does the rest by itself. */
const atMost = 500

/** For the privacy officer of an organisation; undefined for anybody else. */
export async function askRetention(services: OfDatabase, actor: Actor): Promise<RetentionView | undefined> {
  if (!isPrivacyOfficer(actor.role)) return undefined
  await refreshRetention(services, { most: atMost })
  return asSession(services.database, actor, async (tx) => {
    await log(tx, { activity: 'readRetention', kind: 'read' })
    const today = dateInAmsterdam(tx.now)
    const lines = await readRetention(tx, addDays(today, ahead.later))
    const clocks = [await programClock(tx, 'retention'), await programClock(tx, 'timers')]
    const waits = clocks.some((clock) => clock?.waits)
    return { today, lines, destroyed: await readDestructions(tx), waits }
  })
}

/** The report of one run for the own organisation; undefined where it has none, and for anybody but its privacy officer. */
export async function askDestruction(
  services: OfDatabase,
  actor: Actor,
  run: string,
): Promise<readonly DestructionLine[] | undefined> {
  if (!isPrivacyOfficer(actor.role)) return undefined
  return asSession(services.database, actor, async (tx) => {
    const lines = await readDestructions(tx, run)
    if (lines.length === 0) return undefined
    await log(tx, { activity: 'destructionReport', kind: 'export' })
    return lines
  })
}
