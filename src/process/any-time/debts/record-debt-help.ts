/** Wgs 4, reading: from when the first talk on debts counts. The day on which the resident asked or accepted, which may lie before step 12. */
import { debtAsks } from '../../../covenant/index.ts'
import {
  act,
  choice,
  date,
  done,
  event,
  flag,
  never,
  open,
  past,
  today,
  unless,
  yesNo,
} from '../../../trajectory/kit.ts'
import { isClosed } from '../../../trajectory/view.ts'

export const debtHelpAsked = event('debtHelpAsked', {
  annex: '3.1 step 14',
  basis: 'reading',
  audience: { workAndIncome: ['workAndIncome'] },
  payload: { on: date(), how: choice(debtAsks), threatened: flag() },
  changes: ({ payload: { on, threatened } }) => ({ debtHelp: { asked: on, threatened } }),
  says: (p, t) => ({ what: 'begon met schuldhulp', note: `${t.code(debtAsks, p.how)}: ${t.date(p.on)}` }),
})

export const recordDebtHelp = act('recordDebtHelp', {
  step: 'debtHelp',
  phase: 'any',
  roles: ['trajectorySupervisor'],
  causes: [debtHelpAsked],
  fields: {
    on: date({ prefill: today }),
    how: choice(debtAsks),
    threatened: choice(yesNo, { prefill: () => 'yes' }),
  },

  may({ view }) {
    if (!view.seen.caseTakenUp || isClosed(view)) return never
    return view.debtHelp && !view.debtHelp.decided ? done : open
  },
  decide: ({ on, how, threatened }, here) =>
    unless(past('on', on, here), debtHelpAsked({ on, how, threatened: threatened === 'yes' })),

  words: {
    title: 'De bewoner wil schuldhulp',
    menu: 'Schuldhulp: aanvraag of aanbod',
    submit: 'Leg dit vast',
    done: 'Vastgelegd. De dag voor het eerste gesprek staat in uw werklijst.',
    lead: 'De termijn loopt vanaf de dag waarop de bewoner erom vroeg of het aanbod aannam. Dat kan vóór de aanmelding zijn.',
    fields: {
      on: { label: 'Op welke dag vroeg de bewoner erom of nam de bewoner het aanbod aan?' },
      how: { label: 'Wat gebeurde er?' },
      threatened: {
        label: 'Kan de bewoner huis, energie, water of zorgverzekering kwijtraken?',
        hint: 'Bij “Ja” is het eerste gesprek binnen drie werkdagen, anders binnen vier weken (Wgs art. 4).',
      },
    },
  },
})
