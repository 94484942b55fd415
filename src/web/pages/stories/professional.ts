/** Worklist and case pages in their states. */
import type { CaseModel, RegisterModel, TimelineEvent, WorklistModel, WorklistRow } from '../../models/index.ts'
import { CasePage, RegisterPage, WorklistPage } from '../index.ts'
import { figures } from './figures.ts'
import { recordParts } from './record.ts'
import { frame, iris, joke, longName, type Story, story, wim } from './story.ts'

const row = (
  id: string,
  due: string,
  iso: string,
  date: string,
  name: string,
  under: string,
  act: string,
  why: string,
  phase = 'Bij aanname',
): WorklistRow => ({
  due,
  date: { iso, text: date },
  name,
  under,
  href: `/zaken/${id}`,
  act,
  why,
  phase,
  organisation: 'De Testhoeve',
})

const worklist: WorklistModel = {
  intro: 'Dinsdag 8 september 2026. U hebt 9 trajecten. Bij 7 bent u aan zet.',
  acts: [{ label: 'Zaak opnemen met KRIS-nummer', href: '/zaken/opnemen' }],
  search: {
    action: '/werklijst',
    value: '',
    hint: 'U kunt zoeken op naam, postcode, corporatie of KRIS-nummer.',
  },
  chips: [
    { section: 'all', count: 9, href: '/werklijst', current: true },
    { section: 'late', count: 3, href: '/werklijst?toon=laat', current: false },
    { section: 'today', count: 2, href: '/werklijst?toon=vandaag', current: false },
    { section: 'week', count: 2, href: '/werklijst?toon=week', current: false },
    { section: 'waiting', count: 2, href: '/werklijst?toon=wacht', current: false },
  ],
  sections: [
    {
      section: 'late',
      count: 3,
      rows: [
        row(
          'a1',
          '5 dagen te laat',
          '2026-09-03',
          'do 3 sep',
          'Mevrouw L. Verzinsel',
          '3599 AB',
          'Open het KRIS-dossier',
          'De overeenkomst kwam binnen op 31 augustus.',
        ),
        row(
          'a2',
          '4 dagen te laat',
          '2026-09-04',
          'vr 4 sep',
          'Naam niet bekend',
          'alleen postcode 3599 XK',
          'Kijk of de bewoner al bekend is',
          'Melding van 2 september, met alleen een postcode.',
          'Aanmelding',
        ),
        row(
          'a3',
          '1 dag te laat',
          '2026-09-07',
          'ma 7 sep',
          'De heer K. Testman',
          '3598 CD',
          'Meld aan bij Werk en Inkomen',
          'De ondersteuning loopt sinds 24 augustus.',
        ),
      ],
    },
    {
      section: 'today',
      count: 2,
      rows: [
        row(
          'b1',
          'Vandaag',
          '2026-09-08',
          'di 8 sep',
          'De heer O. Proefpersoon',
          '3599 EF',
          'Bevestig wie naar het gesprek komt',
          'Het gesprek is vrijdag om 10.00 uur.',
          'Aanmelding',
        ),
        row(
          'b2',
          'Vandaag',
          '2026-09-08',
          'di 8 sep',
          longName,
          '3599 LM',
          'Kijk of de bewoner al bekend is',
          'Melding van gisteren, met naam en adres.',
          'Aanmelding',
        ),
      ],
    },
    {
      section: 'week',
      count: 2,
      rows: [
        row(
          'c1',
          'Morgen',
          '2026-09-09',
          'wo 9 sep',
          'Mevrouw A. Schijngestalte',
          '3599 NP',
          'Open het KRIS-dossier',
          'De overeenkomst kwam gisteren binnen.',
        ),
        row(
          'c2',
          'Over 2 dagen',
          '2026-09-10',
          'do 10 sep',
          'De heer B. Doorsnee',
          '3598 QR',
          'Voeg de buurtteammedewerker toe in KRIS',
          'Het dossier is open. Er staat nog niemand bij.',
        ),
      ],
    },
    {
      section: 'waiting',
      count: 2,
      rows: [
        {
          due: 'Tot do 10 sep',
          name: 'Mevrouw N. Voorbeeld',
          under: '3599 ZZ',
          href: '/zaken/d1',
          act: 'De corporatie vult het dossier aan',
          why: 'Gevraagd door Bilal Bedacht op 7 september.',
          phase: 'Bij aanname',
          organisation: 'De Testhoeve',
        },
        { name: 'De heer W. Willekeur', href: '/zaken/d2', act: 'Budgetbeheer loopt', phase: 'Budgetbeheer' },
      ],
    },
  ],
}

