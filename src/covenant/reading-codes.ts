/** Coded answers of our readings of steps 2, 3 and 16; events carry codes, never words about a person. */
import type { Text } from './words.ts'

/** Where a progress talk is held (3.1 step 16). */
export const talkPlaces = {
  home: { nl: 'bij de bewoner thuis', en: 'at the resident’s home' },
  teamOffice: { nl: 'kantoor van het Buurtteam', en: 'office of the team' },
  incomeOffice: { nl: 'kantoor van Werk en Inkomen', en: 'office of Work and Income' },
} as const satisfies Record<string, Text>
export type TalkPlace = keyof typeof talkPlaces

/** Why a progress talk did not take place: called off before, or somebody was not there. */
export const talkOff = {
  byResident: { nl: 'Afgezegd door de bewoner', en: 'Called off by the resident' },
  byStaff: { nl: 'Afgezegd door een van ons', en: 'Called off by one of us' },
  residentAway: { nl: 'De bewoner was er niet', en: 'The resident was not there' },
  workerAway: { nl: 'De buurtteammedewerker was er niet', en: 'The team worker was not there' },
  supervisorAway: { nl: 'De trajectbegeleider was er niet', en: 'The supervisor was not there' },
} as const satisfies Record<string, Text>
export type TalkOff = keyof typeof talkOff
/** What can be said of a talk that has still to come: nobody was absent from it yet. */
export const calledOff: readonly TalkOff[] = ['byResident', 'byStaff']

/** What was wrong with a signal that is taken back (3.1 step 2, reading). */
export const wrongSignals = {
  tenant: { nl: 'Het ging om een andere huurder', en: 'It was about another tenant' },
  address: { nl: 'Het adres klopte niet', en: 'The address was not right' },
} as const satisfies Record<string, Text>
export type WrongSignal = keyof typeof wrongSignals

/** Why somebody looks in the register of clients apart from a signal (3.1 step 3, reading); each is an activity of the log. */
export const registerReasons = {
  registerForClient: { nl: 'Deze persoon nam zelf contact op', en: 'This person got in touch' },
  registerForAdding: { nl: 'Kijken of iemand er al in staat', en: 'To see whether somebody is in it already' },
  registerForMending: { nl: 'Een gegeven verbeteren', en: 'To correct something' },
} as const satisfies Record<string, Text>
export type RegisterReason = keyof typeof registerReasons
