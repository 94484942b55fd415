import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { questions } from '../../scripts/bench-match/queries.ts'
import { dice, town } from '../../scripts/bench-match/register.ts'
import { memoryKeys } from '../keys/index.ts'
import { organisations, staffNamed } from '../player/organisations.ts'
import { filledDatabase } from '../testing/stage.ts'
import { importClients, rebuildSearch } from './client-register.ts'
import { exactClient, matchClients, readClients, saveClient, searchClients } from './clients.ts'
import { connect, type Database } from './connect.ts'
import type { Actor } from './credential.ts'
import { really } from './example.fixture.ts'
import { Refused } from './failure.ts'
import { settleKeys } from './keys/begin.ts'
import { makeSearchable } from './keys/searchable.ts'
import { openingSessions } from './opening-sessions.ts'
import { asSession } from './session.ts'

const named = (full: string): Actor => {
  const actor = staffNamed(full)?.actor
  if (!actor) throw new Error(`nobody is called ${full}`)
  return actor
}
const coordinator = named('team:coordinator-1')
const organisation = organisations.team.id
const size = 5000
const place = town(dice(7), size)
const asked = questions(dice(8), place, 600)

let made: Awaited<ReturnType<typeof filledDatabase>>
let db: Database
beforeAll(async () => {
  made = await filledDatabase()
  await importClients(
    made.url,
    organisation,
    place.clients.map(({ birthDate = null, ...rest }) => ({ ...rest, birthDate })),
  )
  db = openingSessions(connect(made.logins, { max: 2, keys: memoryKeys() }))
})
afterAll(async () => {
  await db.close()
  await made.drop()
})

const noor = {
  name: 'Noor van der Voorbeeld',
  birthDate: '1980-02-07',
  street: 'Verzonnenstraat',
  houseNumber: '12-A',
  postcode: '3599 ZZ',
  place: 'Utrecht',
}

describe('the register is closed', () => {
  const strangers = [
    'corporation-a:consultant-1',
    'team:worker-1',
    'team:privacy-officer',
    'work-and-income:supervisor-1',
  ].map((full) => [full, named(full)] as const)
  const pretenders: (readonly [string, Actor])[] = [
    ['a consultant who says to coordinate', { ...named('corporation-a:consultant-1'), role: 'vhCoordinator' }],
    ['a team worker who says to coordinate', { ...named('team:worker-1'), role: 'vhCoordinator' }],
    ['a coordinator of another organisation', { ...coordinator, organisation: organisations['corporation-a'].id }],
  ]

  it.each([...strangers, ...pretenders])('to %s by every door of the gate', async (_, who) => {
    await expect(asSession(db, who, (tx) => matchClients(tx, noor))).rejects.toThrow(Refused)
    await expect(asSession(db, who, (tx) => searchClients(tx, 'Noor Voorbeeld'))).rejects.toThrow(Refused)
    await expect(asSession(db, who, (tx) => saveClient(tx, noor))).rejects.toThrow(Refused)
  })

  it.each(strangers)('to %s, who finds its tables empty', async (_, who) => {
    const { rows } = await asSession(db, who, (tx) => tx.client.query('select id from drempel.client limit 1'))
    expect(rows).toEqual([])
    expect(await asSession(db, who, (tx) => exactClient(tx, place.clients[0] ?? noor))).toBeUndefined()
  })

  it('to writing beside the gate, also for a coordinator', async () => {
    for (const text of ['delete from drempel.client', `update drempel.client_search set exact = ''`])
      await expect(asSession(db, coordinator, (tx) => tx.client.query(text))).rejects.toThrow(Refused)
  })
})

describe('the check of step 3 on a small town', () => {
  it('names who is known and nobody else', async () => {
    const results = await asSession(db, coordinator, async (tx) => {
      const list = []
      for (const { query, known } of asked)
        list.push({ known, ...(await matchClients(tx, { ...query, houseNumber: String(query.houseNumber) })) })
      return list
    })
    const right = results.filter(({ known, best }) => known !== null && best === known).length
    const namedOnes = results.filter(({ best }) => best !== null).length
    expect(right / results.filter(({ known }) => known !== null).length).toBeGreaterThanOrEqual(0.98)
    expect(right / namedOnes).toBeGreaterThanOrEqual(0.98)
  })

  it('goes by the index, which the policies keep an ordinary query from', async () => {
    const text = `explain select client_id from drempel.client_search where keys && '{1,2,3}'`
    const planOf = (rows: readonly Record<string, unknown>[]) => rows.map((row) => row['QUERY PLAN']).join('\n')
    const asCoordinator = await asSession(db, coordinator, async (tx) => planOf((await tx.client.query(text)).rows))
    expect(asCoordinator).not.toContain('client_search_keys')
    expect(planOf(await really(made.url, text))).toContain('Index Scan on client_search_keys')
  })
})

