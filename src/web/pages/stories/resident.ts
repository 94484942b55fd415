/** The resident's page, and reading pages. */
import type { Fold, ResidentModel, SeesLine } from '../../models/index.ts'
import { ResidentPage, TextPage } from '../index.ts'
import { figures } from './figures.ts'
import { frame, longName, noor, type Story, story } from './story.ts'

const seesThis = (corporation: boolean): readonly SeesLine[] => [
  { party: 'corporation', sees: corporation ? 'yes' : 'no', label: 'Corporatie' },
  { party: 'team', sees: 'yes', label: 'Buurtteam' },
  { party: 'workAndIncome', sees: 'no', label: 'Werk en Inkomen' },
  { party: 'resident', sees: 'yes', label: 'U' },
]

const known = (title: string, under: string, corporation: boolean): Fold => ({
  title,
  under,
  body: [
    { kind: 'text', strong: 'Waarom?', text: 'Om te weten om wie het gaat. U gaf toestemming om dit te delen.' },
    { kind: 'text', strong: 'Wie schreef dit op?', text: 'De Testhoeve, op 5 augustus.' },
    { kind: 'text', strong: 'Tot wanneer?', text: 'Tot 2 jaar nadat we klaar zijn.' },
    { kind: 'whoSees', lines: seesThis(corporation) },
    { kind: 'link', link: { label: 'Dit klopt niet', href: '/mijn-vh/klopt-niet' } },
  ],
})

const resident: ResidentModel = {
  greeting: 'Dag mevrouw Voorbeeld',
  welcome: 'U doet mee aan Voorkom Huisuitzetting. Samen werken we eraan dat u uw huis houdt.',
  notices: [],
  main: { kind: 'rest', title: 'U hoeft nu niets te doen.', text: 'Bilal komt donderdag bij u langs.' },
  appointments: [
    {
      iso: '2026-09-10T14:00',
      weekday: 'donderdag',
      day: '10',
      month: 'september',
      spoken: 'donderdag 10 september',
      title: '14.00 uur, bij u thuis',
      lines: [
        'Met Bilal Bedacht van het Buurtteam. Het duurt ongeveer een uur.',
        'Leg uw post vast klaar. Ook post die nog dicht is.',
      ],
      acts: [
        { label: 'Afspraak verzetten', href: '/mijn-vh/verzetten' },
        { label: 'Zet in mijn agenda', href: '/mijn-vh/agenda' },
      ],
    },
  ],
  path: [
    { label: 'U bent aangemeld', state: 'done', text: 'Klaar op 7 augustus' },
    { label: 'We hebben gepraat', state: 'done', text: 'Klaar op 18 augustus' },
    { label: 'We beginnen samen', state: 'now', text: 'U tekende de overeenkomst. Bilal helpt u met de voorwaarden.' },
    {
      label: 'Hulp met uw geld',
      state: 'later',
      text: 'Straks. Werk en Inkomen helpt u dan met betalen. Dat heet budgetbeheer.',
    },
    { label: 'We ronden het af', state: 'later' },
  ],
  people: [
    {
      party: 'team',
      organisation: 'Buurtteam Proefwijk',
      name: 'Bilal Bedacht',
      lines: ['Hij is uw begeleider. Bij hem kunt u met alles terecht.'],
      contact: { label: 'Bel Bilal: 030 000 00 01', href: 'tel:+31300000001' },
    },
    {
      party: 'corporation',
      organisation: 'Corporatie De Testhoeve',
      name: 'Iris Fictief',
      lines: ['Zij gaat over uw huur.'],
      contact: { label: 'Bel Iris: 030 000 00 02', href: 'tel:+31300000002' },
    },
  ],
  signed: [
    {
      title: 'De overeenkomst',
      under: 'Getekend op 25 augustus',
      body: [
        {
          kind: 'list',
          items: ['U betaalt de hele huur voor de eerste van de maand.', 'U laat het Buurtteam u helpen.'],
        },
        { kind: 'button', link: { label: 'Lees de overeenkomst', href: '/mijn-vh/overeenkomst' } },
      ],
    },
  ],
  money: {
    title: 'Uw geld per maand',
    lead: 'Dit hebben u en Werk en Inkomen opgeschreven. Alleen u en Werk en Inkomen zien dit.',
    tables: figures,
  },
  known: [
    {
      party: 'corporation',
      link: { label: 'Corporatie De Testhoeve', href: '/mijn-vh/bekend#corporation' },
      note: '4 gegevens Eén gegeven ziet u nu niet.',
    },
    { party: 'team', link: { label: 'Buurtteam Proefwijk', href: '/mijn-vh/bekend#team' }, note: '3 gegevens' },
  ],
  knownAll: { label: 'Bekijk alles wat we over u weten', href: '/mijn-vh/bekend' },
  looked: [
    {
      party: 'team',
      who: 'Bilal Bedacht',
      what: 'las uw overeenkomst',
      when: { iso: '2026-09-07', text: 'maandag 7 september' },
      note: 'om zijn bezoek voor te bereiden',
    },
    {
      party: 'team',
      who: 'Joke Verzonnen',
      what: 'keek of het Buurtteam u al kende',
      when: { iso: '2026-08-06', text: 'donderdag 6 augustus' },
      note: 'dit is met niemand gedeeld',
    },
  ],
  lookedAll: { label: 'Bekijk iedereen die keek', href: '/mijn-vh/gekeken' },
  happened: [
    {
      date: { iso: '2026-09-07', text: 'maandag 7 september' },
      party: 'team',
      who: 'Bilal Bedacht',
      what: 'vroeg uw corporatie om gegevens over de huur',
    },
    {
      date: { iso: '2026-08-25', text: 'dinsdag 25 augustus' },
      party: 'resident',
      who: 'U',
      what: 'tekende de overeenkomst',
      note: 'Iris Fictief was daarbij.',
    },
  ],
  letters: [{ label: 'Uitnodiging voor het gesprek', href: '/mijn-vh/brieven/1', note: '7 augustus 2026' }],
  doable: [
    {
      title: 'Al uw gegevens opvragen',
      under: 'U krijgt een kopie',
      body: [
        { kind: 'text', text: 'U mag altijd vragen wat er over u is opgeschreven en wie het kreeg. Dat kost niets.' },
        { kind: 'button', link: { label: 'Vraag een kopie', href: '/mijn-vh/inzage' } },
      ],
    },
    {
      title: 'Stoppen met Voorkom Huisuitzetting',
      under: 'Dat mag altijd',
      body: [
        { kind: 'text', text: 'U mag altijd stoppen. U hoeft niet te zeggen waarom.' },
        { kind: 'text', strong: 'Wat gebeurt er dan?', text: '' },
        {
          kind: 'list',
          items: [
            'Iedereen die meedoet hoort dát u stopt en wanneer. Niet waarom.',
            'Uw corporatie beslist hoe het verder gaat met de huurschuld.',
          ],
        },
        { kind: 'button', link: { label: 'Ik wil stoppen', href: '/mijn-vh/stoppen' } },
        { kind: 'text', text: 'Hierna vragen we nog één keer of u het zeker weet.', quiet: true },
      ],
    },
  ],
  urgent: {
    title: 'Kreeg u een brief van de deurwaarder?',
    text: 'Wacht niet. Bel Bilal, ook als u de brief niet goed begrijpt.',
    contact: { label: 'Bel Bilal: 030 000 00 01', href: 'tel:+31300000001' },
  },
}

