import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, describe, expect, it } from 'vitest'
import { adoptCovenant, asRead, retentionRules } from '../covenant/index.ts'
import { adoptCovenantFile } from './covenant-file.ts'

const folder = mkdtempSync(join(tmpdir(), 'drempel-covenant-'))
const written = (text: string) => {
  const file = join(folder, 'covenant.yaml')
  writeFileSync(file, text)
  return file
}
afterEach(() => adoptCovenant(asRead))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('the file of what a municipality chooses', () => {
  it.each([
    ['no YAML', () => written('terms: {'), 'no YAML'],
    ['a file that is not there', () => join(folder, 'elsewhere'), 'cannot be read'],
    [
      'longer than the law, without a reason',
      () => written('retention: { ktsd: { closed: { years: 20, source: x } } }'),
      'longer than 15 years needs a reason',
    ],
    [
      'shorter than the law',
      () => written('retention: { requestsTeam: { ownSupport: { years: 14, months: 11, source: x, reason: y } } }'),
      'asks for 15 years at least',
    ],
    [
      'two things that are wrong',
      () => written('terms: { invitation: 0, kris: 1 }'),
      'COVENANT_FILE terms.kris is not left open',
    ],
  ])('is refused where it is %s, in words', (_, file, words) => {
    expect(() => adoptCovenantFile(file())).toThrow(words)
    expect(retentionRules('ktsd')[0]?.years).toBe(15)
  })

  it('is in force from then on, as YAML and as JSON; without it our reading is', () => {
    expect(adoptCovenantFile(written('terms: { invitation: 7 }'))).toEqual({ 'terms.invitation': 7 })
    adoptCovenantFile(written('{ "retention": { "budgetFile": { "closed": { "years": 7, "source": "Beleid" } } } }'))
    expect(retentionRules('budgetFile')[0]).toMatchObject({ years: 7, source: { nl: 'Beleid' } })
    adoptCovenantFile(written('retention: { ktsd: { closed: { years: 20, source: Beleid, reason: lange hulp } } }'))
    expect(retentionRules('ktsd')[0]).toMatchObject({ years: 20, longer: 'lange hulp', byEntry: true })
    expect(retentionRules('ktsd')[1]?.source.nl).toContain('(aanbieder')
    adoptCovenantFile(written('teamIs: college'))
    expect(retentionRules('ktsd')[1]?.source.nl).toContain('Archiefwet')
    expect(adoptCovenantFile(null)).toEqual({})
    expect(retentionRules('budgetFile')[0]?.years).toBe(5)
  })
})
