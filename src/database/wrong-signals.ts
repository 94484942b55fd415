import { sql } from 'kysely'
import type { WrongSignal } from '../covenant/reading-codes.ts'
import { run } from './run.ts'
import type { Tx } from './session.ts'
import type { Day, Moment } from './tables.ts'
import { uuidOrNone } from './uuid.ts'

/** A signal about somebody else or another house that was taken back; `case` is the pseudonym of the logs. */
export type WrongSignalLine = {
  readonly at: Moment
  readonly sender: string
  readonly case: string
  readonly what: WrongSignal
  /** Whether the resident whom it was not about knew of it by then. */
  readonly told: boolean
  /** Where that was not so: when it was told since. */
  readonly toldOn: Day | null
}

/** Puts it on the lists of both privacy officers; asks that it was told just now, and that the team's world is there. */
export async function noteWrongSignal(
  tx: Tx,
  trajectoryId: string,
  { what, told }: { readonly what: WrongSignal; readonly told: boolean },
): Promise<void> {
  await run(tx, sql`select drempel.note_wrong_signal(${uuidOrNone(trajectoryId)}, ${what}, ${told})`)
}

/** On both lists; asks that it was told just now. */
export async function noteWrongSignalTold(tx: Tx, trajectoryId: string, on: Day): Promise<void> {
  await run(tx, sql`select drempel.note_wrong_signal_told(${uuidOrNone(trajectoryId)}, ${on}::date)`)
}

/** Of whom nobody was told yet first, then the newest; the policies give them to the privacy officers of that organisation only. */
export async function readWrongSignals(tx: Tx, most: number): Promise<WrongSignalLine[]> {
  return run(
    tx,
    sql<WrongSignalLine>`
      select s.at, s.sender, s.subject::text as case, s.what, s.told, s.told_on as "toldOn"
      from drempel.wrong_signal s order by s.told or s.told_on is not null, s.at desc, s.id limit ${most}`,
  )
}
