import pg from 'pg'
import type { Database } from './connect.ts'
import { type Actor, type Credential, wordOf } from './credential.ts'
import { notAsOpened } from './failure.ts'
import { TxKeys } from './keys/tx-keys.ts'
import { toldIn } from './mend.ts'
import { inOneGo, type Statement, type Step } from './pipeline.ts'
import { timerRole } from './tables.ts'

/** One transaction as one actor. `now` is the moment at which all of it happens, as the database has it. */
export type Tx = {
  readonly client: pg.PoolClient
  readonly actor: Actor
  readonly now: string
  readonly keys: TxKeys
  /** What is done once it is committed, with nobody waiting for it: what happened there must not show in the time of an answer. */
  afterCommit(work: (db: Database) => Promise<void>): void
}

/**
 * Becomes the actor until the transaction ends: the only door. It has no name: what was prepared under one could have been taken
 * away, and another put in its place, by whoever got a statement onto this connection before.
 */
const becomeActor: Statement = { name: '', text: 'select drempel.act_as($1, $2)' }
const begin: Statement = { name: 'begin', text: 'begin' }

/** The same for a page, narrowed to one world (`$3`) where there is one. */
const becomeReader: Statement = { name: '', text: 'select drempel.act_as($1, $2, $3, true)' }

/** The first step of a page's one round trip. */
export const readingAs = async (db: Database, who: Actor, world: string | null = null): Promise<Step> => ({
  statement: becomeReader,
  values: [await db.tokenOf(who), db.now().toISOString(), world],
})

/** Serialisation, deadlock, and the same act remembered twice at once: the second run sees what the first did. */
function passes(error: unknown): boolean {
  if (!(error instanceof pg.DatabaseError)) return false
  // Where something was left on it the connection is closed, and another will do.
  if (notAsOpened(error.code) || error.code === '40001' || error.code === '40P01') return true
  return error.code === '23505' && error.constraint === 'act_done_pkey'
}

const attempts = 6
const pause = (attempt: number) => new Promise((resolve) => setTimeout(resolve, Math.random() * 10 * 2 ** attempt))

async function attemptOnce<T>(
  db: Database,
  pool: pg.Pool,
  actor: Actor,
  credential: Credential,
  work: (tx: Tx) => Promise<T>,
): Promise<T> {
  const client = await pool.connect()
  const keys = new TxKeys(db.keys)
  const after: ((db: Database) => Promise<void>)[] = []
  let broken = true
  try {
    const now = await inOneGo(client, [
      { statement: begin, values: [] },
      { statement: becomeActor, values: [credential, db.now().toISOString()] },
    ])
    if (now === undefined) throw new Error('act_as says no moment')
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
 * One transaction as `who`, by the session that he or she came in by; the timer on the worker's login. All of `work` is kept, or
 * nothing. May run `work` again after a conflict, so it does nothing outside the transaction. Throws `NoSession` where that
 * session has ended, `Refused` when the database lets the actor not do it, `DatabaseFailure` for other errors of
 * PostgreSQL, otherwise what `work` throws.
 */
export async function asSession<T>(db: Database, who: Actor, work: (tx: Tx) => Promise<T>): Promise<T> {
  if (who.role === timerRole) return within(db, db.worker, who, async () => wordOf(who), work)
  return within(db, db.pool, who, () => db.tokenOf(who), work)
}

/** The program reads as somebody whom a mail goes to, on the worker's login; nothing can be changed there. */
export const asReceiver = <T>(db: Database, who: Actor, work: (tx: Tx) => Promise<T>): Promise<T> =>
  within(db, db.worker, who, async () => wordOf(who), work)

/** From here on the program's transaction reaches one world only. */
export async function narrowTo({ client, actor, now }: Tx, worldId: string): Promise<void> {
  await client.query('select drempel.act_as($1, $2, $3)', [wordOf(actor), now, worldId])
}

/** On the login of the door, for the steps of logging in and for sessions; it reaches no case. */
export const atDoor = <T>(db: Database, who: Actor, work: (tx: Tx) => Promise<T>): Promise<T> =>
  within(db, db.door, who, async () => wordOf(who), work)

async function within<T>(
  db: Database,
  pool: pg.Pool,
  actor: Actor,
  credential: () => Promise<Credential>,
  work: (tx: Tx) => Promise<T>,
): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await attemptOnce(db, pool, actor, await credential(), work)
    } catch (error) {
      if (attempt >= attempts || !passes(error)) throw toldIn(db, error)
      await pause(attempt)
    }
  }
}
