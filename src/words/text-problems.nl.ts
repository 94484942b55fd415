import type { ProblemWords } from './shape.ts'

const wrote = (found = '') => (found ? `U schreef: ‘${found.length > 80 ? `${found.slice(0, 79)}…` : found}’. ` : '')

/**
 * What may not stand in a text, why, and what to write instead. Said where saving is refused and, in the browser, while
 * one types: so this file imports nothing.
 */
export const textProblemsNl = {
  textCriminal: ({ found }) =>
    `${wrote(found)}Dit gaat over politie, een strafbaar feit of een straf. Dat mag hier niet staan. ` +
    'Schrijf alleen wat u nodig heeft, zonder de oorzaak. Bijvoorbeeld: ‘is tot 1 juni niet bereikbaar’.',
  textHealth: ({ found }) =>
    `${wrote(found)}Dit gaat over gezondheid. Dat mag in dit dossier niet staan. ` +
    'Schrijf wat het betekent voor het wonen of het geld. Bijvoorbeeld: ‘heeft hulp nodig bij de post’.',
  askCriminal: ({ found }) =>
    `${wrote(found)}Misschien gaat dit over politie, een strafbaar feit of een straf. Dat mag hier niet staan. Kijk het na, en zeg of het zo is.`,
  askHealth: ({ found }) =>
    `${wrote(found)}Misschien gaat dit over gezondheid. Dat mag in dit dossier niet staan. Kijk het na, en zeg of het zo is.`,
  textBsn: ({ found }) =>
    `${wrote(found)}Dit lijkt een BSN. Alleen Werk en Inkomen mag dat opschrijven. Haal het nummer weg.`,
  textIban: ({ found }) =>
    `${wrote(found)}Dit is een rekeningnummer. Dat mag hier niet staan. Schrijf bijvoorbeeld: ‘betaalt van de eigen rekening’.`,
  textPhone: ({ found }) =>
    `${wrote(found)}Dit is het telefoonnummer van iemand anders dan de bewoner. Dat mag hier niet staan. ` +
    'Haal het nummer weg. De bewoner kan het geven als het nodig is.',
  textIncome: ({ found }) =>
    `${wrote(found)}Dit is een bedrag aan inkomen. Dat mag in dit dossier niet staan: het hoort bij Werk en Inkomen. ` +
    'Schrijf wat het betekent voor de huur. Bijvoorbeeld: ‘kan de huur weer zelf betalen’.',
  textDebts: ({ found }) =>
    `${wrote(found)}Dit is een bedrag van een andere schuld dan de huur. Dat mag in dit dossier niet staan: het hoort bij Werk en Inkomen. ` +
    'Schrijf bijvoorbeeld: ‘krijgt hulp bij andere schulden’.',
} as const satisfies ProblemWords
