/** Wgs 4a: the decision on debt help, within the municipality's own term after the first talk. */
import { debtDecisions } from '../../../covenant/index.ts'
import { act, choice, date, done, event, never, open, past, problem, today, unless } from '../../../trajectory/kit.ts'
import { onDay } from '../../words.ts'

export const debtHelpDecided = event('debtHelpDecided', {
  annex: '3.1 step 14',
  basis: 'reading',
  audience: { workAndIncome: ['workAndIncome'] },
  payload: { on: date(), decision: choice(debtDecisions) },
  changes: ({ payload }, { debtHelp }) => (debtHelp ? { debtHelp: { ...debtHelp, decided: payload.on } } : {}),
  says: (p, t) => ({ what: 'besloot over schuldhulp', note: `${t.code(debtDecisions, p.decision)}: ${t.date(p.on)}` }),
})

export const recordDebtDecision = act('recordDebtDecision', {
  step: 'debtHelp',
  phase: 'any',
  roles: ['trajectorySupervisor'],
  causes: [debtHelpDecided],
  fields: { on: date({ prefill: today }), decision: choice(debtDecisions) },

  may: ({ view: { debtHelp } }) => (!debtHelp?.talk ? never : debtHelp.decided ? done : open),
  decide({ on, decision }, here) {
    const talk = here.view.debtHelp?.talk
    return talk && on < talk
      ? problem('on', 'beforeFrom')
      : unless(past('on', on, here), debtHelpDecided({ on, decision }))
  },
  duty: ({ view: { debtHelp } }) => (debtHelp?.talk ? { since: debtHelp.talk, term: 'debt-decision' } : undefined),

  words: {
    title: 'Het besluit over schuldhulp',
    menu: 'Schuldhulp: besluit',
    submit: 'Leg het besluit vast',
    done: 'Vastgelegd.',
    lead: 'De gemeente besluit binnen haar eigen termijn, hooguit acht weken (Wgs art. 4a). De bewoner krijgt het besluit zelf op papier.',
    fields: { on: onDay, decision: { label: 'Wat is besloten?' } },
  },
})
