/** 3.1 step 1: the resident's own answer, which may change. */
import { channels, contactOutcomes } from '../../covenant/index.ts'
import { act, choice, date, event, later, never, open, past, today, unless } from '../../trajectory/kit.ts'
import { atWork } from '../standing.ts'
import { onDay } from '../words.ts'

const { noContact: _noContact, ...answers } = contactOutcomes

export const answerRecorded = event('answerRecorded', {
  annex: '3.1 step 1',
  basis: 'explicit',
  audience: { corporation: ['corporation'], resident: ['corporation'] },
  payload: { channel: choice(channels), on: date(), outcome: choice(answers) },
  changes: ({ payload }) => ({ answer: payload.outcome }),
  says: (p, t) => ({
    what: `legde het antwoord van de bewoner vast (${t.date(p.on)})`,
    note: t.code(contactOutcomes, p.outcome),
  }),
})

export const recordAnswer = act('recordAnswer', {
  step: '1',
  phase: 'registration',
  roles: ['housingConsultant'],
  causes: [answerRecorded],
  fields: { channel: choice(channels), on: date({ prefill: today }), outcome: choice(answers) },

  may({ view }) {
    if (!atWork(view) || view.signal || view.seen.signalTakenBack) return never
    return view.contacts.length > 0 ? open : later('contactFirst')
  },
  decide: (input, here) => unless(past('on', input.on, here), answerRecorded(input)),

  words: {
    title: 'Leg het antwoord van de bewoner vast',
    menu: 'Antwoord van de bewoner',
    submit: 'Leg het antwoord vast',
    done: 'Het antwoord staat erin.',
    lead: 'De bewoner mag ja of nee zeggen, en mag van gedachten veranderen.',
    fields: { channel: { label: 'Hoe kwam het antwoord?' }, on: onDay, outcome: { label: 'Wat is het antwoord?' } },
  },
})
