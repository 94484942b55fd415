/** 3.1 step 3: whether the resident is a client already, to involve the right worker. The answer stays in the team. */
import { knownResults, whoChecksKnown } from '../../covenant/index.ts'
import { act, choice, done, event, happens, never, open, optional } from '../../trajectory/kit.ts'
import { goesOn } from '../standing.ts'

export const knownChecked = event('knownChecked', {
  annex: '3.1 step 3',
  basis: 'explicit',
  audience: { team: ['team'] },
  payload: { result: choice(knownResults) },
  changes: ({ payload }) => ({ check: payload.result }),
  involves: ({ by }) => ({ [by.role]: by.person }),
  says: (p, t) => ({ what: 'keek of de bewoner al bekend is', note: t.code(knownResults, p.result) }),
  milestone: 'Gekeken of bewoner bekend is',
})

export const checkKnown = act('checkKnown', {
  step: '3',
  phase: 'registration',
  roles: whoChecksKnown,
  causes: [knownChecked],
  fields: { client: optional.client(), result: choice(knownResults) },
  looksUp: true,
  check: ({ client, result }) =>
    client && client !== 'none' && result !== 'known' ? [{ field: 'result', problem: 'clientNotKnown' }] : [],

  may: ({ view }) => (!goesOn(view) ? never : view.check ? done : open),
  decide: ({ result }) => happens(knownChecked({ result })),
  duty: ({ view }) => ({ since: view.signal?.at, term: 'check' }),

  words: {
    title: 'Kijk of de bewoner al bekend is',
    menu: 'Kijken of de bewoner bekend is',
    submit: 'Leg de uitkomst vast',
    done: 'De uitkomst staat erin. Alleen het Buurtteam en de bewoner kunnen die zien.',
    lead: 'Zo komt de juiste medewerker erbij. Wat u vindt, blijft bij het Buurtteam. U wordt hierna de coördinator van dit traject.',
    fields: {
      client: { label: 'Wie van uw eigen cliënten is dit?' },
      result: {
        label: 'Is de bewoner al bekend?',
        hint: 'Dat beslist u zelf. Het register kan zich vergissen.',
      },
    },
    by: {
      teamWorker: {
        lead: 'Zo komt de juiste medewerker erbij. Wat u vindt, blijft bij het Buurtteam. U wordt hierna de medewerker van dit traject.',
      },
    },
  },
})
