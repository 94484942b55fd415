/** 3.1 step 13, reading: the landlord lifts the freeze. When and why stays with the landlord, and the resident. */
import { freezeLiftReasons } from '../../covenant/index.ts'
import { act, choice, date, event, never, news, open, past, problem, today, unless } from '../../trajectory/kit.ts'
import { isClosed } from '../../trajectory/view.ts'
import { onDay } from '../words.ts'
import { isFrozen, whoHearsFreeze } from './freeze-collection.ts'

export const freezeLifted = event('freezeLifted', {
  annex: '3.1 step 13',
  basis: 'reading',
  audience: { corporation: whoHearsFreeze },
  payload: { on: date({ own: true }), reason: choice(freezeLiftReasons, { own: true }) },
  changes: ({ payload, at }, { freeze }) => (freeze ? { freeze: { ...freeze, lifted: { ...payload, at } } } : {}),
  says: (p, t) => ({
    what: 'hief de bevriezing van de incasso op',
    ...(p.on ? { note: `Op ${t.date(p.on)}: ${t.code(freezeLiftReasons, p.reason).toLowerCase()}` } : {}),
  }),
})

export const liftFreeze = act('liftFreeze', {
  step: '13',
  phase: 'onboarding',
  roles: ['housingConsultant'],
  causes: [freezeLifted],
  fields: { on: date({ prefill: today, own: true }), reason: choice(freezeLiftReasons, { own: true }) },

  may: ({ view }) => (isFrozen(view) && !isClosed(view) ? open : never),
  decide({ on, reason }, here) {
    const from = here.view.freeze?.from
    return from && on < from ? problem('on', 'beforeFrom') : unless(past('on', on, here), freezeLifted({ on, reason }))
  },

  tells: () => [news('team', 'teamWorker')],
  words: {
    title: 'Hef de bevriezing van de incasso op',
    menu: 'Bevriezing van de incasso opheffen',
    submit: 'Hef de bevriezing op',
    done: 'De bevriezing is opgeheven.',
    lead: 'De incasso ligt daarna niet meer stil. De datum en de reden blijven bij uw corporatie en de bewoner.',
    fields: {
      on: onDay,
      reason: { label: 'Waarom?', hint: 'Alleen uw corporatie en de bewoner lezen dit.' },
    },
  },
})
