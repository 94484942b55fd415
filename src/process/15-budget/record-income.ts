/** 3.1 step 15: the incomes of the household, one by one. */
import { budgetParts, incomes } from '../../covenant/index.ts'
import { act, choice, event, happens } from '../../trajectory/kit.ts'
import { checkIncome, incomeFields, incomeValue } from '../categories/index.ts'
import { inBudgetFile, keepsBudget } from './budget-file.ts'

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

export const budgetUpdated = event('budgetUpdated', {
  annex: '3.1 step 15',
  basis: 'explicit',
  audience: { workAndIncome: ['workAndIncome'] },
  payload: { part: choice(budgetParts) },
  says: (p, t) => ({ what: 'werkte het dossier budgetbeheer bij', note: capital(t.code(budgetParts, p.part)) }),
})

export const recordIncome = act('recordIncome', {
  step: '15',
  phase: 'budgetManagement',
  roles: ['trajectorySupervisor'],
  causes: [budgetUpdated],
  records: [['budgetFile', ['currentIncome', 'expectedIncome', 'partnerIncome', 'adultChildrenIncome']]],
  fields: { whose: choice(incomes), ...incomeFields },
  check: (values) => checkIncome(values, values.whose),

  may: keepsBudget,
  decide: () => happens(budgetUpdated({ part: 'income' })),

  // Each is a line of its own: there can be two of one source, and what changes is corrected or gets an end.
  entries: ({ whose, ...values }, { now }) => [inBudgetFile(whose, incomeValue(values, now.instant))],
  words: {
    title: 'Leg een inkomen vast',
    menu: 'Inkomen toevoegen',
    submit: 'Bewaar dit inkomen',
    again: 'Bewaar en voeg er nog een toe',
    done: 'Het inkomen staat in de begroting.',
    lead: 'Eén regel per inkomen. Verandert er iets, verbeter dan de regel of geef die een einddatum.',
    fields: {
      whose: { label: 'Van wie is het inkomen?' },
      source: { label: 'Wat voor inkomen is het?' },
      amount: { label: 'Hoeveel per maand?', hint: 'Netto, na beslag. Bijvoorbeeld 1.612,50.' },
      from: { label: 'Vanaf wanneer?', hint: 'Laat dit leeg als het al langer loopt.' },
      until: { label: 'Tot en met wanneer?', hint: 'Laat dit leeg als er geen einde bekend is.' },
      toldBy: {
        label: 'Wie vertelde dit?',
        hint: 'Alleen bij de partner of een kind. De bewoner leest alleen wat hij of zij zelf vertelde.',
      },
    },
  },
})
