import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cpuOf, milliseconds } from '../../testing/cpu.ts'
import { figure } from '../../testing/proof.ts'
import { adviceFor } from './advice.ts'
import { isBsn } from './bsns.ts'
import { isIban } from './ibans.ts'
import { type GuardFile, guard, guardFiles } from './index.ts'

const kinds = (text: string, file: GuardFile = 'corporation') => guard(text, file).map(({ kind }) => kind)
const words = [
  'veroordeeld',
  'OM',
  'zus',
  '06-12345678',
  'NL91',
  'zit',
  'vast',
  'aangifte',
  'psycholoog',
  '9',
  '\n',
  '. ',
  'é',
  '😀',
]
const piece = fc.oneof(fc.constantFrom(...words), fc.string({ unit: 'binary' }))
const anyText = fc.array(piece, { maxLength: 20 }).map((parts) => parts.join(' '))

describe('the text guard', () => {
  it('takes no text for too strange, and points at what it found', () => {
    fc.assert(
      fc.property(anyText, fc.constantFrom(...guardFiles), (text, file) => {
        let last = 0
        for (const finding of guard(text, file)) {
          expect(finding.start).toBeGreaterThanOrEqual(last)
          expect(finding.end).toBeGreaterThan(finding.start)
          expect(text.slice(finding.start, finding.end)).toBe(finding.text)
          last = finding.start
        }
      }),
      { numRuns: 500 },
    )
  })

  it('finds a word where it stands, also behind signs of two units', () => {
    expect(guard('😀 Hij is veroordeeld.', 'ktsd')).toMatchObject([{ start: 10, end: 21, text: 'veroordeeld' }])
  })

  it.each([
    ['one word again and again', 'aangifte '],
    ['one word without end', 'a'],
    ['many words of a rule', 'zit vast in de cel '],
    ['telephone numbers', '06-12345678 '],
    ['digits', '1 '],
    ['beginnings of a bank number', 'NL91 '],
    ['letters that may be a bank number', 'AB12CDEF'],
    ['sentences', 'De bewoner belt met haar zus en betaalt de huur. '],
    ['dots', 'a.'],
    ['amounts', 'inkomen 1.812 euro, huur 640 '],
    ['numbers in words', 'tig'],
    ['what a body cannot', 'kan door haar rug de trap niet op '],
  ])('reads 100,000 characters of %s in ten times the work of 10,000', async (what, part) => {
    const textOf = (length: number) => part.repeat(Math.ceil(length / part.length)).slice(0, length)
    const [long, short] = [textOf(100_000), textOf(10_000)]
    guard(short, 'corporation')
    // In turns, so that what slows this process down meets both; the least of each counts.
    let [one, ten] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY]
    for (let round = 0; round < 5; round++) {
      one = Math.min(one, await cpuOf(() => guard(long, 'corporation'), 1))
      ten = Math.min(
        ten,
        await cpuOf(() => {
          for (let time = 0; time < 10; time++) guard(short, 'corporation')
        }, 1),
      )
    }
    figure(`100,000 characters of ${what}: ${milliseconds(one)}`)
    // With the square of the length it would be ten.
    expect(one / ten).toBeLessThan(4)
  })

  it('lets health stand with the team only, and a BSN with Work and Income only', () => {
    for (const file of guardFiles) {
      expect(kinds('Zij is depressief.', file)).toEqual(file === 'ktsd' ? [] : ['health'])
      expect(kinds('BSN 999000019', file)).toEqual(file.startsWith('budget') ? [] : ['bsn'])
      expect(kinds('Hij is gearresteerd.', file)).toEqual(file === 'budget-8a' ? [] : ['criminal'])
    }
  })

  it('takes a number for a BSN or a bank number only where its check holds', () => {
    expect([isBsn('999000019'), isBsn('999000018'), isBsn('000000000'), isBsn('99900001')]).toEqual([
      true,
      false,
      false,
      false,
    ])
    expect([isIban('NL91ABNA0417164300'), isIban('NL91ABNA0417164301'), isIban('NL91ABNA04171643')]).toEqual([
      true,
      false,
      false,
    ])
  })

  it.each([
    ['BSN 999\u00a0000\u202f019', 'bsn'],
    ['BSN 999\u2013000\u2011019.', 'bsn'],
    ['Zijn nummer is 999\u200b000\u00ad019', 'bsn'],
    ['Betaalt van NL91\u2009ABNA\u00a00417\u00a01643\u00a000', 'iban'],
    ['Haar zus: 06 \u2013 12345678', 'phone-third-party'],
    ['Hij is ge\u00adar\u200bres\ufeffteerd.', 'criminal'],
  ])('reads what was pasted as it is seen, and tells where it was typed: %s', (typed, kind) => {
    const [finding] = guard(typed, 'corporation')
    expect(finding?.kind).toBe(kind)
    expect(finding?.text).toBe(typed.slice(finding?.start, finding?.end))
    const bare = (text = '') => text.replace(/[^\p{L}\d]/gu, '')
    expect(bare(typed)).toContain(bare(finding?.text))
  })

  it('says in its advice in which file it may not stand, and what could', () => {
    expect(adviceFor('criminal', 'budget')).toContain('budgetbeheer')
    expect(adviceFor('criminal', 'budget')).toContain('Bijvoorbeeld')
  })

  it.each(['verordeeld', 'veroordeelt', 'veroordeeeld', 'vreoordeeld', 'veroordeld', 'VEROORDEELD', 'véroordeeld'])(
    'knows %s for what was meant',
    (typed) => expect(kinds(`Hij is ${typed} in mei.`)).toEqual(['criminal']),
  )
})
