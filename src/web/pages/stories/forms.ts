/** Form pages and messages in their states. */
import type { Field, FormModel } from '../../models/index.ts'
import { DoorsPage, ErrorPage, FormPage, MessagePage, NotFoundPage, NotNowPage, RecoveryPage } from '../index.ts'
import { frame, iris, joke, longName, noor, type Story, story } from './story.ts'

const whoSees = [
  { party: 'corporation', sees: 'yes', label: 'Uw corporatie' },
  { party: 'team', sees: 'yes', label: 'Buurtteam' },
  { party: 'workAndIncome', sees: 'no', label: 'Werk en Inkomen' },
  { party: 'resident', sees: 'yes', label: 'Bewoner' },
] as const

const five = (wrong: boolean): readonly Field[] => [
  {
    kind: 'text',
    name: 'corporation',
    label: 'Naam van de corporatie',
    hint: 'Al ingevuld. Dit weten wij van uw account.',
    required: true,
    value: 'De Testhoeve',
    autocomplete: 'organization',
  },
  {
    kind: 'text',
    name: 'consultant',
    label: 'Naam van de woonconsulent',
    hint: 'Al ingevuld. Doet een collega dit traject? Zet dan die naam hier.',
    required: true,
    value: 'Iris Fictief',
  },
  {
    kind: 'money',
    name: 'arrears',
    label: 'Huurachterstand',
    hint: 'Het hele bedrag dat nu open staat, zonder kosten van de rechtbank. Bijvoorbeeld 1.234,56.',
    required: true,
    value: wrong ? 'circa 2500' : '',
    ...(wrong ? { error: 'Schrijf een bedrag met cijfers, bijvoorbeeld 1.234,56. U schreef: ‘circa 2500’.' } : {}),
  },
  {
    kind: 'file',
    name: 'specification',
    label: 'Huurspecificatie',
    hint: 'Een pdf van hooguit 10 MB. Haal namen van anderen eerst weg.',
    required: true,
    accept: 'application/pdf',
  },
  {
    kind: 'date',
    name: 'judgment',
    label: 'Datum van het vonnis',
    hint: 'Bijvoorbeeld 27 3 2026.',
    required: true,
    value: wrong ? { day: '23', month: '10', year: '2026' } : { day: '', month: '', year: '' },
    ...(wrong
      ? { error: 'Het vonnis is al gegeven. Deze datum, 23 oktober 2026, moet nog komen.', wrong: 'month' }
      : {}),
  },
]

const form: FormModel = {
  title: 'Vul het dossier aan',
  subtitle: 'Mevrouw N. Voorbeeld',
  due: { iso: '2026-09-10', text: 'donderdag 10 september', left: 'nog 2 dagen' },
  lead: 'Het Buurtteam heeft vijf gegevens nodig om mevrouw Voorbeeld te helpen in haar huis te blijven. Vul ze alle vijf in.',
  fields: five(false),
  whoSees,
  whoSeesNote: 'Ook als Werk en Inkomen later meedoet, ziet het deze vijf gegevens niet.',
  whyAsk:
    'Om goed te helpen moet het Buurtteam weten hoe groot de achterstand is, en wanneer de rechter heeft beslist.',
  ground: {
    text: 'De overeenkomst die mevrouw Voorbeeld tekende op 25 augustus.',
    reading: true,
    note: 'Het convenant noemt deze vijf gegevens in bijlage 3.1, stap 10. Het noemt daar geen grondslag.',
  },
  keep: 'In KRIS, tot 2 jaar na het sluiten van het traject.',
  submitLabel: 'Verstuur naar het Buurtteam',
  again: 'Bewaar en voeg er nog een toe',
  done: 'De schuld staat in het overzicht.',
  after:
    'Na versturen kunt u een fout nog herstellen. Iedereen die het mag zien, ziet dan ook dat u iets hebt verbeterd.',
  actionUrl: '/zaken/d1/aanvullen',
  hidden: { token: 'voorbeeld', version: 'v1' },
  back: { label: 'Terug naar mevrouw Voorbeeld', href: '/zaken/d1' },
  cancelLabel: 'Later verder',
  errors: [],
}

const wrongForm: FormModel = {
  ...form,
  fields: five(true),
  errors: [
    { field: 'arrears', message: 'Schrijf de huurachterstand als een bedrag' },
    { field: 'specification', message: 'Kies het bestand met de huurspecificatie' },
    { field: 'judgment', message: 'De datum van het vonnis ligt in de toekomst' },
    { field: '', message: 'Er is iets veranderd sinds u begon. Kijk na of het nog klopt.' },
  ],
}

