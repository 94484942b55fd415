import { describe, expect, it } from 'vitest'
import { type CategoryName, evidenceOf } from '../../covenant/index.ts'
import { parse } from '../../engine/parse.ts'
import { categories, formOf, isOf, recordable } from './index.ts'
import { examples } from './values.fixture.ts'

const all = Object.entries(examples).flatMap(([category, values]) =>
  values.map((value) => [category as CategoryName, value] as const),
)
/** A reader may get less than was recorded. */
const isRecorded = (value: object) => !('withheld' in value)
const recorded = all.filter(([, value]) => isRecorded(value))
const anywhere = { view: {}, now: { date: '2026-12-31' }, colleagues: [], clients: [] } as never

describe('what an entry says', () => {
  it.each(recorded)('of %s is recorded as it is: %o', (category, value) => {
    expect(recordable(category, value)).toBe(value)
  })

  it.each(recorded)(
    'of %s is refused with a member that it does not have, and nothing of it is told',
    (category, value) => {
      for (const other of [{ ...value, besides: 'Verzonnen' }, { besides: 'Verzonnen' }, null, 'Verzonnen', [value]])
        expect(() => recordable(category, other)).toThrow(/^an entry of \w+ with a value that is none$/)
    },
  )

  it.each([
    ['judgment', { state: 'given', date: '2026-02-30' }],
    ['rentArrears', { cents: 12.5 }],
    ['rentLedger', { key: '2026-13', payments: [] }],
    ['housingFraud', { text: 'Verzonnen' }],
    ['conditionEvidence', { key: 'k', condition: 'none', state: 'met', since: '2026-10-01' }],
    ['selfReliance', { outcome: 'now', parts: { post: 'alone' } }],
    ['debts', { key: 'k', kind: 'loan', cents: 1 }],
  ] as const)('of %s is refused where a part of it is none: %o', (category, value) => {
    expect(() => recordable(category, value)).toThrow('a value that is none')
  })

  it('may be less for a reader than what is recorded, where it is about somebody else', () => {
    const less = all.filter(([, value]) => !isRecorded(value))
    expect(new Set(less.map(([category]) => category))).toEqual(
      new Set(Object.values(categories).flatMap((one) => ('ofAnother' in one && one.ofAnother ? [one.name] : []))),
    )
    for (const [category, value] of less) {
      expect(() => recordable(category, value)).toThrow()
      expect(categories[category].told.safeParse(value).success).toBe(true)
      expect(formOf({ category, value })).toBeUndefined()
    }
  })

  it('is of its category only', () => {
    const entry = { category: 'postcode', value: { postcode: '3512 AB' } }
    expect(isOf(entry, 'postcode') && entry.value.postcode).toBe('3512 AB')
    expect(isOf(entry, 'nameAndAddress')).toBe(false)
    expect(() => formOf({ category: 'verzonnen', value: {} })).toThrow('no category')
  })
})

describe('what is asked to correct it', () => {
  const asked = recorded.flatMap(([category, value]) => {
    const form = formOf({ category, value })
    return form && !form.document ? [[category, value, form] as const] : []
  })

  it.each(asked)('of %s stands there as it was typed, and gives the same again', (category, value, form) => {
    const parsed = parse(form.fields as never, form.typed as never, anywhere)
    expect(parsed).toMatchObject({ ok: true })
    const values = parsed.ok ? parsed.values : {}
    expect(form.check(values, anywhere)).toEqual([])
    expect(recordable(category, form.value(values))).toEqual(afterwards(value))
  })

  it('of a paper is the paper', () => {
    const papers = recorded.flatMap(([category, value]) => formOf({ category, value })?.document ?? [])
    expect(new Set(papers)).toEqual(new Set(['scan', 'specification']))
    for (const value of examples.signedAgreement)
      expect(formOf({ category: 'signedAgreement', value })?.value({})).toEqual(value)
  })

  it('of evidence is what this party may keep of the condition', () => {
    const [seen] = examples.conditionEvidence
    expect(evidenceOf(seen.condition, 'team')).toBe('seen')
    expect(formOf({ category: 'conditionEvidence', value: seen })?.only('team')).toEqual(['seen'])
    expect(formOf({ category: 'conditionEvidence', value: seen })?.only('corporation')).toEqual(['note'])
  })

  it('of the budget file is figures, of the notes of the talk words', () => {
    expect(Object.keys(categories.debts.fieldsIn('budgetFile') ?? {})).toContain('creditor')
    expect(Object.keys(categories.debts.fieldsIn('intakeNotesTeam') ?? {})).toEqual(['text'])
    expect(categories.krisNumber.fieldsIn('krisGeneral')).toBeUndefined()
  })
})

/** The condition that a report does not name is met. */
const afterwards = (value: object) =>
  'conditions' in value ? { ...value, conditions: expect.objectContaining(value.conditions as object) } : value
