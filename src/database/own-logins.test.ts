/** What the program and its commands log in with: on a server of their own, and on one that others use too. */
import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { freshDatabase, type TestDatabase } from '../testing/database.ts'
import { addressFor, dropRoles } from './addresses.ts'
import { really, rolesAt } from './example.fixture.ts'
import { migrate } from './migrate.ts'
import { openOwnLogins, workerAddress } from './own-logins.ts'
import { loginNames, type Roles } from './roles.ts'

let made: TestDatabase
let roles: Roles
let folder: string
beforeAll(async () => {
  made = await freshDatabase()
  await migrate(made.url)
  roles = await rolesAt(made.url)
  folder = mkdtempSync(join(tmpdir(), 'drempel-logins-'))
  mkdirSync(join(folder, 'postgres', 'postgres'), { recursive: true })
})
afterAll(async () => {
  await made.drop()
  await dropRoles(Object.assign(new URL(made.url), { pathname: '/postgres' }).href, new URL(made.url).pathname.slice(1))
  rmSync(folder, { recursive: true, force: true })
})

const none = { app: null, worker: null, door: null }
const masterKey = randomBytes(32).toString('base64')
const embedded = () => ({ databaseUrl: null, dataFolder: folder, masterKey: null, logins: none })
const external = (more = {}) => ({ databaseUrl: made.url, dataFolder: folder, masterKey, logins: none, ...more })

async function whoIs(address: string): Promise<string> {
  const client = new pg.Client({ connectionString: address })
  client.on('error', () => undefined)
  try {
    await client.connect()
    return (await client.query('select session_user as name')).rows[0].name
  } finally {
    await client.end()
  }
}
const wrongPassword = 'password authentication failed'

describe('a server of our own', () => {
  it('gets passwords anew at each start, and those of before are worth nothing', async () => {
    const before = await openOwnLogins(embedded(), made.url)
    for (const login of loginNames) expect(await whoIs(before[login])).toBe(roles[login])
    const now = await openOwnLogins(embedded(), made.url)
    for (const login of loginNames) {
      await expect(whoIs(before[login])).rejects.toThrow(wrongPassword)
      expect(await whoIs(now[login])).toBe(roles[login])
    }
  })

  it('forgets what somebody had a login set for its own next connections', async () => {
    const { app } = await openOwnLogins(embedded(), made.url)
    const client = new pg.Client({ connectionString: app })
    await client.connect()
    const database = new URL(made.url).pathname.slice(1)
    await client.query('alter role current_user set default_transaction_read_only = on')
    await client.query(`alter role current_user in database "${database}" set synchronous_commit = off`)
    await client.end()
    const settings = () => really(made.url, `select from pg_db_role_setting where setrole = '${roles.app}'::regrole`)
    expect(await settings()).toHaveLength(2)
    await openOwnLogins(embedded(), made.url)
    expect(await settings()).toEqual([])
  })

  it('keeps the worker’s in a file that nobody else reads, for commands beside it, and no other', async () => {
    const opened = await openOwnLogins(embedded(), made.url)
    expect(await workerAddress(embedded(), made.url)).toBe(opened.worker)
    const home = join(folder, 'postgres', 'postgres')
    expect(statSync(join(home, 'password-of-worker')).mode & 0o777).toBe(0o600)
    expect(existsSync(join(home, 'password-of-worker.new'))).toBe(false)
  })
})

describe('a server that others use too', () => {
  it('gives every program with the same master key the same logins, and one with another key none', async () => {
    const one = await openOwnLogins(external(), made.url)
    expect(await openOwnLogins(external(), made.url)).toEqual(one)
    for (const login of loginNames) expect(await whoIs(one[login])).toBe(roles[login])
    expect(await workerAddress(external(), made.url)).toBe(one.worker)
    const other = await workerAddress(external({ masterKey: randomBytes(32).toString('base64') }), made.url)
    await expect(whoIs(other)).rejects.toThrow(wrongPassword)
    await expect(workerAddress(external({ masterKey: null }), made.url)).rejects.toThrow('MASTER_KEY')
  })

  it('is sent no password, only what PostgreSQL keeps of it', async () => {
    // A server that got the password would make an MD5 of it here.
    const database = `alter database "${new URL(made.url).pathname.slice(1)}"`
    await really(made.url, `${database} set password_encryption = 'md5'`)
    const { app } = await openOwnLogins(external(), made.url)
    await really(made.url, `${database} reset password_encryption`)
    const [kept] = await really(made.url, 'select rolpassword from pg_authid where rolname = $1', [roles.app])
    expect(kept?.rolpassword).toMatch(/^SCRAM-SHA-256\$4096:/)
    expect(kept?.rolpassword).not.toContain(new URL(app).password)
  })

  it('takes an address from the settings as it is, and sets nothing for it', async () => {
    await really(made.url, `alter role "${roles.door}" password 'voorbeeld'`)
    const door = addressFor(made.url, roles.door, 'voorbeeld')
    const opened = await openOwnLogins(external({ logins: { ...none, door } }), made.url)
    expect(opened.door).toBe(door)
    for (const login of loginNames) expect(await whoIs(opened[login])).toBe(roles[login])
    const worker = 'postgres://somebody@elsewhere/drempel'
    expect(await workerAddress(external({ logins: { ...none, worker } }), made.url)).toBe(worker)
  })

  it('refuses the address of another login, the owner’s above all', async () => {
    await really(made.url, `alter role "${roles.door}" password 'voorbeeld'`)
    for (const app of [made.url, addressFor(made.url, roles.door, 'voorbeeld')])
      await expect(openOwnLogins(external({ logins: { ...none, app } }), made.url)).rejects.toThrow(
        `DATABASE_APP_URL must be the address of the database role ${roles.app}`,
      )
  })
})

describe('an address', () => {
  it('is of the same place for another user, by a socket too, whatever stands in the password', () => {
    expect(addressFor('postgres://owner:geheim@host:5432/vh?sslmode=require', 'vh_app', 'a/b')).toBe(
      'postgres://vh_app:a%2Fb@host:5432/vh?sslmode=require',
    )
    expect(addressFor('postgres:///vh?host=/run/postgresql&user=owner&password=geheim', 'vh_app', 'ab')).toBe(
      'postgres:///vh?host=%2Frun%2Fpostgresql&user=vh_app&password=ab',
    )
  })
})
