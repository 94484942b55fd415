import { date, event } from '../../trajectory/kit.ts'

export const budgetManagementSigned = event('budgetManagementSigned', {
  annex: '3.1 step 14',
  basis: 'explicit',
  audience: { workAndIncome: ['team', 'workAndIncome'] },
  payload: { on: date() },
  says: (p, t) => ({ what: 'legde vast dat budgetbeheer is getekend', note: t.date(p.on) }),
})

/** The agreement on budget management is between the resident and Work and Income. */
export const budgetAgreementStored = event('budgetAgreementStored', {
  annex: '3.1 step 14',
  basis: 'reading',
  audience: { workAndIncome: ['workAndIncome'] },
  payload: {},
  says: () => ({ what: 'bewaarde de getekende overeenkomst budgetbeheer' }),
})
