import { Kysely, PostgresDialect, sql } from 'kysely'
import pg from 'pg'
import { notNow } from './failure.ts'
import { rolesHere } from './roles.ts'
import type { Tables } from './tables.ts'

/** Connections of the owner. One that breaks says so with its next statement; unheard it would end the program. */
export function ownerPool(url: string, max: number): pg.Pool {
  const pool = new pg.Pool({ connectionString: url, max, idleTimeoutMillis: 0 })
  pool.on('error', () => undefined)
  pool.on('connect', (client) => client.on('error', () => undefined))
  return pool
}

/**
 * Runs `work` on one connection as the login that owns the schema: for migrations, the covenant's rules and the registry.
 * Cases are closed to it as well: the owner has no policy on them. Throws `NotNow` where the server is away or the connection
 * broke, otherwise what `work` throws.
 */
export async function withOwner<T>(url: string, work: (db: Kysely<Tables>) => Promise<T>): Promise<T> {
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool: ownerPool(url, 1) }) })
  try {
    return await work(db)
  } catch (error) {
    throw notNow(error) ?? error
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
      await sql.raw('set transaction isolation level repeatable read').execute(db)
      await sql`select set_config('role', ${gate}, true)`.execute(db)
      // Its seal is written before nothing can be written any more.
      await sql`select drempel.act_as('{}', null)`.execute(db)
      await sql.raw('set transaction read only').execute(db)
      return work(async <R>(text: string) => (await sql.raw<R>(text).execute(db)).rows)
    })
  })
}

export type Ask = <T>(text: string) => Promise<T[]>
