/** 3.1 step 2, reading: the resident whom a signal wrongly was about has been told since (GDPR 34). */
import { channels } from '../../covenant/index.ts'
import { act, choice, date, done, event, never, open, past, today, unless } from '../../trajectory/kit.ts'
import { onDay } from '../words.ts'

export const wrongSignalTold = event('wrongSignalTold', {
  annex: '3.1 step 2',
  basis: 'reading',
  audience: { corporation: ['corporation'] },
  payload: { channel: choice(channels), on: date() },
  changes: () => ({ wrongSignalTold: true }),
  says: (p, t) => ({
    what: 'vertelde dat de melding over de verkeerde ging, en weg is',
    note: `${t.code(channels, p.channel)}, ${t.date(p.on)}`,
  }),
})

export const tellWrongSignal = act('tellWrongSignal', {
  step: '2',
  phase: 'any',
  roles: ['housingConsultant'],
  causes: [wrongSignalTold],
  fields: { channel: choice(channels), on: date({ prefill: today }) },

  // Also once the file is closed: the list of the privacy officers waits for it.
  may: ({ view: { wrongSignalTold: told } }) => (told === undefined ? never : told ? done : open),
  decide: (input, here) => unless(past('on', input.on, here), wrongSignalTold(input)),
  duty: ({ view }) => ({ since: view.seen.signalTakenBack, term: 'wrong-signal' }),

  words: {
    title: 'Vertel de bewoner dat de melding verkeerd was',
    menu: 'De bewoner weet van de verkeerde melding',
    submit: 'Leg vast dat u het vertelde',
    done: 'Vastgelegd. De privacyfunctionarissen zien dat de bewoner het weet.',
    lead: 'Er ging een melding over deze bewoner naar het Buurtteam, en dat klopte niet. Vertel dat, en zeg dat de melding weg is. Leg hier vast wanneer u het vertelde.',
    fields: { channel: { label: 'Hoe vertelde u het?' }, on: onDay },
  },
})
