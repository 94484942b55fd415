/** Somebody who can write the database changes what acts left, by hand. */
import pg from 'pg'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { checkChains } from './audit.ts'
import { append } from './events.ts'
import { type Example, example, signalledCase, told } from './example.fixture.ts'
import { log } from './log.ts'
import { readCase } from './read-case.ts'
import { asSession } from './session.ts'
import { timerActor } from './timers.ts'
import { checkAssignments, checkEvents, checkRecords } from './vouched.ts'

let made: Example
let client: pg.Client
let trajectory: string
let world: string
let organisation: string
beforeAll(async () => {
  made = await example()
  const consultant = made.actor('housingConsultant')
  const opened = await signalledCase(made)
  ;[trajectory, world, organisation] = [opened.trajectoryId, opened.worldId, consultant.organisation ?? '']
  await asSession(made.db, consultant, async (tx) => {
    await append(tx, trajectory, [told('informed', 'corporation', consultant.person)])
    await log(tx, { activity: 'informResident', kind: 'act', trajectoryId: trajectory })
  })
  for (const activity of ['readCase', 'readLooked']) await readCase(made.db, consultant, world, { activity })
  client = new pg.Client({ connectionString: made.url })
  await client.connect()
})
afterAll(async () => {
  await client.end()
  await made.close()
})
/** As it was before, without a trigger that vouches for it. */
const kept = ['event', 'assignment', 'processing_record', 'audit', 'audit_chain', 'world', 'trajectory']
beforeAll(async () => {
  for (const table of kept) await client.query(`create table public.kept_${table} as table drempel.${table}`)
})
beforeEach(async () => {
  await client.query(`begin; set local session_replication_role = replica`)
  for (const table of kept) {
    await client.query(`delete from drempel.${table}`)
    await client.query(`insert into drempel.${table} table public.kept_${table}`)
  }
  await client.query('commit')
})

const all = async () => [
  ...(await checkEvents(made.url)).broken,
  ...(await checkAssignments(made.url)).broken,
  ...(await checkRecords(made.url)).broken,
  ...(await checkChains(made.url)).broken,
]
const mine = () => `trajectory_id = '${trajectory}' and party = 'corporation'`

it('finds nothing where nobody touched anything, and looks at all of it', async () => {
  expect(await all()).toEqual([])
  expect((await checkEvents(made.url)).looked).toBe(5)
  expect((await checkAssignments(made.url)).looked).toBe(1)
  expect((await checkRecords(made.url)).looked).toBe(3)
})

describe('of the events', () => {
  const ways: readonly [string, () => string, string, number | undefined][] = [
    [
      'another payload',
      () => `update drempel.event set payload = '{"x": 1}' where ${mine()} and seq = 2`,
      'eventChanged',
      2,
    ],
    [
      'another moment',
      () => `update drempel.event set at = at - interval '1 day' where ${mine()} and seq = 1`,
      'eventChanged',
      1,
    ],
    [
      'another person',
      () => `update drempel.event set by_person = null where ${mine()} and seq = 1`,
      'eventChanged',
      1,
    ],
    ['another type', () => `update drempel.event set type = 'checked' where ${mine()} and seq = 3`, 'eventChanged', 3],
    ['one taken out', () => `delete from drempel.event where ${mine()} and seq = 2`, 'eventMissing', 2],
    ['the last taken out', () => `delete from drempel.event where ${mine()} and seq = 3`, 'eventMissing', 3],
    [
      'the last taken out, and the count with it: who looked knows better',
      () =>
        `delete from drempel.event where ${mine()} and seq = 3; update drempel.world set version = 2 where ${mine()}`,
      'eventMissing',
      undefined,
    ],
  ]
  it.each(ways)('%s', async (_, change, what, link) => {
    await client.query(change())
    expect(await all()).toEqual([{ about: world, what, ...(link === undefined ? {} : { link }) }])
  })

  it('one put in at the end', async () => {
    await client.query(
      `set session_replication_role = replica;
      insert into drempel.event (municipality_id, trajectory_id, party, seq, act, draft, type, payload, at, by_party, by_role,
        by_person, covenant_id, hash)
      select municipality_id, trajectory_id, party, 4, act, 9, 'checked', payload, at, by_party, by_role, by_person, covenant_id,
        hash from drempel.event where ${mine()} and seq = 3;
      reset session_replication_role`,
    )
    const found = await all()
    expect(found).toContainEqual({ about: world, what: 'eventChanged', link: 4 })
  })
})

