/** 3.1 step 9: the coordinator puts the life areas in KTSD; the notes of the talk go. */
import { type Presence, presentAt } from '../../covenant/index.ts'
import { act, done, event, type FieldProblem, happens, later, never, news, open } from '../../trajectory/kit.ts'
import { isSigned } from '../../trajectory/view.ts'
import { entriesOf } from '../categories/index.ts'
import { goesOn } from '../standing.ts'
import { fromNotes } from './from-notes.ts'
import { notesRemoved } from './write-intake-report.ts'

export const lifeAreasRegistered = event('lifeAreasRegistered', {
  annex: '3.1 step 9',
  basis: 'explicit',
  audience: { team: ['team'] },
  payload: {},
  changes: () => ({ lifeAreas: 'registered' }),
  says: () => ({ what: 'zette de leefgebieden in KTSD' }),
  milestone: 'Leefgebieden in KTSD',
})

const presences = Object.keys(presentAt) as Presence[]

export const registerLifeAreas = act('registerLifeAreas', {
  step: '9',
  phase: 'onboarding',
  roles: ['vhCoordinator'],
  causes: [lifeAreasRegistered, notesRemoved],
  records: [['ktsd', ['lifeAreas']]],
  removes: ['intakeNotesTeam', 'ktsdDraft'],
  fields: {},
  check(_values, here): FieldProblem[] {
    const areas = entriesOf(here, 'ktsdDraft', 'lifeAreas')
    if (areas.length === 0) return [{ field: '', problem: 'noLifeArea' }]
    return areas.some(({ value }) => value.agreed.state === 'notYet') ? [{ field: '', problem: 'areaNotRead' }] : []
  },

  may({ view }) {
    if (!goesOn(view) || !isSigned(view)) return never
    if (view.lifeAreas === 'registered') return done
    if (!view.seen.krisRegistered) return later('krisRegisteredFirst')
    return view.lifeAreas === 'drafted' ? open : later('draftFirst')
  },
  // The team's notes may go now: what outlives them stands in KRIS and KTSD.
  decide: () => happens(lifeAreasRegistered(), notesRemoved()),
  duty: (here) => fromNotes(here, here.view.seen.lifeAreasDrafted),

  entries: (_values, here) =>
    entriesOf(here, 'ktsdDraft', 'lifeAreas').map(({ value, presence }) => ({
      file: 'ktsd',
      category: 'lifeAreas',
      value,
      presence: presences.filter((one) => presence?.includes(one)),
    })),
  tells: () => [news('team', 'teamWorker')],
  words: {
    title: 'Zet de leefgebieden in KTSD',
    menu: 'Leefgebieden in KTSD zetten',
    submit: 'Zet dit in KTSD',
    done: 'De leefgebieden staan in KTSD. De gespreksnotities van het Buurtteam zijn gewist.',
    lead: 'De medewerker schreef dit ontwerp en las het met de bewoner. U zet het in KTSD. De gespreksnotities gaan daarna weg. U leest KTSD daarna niet meer.',
    fields: {},
  },
})
