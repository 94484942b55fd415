/** The team's own record and the general part of KRIS, as the team sees them. */
import type { FilePart } from '../../models/index.ts'
import { longName } from './story.ts'

const seenByTeam = ['team', 'resident'] as const
const originOfArea = [
  { term: 'Vastgelegd door', text: 'u (Joke Verzonnen), 31 augustus 2026' },
  { term: 'Stond er tot 7 september 2026', text: 'Situatie: De post blijft liggen. Hulpvraag: De post ordenen.' },
  { term: 'Wie ziet dit', text: 'Buurtteam, Bewoner', seenBy: seenByTeam },
]
export const recordParts: readonly FilePart[] = [
  {
    title: 'KRIS, algemeen',
    seenBy: ['corporation', 'team', 'workAndIncome', 'resident'],
    entries: [
      { name: 'KRIS-nummer', value: ['48-2093-71'], origin: [{ term: 'Grondslag', text: 'Overeenkomst' }] },
      {
        name: 'Wie betrokken is',
        value: [],
        people: [
          { name: 'Iris Fictief', what: 'woonconsulent, De Testhoeve', when: 'Sinds 3 augustus 2026' },
          { name: longName, what: 'buurtteammedewerker, Buurtteam Proefwijk', when: 'Van 5 augustus tot 1 september' },
          { name: 'Bilal Bedacht', what: 'buurtteammedewerker, Buurtteam Proefwijk', when: 'Sinds 1 september 2026' },
        ],
        origin: [{ term: 'Waarvoor', text: 'Samen werken in één dossier' }],
      },
    ],
    links: [],
  },
  {
    title: 'KTSD, dossier van het Buurtteam',
    seenBy: seenByTeam,
    entries: [
      {
        name: 'Geld',
        value: [],
        origin: originOfArea,
        area: {
          parts: [
            { name: 'Situatie', text: 'De post blijft liggen.\nDaardoor lopen de huur en de zorgpremie achter.' },
            { name: 'Hulpvraag', text: 'De post ordenen en weer op tijd betalen.' },
            { name: 'Doel', text: 'Elke maand de huur vóór de eerste betalen.' },
            { name: 'Afspraken', text: 'Elke dinsdag doen we samen de post.' },
            { name: 'Voortgang', text: 'De post van augustus is op orde.' },
          ],
          mark: {
            state: 'agreed',
            text: 'Gelezen, en de bewoner is het ermee eens',
            when: 'Samen gelezen, 7 september',
          },
          keepUp: { label: 'Bijwerken: geld', href: '/zaken/d1/geld' },
        },
      },
      {
        name: 'Werk, school en dagritme',
        value: [],
        origin: originOfArea,
        area: {
          parts: [
            { name: 'Situatie', text: 'Werkt twaalf uur per week in een winkel.' },
            { name: 'Hulpvraag', text: 'Meer uren vinden bij dezelfde winkel.' },
          ],
          mark: {
            state: 'disagrees',
            text: 'Gelezen, en de bewoner is het er niet mee eens',
            when: 'Voorgelezen, 7 september',
          },
          ownWords: {
            title: 'In eigen woorden van de bewoner',
            text: 'Ik wil eerst rust in huis. Daarna wil ik pas meer werken.',
          },
          keepUp: { label: 'Bijwerken: werk, school en dagritme', href: '/zaken/d1/werk' },
        },
      },
      {
        name: 'Wonen',
        value: [],
        origin: originOfArea,
        area: {
          parts: [{ name: 'Situatie', text: 'Twee kamers, drie kinderen.' }],
          mark: { state: 'notYet', text: 'Ontwerp: nog niet gelezen met de bewoner' },
        },
      },
    ],
    links: [],
  },
]
