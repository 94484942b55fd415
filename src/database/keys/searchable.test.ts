import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { keyRing } from '../../keys/index.ts'
import { memoryStore } from '../../keys/store.ts'
import { exactClient, matchClients, readClients, saveClient, searchClients } from '../clients.ts'
import type { Database } from '../connect.ts'
import type { Actor } from '../credential.ts'
import { recordEntries, replaceEntry } from '../entries.ts'
import { type Example, entryOf, example, really, signalledCase } from '../example.fixture.ts'
import { NotNow } from '../failure.ts'
import { breakGlass } from '../glass.ts'
import { connect } from '../open.ts'
import { openingSessions } from '../opening-sessions.ts'
import { addressesRead } from '../own-address.ts'
import { readWorklist } from '../read-worklist.ts'
import { asSession, type Tx } from '../session.ts'
import { timerActor } from '../timers.ts'
import { makeSearchable } from './searchable.ts'

const keys = new Map<string, Buffer>()
const noor = {
  name: 'Noor Voorbeeld',
  birthDate: '1980-02-07',
  street: 'Proefstraat',
  houseNumber: '14',
  postcode: '3599 ZZ',
  place: 'Utrecht',
}
let made: Example
let db: Database
let client: string
let opened: Awaited<ReturnType<typeof signalledCase>>
let entry: string
beforeAll(async () => {
  made = await example()
  db = openingSessions(connect(made.logins, { now: () => made.clock.now, max: 4, keys: keyRing(memoryStore(keys)) }))
  opened = await signalledCase({ ...made, db })
  const value = { name: noor.name, postcode: noor.postcode, houseNumber: noor.houseNumber }
  const [id = ''] = await as(made.actor('housingConsultant'), (tx) =>
    recordEntries(tx, opened.trajectoryId, [entryOf('corporationFile', 'nameAndAddress', 'registration', value)]),
  )
  entry = id
  client = await as(made.actor('vhCoordinator'), (tx) => saveClient(tx, noor))
})
afterAll(async () => {
  await db.close()
  await made.close()
})
const as = <T>(who: Actor, work: (tx: Tx) => Promise<T>) => asSession(db, who, work)

/** What a crash of the server does to all tables without a log at once. */
const crash = () =>
  really(made.url, 'truncate drempel.search_mark, drempel.search_material, drempel.client_search, drempel.client_name')
/** Does not begin to make anything anew, so that what it answers is what is missing. */
const withoutMending = () => Object.assign(Object.create(db), { mendSearch: () => undefined }) as Database

const searches: Readonly<Record<string, (at: Database) => Promise<unknown>>> = {
  'the worklist': (at) => readWorklist(at, made.actor('housingConsultant'), { activity: 'worklist' }),
  'the candidates of step 3': (at) => asSession(at, made.actor('vhCoordinator'), (tx) => matchClients(tx, noor)),
  'the client who is written down the same': (at) =>
    asSession(at, made.actor('vhCoordinator'), (tx) => exactClient(tx, noor)),
  'the search in the register': (at) =>
    asSession(at, made.actor('vhCoordinator'), (tx) => searchClients(tx, 'voorbeeld')),
  'a client who is added, by how many bear that name': (at) =>
    asSession(at, made.actor('vhCoordinator'), (tx) => saveClient(tx, { ...noor, name: 'Sam Verzonnen' })),
  'emergency access by address': (at) => glass(at, { postcode: noor.postcode, houseNumber: noor.houseNumber }),
  'emergency access by name': (at) => glass(at, { name: noor.name }),
  'who read a case at the own address': (at) =>
    asSession(at, made.actor('privacyOfficer'), (tx) => addressesRead(tx, '2026-01-01T00:00:00.000Z', 'own')),
}
const glass = (at: Database, search: Parameters<typeof breakGlass>[1]) =>
  asSession(at, made.actor('housingConsultant', 1), (tx) =>
    breakGlass(tx, search, { reason: 'x', why: 'x', until: '2026-03-02T10:00:00.000Z' }),
  )

const untilWhole = async () => {
  for (;;) {
    const marks = await really(made.url, 'select from drempel.search_mark where ready')
    if (marks.length === 2) return
    await new Promise((again) => setTimeout(again, 10))
  }
}

