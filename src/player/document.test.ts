import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { actNames } from '../covenant/index.ts'
import { scenariosMarkdown } from './document.ts'

describe('docs/scenarios.md', () => {
  it('is what the code makes of it: write it again with `drempel scenarios-doc`', () => {
    expect(readFileSync(new URL('../../docs/scenarios.md', import.meta.url), 'utf8')).toBe(scenariosMarkdown())
  })

  it('names every act', () => {
    const text = scenariosMarkdown()
    for (const act of actNames) expect(text).toContain(`### ${act}\n`)
  })
})
