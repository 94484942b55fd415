/** 3.1 step 10: the worker asks the corporation, with the KRIS number, for five data within three days. */
import { act, event, happens } from '../../trajectory/kit.ts'
import { once, within } from '../once.ts'

export const completionRequested = event('completionRequested', {
  annex: '3.1 step 10',
  basis: 'explicit',
  audience: { team: ['corporation', 'team'] },
  payload: {},
  changes: ({ at }) => ({ completion: { requested: at } }),
  says: () => ({ what: 'vroeg de corporatie het dossier aan te vullen', note: 'Binnen drie dagen.' }),
  milestone: 'Aanvulling gevraagd',
})

export const requestCompletion = act('requestCompletion', {
  step: '10',
  phase: 'onboarding',
  roles: ['teamWorker'],
  causes: [completionRequested],
  fields: {},

  may: once({ event: 'completionRequested', after: 'workerAddedToKris', reason: 'workerInKrisFirst' }),
  decide: () => happens(completionRequested()),
  duty: within('onboarding', 'workerAddedToKris'),

  tells: () => [{ party: 'corporation', role: 'housingConsultant', kind: 'krisNumber' }],
  words: {
    title: 'Vraag de corporatie het dossier aan te vullen',
    menu: 'Aanvulling vragen',
    submit: 'Vraag om vijf gegevens',
    done: 'De corporatie kreeg het KRIS-nummer en uw vraag.',
    lead: 'De corporatie krijgt het KRIS-nummer en heeft drie dagen om vijf gegevens aan te vullen.',
    fields: {},
  },
})
