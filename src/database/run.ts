import {
  type CompiledQuery,
  DummyDriver,
  Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
} from 'kysely'
import type { Tx } from './session.ts'
import type { Tables } from './tables.ts'

/** Writes SQL, never sends it: only `run` does, on the transaction's own connection. */
export const write = new Kysely<Tables>({
  dialect: {
    createAdapter: () => new PostgresAdapter(),
    createDriver: () => new DummyDriver(),
    createIntrospector: (db) => new PostgresIntrospector(db),
    createQueryCompiler: () => new PostgresQueryCompiler(),
  },
}).withSchema('drempel')

type Query<T> = { compile(db: Kysely<Tables>): CompiledQuery<T> } | { compile(): CompiledQuery<T> }

/** Sends a query within the transaction; gives its rows. */
export async function run<T>(tx: Pick<Tx, 'client'>, query: Query<T>): Promise<T[]> {
  const { sql, parameters } = query.compile(write)
  const { rows } = await tx.client.query<T & object>(sql, [...parameters])
  return rows
}

/** The first row, or undefined. */
export async function first<T>(tx: Pick<Tx, 'client'>, query: Query<T>): Promise<T | undefined> {
  return (await run(tx, query))[0]
}
