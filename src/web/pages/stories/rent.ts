/** The ledger of the rent in its states, and what a file would change. */
import type { ForeseenModel, ProposalText, RentChart, RentModel, RentPart } from '../../models/index.ts'
import { ForeseenPage } from '../index.ts'
import { RentPage } from '../rent.tsx'
import { frame, iris, longName, noor, type Story, story } from './story.ts'

const short = ['sep', 'okt', 'nov', 'dec', 'jan', 'feb', 'mrt', 'apr', 'mei', 'jun', 'jul', 'aug']
const keys = short.map((_, index) => `${index < 4 ? 2025 : 2026}-${String(((index + 8) % 12) + 1).padStart(2, '0')}`)
const paid = [642_18, 642_18, 300_00, 0, 642_18, 400_00, 0, 642_18, 0, 342_18, 300_00, 800_82]
const arrears = paid.map((_, index) => paid.slice(0, index + 1).reduce((open, one) => open + 642_18 - one, 0))
const euros = (cents: number) => `€ ${(cents / 100).toFixed(2).replace('.', ',')}`

const chart: RentChart = {
  title: 'Huur en betalingen, september 2025 tot en met augustus 2026',
  description:
    'De achterstand ging van € 0,00 naar € 2.994,44. In 3 maanden is niets betaald. Alle getallen staan in de tabel.',
  months: keys.map((key, index) => ({
    key,
    label: short[index] ?? '',
    arrears: arrears[index] ?? 0,
    paid: paid[index] ?? 0,
    due: 642_18,
    missed: paid[index] === 0,
  })),
  last: '€ 2.994',
  rent: '€ 642,18',
}

const part: RentPart = {
  source: 'uit: dossier van de corporatie',
  figures: [
    { label: 'Nu open', value: '€ 2.994,44', note: 'op dinsdag 1 september 2026' },
    { label: 'Huur per maand', value: '€ 642,18', note: 'in augustus 2026' },
    { label: 'Niet betaald', value: '3 maanden', note: 'december 2025, maart 2026 en mei 2026' },
  ],
  reading: [
    'De achterstand ging van € 0,00 naar € 2.994,44.',
    'Een gestippeld vak met een kruis is een maand zonder betaling.',
    'De stippellijn is de huur.',
  ],
  chart,
  rows: keys
    .map((key, index) => ({
      month: `${short[index]} ${key.slice(0, 4)}`,
      due: euros(642_18),
      paid: paid[index] === 0 ? 'niets' : euros(paid[index] ?? 0),
      arrears: euros(arrears[index] ?? 0),
      paidOn: index < 2 ? `28 ${short[index]}` : 'nog niet helemaal',
      inTime: index < 2 ? ('inTime' as const) : ('late' as const),
      correct: { label: 'Verbeter', aloud: `Verbeter ${short[index]}`, href: `/zaak/een/recordRent?month=${key}` },
    }))
    .toReversed(),
  arrangement: [
    'Regeling voor € 2.000,00, vanaf woensdag 1 april 2026: € 50,00 per maand, op dag 15.',
    'Van de 5 termijnen tot nu toe zijn er 2 op tijd betaald.',
  ],
  whoSees: [
    { party: 'corporation', sees: 'yes', label: 'Uw corporatie' },
    { party: 'team', sees: 'no', label: 'Buurtteam' },
    { party: 'workAndIncome', sees: 'no', label: 'Werk en Inkomen' },
    { party: 'resident', sees: 'yes', label: 'Bewoner' },
  ],
}

export const proposed: ProposalText = {
  kind: 'proposed',
  title: 'Voorstel: roep een gesprek bijeen',
  lead: 'Dit maakt Drempel van uw eigen overzicht. U besluit.',
  reasons: [
    'De huur was niet helemaal op tijd in juli en augustus 2026.',
    'De termijn is niet op tijd betaald in juni, juli en augustus 2026.',
  ],
  basis: 'De regel hiervoor staat bij het convenant (bijlage 3.1 stap 17a).',
}

const model: RentModel = {
  back: { label: 'Terug naar Mevrouw N. Voorbeeld', href: '/zaak/een' },
  title: 'Huur en betalingen',
  subtitle: 'Mevrouw N. Voorbeeld',
  parts: [part],
  proposal: proposed,
  acts: [
    { label: 'Huur en betalingen vastleggen', href: '/zaak/een/recordRent' },
    { label: 'Betalingen uit een bestand halen', href: '/zaak/een/importRent' },
    { label: 'Regeling voor de huurschuld', href: '/zaak/een/recordArrangement' },
  ],
}

const uncorrected = part.rows.map(({ correct: _, ...row }) => row)
const lonely = chart.months.slice(-1).map((month) => ({ ...month, arrears: -12_50, paid: 654_68, missed: false }))

const resident: RentModel = {
  ...model,
  back: { label: 'Terug naar Mijn VH', href: '/mijn-vh' },
  subtitle: longName,
  parts: [
    { ...part, title: 'Dossier van de corporatie', rows: uncorrected },
    {
      ...part,
      title: 'Dossier budgetbeheer',
      source: 'uit: dossier budgetbeheer',
      rows: uncorrected.slice(0, 1),
      chart: { ...chart, months: lonely, last: '€ -12' },
      arrangement: ['Er is geen regeling vastgelegd.'],
    },
  ],
  acts: [],
  gentle: true,
}
const { proposal: _, ...residents } = resident

const foreseen: ForeseenModel = {
  back: model.back,
  title: 'Dit komt erin',
  subtitle: 'Mevrouw N. Voorbeeld',
  lead: 'Er komen 2 betalingen bij. Van 1 maand komt of verandert de huur.',
  tables: [
    {
      caption: 'Betalingen die erbij komen',
      columns: ['Dag', 'Bedrag'],
      rows: [
        ['vrijdag 28 augustus 2026', '€ 642,18'],
        ['maandag 31 augustus 2026', '€ 50,00'],
      ],
    },
    {
      caption: 'Huur die erbij komt of verandert',
      columns: ['Maand', 'Stond er', 'Wordt'],
      rows: [['september 2026', '€ 630,00', '€ 642,18']],
    },
    { caption: 'Wat er al staat', columns: ['Dag', 'Bedrag'], rows: [['dinsdag 28 juli 2026', '€ 642,18']] },
    {
      caption: 'Niet meegeteld',
      columns: ['Dag', 'Bedrag', 'Waarom'],
      rows: [['maandag 31 augustus 2026', '€ 25,00', 'is nog niet geboekt']],
    },
  ],
  read: [
    'In het bestand staan 214 regels. Daarvan zijn er 5 van deze huurder. 209 zijn van iemand anders: die bewaren wij niet.',
  ],
  confirm: { label: 'Zet dit in het overzicht', action: '/zaak/een/importRent', hidden: { rows: '[]', sleutel: 'k' } },
  again: { label: 'Kies een ander bestand', href: '/zaak/een/importRent' },
  whoSees: part.whoSees,
}
const { confirm: __, ...nothingNew } = foreseen

export const rentStories: readonly Story[] = [
  story('huur', RentPage, model, frame(model.title, iris)),
  story('huur-bewoner', RentPage, residents, frame(model.title, noor)),
  story('huur-uit-bestand', ForeseenPage, foreseen, frame(foreseen.title, iris)),
  story(
    'huur-uit-bestand-niets-nieuw',
    ForeseenPage,
    { ...nothingNew, lead: 'Alles uit dit bestand staat er al. Er verandert niets.', tables: foreseen.tables.slice(2) },
    frame(foreseen.title, iris),
  ),
]
