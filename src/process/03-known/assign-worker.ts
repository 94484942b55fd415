/** 3.1 step 3: the coordinator names the worker who comes to the talk. The corporation hears the name at step 4. */
import { act, event, happens, later, never, news, open, person, problem } from '../../trajectory/kit.ts'
import { goesOn } from '../standing.ts'

export const workerAssigned = event('workerAssigned', {
  annex: '3.1 step 3',
  basis: 'explicit',
  audience: { team: ['team'] },
  payload: { worker: person() },
  involves: ({ payload }) => ({ teamWorker: payload.worker }),
  says: (p, t) => ({ what: `wees ${t.person(p.worker)} aan als medewerker` }),
  milestone: 'Medewerker aangewezen',
})

export const assignWorker = act('assignWorker', {
  step: '3',
  phase: 'registration',
  roles: ['vhCoordinator'],
  causes: [workerAssigned],
  fields: { worker: person() },
  names: 'teamWorker',

  may({ view }) {
    if (!goesOn(view) || view.appointment?.confirmed) return never
    return view.check ? open : later('checkFirst')
  },
  decide: ({ worker }, { view }) =>
    view.people.teamWorker === worker ? problem('worker', 'sameAsNow') : happens(workerAssigned({ worker })),
  duty: ({ view }) => (view.people.teamWorker ? undefined : { since: view.seen.knownChecked, term: 'check' }),

  tells: () => [news('team', 'teamWorker')],
  words: {
    title: 'Wijs een medewerker aan',
    menu: 'Andere medewerker aanwijzen',
    submit: 'Wijs deze medewerker aan',
    done: 'De medewerker is aangewezen.',
    lead: 'Deze medewerker komt naar het gesprek. De corporatie hoort de naam pas als u bevestigt wie er komt.',
    fields: { worker: { label: 'Wie komt erbij?' } },
  },
})
