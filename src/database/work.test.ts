import { randomBytes, randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { takeUp } from './assignments.ts'
import type { Actor } from './credential.ts'
import { append } from './events.ts'
import { type Example, example, really, rowsOf, signalledCase, told } from './example.fixture.ts'
import { Refused } from './failure.ts'
import { log } from './log.ts'
import { enqueue, notify, queueMessage, settleMessage, takeMessage } from './messages.ts'
import { handlePassedOn, passOn, readPassedOn } from './passed-on.ts'
import { lockCase } from './read-case.ts'
import { fillRegistry } from './registry.ts'
import { asSession, atDoor, type Tx } from './session.ts'
import { demoPersonas, endSession, findSession, startSession } from './sessions.ts'
import { clearTimer, dueTimers, setTimer, timerActor } from './timers.ts'
import { teamOfPostcode } from './trajectories.ts'

let made: Example
let consultant: Actor
let coordinator: Actor
beforeAll(async () => {
  made = await example()
  consultant = made.actor('housingConsultant')
  coordinator = made.actor('vhCoordinator')
})
afterAll(() => made.close())
const as = <T>(who: Actor, work: (tx: Tx) => Promise<T>) => asSession(made.db, who, work)
const due = '2026-03-05T23:00:00.000Z'

describe('timers', () => {
  it('are read by the program only', async () => {
    await expect(as(consultant, (tx) => dueTimers(tx, due))).rejects.toThrow(Refused)
    await expect(as({ ...timerActor('team'), person: consultant.person }, (tx) => dueTimers(tx, due))).rejects.toThrow(
      Refused,
    )
  })

  it('come due in the world they are set in, where the timer may then act; a world that is not there is passed over', async () => {
    const { trajectoryId, worldId } = await signalledCase(made)
    await expect(
      as(consultant, (tx) => setTimer(tx, trajectoryId, { party: 'workAndIncome', kind: 'x' }, due)),
    ).rejects.toThrow(Refused)
    await as(consultant, async (tx) => {
      await setTimer(tx, trajectoryId, { party: 'corporation', kind: 'lapse' }, due)
      await setTimer(tx, trajectoryId, { party: 'team', kind: 'reply' }, due)
      await setTimer(tx, trajectoryId, { party: 'corporation', kind: 'other' }, due)
      await clearTimer(tx, trajectoryId, { party: 'corporation', kind: 'other' })
    })
    await as(coordinator, async (tx) => {
      await takeUp(tx, trajectoryId)
      await setTimer(tx, trajectoryId, { party: 'workAndIncome', kind: 'nobody there' }, due)
    })
    const timer = timerActor('corporation')
    expect(await as(timer, (tx) => dueTimers(tx, '2026-03-05T22:59:59.000Z'))).toEqual([])
    const found = await as(timer, (tx) => dueTimers(tx, due))
    expect(found.map(({ party, kind }) => [party, kind]).sort()).toEqual([
      ['corporation', 'lapse'],
      ['team', 'reply'],
    ])
    expect(found.find((one) => one.party === 'corporation')).toMatchObject({ worldId, due })
    await as(timer, async (tx) => {
      expect((await lockCase(tx, worldId))?.world.id).toBe(worldId)
      await append(tx, trajectoryId, [told('lapsed', 'corporation')])
    })
    const events = await rowsOf(made.db, consultant, 'event')
    expect(events.at(-1)).toMatchObject({ type: 'lapsed', by_role: 'timer', by_person: null })
    expect((await rowsOf(made.db, consultant, 'timer')).map((row) => row.kind)).toEqual(['lapse'])
  })
})

describe('a timer', () => {
  it.each(['infinity', '4713-01-01 BC', '294276-12-31'])(
    'at %s would stop all others, and is refused',
    async (when) => {
      const { trajectoryId } = await signalledCase(made)
      const set = as(consultant, (tx) => setTimer(tx, trajectoryId, { party: 'corporation', kind: 'lapse' }, when))
      await expect(set).rejects.toThrow(Refused)
    },
  )
})

describe('mail', () => {
  const timer = timerActor('team')
  const jobs = () =>
    really(made.url, `select payload->>'message' as id from graphile_worker._private_jobs j order by j.id desc`)

  it('only known tasks go into the queue', async () => {
    await expect(as(consultant, (tx) => enqueue(tx, 'shell' as 'mail', {}))).rejects.toThrow(Refused)
  })

  it('is not sent when the act is not kept', async () => {
    const before = await jobs()
    await as(consultant, async (tx) => {
      await queueMessage(tx, { kind: 'referral', party: 'team', to: { mailbox: 'team@voorbeeld.example' } })
      throw new Error('half-way')
    }).catch(() => undefined)
    expect(await jobs()).toEqual(before)
  })

  it('about a case goes to a person of the own party, and about none to a mailbox', async () => {
    const { trajectoryId } = await signalledCase(made)
    const queue = (to: Parameters<typeof queueMessage>[1]['to'], party: 'team' | 'corporation', about?: string) =>
      as(consultant, (tx) =>
        queueMessage(tx, { kind: 'referral', party, to, ...(about ? { trajectoryId: about } : {}) }),
      )
    const [mailbox, { person }] = [{ mailbox: 'workAndIncome@voorbeeld.example' }, made.actor('vhCoordinator')]
    await expect(queue(mailbox, 'corporation', trajectoryId)).rejects.toThrow(Refused)
    await expect(queue(mailbox, 'team', trajectoryId)).rejects.toThrow(Refused)
    await expect(queue({ person }, 'team', trajectoryId)).rejects.toThrow(Refused)
    await expect(queue({ person }, 'team')).rejects.toThrow(Refused)
  })

  it('is taken once; a second attempt sees that the first broke off', async () => {
    const id = await as(consultant, (tx) =>
      queueMessage(tx, { kind: 'referral', party: 'team', to: { mailbox: 'team@voorbeeld.example' } }),
    )
    expect((await jobs())[0]?.id).toBe(id)
    await expect(as(consultant, (tx) => takeMessage(tx, id))).rejects.toThrow(Refused)
    const first = await as(timer, (tx) => takeMessage(tx, id))
    expect(first).toMatchObject({ state: 'queued', attempts: 1, address: 'team@voorbeeld.example', worldId: null })
    expect(await as(timer, (tx) => takeMessage(tx, id))).toMatchObject({ state: 'handingOver', attempts: 1 })
    await as(timer, (tx) => settleMessage(tx, id, 'sent'))
    await as(timer, (tx) => settleMessage(tx, id, 'queued'))
    expect(await as(timer, (tx) => takeMessage(tx, id))).toMatchObject({ state: 'sent' })
    expect(await as(timer, (tx) => takeMessage(tx, randomUUID()))).toBeUndefined()
  })

  it('finds who is assigned in another world, or its mailbox, without telling the sender', async () => {
    const { trajectoryId } = await signalledCase(made)
    const call = () =>
      as(consultant, (tx) => notify(tx, trajectoryId, { party: 'team', role: 'vhCoordinator', kind: 'signal' }))
    const address = async () => (await as(timer, async (tx) => takeMessage(tx, (await jobs())[0]?.id)))?.address
    expect(await call()).toBeUndefined()
    expect(await address()).toBe('team@voorbeeld.example')
    await as(coordinator, (tx) => takeUp(tx, trajectoryId))
    expect(await call()).toBeUndefined()
    expect(await address()).toBe(`${coordinator.person}@voorbeeld.example`)
    const before = await jobs()
    await as(consultant, (tx) => notify(tx, trajectoryId, { party: 'team', role: 'teamWorker', kind: 'signal' }))
    expect(await jobs()).toEqual(before)
  })
})

const until = '2026-03-02T17:00:00.000Z'
const drawn = () => randomBytes(32).toString('base64url')

describe('sessions', () => {
  const enter = <T>(who: Actor, work: (tx: Tx) => Promise<T>) => atDoor(made.db, who, work)

  it('of a resident end when they lie still, and go on while they are used', async () => {
    const { resident } = await signalledCase(made)
    const token = drawn()
    const found = async (at: string) => {
      made.clock.now = new Date(`2026-03-02T${at}:00.000Z`)
      return (await findSession(made.db, token)) !== undefined
    }
    made.clock.now = new Date('2026-03-02T09:00:00.000Z')
    await enter(resident, (tx) => startSession(tx, token, { expires: until, idle: 30 }))
    expect([await found('09:29'), await found('09:58'), await found('10:28')]).toEqual([true, true, false])
    made.clock.now = new Date('2026-03-02T09:00:00.000Z')
  })

  it('are not started for a role one does not hold, nor found when unknown or expired', async () => {
    const token = drawn()
    const pretending: Actor = { ...consultant, role: 'privacyOfficer' }
    await expect(enter(pretending, (tx) => startSession(tx, token, { expires: until }))).rejects.toThrow(Refused)
    expect(await findSession(made.db, token)).toBeUndefined()
    await enter(consultant, (tx) => startSession(tx, token, { expires: until }))
    expect(await findSession(made.db, token)).toMatchObject({ actor: consultant, name: 'Noor Voorbeeld 1' })
    made.clock.now = new Date('2026-03-02T17:00:00.000Z')
    expect(await findSession(made.db, token)).toBeUndefined()
    made.clock.now = new Date('2026-03-02T09:00:00.000Z')
    await enter(coordinator, (tx) => endSession(tx, token))
    expect(await findSession(made.db, token)).toBeDefined()
    await enter(consultant, (tx) => endSession(tx, token))
    expect(await findSession(made.db, token)).toBeUndefined()
  })

  it('of a resident has no organisation; the demo tells who one may be', async () => {
    const { resident } = await signalledCase(made)
    const token = drawn()
    await enter(resident, (tx) => startSession(tx, token, { expires: until }))
    expect((await findSession(made.db, token))?.actor).toEqual(resident)
    expect(await demoPersonas(made.db)).toEqual([])
    const persona = { personId: consultant.person, role: 'housingConsultant', label: 'Woonconsulent', sort: 1 } as const
    await fillRegistry(made.url, { personas: [persona] })
    expect(await demoPersonas(made.db)).toMatchObject([{ actor: consultant, label: 'Woonconsulent' }])
  })
})

describe('what else', () => {
  it('is passed on without the writer reading it back, and waits for that role only', async () => {
    const supervisor = made.actor('trajectorySupervisor')
    const to = { toOrganisation: coordinator.organisation ?? '', toRole: 'vhCoordinator', kind: 'stop' } as const
    await as(supervisor, (tx) => passOn(tx, { ...to, about: { name: 'Sam Verzonnen' } }))
    for (const who of [supervisor, made.actor('teamWorker'), consultant])
      expect(await as(who, (tx) => readPassedOn(tx))).toEqual([])
    const [waiting] = await as(coordinator, (tx) => readPassedOn(tx))
    expect(waiting).toMatchObject({ kind: 'stop', about: { name: 'Sam Verzonnen' } })
    expect(await as(supervisor, (tx) => handlePassedOn(tx, waiting?.id ?? ''))).toBe(false)
    expect(await as(coordinator, (tx) => handlePassedOn(tx, waiting?.id ?? ''))).toBe(true)
    expect(await as(coordinator, (tx) => readPassedOn(tx))).toEqual([])
  })

  it('the log is written by all and read by the own privacy officer alone', async () => {
    await as(consultant, (tx) => log(tx, { activity: 'informResident', kind: 'act' }))
    await as(coordinator, (tx) => log(tx, { activity: 'assignWorker', kind: 'denied' }))
    expect(await rowsOf(made.db, consultant, 'audit')).toEqual([])
    const seen = await rowsOf(made.db, made.actor('privacyOfficer'), 'audit')
    expect(seen.map((record) => record.activity)).toEqual(['informResident'])
  })

  it('a postcode goes to the team of its longest prefix', async () => {
    const [organisationId, wide, narrow] = [coordinator.organisation ?? '', randomUUID(), randomUUID()]
    await fillRegistry(made.url, {
      teams: [
        { id: wide, organisationId, name: 'Buurtteam Ruim' },
        { id: narrow, organisationId, name: 'Buurtteam Smal' },
      ],
      postcodes: [
        { prefix: '9999', teamId: wide },
        { prefix: '9999AB', teamId: narrow },
      ],
    })
    const teamOf = (postcode: string) => as(consultant, async (tx) => (await teamOfPostcode(tx, postcode))?.teamId)
    expect([await teamOf('9999 xz'), await teamOf('9999 ab'), await teamOf('1234 AB')]).toEqual([
      wide,
      narrow,
      undefined,
    ])
  })
})
