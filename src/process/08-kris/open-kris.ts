/** 3.1 step 8: the vhCoordinator opens the KRIS file, and the corporation gets its number back. */
import { act, event, happens } from '../../trajectory/kit.ts'
import { once, within } from '../once.ts'

export const krisOpened = event('krisOpened', {
  annex: '3.1 step 8',
  basis: 'explicit',
  audience: { team: ['corporation', 'team'] },
  payload: {},
  involves: ({ by }) => ({ vhCoordinator: by.person }),
  says: () => ({ what: 'opende het dossier in KRIS' }),
  milestone: 'KRIS geopend',
})

export const openKris = act('openKris', {
  step: '8',
  phase: 'onboarding',
  roles: ['vhCoordinator'],
  causes: [krisOpened],
  records: [['krisGeneral', ['krisNumber']]],
  fields: {},

  may: once({ event: 'krisOpened', after: 'agreementSent', reason: 'agreementSentFirst' }),
  decide: () => happens(krisOpened()),
  duty: within('onboarding', 'agreementSent'),

  tells: () => [{ party: 'corporation', role: 'housingConsultant', kind: 'krisNumber' }],
  words: {
    title: 'Open het dossier in KRIS',
    menu: 'KRIS openen',
    submit: 'Open KRIS',
    done: 'KRIS is open. De corporatie kreeg het nummer.',
    lead: 'Drempel maakt een nieuw KRIS-nummer. Het gaat naar de corporatie. Het nummer zegt niets over de bewoner.',
    fields: {},
  },
})
