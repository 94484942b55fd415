import { randomBytes, randomUUID } from 'node:crypto'
import { inspect } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Party } from '../covenant/words.ts'
import { actDone, rememberAct } from './acts-done.ts'
import { assign, colleagues, handOver, substitute, takeUp, takeUpByNumber } from './assignments.ts'
import type { Actor } from './credential.ts'
import { documents } from './documents.ts'
import { recordEntries } from './entries.ts'
import { append } from './events.ts'
import {
  ask,
  type Example,
  entryOf,
  example,
  really,
  rowsOf,
  signalledCase,
  told,
  withdraw,
} from './example.fixture.ts'
import { DatabaseFailure, Refused } from './failure.ts'
import { breakGlass } from './glass.ts'
import { storeActivation } from './logins.ts'
import { notify } from './messages.ts'
import { lockCase } from './read-case.ts'
import { readWorklist } from './read-worklist.ts'
import { asSession, type Tx } from './session.ts'
import { drawKrisNumber, eraseWorld, openCase, openWorld } from './trajectories.ts'

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
const seqs = async (who: Actor, trajectory: string) =>
  (await rowsOf(made.db, who, 'event')).filter((e) => e.trajectory_id === trajectory).map((e) => e.seq)

describe('the numbering of a world', () => {
  it('has no gap, whatever the others write, and a world that does not exist is passed over', async () => {
    const { trajectoryId } = await signalledCase(made)
    await as(coordinator, async (tx) => {
      await takeUp(tx, trajectoryId)
      await append(tx, trajectoryId, [
        told('checked', 'team'),
        told('confirmed', 'corporation'),
        told('checked', 'team'),
      ])
      await append(tx, trajectoryId, [told('referred', 'team'), told('referred', 'workAndIncome')])
    })
    await as(consultant, (tx) => append(tx, trajectoryId, [told('informed', 'corporation')]))
    expect(await seqs(consultant, trajectoryId)).toEqual([1, 2, 3, 4])
    expect(await seqs(coordinator, trajectoryId)).toEqual([1, 2, 3, 4])
  })

  it('has no gap when many write at once', async () => {
    const { trajectoryId, worldId } = await signalledCase(made)
    await Promise.all(
      Array.from({ length: 12 }, () =>
        as(consultant, async (tx) => {
          const rows = await lockCase(tx, worldId)
          await append(tx, trajectoryId, [
            { ...told('informed', 'corporation'), payload: { seen: rows?.world.version } },
          ])
        }),
      ),
    )
    expect(await seqs(consultant, trajectoryId)).toEqual(Array.from({ length: 14 }, (_, index) => index + 1))
    const events = (await rowsOf(made.db, consultant, 'event')).filter((e) => e.trajectory_id === trajectoryId).slice(2)
    // Each had seen all that came before it: the lock came first.
    expect(events.map((event) => event.payload.seen)).toEqual(events.map((event) => event.seq - 1))
  })
})

