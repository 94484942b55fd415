import { createHash, createHmac, pbkdf2Sync, randomBytes } from 'node:crypto'
import { type Kysely, sql } from 'kysely'
import pg from 'pg'
import { withOwner } from './owner.ts'
import { checkRoles, type Login, loginNames, type Roles, rolesHere } from './roles.ts'
import type { Tables } from './tables.ts'

/** The address of each login; with its password in it: never print one. */
export type Addresses = Readonly<Record<Login, string>>
export type Passwords = Readonly<Record<Login, string>>

/** Drawn anew, for a server that only this program uses. */
export const freshPasswords = (): Passwords => {
  const draw = () => randomBytes(24).toString('base64url')
  return { app: draw(), worker: draw(), door: draw() }
}

/**
 * What PostgreSQL keeps of a password (SCRAM-SHA-256, RFC 5803). Worked out here, so that no password goes over the line or into
 * the log of a server that writes down statements.
 */
function keptOf(password: string): string {
  const rounds = 4096
  const salt = randomBytes(16)
  const salted = pbkdf2Sync(password, salt, rounds, 32, 'sha256')
  const keyed = (text: string) => createHmac('sha256', salted).update(text).digest()
  const stored = createHash('sha256').update(keyed('Client Key')).digest('base64')
  return `SCRAM-SHA-256$${rounds}:${salt.toString('base64')}$${stored}:${keyed('Server Key').toString('base64')}`
}

/** The same server and database as `url`, for another user. */
export function addressFor(url: string, user: string, password: string): string {
  const address = new URL(url)
  for (const name of ['user', 'password']) address.searchParams.delete(name)
  // An address by a socket has no host, and then no place for a user but here.
  if (address.host === '') {
    address.searchParams.set('user', user)
    address.searchParams.set('password', password)
  } else {
    address.username = encodeURIComponent(user)
    address.password = encodeURIComponent(password)
  }
  return address.href
}

const addressesOf = (url: string, roles: Roles, passwords: Passwords): Addresses => ({
  app: addressFor(url, roles.app, passwords.app),
  worker: addressFor(url, roles.worker, passwords.worker),
  door: addressFor(url, roles.door, passwords.door),
})

/** The addresses of the logins of the migrated database of `url` (the owner's), which have these passwords already. */
export const addressesAt = (url: string, passwords: Passwords): Promise<Addresses> =>
  withOwner(url, async (owner) => addressesOf(url, await rolesHere(owner), passwords))

/**
 * Gives the logins these passwords, all or those that are named. Throws `UnsoundRoles` where they are another database's too
 * or have a power of their own.
 */
export async function openLogins(
  url: string,
  passwords: Passwords,
  which: readonly Login[] = loginNames,
): Promise<Addresses> {
  return withOwner(url, async (owner) => {
    const roles = await rolesHere(owner)
    await checkRoles(owner, roles)
    // One after the other where several programs start on one database: PostgreSQL refuses two at once.
    await owner.transaction().execute(async (tx) => {
      await sql`select pg_advisory_xact_lock(7371503403)`.execute(tx)
      for (const login of which) {
        const [role, kept] = [pg.escapeIdentifier(roles[login]), pg.escapeLiteral(keptOf(passwords[login]))]
        await sql.raw(`alter role ${role} with login password ${kept}`).execute(tx)
      }
      await forgetSettings(tx, roles)
    })
    return addressesOf(url, roles, passwords)
  })
}

/** A login may set things for its own next connections, and so whoever sends statements on it may; none of ours does. */
async function forgetSettings(tx: Kysely<Tables>, roles: Roles): Promise<void> {
  const { rows } = await sql<{ role: string; database: string | null }>`
    select r.rolname as role, d.datname as database from pg_db_role_setting s join pg_roles r on r.oid = s.setrole
    left join pg_database d on d.oid = s.setdatabase
    where r.rolname = any(${Object.values(roles)}) and (d.oid is null or d.datname = current_database())`.execute(tx)
  for (const { role, database } of rows) {
    const there = database === null ? '' : ` in database ${pg.escapeIdentifier(database)}`
    await sql.raw(`alter role ${pg.escapeIdentifier(role)}${there} reset all`).execute(tx)
  }
}

/** The same logins on another database of that server, which is a copy of it. */
export const onDatabase = (addresses: Addresses, name: string): Addresses => {
  const there = (address: string) => Object.assign(new URL(address), { pathname: `/${name}` }).href
  return { app: there(addresses.app), worker: there(addresses.worker), door: there(addresses.door) }
}

/** Removes what roles are left of databases of this name and longer ones, after these were dropped. */
export async function dropRoles(url: string, name: string): Promise<void> {
  await withOwner(url, async (db) => {
    const { rows } = await sql<{ role: string }>`
      select rolname as role from pg_roles where starts_with(rolname, ${name})`.execute(db)
    for (const { role } of rows) await sql.raw(`drop role ${pg.escapeIdentifier(role)}`).execute(db)
  })
}
