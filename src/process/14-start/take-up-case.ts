/** 3.1 step 14, reading: the supervisor takes up the number that came by mail; before, the case is not in that one's world. */
import { act, done, event, happens, krisNumber, never, open, person } from '../../trajectory/kit.ts'
import { isClosed } from '../../trajectory/view.ts'

export const caseTakenUp = event('caseTakenUp', {
  annex: '3.1 step 14',
  basis: 'reading',
  audience: { workAndIncome: ['team', 'workAndIncome'] },
  payload: { supervisor: person() },
  involves: ({ payload }) => ({ trajectorySupervisor: payload.supervisor }),
  says: () => ({ what: 'nam de zaak op' }),
  milestone: 'Zaak opgenomen',
})

export const takeUpCase = act('takeUpCase', {
  step: '14',
  phase: 'onboarding',
  roles: ['trajectorySupervisor'],
  causes: [caseTakenUp],
  fields: { number: krisNumber() },

  may: ({ view }) => (isClosed(view) ? never : view.seen.caseTakenUp ? done : open),
  decide: (_input, { who }) => happens(...(who.person ? [caseTakenUp({ supervisor: who.person })] : [])),

  words: {
    title: 'Neem een zaak op',
    menu: 'Zaak opnemen met KRIS-nummer',
    submit: 'Neem deze zaak op',
    done: 'De zaak is van u.',
    lead: 'Vul het KRIS-nummer in uit de mail. Daarna bent u de trajectbegeleider.',
    fields: { number: { label: 'KRIS-nummer', hint: 'Tien cijfers, bijvoorbeeld 4820-9371-62.' } },
  },
})
