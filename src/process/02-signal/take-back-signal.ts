/** 3.1 step 2, reading: the signal was about somebody else, or about another house. */
import { wrongSignals } from '../../covenant/index.ts'
import { act, choice, event, flag, happens, never, open, yesNo } from '../../trajectory/kit.ts'
import { isClosed } from '../../trajectory/view.ts'
import { supportWished } from '../06-eligibility/record-support-wish.ts'
import { isSignalled, signalGone, withoutSignal } from './gone.ts'

export const signalTakenBack = event('signalTakenBack', {
  annex: '3.1 step 2',
  basis: 'reading',
  audience: { corporation: ['corporation'] },
  payload: { what: choice(wrongSignals), told: flag() },
  // Whoever answered, it was not the one to ask; what goes on begins as a case of its own.
  changes: ({ payload }, view) => ({
    ...withoutSignal(view),
    answer: undefined,
    contacts: [],
    wrongSignalTold: payload.told,
  }),
  says: (p, t) => ({
    what: 'haalde de melding terug: zij klopte niet',
    note: `${t.code(wrongSignals, p.what)}. ${p.told ? 'De bewoner om wie het ten onrechte ging, wist ervan.' : 'De bewoner om wie het ten onrechte ging, wist er toen nog niet van.'}`,
  }),
})

/** What was written of somebody else on the landlord's side. */
export const ofTheWrongOne = ['agreement', 'intakeNotesCorporation'] as const
/** On the team's, where its world stays for the support that the resident wants. */
const atTheTeam = ['signal', 'intakeNotesTeam'] as const
export const goesWithSignal = [...ofTheWrongOne, ...atTheTeam]

export const takeBackSignal = act('takeBackSignal', {
  step: '2',
  phase: 'registration',
  through: 'intake',
  roles: ['housingConsultant'],
  causes: [signalTakenBack, signalGone],
  removes: goesWithSignal,
  takesWorld: { of: 'team', unless: supportWished },
  fields: { what: choice(wrongSignals), told: choice(yesNo) },

  may: ({ view }) => (isSignalled(view) && !isClosed(view) ? open : never),
  decide: ({ what, told }) => happens(signalTakenBack({ what, told: told === 'yes' }), signalGone()),

  words: {
    title: 'De melding ging over de verkeerde huurder of woning',
    menu: 'Melding over de verkeerde terughalen',
    submit: 'Haal de melding terug',
    done: 'De melding is weg bij het Buurtteam, alsof die er nooit was. De privacyfunctionarissen zien dat het gebeurde. Sluit dit dossier, en begin voor de goede huurder een nieuwe zaak.',
    lead: 'Deed u een melding over de verkeerde huurder of het verkeerde adres? Haal die terug. Het is een datalek: uw privacyfunctionaris en die van het Buurtteam krijgen het op hun lijst, zonder naam.',
    fields: {
      what: { label: 'Wat klopte er niet?' },
      told: {
        label: 'Weet deze bewoner dat het Buurtteam de melding kreeg?',
        hint: 'Vertel het zo snel mogelijk, en zeg dat de melding weg is. Leg daarna vast dat u het vertelde.',
      },
    },
  },
})
