/** For whom a signal waits and who looks in the register: by the covenant, and a second time by the database. */
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { assign, takeUp } from './assignments.ts'
import { importClients } from './client-register.ts'
import { linkClient, matchClients, readClients, residentAsClient, saveClient, searchClients } from './clients.ts'
import { syncCovenant } from './covenant-rules.ts'
import type { Actor } from './credential.ts'
import { type Example, example, holder, really, rowsOf, rules, signalledCase } from './example.fixture.ts'
import { Refused } from './failure.ts'
import { asSession, type Tx } from './session.ts'

const noor = {
  name: 'Noor Voorbeeld',
  birthDate: null,
  street: 'Proefstraat',
  houseNumber: '14',
  postcode: '3599 ZZ',
  place: 'Utrecht',
}
const asked = { ...noor, birthDate: undefined }
const sam = { ...noor, name: 'Sam Verzonnen', street: 'Testlaan', houseNumber: '3' }
const [noorId, samId] = [randomUUID(), randomUUID()]

let made: Example
let coordinator: Actor
let colleague: Actor
let worker: Actor
let strangers: Actor[]
type Case = Awaited<ReturnType<typeof signalledCase>>
beforeAll(async () => {
  made = await example()
  ;[coordinator, colleague] = [made.actor('vhCoordinator'), made.actor('vhCoordinator', 1)]
  worker = made.actor('teamWorker')
  strangers = [
    made.actor('housingConsultant'),
    made.actor('trajectorySupervisor'),
    made.actor('privacyOfficer'),
    await holder(made.url, 'teamWorker', made.actor('housingConsultant')),
    await holder(made.url, 'vhCoordinator', made.actor('housingConsultant')),
  ]
  await importClients(made.url, coordinator.organisation ?? '', [
    { ...noor, id: noorId },
    { ...sam, id: samId },
  ])
})
afterAll(() => made.close())

const as = <T>(who: Actor, work: (tx: Tx) => Promise<T>) => asSession(made.db, who, work)
const count = async (who: Actor, table: string) => (await rowsOf(made.db, who, table)).length
const worlds = (who: Actor) => count(who, 'world')

/** All that there is to read in the register, and whether its doors open. */
async function register(who: Actor) {
  const doors: ((tx: Tx) => Promise<unknown>)[] = [
    (tx: Tx) => matchClients(tx, asked),
    (tx: Tx) => searchClients(tx, 'Voorbeeld'),
    (tx: Tx) => saveClient(tx, noor, { id: noorId }),
  ]
  const opened = await Promise.all(
    doors.map((door) =>
      as(who, door).then(
        () => true,
        (error) => (error instanceof Refused ? false : Promise.reject(error)),
      ),
    ),
  )
  return { clients: await count(who, 'client'), search: await count(who, 'client_search'), opened }
}
const nothing = { clients: 0, search: 0, opened: [false, false, false] }
const everything = { clients: 2, search: 2, opened: [true, true, true] }

async function none(list: readonly Actor[]) {
  for (const one of list) expect(await register(one)).toEqual(nothing)
}

describe('as we read it, the coordinator', () => {
  it('alone has the signal that waits', async () => {
    await signalledCase(made)
    expect([await worlds(worker), await worlds(coordinator), await worlds(colleague)]).toEqual([0, 1, 1])
  })

  it('alone looks in the register', async () => {
    await none([worker, ...strangers])
    expect(await register(coordinator)).toEqual(everything)
  })
})

describe('where a municipality has the worker check, the worker', () => {
  let after: Case
  beforeAll(async () => {
    const byWorker = { ...rules, register: [{ party: 'team', role: 'teamWorker', does: 'checks' }, rules.register[1]] }
    const rulesOf = ({ other }: Readonly<Record<string, unknown>>) => (other ? (byWorker as typeof rules) : rules)
    await syncCovenant(made.url, rulesOf, { other: true })
    after = await signalledCase(made)
  })

  it('alone has the signals that begin under it; one from before waits for the coordinator still', async () => {
    expect([await worlds(worker), await worlds(coordinator)]).toEqual([1, 1])
    await expect(as(coordinator, (tx) => takeUp(tx, after.trajectoryId))).rejects.toThrow(Refused)
  })

  it('looks in the register, and the coordinator only for as long as a signal waits for coordinators', async () => {
    expect(await register(worker)).toEqual(everything)
    expect(await register(coordinator)).toEqual(everything)
    const [before] = await rowsOf(made.db, coordinator, 'world')
    expect(await as(coordinator, (tx) => takeUp(tx, before?.trajectory_id))).toBe(true)
    // Whoever took it up points out the client in the same act.
    await as(coordinator, (tx) => linkClient(tx, before?.trajectory_id, samId))
    await none([coordinator, colleague, ...strangers])
    expect(await register(worker)).toEqual(everything)
  })

  it('takes the trajectory up in the own role, and names a coordinator, who has it from then on', async () => {
    const { trajectoryId } = after
    expect(await as(worker, (tx) => takeUp(tx, trajectoryId))).toBe(true)
    expect(await worlds(made.actor('teamWorker', 1))).toBe(0)
    await expect(as(worker, (tx) => assign(tx, trajectoryId, 'vhCoordinator', worker.person ?? ''))).rejects.toThrow(
      Refused,
    )
    await as(worker, (tx) => assign(tx, trajectoryId, 'vhCoordinator', colleague.person ?? ''))
    expect(await worlds(colleague)).toBe(1)
    await as(worker, (tx) => linkClient(tx, trajectoryId, noorId))
  })

  it('leaves it to the coordinator to add the resident, who reads nobody else for it', async () => {
    const { trajectoryId } = after
    const moved = { ...noor, street: 'Nieuwstraat' }
    const add = (who: Actor, client: typeof noor, id?: string) =>
      as(who, (tx) => saveClient(tx, client, { id, trajectoryId }))
    await expect(add(coordinator, moved)).rejects.toThrow(Refused)
    await expect(as(coordinator, (tx) => residentAsClient(tx, trajectoryId, asked))).rejects.toThrow(Refused)
    await expect(add(colleague, sam, samId)).rejects.toThrow(Refused)
    expect(await as(colleague, (tx) => residentAsClient(tx, trajectoryId, asked))).toEqual({
      linked: { ...noor, id: noorId },
    })
    expect(await add(colleague, moved, noorId)).toBe(noorId)
    expect(await register(colleague)).toEqual(nothing)
    expect(await count(colleague, 'client_link')).toBe(0)
    const [mended] = await as(worker, (tx) => readClients(tx, [noorId]))
    expect(mended?.street).toBe('Nieuwstraat')
  })

  it('is found by id where somebody stands there in just that way, and by nothing where nobody does', async () => {
    const { trajectoryId } = after
    await really(made.url, 'delete from drempel.client_link')
    const ask = (query: typeof sam) =>
      as(colleague, (tx) => residentAsClient(tx, trajectoryId, { ...query, birthDate: undefined }))
    expect(await ask(sam)).toEqual({ there: samId })
    expect(await ask({ ...sam, houseNumber: '4' })).toBeUndefined()
  })
})
