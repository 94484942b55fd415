/** A paper of the covenant with every kind of block, for staff and for residents. */
import type { PaperModel } from '../../models/index.ts'
import { PaperPage } from '../index.ts'
import { frame, longName, type Story, story } from './story.ts'

const register: PaperModel = {
  back: { href: '/convenant/papieren', label: 'Papieren' },
  downloads: [{ href: '/convenant/register/team.pdf', label: 'PDF' }],
  paper: {
    language: 'nl',
    title: 'Register van verwerkingen: Buurtteam',
    lead: 'Het register dat de AVG vraagt (artikel 30 lid 1).',
    blocks: [
      { kind: 'heading', level: 2, text: 'Wie verantwoordelijk is' },
      {
        kind: 'facts',
        facts: [
          { label: 'Verwerkingsverantwoordelijke', lines: [longName] },
          { label: 'Van wie gegevens zijn', lines: ['bewoners', 'anderen in huis'] },
        ],
      },
      { kind: 'heading', level: 2, text: 'Dossiers van deze organisatie' },
      { kind: 'paragraph', text: 'Deze organisatie houdt ze bij.' },
      { kind: 'heading', level: 3, text: 'KTSD' },
      {
        kind: 'table',
        caption: 'KTSD',
        columns: ['Gegevens', 'Waarvoor', 'Wie krijgt het'],
        rows: [
          { group: 'Aanmelding' },
          { head: 'Leefgebieden', cells: [['Helpen bij de hulpvraag', 'Bij aanname'], ['Buurtteam']] },
          { head: 'Plan van aanpak', cells: [[], [longName]] },
        ],
      },
      {
        kind: 'table',
        caption: 'Maatregelen',
        columns: ['Maatregel', 'Waar'],
        rows: [
          { head: 'Zonder groep', cells: [['src/een-heel-lang-pad/dat/ergens/moet/breken/op-een-telefoon.test.ts']] },
        ],
      },
      { kind: 'heading', level: 2, text: 'Open punten' },
      { kind: 'list', numbered: true, items: ['Eerste lezing.', 'Tweede lezing.'] },
    ],
  },
}
const privacy: PaperModel = {
  downloads: [{ href: '/privacy.pdf', label: 'PDF' }],
  paper: {
    language: 'nl',
    title: 'Uw gegevens en uw privacy',
    lead: 'Hier leest u wat er met uw gegevens gebeurt.',
    gentle: true,
    blocks: [
      { kind: 'heading', level: 2, text: 'Waarvoor?' },
      { kind: 'paragraph', text: 'Wij gebruiken uw gegevens alleen hiervoor:' },
      { kind: 'list', numbered: false, items: ['Een afspraak maken', 'Blijven wonen'] },
    ],
  },
}

export const paperStories: readonly Story[] = [
  story('papier', PaperPage, register, frame('Register van verwerkingen', {}, ['Convenant'])),
  story('papier-bewoner', PaperPage, privacy, frame('Privacy', {}, ['Convenant'], 1)),
]
