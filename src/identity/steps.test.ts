import { randomBytes } from 'node:crypto'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { really } from '../database/example.fixture.ts'
import { openStage, type TestStage } from '../testing/stage.ts'
import { signInKeys } from './keys.ts'
import { endStep, keepStep, type LoginStep, stepOf } from './steps.ts'

let stage: TestStage
beforeAll(async () => {
  stage = await openStage()
  stage.clock.now = new Date('2026-03-02T09:00:00Z')
})
afterAll(() => stage.close())

const keys = signInKeys(randomBytes(32))
const person = '00000002-0000-4000-8000-000000000001'
const step: LoginStep = { kind: 'activation', person, code: 'geheime code van een brief' }
const keep = (one: LoginStep = step) => keepStep(stage.database, keys, one)

it('is found again by its token, where somebody is at that step', async () => {
  const token = await keep()
  expect(await stepOf(stage.database, keys, token, 'activation')).toEqual(step)
  expect(await stepOf(stage.database, keys, token, 'factor', 'activation')).toEqual(step)
  expect(await stepOf(stage.database, keys, token, 'factor', 'account')).toBeUndefined()
})

it('is nobody’s with another token, another key, or none', async () => {
  const [token, other] = [await keep(), await keep({ kind: 'factor', person })]
  expect(token).not.toBe(other)
  expect(await stepOf(stage.database, keys, other, 'activation')).toBeUndefined()
  expect(await stepOf(stage.database, signInKeys(randomBytes(32)), token, 'activation')).toBeUndefined()
  for (const wrong of [undefined, '', token.slice(1), 'x'.repeat(1000)])
    expect(await stepOf(stage.database, keys, wrong, 'activation')).toBeUndefined()
})

it('stands in the database so that neither step nor token can be read, nor put under another token', async () => {
  const [token, other] = [await keep(), await keep({ kind: 'factor', person })]
  const rows = await really(stage.url, 'select * from drempel.login_step')
  const text = rows.flatMap((row) => Object.values(row).map((value) => Buffer.from(value as Buffer).toString('latin1')))
  expect(text.length).toBeGreaterThan(0)
  for (const secret of ['geheime code', person, token]) expect(text.join('\n')).not.toContain(secret)
  await really(stage.url, 'update drempel.login_step set sealed = (select sealed from drempel.login_step limit 1)')
  const found = [await stepOf(stage.database, keys, token, 'activation', 'factor')]
  found.push(await stepOf(stage.database, keys, other, 'activation', 'factor'))
  expect(found.filter((one) => one !== undefined).length).toBeLessThan(2)
})

it('is over after half an hour', async () => {
  const token = await keep()
  stage.clock.now = new Date(stage.clock.now.getTime() + 29 * 60_000)
  expect(await stepOf(stage.database, keys, token, 'activation')).toEqual(step)
  stage.clock.now = new Date(stage.clock.now.getTime() + 60_000)
  expect(await stepOf(stage.database, keys, token, 'activation')).toBeUndefined()
})

it('is ended by one of two who end it at once', async () => {
  const token = await keep()
  const ended = await Promise.all([endStep(stage.database, token), endStep(stage.database, token)])
  expect(ended.sort()).toEqual([false, true])
  expect(await stepOf(stage.database, keys, token, 'activation')).toBeUndefined()
})
