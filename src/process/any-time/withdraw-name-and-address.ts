/** 3.1 step 2, reading: the resident takes back that name and address may be shared, before a talk has followed. */
import { act, date, event, never, open, past, today, unless } from '../../trajectory/kit.ts'
import { hasTalked, signalGone, withoutSignal } from '../02-signal/gone.ts'
import { supportWished } from '../06-eligibility/record-support-wish.ts'
import { spokenOf } from '../rights/announced.ts'
import { atWork } from '../standing.ts'
import { onDay } from '../words.ts'

export const signalWithdrawn = event('signalWithdrawn', {
  annex: '3.1 step 2',
  basis: 'reading',
  audience: { corporation: ['corporation'], resident: ['corporation'] },
  payload: { on: date() },
  changes: (_event, view) => ({ ...withoutSignal(view), answer: 'refusedNameAndAddress' }),
  says: () => ({ what: 'haalde de melding terug', note: 'De bewoner wil naam en adres niet meer delen.' }),
})

export const withdrawNameAndAddress = act('withdrawNameAndAddress', {
  step: 'consent',
  phase: 'registration',
  roles: ['housingConsultant', 'resident'],
  causes: [signalWithdrawn, signalGone],
  // Who wants the team's own support stays its client: the team alone knows of that (3.1 step 6).
  removes: ['signal'],
  takesWorld: { of: 'team', unless: supportWished },
  fields: { on: date({ prefill: today }) },

  // Once a talk has followed there is more than the signal: then stopping is the way.
  may: ({ view }) => (atWork(view) && view.signal?.route === 'nameAndAddress' && !hasTalked(view) ? open : never),
  // What is only announced through a letter is announced to who would hear why; the team never would.
  decide: ({ on }, here) =>
    unless(past('on', on, here), signalWithdrawn({ on }), ...(here.who.byLetterOf ? [] : [signalGone()])),
  duty: (standing) => spokenOf('withdrawNameAndAddress', 'signalWithdrawn', standing),

  words: {
    title: 'Naam en adres toch niet delen',
    menu: 'De bewoner wil naam en adres niet meer delen',
    submit: 'Haal de melding terug',
    done: 'De melding is weg bij het Buurtteam, alsof die er nooit was.',
    lead: 'De bewoner trekt de toestemming in. De melding verdwijnt bij het Buurtteam.',
    fields: { on: onDay },
  },
})
