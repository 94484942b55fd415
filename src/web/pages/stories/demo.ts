/** Pages that only the demo has, and the covenant. */
import type { CovenantModel, CovenantStep, PeopleModel, WorldsModel } from '../../models/index.ts'
import { CovenantPage, MailboxPage, MailPage, PeoplePage, WorldsListPage, WorldsPage } from '../index.ts'
import { frame, longName, type Story, story } from './story.ts'

const nav = ['Vier werelden', 'Postbus', 'Convenant']
const at = (title: string, current: number) => ({
  ...frame(title, {}, nav, current),
  organisation: 'Voorbeeld',
  person: 'Alleen voor uitleg',
})

const people: PeopleModel = {
  lead: 'Dit is een voorbeeld met verzonnen mensen. Kies wie u bent. U ziet daarna alleen de wereld van die persoon.',
  choose: { action: '/kies', hidden: { token: 'voorbeeld' } },
  groups: [
    {
      party: 'corporation',
      organisation: 'De Testhoeve',
      people: [
        {
          id: 'iris',
          name: 'Iris Fictief',
          role: 'woonconsulent',
          sees: 'Heeft vijf zaken, van een eerste telefoontje tot budgetbeheer.',
        },
        { id: 'daan', name: 'Daan Denkbeeld', role: 'woonconsulent', sees: 'Collega van Iris. Ziet haar zaken niet.' },
      ],
    },
    {
      party: 'corporation',
      organisation: 'Wonen Voorbeeldstad',
      people: [{ id: 'petra', name: 'Petra Proef', role: 'woonconsulent', sees: 'Ziet niets van De Testhoeve.' }],
    },
    {
      party: 'team',
      organisation: 'Buurtteam Proefwijk',
      people: [
        { id: 'joke', name: 'Joke Verzonnen', role: 'VH-coördinator', sees: 'Opent en sluit de KRIS-dossiers.' },
        { id: 'bilal', name: 'Bilal Bedacht', role: 'buurtteammedewerker', sees: 'Helpt drie bewoners.' },
      ],
    },
    {
      party: 'workAndIncome',
      organisation: 'Werk en Inkomen',
      people: [
        {
          id: 'wim',
          name: longName,
          role: 'trajectbegeleider',
          sees: 'Doet het budgetbeheer. Kent een traject pas als het KRIS-nummer er is.',
        },
      ],
    },
    {
      party: 'resident',
      organisation: 'Bewoners',
      people: [
        { id: 'noor', name: 'Noor Voorbeeld', role: 'bewoner', sees: 'Ziet alles wat over haar is opgeschreven.' },
      ],
    },
  ],
  links: [
    { label: 'Vier werelden', href: '/werelden', note: 'Eén traject, naast elkaar zoals elke partij het ziet.' },
    { label: 'Postbus', href: '/postbus', note: 'De mail die het voorbeeld verstuurde.' },
    { label: 'Convenant', href: '/convenant', note: 'De regels van bijlage 3, met wat nog bevestigd moet worden.' },
  ],
}

const names = [
  'Bewoner informeren',
  'Melding',
  'Kijken of de bewoner bekend is',
  'Uitnodiging',
  'Aannamegesprek',
  'Beoordeling',
  'Overeenkomst sturen',
  'KRIS openen',
  'Vastleggen',
  'Dossier aanvullen',
  'Ondersteuning',
  'Aanmelden bij Werk en Inkomen',
  'Incasso bevriezen',
  'Huisbezoek',
  'Gegevens voor budgetbeheer',
  'Voortgangsgesprek',
  'Kan het sluiten?',
  'KRIS sluiten',
  'Dossier sluiten',
]
const moment = (step: number) =>
  ({
    mark: `${step}`,
    name: names[step - 1] ?? '',
    href: `?stap=${step}`,
    state: step < 10 ? 'done' : step === 10 ? 'now' : 'later',
  }) as const
const moments = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, index) => moment(from + index))

