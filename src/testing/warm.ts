import pg from 'pg'
import type { Addresses } from '../database/index.ts'
import { changedSince, type Mark, markOf, putRows, type Rows, rowsOf } from './rows.ts'

/**
 * A database that goes from one test to the next with its connections, and with other rows. What a connection knows of a
 * database (tables, policies, functions, plans) costs more to find out than most tests cost: a second of CPU for the eight of a stage.
 */
export type Warm = {
  readonly url: string
  readonly logins: Addresses
  /** For `connect`. */
  readonly poolFor: (config: pg.PoolConfig) => pg.Pool
  /** Reads how things stand. */
  rows(): Promise<Rows>
  /** For the next one; a database that is not as it was apart from its rows is dropped. */
  giveBack(): Promise<void>
}

type Made = { readonly url: string; readonly logins: Addresses; drop(): Promise<void> }
type Held = Made & {
  /** One connection. */
  readonly owner: pg.Pool
  readonly pools: Map<string, pg.Pool>
  readonly catalogue: string
  /** What the tables held at `mark`, by the text of their rows. */
  holds: Rows
  mark: Mark
  uses: number
}

/** What was deleted lies about until it is cleaned up, and each test is slower by it. */
const mostUses = 30

type Kind = { readonly free: Held[]; begins: Rows | undefined }
const kinds = new Map<string, Kind>()

function kindOf(name: string): Kind {
  const kind = kinds.get(name) ?? { free: [], begins: undefined }
  kinds.set(name, kind)
  return kind
}

/**
 * @param name of those that `make` makes: they are all alike, whatever test asks
 * @param rows what is in it; as it was made, where nothing is said
 */
export async function takeWarm(name: string, make: () => Promise<Made>, rows?: Rows): Promise<Warm> {
  const kind = kindOf(name)
  const held = kind.free.pop() ?? (await begin(make))
  kind.begins ??= held.holds
  await fill(held, rows ?? kind.begins)
  held.uses++
  const lent: Lent[] = []
  return {
    url: held.url,
    logins: held.logins,
    poolFor(config) {
      const key = `${config.connectionString} ${config.max}`
      const pool = held.pools.get(key) ?? keptPool(config)
      held.pools.set(key, pool)
      const one = lend(pool)
      lent.push(one)
      return one.pool
    },
    rows: () => rowsOf(held.owner),
    async giveBack() {
      const whole = await cleaned(held, lent).catch(() => false)
      if (whole && held.uses < mostUses) kind.free.push(held)
      else await end(held)
    },
  }
}

async function begin(make: () => Promise<Made>): Promise<Held> {
  const made = await make()
  const options = '-c plan_cache_mode=force_generic_plan'
  const owner = keptPool({ connectionString: made.url, max: 1, options })
  const holds = await rowsOf(owner)
  return {
    ...made,
    owner,
    pools: new Map(),
    catalogue: await catalogueOf(owner),
    holds,
    mark: await markOf(owner, holds),
    uses: 0,
  }
}

async function fill(held: Held, rows: Rows): Promise<void> {
  const changed = await changedSince(held.owner, held.holds, held.mark)
  const before = new Map(held.holds.tables.map(({ name, rows: all }) => [name, all]))
  for (const { name, rows: all } of rows.tables) if (before.get(name) !== all) changed.add(name)
  held.mark = await putRows(held.owner, rows, changed)
  held.holds = rows
}

/** A worker whose tests are done may end with it. */
function keptPool(config: pg.PoolConfig): pg.Pool {
  const pool = new pg.Pool({ ...config, idleTimeoutMillis: 0, allowExitOnIdle: true })
  pool.on('error', () => undefined)
  return pool
}

/** Everything but rows that can be changed: how much there is, and which transaction last touched it. */
async function catalogueOf(owner: pg.Pool): Promise<string> {
  const parts = [
    ...['pg_class', 'pg_attribute', 'pg_attrdef', 'pg_proc', 'pg_policy', 'pg_trigger', 'pg_constraint', 'pg_index'],
    ...['pg_namespace', 'pg_type', 'pg_rewrite', 'pg_default_acl', 'pg_extension', 'pg_event_trigger'],
  ].map((name) => `(select count(*) from ${name}), (select xmin from ${name} order by age(xmin) limit 1)`)
  const settings = `(select string_agg(s::text, ' ') from pg_db_role_setting s
    where s.setdatabase = (select oid from pg_database where datname = current_database()))`
  const { rows } = await owner.query<{ said: string }>({
    name: 'catalogue',
    text: `select concat_ws(' ', ${[...parts, settings].join(', ')}) as said`,
  })
  return rows[0]?.said ?? ''
}

/** Whether it is as it was: nobody holds a connection of it, no table, function or right is another, and no setting was left on a connection. */
async function cleaned(held: Held, lent: readonly Lent[]): Promise<boolean> {
  if (!lent.every(({ ended }) => ended())) return false
  for (const pool of held.pools.values()) {
    pool.removeAllListeners()
    pool.on('error', () => undefined)
    if (pool.totalCount !== pool.idleCount || pool.waitingCount > 0) return false
    const clients = await Promise.all(Array.from({ length: pool.totalCount }, () => pool.connect()))
    for (const client of clients)
      await client.query(
        'reset session authorization; reset all; discard temp; unlisten *; select pg_advisory_unlock_all()',
      )
    for (const client of clients) client.release()
  }
  return (await catalogueOf(held.owner)) === held.catalogue
}

async function end(held: Held): Promise<void> {
  await held.owner.end().catch(() => undefined)
  await held.drop()
  for (const pool of held.pools.values()) void pool.end().catch(() => undefined)
}

type Lent = { readonly pool: pg.Pool; ended(): boolean }

/** A pool that ends for its user and stays for the next one. */
function lend(pool: pg.Pool): Lent {
  let ended = false
  const refused = () => Promise.reject(new Error('Cannot use a pool after calling end on the pool'))
  const own = {
    async end() {
      while (pool.totalCount !== pool.idleCount) await new Promise((next) => pool.once('release', next))
      ended = true
    },
  }
  return {
    ended: () => ended,
    pool: new Proxy(pool, {
      get(target, name) {
        if (name === 'end') return own.end
        if (ended && (name === 'connect' || name === 'query')) return refused
        const value: unknown = Reflect.get(target, name, target)
        return typeof value === 'function' ? value.bind(target) : value
      },
    }),
  }
}
