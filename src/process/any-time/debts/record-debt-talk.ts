/** Wgs 4(1) and (2): the first talk on debts. */
import { act, date, done, event, never, open, past, problem, today, unless } from '../../../trajectory/kit.ts'
import { onDay } from '../../words.ts'

export const debtTalkHeld = event('debtTalkHeld', {
  annex: '3.1 step 14',
  basis: 'reading',
  audience: { workAndIncome: ['workAndIncome'] },
  payload: { on: date() },
  changes: ({ payload }, { debtHelp }) => (debtHelp ? { debtHelp: { ...debtHelp, talk: payload.on } } : {}),
  says: (p, t) => ({ what: 'hield het eerste gesprek over schuldhulp', note: t.date(p.on) }),
})

export const recordDebtTalk = act('recordDebtTalk', {
  step: 'debtHelp',
  phase: 'any',
  roles: ['trajectorySupervisor'],
  causes: [debtTalkHeld],
  fields: { on: date({ prefill: today }) },

  may: ({ view: { debtHelp } }) => (!debtHelp ? never : debtHelp.talk ? done : open),
  decide({ on }, here) {
    const asked = here.view.debtHelp?.asked
    return asked && on < asked ? problem('on', 'beforeFrom') : unless(past('on', on, here), debtTalkHeld({ on }))
  },
  duty: ({ view: { debtHelp } }) =>
    debtHelp && { since: debtHelp.asked, term: debtHelp.threatened ? 'debt-talk-threatened' : 'debt-talk' },

  words: {
    title: 'Het eerste gesprek over schuldhulp',
    menu: 'Schuldhulp: eerste gesprek',
    submit: 'Leg het gesprek vast',
    done: 'Vastgelegd. Nu loopt de termijn voor het besluit.',
    lead: 'In dit gesprek stelt u vast welke hulp de bewoner vraagt.',
    fields: { on: onDay },
  },
})
