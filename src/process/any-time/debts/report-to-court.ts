/** Fw 287b: after a moratorium it is reported to the court how it went. */
import { act, date, event, never, open, past, problem, type Standing, today, unless } from '../../../trajectory/kit.ts'
import { onDay } from '../../words.ts'

export const courtReported = event('courtReported', {
  annex: '3.1 step 19',
  basis: 'reading',
  audience: { workAndIncome: ['workAndIncome'] },
  payload: { on: date() },
  changes({ payload: { on } }, { respites }) {
    const told = respites.find((one) => one.kind === 'moratorium' && !one.reported && one.until < on)
    return { respites: respites.map((one) => (one === told ? { ...one, reported: on } : one)) }
  },
  says: (p, t) => ({ what: 'deed verslag aan de rechter over het moratorium', note: t.date(p.on) }),
})

/** The oldest moratorium that is over and of which the court has not heard. */
const untold = ({ view, now }: Pick<Standing, 'view' | 'now'>) =>
  view.respites.find(({ kind, until, reported }) => kind === 'moratorium' && !reported && until < now.date)

export const reportToCourt = act('reportToCourt', {
  step: 'respite',
  phase: 'any',
  roles: ['trajectorySupervisor'],
  causes: [courtReported],
  fields: { on: date({ prefill: today }) },

  may: (standing) => (untold(standing) ? open : never),
  decide({ on }, here) {
    const over = untold(here)?.until
    return over && on <= over ? problem('on', 'beforeFrom') : unless(past('on', on, here), courtReported({ on }))
  },
  duty(standing) {
    const over = untold(standing)?.until
    return over ? { since: over, term: 'court-report' } : undefined
  },

  words: {
    title: 'Verslag aan de rechter',
    menu: 'Verslag aan de rechter na het moratorium',
    submit: 'Leg vast dat het verslag is gestuurd',
    done: 'Vastgelegd.',
    lead: 'Het moratorium is voorbij. De rechter wil weten hoe het ging (Fw 287b). Het verslag zelf staat niet in Drempel.',
    fields: { on: onDay },
  },
})
