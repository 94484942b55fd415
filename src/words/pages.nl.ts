/**
 * The words of the pages themselves in Dutch (B1, u-form, active): headings, column names, buttons of the frame and
 * sentences for screen readers. What a page says about a trajectory stands in its model.
 */
export const pagesNl = {
  product: 'Drempel',
  skip: 'Naar de inhoud',
  mainMenu: 'Hoofdmenu',
  otherLanguage: 'English',
  otherLanguageCode: 'en',
  logout: 'Uitloggen',
  switchPerson: 'Andere persoon',
  demoLine: 'Dit is een voorbeeld. Alle namen, adressen en bedragen zijn verzonnen.',
  realLine: 'Alles wat u hier opent, staat in het logboek.',
  errorPrefix: 'Fout: ',
  reading: 'onze lezing',
  readingLong: 'Het convenant zegt hier niets over. Dit is onze lezing.',
  seenBy: (names: string) => `Gezien door: ${names}`,
  seenByNobodyElse: 'Niemand anders ziet dit',
  progress: { done: 'Klaar', now: 'Nu', later: 'Later' },
  program: 'Drempel',

  people: {
    title: 'Wie wilt u zijn?',
    more: 'Alles tegelijk bekijken',
  },
  noLogin: {
    title: 'Inloggen kan nog niet',
    lead: 'Er is nog geen manier om in te loggen ingesteld. Daarom laat Drempel niemand binnen.',
  },

  worklist: {
    title: 'Werklijst',
    searchLabel: 'Zoek in deze lijst',
    search: 'Zoek',
    filter: 'Filter op termijn',
    all: 'Alles',
    sections: {
      late: 'Te laat',
      today: 'Vandaag',
      week: 'Deze week',
      later: 'Later',
      waiting: 'Wacht op een ander',
      closed: 'Afgesloten',
    },
    caption: 'Trajecten. Wat het eerst moet, staat bovenaan.',
    due: 'Uiterlijk',
    resident: 'Bewoner',
    what: 'Wat wacht, en waarom',
    phase: 'Fase en organisatie',
    noDue: 'Geen termijn',
  },
  paging: {
    label: 'Bladzijden',
    previous: 'Vorige',
    next: 'Volgende',
    position: (current: number, of: number) => `Bladzijde ${current} van ${of}`,
  },

  case: {
    where: 'Waar staat dit traject?',
    by: 'Uiterlijk',
    parts: 'Wat u mag zien',
    noParts: 'Er is nog niets vastgelegd dat u mag zien.',
    origin: 'Herkomst',
    originOf: (name: string) => ` van ${name}`,
    agreement: 'Overeenkomst',
    history: 'Verloop',
    historyOf: (name: string) => ` van ${name}`,
    documents: 'Brieven en documenten',
    timeline: 'Wat er is gebeurd',
    noTimeline: 'Er is nog niets gebeurd.',
    earlier: (count: number) => `Eerdere gebeurtenissen (${count})`,
    people: 'Wie is betrokken',
    coming: 'Straks voor u',
    other: 'Iets anders doen',
    notYet: 'Kan nog niet',
    done: 'Gelukt',
    care: 'Let op',
  },

  form: {
    optional: '(mag leeg blijven)',
    errors: (count: number) =>
      count === 1 ? 'Er is 1 gegeven nog niet goed' : `Er zijn ${count} gegevens nog niet goed`,
    kept: 'Wat u al goed invulde, is bewaard.',
    fileLost: 'Koos u een bestand? Kies het dan nog een keer.',
    error: 'Fout: ',
    who: 'Wie ziet dit?',
    sees: { yes: 'ziet dit', no: 'ziet dit niet', later: 'ziet dit later' },
    onlySeenBy: (names: string) => `Dit zien alleen: ${names}`,
    about: 'Over deze gegevens',
    why: 'Waarom vragen wij dit?',
    ground: 'Waarom mag dit?',
    keep: 'Hoe lang blijft het staan?',
    cancel: 'Annuleren',
    newWindow: '(opent in een nieuw venster)',
    by: 'uiterlijk',
    day: 'Dag',
    month: 'Maand',
    year: 'Jaar',
    pick: 'Maak een keuze',
    attention: 'Let op',
  },

  notFound: {
    title: 'Deze pagina bestaat niet',
    text: 'Misschien klopt het adres niet, of is de pagina er niet meer. Kijk het adres na, of ga terug naar het begin.',
    home: 'Naar het begin',
  },
  error: {
    title: 'Er ging iets mis bij ons',
    text: 'Uw laatste stap is misschien niet bewaard. Ga terug, kijk of het er staat en probeer het zo nodig nog een keer.',
    reference: 'Blijft het misgaan? Geef dan deze code door aan uw beheerder:',
    home: 'Naar het begin',
  },

  resident: {
    appointment: 'Uw afspraak',
    appointments: 'Uw afspraken',
    where: 'Waar bent u nu?',
    people: 'Wie helpt u?',
    signed: 'Wat hebt u getekend?',
    known: 'Wat weten we over u?',
    knownLead: 'Alles wat is opgeschreven, mag u zien. Open een regel en u leest waarom het er staat.',
    looked: 'Wie heeft er gekeken?',
    happened: 'Wat is er gebeurd?',
    letters: 'Uw brieven',
    doable: 'Wat kunt u doen?',
  },

  worlds: {
    moments: 'Kies een moment',
    step: 'Stap ',
    side: 'De vier werelden naast elkaar',
    now: 'Nu',
    knows: 'Weet',
    knowsNot: 'Weet niet',
    facts: 'Wie weet wat op dit moment?',
    factsCaption: 'Per gegeven wat elke partij op dit moment weet',
    fact: 'Gegeven',
    levels: { yes: 'Ja', part: 'Voor een deel', no: 'Nee' },
    listTitle: 'De vier werelden',
    listEmpty: 'Er is nog geen traject om te bekijken.',
  },

  mailbox: {
    title: 'Postbus van het voorbeeld',
    empty: 'Er is nog geen mail verstuurd.',
    caption: 'Verstuurde mail, de nieuwste bovenaan',
    date: 'Verstuurd',
    to: 'Aan',
    from: 'Van',
    subject: 'Onderwerp',
    attachments: (count: number) => (count === 1 ? '1 bijlage' : `${count} bijlagen`),
    envelope: 'Envelop',
    headers: 'Regels boven de mail',
    text: 'Tekst',
    attached: 'Bijlagen',
    none: 'Geen bijlagen',
  },

  covenant: {
    contents: 'Op deze pagina',
    steps: 'Het proces in 19 stappen',
    stepsLead:
      'Drie kolommen, zoals in de bijlage. Elke regel noemt zijn plaats. Waar de bijlage zwijgt, staat dat erbij.',
    step: 'Stap',
    anyTime: 'Op elk moment',
    ground: 'Grondslag',
    purpose: 'Doel',
    data: 'Gegevens',
    seen: 'Gezien door',
    remarks: 'Opmerkingen',
    matrix: 'Welke gegevens, wanneer en waarvoor',
    matrixLead: 'Een leeg vak betekent: de bijlage noemt hier geen doel.',
    category: 'Gegeven',
    noPurpose: 'geen doel genoemd',
    agreement: 'De overeenkomst',
    conditions: 'Voorwaarden',
    states: 'Hoe het staat',
    toldBy: 'Wie het meldt, en welk bewijs daarbij mag:',
    terms: 'Termijnen',
    readings: 'Lezingen om te bevestigen',
    readingsLead: 'Hier zegt de bijlage niets en kozen wij. Een gemeente bevestigt dit, of kiest iets anders.',
    downloads: 'Download het convenant',
  },
} as const

type Shape<T> = {
  readonly [K in keyof T]: T[K] extends string
    ? string
    : T[K] extends (...parts: infer P) => string
      ? (...parts: P) => string
      : Shape<T[K]>
}

/** The shape that every language of the pages has. */
export type PageWords = Shape<typeof pagesNl>
