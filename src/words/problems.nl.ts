import type { ProblemWords } from './shape.ts'
import { textProblemsNl } from './text-problems.nl.ts'

/** A label inside a sentence; abbreviations such as KRIS keep their capitals. */
const inSentence = (label: string) => (/^[A-Z]{2}/.test(label) ? label : label.charAt(0).toLowerCase() + label.slice(1))

const quote = (typed: string) => (typed && typed.length <= 40 ? ` U schreef: ‘${typed}’.` : '')

type Place = { readonly line?: number; readonly column?: string; readonly found?: string }

/** `Regel 3, kolom Bedrag: ‘12,3,4’. ` */
function where({ line, column, found }: Place): string {
  const parts = [line ? `regel ${line}` : '', column ? `kolom ${column}` : ''].filter((part) => part).join(', ')
  const cell = found ? `‘${found}’` : ''
  if (!parts) return cell ? `${cell}. ` : ''
  return `${parts.charAt(0).toUpperCase()}${parts.slice(1)}${cell ? `: ${cell}` : ''}. `
}

/** More than one sees of other words: who wrote them has to find each again. */
const copied = (found = '') => (found ? `U schreef: ‘${found.length > 300 ? `${found.slice(0, 299)}…` : found}’. ` : '')

export const problemsNl = {
  required: ({ label }) =>
    label.endsWith('?') ? `Geef antwoord op: ${inSentence(label)}` : `Vul in: ${inSentence(label)}.`,
  notADate: ({ typed }) => `Schrijf een datum met cijfers, bijvoorbeeld 27 3 2026.${quote(typed)}`,
  noSuchDate: ({ typed }) => `Deze dag bestaat niet. Kijk de dag, de maand en het jaar na.${quote(typed)}`,
  notAMonth: ({ typed }) => `Schrijf een maand met cijfers, bijvoorbeeld 9 2026.${quote(typed)}`,
  notATime: ({ typed }) => `Schrijf een tijd als 10:00.${quote(typed)}`,
  notAnAmount: ({ typed }) => `Schrijf een bedrag met cijfers, bijvoorbeeld 1.234,56.${quote(typed)}`,
  negative: () => 'Het bedrag kan niet onder nul zijn. Schrijf het zonder minteken.',
  tooLong: ({ limit }) => `Dit is te lang. Schrijf hooguit ${limit} tekens.`,
  notAPostcode: ({ typed }) => `Schrijf een postcode als 3512 AB.${quote(typed)}`,
  notATelephone: ({ typed }) => `Schrijf een telefoonnummer met cijfers, bijvoorbeeld 030 000 00 01.${quote(typed)}`,
  notAHouseNumber: ({ typed }) =>
    `Schrijf het huisnummer zoals het op de deur staat, bijvoorbeeld 12, 12-3 of 5 bis A. Is er geen? Schrijf: zonder nummer.${quote(typed)}`,
  noLetter: ({ typed }) => `Schrijf een naam met letters.${quote(typed)}`,
  notANumber: ({ typed }) => `Schrijf een heel getal, bijvoorbeeld 60.${quote(typed)}`,
  tooSmall: ({ limit }) => `Dit is te weinig. Het moet minstens ${limit} zijn.`,
  tooLarge: ({ limit }) => `Dit is te veel. Het mag hooguit ${limit} zijn.`,
  notInThisFile: () => 'Dit onderwerp mag niet in dit dossier. Kies een ander onderwerp of een ander dossier.',
  noLifeArea: () => 'Er staat nog geen leefgebied. Vraag de medewerker van het Buurtteam om er een te schrijven.',
  areaNotRead: () =>
    'Een leefgebied is nog niet gelezen met de bewoner. Vraag de medewerker van het Buurtteam om dat te doen.',
  onlySeen: () => 'Noteer alleen dat u het zag, en wanneer. De bedragen en kopieën zijn van Werk en Inkomen.',
  noEvidenceHere: () => 'Bij deze voorwaarde hoort dit niet. Laat dit leeg.',
  notTogether: () => 'Dit past niet bij het antwoord erboven. Verander een van de twee.',
  untilBeforeFrom: () => 'De laatste dag ligt voor de eerste dag. Kijk de twee dagen na.',
  unnamedCreditor: () =>
    'Schrijf hier geen naam van de overheid. Kies ‘Andere schuld aan de overheid’ en laat de naam leeg.',
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
  paymentLine: (at) => `${where(at)}Schrijf de dag en dan het bedrag, bijvoorbeeld 28-8-2026 642,18.`,
  paymentInFuture: (at) => `${where(at)}Deze dag moet nog komen. Leg alleen vast wat betaald is.`,
  paymentNotInMonth: (at) => `${where(at)}Deze dag valt in een andere maand. Zet de betaling bij die maand.`,
  tooManyPayments: ({ limit }) => `Dit zijn te veel betalingen voor één maand. Schrijf er hooguit ${limit}.`,
  monthExists: () => 'Deze maand staat er al. Wilt u die verbeteren? Zet dan een vinkje bij ‘vervang wat er staat’.',
  beforeLedger: () =>
    'Deze maand is vóór het begin van het overzicht. Wat toen open stond, zit in de achterstand aan het begin.',
  aboveTotal: () => 'Het bedrag per maand is meer dan de hele schuld. Kijk beide bedragen na.',
  referenceShape: () =>
    'Schrijf het kenmerk met cijfers en letters, minstens vijf tekens. Zo staat het op de betaling.',
  referenceNeeded: () => 'Vul het betalingskenmerk in. In dit bestand staan meer huurders.',
  importTooLarge: () => 'Dit bestand is te groot. Kies een bestand van hooguit 5 MB, bijvoorbeeld van één maand.',
  importKind: () => 'Dit is geen CSV en geen afschrift in CAMT.053. Bewaar de lijst als CSV en kies die.',
  importColumns: () => 'De kolommen Datum en Bedrag ontbreken. Zet die namen op de eerste regel van het bestand.',
  importBroken: (at) => `${where(at)}Dit bestand is niet heel. Maak het opnieuw in uw systeem.`,
  importDoctype: () =>
    'Dit bestand wil zelf iets laten uitvoeren of ophalen. Dat mag niet. Vraag uw bank om een gewoon afschrift.',
  importVersion: () => 'Dit is geen CAMT.053 van versie 02 of 08. Vraag uw bank om een van die twee.',
  importNothing: () => 'In dit bestand staat niets voor deze huurder. Kijk het kenmerk en de periode na.',
  importMore: ({ limit }) => `Er zijn nog ${limit} regels niet goed. Verbeter eerst wat hierboven staat.`,
  importRows: () => 'Wat u bekeek, kwam niet heel terug. Kies het bestand nog een keer.',
  rowCells: (at) =>
    `${where(at)}Deze regel heeft niet ${at.limit} vakken, zoals de eerste. Kijk de scheidingstekens na.`,
  rowMissing: (at) => `${where(at)}Hier staat niets. Vul dit vak in het bestand.`,
  rowFormula: (at) => `${where(at)}Dit begint als een formule. Haal het teken =, +, - of @ aan het begin weg.`,
  rowNotADate: (at) => `${where(at)}Dit is geen datum. Schrijf die als 01-09-2026 of 2026-09-01.`,
  rowNoSuchDate: (at) => `${where(at)}Deze dag bestaat niet. Kijk de dag, de maand en het jaar na.`,
  rowInFuture: (at) => `${where(at)}Deze dag moet nog komen. Laat alleen staan wat betaald is.`,
  rowNotAnAmount: (at) => `${where(at)}Dit is geen bedrag. Schrijf het als 1.234,56 of 1234.56.`,
  rowTooLarge: (at) => `${where(at)}Dit bedrag is te groot voor huur. Kijk het na.`,
  rowKind: (at) => `${where(at)}Deze soort kennen wij niet. Schrijf Huur of Betaling.`,
  rowCurrency: (at) => `${where(at)}Dit bedrag is niet in euro’s. Vul deze betaling zelf in.`,
  rowNoAmount: (at) => `${where(at)}Bij deze betaling staat geen eigen bedrag. Vul deze betaling zelf in.`,
  notAKrisNumber: ({ typed }) => `Dit KRIS-nummer klopt niet. Kijk de tien cijfers na.${quote(typed)}`,
  nothingToRead: () =>
    'Zo is er niets gevonden, of meer dan één. Kijk of alles precies klopt. Staat de bewoner in uw werklijst? Dan hebt u dit niet nodig.',
  numberNotHere: () =>
    'Bij dit nummer is nu geen zaak op te nemen. Kijk het nummer in de mail na, of vraag de VH-coördinator.',
  supportLater: () =>
    'De corporatie oordeelde anders. Laat dit nu leeg: het komt aan de orde als de oordelen gelijk zijn.',
  clientNotKnown: () =>
    'U koos een cliënt uit het register. Kies dan ook dat de bewoner bekend is, of kies ‘Niemand hiervan’.',
  unknownField: () => 'Dit veld bestaat hier niet.',
  repeated: () => 'Dit kwam meer dan één keer mee. Kijk na wat er staat.',
  formUnread: () => 'Het formulier kwam niet heel aan. Kijk na wat hieronder staat. Verstuur het dan nog een keer.',
  signsNotPrinted: ({ found }) =>
    `De brief kan deze tekens niet tonen: ${found}. Schrijf het met andere letters, zoals in een paspoort. Of zet onderaan het vinkje: dan staat er […] in de brief.`,
  sentBefore: () =>
    'Dit formulier was al verstuurd. Wat u de eerste keer stuurde, staat erin. Wat u daarna veranderde, staat er nog niet in. Kijk na wat er staat en verstuur het opnieuw als het nodig is.',
  entryChanged: () =>
    'Iemand anders heeft dit intussen veranderd. Uw tekst is niet opgeslagen en staat hieronder. Kijk na wat er moet staan en verstuur het opnieuw.',
  storedNow: ({ found }) =>
    found
      ? `Er staat nu: ‘${found}’. In het vak staat wat u schreef.`
      : 'Er staat nu niets. In het vak staat wat u schreef.',
  control: ({ found, line, limit, column }) =>
    `Er staat een teken in dat niet kan. Het is ${found}, op regel ${line}, plaats ${limit}${column ? `, na ‘${column}’` : ''}. ` +
    'Haal het weg, of typ dat stuk opnieuw.',
  controlTurns: ({ found, line, limit, column }) =>
    `Er staat een teken in dat de leesrichting omdraait. Het is ${found}, op regel ${line}, plaats ${limit}${column ? `, na ‘${column}’` : ''}. ` +
    'Haal het weg, of typ dat stuk opnieuw.',
  ...textProblemsNl,
  textFromKtsd: ({ found }) =>
    `${copied(found)}Deze woorden staan zo in KTSD. Wat u hier schrijft, lezen ook de corporatie en Werk en Inkomen. ` +
    'Zeg het met andere woorden, of laat het weg. Zegt het niets over de hulp? Zet dan het vinkje onderaan.',
  noTeamForPostcode: () =>
    'Bij deze postcode hoort geen Buurtteam. Kijk de postcode na, of bel de organisatie van het Buurtteam.',
  inFuture: () => 'Deze dag moet nog komen. Kies vandaag of een dag die voorbij is.',
  inPast: () => 'Dit is al voorbij. Kies een later moment.',
  beforeStart: () => 'Deze dag is vóór de start van budgetbeheer. Kies die dag of later.',
  beforeAgreement: () => 'Deze dag is vóór de overeenkomst is gemaakt. Kies die dag of later.',
  beforeAppointment: () => 'Deze dag is vóór de afspraak. Kies die dag of later.',
  homeNotAllowed: () => 'Het Buurtteam kent alleen de postcode. Kies een plaats die niet bij de bewoner thuis is.',
  sameAsNow: () => 'Dit is nu al zo. Kies iemand anders.',
  notForYou: () => 'Over deze voorwaarde kunt u niets melden. Kies een andere.',
  alreadyBreached: () => 'Dit is al gemeld. Kies een andere voorwaarde.',
  alreadyAsked: () => 'Dit hebt u al gevraagd. Kies iemand anders.',
  stillAsked: () => 'Deze vraag stelde u al, en er is nog geen antwoord. U kunt iets anders vragen.',
  notBreached: () => 'Over deze voorwaarde is niets gemeld. Kies een andere.',
  neverAtRisk: () => 'Deze voorwaarde is gehaald of niet gehaald. Gevaar lopen kan hier niet.',
  beforeFrom: () => 'Deze dag is vóór de bevriezing begint. Kies die dag of later.',
  untilNeeded: () => 'Vul in tot wanneer het moratorium duurt.',
  letterHasNoAnswer: () => 'Een brief geeft nog geen antwoord. Kies “Brief gestuurd”. Het antwoord legt u later vast.',
  outcomeDoesNotFit: () => 'Dit past hier niet. Kijk het antwoord na.',
  beforeHomeVisit: () => 'Deze dag is vóór het huisbezoek. Kies die dag of later.',
  notTheResident: () => 'Dit kan alleen de bewoner.',
  noSuchRequest: () => 'Dit verzoek is er niet, of dit is al gedaan.',
  identityFirst: () => 'Kijk eerst wie het vraagt. Daarna kunt u iets toewijzen.',
  groundNeeded: () => 'Kies de reden uit de wet. Zonder reden mag u niet weigeren.',
  heldFirst: () => 'Dit dossier wordt langer bewaard. Beëindig dat eerst.',
  groundDoesNotFit: () => 'Deze reden past niet bij dit verzoek. Kies een andere.',
  termOver: () => 'De eerste maand is voorbij. Uitstel kan dan niet meer.',
} as const satisfies ProblemWords
