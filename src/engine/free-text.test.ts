/** Which file reads a text by which rules; criminal-law data only where the covenant was opened to them (Wgs 8a). */
import { describe, expect, it } from 'vitest'
import { asRead, type CategoryName, chosenIn, type FileName, fileNames } from '../covenant/index.ts'
import { openTerms, readFilling } from '../process/open-terms.ts'
import { filesOf, textProblemsOf } from './free-text.ts'

const text = 'Hij is veroordeeld en zit in de gevangenis.'
const inFile = (file: FileName) => [{ file, category: 'otherSubject' as const, value: { text } }]
const act = { fields: { text: { kind: 'longText', required: true } } } as never
const wrong = (file: FileName, chosen = asRead) =>
  textProblemsOf(act, { text } as never, inFile(file), chosen).map(({ problem }) => problem)
const opened = chosenIn({ criminalData: ['workAndIncome'] })

describe('criminal-law data', () => {
  it('stand nowhere as we read it', () => {
    expect(openTerms.find(({ open }) => open === 'criminalData')?.default).toEqual([])
    expect(wrong('budgetFile')).toEqual(['textCriminal'])
    expect(wrong('ktsd')).toEqual(['textCriminal'])
  })

  it('stand in the file of Work and Income where the municipality chose so, and in no other', () => {
    expect(wrong('budgetFile', opened)).toEqual([])
    for (const file of fileNames.filter((one) => one !== 'budgetFile'))
      expect(wrong(file, opened), file).toEqual(wrong(file))
    expect([...filesOf(text, inFile('budgetFile'), opened)]).toEqual(['budget-8a'])
  })

  it('are nobody else’s to choose for', () => {
    expect(readFilling({ criminalData: ['workAndIncome'] }).ok).toBe(true)
    for (const choice of [['corporation'], ['team'], ['workAndIncome', 'team'], true])
      expect(readFilling({ criminalData: choice }).ok).toBe(false)
  })
})

const rulesOf = (file: FileName, category: CategoryName) => [
  ...filesOf('text', [{ file, category, value: { x: 'text' } }], asRead),
]

describe('by which rules a text of the landlord is read', () => {
  it.each([
    ['corporationFile', 'causeOfArrears', 'corporation'],
    ['krisCorporationTab', 'quarterlyReport', 'kris-corporation-tab'],
    // 3.2 finances: in the talk they are a subject, and elsewhere with a reason.
    ['intakeNotesCorporation', 'causeOfArrears', 'corporation-talk'],
    ['corporationFile', 'currentIncome', 'corporation-talk'],
    ['krisCorporationTab', 'debts', 'corporation-talk'],
    ['budgetFile', 'debts', 'budget'],
    ['ktsd', 'currentIncome', 'ktsd'],
  ] as const)('%s, %s: %s', (file, category, rules) => expect(rulesOf(file, category)).toEqual([rules]))
})
