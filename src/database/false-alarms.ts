import type { Tx } from './actor.ts'
import { run, write } from './run.ts'

/** Why a text was kept that the guard took for criminal-law data. It names no trajectory. */
export type FalseAlarm = {
  readonly at: string
  readonly role: string
  readonly activity: string
  readonly reason: string
}

/** Keeps the reason for the privacy officer of the actor's organisation; nobody else reads it, the writer neither. */
export async function recordFalseAlarm(tx: Tx, activity: string, reason: string): Promise<void> {
  const { person, role, organisation } = tx.actor
  if (organisation === null) throw new Error('only an organisation has a privacy officer')
  await run(
    tx,
    write
      .insertInto('false_alarm')
      .values({ organisation_id: organisation, person_id: person, role, activity, reason, at: tx.now }),
  )
}

/** The newest reasons of the actor's own organisation; the policies give them to privacy officers only. */
export async function readFalseAlarms(tx: Tx, most = 200): Promise<FalseAlarm[]> {
  return run(
    tx,
    write.selectFrom('false_alarm').select(['at', 'role', 'activity', 'reason']).orderBy('at', 'desc').limit(most),
  )
}
