import type { LogModel } from '../../models/index.ts'
import { LogPage } from '../index.ts'
import { frame, story } from './story.ts'

const columns = ['Wanneer', 'Wie', 'Rol', 'Wat', 'Soort', 'Traject']
const choice = (name: string, label: string, options: readonly string[]) => ({
  name,
  label,
  value: '',
  options: options.map((one) => ({ value: one, label: one })),
})

const model: LogModel = {
  title: 'Logboek',
  lead: 'Wie in uw organisatie iets deed of las. Zonder inhoud: een privacyfunctionaris ziet geen dossiers en geen namen van bewoners.',
  notable: [
    {
      title: 'Noodtoegang',
      why: 'Iemand las mee zonder te zijn toegewezen. Vraag na of de reden klopt.',
      links: [{ label: 'Gijs Voorbeeldsma, do 5 mrt: 1 keer', href: '/logboek?wie=a' }],
    },
    {
      title: 'Buiten werktijd',
      why: 'Voor 7 uur, na 20 uur, in het weekend of op een feestdag. Soms is dat nodig.',
      links: [
        { label: 'Fatima Proef, wo 4 mrt: 12 keer', href: '/logboek?wie=b' },
        { label: 'Gijs Voorbeeldsma, za 28 feb: 3 keer', href: '/logboek?wie=c' },
      ],
    },
  ],
  first: [],
  notableNone: 'In de laatste 30 dagen viel niets op.',
  filter: {
    action: '/logboek',
    first: '',
    last: '',
    choices: [
      choice('wie', 'Wie', ['Fatima Proef', 'Gijs Voorbeeldsma']),
      choice('rol', 'Rol', ['woonconsulent', 'privacyfunctionaris']),
      choice('wat', 'Wat', ['Traject bekeken', 'Werklijst bekeken']),
      choice('soort', 'Soort', ['gedaan', 'gelezen', 'met noodtoegang gelezen', 'geweigerd']),
    ],
  },
  found: '312 regels',
  table: {
    caption: 'Regels, de nieuwste bovenaan',
    columns,
    rows: [
      ['do 5 mrt 09:05', 'Fatima Proef', 'woonconsulent', 'Werklijst bekeken', 'gelezen', ''],
      [
        'do 5 mrt 09:04',
        'Gijs Voorbeeldsma',
        'woonconsulent',
        'Traject bekeken',
        'met noodtoegang gelezen',
        '7F03A1C9',
      ],
      ['do 5 mrt 08:58', 'Gijs Voorbeeldsma', 'woonconsulent', 'Noodtoegang', 'gedaan', '7F03A1C9'],
      ['wo 4 mrt 22:10', 'Fatima Proef', 'woonconsulent', 'Inzage gevraagd', 'geweigerd', ''],
    ],
  },
  csv: { label: 'Neem mee als CSV', href: '/logboek.csv' },
  pages: { current: 1, of: 7, next: '/logboek?blad=x' },
  aside: [
    {
      blocks: [
        {
          kind: 'table',
          caption: 'Mail die misschien niet aankwam',
          columns: ['Wanneer', 'Soort', 'Wat ermee is', 'Nummer van de mail'],
          rows: [
            [
              'do 5 mrt 10:12',
              'nieuws in Drempel',
              'onzeker, ook na een tweede keer',
              '3f0c2a1e-7b54-4c9d-9a55-1d2e3f405162',
            ],
            ['wo 4 mrt 16:40', 'KRIS-nummer', 'geweigerd door de mailserver', '9b1d7e52-0c3f-4f6a-8d21-6a7b8c9d0e1f'],
          ],
        },
      ],
    },
    {
      blocks: [
        {
          kind: 'table',
          caption: 'Noodtoegang, met de reden',
          columns: ['Wanneer', 'Tot', 'Wie', 'Rol', 'Waarom', 'Toelichting'],
          rows: [
            [
              'do 5 mrt 08:58',
              '11:58',
              'Gijs Voorbeeldsma',
              'woonconsulent',
              'De collega is ziek of niet bereikbaar',
              'De collega ligt in het ziekenhuis.',
            ],
          ],
        },
      ],
    },
  ],
}

const officer = { party: 'corporation', organisation: 'Stichting Proefwonen', person: 'Tara Nepstra' } as const
const chrome = frame('Logboek', { ...officer, role: 'privacyfunctionaris' }, ['Logboek'])

export const logStories = [
  story('logboek', LogPage, model, chrome),
  story(
    'logboek-leeg',
    LogPage,
    {
      ...model,
      notable: [],
      aside: [],
      found: '0 regels',
      table: { ...model.table, rows: [] },
      pages: { current: 1, of: 1 },
    },
    chrome,
  ),
]
