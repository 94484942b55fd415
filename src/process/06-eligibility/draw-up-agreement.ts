/** 3.1 step 6: the corporation draws up the agreement; unsigned it lapses after a time (reading). */
import { act, choice, done, event, happens, later, never, news, number, open, yesNo } from '../../trajectory/kit.ts'
import { agreedJudgment, isSigned, withoutTrajectory } from '../../trajectory/view.ts'
import { goesOn } from '../standing.ts'
import { isOutdated, signatoryNamed, signersNow } from './signing.ts'

export const agreementDrawnUp = event('agreementDrawnUp', {
  annex: '3.1 step 6',
  basis: 'explicit',
  audience: { corporation: ['corporation', 'team'] },
  payload: {},
  // Drawn up anew it is another paper: nobody has signed it, and its term begins again.
  changes: ({ at }) => ({ agreement: { drawnUp: at }, signers: [], signatures: {} }),
  says: () => ({ what: 'maakte de overeenkomst' }),
  milestone: 'Overeenkomst gemaakt',
})

/** The timer that the drawing up sets causes it; no act does. */
export const agreementLapsed = event('agreementLapsed', {
  annex: '3.1 step 6',
  basis: 'reading',
  audience: { corporation: ['corporation', 'team'] },
  /** After how many days. */
  payload: { after: number() },
  changes: ({ at }, view) => ({ agreement: { drawnUp: view.agreement?.drawnUp ?? at, lapsed: at }, notes: false }),
  says: (p) => ({
    what: 'liet de overeenkomst vervallen',
    note: `Er was na ${p.after} dagen niet getekend. Dat geldt als: wil niet meedoen.`,
  }),
})

export const drawUpAgreement = act('drawUpAgreement', {
  step: '6',
  phase: 'intake',
  roles: ['housingConsultant'],
  causes: [agreementDrawnUp, signatoryNamed],
  records: [['agreement', ['agreementDraft']]],
  fields: { explained: choice(yesNo, { only: () => ['yes'] }) },

  may(standing) {
    const { view } = standing
    if (!goesOn(view) || withoutTrajectory(view)) return never
    if (view.agreement) return isSigned(view) || !isOutdated(standing) ? done : open
    if (agreedJudgment(view) === 'eligible') return open
    return view.talkConsent === true ? later('eligibleFirst') : never
  },
  decide: (_input, here) => happens(agreementDrawnUp(), ...signersNow(here).map((who) => signatoryNamed({ who }))),
  // Drawn up anew it is due while the one before could have been signed.
  duty: ({ view: { seen, agreement } }) =>
    agreement
      ? { since: agreement.drawnUp, term: 'agreement-unsigned' }
      : { since: seen.eligibilityJudged, term: 'judgment' },

  tells: () => [news('team', 'teamWorker')],
  words: {
    title: 'Maak de overeenkomst',
    menu: 'Overeenkomst maken',
    submit: 'Maak de overeenkomst',
    done: 'De overeenkomst staat klaar om te tekenen.',
    lead: 'Leg uit wat Voorkom Huisuitzetting inhoudt en welke voorwaarden er zijn. Dan maakt Drempel de overeenkomst. Zonder handtekening vervalt die na een vaste tijd.',
    preview: 'Bekijk de overeenkomst eerst',
    fields: { explained: { label: 'Hebt u het traject en de voorwaarden uitgelegd?' } },
  },
})
