/**
 * What is wrong with a field, and what to do. `typed`: what was typed; `limit`: the largest or smallest that fits;
 * `found`: the words in it that may not stand there.
 */
export type ProblemWords = Readonly<
  Record<
    string,
    (about: {
      readonly label: string
      readonly typed: string
      readonly limit: number
      readonly found?: string
    }) => string
  >
>

/** A label inside a sentence; abbreviations such as KRIS keep their capitals. */
const inSentence = (label: string) => (/^[A-Z]{2}/.test(label) ? label : label.charAt(0).toLowerCase() + label.slice(1))

const quote = (typed: string) => (typed && typed.length <= 40 ? ` U schreef: ‘${typed}’.` : '')

const wrote = (found = '') => (found ? `U schreef: ‘${found.length > 80 ? `${found.slice(0, 79)}…` : found}’. ` : '')

export const problemsNl = {
  required: ({ label }) =>
    label.endsWith('?') ? `Geef antwoord op: ${inSentence(label)}` : `Vul in: ${inSentence(label)}.`,
  notADate: ({ typed }) => `Schrijf een datum met cijfers, bijvoorbeeld 27 3 2026.${quote(typed)}`,
  noSuchDate: ({ typed }) => `Deze dag bestaat niet. Kijk de dag, de maand en het jaar na.${quote(typed)}`,
  notATime: ({ typed }) => `Schrijf een tijd als 10:00.${quote(typed)}`,
  notAnAmount: ({ typed }) => `Schrijf een bedrag met cijfers, bijvoorbeeld 1.234,56.${quote(typed)}`,
  negative: () => 'Het bedrag kan niet onder nul zijn. Schrijf het zonder minteken.',
  tooLong: ({ limit }) => `Dit is te lang. Schrijf hooguit ${limit} tekens.`,
  notAPostcode: ({ typed }) => `Schrijf een postcode als 3512 AB.${quote(typed)}`,
  notANumber: ({ typed }) => `Schrijf een heel getal, bijvoorbeeld 60.${quote(typed)}`,
  tooSmall: ({ limit }) => `Dit is te weinig. Het moet minstens ${limit} zijn.`,
  tooLarge: ({ limit }) => `Dit is te veel. Het mag hooguit ${limit} zijn.`,
  notInThisFile: () => 'Dit onderwerp mag niet in dit dossier. Kies een ander onderwerp of een ander dossier.',
  notTogether: () => 'Dit past niet bij het antwoord erboven. Verander een van de twee.',
  untilBeforeFrom: () => 'De laatste dag ligt voor de eerste dag. Kijk de twee dagen na.',
  unnamedCreditor: () =>
    'Schrijf hier geen naam van de overheid. Kies ‘Andere schuld aan de overheid’ en laat de naam leeg.',
  notInList: () => 'Kies een van de antwoorden in de lijst.',
  mustConfirm: () => 'Zet een vinkje als dit klopt. Klopt het niet, verstuur dan niet.',
  fileMissing: () => 'Kies een bestand. Koos u er al een? Kies het dan nog een keer.',
  fileTooLarge: () => 'Dit bestand is te groot. Kies een bestand van hooguit 25 MB.',
  fileKind: () => 'Dit is geen pdf, jpg of png. Kies een ander bestand.',
  fileActive: () => 'Deze pdf is op slot of er zit een programma in. Maak een gewone scan en kies die.',
  notAKrisNumber: ({ typed }) => `Dit KRIS-nummer klopt niet. Kijk de tien cijfers na.${quote(typed)}`,
  numberNotHere: () =>
    'Bij dit nummer is nu geen zaak op te nemen. Kijk het nummer in de mail na, of vraag de VH-coördinator.',
  unknownField: () => 'Dit veld bestaat hier niet.',
  control: () => 'Er staat een teken in dat niet kan. Typ de tekst opnieuw.',
  textCriminal: ({ found }) =>
    `${wrote(found)}Dit gaat over politie, een strafbaar feit of een straf. Dat mag hier niet staan. ` +
    'Schrijf alleen wat u nodig heeft, zonder de oorzaak. Bijvoorbeeld: ‘is tot 1 juni niet bereikbaar’.',
  textHealth: ({ found }) =>
    `${wrote(found)}Dit gaat over gezondheid. Dat mag in dit dossier niet staan. ` +
    'Schrijf wat het betekent voor het wonen of het geld. Bijvoorbeeld: ‘heeft hulp nodig bij de post’.',
  textBsn: ({ found }) =>
    `${wrote(found)}Dit lijkt een BSN. Alleen Werk en Inkomen mag dat opschrijven. Haal het nummer weg.`,
  textIban: ({ found }) =>
    `${wrote(found)}Dit is een rekeningnummer. Dat mag hier niet staan. Schrijf bijvoorbeeld: ‘betaalt van de eigen rekening’.`,
  textPhone: ({ found }) =>
    `${wrote(found)}Dit is het telefoonnummer van iemand anders dan de bewoner. Dat mag hier niet staan. ` +
    'Haal het nummer weg. De bewoner kan het geven als het nodig is.',
  noTeamForPostcode: () =>
    'Bij deze postcode hoort geen Buurtteam. Kijk de postcode na, of bel de organisatie van het Buurtteam.',
  inFuture: () => 'Deze dag moet nog komen. Kies vandaag of een dag die voorbij is.',
  inPast: () => 'Dit is al voorbij. Kies een later moment.',
  beforeAgreement: () => 'Deze dag is vóór de overeenkomst is gemaakt. Kies die dag of later.',
  beforeAppointment: () => 'Deze dag is vóór de afspraak. Kies die dag of later.',
  homeNotAllowed: () => 'Het Buurtteam kent alleen de postcode. Kies een plaats die niet bij de bewoner thuis is.',
  sameAsNow: () => 'Dit is nu al zo. Kies iemand anders.',
  notForYou: () => 'Over deze voorwaarde kunt u niets melden. Kies een andere.',
  alreadyBreached: () => 'Dit is al gemeld. Kies een andere voorwaarde.',
  notBreached: () => 'Over deze voorwaarde is niets gemeld. Kies een andere.',
  untilNeeded: () => 'Vul in tot wanneer het moratorium duurt.',
  letterHasNoAnswer: () => 'Een brief geeft nog geen antwoord. Kies “Brief gestuurd”. Het antwoord legt u later vast.',
  outcomeDoesNotFit: () => 'Dit past hier niet. Kijk het antwoord na.',
  beforeHomeVisit: () => 'Deze dag is vóór het huisbezoek. Kies die dag of later.',
  notTheResident: () => 'Dit kan alleen de bewoner.',
} as const satisfies ProblemWords
