import { randomUUID } from 'node:crypto'
import type pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { assign, takeUp } from './assignments.ts'
import type { Actor } from './credential.ts'
import { recordEntries } from './entries.ts'
import { append } from './events.ts'
import { ask, type Example, entryOf, example, holder, really, rowsOf, signalledCase, told } from './example.fixture.ts'
import { Refused } from './failure.ts'
import { asSession } from './session.ts'
import { openCase } from './trajectories.ts'

let made: Example
let consultant: Actor
let coordinator: Actor
let signalled: Awaited<ReturnType<typeof signalledCase>>

beforeAll(async () => {
  made = await example()
  consultant = made.actor('housingConsultant')
  coordinator = made.actor('vhCoordinator')
  signalled = await signalledCase(made)
  const { trajectoryId } = signalled
  await asSession(made.db, consultant, (tx) =>
    recordEntries(tx, trajectoryId, [
      entryOf('corporationFile', 'nameAndAddress', 'registration', { name: 'Sam Verzonnen' }),
      entryOf('registrationFile', 'nameAndAddress', 'registration', { name: 'Sam Verzonnen' }),
    ]),
  )
  await asSession(made.db, coordinator, async (tx) => {
    await takeUp(tx, trajectoryId)
    await append(tx, trajectoryId, [told('checked', 'team', coordinator.person)])
    await recordEntries(tx, trajectoryId, [entryOf('ktsd', 'lifeArea', 'onboarding', 'verzonnen')])
  })
})
afterAll(() => made.close())

const caseTables = ['world', 'assignment', 'event', 'acquaintance', 'timer', 'act_done']
/** `select *` would ask for who recorded, which is refused altogether. */
const entryFiles = async (who: Actor) =>
  (await ask(made.db, who, 'select file from drempel.entry order by file')).map((row) => row.file)
const countAll = async (who: Actor) => {
  const counts = []
  for (const table of caseTables) counts.push((await rowsOf(made.db, who, table)).length)
  counts.push((await entryFiles(who)).length)
  return counts
}
const nothing = [0, 0, 0, 0, 0, 0, 0]

describe('without an actor', () => {
  it('finds nothing in any table, and changes nothing', async () => {
    const tables = await really(
      made.url,
      `select relname as name from pg_class where relnamespace = 'drempel'::regnamespace and relkind = 'r'`,
    )
    for (const pool of [made.db.pool, made.db.worker, made.db.door]) {
      const client = await pool.connect()
      for (const { name } of tables) {
        const { rows } = await client
          .query(`select from drempel.${name}`)
          .catch((error: pg.DatabaseError) => (error.code === '42501' ? { rows: [] } : Promise.reject(error)))
        expect([name, rows.length]).toEqual([name, 0])
        await expect(client.query(`insert into drempel.${name} default values`)).rejects.toThrow(
          /permission denied|row-level security/,
        )
        const deleted = await client.query(`delete from drempel.${name}`).then(
          (result) => result.rowCount,
          (error: pg.DatabaseError) => error.code,
        )
        expect([0, '42501']).toContain(deleted)
      }
      client.release()
    }
  })

  it('gets the same refusal from every function of the gate', async () => {
    const none = randomUUID()
    const [app, worker] = [await made.db.pool.connect(), await made.db.worker.connect()]
    for (const call of [
      `open_case()`,
      `open_world('${none}', 'team', '${none}')`,
      `append('${signalled.trajectoryId}', '[]')`,
      `take_up('${signalled.trajectoryId}')`,
      `take_up_by_number('1')`,
      `erase_world('${signalled.trajectoryId}', 'team', '{}')`,
      `enqueue('mail', '{}')`,
      `match_clients('{}', '{}', 10)`,
      `clients_like('noor', '{}', 10)`,
      `client_names('{}', '{}')`,
      `save_client('${none}', '{}', '{}', '{}', '{}')`,
      `link_client('${none}', '${none}')`,
      `requests_of_organisation()`,
    ]) {
      await expect(app.query(`select drempel.${call}`)).rejects.toThrow('drempel: refused')
    }
    for (const call of [
      `due_timers(now())`,
      `take_message('${none}')`,
      `due_retention(1, 0, current_date)`,
      `chain_heads()`,
      `empty_search()`,
      `welcome_persona('${none}', 'Noor Voorbeeld', 1)`,
    ])
      await expect(worker.query(`select drempel.${call}`)).rejects.toThrow('drempel: refused')
    for (const client of [app, worker]) client.release()
  })
})

