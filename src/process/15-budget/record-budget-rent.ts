/** 3.1 step 15, reading: the rent that Work and Income pays, in a ledger of its own. */
import { act } from '../../trajectory/kit.ts'
import { rentIfAnew, rentRecorded } from '../any-time/rent/record-rent.ts'
import { beginMonth, checkRent, rentEntries, rentFields, rentWords } from '../any-time/rent/rent-form.ts'
import { keepsBudget } from './budget-file.ts'

export const recordBudgetRent = act('recordBudgetRent', {
  step: '15',
  phase: 'budgetManagement',
  roles: ['trajectorySupervisor'],
  causes: [rentRecorded],
  records: [['budgetFile', ['rentLedger', 'arrearsAtStart']]],
  fields: rentFields,
  begins: beginMonth,
  check: checkRent,

  may: keepsBudget,
  decide: rentIfAnew,

  entries: rentEntries('budgetFile'),
  words: {
    ...rentWords,
    lead: 'U houdt bij wat Werk en Inkomen aan huur betaalt. De cijfers blijven bij u; de bewoner mag ze zien.',
  },
})