describe('erasing the world of the team', () => {
  it('is refused with a file of another party, and to whoever is not assigned', async () => {
    const { trajectoryId } = await signalledCase(made)
    await expect(as(consultant, (tx) => withdraw(tx, trajectoryId, ['corporationFile']))).rejects.toThrow(Refused)
    const other = made.actor('housingConsultant', 2)
    await expect(as(other, (tx) => withdraw(tx, trajectoryId, []))).rejects.toThrow(Refused)
    await expect(as(consultant, (tx) => documents.remove(tx, trajectoryId, ['ktsd']))).rejects.toThrow(Refused)
  })

  it('is refused to whose act takes no world, by whom it was not said, and when it was said before', async () => {
    const { trajectoryId } = await signalledCase(made)
    await as(coordinator, (tx) => takeUp(tx, trajectoryId))
    const erase = (party: Party) => (tx: Tx) => eraseWorld(tx, trajectoryId, party, [])
    for (const party of ['team', 'corporation', 'resident'] as const) {
      await expect(as(consultant, erase(party)), party).rejects.toThrow(Refused)
      await expect(as(coordinator, erase(party)), party).rejects.toThrow(Refused)
    }
    await as(consultant, (tx) => append(tx, trajectoryId, [told('withdrawn', 'corporation')]))
    made.clock.now = new Date(made.clock.now.getTime() + 1)
    await expect(as(consultant, erase('team'))).rejects.toThrow(Refused)
    const own = as(consultant, async (tx) => {
      await append(tx, trajectoryId, [told('withdrawn', 'corporation')])
      await eraseWorld(tx, trajectoryId, 'corporation', [])
    })
    await expect(own).rejects.toThrow(Refused)
    expect(await seqs(coordinator, trajectoryId)).toEqual([1])
  })

  it('and a world that is opened anew reads nothing of what was asked of the one before', async () => {
    const { trajectoryId } = await signalledCase(made)
    const asked = entryOf('requests', 'requestText', 'registration', { text: 'Wat staat er over mij?' })
    const [id] = await as(coordinator, async (tx) => {
      await takeUp(tx, trajectoryId)
      return recordEntries(tx, trajectoryId, [asked])
    })
    const read = async (who: Actor) =>
      (await ask(made.db, who, 'select id from drempel.entry where id = $1', [id])).length
    expect([await read(coordinator), await read(consultant)]).toEqual([1, 1])
    await as(consultant, (tx) => withdraw(tx, trajectoryId, []))
    made.clock.now = new Date(made.clock.now.getTime() + 1)
    await as(consultant, (tx) =>
      openWorld(tx, trajectoryId, { party: 'team', organisationId: coordinator.organisation ?? '' }),
    )
    await as(coordinator, (tx) => takeUp(tx, trajectoryId))
    expect([await read(coordinator), await read(consultant)]).toEqual([0, 1])
  })

  it('leaves it where it keeps on for a reason of its own, of which nobody else learns', async () => {
    const [lasting, gone] = [await signalledCase(made), await signalledCase(made)]
    await as(coordinator, async (tx) => {
      await takeUp(tx, lasting.trajectoryId)
      await append(tx, lasting.trajectoryId, [told('lasting', 'team')])
    })
    for (const { trajectoryId } of [lasting, gone]) await as(consultant, (tx) => withdraw(tx, trajectoryId, []))
    const [one, other] = await Promise.all(
      [lasting, gone].map(({ worldId }) => as(consultant, (tx) => lockCase(tx, worldId))),
    )
    expect(one?.events.map(({ type }) => type)).toEqual(other?.events.map(({ type }) => type))
    expect(await seqs(coordinator, lasting.trajectoryId)).toEqual([1, 2])
    const left = 'select from drempel.world where party = $1 and trajectory_id = $2'
    expect(await really(made.url, left, ['team', gone.trajectoryId])).toEqual([])
  })

  it('leaves nothing of the team, and everything of the others', async () => {
    const { trajectoryId, worldId } = await signalledCase(made)
    await as(consultant, (tx) =>
      recordEntries(tx, trajectoryId, [
        entryOf('corporationFile', 'nameAndAddress', 'registration', 'Sam'),
        entryOf('registrationFile', 'nameAndAddress', 'registration', 'Sam'),
      ]),
    )
    await as(coordinator, async (tx) => {
      await takeUp(tx, trajectoryId)
      await rememberAct(tx, randomUUID(), { done: true }, trajectoryId)
      await recordEntries(tx, trajectoryId, [entryOf('ktsd', 'lifeArea', 'onboarding', 'x')])
    })
    await as(consultant, (tx) => notify(tx, trajectoryId, { party: 'team', role: 'vhCoordinator', kind: 'signal' }))
    const messages = 'select from drempel.message where trajectory_id = $1'
    expect(await really(made.url, messages, [trajectoryId])).toHaveLength(1)
    await as(consultant, (tx) => append(tx, trajectoryId, [told('withdrawn', 'corporation')]))
    const before = await as(consultant, (tx) => lockCase(tx, worldId))
    await as(consultant, (tx) => eraseWorld(tx, trajectoryId, 'team', ['registrationFile', 'ktsd']))
    for (const table of ['world', 'event', 'assignment', 'acquaintance', 'timer', 'act_done', 'message']) {
      const left = await really(made.url, `select from drempel.${table} where trajectory_id = $1 and party = 'team'`, [
        trajectoryId,
      ])
      expect([table, left.length]).toEqual([table, 0])
    }
    const files = await really(made.url, 'select distinct file from drempel.entry where trajectory_id = $1', [
      trajectoryId,
    ])
    expect(files).toEqual([{ file: 'corporationFile' }])
    expect(await as(consultant, (tx) => lockCase(tx, worldId))).toEqual(before)
    const worklist = await readWorklist(made.db, coordinator, { activity: 'worklist' })
    expect(worklist).toHaveLength((await rowsOf(made.db, coordinator, 'world')).length)
  })
})