const seenByThree = ['corporation', 'team', 'resident'] as const

const theCase: CaseModel = {
  back: { label: 'Terug naar de werklijst', href: '/werklijst' },
  title: 'Mevrouw N. Voorbeeld',
  subtitle: ['Verzonnenlaan 14 bis, 3599 ZZ Utrecht', 'KRIS 48-2093-71', 'in VH sinds 25 augustus 2026'],
  notices: [],
  route: [
    {
      label: 'Aanmelding',
      state: 'done',
      note: 'Klaar op 7 augustus',
      steps: [
        { label: 'Bewoner geïnformeerd', state: 'done' },
        { label: 'Melding gedaan', state: 'done' },
        { label: 'Uitgenodigd voor gesprek', state: 'done' },
      ],
    },
    {
      label: 'Aannamegesprek',
      state: 'done',
      note: 'Klaar op 18 augustus',
      steps: [
        { label: 'Gesprek gevoerd', state: 'done' },
        { label: 'Komt in aanmerking', state: 'done' },
      ],
    },
    {
      label: 'Bij aanname',
      state: 'now',
      note: 'Hier bent u nu',
      steps: [
        { label: 'Overeenkomst verstuurd', state: 'done' },
        { label: 'KRIS-nummer ontvangen', state: 'done' },
        { label: 'Kort verslag in KRIS', state: 'done' },
        { label: 'Dossier aanvullen', state: 'now' },
        { label: 'Incasso bevriezen', state: 'later' },
      ],
    },
    {
      label: 'Budgetbeheer',
      state: 'later',
      note: 'Later',
      steps: [
        { label: 'Startdatum horen', state: 'later' },
        { label: 'Elk kwartaal: verslag lezen', state: 'later' },
      ],
    },
    {
      label: 'Afsluiting',
      state: 'later',
      note: 'Later',
      steps: [
        { label: 'Bericht: KRIS is gesloten', state: 'later' },
        { label: 'Dossier sluiten, brief sturen', state: 'later' },
      ],
    },
  ],
  main: {
    kind: 'act',
    title: 'Vul het dossier aan',
    due: { iso: '2026-09-10', text: 'donderdag 10 september', left: 'nog 2 dagen' },
    text: [
      'Bilal Bedacht van Buurtteam Proefwijk vraagt u om vijf gegevens. Twee daarvan hebben wij al voor u ingevuld. Het kost ongeveer 5 minuten.',
    ],
    act: { label: 'Dossier aanvullen', href: '/zaken/d1/aanvullen' },
    second: { label: 'Iets anders doen', href: '#anders' },
  },
  agreement: {
    summary: '2 gehaald, 1 loopt gevaar, 1 niet gehaald',
    conditions: [
      {
        name: 'Huur op tijd',
        text: 'U betaalt elke maand de hele huur. Het geld is er vóór de eerste dag van de maand.',
        state: 'met',
        label: 'Gehaald',
        since: 'sinds dinsdag 25 augustus 2026',
        history: [],
        acts: [{ label: 'Niet gehaald: huur op tijd', href: '/zaken/a1/voorwaarde/rent-on-time/reportBreach' }],
      },
      {
        name: 'Afspraken nakomen',
        text: 'U houdt zich aan wat u afspreekt met Werk en Inkomen, het Buurtteam, uw verhuurder en anderen.',
        state: 'breached',
        label: 'Niet gehaald',
        since: 'sinds maandag 7 september 2026',
        by: 'volgens Werk en Inkomen',
        history: [
          {
            date: { iso: '2026-09-08', text: 'di 8 sep' },
            who: 'Werk en Inkomen',
            what: 'Niet gehaald, sinds maandag 7 september 2026',
            evidence: ['Kwam twee keer niet op de afspraak en belde niet af.'],
            document: { label: 'Bekijk het bewijs', href: '/zaken/a1/stuk/9' },
          },
        ],
        acts: [
          { label: 'Weer gehaald: afspraken nakomen', href: '/zaken/a1/voorwaarde/keep-arrangements/reportMetAgain' },
        ],
      },
      {
        name: 'Open over geld',
        text: 'U bent open over uw geld.',
        state: 'atRisk',
        label: 'Loopt gevaar',
        since: 'sinds vrijdag 4 september 2026',
        by: 'volgens Buurtteam',
        history: [
          {
            date: { iso: '2026-09-04', text: 'vr 4 sep' },
            who: 'Buurtteam',
            what: 'Loopt gevaar, sinds vrijdag 4 september 2026',
            evidence: ['Gezien op donderdag 3 september 2026'],
          },
        ],
        acts: [],
      },
      {
        name: 'Geen geweld',
        text: 'U gebruikt geen geweld tegen medewerkers van de corporatie, het Buurtteam en Werk en Inkomen.',
        state: 'met',
        label: 'Gehaald',
        since: 'sinds dinsdag 25 augustus 2026',
        history: [],
        acts: [],
      },
    ],
  },
  parts: [
    {
      title: 'KRIS, tabblad corporatie',
      seenBy: seenByThree,
      entries: [
        {
          name: 'Kort verslag',
          value: ['Verslag van het aannamegesprek'],
          open: true,
          origin: [
            { term: 'Vastgelegd door', text: 'u (Iris Fictief), 31 augustus 2026' },
            { term: 'Waarvoor', text: 'Het Buurtteam kan verder met wat is besproken' },
            { term: 'Grondslag', text: 'Overeenkomst', reading: true },
            { term: 'Bewaard tot', text: '2 jaar na sluiten van KRIS' },
            { term: 'Wie ziet dit', text: 'Woningcorporatie, Buurtteam, Bewoner', seenBy: seenByThree },
          ],
        },
        {
          name: 'Vijf gegevens',
          value: ['Nog niet ingevuld'],
          quiet: true,
          origin: [
            { term: 'Gevraagd door', text: 'Bilal Bedacht, 7 september 2026' },
            { term: 'Uiterlijk', text: 'donderdag 10 september 2026' },
          ],
        },
      ],
      links: [],
    },
    { title: 'Dossier budgetbeheer', seenBy: ['workAndIncome', 'resident'], tables: figures, entries: [], links: [] },
    {
      title: 'Overeenkomst',
      seenBy: seenByThree,
      entries: [
        { name: 'Getekend', value: ['25 augustus 2026'], origin: [{ term: 'Grondslag', text: 'Overeenkomst' }] },
        {
          name: 'Voorwaarden',
          value: ['10 afgesproken, geen meldingen'],
          origin: [
            { term: 'Wat u hoort', text: 'U hoort welke voorwaarde niet meer wordt gehaald, en sinds wanneer.' },
          ],
        },
      ],
      links: [{ label: 'Bekijk de scan van de overeenkomst', href: '/zaken/d1/overeenkomst' }],
    },
    {
      title: 'Dossier van De Testhoeve',
      seenBy: ['corporation', 'resident'],
      entries: [
        {
          name: 'Naam en adres',
          value: ['N. Voorbeeld', 'Verzonnenlaan 14 bis, 3599 ZZ Utrecht'],
          origin: [
            { term: 'Vastgelegd door', text: 'De Testhoeve, 3 augustus 2026' },
            { term: 'Wie ziet dit', text: 'Woningcorporatie, Bewoner', seenBy: ['corporation', 'resident'] },
          ],
        },
        {
          name: 'Huurachterstand',
          value: ['€ 2.994,44'],
          origin: [{ term: 'Waarvoor', text: 'Weten hoe groot de schuld is' }],
        },
        { name: 'Gespreksnotities', value: ['Gewist op 31 augustus 2026'], quiet: true, origin: [] },
      ],
      links: [],
    },
  ],
  documents: [
    { label: 'Uitnodiging voor het gesprek', href: '/brieven/1', note: 'pdf, 7 augustus 2026', seenBy: seenByThree },
    { label: 'Overeenkomst, getekend', href: '/brieven/2', note: 'scan, 26 augustus 2026', seenBy: seenByThree },
  ],
  timeline: [
    {
      date: { iso: '2026-09-07', text: 'ma 7 sep' },
      party: 'team',
      who: 'Bilal Bedacht',
      what: 'vraagt u het dossier aan te vullen',
      note: 'Binnen drie dagen.',
    },
    {
      date: { iso: '2026-08-31', text: 'ma 31 aug' },
      party: 'corporation',
      who: 'U',
      what: 'schreef het korte verslag in KRIS',
    },
    {
      date: { iso: '2026-08-25', text: 'di 25 aug' },
      party: 'resident',
      who: 'Mevrouw Voorbeeld',
      what: 'tekende de overeenkomst',
    },
    { date: { iso: '2026-08-14', text: 'vr 14 aug' }, who: 'Drempel', what: 'stuurde u een herinnering' },
    {
      date: { iso: '2026-08-07', text: 'vr 7 aug' },
      party: 'corporation',
      who: 'U',
      what: 'stuurde de uitnodiging',
      link: { label: 'Bekijk de brief', href: '/brieven/1' },
    },
  ],
  people: [
    {
      party: 'resident',
      organisation: 'Bewoner',
      name: 'Noor Voorbeeld',
      lines: [],
      contact: { label: '030 000 00 00', href: 'tel:+31300000000' },
    },
    {
      party: 'team',
      organisation: 'Buurtteam Proefwijk',
      name: 'Bilal Bedacht',
      lines: ['begeleider'],
      contact: { label: '030 000 00 01', href: 'tel:+31300000001' },
    },
    { party: 'team', organisation: 'Buurtteam Proefwijk', name: 'Joke Verzonnen', lines: ['VH-coördinator'] },
    { party: 'corporation', organisation: 'De Testhoeve', name: 'Iris Fictief (u)', lines: ['woonconsulent'] },
  ],
  coming: [{ label: 'Incasso bevriezen', note: 'Als het dossier is aangevuld.' }],
  otherActs: [
    { label: 'De bewoner wil stoppen', href: '/zaken/d1/stoppen' },
    { label: 'De bewoner vraagt om inzage', href: '/zaken/d1/inzage' },
    { label: 'Een gegeven klopt niet', href: '/zaken/d1/klopt-niet' },
  ],
  notYet: [{ label: 'Dossier sluiten', why: 'Dat kan als het KRIS-dossier gesloten is.' }],
}

