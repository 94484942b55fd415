import type { RentReason } from '../covenant/index.ts'

/** What the ledger of the rent says, in sentences. `months`: `juni, juli en augustus 2026`. */
export const rentNl = {
  title: 'Huur en betalingen',
  months: [
    'januari',
    'februari',
    'maart',
    'april',
    'mei',
    'juni',
    'juli',
    'augustus',
    'september',
    'oktober',
    'november',
    'december',
  ],
  period: (first: string, last: string) => (first === last ? first : `${first} tot en met ${last}`),
  fromFile: (file: string) => `uit: ${file}`,
  figures: {
    open: 'Nu open',
    ahead: 'Vooruit betaald',
    on: (date: string) => `op ${date}`,
    rent: 'Huur per maand',
    rentIn: (month: string) => `in ${month}`,
    noRent: 'niet bekend',
    unpaid: 'Niet betaald',
    none: 'Geen maand',
    count: (count: number) => (count === 1 ? '1 maand' : `${count} maanden`),
  },
  reads: {
    grew: (from: string, to: string) => `De achterstand ging van ${from} naar ${to}.`,
    same: (amount: string) => `De achterstand bleef gelijk: ${amount}.`,
    unpaid: 'Een gestippeld vak met een kruis is een maand zonder betaling.',
    line: 'De stippellijn is de huur.',
    described: (from: string, to: string, unpaid: number) =>
      `De achterstand ging van ${from} naar ${to}. ${
        unpaid === 0
          ? 'In elke maand is betaald.'
          : `In ${unpaid === 1 ? '1 maand' : `${unpaid} maanden`} is niets betaald.`
      } Alle getallen staan in de tabel.`,
  },
  nothing: 'niets',
  unknown: 'niet bekend',
  paidOn: { before: 'vooruit betaald', notYet: 'nog niet helemaal', coming: 'moet nog komen' },
  correct: 'Verbeter',
  correctMonth: (month: string) => `Verbeter ${month}`,
  arrangement: {
    inParts: (total: string, part: string, day: number, from: string) =>
      `Regeling voor ${total}, vanaf ${from}: ${part} per maand, op dag ${day}.`,
    boughtOff: (total: string, from: string) => `De huurschuld van ${total} is afgekocht op ${from}.`,
    met: (met: number, all: number) =>
      `Van de ${all} termijnen tot nu toe ${met === 1 ? 'is er 1' : `zijn er ${met}`} op tijd betaald.`,
    none: 'Er is geen regeling vastgelegd.',
  },
  part: {
    months: (count: number, period: string) => `${count === 1 ? '1 maand' : `${count} maanden`}: ${period}`,
    look: 'Bekijk huur en betalingen',
  },
  proposal: {
    title: {
      '17a': 'Voorstel: dit kan positief sluiten (17a)',
      '17b': 'Voorstel: een gesprek over hoe het verder gaat (17b)',
      none: 'Nog geen voorstel',
    },
    lead: 'Dit maakt Drempel van uw eigen overzicht. U besluit.',
    reasons: {
      rentInTime: (months: string) => `De hele huur was op tijd in ${months}.`,
      rentLate: (months: string) => `De huur was niet helemaal op tijd in ${months}.`,
      tooFewMonths: (months: string) =>
        months
          ? `De huur was op tijd in ${months}. Dat zijn nog te weinig maanden.`
          : 'Er zijn nog te weinig maanden bekend.',
      notUpToDate: (months: string) =>
        months ? `Het overzicht loopt tot en met ${months}. Vul het eerst aan.` : 'Er is nog geen huur ingevuld.',
      instalmentsMet: (months: string) =>
        months ? `De termijn is betaald in ${months}.` : 'Alle termijnen zijn betaald.',
      instalmentMissed: (months: string) => `De termijn is niet op tijd betaald in ${months}.`,
      noInstalmentYet: () => 'Er hoefde in deze maanden nog geen termijn betaald te zijn.',
      noArrangement: () => 'Er is nog achterstand, en geen regeling.',
      noArrears: () => 'Er is geen achterstand.',
      boughtOff: (months: string) => `De huurschuld is afgekocht in ${months}.`,
    } satisfies Record<RentReason, (months: string) => string>,
    basis: (place: string) => `De regel hiervoor staat bij het convenant (${place}).`,
  },
  questions: {
    heading: 'Vragen over het bestand',
    amountColumn: { ask: () => 'Welke kolom is het bedrag dat betaald is? De andere lezen wij niet.' },
    dateColumn: { ask: () => 'Welke kolom is de dag van de betaling? De andere lezen wij niet.' },
    dateOrder: { ask: (column: string, cell: string) => `Kolom ${column}: welke dag is ‘${cell}’?` },
    decimalMark: { ask: (cell: string) => `Hoeveel is ‘${cell}’?` },
    columnValue: {
      ask: (column: string, cell: string) => `Kolom ${column}: wat betekent ‘${cell}’?`,
      in: 'Er kwam geld binnen',
      back: 'Er ging geld terug',
      none: 'Er is niet betaald',
      nothing: 'Dit zegt niets over de betaling',
    },
    debitColumn: {
      ask: (column: string) => `Wat staat er in kolom ${column}?`,
      due: 'Huur die betaald moest worden',
      back: 'Geld dat terugging',
      none: 'Iets anders: dat telt niet mee',
    },
    debit: {
      ask: (day: string, amount: string) => `Op ${day} ging ${amount} van uw rekening met dit kenmerk. Wat was dat?`,
      back: 'Een betaling die terugging',
      out: 'Iets anders: dat telt niet mee',
    },
    reference: {
      ask: (form: string, reference: string) => `In het bestand staat ‘${form}’. Is dat het kenmerk ${reference}?`,
      own: 'Ja',
      other: 'Nee, dat is van iemand anders',
    },
    wholeFile: {
      ask: (reference: string) =>
        `Het kenmerk ${reference} staat niet in dit bestand. Is het hele bestand van deze huurder?`,
      yes: 'Ja, alles is van deze huurder',
      no: 'Nee',
    },
    sameTwice: {
      ask: (day: string, amount: string) => `Op ${day} staat ${amount} in twee afschriften. Is dat één betaling?`,
      one: 'Ja, het is dezelfde',
      two: 'Nee, het zijn er twee',
    },
  },
  together: {
    menu: 'Betalingen van al uw huurders uit één bestand halen',
    title: 'Haal betalingen van al uw huurders op',
    lead: (known: number) =>
      `Kies één bestand met de betalingen van uw huurders. Wij zoeken alleen naar de kenmerken van uw eigen zaken: dat ${
        known === 1 ? 'is er 1' : `zijn er ${known}`
      }. Wat er verder in staat, bewaren wij niet. U ziet eerst wat erin komt.`,
    noReference: (count: number) =>
      `Bij ${count === 1 ? '1 zaak' : `${count} zaken`} kennen wij het betalingskenmerk nog niet. Vul het in bij ‘Betalingen uit een bestand halen’ van die zaak.`,
    same: (names: string) => `Deze zaken hebben hetzelfde kenmerk, dus die doen niet mee: ${names}.`,
    none: 'Van geen van uw zaken kennen wij het betalingskenmerk. Haal eerst bij een zaak betalingen uit een bestand, met het kenmerk erbij.',
    nothing: 'In dit bestand staat niets voor uw huurders. Er verandert niets.',
    summary: (tenants: number) =>
      tenants === 1 ? 'Dit komt erin voor 1 huurder.' : `Dit komt erin voor ${tenants} huurders.`,
    without: (names: string) => `Van deze huurders staat niets in het bestand: ${names}.`,
    lines: (all: number, own: number, others: number, nothing: number) =>
      [
        `In het bestand ${all === 1 ? 'staat 1 regel' : `staan ${all} regels`}.`,
        `Daarvan ${own === 1 ? 'is er 1' : `zijn er ${own}`} van uw huurders.`,
        others > 0 ? `${others} ${others === 1 ? 'is' : 'zijn'} van iemand anders: die bewaren wij niet.` : '',
        nothing > 0
          ? `${nothing} ${nothing === 1 ? 'is een titel, een totaal of leeg' : 'zijn titels, totalen of leeg'}.`
          : '',
      ]
        .filter((part) => part)
        .join(' '),
    confirm: 'Zet dit in de overzichten',
    why: 'Om bij te houden of de huur op tijd betaald wordt.',
    done: 'De betalingen staan erin.',
    doneFor: (count: number) => `Dat is gedaan voor ${count === 1 ? '1 huurder' : `${count} huurders`}.`,
    notDone: 'Bij deze huurders lukte het niet. Haal de betalingen daar apart op.',
    back: 'Naar de werklijst',
  },
  foreseen: {
    title: 'Dit komt erin',
    nothingNew: 'Alles uit dit bestand staat er al. Er verandert niets.',
    lead: (payments: number, dues: number) =>
      [
        payments > 0 ? `${payments === 1 ? 'Er komt 1 betaling' : `Er komen ${payments} betalingen`} bij.` : '',
        dues > 0 ? `Van ${dues === 1 ? '1 maand' : `${dues} maanden`} komt of verandert de huur.` : '',
      ]
        .filter((part) => part)
        .join(' '),
    payments: 'Betalingen die erbij komen',
    dues: 'Huur die erbij komt of verandert',
    there: 'Wat er al staat',
    early: 'Van vóór het begin van het overzicht: dit blijft weg',
    before: 'Stond er',
    after: 'Wordt',
    new: 'nieuw',
    left: 'Niet meegeteld',
    why: 'Waarom',
    whys: {
      out: 'ging van uw rekening, en was geen betaling die terugging',
      debitBack: 'kwam terug van wat u zelf betaalde',
      notBooked: 'is nog niet geboekt',
      zero: 'is nul euro',
      notMade: 'is niet betaald',
    },
    lines: (all: number, own: number, others: number, nothing: number) =>
      [
        `In het bestand ${all === 1 ? 'staat 1 regel' : `staan ${all} regels`}.`,
        `Daarvan ${own === 1 ? 'is er 1' : `zijn er ${own}`} van deze huurder.`,
        others > 0 ? `${others} ${others === 1 ? 'is' : 'zijn'} van iemand anders: die bewaren wij niet.` : '',
        nothing > 0
          ? `${nothing} ${nothing === 1 ? 'is een titel, een totaal of leeg' : 'zijn titels, totalen of leeg'}.`
          : '',
      ]
        .filter((part) => part)
        .join(' '),
    columns: (list: string) => `Zo lazen wij de kolommen: ${list}.`,
    column: {
      date: 'de dag',
      amount: 'het bedrag',
      incoming: 'wat binnenkwam',
      outgoing: 'wat eraf ging',
      direction: 'erbij of eraf',
      kind: 'de soort',
      currency: 'de munt',
      reference: 'het kenmerk',
      text: 'tekst met misschien het kenmerk',
      notRead: 'niet gelezen',
    },
    confirm: 'Zet dit in het overzicht',
    back: 'Kies een ander bestand',
  },
} as const
