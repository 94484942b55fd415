/** What others hear of the budget file: the start date, and whether it is stable; nothing else (3.1 step 15, reading). */

import { describe, expect, it } from 'vitest'
import { actNamed, audienceOf } from '../process/index.ts'
import { type CategoryName, categories } from './categories.ts'
import { disclosures } from './disclosures.ts'
import { type ActName, actNames, type EventName, eventNames } from './names.ts'
import { asRead, settled } from './open-term.ts'
import { entryReaders } from './questions.ts'

const others = ['corporation', 'team'] as const
const heard = (event: EventName, to: (typeof others)[number]) =>
  disclosures.some((one) => one.of === 'budgetFile' && one.when === event && one.to === to)

/** What Work and Income tells besides: the appointments of steps 14 and 16, the signature of step 14, people, and the rights of who signed. */
const notOfTheFile: Partial<Record<(typeof others)[number], readonly EventName[]>> = {
  corporation: ['withdrawn', 'signatoryLeft', 'mandateWithdrawn', 'activationSent', 'stopNotWanted', 'requestMade'],
  team: [
    'caseTakenUp',
    'homeVisitPlanned',
    'progressTalkPlanned',
    'progressTalkOff',
    'budgetManagementSigned',
    'withdrawn',
    'signatoryLeft',
    'mandateWithdrawn',
    'activationSent',
    'stopNotWanted',
    'requestMade',
    'contactChanged',
  ],
}

describe('of the budget file', () => {
  it.each(others)('the %s hears nothing that is not in the list of disclosures', (to) => {
    const told = eventNames.filter((event) => audienceOf(event, 'workAndIncome', asRead).includes(to))
    const beside = told.filter((event) => !heard(event, to))
    expect(beside.sort()).toEqual([...(notOfTheFile[to] ?? [])].sort())
  })

  it('nothing is listed that is not told', () => {
    const listed = disclosures.filter((one) => one.of === 'budgetFile')
    expect(listed.length).toBeGreaterThan(5)
    for (const { when, to } of listed) expect(audienceOf(when, 'workAndIncome', asRead), when).toContain(to)
  })

  it('no entry is read by anybody but Work and Income and the resident', () => {
    const readers = entryReaders().filter(({ file }) => file === 'budgetFile')
    expect(readers.length).toBeGreaterThan(20)
    expect([...new Set(readers.map(({ role }) => role))].sort()).toEqual(['resident', 'trajectorySupervisor'])
  })

  it('no act that records in it tells others more than the start date, or how a condition stands (3.3)', () => {
    const allowed: Partial<Record<ActName, string[]>> = {
      startBudgetManagement: ['budgetManagementSigned', 'budgetManagementStartTold'],
      reportBreach: ['conditionBreached'],
      reportMetAgain: ['conditionMetAgain'],
      // Of these it holds the letter to the resident.
      planProgressTalk: ['progressTalkPlanned'],
      cancelProgressTalk: ['progressTalkOff'],
      callExitTalk: ['exitTalkCalled'],
      declarePositive: ['positiveDeclared'],
    }
    for (const act of actNames) {
      const { records, causes: events, roles: who } = actNamed(act)
      const causes = events.map(({ type }) => type)
      const roles = settled(who, asRead)
      if (!roles.includes('trajectorySupervisor') || !records?.some(([file]) => file === 'budgetFile')) continue
      const told = causes.filter((event) =>
        others.some((to) => audienceOf(event, 'workAndIncome', asRead).includes(to)),
      )
      expect(told, act).toEqual(allowed[act] ?? [])
    }
  })

  it('the incomes of somebody else are marked as such, and no others', () => {
    const marked = (Object.keys(categories) as CategoryName[]).filter((name) => 'ofAnother' in categories[name])
    expect(marked).toEqual(['partnerIncome', 'adultChildrenIncome'])
  })
})