const ofTheTeam: CaseModel = { ...theCase, parts: recordParts }

const many: TimelineEvent[] = Array.from({ length: 30 }, (_, index) => ({
  date: { iso: `2026-08-${String(30 - index).padStart(2, '0')}`, text: `${30 - index} aug` },
  party: (['corporation', 'team', 'workAndIncome', 'resident'] as const)[index % 4] ?? 'team',
  who: index % 7 === 0 ? longName : 'Bilal Bedacht',
  what: 'schreef iets op in het dossier',
  ...(index % 3 === 0
    ? { note: 'Een toelichting die wat langer is, zodat hij op een telefoon over een paar regels loopt.' }
    : {}),
}))

const late: CaseModel = {
  ...theCase,
  title: longName,
  notices: [
    {
      kind: 'care',
      text: 'De mail van 3 maart 2026 aan Buurtteam kwam misschien niet aan. Wat u deed, is wel bewaard. Bel zo nodig zelf.',
    },
    { kind: 'done', text: 'Uw verslag staat in KRIS.' },
    { kind: 'care', text: 'U kijkt mee voor een collega, tot en met vrijdag 11 september.' },
  ],
  main: {
    kind: 'act',
    title: 'Vul het dossier aan',
    due: { iso: '2026-09-03', text: 'donderdag 3 september', left: '5 dagen te laat', late: true },
    text: ['Het Buurtteam wacht op vijf gegevens.'],
    act: { label: 'Dossier aanvullen', href: '/zaken/d1/aanvullen' },
  },
  timeline: many,
}

