import { describe, expect, it } from 'vitest'
import type { CategoryName, FileName } from '../covenant/index.ts'
import { filesOf } from './free-text.ts'

const rulesOf = (file: FileName, category: CategoryName) => [
  ...filesOf('text', [{ file, category, value: { x: 'text' } }]),
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