describe('after a crash of the server', () => {
  beforeEach(crash)

  it.each(Object.entries(searches))('%s answers not now, and never nobody', async (_name, search) => {
    await expect(search(withoutMending())).rejects.toThrow(NotNow)
    await expect(search(withoutMending())).rejects.toMatchObject({ because: 'search' })
  })

  it('all is found again soon after somebody asked, without a restart', async () => {
    await expect(searches['the worklist']?.(db)).rejects.toThrow(NotNow)
    await untilWhole()
    expect(await searches['the worklist']?.(db)).toMatchObject([{ nameAndAddress: { name: noor.name } }])
    expect(await searches['the candidates of step 3']?.(db)).toMatchObject({ best: client })
    expect(await searches['the search in the register']?.(db)).toMatchObject([{ id: client }])
    expect(await searches['emergency access by address']?.(db)).toBe(opened.worldId)
  })

  it('what needs no search goes on', async () => {
    const value = { name: 'Ander', postcode: noor.postcode, houseNumber: noor.houseNumber }
    const at = withoutMending()
    entry = await asSession(at, made.actor('housingConsultant'), (tx) => replaceEntry(tx, entry, { value }))
    expect(await asSession(at, made.actor('vhCoordinator'), (tx) => readClients(tx, [client]))).toHaveLength(1)
    await makeSearchable(db)
    expect(await searches['the worklist']?.(db)).toMatchObject([{ nameAndAddress: { name: 'Ander' } }])
    const back = { ...value, name: noor.name }
    entry = await as(made.actor('housingConsultant'), (tx) => replaceEntry(tx, entry, { value: back }))
  })

  it('a second one half-way is not called whole', async () => {
    const program = timerActor('team')
    const epoch = await as(program, async (tx) => {
      const { rows } = await tx.client.query<{ epoch: string }>(`select drempel.begin_search('cases') as epoch`)
      return rows[0]?.epoch
    })
    await crash()
    const { rows } = await as(program, (tx) =>
      tx.client.query(`select drempel.end_search('cases', $1) as done`, [epoch]),
    )
    expect(rows).toEqual([{ done: false }])
    await expect(searches['the worklist']?.(withoutMending())).rejects.toThrow(NotNow)
  })

  it('one program makes it anew, and others that share the database wait for that', async () => {
    const others = [1, 2, 3].map(() =>
      openingSessions(connect(made.logins, { max: 2, keys: keyRing(memoryStore(keys)) })),
    )
    const found = await Promise.all([db, ...others].map((one) => makeSearchable(one)))
    expect(found.map((one) => one.found).sort()).toEqual([0, 0, 0, 1])
    for (const one of others) await one.close()
  })

  it('who has no keys does not call it whole', async () => {
    const blind = openingSessions(connect(made.logins, { max: 2 }))
    await makeSearchable(blind)
    await expect(searches['the worklist']?.(withoutMending())).rejects.toThrow(NotNow)
    await blind.close()
  })
})

describe('what is added later', () => {
  const named = async (text: string) => (await really(made.url, text)).map(({ name }) => name)
  const withoutLog = () =>
    named(`select relname as name from pg_class where relnamespace = 'drempel'::regnamespace and relpersistence = 'u'
      and relkind = 'r' order by 1`)

  it('is asked for only where it is whole', async () => {
    expect(await withoutLog()).toEqual(['client_name', 'client_search', 'search_mark', 'search_material'])
    const folder = join(import.meta.dirname, '..')
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts') && !/\.(test|fixture)\.ts$/.test(name))
      // The owner's: how a register is filled.
      .filter((name) => name !== 'client-register.ts')
    const naming = files.flatMap((name) => {
      const text = readFileSync(join(folder, name), 'utf8')
      return /drempel\.(client_name|client_search|search_material)\b/.test(text)
        ? [[name, /searchable\('/.test(text)]]
        : []
    })
    expect(naming.sort()).toEqual([
      ['clients.ts', true],
      ['read-worklist.ts', true],
    ])
  })

  it('is read by the functions of the gate only where it is whole', async () => {
    /** They write, or look for what is missing. */
    const others = [
      'add_search',
      'clear_search',
      'empty_search',
      'keep_search',
      'let_client_go',
      'registers_without_search',
      'replace_entry',
      'save_client',
      'without_search',
    ]
    const tables = (await withoutLog()).filter((name) => name !== 'search_mark').join('|')
    expect(
      await named(`select proname as name from pg_proc where pronamespace = 'drempel'::regnamespace
        and prosrc ~ '\\m(${tables})\\M' and prosrc !~ 'searchable' order by 1`),
    ).toEqual(others)
  })
})
