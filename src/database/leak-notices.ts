import { sql } from 'kysely'
import type { LeakAdvice, LeakData, LeakKind, LeakMeasure, LeakWay } from '../covenant/leaks.ts'
import { codeOf } from './leaks.ts'
import { run } from './run.ts'
import type { Tx } from './session.ts'
import type { Day } from './tables.ts'
import { uuidOrNone } from './uuid.ts'

/** What the residents concerned are told of a breach (GDPR 34(2)). */
export type LeakTelling = { readonly data: LeakData; readonly done: LeakMeasure; readonly advice: LeakAdvice }
export type LeakToTell = LeakTelling & { readonly kind: LeakKind; readonly from: Day; readonly until: Day }

/** Of one code of the log: when it was told and how. `gone`: nothing of that case is left in the organisation. */
export type LeakNotice = {
  readonly leakId: string
  readonly code: string
  readonly gone: boolean
  readonly told: Day | null
  readonly how: LeakWay | null
}

/** For the privacy officer of the organisation whose breach it is; throws `Refused` for anybody else. */
export async function askLeakTelling(tx: Tx, leakId: string, { data, done, advice }: LeakTelling): Promise<void> {
  await run(tx, sql`select drempel.ask_leak_telling(${uuidOrNone(leakId)}, ${data}, ${done}, ${advice})`)
}

/** For the program in the world of a party: what is to be told of this case, the oldest first; each comes once. */
export async function takeLeakNotices(tx: Tx, trajectoryId: string): Promise<LeakToTell[]> {
  return run(
    tx,
    sql<LeakToTell>`
      select kind, happened_from as "from", happened_until as "until", data, done, advice
      from drempel.take_leak_notices(${uuidOrNone(trajectoryId)})`,
  )
}

/** Tells the register that the oldest was told; asks that the own world says so just now. */
export async function noteLeakTold(
  tx: Tx,
  trajectoryId: string,
  { how, on }: { readonly how: LeakWay; readonly on: Day },
): Promise<void> {
  await run(tx, sql`select drempel.note_leak_told(${uuidOrNone(trajectoryId)}, ${how}, ${on}::date)`)
}

/** Of one breach, by code; the policies give them to the privacy officers of that organisation only. */
export const readLeakNotices = (tx: Tx, leakId?: string): Promise<LeakNotice[]> =>
  run(
    tx,
    sql<LeakNotice>`
      select n.leak_id as "leakId", ${codeOf('n.subject')} as code, n.gone, n.told_on as told, n.told_how as how
      from drempel.leak_notice n
      where ${leakId ?? null}::text is null or n.leak_id = ${uuidOrNone(leakId ?? '')}::uuid order by 1, 2`,
  )
