/** 3.1 step 15: what goes out each month, all of it at once. */
import { act, type FieldSpec, type Here, happens } from '../../trajectory/kit.ts'
import { expenseFields } from '../categories/expenses.ts'
import { debtsIn, entryOf, typedMoney } from '../categories/index.ts'
import { inBudgetFile, keepsBudget, prefilled } from './budget-file.ts'
import { budgetUpdated } from './record-income.ts'

const fields = prefilled('expenses', expenseFields)
const debts: FieldSpec = fields.debts

/** What the arrangements that run ask each month, until something else was filled in. */
function debtsBefore(here: Here) {
  if (entryOf(here, 'budgetFile', 'expenses')) return debts.prefill?.(here)
  const sum = debtsIn(here)?.instalments ?? 0
  return sum > 0 ? typedMoney(sum) : undefined
}

export const recordExpenses = act('recordExpenses', {
  step: '15',
  phase: 'budgetManagement',
  roles: ['trajectorySupervisor'],
  causes: [budgetUpdated],
  records: [['budgetFile', ['expenses']]],
  fields: { ...fields, debts: { ...fields.debts, prefill: debtsBefore } },
  check: (values) =>
    Object.values(values).every((cents) => cents === undefined) ? [{ field: 'rent', problem: 'required' }] : [],

  may: keepsBudget,
  decide: () => happens(budgetUpdated({ part: 'expenses' })),

  entries: (values) => [inBudgetFile('expenses', values)],
  words: {
    title: 'Leg de uitgaven per maand vast',
    menu: 'Uitgaven per maand',
    submit: 'Bewaar de uitgaven',
    done: 'De uitgaven staan in de begroting.',
    lead: 'Vul in wat er elke maand uitgaat. Wat er niet is, laat u leeg.',
    headings: { home: 'Wonen', living: 'Leven', rest: 'Aflossen, sparen en overig' },
    fields: {
      rent: { label: 'Huur' },
      energy: { label: 'Gas en stroom' },
      water: { label: 'Water' },
      healthInsurance: { label: 'Premie zorgverzekering', hint: 'Alleen het bedrag. Niets over gezondheid.' },
      groceries: { label: 'Boodschappen' },
      children: { label: 'Kinderen' },
      transport: { label: 'Vervoer' },
      debts: { label: 'Aflossen van schulden', hint: 'Wat de regelingen die lopen samen kosten, staat er al.' },
      reserve: { label: 'Sparen voor later' },
      other: { label: 'Overig' },
    },
  },
})
