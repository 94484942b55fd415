import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

describe('the covenant', () => {
  it('imports nothing outside itself', () => {
    const here = new URL('.', import.meta.url)
    const sources = readdirSync(here).filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
    expect(sources.length).toBeGreaterThan(15)
    for (const name of sources) {
      const imports = [...readFileSync(new URL(name, here), 'utf8').matchAll(/from '([^']+)'/g)].map(
        (found) => found[1],
      )
      // What a choice of a municipality has to look like is a schema; nothing else comes from outside.
      for (const from of imports) expect(from, name).toMatch(/^(\.\/[a-z-]+\.ts|zod)$/)
    }
  })
})
