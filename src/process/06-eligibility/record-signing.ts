/** 3.1 step 6: the agreement is signed, by the resident and the corporation. */
import { dateInAmsterdam } from '../../calendar/zone.ts'
import { signedBy } from '../../covenant/index.ts'
import {
  act,
  choices,
  date,
  done,
  event,
  later,
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
import { allSigned, isOutdated, isShared, signatureTaken, toSign } from './signing.ts'

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

export function maySign(standing: Standing): Verdict {
  const { view } = standing
  if (!goesOn(view) || !view.agreement || view.agreement.lapsed) return never
  if (view.agreement.signed) return done
  return isOutdated(standing) ? later('agreementAnew') : open
}

export const recordSigning = act('recordSigning', {
  step: '6',
  phase: 'intake',
  roles: ['housingConsultant'],
  causes: [agreementSigned, signatureTaken],
  fields: {
    on: date({ prefill: today }),
    // Where others sign too each line counts by itself, and it is signed with the last of them.
    signed: choices(signedBy, { only: ({ view }) => toSign(view), when: ({ view }) => isShared(view) }),
  },
  check: ({ signed = [] }, { view }) =>
    isShared(view) && signed.length === 0 ? [{ field: 'signed', problem: 'required' }] : [],

  may: maySign,
  decide({ on, signed = [] }, here) {
    const { agreement } = here.view
    if (agreement && on < dateInAmsterdam(agreement.drawnUp)) return problem('on', 'beforeAgreement')
    const lines = signed.filter((one) => toSign(here.view).includes(one))
    const day = allSigned(here.view, lines, on)
    return unless(
      past('on', on, here),
      ...(isShared(here.view) ? lines.map((by) => signatureTaken({ by, on })) : []),
      ...(day ? [agreementSigned({ on: day })] : []),
    )
  },
  duty: ({ view }) => ({ since: view.agreement?.drawnUp, term: 'agreement-unsigned' }),

  // The team hears nothing of a signature before it is the last.
  tells: ({ on, signed = [] }, { view }) =>
    allSigned(view, signed, on) ? [news('team', 'vhCoordinator'), news('team', 'teamWorker')] : [],
  words: {
    title: 'Leg de handtekening vast',
    menu: 'Handtekening vastleggen',
    submit: 'Leg de handtekening vast',
    done: 'Het staat erin.',
    lead: 'De bewoner en de corporatie hebben getekend. Tekent er nog iemand mee? Dan geldt de overeenkomst pas als iedereen heeft getekend. Hierna stuurt u de scan naar de VH-coördinator.',
    fields: {
      on: { label: 'Op welke dag is er getekend?', hint: 'Bijvoorbeeld 27 3 2026.' },
      signed: {
        label: 'Wie tekenden er op die dag?',
        hint: 'Ontbreekt er nog een handtekening? Leg die later vast. Alleen u en de bewoner zien wie er al tekende.',
      },
    },
  },
})
