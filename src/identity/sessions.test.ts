import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { really } from '../database/example.fixture.ts'
import { staffNamed } from '../player/organisations.ts'
import { openStage, type TestStage } from '../testing/stage.ts'
import { usual } from '../testing/story.ts'
import { type Actor, closeOtherSessions, closeSession, openSession, sessionOf } from './sessions.ts'

let stage: TestStage
let resident: Actor
let worker: Actor
beforeAll(async () => {
  stage = await openStage()
  await stage.tell([usual.open()])
  const found = [stage.play.cases.get('zaak')?.resident, staffNamed('team:worker-1')?.actor]
  if (!found[0] || !found[1]) throw new Error('nobody')
  resident = found[0]
  worker = found[1]
})
afterAll(() => stage.close())

const pass = (minutes: number) => {
  stage.clock.now = new Date(stage.clock.now.getTime() + minutes * 60_000)
}
let ahead = 0
/** After the three seconds in which this process trusts what it saw. */
async function seen(token: string | undefined) {
  ahead += 3_001
  const clock = vi.spyOn(performance, 'now').mockReturnValue(performance.now() + ahead)
  try {
    return (await sessionOf(stage.database, token))?.actor
  } finally {
    clock.mockRestore()
  }
}

describe('a session', () => {
  it('is found by its token, which only the browser has', async () => {
    const token = await openSession(stage.database, worker)
    expect(await seen(token)).toEqual(worker)
    const rows = await really(stage.url, 'select * from drempel.session')
    expect(rows.length).toBeGreaterThan(0)
    expect(JSON.stringify(rows)).not.toContain(token)
    for (const other of [undefined, '', token.slice(1), `${token}a`, 'x'.repeat(100), 'x'.repeat(1_000_000)])
      expect(await seen(other)).toBeUndefined()
  })

  it('lies still for half an hour with a resident, for an hour with staff', async () => {
    const [own, theirs] = [await openSession(stage.database, resident), await openSession(stage.database, worker)]
    pass(29)
    expect([await seen(own), await seen(theirs)]).toEqual([resident, worker])
    pass(31)
    expect([await seen(own), await seen(theirs)]).toEqual([undefined, worker])
    pass(61)
    expect(await seen(theirs)).toBeUndefined()
  })

  it('lasts a working day at most, however busy one is', async () => {
    const token = await openSession(stage.database, worker)
    for (let minutes = 0; minutes < 12 * 60 - 30; minutes += 30) {
      expect(await seen(token), `after ${minutes} minutes`).toEqual(worker)
      pass(30)
    }
    pass(30)
    expect(await seen(token)).toBeUndefined()
  })
})

describe('ending', () => {
  it('is at once, also in the process that looked it up just now', async () => {
    const token = await openSession(stage.database, worker)
    const session = await sessionOf(stage.database, token)
    if (!session) throw new Error('no session')
    await closeSession(stage.database, session, token)
    expect(await sessionOf(stage.database, token)).toBeUndefined()
    expect(await seen(token)).toBeUndefined()
  })

  it('of the others leaves the own one, and nobody else’s', async () => {
    const [here, there, theirs] = [
      await openSession(stage.database, resident),
      await openSession(stage.database, resident),
      await openSession(stage.database, worker),
    ]
    for (const token of [here, there, theirs]) await sessionOf(stage.database, token)
    await closeOtherSessions(stage.database, resident, here)
    const left = []
    for (const token of [here, there, theirs]) left.push((await sessionOf(stage.database, token))?.actor)
    expect(left).toEqual([resident, undefined, worker])
    await closeOtherSessions(stage.database, resident)
    expect([await sessionOf(stage.database, here), await seen(here)]).toEqual([undefined, undefined])
  })
})

it('stands in the log where one logged in and out, and not where the demo chose a person', async () => {
  const lines = async () => {
    const [row] = await really(
      stage.url,
      `select count(*)::int as n from drempel.audit where activity in ('logIn', 'logOut')`,
    )
    return row?.n ?? 0
  }
  const before = await lines()
  const chosen = await openSession(stage.database, worker)
  expect(await lines()).toBe(before)
  const session = await sessionOf(stage.database, chosen)
  if (session) await closeSession(stage.database, session, chosen)
  expect(await lines()).toBe(before)
  const token = await openSession(stage.database, worker, 'werk')
  const loggedIn = await sessionOf(stage.database, token)
  if (loggedIn) await closeSession(stage.database, loggedIn, token)
  expect(await lines()).toBe(before + 2)
})

it('is asked of the database with every page: who was let go a moment ago reads nothing any more', async () => {
  const token = await openSession(stage.database, worker)
  const page = () => stage.app.request('/werklijst', { headers: { cookie: `drempel=${token}` } })
  expect((await page()).status).toBe(200)
  await really(stage.url, 'delete from drempel.session where person_id = $1', [worker.person])
  const [after, nobody] = [await page(), await stage.app.request('/werklijst')]
  expect([after.status, await after.text()]).toEqual([404, await nobody.text()])
  expect(stage.broken).toEqual([])
})
