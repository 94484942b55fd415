/** 3.1 step 14: the supervisor arranges a home visit with the worker, to get acquainted and sign budget management. */
import { act, ahead, date, event, later, never, news, open, time, unless } from '../../trajectory/kit.ts'
import { goesOn } from '../standing.ts'
import { onDay } from '../words.ts'

export const homeVisitPlanned = event('homeVisitPlanned', {
  annex: '3.1 step 14',
  basis: 'explicit',
  audience: { workAndIncome: ['team', 'workAndIncome'] },
  payload: { date: date(), time: time() },
  changes: ({ payload }) => ({ homeVisit: payload }),
  says: (p, t) => ({ what: 'sprak het huisbezoek af', note: `${t.date(p.date)}, ${p.time} uur` }),
  milestone: 'Huisbezoek afgesproken',
})

export const planHomeVisit = act('planHomeVisit', {
  step: '14',
  phase: 'onboarding',
  roles: ['trajectorySupervisor'],
  causes: [homeVisitPlanned],
  fields: { date: date(), time: time() },

  may({ view }) {
    if (!goesOn(view) || view.start) return never
    return view.seen.caseTakenUp ? open : later('takenUpFirst')
  },
  decide: (input, here) => unless(ahead('date', input.date, here), homeVisitPlanned(input)),
  duty: ({ view }) => (view.homeVisit ? undefined : { since: view.seen.caseTakenUp, term: 'home-visit' }),

  tells: () => [news('team', 'teamWorker')],
  words: {
    title: 'Spreek het huisbezoek af',
    menu: 'Huisbezoek afspreken',
    submit: 'Leg de afspraak vast',
    done: 'De afspraak staat erin.',
    lead: 'Bel de buurtteammedewerker. U gaat samen kennismaken en budgetbeheer tekenen.',
    fields: { date: onDay, time: { label: 'Hoe laat?', hint: 'Bijvoorbeeld 10:00.' } },
  },
})
