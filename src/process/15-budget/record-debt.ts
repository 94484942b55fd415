/** 3.1 step 15: the debts, one line for each creditor. */
import { act, happens } from '../../trajectory/kit.ts'
import { checkDebt, debtFields, debtValue } from '../categories/debts.ts'
import { inBudgetFile, keepsBudget } from './budget-file.ts'
import { budgetUpdated } from './record-income.ts'

export const recordDebt = act('recordDebt', {
  step: '15',
  phase: 'budgetManagement',
  roles: ['trajectorySupervisor'],
  causes: [budgetUpdated],
  records: [['budgetFile', ['debts']]],
  fields: debtFields,
  check: (values) => checkDebt(values),

  may: keepsBudget,
  decide: () => happens(budgetUpdated({ part: 'debt' })),

  entries: (values) => [inBudgetFile('debts', debtValue(values))],
  words: {
    title: 'Leg een schuld vast',
    menu: 'Schuld toevoegen',
    submit: 'Bewaar deze schuld',
    again: 'Bewaar en voeg er nog een toe',
    done: 'De schuld staat in het overzicht.',
    lead: 'Eén regel per schuldeiser. Staat de schuldeiser er al, dan komt dit ervoor in de plaats.',
    headings: { arrangement: 'De regeling' },
    fields: {
      kind: { label: 'Waarvoor is de schuld?' },
      creditor: {
        label: 'Schuldeiser',
        hint: 'De naam van het bedrijf. Laat dit leeg bij een andere schuld aan de overheid, zoals een boete.',
      },
      amount: { label: 'Hoeveel staat er open?', hint: 'Bijvoorbeeld 1.842,55.' },
      handledBy: { label: 'Wie regelt dit?' },
      priority: { label: 'Gaat deze schuld voor?', hint: 'Laat dit leeg, dan gaan huur en energie voor.' },
      arrangement: { label: 'Is er een regeling?' },
      instalment: { label: 'Hoeveel per maand?', hint: 'Bijvoorbeeld 50,00.' },
      from: { label: 'Vanaf wanneer?', hint: 'Bijvoorbeeld 1 4 2026.' },
    },
  },
})