describe('taking up', () => {
  it('gives an open case to one of two who ask at once', async () => {
    const { trajectoryId } = await signalledCase(made)
    const both = [coordinator, made.actor('vhCoordinator', 1)]
    const taken = await Promise.allSettled(both.map((who) => as(who, (tx) => takeUp(tx, trajectoryId))))
    expect(taken.filter((one) => one.status === 'fulfilled' && one.value)).toHaveLength(1)
  })

  it('by number: unknown, not referred, taken and somebody else’s all give nothing; the right one its world', async () => {
    const { trajectoryId } = await signalledCase(made)
    const [supervisor, second] = [made.actor('trajectorySupervisor'), made.actor('trajectorySupervisor', 1)]
    const number = randomUUID().slice(0, 8)
    await as(coordinator, async (tx) => {
      await takeUp(tx, trajectoryId)
      expect(await drawKrisNumber(tx, trajectoryId, number)).toBe(true)
    })
    expect(await as(supervisor, (tx) => takeUpByNumber(tx, 'onbekend'))).toBeUndefined()
    expect(await as(supervisor, (tx) => takeUpByNumber(tx, number))).toBeUndefined()
    const organisationId = supervisor.organisation ?? ''
    await as(coordinator, (tx) => openWorld(tx, trajectoryId, { party: 'workAndIncome', organisationId }))
    expect(await rowsOf(made.db, supervisor, 'world')).toEqual([])
    for (const who of [coordinator, { ...supervisor, role: 'privacyOfficer' } as const])
      await expect(as(who, (tx) => takeUpByNumber(tx, number))).rejects.toThrow(Refused)
    const world = await as(supervisor, (tx) => takeUpByNumber(tx, number))
    expect((await rowsOf(made.db, supervisor, 'world')).map((row) => row.id)).toEqual([world])
    expect(await as(second, (tx) => takeUpByNumber(tx, number))).toBeUndefined()
    expect(await as(supervisor, (tx) => takeUpByNumber(tx, number))).toBeUndefined()
  })

  it('a number that is drawn already is not drawn again', async () => {
    const draw = async (number: string) => {
      const { trajectoryId } = await signalledCase(made)
      return as(coordinator, async (tx) => {
        await takeUp(tx, trajectoryId)
        return drawKrisNumber(tx, trajectoryId, number)
      })
    }
    expect([await draw('7'), await draw('7'), await draw('8')]).toEqual([true, false, true])
  })
})

