/** 3.1 step 18: Work and Income ends its part; budget management itself can go on. */
import { act, done, event, happens, later, open } from '../../trajectory/kit.ts'

export const budgetPartEnded = event('budgetPartEnded', {
  annex: '3.1 step 18',
  basis: 'reading',
  audience: { workAndIncome: ['workAndIncome'] },
  payload: {},
  says: () => ({ what: 'rondde het deel van Werk en Inkomen af' }),
  milestone: 'Deel van Werk en Inkomen afgerond',
})

export const endBudgetPart = act('endBudgetPart', {
  step: '18',
  phase: 'closing',
  roles: ['trajectorySupervisor'],
  causes: [budgetPartEnded],
  fields: {},

  may: ({ view }) => (view.seen.budgetPartEnded ? done : view.seen.krisClosed ? open : later('krisClosedFirst')),
  decide: () => happens(budgetPartEnded()),
  duty: ({ view }) => ({ since: view.seen.krisClosed, term: 'closing' }),

  words: {
    title: 'Rond uw deel af',
    menu: 'Uw deel afronden',
    submit: 'Rond af',
    done: 'Uw deel is afgerond.',
    lead: 'KRIS is gesloten. Rond af wat u in dit traject deed. Budgetbeheer zelf kan doorgaan als de bewoner dat wil.',
    fields: {},
  },
})