describe('the register', () => {
  it('finds a client who was added by hand, and knows the corrected address', async () => {
    const id = await asSession(db, coordinator, (tx) => saveClient(tx, noor))
    const found = await asSession(db, coordinator, (tx) => matchClients(tx, { ...noor, name: 'N. v.d. Voorbeeld' }))
    expect(found.best).toBe(id)
    await asSession(db, coordinator, (tx) => saveClient(tx, { ...noor, houseNumber: '99' }, { id }))
    const [client] = await asSession(db, coordinator, (tx) => readClients(tx, [id]))
    expect(client).toEqual({ ...noor, id, houseNumber: '99' })
    expect(await asSession(db, coordinator, (tx) => exactClient(tx, { ...noor, houseNumber: '99' }))).toBe(id)
    expect(await asSession(db, coordinator, (tx) => exactClient(tx, noor))).toBeUndefined()
  })

  it('is searched with typing errors, by street and by postcode', async () => {
    const search = (words: string) => asSession(db, coordinator, (tx) => searchClients(tx, words))
    for (const words of ['Noor Voorbeld', 'noor voorbeeld 99', 'Verzonnenstraat', '3599 zz'])
      expect((await search(words)).map(({ name }) => name)).toContain(noor.name)
    expect(await search('xqzwv')).toEqual([])
    expect(await search(' ')).toEqual([])
  })

  it('knows a door however it is written', async () => {
    const at = { ...noor, name: 'Zoltan Deurzoeker', street: 'Tweede Zoekdijk', houseNumber: '7 bis A' }
    await asSession(db, coordinator, (tx) => saveClient(tx, at))
    const search = (words: string) => asSession(db, coordinator, (tx) => searchClients(tx, words))
    for (const words of ['Deurzoeker 7bs', '2e Zoekdijk 7-bis', `${noor.postcode}7bsa Deurzoeker`, 'Zoekdijk 7'])
      expect(
        (await search(words)).map(({ name }) => name),
        words,
      ).toContain(at.name)
    expect((await search('Deurzoeker 8')).map(({ name }) => name)).not.toContain(at.name)
  })

  it('is the same after its search table was made anew, and after a second import', async () => {
    const before = await asSession(db, coordinator, (tx) => matchClients(tx, noor))
    const count = await rebuildSearch(made.url, organisation)
    expect(await asSession(db, coordinator, (tx) => matchClients(tx, noor))).toMatchObject({ best: before.best })
    const [client] = place.clients
    expect(await importClients(made.url, organisation, client ? [{ ...client, birthDate: null }] : [])).toBe(count)
  })

  it('finds the same after a crash or a restore, which empties its search table', async () => {
    const before = await asSession(db, coordinator, (tx) => matchClients(tx, noor))
    expect(before.best).not.toBeNull()
    // At a start the owner does it, while the program runs its worker.
    for (const settle of [() => settleKeys(db, made.url), () => makeSearchable(db)]) {
      await really(made.url, 'truncate drempel.search_mark, drempel.client_search, drempel.client_name')
      await settle()
      expect(await asSession(db, coordinator, (tx) => matchClients(tx, noor))).toMatchObject({ best: before.best })
    }
  })

  it('takes what no person would write', async () => {
    const odd = {
      ...noor,
      name: `${'x'.repeat(5000)} '"\\|/`,
      street: '|\t|',
      houseNumber: '',
      postcode: '',
      place: '',
    }
    const id = await asSession(db, coordinator, (tx) => saveClient(tx, { ...odd, birthDate: null }))
    expect(await asSession(db, coordinator, (tx) => readClients(tx, [id, randomUUID(), 'geen id']))).toHaveLength(1)
  })
})
