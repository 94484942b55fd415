import { Kysely, PostgresDialect, sql } from 'kysely'
import pg from 'pg'
import { rolesHere } from './roles.ts'
import type { Tables } from './tables.ts'

/**
 * Runs `work` on one connection as the login that owns the schema: for migrations, the covenant's rules and the registry.
 * Cases are closed to it as well: the owner has no policy on them.
 */
export async function withOwner<T>(url: string, work: (db: Kysely<Tables>) => Promise<T>): Promise<T> {
  const pool = new pg.Pool({ connectionString: url, max: 1, idleTimeoutMillis: 0 })
  pool.on('error', () => undefined)
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) })
  try {
    return await work(db)
  } finally {
    await db.destroy()
  }
}

/**
 * Reads as the gate, of the one municipality, in a transaction that changes nothing: the cases and the logs are closed to the
 * owner's login too.
 */
export async function readAsGate<T>(url: string, work: (ask: Ask) => Promise<T>): Promise<T> {
  return withOwner(url, async (owner) => {
    const { gate } = await rolesHere(owner)
    return owner.transaction().execute(async (db) => {
      await sql.raw('set transaction isolation level repeatable read, read only').execute(db)
      await sql`select set_config('drempel.municipality', drempel.only_municipality()::text, true)`.execute(db)
      await sql`select set_config('role', ${gate}, true)`.execute(db)
      return work(async <R>(text: string) => (await sql.raw<R>(text).execute(db)).rows)
    })
  })
}

export type Ask = <T>(text: string) => Promise<T[]>