const toAct: ResidentModel = {
  ...resident,
  greeting: `Dag ${longName}`,
  notices: [{ kind: 'done', text: 'Uw vraag is verstuurd.' }],
  main: {
    kind: 'act',
    title: 'Teken de overeenkomst',
    due: { iso: '2026-09-17', text: 'donderdag 17 september', left: 'nog 9 dagen', late: true },
    text: ['Lees hem samen met Bilal. U mag alles vragen.'],
    act: { label: 'Lees de overeenkomst', href: '/mijn-vh/overeenkomst' },
  },
}

const bare: ResidentModel = {
  greeting: 'Dag meneer Doorsnee',
  welcome: 'Er loopt geen traject.',
  notices: [],
  main: { kind: 'closed', text: 'Voorkom Huisuitzetting is klaar sinds 1 oktober 2026.' },
  appointments: [],
  path: [],
  people: [],
  signed: [],
  known: [],
  looked: [],
  happened: [],
  letters: [],
  doable: [],
}

const chrome = frame('Mijn VH', noor, ['Mijn VH', 'Berichten'])

export const residentStories: readonly Story[] = [
  story('mijn-vh', ResidentPage, resident, chrome),
  story('mijn-vh-doen', ResidentPage, toAct, chrome),
  story('mijn-vh-kaal', ResidentPage, bare, chrome),
  story('my-vh-english', ResidentPage, resident, { ...chrome, language: 'en' }),
  story(
    'tekst',
    TextPage,
    {
      back: { label: 'Terug naar Mijn VH', href: '/mijn-vh' },
      title: 'Wie heeft er gekeken?',
      lead: 'Iedereen die uw gegevens opende, met datum en reden.',
      sections: [
        {
          title: 'Dit jaar',
          blocks: [
            { kind: 'text', text: 'Elke keer dat iemand iets van u opent, schrijft Drempel dat op.' },
            {
              kind: 'table',
              caption: 'Gekeken in 2026',
              columns: ['Wanneer', 'Wie', 'Waarvoor'],
              rows: [
                ['7 september, 10.12 uur', 'Bilal Bedacht', 'Huisbezoek voorbereiden'],
                ['7 september, 11.40 uur', 'Iris Fictief', 'Gegevens invullen'],
              ],
            },
          ],
        },
        {
          title: 'Uw gegevens',
          blocks: [
            {
              kind: 'values',
              values: [
                { name: 'Naam', value: longName },
                { name: 'Postcode', value: '3599 ZZ' },
              ],
            },
            { kind: 'list', items: ['Eerste', 'Tweede'] },
            { kind: 'fold', fold: known('Uw naam en adres', 'N. Voorbeeld', true) },
          ],
        },
      ],
      pages: { current: 1, of: 2, next: '?blad=2' },
      gentle: true,
    },
    chrome,
  ),
]
