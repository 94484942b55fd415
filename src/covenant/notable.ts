import type { Text } from './words.ts'

/**
 * What in a log deserves a look: thresholds of ours, for an organisation to change. A pattern is no accusation; each says why it
 * matters, so that a privacy officer can ask the right question.
 */
export const notable = {
  /** Looked back on, in days. */
  days: 30,
  patterns: {
    glass: {
      text: { nl: 'Noodtoegang', en: 'Emergency access' },
      why: {
        nl: 'Iemand las mee zonder te zijn toegewezen. Vraag na of de reden klopt.',
        en: 'Somebody read without being assigned. Ask whether the reason holds.',
      },
    },
    refused: {
      /** In one day. */
      atLeast: 5,
      text: { nl: 'Vaak geweigerd op één dag', en: 'Refused many times in a day' },
      why: {
        nl: 'Iemand probeerde te lezen of te doen wat niet mag. Het kan zoeken zijn, of een fout.',
        en: 'Somebody tried to read or do what is not allowed. It may be looking around, or a mistake.',
      },
    },
    manyCases: {
      /** Different trajectories within one hour of the clock. */
      atLeast: 20,
      text: { nl: 'Veel trajecten in een uur', en: 'Many trajectories in an hour' },
      why: {
        nl: 'Wie werkt aan een traject, leest er zelden zoveel achter elkaar.',
        en: 'Who works on a trajectory seldom reads so many in a row.',
      },
    },
    outsideHours: {
      /** Working hours on a working day, on the clock in Amsterdam. */
      from: '07:00',
      until: '20:00',
      text: { nl: 'Buiten werktijd', en: 'Outside working hours' },
      why: {
        nl: 'Voor 7 uur, na 20 uur, in het weekend of op een feestdag. Soms is dat nodig.',
        en: 'Before 7, after 20, at the weekend or on a holiday. Sometimes that is needed.',
      },
    },
    ownAddress: {
      text: { nl: 'Het eigen adres', en: 'The own address' },
      why: {
        nl: 'Iemand las een traject op het eigen adres. Een collega hoort dat te doen.',
        en: 'Somebody read a trajectory at his or her own address. A colleague should do that one.',
      },
    },
    colleagueAddress: {
      text: { nl: 'Het adres van een collega', en: 'A colleague’s address' },
      why: {
        nl: 'Iemand las een traject op het adres van een collega. Vraag na of het nodig was.',
        en: 'Somebody read a trajectory at a colleague’s address. Ask whether it was needed.',
      },
    },
    register: {
      activities: ['registerForClient', 'registerForAdding', 'registerForMending'],
      text: { nl: 'In het register gezocht, los van een melding', en: 'Searched in the register, apart from a signal' },
      why: {
        nl: 'Het register is er om bij een melding te kijken wie de bewoner is. Vraag na of de reden klopt.',
        en: 'The register serves to see, at a signal, who the resident is. Ask whether the reason holds.',
      },
    },
    exports: {
      /** In one day. */
      atLeast: 5,
      activities: ['exportFile', 'exportLog'],
      text: { nl: 'Veel meegenomen op één dag', en: 'Much taken away in a day' },
      why: {
        nl: 'Wat als bestand is meegenomen, ziet Drempel daarna niet meer.',
        en: 'What was taken away as a file Drempel sees no more.',
      },
    },
  },
} as const satisfies {
  readonly days: number
  readonly patterns: Readonly<
    Record<string, { readonly text: Text; readonly why: Text; readonly [more: string]: unknown }>
  >
}
export type NotableId = keyof typeof notable.patterns
