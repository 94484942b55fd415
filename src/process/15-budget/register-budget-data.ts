/** 3.1 step 15: what budget management needs of the household; never what 3.2 leaves out. */
import { act, event, happens, presence } from '../../trajectory/kit.ts'
import { checkOrder, type OrderName, orderFields, orderValue } from '../categories/kit/order.ts'
import { householdFields } from '../categories/residents.ts'
import { presenceWords } from '../words.ts'
import { inBudgetFile, keepsBudget, prefilled } from './budget-file.ts'

export const budgetDataRegistered = event('budgetDataRegistered', {
  annex: '3.1 step 15',
  basis: 'explicit',
  audience: { workAndIncome: ['workAndIncome'] },
  payload: {},
  says: () => ({ what: 'legde gegevens voor budgetbeheer vast' }),
  milestone: 'Gegevens vastgelegd',
})

const orders: readonly OrderName[] = ['provisions', 'administration']
const { provisions, provisionsMissing, provisionsNote, ...administration } = orderFields

export const registerBudgetData = act('registerBudgetData', {
  step: '15',
  phase: 'budgetManagement',
  roles: ['trajectorySupervisor'],
  causes: [budgetDataRegistered],
  records: [['budgetFile', ['residents', 'provisions', 'administration']]],
  fields: {
    ...prefilled('residents', householdFields),
    ...prefilled('provisions', { provisions, provisionsMissing, provisionsNote }),
    ...prefilled('administration', administration),
    presence: presence(),
  },
  check: (values) => orders.flatMap((name) => checkOrder(values, name)),

  may: keepsBudget,
  decide: () => happens(budgetDataRegistered()),
  duty: ({ view: { seen } }) =>
    seen.budgetDataRegistered ? undefined : { since: seen.budgetManagementStartTold, term: 'registration-data' },

  entries: (values) => [
    inBudgetFile('residents', { adults: values.adults, minors: values.minors }),
    ...orders.flatMap((name) => {
      const value = orderValue(values, name)
      return value ? [inBudgetFile(name, value)] : []
    }),
  ],
  words: {
    title: 'Leg het huishouden vast',
    menu: 'Huishouden, voorzieningen en administratie',
    submit: 'Bewaar de gegevens',
    done: 'De gegevens zijn bewaard. Alleen Werk en Inkomen en de bewoner zien ze.',
    lead: 'Alleen wat nodig is voor budgetbeheer. Inkomen, uitgaven en schulden legt u daarna vast.',
    headings: { household: 'Huishouden', provisions: 'Voorzieningen', administration: 'Administratie' },
    fields: {
      adults: { label: 'Hoeveel volwassenen wonen er?', hint: 'De bewoner telt mee.' },
      minors: { label: 'Hoeveel kinderen onder de 18 wonen er?', hint: 'Geen kinderen? Schrijf 0.' },
      provisions: { label: 'Zijn de voorzieningen op orde?' },
      provisionsMissing: { label: 'Welke zijn nog niet geregeld?' },
      provisionsNote: { label: 'Wat is er nog te doen?' },
      administration: { label: 'Is de administratie op orde?' },
      administrationMissing: { label: 'Wat is nog niet op orde?' },
      administrationNote: { label: 'Wat is daarvoor nodig?' },
      presence: presenceWords,
    },
  },
})
