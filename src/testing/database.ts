import { createHash, randomBytes } from 'node:crypto'
import pg from 'pg'
import {
  type Addresses,
  addressesAt,
  dropRoles,
  onDatabase,
  openLogins,
  type Passwords,
} from '../database/addresses.ts'

/** A database of one test; `url` is its owner's address. `drop` closes whatever is still connected. */
export type TestDatabase = Readonly<{ url: string; drop(): Promise<void> }>

/** The address of the server that all tests of this run share. Throws outside a run with the database tests' setup. */
export function testServer(): Readonly<{ url: string; run: string }> {
  const { DREMPEL_TEST_SERVER: url, DREMPEL_TEST_RUN: run } = process.env
  if (!url || !run) throw new Error('No test server: this test must be in the database project of vitest.config.ts.')
  return { url, run }
}

/**
 * Makes an empty database with a random name, or a copy of a template of this run.
 *
 * @param template name of a database to which nobody is connected, as `migratedTemplate` gives
 */
export async function freshDatabase({ template }: { template?: string } = {}): Promise<TestDatabase> {
  // Nobody may be connected to what is copied.
  if (template) await letGo(urlOf(template))
  const name = `drempel_test_${testServer().run}_${randomBytes(6).toString('hex')}`
  await asOwner((client) =>
    client.query(
      // A copy of its files is three times as quick as one through the log, and brings what a first connection prepared.
      `create database ${name} template ${client.escapeIdentifier(template ?? 'template0')} strategy file_copy`,
    ),
  )
  if (template) copyOf.set(name, template)
  return {
    url: urlOf(name),
    async drop() {
      await letGo(urlOf(name))
      await asOwner((client) => client.query(`drop database if exists ${name} with (force)`))
    },
  }
}

/** A copy of the migrated database: milliseconds, where migrating takes seconds. */
export async function freshMigratedDatabase(): Promise<TestDatabase & { readonly logins: Addresses }> {
  const made = await freshDatabase({ template: await migratedTemplate() })
  return { ...made, logins: await testLogins(made.url) }
}

/** The logins of a migrated database. Copies have those of their template: a database's rights are copied with its files. */
export async function testLogins(url: string): Promise<Addresses> {
  const name = new URL(url).pathname.slice(1)
  const template = copyOf.get(name)
  const known = template === undefined ? undefined : ofTemplate.get(template)
  const found = known ?? (await addressesAt(url, testPasswords()))
  if (template !== undefined) ofTemplate.set(template, found)
  return onDatabase(found, name)
}
const copyOf = new Map<string, string>()
const ofTemplate = new Map<string, Addresses>()

/** Every worker of a run works out the same ones. */
function testPasswords(): Passwords {
  const { url, run } = testServer()
  const of = (login: string) => createHash('sha256').update(`${url} ${run} ${login}`).digest('hex')
  return { app: of('app'), worker: of('worker'), door: of('door') }
}

/** Gives the logins of a database that a test has just migrated by itself their passwords. */
export const openTestLogins = (url: string): Promise<Addresses> => openLogins(url, testPasswords())

/**
 * Makes the migrated template once for the whole run, whichever worker asks first; the others wait for it.
 *
 * @param migrate for the tests; the migrations of the program otherwise
 * @param suffix tells templates of one run apart
 */
export async function migratedTemplate(migrate = migrateProgram, suffix = 'migrated'): Promise<string> {
  const name = `drempel_test_${testServer().run}_${suffix}`
  if (made.has(name)) return name
  await asOwner(async (client) => {
    await client.query('select pg_advisory_lock(hashtext($1))', [name])
    try {
      const known = await client.query('select 1 from pg_database where datname = $1', [name])
      if (known.rowCount) return
      // Under a name of its own until it is whole: a migration that fails must not leave a template behind.
      const half = `${name}_half`
      await client.query(`drop database if exists ${half} with (force)`)
      await client.query(`create database ${half} template template0`)
      await migrate(urlOf(half))
      if (await isMigrated(urlOf(half))) await openTestLogins(urlOf(half))
      await client.query(`alter database ${half} rename to ${name}`)
    } finally {
      await client.query('select pg_advisory_unlock(hashtext($1))', [name])
    }
  })
  made.add(name)
  return name
}
const made = new Set<string>()

/** Drops what the tests of this run left on a server that goes on after it. */
export async function dropLeftBehind(): Promise<void> {
  await asOwner(async (client) => {
    const { rows } = await client.query<{ datname: string }>(
      'select datname from pg_database where starts_with(datname, $1)',
      [`drempel_test_${testServer().run}_`],
    )
    for (const { datname } of rows) await client.query(`drop database if exists ${datname} with (force)`)
  })
  await dropRoles(testServer().url, `drempel_test_${testServer().run}_`)
}

/** Of the databases that a test looks into as their owner: to connect costs thirty times what is asked then. */
const looking = new Map<string, pg.Pool>()
const mostLooking = 8

/** Connections of the owner to `url`, for as long as somebody goes on asking. */
export function ownerOf(url: string): pg.Pool {
  const known = looking.get(url)
  if (known) return known
  for (const other of [...looking.keys()].slice(0, -mostLooking + 1)) void letGo(other)
  const pool = new pg.Pool({ connectionString: url, max: 3, idleTimeoutMillis: 5_000, allowExitOnIdle: true })
  pool.on('error', () => undefined)
  pool.on('connect', (client) => client.on('error', () => undefined))
  looking.set(url, pool)
  return pool
}

async function letGo(url: string): Promise<void> {
  const pool = looking.get(url)
  looking.delete(url)
  await pool?.end()
}

/** Loaded late, so that a test of the starter does not depend on the migrations. */
async function migrateProgram(url: string): Promise<void> {
  const { migrate } = await import('../database/migrate.ts')
  const { setClock } = await import('../database/clock.ts')
  await migrate(url)
  await setClock(url, 'program')
}

async function isMigrated(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query("select where to_regproc('drempel.act_as') is not null")).rowCount === 1
  } finally {
    await client.end()
  }
}

function urlOf(name: string): string {
  const url = new URL(testServer().url)
  url.pathname = `/${name}`
  return url.href
}

/** Connections for all databases of a test: to make one takes as long as to make a database. */
let owner: pg.Pool | undefined

async function asOwner<T>(work: (client: pg.PoolClient) => Promise<T>): Promise<T> {
  if (!owner) {
    owner = new pg.Pool({ connectionString: testServer().url, max: 4, allowExitOnIdle: true })
    // The server may stop before this process does.
    owner.on('error', () => undefined)
  }
  const client = await owner.connect()
  try {
    return await work(client)
  } finally {
    client.release()
  }
}
