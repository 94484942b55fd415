/**
 * Risks to the rights and freedoms of residents (GDPR 35(7)(c)), with the measures against each. How likely and how
 * severe a risk is, a municipality judges for its own case: the skeleton leaves that open.
 */
import type { Party, Text } from '../covenant/words.ts'
import type { MeasureId } from './measures.ts'

export type Risk = {
  readonly text: Text
  /** Who is hurt, and how. */
  readonly hurt: Text
  /** Who would know or do it. */
  readonly by: readonly Party[] | 'outside'
  readonly measures: readonly MeasureId[]
}

const C = 'corporation'
const T = 'team'
const W = 'workAndIncome'

export const risks = {
  landlordKnowsHelp: {
    text: {
      nl: 'De corporatie merkt dat de bewoner al hulp kreeg, of waarom.',
      en: 'The corporation notices that the resident had help already, or why.',
    },
    hurt: { nl: 'De bewoner: minder vrij om hulp te vragen.', en: 'The resident: less free to ask for help.' },
    by: [C],
    measures: ['ownWorld', 'rowSecurity', 'sameAnswer'],
  },
  healthSpreads: {
    text: {
      nl: 'Gezondheid komt terecht bij wie daar niets mee te maken heeft.',
      en: 'Health reaches those it is no concern of.',
    },
    hurt: {
      nl: 'De bewoner en huisgenoten: schaamte, andere behandeling.',
      en: 'The resident and the household: shame, other treatment.',
    },
    by: [C, W],
    measures: ['healthApart', 'textGuard', 'notesGo', 'ownWorld'],
  },
  refusalShows: {
    text: {
      nl: 'Iemand zegt nee tegen delen, en toch komt er iets bij een ander.',
      en: 'Somebody says no to sharing, and something reaches another all the same.',
    },
    hurt: {
      nl: 'De bewoner: de eigen keuze telt niet.',
      en: 'The resident: the own choice does not count.',
    },
    by: [T, W],
    measures: ['ownWorld', 'consentAtSending', 'sameAnswer'],
  },
  postcodeIsAddress: {
    text: {
      nl: 'Een postcode of uitnodiging wijst één woning aan.',
      en: 'A postcode or an invitation points at one home.',
    },
    hurt: { nl: 'De bewoner die nog niets afsprak.', en: 'The resident who has agreed to nothing yet.' },
    by: [T],
    measures: ['neutralMail', 'ownWorld'],
  },
  colleagueLooks: {
    text: {
      nl: 'Een medewerker kijkt zonder reden in een dossier.',
      en: 'A member of staff looks into a file without a reason.',
    },
    hurt: { nl: 'De bewoner; ook een buur of bekende.', en: 'The resident; also a neighbour or acquaintance.' },
    by: [C, T, W],
    measures: ['assigned', 'rowSecurity', 'logs', 'chain', 'leaks'],
  },
  letterOpened: {
    text: {
      nl: 'Wie de brief met een code maakt of vindt, doet zich voor als de bewoner.',
      en: 'Who makes or finds the letter with a code pretends to be the resident.',
    },
    hurt: {
      nl: 'De bewoner: anderen lezen mee, of iemand stopt in zijn naam.',
      en: 'The resident: others read along, or somebody stops in his or her name.',
    },
    by: [C, T, W],
    measures: ['letterOfRole', 'announcedOnly', 'logs'],
  },
  tooMuchRecorded: {
    text: {
      nl: 'Er wordt meer opgeschreven dan nodig, ook over huisgenoten.',
      en: 'More is written down than needed, also about others in the household.',
    },
    hurt: {
      nl: 'De bewoner, partner en kinderen.',
      en: 'The resident, partner and children.',
    },
    by: [C, T, W],
    measures: ['matrix', 'textGuard', 'correction'],
  },
  criminalData: {
    text: {
      nl: 'Strafbare feiten komen in een dossier zonder wettelijke grond.',
      en: 'Offences enter a file without a legal ground.',
    },
    hurt: { nl: 'De bewoner: gezien als verdachte.', en: 'The resident: seen as a suspect.' },
    by: [C, T, W],
    measures: ['textGuard', 'matrix'],
  },
  keptTooLong: {
    text: {
      nl: 'Gegevens blijven staan nadat het doel voorbij is.',
      en: 'Data stay after their purpose is over.',
    },
    hurt: { nl: 'De bewoner: blijvend achtervolgd.', en: 'The resident: followed for good.' },
    by: [C, T, W],
    measures: ['notesGo', 'correction'],
  },
  wrongData: {
    text: {
      nl: 'Een fout gegeven leidt tot een verkeerd besluit over de woning.',
      en: 'A wrong datum leads to a wrong decision about the home.',
    },
    hurt: { nl: 'De bewoner: verlies van de woning.', en: 'The resident: loss of the home.' },
    by: [C, T, W],
    measures: ['correction', 'seals', 'durable'],
  },
  otherCorporation: {
    text: {
      nl: 'Een andere corporatie hoort van een eerder traject.',
      en: 'Another corporation hears of an earlier trajectory.',
    },
    hurt: { nl: 'De bewoner: geen nieuwe woning.', en: 'The resident: no new home.' },
    by: [C],
    measures: ['ownWorld', 'rowSecurity'],
  },
  stolen: {
    text: {
      nl: 'Iemand van buiten komt bij de gegevens, of een bestand met een virus komt binnen.',
      en: 'Somebody from outside reaches the data, or a file with a virus comes in.',
    },
    hurt: { nl: 'Iedereen over wie iets is vastgelegd.', en: 'Everybody about whom something is recorded.' },
    by: 'outside',
    measures: ['rowSecurity', 'sameAnswer', 'cleanUploads', 'chain'],
  },
  lost: {
    text: {
      nl: 'Gegevens gaan verloren, of een brief gaat twee keer of niet uit.',
      en: 'Data are lost, or a letter leaves twice or not at all.',
    },
    hurt: {
      nl: 'De bewoner: een gemiste afspraak of termijn.',
      en: 'The resident: an appointment or term missed.',
    },
    by: 'outside',
    measures: ['durable', 'seals'],
  },
} as const satisfies Record<string, Risk>