const worlds: WorldsModel = {
  title: 'Eén traject, vier werelden',
  lead: 'Iedereen ziet alleen de eigen wereld. Kies een moment en vergelijk wat elke partij dan weet. Deze pagina is er alleen voor uitleg: niemand heeft dit overzicht in het echt.',
  back: { label: 'Alle trajecten', href: '/werelden' },
  phases: [
    { label: 'Aanmelding', moments: moments(1, 4) },
    { label: 'Aannamegesprek', moments: moments(5, 6) },
    { label: 'Bij aanname', moments: moments(7, 14) },
    { label: 'Budgetbeheer', moments: moments(15, 17) },
    { label: 'Afsluiting', moments: moments(18, 19) },
  ],
  moment: {
    title: 'Stap 10: dossier aanvullen.',
    text: 'Maandag 7 september. Het Buurtteam heeft gevraagd, de corporatie moet nog antwoorden.',
    previous: { label: '‹ Stap 9: vastleggen', href: '?stap=9' },
    next: { label: 'Stap 11: ondersteuning ›', href: '?stap=11' },
  },
  worlds: [
    {
      party: 'corporation',
      organisation: 'De Testhoeve',
      exists: true,
      now: { title: 'Vul het dossier aan.', text: 'Uiterlijk donderdag 10 september.' },
      knows: ['Naam, adres en vonnis', 'De hele huurgeschiedenis', 'Wie de begeleider is', 'KRIS-nummer'],
      knowsNot: ['Of zij al bekend was bij het Buurtteam', 'Wat in het KTSD-dossier staat'],
      open: { label: 'Open deze wereld', href: '/kies/iris' },
    },
    {
      party: 'team',
      organisation: 'Buurtteam Proefwijk',
      exists: true,
      now: { title: 'Wacht op de corporatie.', text: 'Uiterlijk donderdag 10 september.' },
      knows: ['Naam, adres en vonnis', 'Dat zij al bekend was', 'Gezondheid, met toestemming'],
      knowsNot: ['Hoe vaak de corporatie belde', 'De betalingen per maand'],
    },
    {
      party: 'workAndIncome',
      organisation: 'Gemeente Voorbeeldstad',
      exists: false,
      title: 'Hier bestaat dit traject nog niet.',
      text: 'Werk en Inkomen hoort er pas van bij stap 12. Het krijgt dan alleen het KRIS-nummer.',
    },
    {
      party: 'resident',
      organisation: 'Noor Voorbeeld',
      exists: true,
      now: { title: 'U hoeft nu niets te doen.' },
      knows: ['Alles wat over haar is opgeschreven', 'Wie ernaar keek'],
      knowsNot: [],
    },
  ],
  facts: [
    {
      name: 'Dat er een vonnis is',
      cells: {
        corporation: { level: 'yes', text: 'sinds 27 juli' },
        team: { level: 'yes', text: 'sinds 5 augustus' },
        workAndIncome: { level: 'no', text: 'weet dit niet' },
        resident: { level: 'yes', text: 'weet alles over zichzelf' },
      },
    },
    {
      name: 'Of het Buurtteam haar al kende',
      cells: {
        corporation: { level: 'no', text: 'weet dit niet' },
        team: { level: 'yes', text: 'ja, al bekend' },
        workAndIncome: { level: 'no', text: 'weet dit niet' },
        resident: { level: 'yes', text: 'ziet dat er is gekeken' },
      },
    },
    {
      name: 'De vijf gegevens van stap 10',
      cells: {
        corporation: { level: 'yes', text: 'moet ze nog invullen' },
        team: { level: 'part', text: 'heeft erom gevraagd' },
        workAndIncome: { level: 'no', text: 'weet dit niet' },
        resident: { level: 'yes', text: 'ziet ze zodra ze er zijn' },
      },
    },
  ],
}

const step = (number: string, title: string, columns: CovenantStep['columns']): CovenantStep => ({
  number,
  title,
  place: `3.1 stap ${number}`,
  columns,
  ground: { text: 'De bijlage noemt geen grondslag. Wij lezen: de overeenkomst.', reading: true },
  purpose: { text: 'Vaststellen om wie het gaat; reden van de aanmelding' },
  data: { text: 'Vonnis; naam en adres, of alleen de postcode' },
  seenBy: ['corporation', 'team', 'resident'],
  seenByReading: true,
  remarks: [
    { text: 'Zonder contact gaat alleen de postcode mee.', place: '3.1 stap 2' },
    { text: 'Wie niet antwoordt, wordt niet gemeld.', reading: true },
  ],
})

const covenant: CovenantModel = {
  title: 'Het convenant',
  lead: 'Bijlage 3, Voorkom Huisuitzetting. Het programma gehoorzaamt aan dezelfde regels die u hier leest.',
  source: 'Bijlage 3, gelezen op 30 november 2026.',
  downloads: [
    { label: 'Markdown', href: '/convenant.md' },
    { label: 'JSON', href: '/convenant.json' },
  ],
  phases: [
    {
      label: 'Aanmelding',
      steps: [
        step('1', 'Bewoner informeren', {
          corporation: [
            {
              text: 'De woonconsulent informeert de bewoner over een mogelijk ontruimingsvonnis.',
              place: '3.1 stap 1',
            },
          ],
        }),
        step('2', 'Melding', {
          corporation: [{ text: 'Stuurt de melding.' }],
          team: [{ text: 'Ontvangt de melding.', reading: true }],
        }),
      ],
    },
    {
      label: 'Budgetbeheer',
      steps: [
        step('17b', 'Budgetbeheer komt niet tot stand', {
          corporation: [{ text: 'Beslist.' }],
          team: [{ text: 'Praat mee.' }],
          workAndIncome: [{ text: 'Roept het gesprek bijeen.' }],
        }),
      ],
    },
  ],
  anyTime: [step('stoppen', 'De bewoner stopt', { corporation: [{ text: 'Hoort dat en wanneer, niet waarom.' }] })],
  matrix: {
    lead: { text: 'Hiermee begint elk traject.', place: '3.2' },
    columns: ['Aanmelding', 'Aannamegesprek', 'Bij aanname', 'Start budgetbeheer'],
    groups: [
      {
        label: 'Algemeen',
        rows: [
          {
            label: 'Naam en adres',
            cells: [
              { text: 'Vaststellen om wie het gaat', place: '3.2' },
              { text: '' },
              { text: 'KRIS vullen', reading: true },
              { text: '' },
            ],
          },
        ],
      },
      {
        label: 'Gezondheid',
        rows: [
          {
            label: 'Lichamelijke gezondheid',
            cells: [{ text: '' }, { text: 'Aanwijzing dat VH nodig is' }, { text: '' }, { text: '' }],
          },
        ],
      },
    ],
  },
  agreement: {
    signatories: [
      { text: 'Bewoner', place: '3.3' },
      { text: 'Woningcorporatie', place: '3.3' },
    ],
    conditions: [
      { id: 'rent-on-time', text: 'U betaalt de hele huur voor de eerste van de maand.', place: '3.3 voorwaarden' },
      { id: 'no-violence', text: 'U gebruikt geen geweld en dreigt daar niet mee.', reading: true },
    ],
    parts: [{ title: 'Inzage', text: [{ text: 'U mag altijd zien wat er is opgeschreven.' }] }],
  },
  terms: [{ name: 'Dossier aanvullen', text: 'Binnen drie dagen.', place: '3.1 stap 10' }],
  readings: [
    {
      id: 'geen-antwoord',
      place: '3.1 stap 1',
      text: 'Wel contact, geen antwoord op de vraag om toestemming: er gaat niets uit.',
    },
    {
      id: 'drie-dagen',
      place: '3.1 stap 10',
      text: 'Drie dagen zijn kalenderdagen. Een laatste dag in het weekend schuift door.',
    },
  ],
}

