import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { guard } from '../index.ts'
import { numberRounds, readLines, type Sentence } from '../sentences.fixture.ts'
import { reader } from './index.ts'
import type { LearnedKind } from './reader.ts'

/** A file that may hold neither. */
const answersTo = ({ text }: Sentence, kind: LearnedKind) =>
  guard(text, 'corporation', reader)
    .filter((finding) => finding.kind === kind)
    .map(({ certainty }) => certainty)

/** Wilson's interval of 95 %. */
function interval(count: number, all: number): string {
  const [share, z] = [count / all, 1.96]
  const middle = (share + z ** 2 / (2 * all)) / (1 + z ** 2 / all)
  const half = (z / (1 + z ** 2 / all)) * Math.sqrt((share * (1 - share)) / all + z ** 2 / (4 * all ** 2))
  return `${count} of ${all} (${(middle - half).toFixed(3)} to ${(middle + half).toFixed(3)})`
}

/** Counts only: who makes rules or learns learns nothing of these sentences. */
function told(what: string, count: number, all: number): number {
  console.log(`text guard, ${what}: ${interval(count, all)}`)
  return count / all
}

describe('the learned reader', () => {
  const round = readLines('count/count-2.jsonl')

  it.each([
    ['criminal', 0.66],
    ['health', 0.67],
  ] as const)('finds what speaks of %s in a round that it never learned from', (kind, least) => {
    const speaks = round.filter(({ speaksOf }) => speaksOf.includes(kind))
    const found = speaks.filter((one) => answersTo(one, kind).length > 0)
    const byRules = speaks.filter(({ text }) => guard(text, 'corporation').some((finding) => finding.kind === kind))
    expect(told(`${kind}, never learned from`, found.length, speaks.length)).toBeGreaterThan(least)
    expect(found.length).toBeGreaterThan(byRules.length * 1.25)
  })

  it('leaves everyday notes alone: at most two in a hundred are asked about, and hardly any is refused', () => {
    const notes = readLines('count/everyday.jsonl')
    const answers = notes.map((one) => [...answersTo(one, 'criminal'), ...answersTo(one, 'health')])
    expect(notes.length).toBeGreaterThan(990)
    expect(told('everyday, asked', answers.filter((all) => all.length > 0).length, notes.length)).toBeLessThanOrEqual(
      0.02,
    )
    const refused = answers.filter((all) => all.includes('certain')).length
    told('everyday, refused', refused, notes.length)
    expect(refused).toBeLessThanOrEqual(2)
  })

  it('shows the words that weigh most, within the sentence', () => {
    const findings = round.flatMap(({ text }) =>
      guard(text, 'corporation', reader).map((finding) => ({ text, finding })),
    )
    expect(findings.length).toBeGreaterThan(200)
    for (const { text, finding } of findings) {
      expect(finding.text).toBe(text.slice(finding.start, finding.end))
      expect(finding.text).not.toBe('')
    }
  })

  it('reads a sentence of any length, and one inside a long text', () => {
    const danger = 'Haar zoon is vorige week gearresteerd en zit nu in voorarrest.'
    const filler = 'De huurder betaalt de huur op tijd en de sleutel ligt bij de balie '
    for (const text of [danger, filler.repeat(30) + danger, `${filler.repeat(30)}. ${danger}`])
      expect(guard(text, 'corporation', reader).map(({ kind }) => kind)).toContain('criminal')
    expect(guard('a'.repeat(50_000), 'corporation', reader)).toEqual([])
  })

  it('weighs at most 400 kB', () => {
    expect(readFileSync(new URL('weights.ts', import.meta.url)).length).toBeLessThan(400_000)
  })
})

describe('numbers', () => {
  const kinds = ['bsn', 'iban', 'phone-third-party']

  it.each(numberRounds())('of $name are told apart', ({ name, lines }) => {
    const right = lines.filter(({ text, expect: wanted }) => {
      const found: string[] = guard(text, 'kris-corporation-tab').map(({ kind }) => kind)
      return kinds.every((kind) => found.includes(kind) === wanted.includes(kind))
    })
    expect(lines.length).toBe(300)
    expect(told(name, right.length, lines.length)).toBeGreaterThanOrEqual(leastRight[name] ?? 0.97)
  })
})
/** Those that are kept apart: what was reached at the first count. */
const leastRight: Readonly<Record<string, number>> = { 'numbers-3.jsonl': 0.92 }
