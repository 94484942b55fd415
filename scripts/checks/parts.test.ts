import { afterEach, describe, expect, it, vi } from 'vitest'
import { single } from './outcome.ts'
import { runParts } from './parts.ts'

let said = ''
const before = process.exitCode
vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
  said += text
  return true
})
afterEach(() => {
  said = ''
  process.exitCode = before
})

describe('the parts of npm test', () => {
  it('of a lane run side by side, and of two lanes one after the other', async () => {
    const steps: string[] = []
    let release: () => void = () => undefined
    const other = new Promise<void>((done) => {
      release = done
    })
    const part = (name: string, wait?: Promise<void>) => async () => {
      steps.push(`${name} begins`)
      if (!wait) release()
      await wait
      steps.push(`${name} ends`)
      return single(true)
    }
    await runParts(
      [{ first: part('first', other), second: part('second') }, { third: part('third') }],
      ['first', 'second', 'third'],
    )
    expect(steps.slice(0, 2)).toEqual(['first begins', 'second begins'])
    expect(steps.slice(-2)).toEqual(['third begins', 'third ends'])
    expect(said).toMatch(/^── first, second$/m)
    expect(said).toMatch(/\n3 passed, 0 failed\n$/)
    expect(process.exitCode).toBe(0)
  })

  it('fail the whole where one fails, and run none where one is not there', async () => {
    await runParts([{ good: async () => single(true), bad: async () => single(false) }], ['good', 'bad'])
    expect(said).toMatch(/\n1 passed, 1 failed\n$/)
    expect(process.exitCode).toBe(1)
    said = ''
    await runParts([{ good: () => Promise.reject(new Error('ran')) }], ['good', 'other'])
    expect(said).toContain('Unknown: other. There are good.')
    expect(process.exitCode).toBe(1)
  })
})