const mails = [
  {
    href: '/postbus/1',
    from: 'drempel@voorbeeld.invalid',
    to: 'vh@voorbeeldstad.invalid',
    subject: 'KRIS 48-2093-71',
    date: { iso: '2026-09-08T10:12', text: 'di 8 sep, 10.12 uur' },
    attachments: 0,
  },
  {
    href: '/postbus/2',
    from: 'drempel@voorbeeld.invalid',
    to: 'een.heel.lang.adres.van.een.verzonnen.bewoner@voorbeeldstad.invalid',
    subject: 'Uitnodiging voor een gesprek',
    date: { iso: '2026-08-07T09:00', text: 'vr 7 aug, 9.00 uur' },
    attachments: 2,
  },
]

export const demoStories: readonly Story[] = [
  story('mensen', PeoplePage, people, { ...frame('Wie wilt u zijn?', {}, []), organisation: 'Voorbeeld' }),
  story('people-english', PeoplePage, people, { ...frame('Who', {}, []), language: 'en' }),
  story('werelden', WorldsPage, worlds, at('Vier werelden', 0)),
  story(
    'werelden-lijst',
    WorldsListPage,
    {
      lead: 'Kies een traject.',
      items: [
        {
          label: 'Noor Voorbeeld',
          href: '/werelden/1',
          note: 'De Testhoeve en Buurtteam Proefwijk',
          phase: 'Bij aanname',
        },
        { label: longName, href: '/werelden/2', note: 'Alleen een postcode gedeeld', phase: 'Aanmelding' },
      ],
    },
    at('Vier werelden', 0),
  ),
  story('werelden-lijst-leeg', WorldsListPage, { lead: 'Kies een traject.', items: [] }, at('Vier werelden', 0)),
  story(
    'postbus',
    MailboxPage,
    {
      lead: 'Alles wat het voorbeeld verstuurde. Er ging niets de deur uit.',
      mails,
      pages: { current: 1, of: 2, next: '?blad=2' },
    },
    at('Postbus', 1),
  ),
  story('postbus-leeg', MailboxPage, { lead: 'Alles wat het voorbeeld verstuurde.', mails: [] }, at('Postbus', 1)),
  story(
    'mail',
    MailPage,
    {
      back: { label: 'Terug naar de postbus', href: '/postbus' },
      subject: 'Uitnodiging voor een gesprek',
      envelope: [
        { name: 'MAIL FROM', value: 'drempel@voorbeeld.invalid' },
        { name: 'RCPT TO', value: 'een.heel.lang.adres.van.een.verzonnen.bewoner@voorbeeldstad.invalid' },
      ],
      headers: [
        { name: 'Message-ID', value: '<q8f7w6e5r4t3y2u1i0o9p8a7s6d5f4g3@voorbeeld.invalid>' },
        { name: 'Subject', value: 'Uitnodiging' },
      ],
      text: 'Geachte mevrouw,\n\nEr staat een bericht voor u klaar.\n\nhttps://voorbeeld.invalid/een-heel-lange-verwijzing-zonder-spaties-die-ergens-moet-breken-op-een-telefoon',
      attachments: [
        { label: 'uitnodiging.pdf', href: '/postbus/2/1', note: 'pdf, 24 kB' },
        { label: 'afspraak.ics', href: '/postbus/2/2', note: 'agenda, 1 kB' },
      ],
    },
    at('Mail', 1),
  ),
  story('convenant', CovenantPage, covenant, at('Convenant', 2)),
  story('covenant-english', CovenantPage, covenant, { ...at('Covenant', 2), language: 'en' }),
]