const waiting: CaseModel = {
  ...theCase,
  main: {
    kind: 'waiting',
    text: 'Bilal Bedacht is aan zet.',
    due: { iso: '2026-09-11', text: 'vrijdag 11 september', left: 'nog 3 dagen' },
  },
}

const bare: CaseModel = {
  back: theCase.back,
  title: 'Naam niet bekend',
  subtitle: ['alleen postcode 3599 XK'],
  notices: [],
  route: theCase.route.slice(0, 1),
  main: { kind: 'closed', text: 'Dit traject is gesloten op 1 oktober 2026. U kunt het nog lezen tot 1 januari 2027.' },
  parts: [],
  documents: [],
  timeline: [],
  people: [],
  coming: [],
  otherActs: [],
  notYet: [],
}

const english = { ...frame('Worklist', joke, ['Worklist']), language: 'en' } as const

const register: RegisterModel = {
  back: { label: 'Terug naar de werklijst', href: '/werklijst' },
  lead: 'Zoek in de cliënten van uw Buurtteam. Geen andere organisatie ziet dit register.',
  notices: [],
  add: { label: 'Zet een cliënt in het register', href: '/register/nieuw' },
  search: { action: '/register', value: 'Voorbeld', hidden: {}, hint: 'Naam, straat of postcode.' },
  reason: {
    label: 'Waarom zoekt u?',
    hint: 'Wat u hier zoekt, valt op in het logboek van uw privacyfunctionaris.',
    value: 'registerForAdding',
    options: [{ value: 'registerForAdding', label: 'Kijken of iemand er al in staat' }],
  },
  result: {
    found: 'Er zijn 2 cliënten gevonden.',
    rows: [
      {
        label: 'Noor Voorbeeld',
        href: '/register/1',
        born: { iso: '1984-03-12', text: '12 maart 1984' },
        address: 'Proefstraat 14',
        place: '3599 ZZ Utrecht',
      },
      { label: longName, href: '/register/2', address: 'Schijnweg 88-hs', place: '3599 NP Utrecht' },
    ],
  },
}

