import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { type Measure, measures } from './measures.ts'
import { type Risk, risks } from './risks.ts'

const root = new URL('../../', import.meta.url)
const all = Object.entries(measures) as [string, Measure][]

describe('a measure', () => {
  it.each(all)('points at nothing that is not there: %s', (_, { held }) => {
    for (const { path, test } of held) {
      const file = new URL(path, root)
      expect(existsSync(file), path).toBe(true)
      if (test) expect(readFileSync(file, 'utf8'), path).toContain(`'${test}'`)
    }
  })

  it.each(all)('is held by a test: %s', (_, { held }) => {
    expect(held.some(({ path }) => path.endsWith('.test.ts'))).toBe(true)
  })

  it('is against some risk, and no risk is without one', () => {
    const listed = (Object.values(risks) as Risk[]).map((risk) => risk.measures)
    expect(listed.filter((one) => one.length === 0)).toEqual([])
    expect(Object.keys(measures).filter((id) => !listed.flat().some((one) => one === id))).toEqual([])
  })
})
