/** 3.1 steps 15 and 17a, reading: what was agreed on old rent debt, as Work and Income has it. */
import { act, happens } from '../../trajectory/kit.ts'
import {
  arrangementEntries,
  arrangementFields,
  arrangementWords,
  checkArrangement,
} from '../any-time/rent/arrangement-form.ts'
import { arrangementRecorded } from '../any-time/rent/record-arrangement.ts'
import { keepsBudget } from './budget-file.ts'

export const recordBudgetArrangement = act('recordBudgetArrangement', {
  step: '15',
  phase: 'budgetManagement',
  roles: ['trajectorySupervisor'],
  causes: [arrangementRecorded],
  records: [['budgetFile', ['repaymentArrangement']]],
  fields: arrangementFields,
  check: checkArrangement,

  may: keepsBudget,
  decide: () => happens(arrangementRecorded()),

  entries: arrangementEntries('budgetFile'),
  words: {
    ...arrangementWords,
    lead: 'Wat is er afgesproken over de oude huurschuld? De cijfers blijven bij u; de bewoner mag ze zien.',
  },
})
