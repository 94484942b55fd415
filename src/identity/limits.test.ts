import { afterAll, beforeAll, expect, it } from 'vitest'
import { really } from '../database/example.fixture.ts'
import { openStage, type TestStage } from '../testing/stage.ts'
import { type Limit, mayTry, startAgain } from './limits.ts'

let stage: TestStage
beforeAll(async () => {
  stage = await openStage()
  stage.clock.now = new Date('2026-03-02T09:00:00Z')
})
afterAll(() => stage.close())

/** Bytes as the text that somebody would look for in them. */
const textOfRows = (rows: readonly object[]) =>
  JSON.stringify(rows, (_, value) => (value?.type === 'Buffer' ? Buffer.from(value.data).toString('latin1') : value))

const keys = () => stage.play.services.signIn.keys
const tried = (limit: Limit, about: string) => mayTry(stage.database, keys(), { [limit]: about })
const pass = (minutes: number) => {
  stage.clock.now = new Date(stage.clock.now.getTime() + minutes * 60_000)
}
async function timesUntilRefused(limit: Limit, about: string): Promise<number> {
  for (let times = 0; ; times++) if (!(await tried(limit, about)) || times > 100) return times
}

it.each([
  ['address', 60, 15],
  ['activationAddress', 20, 60],
  ['code', 5, 60],
  ['nameHere', 8, 15],
  ['name', 40, 60],
  ['factor', 8, 15],
  ['mailCode', 5, 15],
] as const)('%s: %s times in %s minutes, of one and not of another', async (limit, most, minutes) => {
  expect(await timesUntilRefused(limit, 'one')).toBe(most)
  expect(await tried(limit, 'another')).toBe(true)
  pass(minutes - 1)
  expect(await tried(limit, 'one')).toBe(false)
  pass(minutes + 1)
  expect(await tried(limit, 'one')).toBe(true)
})

it('counts each of several, also where the first of them is refused already', async () => {
  await timesUntilRefused('code', 'tired')
  for (let times = 0; times < 20; times++)
    await mayTry(stage.database, keys(), { code: 'tired', activationAddress: 'home' })
  expect(await tried('activationAddress', 'home')).toBe(false)
})

it('begins anew for who got in, in that one thing only', async () => {
  await timesUntilRefused('factor', 'noor')
  await timesUntilRefused('nameHere', 'noor')
  await startAgain(stage.database, keys(), 'factor', 'noor')
  expect(await tried('factor', 'noor')).toBe(true)
  expect(await tried('nameHere', 'noor')).toBe(false)
})

it('keeps no name or address that somebody could read', async () => {
  await tried('name', 'noor.voorbeeld')
  const rows = await really(stage.url, 'select * from drempel.login_attempt')
  expect(rows.length).toBeGreaterThan(0)
  expect(textOfRows(rows)).not.toContain('noor')
})