describe('whoever is not assigned finds nothing', () => {
  const strangers: [string, () => Actor | Promise<Actor>][] = [
    ['a colleague at the same corporation', () => made.actor('housingConsultant', 1)],
    ['a consultant of another corporation', () => made.actor('housingConsultant', 2)],
    ['a team worker who was not asked', () => made.actor('teamWorker')],
    ['another coordinator, once one has taken it up', () => made.actor('vhCoordinator', 1)],
    ['a supervisor, before the number is taken up', () => made.actor('trajectorySupervisor')],
    ['another resident', () => holder(made.url, 'resident', null)],
    ['the privacy officer', () => made.actor('privacyOfficer')],
    ['the consultant under another role', () => holder(made.url, 'privacyOfficer', consultant, consultant.person)],
    [
      'the consultant, who works for the team too',
      () => holder(made.url, 'vhCoordinator', coordinator, consultant.person),
    ],
    ['another person of the right organisation', () => holder(made.url, 'vhCoordinator', coordinator)],
  ]
  it.each(strangers)('%s', async (_, who) => {
    expect(await countAll(await who())).toEqual(nothing)
  })

  it('and is refused as for a trajectory that does not exist', async () => {
    const other = made.actor('housingConsultant', 2)
    const attempt = (trajectory: string) =>
      asSession(made.db, other, (tx) => append(tx, trajectory, [told('informed', 'corporation')])).catch((e) => e)
    const [hidden, absent] = [await attempt(signalled.trajectoryId), await attempt(randomUUID())]
    expect(hidden).toBeInstanceOf(Refused)
    expect(hidden.message).toBe(absent.message)
  })
})

describe('each party finds its own world only', () => {
  const parties: [string, () => Actor, { events: string[]; files: string[] }][] = [
    ['corporation', () => consultant, { events: ['informed', 'signalled'], files: ['corporationFile'] }],
    ['team', () => coordinator, { events: ['signalled', 'checked'], files: ['ktsd', 'registrationFile'] }],
    ['resident', () => signalled.resident, { events: ['signalled'], files: ['corporationFile', 'ktsd'] }],
  ]
  it.each(parties)('%s', async (party, who, expected) => {
    const events = await rowsOf(made.db, who(), 'event')
    expect(events.map((event) => event.type)).toEqual(expected.events)
    expect(events.map((event) => event.seq)).toEqual(expected.events.map((_, index) => index + 1))
    expect(new Set(events.map((event) => event.party))).toEqual(new Set([party]))
    expect((await rowsOf(made.db, who(), 'world')).map((world) => world.party)).toEqual([party])
    expect(await entryFiles(who())).toEqual(expected.files)
  })

  it('and only staff that is made known to it', async () => {
    const ids = async (who: Actor) => (await rowsOf(made.db, who, 'person')).map((person) => person.id)
    expect(await ids(consultant)).not.toContain(coordinator.person)
    await asSession(made.db, coordinator, (tx) =>
      append(tx, signalled.trajectoryId, [
        { ...told('confirmed', 'corporation', coordinator.person), knows: [coordinator.person] },
      ]),
    )
    expect(await ids(consultant)).toContain(coordinator.person)
    expect(await ids(made.actor('housingConsultant', 1))).not.toContain(coordinator.person)
  })

  it('and no other corporation, while everybody knows the team and Work and Income', async () => {
    const seen = async (who: Actor) => (await rowsOf(made.db, who, 'organisation')).map((row) => row.name).sort()
    const known = ['Buurtteam Voorbeeld', 'Werk en Inkomen Voorbeeld']
    expect(await seen(made.actor('housingConsultant', 2))).toEqual([...known, 'Thuisrecht Voorbeeld'].sort())
    expect(await seen(coordinator)).toEqual([...known, 'Woonstee Voorbeeld'])
    expect(await seen(made.actor('vhCoordinator', 1))).toEqual(known)
  })
})

