/** Somebody of the party that was asked called the resident back (3.1 step 11, reading). */
import { act, date, event, never, open, past, today, unless } from '../../../trajectory/kit.ts'
import { itself, staff } from '../../others.ts'
import { onDay } from '../../words.ts'

export const calledBack = event('calledBack', {
  annex: '3.1 step 11',
  basis: 'reading',
  audience: itself,
  payload: { on: date() },
  changes: ({ by }, view) => ({ calls: view.calls.filter(({ whom }) => whom !== by.party) }),
  says: (p, t) => ({ what: 'belde de bewoner', note: t.date(p.on) }),
})

export const recordCall = act('recordCall', {
  step: 'call',
  phase: 'any',
  roles: staff,
  causes: [calledBack],
  fields: { on: date({ prefill: today }) },

  may: ({ view }) => (view.calls.length > 0 ? open : never),
  decide: ({ on }, here) => unless(past('on', on, here), calledBack({ on })),
  // The coordinator calls where no worker is assigned yet.
  duty: ({ view: { calls, people }, who }) =>
    calls[0] && (who.role !== 'vhCoordinator' || !people.teamWorker) ? { since: calls[0].at, term: 'call' } : undefined,

  words: {
    title: 'Bel de bewoner',
    menu: 'De bewoner is gebeld',
    submit: 'Leg vast dat u belde',
    done: 'Vastgelegd. De bewoner ziet dat er gebeld is.',
    lead: 'De bewoner vroeg om gebeld te worden. Leg hier vast op welke dag u de bewoner sprak.',
    fields: { on: onDay },
  },
})
