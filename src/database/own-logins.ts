import { hkdfSync } from 'node:crypto'
import { chmodSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import type { Config } from '../config/config.ts'
import { masterKeyOf } from '../config/master-key.ts'
import { type Addresses, addressesAt, addressFor, freshPasswords, openLogins, type Passwords } from './addresses.ts'
import { placeOf } from './embedded/place.ts'
import { withOwner } from './owner.ts'
import { type Login, loginNames, rolesHere } from './roles.ts'

type Settings = Pick<Config, 'databaseUrl' | 'dataFolder' | 'masterKey' | 'logins'>

/** Of a server that others use too: the same for every program that has the master key, so that none locks another out. */
function derived(masterKey: Uint8Array): Passwords {
  const of = (login: Login) =>
    Buffer.from(hkdfSync('sha256', masterKey, '', `drempel database login ${login}`, 32)).toString('base64url')
  return { app: of('app'), worker: of('worker'), door: of('door') }
}

/** For commands beside the program; the owner's stands next to it, since the server was made. */
const workerFile = ({ dataFolder }: Settings) => join(placeOf(join(dataFolder, 'postgres')).home, 'password-of-worker')

/** Whole or not at all: a command may read it at this moment. */
function keepWorkers(settings: Settings, password: string): void {
  const file = workerFile(settings)
  writeFileSync(`${file}.new`, `${password}\n`, { mode: 0o600 })
  chmodSync(`${file}.new`, 0o600)
  renameSync(`${file}.new`, file)
}

/**
 * What the program logs in with on the migrated database of `url`, the owner's: addresses from the settings, and for each that is not there one
 * whose password is set here. Throws where a setting names another login, and `UnsoundRoles`.
 */
export async function openOwnLogins(settings: Settings, url: string): Promise<Addresses> {
  const { logins } = settings
  for (const login of loginNames) if (logins[login]) await checkAddress(login, logins[login], url)
  const passwords = settings.databaseUrl ? derived(masterKeyOf(settings, true)) : freshPasswords()
  if (!settings.databaseUrl) keepWorkers(settings, passwords.worker)
  const absent = loginNames.filter((login) => logins[login] === null)
  const opened = await openLogins(url, passwords, absent)
  return {
    app: logins.app ?? opened.app,
    worker: logins.worker ?? opened.worker,
    door: logins.door ?? opened.door,
  }
}

/** The worker's address for a command, while another program may be using the database. Sets nothing. */
export async function workerAddress(settings: Settings, url: string): Promise<string> {
  if (settings.logins.worker) return settings.logins.worker
  if (!settings.databaseUrl) return besideEmbedded(settings, url)
  const masterKey = masterKeyOf(settings, false)
  if (!masterKey)
    throw new Error('Zet MASTER_KEY_FILE of DATABASE_WORKER_URL_FILE: daarmee komt deze opdracht bij de database.')
  return (await addressesAt(url, derived(masterKey))).worker
}

async function besideEmbedded(settings: Settings, url: string): Promise<string> {
  const { worker } = await withOwner(url, rolesHere)
  return addressFor(url, worker, readFileSync(workerFile(settings), 'utf8').trim())
}

/** An address of the owner, or of one login three times, would work and keep nothing apart. */
async function checkAddress(login: Login, address: string, url: string): Promise<void> {
  const wanted = (await withOwner(url, rolesHere))[login]
  const client = new pg.Client({ connectionString: address })
  client.on('error', () => undefined)
  try {
    await client.connect()
    const { rows } = await client.query<{ right: boolean }>('select session_user = $1 and current_user = $1 as right', [
      wanted,
    ])
    if (!rows[0]?.right)
      throw new Error(`DATABASE_${login.toUpperCase()}_URL must be the address of the database role ${wanted}.`)
  } finally {
    await client.end().catch(() => undefined)
  }
}