const options = [
  { value: 'consent', label: 'De bewoner geeft toestemming', hint: 'Naam en adres gaan mee naar het Buurtteam.' },
  { value: 'refused', label: 'De bewoner wil niet dat naam en adres gedeeld worden' },
  { value: 'noContact', label: 'Er was geen contact' },
]

const everyKind: readonly Field[] = [
  { kind: 'heading', name: 'contact', label: 'Het contact', hint: 'Vul in hoe het ging.' },
  {
    kind: 'choice',
    name: 'outcome',
    label: 'Wat was de uitkomst?',
    hint: 'Kies wat het beste past.',
    required: true,
    value: 'consent',
    options,
  },
  { kind: 'date', name: 'when', label: 'Datum', required: true, value: { day: '', month: '', year: '' } },
  { kind: 'time', name: 'time', label: 'Tijd', hint: 'Bijvoorbeeld 14.30.', required: true, value: '14.30' },
  {
    kind: 'text',
    name: 'place',
    label: 'Waar spreekt u af?',
    hint: 'Niet bij de bewoner thuis.',
    required: false,
    value: longName,
    wide: true,
  },
  { kind: 'postcode', name: 'postcode', label: 'Postcode', required: true, value: '3599 ZZ' },
  { kind: 'number', name: 'children', label: 'Aantal kinderen', required: false, value: '2' },
  {
    kind: 'krisNumber',
    name: 'kris',
    label: 'KRIS-nummer',
    hint: 'Negen cijfers, bijvoorbeeld 48-2093-71.',
    required: true,
    value: '',
  },
  { kind: 'heading', name: 'talk', label: 'Het gesprek' },
  {
    kind: 'choices',
    name: 'topics',
    label: 'Waarover is gepraat?',
    required: false,
    values: ['finances'],
    options: [
      { value: 'household', label: 'Huishouden' },
      { value: 'finances', label: 'Geld' },
      { value: 'health', label: 'Gezondheid', hint: 'Alleen met aparte toestemming.' },
    ],
  },
  {
    kind: 'longText',
    name: 'notes',
    label: 'Uw notities',
    hint: 'Schrijf alleen op wat nodig is.',
    required: false,
    value: 'Regel een\nRegel twee',
    readBy: ['ktsd'],
    seenBy: ['team', 'resident'],
  },
  {
    kind: 'select',
    name: 'worker',
    label: 'Wie gaat erheen?',
    required: true,
    value: '',
    options: [
      { value: 'bilal', label: 'Bilal Bedacht' },
      { value: 'mila', label: 'Mila Verdicht' },
    ],
  },
  { kind: 'file', name: 'scan', label: 'Scan', required: false },
  {
    kind: 'confirm',
    name: 'sure',
    label: 'Ik heb dit met de bewoner besproken',
    hint: 'Zonder dit gesprek mag het niet.',
    required: true,
    checked: false,
  },
]

const broad: FormModel = {
  ...form,
  title: 'Schrijf op hoe het contact ging',
  fields: everyKind,
  whoSees: [
    { party: 'corporation', sees: 'yes', label: 'Uw corporatie' },
    { party: 'team', sees: 'later', label: 'Buurtteam', note: 'na de melding' },
    { party: 'workAndIncome', sees: 'no', label: 'Werk en Inkomen' },
    { party: 'resident', sees: 'yes', label: 'Bewoner' },
  ],
  warning: 'In deze postcode staat maar één adres. De postcode is dan ook het adres.',
  preview: { label: 'Bekijk de brief eerst', action: '/zaken/d1/voorbeeld' },
}

const allWrong: FormModel = {
  ...broad,
  due: { iso: '2026-09-03', text: 'donderdag 3 september', left: '5 dagen te laat', late: true },
  errors: everyKind.flatMap((field) =>
    field.kind === 'heading' ? [] : [{ field: field.name, message: `Vul in: ${field.label.toLowerCase()}` }],
  ),
}

