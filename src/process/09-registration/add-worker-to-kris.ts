/** 3.1 step 9: the coordinator adds the worker in KRIS, where the corporation sees who is involved. */
import { act, event, happens, later, news, person } from '../../trajectory/kit.ts'
import { once, within } from '../once.ts'

export const workerAddedToKris = event('workerAddedToKris', {
  annex: '3.1 step 9',
  basis: 'explicit',
  audience: { team: ['corporation', 'team'] },
  payload: { worker: person() },
  involves: ({ payload }) => ({ teamWorker: payload.worker }),
  says: (p, t) => ({ what: `voegde ${t.person(p.worker)} toe in KRIS` }),
  milestone: 'Medewerker in KRIS',
})

const afterKris = once({ event: 'workerAddedToKris', after: 'krisOpened', reason: 'krisFirst' })

export const addWorkerToKris = act('addWorkerToKris', {
  step: '9',
  phase: 'onboarding',
  roles: ['vhCoordinator'],
  causes: [workerAddedToKris],
  fields: {},

  may(standing) {
    const verdict = afterKris(standing)
    // Both sides may have held the talk before the team assigned anybody.
    return verdict.ok && !standing.view.people.teamWorker ? later('workerFirst') : verdict
  },
  decide: (_input, { view: { people } }) =>
    happens(...(people.teamWorker ? [workerAddedToKris({ worker: people.teamWorker })] : [])),
  duty: within('onboarding', 'krisOpened'),

  tells: () => [news('team', 'teamWorker')],
  words: {
    title: 'Voeg de medewerker toe in KRIS',
    menu: 'Medewerker in KRIS',
    submit: 'Voeg toe',
    done: 'De medewerker staat in KRIS. De corporatie ziet wie betrokken is.',
    lead: 'De corporatie ziet in KRIS wie van het Buurtteam betrokken is.',
    fields: {},
  },
})
