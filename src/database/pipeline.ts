import type pg from 'pg'
import type { Database } from './connect.ts'
import { toldIn } from './mend.ts'

/** A statement that each connection prepares once under its name; each time where it has none. */
export type Statement = { readonly name: string; readonly text: string }
type Value = string | null
export type Step = { readonly statement: Statement; readonly values: readonly Value[] }

/** Which statements a connection has prepared. Weak, so that a closed connection takes its names along. */
const prepared = new WeakMap<pg.Connection, Set<string>>()

/**
 * Several prepared statements in one write with a single Sync: PostgreSQL runs them as one transaction that ends at the
 * Sync, so a page costs one round trip, without BEGIN and COMMIT. Speaks to `pg` as its own `Query` does (a `Submittable`);
 * `pg`'s pipeline mode would put a Sync, and so a transaction, around each statement.
 */
class Pipeline implements pg.Submittable {
  readonly done: Promise<string | undefined>
  /** `pg` calls this when the connection breaks; the methods below serve the ordinary way. */
  callback: (error: Error | null) => void
  readonly #steps: readonly Step[]
  #settle: (value: string | undefined) => void = () => undefined
  #row: string | undefined
  #last: string | undefined
  #added: readonly string[] = []

  constructor(steps: readonly Step[]) {
    this.#steps = steps
    this.callback = () => undefined
    this.done = new Promise((resolve, reject) => {
      this.#settle = resolve
      this.callback = (error) => error && reject(error)
    })
  }

  submit(connection: pg.Connection): void {
    const known = prepared.get(connection) ?? new Set<string>()
    prepared.set(connection, known)
    const missing = this.#steps.map(({ statement }) => statement).filter(({ name }) => name !== '' && !known.has(name))
    connection.stream.cork()
    for (const { name, text } of missing) connection.parse({ name, text, types: [] }, true)
    for (const { statement, values } of this.#steps) {
      if (statement.name === '') connection.parse({ name: '', text: statement.text, types: [] }, true)
      connection.bind({ statement: statement.name, values: [...values] }, true)
      connection.execute({}, true)
    }
    connection.sync()
    connection.stream.uncork()
    this.#added = missing.map(({ name }) => name)
  }

  handleRowDescription(): void {}
  handlePortalSuspended(): void {}
  handleEmptyQuery(): void {}

  /** Of each statement only the first column of the last row counts; a statement without rows gives undefined. */
  handleDataRow({ fields }: { fields: (string | null)[] }): void {
    this.#row = fields[0] ?? undefined
  }

  handleCommandComplete(): void {
    this.#last = this.#row
    this.#row = undefined
  }

  handleError(error: Error): void {
    this.callback(error)
  }

  handleReadyForQuery(connection: pg.Connection): void {
    const known = prepared.get(connection)
    for (const name of this.#added) known?.add(name)
    this.#settle(this.#last)
  }
}

/** The same on a connection that one has, where the steps themselves begin a transaction that goes on after them. */
export const inOneGo = (client: pg.PoolClient, steps: readonly Step[]): Promise<string | undefined> =>
  client.query(new Pipeline(steps)).done

/**
 * Runs the steps as one transaction in one round trip; gives what the last step answers: the first column of its last row,
 * as text, or undefined for null and no row. On an error nothing of it has happened, and the connection is closed, since what it has prepared is unsure.
 */
export async function pipeline(db: Database, steps: readonly Step[]): Promise<string | undefined> {
  const client = await db.pool.connect().catch((error: unknown) => {
    throw toldIn(db, error)
  })
  try {
    const answer = await inOneGo(client, steps)
    client.release()
    return answer
  } catch (error) {
    client.release(true)
    throw toldIn(db, error)
  }
}