describe('emergency access', () => {
  const name = randomUUID()
  const search = { name }
  const because = { reason: 'x', why: 'x', until: '2026-03-02T10:00:00.000Z' }
  let colleague: Actor
  let trajectory: string
  beforeAll(async () => {
    colleague = made.actor('housingConsultant', 1)
    trajectory = (await signalledCase(made)).trajectoryId
    await as(consultant, (tx) =>
      recordEntries(tx, trajectory, [entryOf('corporationFile', 'nameAndAddress', 'registration', { name })]),
    )
  })

  const others: readonly [string, (tx: Tx) => Promise<unknown>][] = [
    ['gives oneself the case', (tx) => assign(tx, trajectory, 'housingConsultant', colleague.person)],
    ['takes a file away', (tx) => documents.remove(tx, trajectory, ['corporationFile'])],
    ['says another thing', (tx) => append(tx, trajectory, [told('informed', 'corporation')])],
    [
      'lets another party in',
      (tx) => openWorld(tx, trajectory, { party: 'team', organisationId: coordinator.organisation ?? '' }),
    ],
  ]
  it.each(others)('is for reading: who gets it and in one go %s is refused', async (_, work) => {
    const both = as(colleague, async (tx) => {
      expect(await breakGlass(tx, search, because)).toBeDefined()
      await work(tx)
    })
    await expect(both).rejects.toThrow(Refused)
  })

  it('has an end that is to come, and not too far', async () => {
    for (const until of ['2026-03-02T08:00:00.000Z', '2026-03-02T12:00:01.000Z', null as unknown as string])
      await expect(
        as(colleague, (tx) => breakGlass(tx, search, { ...because, until })),
        until,
      ).rejects.toThrow(Refused)
  })
})

describe('a code for the resident', () => {
  it('is kept for who says in the same act that a letter was made', async () => {
    const { trajectoryId } = await signalledCase(made)
    const code = () => ({ hash: randomBytes(32), expires: '2026-03-09T09:00:00.000Z' })
    const unsaid = as(consultant, (tx) => storeActivation(tx, trajectoryId, code()))
    await expect(unsaid).rejects.toThrow(Refused)
    await as(consultant, async (tx) => {
      await append(tx, trajectoryId, [told('activationSent', 'corporation', consultant.person)])
      await storeActivation(tx, trajectoryId, code())
    })
  })
})

describe('a document', () => {
  it('of another case is in nobody’s reach by an entry of one’s own', async () => {
    const other = made.actor('housingConsultant', 2)
    const { trajectoryId } = await signalledCase(made)
    const paper = { file: 'corporationFile', category: 'nameAndAddress' }
    const entry = entryOf(paper.file, paper.category, 'registration', { name: 'Sam Verzonnen' })
    const store = { ...paper, mediaType: 'application/pdf', bytes: Buffer.from('%PDF') }
    const documentId = await as(consultant, (tx) => documents.store(tx, trajectoryId, store))
    const named = as(other, async (tx) => {
      const { trajectoryId: own } = await openCase(tx)
      await recordEntries(tx, own, [{ ...entry, documentId }])
    })
    await expect(named).rejects.toThrow(Refused)
    await as(consultant, (tx) => recordEntries(tx, trajectoryId, [{ ...entry, documentId }]))
  })
})