export const professionalStories: readonly Story[] = [
  story('register', RegisterPage, register, frame('Cliënten', joke)),
  story('werklijst', WorklistPage, worklist, frame('Werklijst', joke)),
  story(
    'werklijst-vol',
    WorklistPage,
    {
      ...worklist,
      acts: [
        { label: 'Nieuwe zaak', href: '/zaken/nieuw' },
        { label: 'Zaak opnemen met KRIS-nummer', href: '/zaken/opnemen' },
      ],
      pages: { current: 2, of: 3, previous: '?blad=1', next: '?blad=3' },
    },
    frame('Werklijst', wim),
  ),
  story(
    'werklijst-leeg',
    WorklistPage,
    {
      ...worklist,
      acts: [{ label: 'Nieuwe zaak', href: '/zaken/nieuw' }],
      sections: [],
      chips: [],
      empty: { text: 'Er wacht nu niets op u.', link: { label: 'Bekijk wat bij anderen ligt', href: '?toon=wacht' } },
    },
    frame('Werklijst', iris),
  ),
  story('worklist-english', WorklistPage, worklist, english),
  story('zaak', CasePage, theCase, frame('Mevrouw N. Voorbeeld', iris)),
  story('zaak-buurtteam', CasePage, ofTheTeam, frame('Zaak', joke)),
  story('zaak-te-laat', CasePage, late, frame('Zaak', iris)),
  story('zaak-wacht', CasePage, waiting, frame('Zaak', joke)),
  story('zaak-kaal', CasePage, bare, frame('Zaak', wim)),
]
