/** 3.1 step 2, reading: the resident refuses the team after a postcode was signalled, before a talk has followed. */
import { channels } from '../../covenant/index.ts'
import { act, choice, date, event, never, open, past, today, unless } from '../../trajectory/kit.ts'
import { supportWished } from '../06-eligibility/record-support-wish.ts'
import { atWork } from '../standing.ts'
import { onDay } from '../words.ts'
import { hasTalked, signalGone, withoutSignal } from './gone.ts'

const { letter: _letter, ...spoken } = channels

export const teamRefused = event('teamRefused', {
  annex: '3.1 step 2',
  basis: 'reading',
  audience: { corporation: ['corporation'] },
  payload: { channel: choice(spoken), on: date() },
  changes: (_event, view) => ({ ...withoutSignal(view), answer: 'refusedTeam' }),
  says: (p, t) => ({
    what: 'haalde de melding terug',
    note: `De bewoner wil het Buurtteam er niet bij (${t.code(channels, p.channel)}, ${t.date(p.on)}).`,
  }),
})

export const refuseTeam = act('refuseTeam', {
  step: '2',
  phase: 'registration',
  roles: ['housingConsultant'],
  causes: [teamRefused, signalGone],
  // Who wants the team's own support stays its client: the team alone knows of that (3.1 step 6).
  removes: ['signal'],
  takesWorld: { of: 'team', unless: supportWished },
  fields: { channel: choice(spoken), on: date({ prefill: today }) },

  // After a talk the name is the talk's: then stopping is the way. With name and address consent is withdrawn instead.
  may: ({ view }) => (atWork(view) && view.signal?.route === 'postcode' && !hasTalked(view) ? open : never),
  decide: (input, here) => unless(past('on', input.on, here), teamRefused(input), signalGone()),

  words: {
    title: 'De bewoner wil het Buurtteam er niet bij',
    menu: 'De bewoner wil het Buurtteam er niet bij',
    submit: 'Haal de melding terug',
    done: 'De melding is weg bij het Buurtteam, alsof die er nooit was.',
    lead: 'U deed een melding met alleen de postcode. Nu sprak u de bewoner, en die zegt nee. Dan verdwijnt de melding bij het Buurtteam.',
    fields: { channel: { label: 'Hoe kwam het antwoord?' }, on: onDay },
  },
})