const gentle: FormModel = {
  title: 'Wilt u stoppen?',
  lead: 'U mag altijd stoppen. U hoeft niet te zeggen waarom.',
  fields: [
    {
      kind: 'confirm',
      name: 'sure',
      label: 'Ja, ik wil stoppen met Voorkom Huisuitzetting',
      required: true,
      checked: false,
    },
  ],
  whoSees,
  whyAsk: 'Zo weet iedereen die u helpt dat u stopt, en wanneer.',
  keep: 'Tot 2 jaar nadat we klaar zijn.',
  submitLabel: 'Ik stop',
  warning: 'Twijfelt u? Praat er eerst over met Bilal: 030 000 00 01.',
  actionUrl: '/mijn-vh/stoppen',
  hidden: { token: 'voorbeeld' },
  back: { label: 'Terug naar Mijn VH', href: '/mijn-vh' },
  errors: [],
  gentle: true,
}

const nobody = { ...frame('Fout', {}, []), organisation: 'Voorbeeld' }
const mine = frame('Stoppen', noor, ['Mijn VH'])

export const formStories: readonly Story[] = [
  story('formulier', FormPage, form, frame('Vul het dossier aan', iris)),
  story('formulier-fout', FormPage, wrongForm, frame('Vul het dossier aan', iris)),
  story('formulier-alles', FormPage, broad, frame('Contact', iris)),
  story('formulier-alles-fout', FormPage, allWrong, frame('Contact', iris)),
  story('formulier-bewoner', FormPage, gentle, mine),
  story(
    'formulier-bewoner-fout',
    FormPage,
    { ...gentle, errors: [{ field: 'sure', message: 'Zet een vinkje als u wilt stoppen' }] },
    mine,
  ),
  story('form-english', FormPage, broad, { ...frame('Contact', iris), language: 'en' }),
  story(
    'melding-klaar',
    MessagePage,
    {
      kind: 'done',
      title: 'Uw melding is verstuurd',
      paragraphs: ['Het Buurtteam ziet nu dat er een vonnis is, met naam en adres.'],
      list: ['U krijgt bericht wie er naar het gesprek komt.'],
      links: [
        { label: 'Naar de zaak', href: '/zaken/d1' },
        { label: 'Naar de werklijst', href: '/werklijst' },
      ],
    },
    frame('Verstuurd', iris),
  ),
  story(
    'melding-al',
    MessagePage,
    {
      kind: 'already',
      title: 'Dit is al gedaan',
      paragraphs: ['Joke Verzonnen opende het KRIS-dossier vandaag om 10.12 uur. U hoeft niets meer te doen.'],
      links: [{ label: 'Naar de zaak', href: '/zaken/d1' }],
    },
    frame('Al gedaan', joke),
  ),
  story(
    'melding-let-op',
    MessagePage,
    {
      kind: 'care',
      title: 'Uw sessie is verlopen',
      paragraphs: ['U was langer dan een half uur weg.'],
      links: [{ label: 'Begin opnieuw', href: '/' }],
      gentle: true,
    },
    mine,
  ),
  story('niet-gevonden', NotFoundPage, { home: '/' }, nobody),
  story('nu-niet', NotNowPage, { because: 'away', again: '/werklijst', home: '/' }, nobody),
  story('nu-niet-zoeken', NotNowPage, { because: 'search', home: '/werklijst' }, frame('Even geduld', joke)),
  story('fout', ErrorPage, { reference: 'K7QM-2XWP', home: '/' }, nobody),
  story(
    'deuren',
    DoorsPage,
    {
      title: 'Inloggen',
      lead: 'Kies wat bij u past.',
      doors: [
        { label: 'Ik ben bewoner', href: '/inloggen', note: 'U hebt een brief met een code, of u logde al eens in.' },
        { label: 'Ik werk hier', href: '/inloggen/werk', note: 'U werkt bij een van de organisaties.' },
      ],
    },
    { ...frame('Inloggen', {}, []), demo: false },
  ),
  story(
    'herstelcodes',
    RecoveryPage,
    {
      title: 'Bewaar deze herstelcodes',
      lead: 'Bent u uw telefoon kwijt? Dan logt u in met uw wachtwoord en een van deze codes.',
      codes: ['ABCDE-FGHJK', 'K7QPW-M4XT9', 'RD234-56789', 'WXYZ2-3456A', 'QRSTU-V23WX', 'MNPQR-89ABC'],
      once: 'Elke code werkt één keer. U ziet ze alleen nu.',
      next: { label: 'Ik heb ze bewaard', href: '/mijn-vh' },
    },
    { ...frame('Herstelcodes', {}, []), demo: false },
  ),
]
