import type { ProblemWords } from './shape.ts'

type Place = { readonly line?: number; readonly column?: string; readonly found?: string }

/** `Regel 3, kolom Bedrag: ‘12,3,4’. ` */
export function where({ line, column, found }: Place): string {
  const parts = [line ? `regel ${line}` : '', column ? `kolom ${column}` : ''].filter((part) => part).join(', ')
  const cell = found ? `‘${found}’` : ''
  if (!parts) return cell ? `${cell}. ` : ''
  return `${parts.charAt(0).toUpperCase()}${parts.slice(1)}${cell ? `: ${cell}` : ''}. `
}

const byHand = 'Vul deze betaling zelf in.'

/** Why a file of payments, or a line of it, is not taken, and what to do. */
export const paymentProblemsNl = {
  referenceNeeded: () => 'Vul het betalingskenmerk in. In dit bestand staan meer huurders.',
  referenceNotThere: ({ found }) =>
    `Het kenmerk ‘${found}’ staat niet in dit bestand. Er is niets bewaard. Kijk het kenmerk na, of kies een ander bestand.`,
  importTooLarge: () => 'Dit bestand is te groot. Kies een bestand van hooguit 25 MB, bijvoorbeeld van één maand.',
  importTooMany: () => 'In dit bestand staan meer dan 100.000 regels. Kies een bestand van een kortere tijd.',
  importTooManyOfOne: () =>
    'Van één huurder staan meer dan 600 betalingen in dit bestand. Vul het kenmerk in, of kies een kortere tijd.',
  importTooHard: () =>
    'Dit bestand kunnen wij niet lezen: het is te groot of te anders. Er is niets bewaard. Kies een kortere tijd, of vul de betalingen zelf in.',
  importKind: () => 'Dit is geen CSV en geen afschrift in CAMT.053. Bewaar de lijst als CSV en kies die.',
  importZip: () =>
    'Deze zip kunnen wij niet lezen. Er mogen alleen CSV-bestanden en afschriften (xml) in staan, hooguit 60. Pak hem uit en kies één bestand.',
  importColumns: (at) =>
    `${where(at)}De kolommen Datum en Bedrag ontbreken. Zet die namen boven de kolommen, één keer, boven alle betalingen.`,
  importTwoColumns: (at) =>
    `${where(at)}Twee kolommen heten hetzelfde. Geef elke kolom een eigen naam, bijvoorbeeld Bedrag en Betaald.`,
  importBroken: (at) => `${where(at)}Dit bestand is niet heel. Maak het opnieuw in uw systeem.`,
  importDoctype: () =>
    'Dit bestand wil zelf iets laten uitvoeren of ophalen. Dat mag niet. Vraag uw bank om een gewoon afschrift.',
  importVersion: () =>
    'Dit is geen CAMT.053 van versie 02 tot en met 14. Vraag uw bank om zo’n afschrift, of om een CSV.',
  importNothing: () => 'In dit bestand staat niets voor deze huurder. Kijk het kenmerk en de periode na.',
  importMore: ({ limit }) =>
    `Na ${limit} fouten zijn wij gestopt. Er kunnen er meer zijn. Verbeter eerst wat hierboven staat.`,
  importAsks: () =>
    'Wij begrijpen nog niet alles in dit bestand. Geef hieronder antwoord en kies het bestand nog een keer: wij hebben het niet bewaard.',
  rowCells: (at) =>
    `${where(at)}Deze regel heeft niet ${at.limit} vakken, zoals de eerste. Kijk de scheidingstekens na.`,
  rowMissing: (at) => `${where(at)}Hier staat niets. Vul dit vak in het bestand.`,
  rowNotADate: (at) => `${where(at)}Dit is geen datum. Schrijf die als 01-09-2026 of 2026-09-01.`,
  rowNoSuchDate: (at) => `${where(at)}Deze dag bestaat niet. Kijk de dag, de maand en het jaar na.`,
  rowInFuture: (at) => `${where(at)}Deze dag moet nog komen. Laat alleen staan wat betaald is.`,
  rowNotAnAmount: (at) => `${where(at)}Dit is geen bedrag. Schrijf het als 1.234,56 of 1234.56.`,
  rowBeyondCents: (at) => `${where(at)}Dit bedrag heeft meer cijfers dan centen. Kijk het na.`,
  rowTooLarge: (at) => `${where(at)}Dit bedrag is te groot voor huur. Kijk het na.`,
  rowKind: (at) => `${where(at)}Deze soort kennen wij niet. Schrijf Huur, Betaling of Storno.`,
  rowSign: (at) => `${where(at)}Is dit erbij of eraf? Dat staat er niet. Schrijf Bij of Af.`,
  rowTwoSigns: (at) => `${where(at)}Deze regel zegt twee dingen: erbij en eraf. Kijk de regel na, of vul hem zelf in.`,
  rowCurrency: (at) => `${where(at)}Dit bedrag is niet in euro’s. ${byHand}`,
  rowNoAmount: (at) => `${where(at)}Bij deze betaling staat geen eigen bedrag. ${byHand}`,
  rowTwoAmounts: (at) => `${where(at)}Bij deze betaling staan twee bedragen. ${byHand}`,
  rowBoolean: (at) => `${where(at)}Hier hoort true of false te staan. Vraag uw bank om een goed afschrift.`,
  rowStatus: (at) => `${where(at)}Is deze betaling al geboekt? Dat staat er niet. Vraag uw bank om een goed afschrift.`,
  rowReturn: (at) => `${where(at)}Ging dit geld terug? Dat is hier niet te zien. ${byHand}`,
  rowSeveralReferences: (at) => `${where(at)}Bij deze betaling staan kenmerken van meer huurders. ${byHand}`,
} as const satisfies ProblemWords