describe('assigning', () => {
  it('is for people who hold that role in the own organisation', async () => {
    const { trajectoryId } = await signalledCase(made)
    const worker = made.actor('teamWorker')
    await as(coordinator, (tx) => takeUp(tx, trajectoryId))
    const give = (person: string) => as(coordinator, (tx) => assign(tx, trajectoryId, 'teamWorker', person))
    await expect(give(coordinator.person)).rejects.toThrow(Refused)
    await expect(give(consultant.person)).rejects.toThrow(Refused)
    await expect(give('geen nummer')).rejects.toThrow(Refused)
    await give(worker.person)
    expect((await seqs(worker, trajectoryId)).length).toBe(1)
    expect((await as(coordinator, (tx) => colleagues(tx, 'teamWorker'))).map((one) => one.id)).toContain(worker.person)
    expect(await as(consultant, (tx) => colleagues(tx, 'teamWorker'))).toEqual([])
  })

  it('handing over ends the one and begins the other', async () => {
    const { trajectoryId } = await signalledCase(made)
    const colleague = made.actor('housingConsultant', 1)
    const change = { role: 'housingConsultant', from: consultant.person, to: colleague.person } as const
    expect(await as(consultant, (tx) => handOver(tx, trajectoryId, change))).toBe(true)
    expect(await seqs(consultant, trajectoryId)).toEqual([])
    expect(await seqs(colleague, trajectoryId)).toEqual([1, 2])
    await expect(as(consultant, (tx) => handOver(tx, trajectoryId, change))).rejects.toThrow(Refused)
  })

  it('a substitute needs the same role and organisation, and sees the cases until the end only', async () => {
    const colleague = made.actor('housingConsultant', 1)
    const { trajectoryId, worldId } = await signalledCase(made)
    const until = '2026-03-09T09:00:00.000Z'
    for (const other of [made.actor('housingConsultant', 2), coordinator, made.actor('privacyOfficer')])
      await expect(as(other, (tx) => substitute(tx, consultant.person, until))).rejects.toThrow(Refused)
    await expect(as(colleague, (tx) => substitute(tx, consultant.person, '2026-03-01T09:00:00.000Z'))).rejects.toThrow(
      Refused,
    )
    expect(await as(colleague, (tx) => substitute(tx, consultant.person, until))).toContain(worldId)
    expect(await seqs(colleague, trajectoryId)).toEqual([1, 2])
    made.clock.now = new Date('2026-03-09T09:00:01.000Z')
    expect(await seqs(colleague, trajectoryId)).toEqual([])
    expect(await seqs(consultant, trajectoryId)).toEqual([1, 2])
    made.clock.now = new Date('2026-03-02T09:00:00.000Z')
  })

  it('a second trajectory of a resident is opened only by who was assigned in the first', async () => {
    const { residentId } = await signalledCase(made)
    const other = made.actor('housingConsultant', 2)
    await expect(as(other, (tx) => openCase(tx, residentId))).rejects.toThrow(Refused)
    await expect(as(other, (tx) => openCase(tx, randomUUID()))).rejects.toThrow(Refused)
    expect((await as(consultant, (tx) => openCase(tx, residentId))).residentId).toBe(residentId)
  })
})

describe('the same act twice at once', () => {
  it('happens once, and the second finds what the first gave', async () => {
    const key = randomUUID()
    let runs = 0
    const act = () =>
      as(consultant, async (tx) => {
        const done = await actDone(tx, key)
        if (done) return done.result
        const { worldId } = await openCase(tx)
        await rememberAct(tx, key, { worldId })
        runs++
        return { worldId }
      })
    const results = await Promise.all([act(), act(), act()])
    expect(new Set(results.map((result) => JSON.stringify(result))).size).toBe(1)
    expect(runs).toBe(1)
    expect(await as(made.actor('housingConsultant', 1), (tx) => actDone(tx, key))).toBeUndefined()
  })

  it('tells of an error without what stands in the rows', async () => {
    const secret = 'Sam Verzonnen'
    const failed = await as(consultant, (tx) => tx.client.query('select $1::uuid', [secret])).catch((error) => error)
    expect(failed).toBeInstanceOf(DatabaseFailure)
    expect(failed.code).toBe('22P02')
    expect(`${inspect(failed, { depth: 5 })}${failed.stack}`).not.toContain(secret)
  })

  it('leaves nothing when it throws', async () => {
    const before = (await rowsOf(made.db, consultant, 'world')).length
    await expect(
      as(consultant, async (tx) => {
        await openCase(tx)
        throw new Error('half-way')
      }),
    ).rejects.toThrow('half-way')
    expect(await rowsOf(made.db, consultant, 'world')).toHaveLength(before)
  })
})
