import { describe, expect, it } from 'vitest'
import { conditionsIn, conditionsOutside } from './covenant-literals.ts'

/** Where a name is written out all the same, and why. */
const allowed: Readonly<Record<string, string>> = {
  "src/config/providers.ts lets === 'resident'": 'settings know no covenant: two kinds of door',
  "src/files/budget.ts category === 'expectedIncome'": 'a sum of the month: what is expected is not there yet',
  "src/papers/linked/consent.ts file === 'signal'": 'the consent to share name and address is a row of the register',
  "src/papers/linked/consent.ts categories.includes('nameAndAddress')": 'as above',
  "src/trajectory/view.ts party === 'team'": 'what closes a world differs by party, and the kit knows no steps',
  "src/trajectory/view.ts party === 'workAndIncome'": 'as above',
  "src/trajectory/view.ts view.party === 'workAndIncome'": 'its world begins after the signature',
  "src/web/make/answer.ts entry.file !== 'requests'": 'all read it; an organisation answers for its own part',
  "src/web/make/entries.ts a.category === 'lifeAreas'": 'the only list that stands in an order of its own',
  "src/web/make/known.ts category !== 'withholdingReason'": 'stands with what is withheld, not beside it',
  "src/web/make/resident.ts p.party === 'team'": 'the easiest way for a resident is the team (3.3)',
  "src/web/markup.ts name === 'children'": 'a property of React',
  "src/web/routes/pass-on.tsx party === 'team'": 'who sees it, on a page that is no act',
  "src/web/routes/register.tsx party === 'team'": 'who sees it, on a page that is no act',
}

describe('a condition on a name of the covenant', () => {
  it.each([
    ['a comparison', "if (actor.role === 'teamWorker') go()"],
    ['its opposite, the other way round', "'corporation' !== party"],
    ['a case', "switch (phase) { case 'intake': go() }"],
    ['a list', "['team', 'resident'].includes(party)"],
    ['a question to a list', "holds.includes('ktsd')"],
    ['a question to a set', "set.has('nameAndAddress')"],
    ['an index', "people['teamWorker']"],
    ['a step', "if (step === '17a') go()"],
    ['a page', "const a = <p>{role === 'vhCoordinator' && 'x'}</p>"],
  ])('is found in %s', (_, text) => {
    expect(conditionsIn('a.tsx', text)).toHaveLength(1)
  })

  it.each([
    ['the kind of a field', "field.kind === 'postcode'"],
    ['a switch over it', "switch (field.kind) { case 'krisNumber': go() }"],
    ['any other word', "state === 'open'"],
    ['what is handed on', "news('team', 'teamWorker')"],
    ['a table', 'const a = { team: 1 }'],
  ])('is not found in %s', (_, text) => {
    expect(conditionsIn('a.ts', text)).toEqual([])
  })

  it('stands in no other room than covenant, process and words, but for what is explained', () => {
    const found = conditionsOutside()
    const told = found.map(({ file, line, text }) => ({ at: `${file}:${line}`, key: `${file} ${text}` }))
    expect(told.filter(({ key }) => !Object.hasOwn(allowed, key)).map(({ at, key }) => `${at} ${key}`)).toEqual([])
    expect(Object.keys(allowed).filter((key) => !told.some((one) => one.key === key))).toEqual([])
    expect(found.length).toBeLessThanOrEqual(20)
  })
})
