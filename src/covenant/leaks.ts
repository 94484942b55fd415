import type { Text } from './words.ts'

/**
 * Data breaches (GDPR 33 and 34), as an organisation's privacy officer registers them: what happened, whose data, told to whom,
 * decided why. Every breach is registered, also one that need not be told to anybody (33(5)).
 */
export const leakKinds = {
  sent: { nl: 'Naar de verkeerde gestuurd', en: 'Sent to the wrong one' },
  seen: { nl: 'Gezien door wie dat niet mocht', en: 'Seen by somebody who may not' },
  lost: { nl: 'Kwijt of meegenomen', en: 'Lost or taken away' },
  changed: { nl: 'Veranderd of gewist', en: 'Changed or erased' },
  away: { nl: 'Niet meer te bereiken', en: 'Out of reach' },
} as const satisfies Record<string, Text>
export type LeakKind = keyof typeof leakKinds

/** Whose data. Of whom a log tells stands under the pseudonym of the logs, and no other way. */
export const leakSubjects = {
  fromLog: {
    nl: 'Wie in het logboek staat: die dagen, en van die medewerker als u er een koos',
    en: 'Who stands in the log: on those days, and of that member of staff where you chose one',
  },
  nobody: { nl: 'Niemand die is aan te wijzen', en: 'Nobody who can be pointed out' },
  unknown: { nl: 'Nog niet bekend', en: 'Not known yet' },
} as const satisfies Record<string, Text>
export type LeakSubjects = keyof typeof leakSubjects

/** What is written down of it, in the order in which it comes up. `settles`: which question it answers. */
export type LeakNoteRule = { readonly text: Text; readonly settles?: 'authority' | 'people' | 'leak' }
export const leakNotes = {
  what: { text: { nl: 'Wat er gebeurde', en: 'What happened' } },
  effects: { text: { nl: 'Wat de gevolgen zijn', en: 'What follows from it' } },
  measure: { text: { nl: 'Wat eraan is gedaan', en: 'What was done about it' } },
  authorityTold: {
    text: { nl: 'Gemeld bij de Autoriteit Persoonsgegevens', en: 'Told to the Autoriteit Persoonsgegevens' },
    settles: 'authority',
  },
  authorityNotTold: {
    text: {
      nl: 'Besloten: niet melden bij de Autoriteit Persoonsgegevens',
      en: 'Decided: not told to the Autoriteit Persoonsgegevens',
    },
    settles: 'authority',
  },
  peopleTold: {
    text: { nl: 'Verteld aan de bewoners om wie het gaat', en: 'Told to the residents concerned' },
    settles: 'people',
  },
  peopleNotTold: {
    text: { nl: 'Besloten: niet vertellen aan de bewoners', en: 'Decided: not told to the residents' },
    settles: 'people',
  },
  othersTold: { text: { nl: 'Verteld aan iemand anders', en: 'Told to somebody else' } },
  closed: { text: { nl: 'Afgerond', en: 'Closed' }, settles: 'leak' },
} as const satisfies Record<string, LeakNoteRule>
export type LeakNote = keyof typeof leakNotes

/** GDPR 33(1): not later than so many hours after it became known. Hours go on through weekends and holidays. */
export const leakHours = 72
/** What begins a leak is written with it; everything else comes after it. */
export const laterNotes = (Object.keys(leakNotes) as LeakNote[]).filter((kind) => kind !== 'what')

/**
 * What the residents concerned are told of it (GDPR 34(2)): codes, since the privacy officer reads no case and the event that carries them holds
 * no text. The letter words them.
 */
export const leakData = {
  address: { nl: 'Naam, adres of telefoonnummer', en: 'Name, address or telephone number' },
  home: { nl: 'Huur, woning of huurschuld', en: 'Rent, home or rent arrears' },
  money: { nl: 'Inkomen, schulden of andere geldzaken', en: 'Income, debts or other money matters' },
  told: { nl: 'Wat de bewoner vertelde over het eigen leven', en: 'What the resident told about the own life' },
  several: { nl: 'Verschillende gegevens uit het dossier', en: 'Several data of the file' },
} as const satisfies Record<string, Text>
export type LeakData = keyof typeof leakData

export const leakMeasures = {
  stopped: { nl: 'Het is gestopt', en: 'It was stopped' },
  back: { nl: 'De gegevens zijn terug, of gewist', en: 'The data are back, or erased' },
  restored: { nl: 'De gegevens zijn hersteld', en: 'The data were restored' },
  lookedInto: { nl: 'Het wordt nog uitgezocht', en: 'It is still being looked into' },
} as const satisfies Record<string, Text>
export type LeakMeasure = keyof typeof leakMeasures

export const leakAdvice = {
  nothing: { nl: 'Niets', en: 'Nothing' },
  alert: { nl: 'Goed opletten bij brieven, telefoon en bezoek', en: 'Watch out with letters, telephone and visitors' },
  password: { nl: 'Het wachtwoord veranderen', en: 'Change the password' },
  check: { nl: 'Kijken of de gegevens kloppen', en: 'Look whether the data are right' },
} as const satisfies Record<string, Text>
export type LeakAdvice = keyof typeof leakAdvice

export const leakWays = {
  letter: { nl: 'Met een brief', en: 'By letter' },
  spoken: { nl: 'In een gesprek of aan de telefoon', en: 'In a talk or by telephone' },
} as const satisfies Record<string, Text>
export type LeakWay = keyof typeof leakWays
