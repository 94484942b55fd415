import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import type { Filling } from '../covenant/index.ts'
import { startEmbedded } from '../database/embedded/index.ts'
import {
  type Addresses,
  type ConnectOptions,
  dropRoles,
  fillRegistry,
  freshPasswords,
  migrate,
  onDatabase,
  openLogins,
  setClock,
  syncCovenant,
} from '../database/index.ts'
import { annexRules } from '../process/rules.ts'
import { registry } from './organisations.ts'

/** One server for many scenarios; each gets an empty database of its own, with the organisations in it. */
export type Theatre = {
  /** A copy of the migrated database; `drop` removes it. `poolFor`: how its connections are kept. */
  fresh(): Promise<{
    readonly url: string
    readonly logins: Addresses
    readonly poolFor?: NonNullable<ConnectOptions['poolFor']>
    drop(): Promise<void>
  }>
  /** Nothing is left afterwards: no server, no folder, no database. */
  close(): Promise<void>
}

/** Opens a theatre on an existing server, or on one of its own in a temporary folder where `databaseUrl` is null. */
export async function openTheatre(databaseUrl: string | null, filling: Filling = {}): Promise<Theatre> {
  const server = databaseUrl ? { url: databaseUrl, stop: async () => undefined } : await ownServer()
  const run = `drempel_play_${randomBytes(6).toString('hex')}`
  const made = new Set<string>()
  const urlOf = (name: string) => {
    const url = new URL(server.url)
    url.pathname = `/${name}`
    return url.href
  }
  const make = async (name: string, template: string) => {
    made.add(name)
    await ask(server.url, `create database ${name} template ${template} strategy file_copy`)
    return urlOf(name)
  }
  const drop = async (name: string) => {
    await ask(server.url, `drop database if exists ${name} with (force)`)
    made.delete(name)
  }
  let closing: Promise<void> | undefined
  const close = () => {
    closing ??= (async () => {
      try {
        // An own server goes with everything in it.
        if (databaseUrl) {
          for (const name of [...made]) await drop(name)
          await dropRoles(databaseUrl, run)
        }
      } finally {
        await server.stop()
      }
    })()
    return closing
  }
  const template = `${run}_template`
  let logins: Addresses
  try {
    const url = await make(template, 'template0')
    await migrate(url)
    await setClock(url, 'program')
    logins = await openLogins(url, freshPasswords())
    await syncCovenant(url, annexRules, filling)
    await fillRegistry(url, registry)
  } catch (error) {
    await close()
    throw error
  }
  let count = 0
  return {
    async fresh() {
      count += 1
      const name = `${run}_${count}`
      // A copy has the rights of its template, and with them the logins.
      return { url: await make(name, template), logins: onDatabase(logins, name), drop: () => drop(name) }
    },
    close,
  }
}

async function ownServer(): Promise<{ url: string; stop(): Promise<undefined> }> {
  const dataDir = mkdtempSync(join(tmpdir(), 'drempel-play-'))
  const remove = () => rmSync(dataDir, { recursive: true, force: true })
  try {
    const server = await startEmbedded({ dataDir, durable: false, log: () => undefined })
    return {
      url: server.url,
      async stop() {
        await server.stop().finally(remove)
        return undefined
      },
    }
  } catch (error) {
    remove()
    throw error
  }
}

async function ask(url: string, text: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  client.on('error', () => undefined)
  await client.connect()
  try {
    await client.query(text)
  } finally {
    await client.end()
  }
}
