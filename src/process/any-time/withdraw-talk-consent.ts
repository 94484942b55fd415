/** 3.1 step 5: after the judgment the consent to the talk is taken back. What the judgment was made on goes; what was agreed stays. */
import { act, done, event, happens, never, open } from '../../trajectory/kit.ts'
import { agreedJudgment, isClosed, withoutTrajectory } from '../../trajectory/view.ts'
import { talkNotes } from '../05-talk/talking.ts'
import { otherSide } from '../others.ts'
import { spokenOf } from '../rights/announced.ts'

export const talkConsentWithdrawn = event('talkConsentWithdrawn', {
  annex: '3.1 step 5',
  basis: 'explicit',
  audience: {
    corporation: ['corporation', 'team'],
    team: ['corporation', 'team'],
    resident: ['corporation', 'team'],
  },
  payload: {},
  changes: () => ({ talkConsentWithdrawn: true, healthConsent: false, notes: false }),
  says: () => ({
    what: 'legde vast dat de toestemming voor het gesprek is ingetrokken',
    note: 'De gespreksnotities zijn weg. De overeenkomst blijft gelden.',
  }),
})

export const withdrawTalkConsent = act('withdrawTalkConsent', {
  step: 'consent',
  phase: 'any',
  roles: ['teamWorker', 'housingConsultant', 'resident'],
  causes: [talkConsentWithdrawn],
  removes: talkNotes,
  fields: {},

  // Stopping is an act of its own (3.3).
  may({ view }) {
    if (view.talkConsent !== true || isClosed(view) || withoutTrajectory(view)) return never
    if (view.talkConsentWithdrawn) return done
    return agreedJudgment(view) ? open : never
  },
  decide: () => happens(talkConsentWithdrawn()),
  duty: (standing) => spokenOf('withdrawTalkConsent', 'talkConsentWithdrawn', standing),

  tells: otherSide,
  words: {
    title: 'De bewoner trekt de toestemming voor het gesprek in',
    menu: 'De bewoner trekt toestemming voor het gesprek in',
    submit: 'Leg dit vast',
    done: 'Vastgelegd. De gespreksnotities van beide kanten zijn weg. De overeenkomst blijft gelden.',
    lead: 'Alle gespreksnotities gaan weg. De overeenkomst blijft gelden. Wil de bewoner ook stoppen? Leg dat apart vast.',
    fields: {},
  },
})
