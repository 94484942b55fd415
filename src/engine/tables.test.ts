/**
 * After the whole positive way, each person reads the tables themselves: what is found there is the own world, as the
 * covenant's audiences and readers say it, and nothing else.
 */

import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type CategoryName, type EventName, entryReaders, type FileName, type Party } from '../covenant/index.ts'
import { asRead } from '../covenant/open-term.ts'
import { type Actor, asSession } from '../database/index.ts'
import { staffNamed } from '../player/organisations.ts'
import { audienceOf } from '../process/index.ts'
import { openStage, type TestStage } from '../testing/stage.ts'
import { upTo } from '../testing/story.ts'

type Row = Readonly<Record<string, unknown>>
let stage: TestStage
let login: pg.Client
let tables: string[]

const assigned = {
  'corporation-a:consultant-1': 'corporation',
  'team:coordinator-1': 'team',
  'team:worker-1': 'team',
  'work-and-income:supervisor-1': 'workAndIncome',
  resident: 'resident',
} as const satisfies Record<string, Party>
const strangers = [
  'corporation-a:consultant-2',
  'corporation-b:consultant-1',
  'team:coordinator-2',
  'team:worker-2',
  'team:worker-3',
  'work-and-income:supervisor-2',
  'team:privacy-officer',
]

beforeAll(async () => {
  stage = await openStage()
  await stage.tell(upTo('closeFile'))
  // A second case, for somebody else at the other corporation: nobody of the first may find it.
  stage.clock.now = new Date(0)
  await stage.tell(
    upTo('contact').map((step) => ({
      ...step,
      as: step.as.replace('corporation-a', 'corporation-b'),
      case: 'other',
    })),
  )
  stage.clock.now = new Date('2026-07-16T10:00:00Z')
  login = new pg.Client({ connectionString: stage.url })
  await login.connect()
  tables = (
    await really(`select relname as name from pg_class where relnamespace = 'drempel'::regnamespace and relkind = 'r'`)
  )
    .map(({ name }) => String(name))
    .sort()
})
afterAll(async () => {
  await login.end()
  await stage.close()
})

/** As the superuser of the test's server, above all policies. */
const really = async (text: string, values: unknown[] = []): Promise<Row[]> =>
  (await login.query<Row>(text, values)).rows

const actorOf = (who: string): Actor => {
  const actor = who === 'resident' ? stage.play.cases.get('zaak')?.resident : staffNamed(who)?.actor
  if (!actor) throw new Error(`nobody is called ${who}`)
  return actor
}

/** Everything an actor finds in a table, or nothing where the table is closed to the application. */
async function found(who: string, text: string): Promise<Row[]> {
  return asSession(stage.database, actorOf(who), async ({ client }) => (await client.query<Row>(text)).rows).catch(
    (error: Error) => {
      if (error.name === 'Refused') return []
      throw error
    },
  )
}

const first = () => stage.play.cases.get('zaak')?.worlds.get('corporation') ?? ''
const trajectory = `(select trajectory_id from drempel.world where id = $1)`
const inOrder = (rows: Row[]) => rows.map((row) => JSON.stringify(row)).sort()

describe.each(Object.entries(assigned))('%s', (who, party) => {
  it('finds of the events exactly those whose audience has this party', async () => {
    const own = await found(who, 'select party, type, by_party, seq from drempel.event order by seq')
    expect(own.every((row) => row.party === party)).toBe(true)
    const everything = await really(
      `select type, by_party from drempel.event where trajectory_id = ${trajectory} and party = 'resident' order by seq`,
      [first()],
    )
    // The resident's world has every event: of those, the ones that the covenant sends to this party.
    const expected = everything.filter(({ type, by_party }) =>
      audienceOf(type as EventName, by_party as Party, asRead).includes(party),
    )
    expect(own.map(({ type }) => type)).toEqual(expected.map(({ type }) => type))
    expect(own.length).toBeGreaterThan(5)
  })

  it('finds of the entries and documents exactly those that the covenant lets this role read', async () => {
    const { role } = actorOf(who)
    const allowed = new Set(
      entryReaders()
        .filter((r) => r.role === role)
        .map((r) => `${r.file} ${r.category}`),
    )
    for (const table of ['entry', 'document']) {
      const all = await really(
        `select id, file, category from drempel.${table} where trajectory_id = ${trajectory}
         ${table === 'entry' ? 'and replaced_at is null' : ''}`,
        [first()],
      )
      const expected = all.filter(({ file, category }) =>
        allowed.has(`${file as FileName} ${category as CategoryName}`),
      )
      const own = await found(who, `select id, file, category from drempel.${table}`)
      expect(inOrder(own), table).toEqual(inOrder(expected))
      expect(own.length, table).toBeGreaterThan(0)
    }
  })

  it('finds one world, who is assigned in it, and the terms that run in it', async () => {
    for (const table of ['world', 'assignment', 'acquaintance', 'timer']) {
      const own = await found(who, `select trajectory_id, party from drempel.${table}`)
      const real = await really(
        `select trajectory_id, party from drempel.${table} where trajectory_id = ${trajectory} and party = $2`,
        [first(), party],
      )
      expect(inOrder(own), table).toEqual(inOrder(real))
    }
    expect(await found(who, 'select id from drempel.world')).toEqual([
      { id: stage.play.cases.get('zaak')?.worlds.get(party) },
    ])
  })

  it('finds by name the own colleagues and whoever was made known, and nobody else', async () => {
    const { organisation, person } = actorOf(who)
    const own = await found(who, 'select id from drempel.person')
    const real = await really(
      `select id from drempel.person where id = $3 or organisation_id = $4
         or id in (select person_id from drempel.acquaintance where party = $2 and trajectory_id = ${trajectory})`,
      [first(), party, person, organisation],
    )
    expect(inOrder(own)).toEqual(inOrder(real))
  })

  it('finds no mail, no number, no log, and of what was done only the own acts', async () => {
    for (const table of ['message', 'kris_number', 'audit', 'trajectory'])
      expect(await found(who, `select * from drempel.${table}`), table).toEqual([])
    const done = await found(who, 'select person_id from drempel.act_done')
    expect(done.filter(({ person_id }) => person_id !== actorOf(who).person)).toEqual([])
  })
})

describe.each(strangers)('%s, who is not assigned', (who) => {
  it('finds nothing of the case in any table', async () => {
    const [row] = await really(`select trajectory_id as id from drempel.world where id = $1`, [first()])
    for (const table of tables) {
      const columns = await really(
        `select attname as name from pg_attribute where attrelid = ('drempel.' || $1)::regclass and attnum > 0`,
        [table],
      )
      if (!columns.some(({ name }) => name === 'trajectory_id')) continue
      const own = await found(who, `select trajectory_id from drempel.${table}`)
      const about = own.filter(({ trajectory_id }) => trajectory_id === row?.id)
      // The privacy officer sees that and when, in the log of the own organisation, never what.
      if (table !== 'audit' || !who.includes('privacy')) expect(about, table).toEqual([])
    }
  })
})

describe('nobody', () => {
  it('finds a row in any table', async () => {
    expect(tables.length).toBeGreaterThan(20)
    for (const table of tables) {
      const { rows } = await stage.database.pool
        .query(`select from drempel.${table}`)
        .catch((error: { code?: string }) => (error.code === '42501' ? { rows: [] } : Promise.reject(error)))
      expect([table, rows.length]).toEqual([table, 0])
    }
  })
})
