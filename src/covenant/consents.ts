import type { FileName } from './files.ts'
import type { ActName } from './names.ts'
import type { AnnexPlace, Basis, Text } from './words.ts'

/** What the resident was asked consent for, each apart; withdrawing one leaves the others and the agreement as they are. */
export type Consent = {
  readonly text: Text
  readonly annex: AnnexPlace
  readonly basis: Basis
  /** How it is withdrawn; which of them is open depends on how far the trajectory is. */
  readonly withdrawnBy: readonly ActName[]
  /** Files of which something that was noted on this consent goes at once. */
  readonly goes: readonly FileName[]
  /** What happens to what was noted. */
  readonly noted: Text
}

export const consents = {
  nameAndAddress: {
    text: { nl: 'naam en adres delen met het Buurtteam', en: 'sharing name and address with the team' },
    annex: '3.1 step 2',
    basis: 'reading',
    withdrawnBy: ['withdrawNameAndAddress'],
    goes: ['signal'],
    noted: {
      nl: 'Volgde er nog geen gesprek, dan is de melding bij het Buurtteam weg alsof die er nooit was. Daarna rust wat er staat op de overeenkomst.',
      en: 'Where no talk has followed yet the signal is gone from the team as if it had never been. Later on what stands there rests on the agreement.',
    },
  },
  talk: {
    text: { nl: 'het aannamegesprek', en: 'the intake talk' },
    annex: '3.1 step 5',
    basis: 'explicit',
    withdrawnBy: ['stopTalk', 'withdrawTalkConsent'],
    goes: ['intakeNotesCorporation', 'intakeNotesTeam'],
    noted: {
      nl: 'De notities van beide kanten gaan weg. Zonder oordeel stopt het gesprek en volgt er geen traject; een getekende overeenkomst blijft gelden, met wat daarvoor in KRIS en KTSD staat.',
      en: 'The notes of both sides go. Before a judgment the talk stops and no trajectory follows; a signed agreement stays in force, with what KRIS and KTSD hold for it.',
    },
  },
  health: {
    text: { nl: 'praten over gezondheid', en: 'speaking of health' },
    annex: '3.1 step 5',
    basis: 'reading',
    withdrawnBy: ['withdrawHealthConsent'],
    goes: ['intakeNotesTeam'],
    noted: {
      nl: 'Wat in de notities van het Buurtteam over gezondheid staat, gaat weg. Het gesprek en het traject gaan door.',
      en: 'What the team’s notes say of health goes. The talk and the trajectory go on.',
    },
  },
} as const satisfies Record<string, Consent>
export type ConsentName = keyof typeof consents
export const consentNames = Object.keys(consents) as readonly ConsentName[]
