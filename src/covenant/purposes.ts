import type { Text } from './words.ts'

/** Purposes of processing: those that 3.2 prints in its cells, and those that a step of 3.1 brings with it. */
export const purposes = {
  identification: { nl: 'identificatie van de bewoner', en: 'identification of the resident' },
  causeOfRegistration: { nl: 'oorzaak van de aanmelding', en: 'cause of registration' },
  needForVh: { nl: 'indicator: is Voorkom Huisuitzetting nodig?', en: 'indicator of the need for VH' },
  successOfVh: { nl: 'indicator: gaat Voorkom Huisuitzetting lukken?', en: 'indicator of success' },
  budgetManagement: { nl: 'noodzakelijk voor budgetbeheer', en: 'necessary for budget management' },
  involveRightWorker: { nl: 'de juiste medewerker erbij halen', en: 'involve the right worker' },
  appointment: { nl: 'een afspraak maken', en: 'make an appointment' },
  judgeEligibility: {
    nl: 'sociale kwetsbaarheid vaststellen, de situatie inschatten en beoordelen of Voorkom Huisuitzetting past',
    en: 'establish social vulnerability, estimate the situation, judge eligibility',
  },
  recordAgreement: { nl: 'de afspraken vastleggen', en: 'record the agreement' },
  sharedFile: { nl: 'één dossier voor wie samenwerkt', en: 'one file for those who work together' },
  requestForHelp: { nl: 'helpen bij de hulpvraag', en: 'help with the request for help' },
  keepLivingThere: { nl: 'blijven wonen', en: 'keep living there' },
  followProgress: { nl: 'volgen hoe het gaat met de afspraken', en: 'follow progress on the conditions' },
  ownFile: { nl: 'het eigen dossier van de corporatie', en: 'the corporation’s own file' },
  closing: { nl: 'het traject afronden', en: 'close the trajectory' },
  rights: { nl: 'de rechten van de bewoner', en: 'the rights of the resident' },
} as const satisfies Record<string, Text>
export type Purpose = keyof typeof purposes
