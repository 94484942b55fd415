import pg from 'pg'
import { type KeyRing, noKeys } from '../keys/index.ts'

/** What every store takes: a pool of connections that are `drempel_app` from their first message, and the clock. */
export type Database = {
  readonly pool: pg.Pool
  /** The program's clock; every row, term and end of a substitution goes by it, so that a player can set it. */
  readonly now: () => Date
  /** What personal data are sealed with. */
  readonly keys: KeyRing
  /** Does something that nobody waits for; `close` does. An error goes to `onError`. */
  later(work: () => Promise<void>): void
  close(): Promise<void>
}

export type ConnectOptions = {
  readonly now?: () => Date
  /** Connections at most; default 10. */
  readonly max?: number
  /** Without them nothing that is sealed can be read or written. */
  readonly keys?: KeyRing
  /** Told of connections that broke while idle (code only); the pool replaces them by itself. */
  readonly onError?: (error: Error) => void
}

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
 * A connection is closed by default: it starts as `drempel_app`, which owns nothing and sees nothing without an actor.
 * The plans are small and always of one shape, so one generic plan serves and compiling them would only cost.
 */
const startup = [
  '-c role=drempel_app',
  '-c TimeZone=UTC',
  '-c jit=off',
  '-c plan_cache_mode=force_generic_plan',
  '-c idle_in_transaction_session_timeout=30000',
].join(' ')

/** Connects to a migrated database. Nothing is sent before the first query; errors come with that query. */
export function connect(
  url: string,
  { now = () => new Date(), max = 10, keys = noKeys, onError }: ConnectOptions = {},
): Database {
  const pool = new pg.Pool({ connectionString: url, max, options: startup, types, application_name: 'drempel' })
  pool.on('error', (error) => onError?.(error))
  const doing = new Set<Promise<void>>()
  return {
    pool,
    now,
    keys,
    later(work) {
      const one: Promise<void> = work()
        .catch((error: Error) => onError?.(error))
        .finally(() => doing.delete(one))
      doing.add(one)
    },
    async close() {
      await Promise.all(doing)
      await pool.end()
    },
  }
}
