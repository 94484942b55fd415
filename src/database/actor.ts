import pg from 'pg'
import type { Party, Role } from '../covenant/words.ts'
import type { Database } from './connect.ts'
import { told } from './failure.ts'
import { TxKeys } from './keys/tx-keys.ts'
import type { Statement } from './pipeline.ts'

/** Who a transaction runs as: one person in one role. `organisation` is null for residents and the timer. */
export type Actor = {
  readonly person: string
  readonly role: Role
  readonly party: Party
  readonly organisation: string | null
}

/** One transaction as one actor. `now` is the moment it began, by the program's clock. */
export type Tx = {
  readonly client: pg.PoolClient
  readonly actor: Actor
  readonly now: string
  readonly keys: TxKeys
  /** What is done once it is committed, with nobody waiting for it: what happened there must not show in the time of an answer. */
  afterCommit(work: (db: Database) => Promise<void>): void
}

const settings = ['person', 'role', 'party', 'organisation', 'now'].map(
  (name, index) => `set_config('drempel.${name}', $${index + 1}, true)`,
)

/** Becomes the actor until the transaction ends. */
export const becomeActor: Statement = {
  name: 'become-actor',
  text: `select set_config('role', 'drempel_app', true), ${settings.join(', ')}`,
}

/**
 * The same for reading, narrowed to one world (`$6`) where there is one. The log record of a read need not wait for the
 * disk, as an act's does, and whom the actor is assigned to stays what it is: it is found here, once.
 */
export const becomeReader: Statement = {
  name: 'become-reader',
  text: `${becomeActor.text}, set_config('drempel.scope', $6, true), set_config('synchronous_commit', 'off', true),
    set_config('drempel.mine', drempel.my_trajectories()::text, true)`,
}

export const actorValues = ({ person, role, party, organisation }: Actor, now: string): string[] => [
  person,
  role,
  party,
  organisation ?? '',
  now,
]

/** Serialisation, deadlock, and the same act remembered twice at once: the second run sees what the first did. */
function passes(error: unknown): boolean {
  if (!(error instanceof pg.DatabaseError)) return false
  return (
    error.code === '40001' || error.code === '40P01' || (error.code === '23505' && error.constraint === 'act_done_pkey')
  )
}

const attempts = 6
const pause = (attempt: number) => new Promise((resolve) => setTimeout(resolve, Math.random() * 10 * 2 ** attempt))

async function attemptOnce<T>(db: Database, actor: Actor, work: (tx: Tx) => Promise<T>): Promise<T> {
  const client = await db.pool.connect()
  const now = db.now().toISOString()
  const keys = new TxKeys(db.keys)
  const after: ((db: Database) => Promise<void>)[] = []
  let broken = true
  try {
    const values = actorValues(actor, now).map((value) => pg.escapeLiteral(value))
    const become = becomeActor.text.replace(/\$(\d)/g, (_, index) => values[Number(index) - 1] ?? 'null')
    await client.query(`begin; ${become}`)
    try {
      const result = await work({ client, actor, now, keys, afterCommit: (one) => void after.push(one) })
      keys.committing = true
      await client.query('commit')
      broken = false
      await keys.committed()
      for (const one of after) db.later(() => one(db))
      return result
    } catch (error) {
      // Where even this fails the connection is gone, and the error that counts is the first.
      broken = await client.query('rollback').then(
        () => false,
        () => true,
      )
      await keys.rolledBack()
      throw error
    }
  } finally {
    client.release(broken)
  }
}

/**
 * One transaction as `actor`: all of `work` is kept, or nothing. May run `work` again after a conflict, so it does nothing
 * outside the transaction. Throws `Refused` when the database lets the actor not do it, `DatabaseFailure` for
 * other errors of PostgreSQL, otherwise what `work` throws.
 */
export async function asActor<T>(db: Database, actor: Actor, work: (tx: Tx) => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await attemptOnce(db, actor, work)
    } catch (error) {
      if (attempt >= attempts || !passes(error)) throw told(error)
      await pause(attempt)
    }
  }
}
