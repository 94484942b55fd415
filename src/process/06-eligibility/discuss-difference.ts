/** 3.1 step 6: where the judgments differ it is talked through, and both judge anew; nobody decides alone. */
import { act, date, event, never, open, past, today, unless } from '../../trajectory/kit.ts'
import { judgmentsDiffer } from '../../trajectory/view.ts'
import { talking } from '../05-talk/talking.ts'
import { otherSide } from '../others.ts'
import { onDay } from '../words.ts'

export const differenceDiscussed = event('differenceDiscussed', {
  annex: '3.1 step 6',
  basis: 'reading',
  audience: { corporation: ['corporation', 'team'], team: ['corporation', 'team'] },
  payload: { on: date() },
  changes: (_event, { discussions }) => ({ judgments: {}, discussions: discussions + 1 }),
  says: (p, t) => ({ what: 'besprak het verschil in oordeel', note: t.date(p.on) }),
})

export const discussDifference = act('discussDifference', {
  step: '6',
  phase: 'intake',
  roles: ['teamWorker', 'housingConsultant'],
  causes: [differenceDiscussed],
  fields: { on: date({ prefill: today }) },

  may: ({ view }) => (talking(view) && judgmentsDiffer(view) ? open : never),
  decide: ({ on }, here) => unless(past('on', on, here), differenceDiscussed({ on })),
  duty: ({ view }) => ({ since: view.seen.eligibilityJudged, term: 'judgment' }),

  tells: otherSide,
  words: {
    title: 'Bespreek het verschil',
    menu: 'Verschil bespreken',
    submit: 'Leg vast dat u het besprak',
    done: 'Vastgelegd. U geeft nu elk opnieuw uw oordeel.',
    lead: 'De corporatie en het Buurtteam oordelen verschillend. Praat erover. Daarna oordeelt u elk opnieuw. Niemand beslist alleen.',
    fields: { on: onDay },
  },
})
