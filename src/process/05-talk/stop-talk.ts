/** 3.1 step 5: stopping is always right. What was noted goes at both sides, and nobody writes down why. */
import { act, event, happens, never, open } from '../../trajectory/kit.ts'
import { otherSide } from '../others.ts'
import { spokenOf } from '../rights/announced.ts'
import { notesOpen, talkNotes } from './talking.ts'

export const talkStopped = event('talkStopped', {
  annex: '3.1 step 5',
  basis: 'explicit',
  audience: {
    corporation: ['corporation', 'team'],
    team: ['corporation', 'team'],
    resident: ['corporation', 'team'],
  },
  payload: {},
  changes: ({ at }) => ({
    talkStopped: at,
    talkConsent: false,
    healthConsent: undefined,
    appointment: undefined,
    notes: false,
    judgments: {},
  }),
  says: () => ({
    what: 'legde vast dat de bewoner het gesprek stopte',
    note: 'Alle gespreksnotities zijn gewist.',
  }),
})

export const stopTalk = act('stopTalk', {
  step: '5',
  phase: 'intake',
  roles: ['teamWorker', 'housingConsultant', 'resident'],
  causes: [talkStopped],
  removes: talkNotes,
  fields: {},

  may: ({ view }) => (notesOpen(view) ? open : never),
  decide: () => happens(talkStopped()),
  duty: (standing) => spokenOf('stopTalk', 'talkStopped', standing),

  tells: otherSide,
  words: {
    title: 'De bewoner stopt het gesprek',
    menu: 'De bewoner stopt het gesprek',
    submit: 'Stop het gesprek en wis de notities',
    done: 'Het gesprek is gestopt. Alle notities zijn gewist.',
    lead: 'Stoppen is altijd goed: de bewoner trekt dan de toestemming in. Alles wat in dit gesprek is genoteerd, gaat weg, bij beide kanten. Waarom, schrijft niemand op.',
    fields: {},
  },
})
