import { describe, expect, it } from 'vitest'
import { asRead, chosenIn, type Filling, settled, termIn, whoSigns } from '../covenant/index.ts'
import type { OpenTerm } from '../covenant/open-term.ts'
import { audienceOf } from '../trajectory/audience.ts'
import { whoHearsFreeze } from './13-freeze/freeze-collection.ts'
import { acts } from './acts.ts'
import { events } from './events.ts'
import { openTerms, readFilling } from './open-terms.ts'

const problems = (written: unknown) => {
  const read = readFilling(written)
  return read.ok ? [] : read.problems
}

describe('what a municipality chooses', () => {
  it.each<[string, unknown, string]>([
    ['a term that the annex says itself', { terms: { 'step-10': 5 } }, 'terms.step-10 is not left open'],
    ['a term of the law', { terms: { request: 2 } }, 'terms.request is not left open'],
    ['a term that does not exist', { terms: { dagboek: 5 } }, 'terms.dagboek is not left open'],
    ['half a day', { terms: { invitation: 2.5 } }, 'terms.invitation: '],
    ['no time at all', { terms: { invitation: 0 } }, 'terms.invitation: from 1 to 42 days'],
    ['a reminder of notes that are gone', { terms: { 'notes-kept': 9 } }, 'terms.notes-reminder: '],
    ['an agreement that the resident does not sign', { whoSigns: ['corporation'] }, 'whoSigns: the resident first'],
    [
      'a landlord that signs three times',
      { whoSigns: ['resident', 'corporation', 'corporation', 'corporation'] },
      'whoSigns: ',
    ],
    ['a signature of Work and Income', { whoSigns: ['resident', 'corporation', 'workAndIncome'] }, 'whoSigns.2: '],
    ['a freeze that the landlord does not know of', { whoHearsFreeze: ['team'] }, 'whoHearsFreeze: the corporation'],
    [
      'a file that the covenant does not know',
      { retention: { dagboek: { closed: { years: 1, source: 'x' } } } },
      'dagboek',
    ],
    [
      'an outcome that the file does not have',
      { retention: { ktsd: { notSigned: { years: 1, source: 'x' } } } },
      'notSigned',
    ],
    ['a time without a source', { retention: { ktsd: { closed: { years: 1 } } } }, 'retention.ktsd.closed.source: '],
    ['a source without a time', { retention: { ktsd: { closed: { source: 'x' } } } }, 'years or months'],
    ['longer than the law', { retention: { ktsd: { closed: { years: 15, months: 1, source: 'x' } } } }, '15 years'],
    [
      'half a year as a fraction',
      { retention: { ktsd: { closed: { years: 0.5, source: 'x' } } } },
      'ktsd.closed.years',
    ],
    ['a negative time', { retention: { work: { logs: { years: -1, source: 'x' } } } }, 'retention.work.logs.years'],
    ['nothing of a whole section', { terms: 5 }, 'terms is not left open'],
  ])('is refused where it is %s, and said where', (_, written, where) => {
    expect(problems(written).join(' ')).toContain(where)
  })

  it('is told with every problem at once', () => {
    expect(problems({ terms: { a: 1, b: 2 }, retention: { work: { x: 1 } } })).toHaveLength(3)
  })

  it('is read by sections and by whole names', () => {
    const years = { years: 7, source: 'Archiefbesluit' }
    const filling = { 'terms.invitation': 7, 'retention.budgetFile.closed': years }
    expect(readFilling({ terms: { invitation: 7 }, retention: { budgetFile: { closed: years } } })).toEqual({
      ok: true,
      filling,
    })
    expect(readFilling(filling)).toEqual({ ok: true, filling })
    for (const nothing of [{}, null, { terms: {} }]) expect(readFilling(nothing)).toEqual({ ok: true, filling: {} })
  })
})

describe.each(openTerms.map((term) => [term.open, term] as const))('the open term %s', (name, term) => {
  it('holds with its default and with its other choice, and the two differ', () => {
    expect(term.floor(term.default, asRead)).toBeUndefined()
    expect(readFilling({ [name]: term.other })).toEqual({ ok: true, filling: { [name]: term.other } })
    expect(term.other).not.toEqual(term.default)
  })
})

it('every open part of an act or an event is in the list', () => {
  const parts = [
    ...Object.values(acts).map(({ roles }) => roles as unknown),
    ...Object.values(events).flatMap(({ audience }): unknown[] => Object.values(audience)),
  ]
  const open = parts.filter(
    (part): part is OpenTerm<unknown> => typeof part === 'object' && part !== null && 'open' in part,
  )
  expect(open.length).toBeGreaterThan(0)
  for (const term of open) expect(openTerms).toContain(term)
  expect(new Set(openTerms.map((term) => term.open)).size).toBe(openTerms.length)
})

describe('a rule with an open part', () => {
  const filled = (filling: Filling) => chosenIn(filling)
  it('is as we read the annex until it is filled in, and then as it was filled in', () => {
    expect(termIn('invitation', asRead).amount).toBe(5)
    expect(termIn('invitation', filled({ 'terms.invitation': 7 }))).toMatchObject({ amount: 7, count: 'days' })
    expect(settled(whoSigns, filled({ whoSigns: ['resident', 'corporation'] }))).toEqual(['resident', 'corporation'])
    expect(settled('fixed', asRead)).toBe('fixed')
  })

  it('decides in whose world an event exists', () => {
    const alone = filled({ [whoHearsFreeze.open]: ['corporation'] })
    expect(audienceOf(events.collectionFrozen, 'corporation', asRead)).toEqual(['corporation', 'team', 'resident'])
    expect(audienceOf(events.collectionFrozen, 'corporation', alone)).toEqual(['corporation', 'resident'])
    expect(audienceOf(events.freezeLifted, 'corporation', alone)).toEqual(['corporation', 'resident'])
    expect(audienceOf(events.collectionFrozen, 'workAndIncome', alone)).toEqual([])
  })
})
