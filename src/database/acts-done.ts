import { first, run, write } from './run.ts'
import type { Tx } from './session.ts'

/** What an act gave when this person did it before under the same key; undefined when it is new. */
export async function actDone(tx: Tx, actKey: string): Promise<{ readonly result: unknown } | undefined> {
  return first(
    tx,
    write
      .selectFrom('act_done')
      .select('result')
      .where('act_key', '=', actKey)
      .where('person_id', '=', tx.actor.person),
  )
}

/** Remembers the act in its own transaction. Of two at once the second runs again and finds it done. */
export async function rememberAct(tx: Tx, actKey: string, result: unknown, trajectoryId?: string): Promise<void> {
  await run(
    tx,
    write.insertInto('act_done').values({
      act_key: actKey,
      person_id: tx.actor.person,
      trajectory_id: trajectoryId ?? null,
      party: tx.actor.party,
      result: JSON.stringify(result),
      at: tx.now,
    }),
  )
}
