/** 3.1 step 9: the worker drafts the life areas that the request for help needs, one at a time. */
import { lifeAreas } from '../../covenant/index.ts'
import { act, choice, event, type Here, happens, later, never, news, open, presence } from '../../trajectory/kit.ts'
import { isSigned } from '../../trajectory/view.ts'
import { entriesOf } from '../categories/index.ts'
import { areaProblems, lifeAreaFields } from '../categories/life-areas.ts'
import { goesOn } from '../standing.ts'
import { presenceWords } from '../words.ts'
import { fromNotes } from './from-notes.ts'
import { areaFile, areaWords, readToday, recorded } from './life-area-form.ts'

export const lifeAreasDrafted = event('lifeAreasDrafted', {
  annex: '3.1 step 9',
  basis: 'reading',
  audience: { team: ['team'] },
  payload: {},
  changes: () => ({ lifeAreas: 'drafted' }),
  says: () => ({ what: 'schreef de leefgebieden' }),
})

/** With a record that the resident asked to destroy, or since its last area went: what step 9 needs is to be written anew. */
export const draftCleared = event('draftCleared', {
  annex: '3.1 step 9',
  basis: 'reading',
  audience: { team: ['team'] },
  payload: {},
  changes: () => ({ lifeAreas: undefined }),
  says: () => ({ what: 'wiste het ontwerp van de leefgebieden' }),
})

export const lifeAreaUpdated = event('lifeAreaUpdated', {
  annex: '3.1 step 11',
  basis: 'reading',
  audience: { team: ['team'] },
  payload: {},
  says: () => ({ what: 'werkte een leefgebied bij' }),
})

/** An area that has a text is kept up where it stands: a second text would quietly take the place of the first. */
function areasLeft(here: Here): readonly string[] {
  const there: readonly string[] = entriesOf(here, areaFile(here), 'lifeAreas').map(({ value }) => value.key)
  return Object.keys(lifeAreas).filter((area) => !there.includes(area))
}

export const draftLifeAreas = act('draftLifeAreas', {
  step: '9',
  phase: 'onboarding',
  through: 'budgetManagement',
  roles: ['teamWorker'],
  causes: [lifeAreasDrafted, lifeAreaUpdated],
  records: [
    ['ktsdDraft', ['lifeAreas']],
    ['ktsd', ['lifeAreas']],
  ],
  fields: {
    area: choice(lifeAreas, { only: areasLeft }),
    ...lifeAreaFields,
    readOn: readToday,
    presence: presence(),
  },
  check: areaProblems,

  may({ view }) {
    if (!goesOn(view) || !isSigned(view)) return never
    return view.seen.krisOpened ? open : later('krisFirst')
  },
  // Another area that turns out to matter later is part of keeping the record up (step 11).
  decide: (_input, { view }) => happens(view.lifeAreas === 'registered' ? lifeAreaUpdated() : lifeAreasDrafted()),
  duty: (here) =>
    here.view.lifeAreas ? undefined : fromNotes(here, here.view.seen.draftCleared ?? here.view.seen.krisOpened),

  entries: ({ area, presence: _presence, ...text }, here) => recorded(area, text, here),
  // The coordinator hears once that there is something to register, not with every area.
  tells: (_values, { view }) => (view.lifeAreas ? [] : [news('team', 'vhCoordinator')]),
  words: {
    title: 'Schrijf een leefgebied',
    menu: 'Leefgebied voor KTSD schrijven',
    submit: 'Bewaar dit leefgebied',
    done: 'Dit leefgebied staat bij de hulp. Hoort er nog een bij de hulpvraag? Schrijf dat dan ook.',
    lead: 'Eén leefgebied per keer, en alleen als het nodig is voor de hulpvraag. Wat niet nodig is, bestaat hier niet. KTSD blijft bij het Buurtteam.',
    headings: { texts: 'Wat er in KTSD komt', agreed: 'Gelezen met de bewoner' },
    fields: {
      area: {
        label: 'Welk leefgebied?',
        hint: 'Alleen wat er nog niet staat. Wat er al staat, werkt u bij op de pagina van het traject.',
      },
      ...areaWords,
      presence: presenceWords,
    },
  },
})