describe('writing past the gate is refused', () => {
  const tries: [string, () => Actor, string][] = [
    [
      'an event',
      () => consultant,
      `insert into drempel.event (trajectory_id, party, seq, type, payload, at, by_party, by_role)
      values ('$T', 'corporation', 9, 'informed', '{}', now(), 'corporation', 'housingConsultant')`,
    ],
    ['a changed event', () => consultant, `update drempel.event set payload = '{}'`],
    ['a deleted event', () => consultant, `delete from drempel.event`],
    ['a changed entry', () => consultant, `update drempel.entry set value = '{}'`],
    ['a deleted entry', () => consultant, `delete from drempel.entry`],
    [
      'an assignment',
      () => made.actor('housingConsultant', 1),
      `insert into drempel.assignment
      (trajectory_id, party, role, person_id, since)
      values ('$T', 'corporation', 'housingConsultant', '$P', now())`,
    ],
    ['a changed version of the world', () => consultant, `update drempel.world set version = 0`],
    [
      'a rule',
      () => consultant,
      `insert into drempel.entry_rule (covenant_id, file, category, phase, role)
      values (1, 'ktsd', 'lifeArea', 'intake', 'housingConsultant')`,
    ],
    [
      'a membership',
      () => consultant,
      `insert into drempel.membership (person_id, organisation_id, role)
      values ('$P', '$O', 'vhCoordinator')`,
    ],
    ['a changed log record', () => consultant, `update drempel.audit set activity = 'x'`],
    ['the chain of the log', () => consultant, `update drempel.audit_chain set seq = 0`],
    ['a changed record of processing', () => consultant, `delete from drempel.processing_record`],
    ['a deleted log record', () => consultant, `delete from drempel.audit`],
    [
      'a log record by hand',
      () => consultant,
      `insert into drempel.audit
        (organisation_id, seq, at, party, person_id, role, activity, kind, subject, covenant_id, hash)
      values ('$O', 1, now(), 'corporation', '${randomUUID()}', 'housingConsultant', 'x', 'read', null, 1, 'x')`,
    ],
    [
      'a log record about a trajectory of others',
      () => made.actor('housingConsultant', 1),
      `select drempel.write_log(array['$T']::uuid[], 'x', 'read', null, null)`,
    ],
    ['the role of the gate', () => consultant, `insert into drempel.trajectory (id) values ('${randomUUID()}')`],
  ]
  it.each(tries)('%s', async (_, who, text) => {
    const { person, organisation } = who()
    const filled = text
      .replace('$T', signalled.trajectoryId)
      .replace('$P', person)
      .replace('$O', organisation ?? '')
    await expect(ask(made.db, who(), filled)).rejects.toThrow(Refused)
  })

  it('an entry that no rule lets this role record, though the actor is assigned', async () => {
    const write = (who: Actor, file: string, phase: 'registration' | 'intake' | 'closing', reason?: string) =>
      asSession(made.db, who, (tx) => {
        const entry = entryOf(file, file === 'ktsd' ? 'lifeArea' : 'paymentRecord', phase, 'x')
        return recordEntries(tx, signalled.trajectoryId, [reason === undefined ? entry : { ...entry, reason }])
      })
    await expect(write(consultant, 'ktsd', 'intake')).rejects.toThrow(Refused)
    await expect(write(coordinator, 'corporationFile', 'intake')).rejects.toThrow(Refused)
    await expect(write(consultant, 'corporationFile', 'registration')).rejects.toThrow(Refused)
    await expect(write(consultant, 'corporationFile', 'registration', '  ')).rejects.toThrow(Refused)
    await expect(write(consultant, 'corporationFile', 'closing', 'De bewoner vroeg erom.')).rejects.toThrow(Refused)
    await expect(write(consultant, 'corporationFile', 'registration', 'De bewoner vroeg erom.')).resolves.toHaveLength(
      1,
    )
  })

  it('an event that the covenant does not send there, in another name, or with a name that is not the actor’s to give', async () => {
    const tell = (event: ReturnType<typeof told> & { knows?: string[] }) =>
      asSession(made.db, consultant, (tx) => append(tx, signalled.trajectoryId, [event]))
    await expect(tell(told('informed', 'team'))).rejects.toThrow(Refused)
    await expect(tell(told('checked', 'team'))).rejects.toThrow(Refused)
    await expect(tell(told('informed', 'corporation', coordinator.person))).rejects.toThrow(Refused)
    const stranger = made.actor('teamWorker').person
    await expect(tell({ ...told('informed', 'corporation'), knows: [stranger] })).rejects.toThrow(Refused)
  })

  it('a case opened by anyone but a housing consultant, and people assigned from elsewhere', async () => {
    await expect(asSession(made.db, coordinator, (tx) => openCase(tx))).rejects.toThrow(Refused)
    const elsewhere = made.actor('housingConsultant', 2).person
    await expect(
      asSession(made.db, consultant, (tx) => assign(tx, signalled.trajectoryId, 'housingConsultant', elsewhere)),
    ).rejects.toThrow(Refused)
  })
})