describe('of the assignments', () => {
  it.each([
    ['another person', `update drempel.assignment set person_id = null where role = 'housingConsultant'`],
    ['a longer time', `update drempel.assignment set until = 'infinity' where role = 'resident'`],
    ['one taken out', `delete from drempel.assignment where role = 'timer' and party = 'corporation'`],
    [
      'one put in',
      `insert into drempel.assignment (municipality_id, trajectory_id, party, role, person_id, since)
        select municipality_id, trajectory_id, 'team', 'teamWorker', person_id, since from drempel.assignment
        where role = 'housingConsultant'`,
    ],
  ])('%s', async (_, change) => {
    await client.query(change)
    expect(await all()).toEqual([{ about: trajectory, what: 'assignmentsChanged' }])
  })
})

describe('of who looked', () => {
  it.each([
    ['another role', `update drempel.processing_record set role = 'x' where activity = 'readLooked'`, 'recordChanged'],
    [
      'another subject',
      `update drempel.processing_record set subjects = '{}' where activity = 'readLooked'`,
      'recordChanged',
    ],
    ['one taken out', `delete from drempel.processing_record where activity = 'readLooked'`, 'recordMissing'],
  ])('%s', async (_, change, what) => {
    await client.query(change)
    expect(await all()).toEqual([{ about: organisation, what, link: 3 }])
  })

  it('one put in', async () => {
    await client.query(
      `insert into drempel.processing_record select municipality_id, '\\x0102030405060708', trace_id, parent_span, status, activity,
        kind, started, ended, party, organisation_id, role, subjects, exported, covenant_id, 99, history
      from drempel.processing_record where activity = 'readLooked'`,
    )
    expect(await all()).toEqual([{ about: organisation, what: 'recordAdded', link: 99 }])
  })

  it('whether it was passed on is no part of it', async () => {
    await client.query(`update drempel.processing_record set exported = now()`)
    expect(await all()).toEqual([])
  })
})

describe('the beginning of a chain', () => {
  const clear = () =>
    asSession(made.db, timerActor('team'), (tx) =>
      tx.client.query(`select drempel.clear_work('logs', drempel.actor_now() - interval '60 months 1 day')`),
    )

  it('that was cleared when its time was over says since when, by which link', async () => {
    const before = made.clock.now
    made.clock.now = new Date('2031-03-03T09:00:01.000Z')
    await clear()
    made.clock.now = before
    const { broken, cut } = await checkChains(made.url)
    expect(broken).toEqual([])
    expect(cut).toContainEqual({
      organisation,
      from: 4,
      since: '2031-03-03T09:00:01.000Z',
      by: 4,
      at: '2031-03-03T09:00:01.000Z',
    })
    expect((await checkRecords(made.url)).broken).toEqual([])
  })

  it('that somebody else cut is missed, however well the head was written', async () => {
    await client.query(
      `update drempel.audit_chain c set from_seq = 2, from_hash = a.hash from drempel.audit a
        where a.organisation_id = c.organisation_id and a.seq = 2 and c.organisation_id = '${organisation}'`,
    )
    await client.query(`delete from drempel.audit where seq <= 2 and organisation_id = '${organisation}'`)
    await client.query(`delete from drempel.processing_record where seq <= 2 and organisation_id = '${organisation}'`)
    expect((await checkChains(made.url)).broken).toEqual([{ organisation, seq: 3, what: 'cut' }])
  })
})
