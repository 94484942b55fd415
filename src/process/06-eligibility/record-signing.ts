/** 3.1 step 6: the agreement is signed, by the resident and the corporation. */
import { dateInAmsterdam } from '../../calendar/zone.ts'
import {
  act,
  date,
  done,
  event,
  never,
  news,
  open,
  past,
  problem,
  type Standing,
  today,
  unless,
  type Verdict,
} from '../../trajectory/kit.ts'
import { goesOn } from '../standing.ts'

export const agreementSigned = event('agreementSigned', {
  annex: '3.1 step 6',
  basis: 'explicit',
  audience: { corporation: ['corporation', 'team'] },
  payload: { on: date() },
  changes: ({ payload, at }, view) => ({
    agreement: { drawnUp: view.agreement?.drawnUp ?? at, signed: payload.on },
  }),
  says: (p, t) => ({ what: 'legde de handtekeningen vast', note: `Getekend op ${t.date(p.on)}` }),
  milestone: 'Overeenkomst getekend',
})

export function maySign({ view }: Standing): Verdict {
  if (!goesOn(view) || !view.agreement || view.agreement.lapsed) return never
  return view.agreement.signed ? done : open
}

export const recordSigning = act('recordSigning', {
  step: '6',
  phase: 'intake',
  roles: ['housingConsultant'],
  causes: [agreementSigned],
  fields: { on: date({ prefill: today }) },

  may: maySign,
  decide({ on }, here) {
    const { agreement } = here.view
    if (agreement && on < dateInAmsterdam(agreement.drawnUp)) return problem('on', 'beforeAgreement')
    return unless(past('on', on, here), agreementSigned({ on }))
  },
  duty: ({ view }) => ({ since: view.agreement?.drawnUp, term: 'agreement-unsigned' }),

  tells: () => [news('team', 'vhCoordinator'), news('team', 'teamWorker')],
  words: {
    title: 'Leg de handtekening vast',
    menu: 'Handtekening vastleggen',
    submit: 'Leg de handtekening vast',
    done: 'De overeenkomst is getekend.',
    lead: 'De bewoner en de corporatie hebben getekend. Hierna stuurt u de scan naar de VH-coördinator.',
    fields: { on: { label: 'Op welke dag is er getekend?', hint: 'Bijvoorbeeld 27 3 2026.' } },
  },
})
