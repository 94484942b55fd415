import type { FindingKind, GuardFile } from './finding.ts'

const files: Record<GuardFile, string> = {
  'kris-corporation-tab': 'het corporatiedeel van KRIS',
  ktsd: 'KTSD',
  budget: 'het dossier van budgetbeheer',
  'budget-8a': 'het dossier van budgetbeheer',
  corporation: 'het dossier van de corporatie',
  'corporation-talk': 'de gespreksnotities van de corporatie',
}

/** Why it may not stand here, and what to write instead: Dutch at B1. */
const advices: Record<FindingKind, (file: string) => string> = {
  criminal: (file) =>
    `Dit gaat over politie, een strafbaar feit of een straf. Dat mag niet in ${file} staan. Schrijf alleen wat u ` +
    'nodig heeft voor het traject, zonder de oorzaak. Bijvoorbeeld: ‘is tot 1 juni niet bereikbaar’ of ‘heeft nu minder inkomen’.',
  health: (file) =>
    `Dit gaat over gezondheid. Dat mag niet in ${file} staan. Schrijf alleen wat het betekent voor het wonen of het geld. ` +
    'Bijvoorbeeld: ‘heeft hulp nodig bij de post’ of ‘kan nu minder werken’.',
  bsn: (file) =>
    `Dit lijkt een burgerservicenummer (BSN). Alleen Werk en Inkomen mag dat opschrijven, niet in ${file}. Haal het nummer weg. ` +
    'Gebruik het KRIS-nummer als u wilt zeggen om wie het gaat.',
  iban: (file) =>
    `Dit is een rekeningnummer. Dat mag niet in ${file} staan. Haal het nummer weg. Schrijf bijvoorbeeld: ` +
    '‘betaalt van de eigen rekening’.',
  income: (file) =>
    `Dit is een bedrag aan inkomen. Dat mag niet in ${file} staan. Het hoort bij Werk en Inkomen. ` +
    'Schrijf alleen wat het betekent voor de huur. Bijvoorbeeld: ‘kan de huur weer zelf betalen’.',
  debts: (file) =>
    `Dit is een bedrag van een andere schuld dan de huur. Dat mag niet in ${file} staan. Het hoort bij Werk en Inkomen. ` +
    'Schrijf bijvoorbeeld: ‘krijgt hulp bij andere schulden’.',
  'phone-third-party': (file) =>
    `Dit is het telefoonnummer van iemand anders dan de bewoner. Dat mag niet in ${file} staan. Haal het nummer weg. ` +
    'Schrijf bijvoorbeeld: ‘de bewoner geeft het nummer van zijn zus als het nodig is’.',
}

export const adviceFor = (kind: FindingKind, file: GuardFile): string => advices[kind](files[file])
