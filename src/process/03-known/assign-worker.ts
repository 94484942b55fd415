/**
 * 3.1 step 3: who checked names whoever has the other role of the team. As we read it that is the worker who comes to the
 * talk, and the corporation hears the name at step 4; where the worker checks it is the coordinator of step 8 and after.
 */
import { namedIn, roleNames, whoChecksKnown } from '../../covenant/index.ts'
import { act, event, happens, later, never, news, open, optional, person, problem } from '../../trajectory/kit.ts'
import { goesOn } from '../standing.ts'

export const workerAssigned = event('workerAssigned', {
  annex: '3.1 step 3',
  basis: 'explicit',
  audience: { team: ['team'] },
  // As what, where it is not the worker.
  payload: { worker: person(), as: optional.choice({ vhCoordinator: roleNames.vhCoordinator }) },
  involves: ({ payload }) => ({ [payload.as ?? 'teamWorker']: payload.worker }),
  says: (p, t) => ({
    what:
      p.as === 'vhCoordinator'
        ? `wees ${t.person(p.worker)} aan als VH-coördinator`
        : `wees ${t.person(p.worker)} aan als medewerker`,
  }),
  milestone: 'Medewerker aangewezen',
  milestoneBy: { teamWorker: 'VH-coördinator aangewezen' },
})

export const assignWorker = act('assignWorker', {
  step: '3',
  phase: 'registration',
  roles: whoChecksKnown,
  causes: [workerAssigned],
  fields: { worker: person() },
  names: ({ chosen }) => namedIn(chosen),

  may({ view, chosen }) {
    // The talk does not wait for a coordinator: until one is named, somebody has to be.
    if (!goesOn(view) || (view.appointment?.confirmed && view.people[namedIn(chosen)])) return never
    return view.check ? open : later('checkFirst')
  },
  decide({ worker }, { view, chosen }) {
    const role = namedIn(chosen)
    if (view.people[role] === worker) return problem('worker', 'sameAsNow')
    return happens(workerAssigned({ worker, as: role === 'vhCoordinator' ? role : undefined }))
  },
  duty: ({ view, chosen }) =>
    view.people[namedIn(chosen)] ? undefined : { since: view.seen.knownChecked, term: 'check' },

  tells: (_values, { chosen }) => [news('team', namedIn(chosen))],
  words: {
    title: 'Wijs een medewerker aan',
    menu: 'Andere medewerker aanwijzen',
    submit: 'Wijs deze medewerker aan',
    done: 'De medewerker is aangewezen.',
    lead: 'Deze medewerker komt naar het gesprek. De corporatie hoort de naam pas als u bevestigt wie er komt.',
    fields: { worker: { label: 'Wie komt erbij?' } },
    by: {
      teamWorker: {
        title: 'Wijs een VH-coördinator aan',
        menu: 'Andere VH-coördinator aanwijzen',
        submit: 'Wijs deze VH-coördinator aan',
        done: 'De VH-coördinator is aangewezen.',
        lead: 'De VH-coördinator opent en sluit het dossier in KRIS. U komt zelf naar het gesprek.',
        fields: { worker: { label: 'Wie wordt de VH-coördinator?' } },
      },
    },
  },
})
