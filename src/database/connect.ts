import pg from 'pg'
import { type KeyRing, noKeys } from '../keys/index.ts'
import type { Addresses } from './addresses.ts'
import { type Actor, type Credential, tokenOf } from './credential.ts'
import type { Login } from './roles.ts'

/** What every store takes: a pool of connections for each login, and the clock. A pool that is not used connects to nothing. */
export type Database = {
  /** Of the application: what pages and acts run on. */
  readonly pool: pg.Pool
  /** Of the program itself: timers, the queue, keeping. `asSession` takes it for the timer. */
  readonly worker: pg.Pool
  /** Of logging in: it alone opens sessions, and reaches no case. */
  readonly door: pg.Pool
  /** The program's clock; every row, term and end of a substitution goes by it, so that a player can set it. */
  readonly now: () => Date
  /** The token by which somebody is known here. Rejects with `NoSession` for who came in by none. */
  tokenOf(actor: Actor): Promise<Credential>
  /** What personal data are sealed with. */
  readonly keys: KeyRing
  /** Does something that nobody waits for; `close` does. An error goes to `onError`. */
  later(work: () => Promise<void>): void
  /** Makes anew what is searched, where a crash of the server emptied it; with nobody waiting for it, and once at a time. */
  mendSearch(): void
  close(): Promise<void>
}

export type ConnectOptions = {
  readonly now?: () => Date
  /** Connections of the application at most; default 10. The other logins get half as many, at least four. */
  readonly max?: number
  /** Without them nothing that is sealed can be read or written. */
  readonly keys?: KeyRing
  /** Told of connections that broke while idle (code only); the pool replaces them by itself. */
  readonly onError?: (error: Error) => void
  /** How what is searched is made anew; without it nobody does. `open.ts` has it. */
  readonly mend?: (db: Database) => Promise<unknown>
  /** How connections are kept; by `pg` itself, where nobody says otherwise. */
  readonly poolFor?: (config: pg.PoolConfig) => pg.Pool
}

const ownPool = (config: pg.PoolConfig) => new pg.Pool(config)

const { builtins } = pg.types

const inUtc = /^\d{4}-\d{2}-\d{2}[ T]\d{2}:\d{2}:\d{2}(?:\.(\d+))?\+00(?::00)?$/

/**
 * `2026-03-02 09:00:00+00` as PostgreSQL writes it under UTC, or its JSON form, as an ISO string. Cut and pasted, since a
 * page has hundreds of moments; years that do not fit that shape go the long way.
 */
export function momentOf(text: string): string {
  const match = inUtc.exec(text)
  if (!match) return new Date(text.replace(' ', 'T').replace(/\+00(:00)?$/, 'Z')).toISOString()
  const [, fraction = ''] = match
  return `${text.slice(0, 10)}T${text.slice(11, 19)}.${fraction.slice(0, 3).padEnd(3, '0')}Z`
}

const types: pg.CustomTypesConfig = {
  getTypeParser: (oid: number, format?: 'text' | 'binary') => {
    if (oid === builtins.TIMESTAMPTZ) return momentOf
    if (oid === builtins.DATE) return (text: string) => text
    return format === 'binary' ? pg.types.getTypeParser(oid, 'binary') : pg.types.getTypeParser(oid, 'text')
  },
}

/**
 * A connection is closed by default: its login owns nothing, is a member of nothing and sees nothing without an actor.
 * The plans are small and always of one shape, so one generic plan serves and compiling them would only cost.
 */
const startup = [
  '-c TimeZone=UTC',
  '-c jit=off',
  '-c plan_cache_mode=force_generic_plan',
  '-c idle_in_transaction_session_timeout=30000',
].join(' ')

/**
 * What a connection knows after its first page (tables, policies, functions, plans) costs a hundred times what a page does, so it
 * is not closed between two visitors.
 */
const kept = 5 * 60_000

/** So many jobs and sweeps go on beside each other, and a mail holds a second connection while it is handed over. */
const leastBeside = 4

/**
 * Connects to a migrated database. Nothing is sent before the first query; errors come with that query. Who was given no
 * address of a login does nothing that is that login's.
 */
export function connect(
  addresses: Partial<Addresses>,
  { now = () => new Date(), max = 10, keys = noKeys, onError, mend, poolFor = ownPool }: ConnectOptions = {},
): Database {
  const open = new Map<Login, pg.Pool>()
  const poolOf = (login: Login, most: number): pg.Pool => {
    const known = open.get(login)
    if (known) return known
    const connectionString = addresses[login]
    if (connectionString === undefined) throw new Error(`no address of the login ${login} was given here`)
    const pool = poolFor({
      connectionString,
      max: most,
      idleTimeoutMillis: kept,
      options: startup,
      types,
      application_name: 'drempel',
    })
    pool.on('error', (error) => onError?.(error))
    // One that breaks between two statements of a transaction says so with the next; unheard it would end the program.
    pool.on('connect', (client) => client.on('error', () => undefined))
    open.set(login, pool)
    return pool
  }
  const beside = Math.max(leastBeside, Math.ceil(max / 2))
  const doing = new Set<Promise<void>>()
  let mending = false
  const database: Database = {
    get pool() {
      return poolOf('app', max)
    },
    get worker() {
      return poolOf('worker', beside)
    },
    get door() {
      return poolOf('door', beside)
    },
    now,
    keys,
    async tokenOf(actor) {
      return tokenOf(actor)
    },
    later(work) {
      const one: Promise<void> = work()
        .catch((error: Error) => onError?.(error))
        .finally(() => doing.delete(one))
      doing.add(one)
    },
    mendSearch() {
      if (mending || !mend) return
      mending = true
      database.later(async () => {
        try {
          await mend(database)
        } finally {
          mending = false
        }
      })
    },
    async close() {
      await Promise.all(doing)
      for (const pool of open.values()) await pool.end()
    },
  }
  return database
}
