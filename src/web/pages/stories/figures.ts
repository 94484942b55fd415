/** A budget and its debts, as both the supervisor and the resident have them. */
import type { FigureTable } from '../../models/index.ts'

export const figures: readonly FigureTable[] = [
  {
    caption: 'Begroting per maand',
    columns: [{ label: 'Wat' }, { label: 'Bedrag', amount: true }],
    groups: [
      {
        label: 'Dit komt binnen',
        rows: [
          { cells: ['De bewoner, nu: loon', '€ 1.612,00'] },
          { cells: ['Samen binnen', '€ 1.612,00'], total: true },
        ],
      },
      {
        label: 'Dit gaat eruit',
        rows: [
          { cells: ['Huur', '€ 688,00'] },
          { cells: ['Premie zorgverzekering', '€ 149,00'] },
          { cells: ['Samen eruit', '€ 837,00'], total: true },
        ],
      },
      { rows: [{ cells: ['Blijft over', '€ 775,00'], total: true }] },
    ],
    note: 'Een inkomen van iemand anders in huis telt hier niet mee. Dat vertelde u niet zelf.',
  },
  {
    caption: 'Schulden',
    columns: [
      { label: 'Schuldeiser' },
      { label: 'Waarvoor' },
      { label: 'Bedrag', amount: true },
      { label: 'Regeling' },
      { label: 'Voorrang' },
    ],
    cards: true,
    groups: [
      {
        rows: [
          {
            cells: [
              'De Testhoeve',
              'Huur',
              '€ 1.842,55',
              'Loopt, € 75,00 per maand, vanaf 1 oktober 2026',
              'Gaat voor',
            ],
          },
          {
            cells: [
              'Kredietverstrekking Verzonnenburgerwegen',
              'Lening of krediet',
              '€ 12.000,00',
              'Nog geen',
              'Gewoon',
            ],
          },
        ],
      },
      { rows: [{ cells: ['Samen', '', '€ 13.842,55', '', ''], total: true }] },
    ],
  },
]
