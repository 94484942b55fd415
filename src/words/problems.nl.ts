import type { ProblemWords } from './shape.ts'
import { textProblemsNl } from './text-problems.nl.ts'

/** A label inside a sentence; abbreviations such as KRIS keep their capitals. */
const inSentence = (label: string) => (/^[A-Z]{2}/.test(label) ? label : label.charAt(0).toLowerCase() + label.slice(1))

const quote = (typed: string) => (typed && typed.length <= 40 ? ` U schreef: ‘${typed}’.` : '')

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
  notInList: () => 'Kies een van de antwoorden in de lijst.',
  mustConfirm: () => 'Zet een vinkje als dit klopt. Klopt het niet, verstuur dan niet.',
  fileMissing: () => 'Kies een bestand. Koos u er al een? Kies het dan nog een keer.',
  fileTooLarge: () => 'Dit bestand is te groot. Kies een bestand van hooguit 25 MB.',
  fileKind: () => 'Dit is geen pdf, jpg of png. Kies een ander bestand.',
  fileActive: () => 'In deze pdf zit een programma of een ander bestand. Maak een gewone scan en kies die.',
  fileLocked: () => 'Deze pdf is op slot. Haal het wachtwoord eraf, of maak een gewone scan en kies die.',
  fileBroken: () => 'Dit bestand is beschadigd en kan niet open. Maak een nieuwe scan en kies die.',
  fileTooManyPixels: () => 'Deze foto is te groot om te openen. Maak een kleinere foto of scan.',
  fileInfected: () => 'In dit bestand zit een virus. Het is niet bewaard. Maak een nieuwe scan op een ander apparaat.',
  fileNotScanned: () =>
    'Wij kunnen nu niet nakijken of dit bestand veilig is. Het is niet bewaard. Probeer het over een paar minuten opnieuw.',
  signatureMissing: ({ label }) => `Teken nog in het vak: ${inSentence(label)}.`,
  signatureTooSmall: () => 'Deze handtekening is te klein. Druk op ‘Opnieuw’ en teken groter.',
  signatureTooLong: () => 'Deze handtekening heeft te veel lijnen. Druk op ‘Opnieuw’ en teken haar in één keer.',
  notAKrisNumber: ({ typed }) => `Dit KRIS-nummer klopt niet. Kijk de tien cijfers na.${quote(typed)}`,
  numberNotHere: () =>
    'Bij dit nummer is nu geen zaak op te nemen. Kijk het nummer in de mail na, of vraag de VH-coördinator.',
  clientNotKnown: () =>
    'U koos een cliënt uit het register. Kies dan ook dat de bewoner bekend is, of kies ‘Niemand hiervan’.',
  unknownField: () => 'Dit veld bestaat hier niet.',
  repeated: () => 'Dit kwam meer dan één keer mee. Kijk na wat er staat.',
  formUnread: () => 'Het formulier kwam niet heel aan. Kijk na wat hieronder staat. Verstuur het dan nog een keer.',
  control: () => 'Er staat een teken in dat niet kan. Typ de tekst opnieuw.',
  ...textProblemsNl,
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
