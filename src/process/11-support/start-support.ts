/** 3.1 step 11: the worker starts support, so that the resident can meet the conditions and keeps living there. */
import { act, event, happens, longText, news } from '../../trajectory/kit.ts'
import { once, within } from '../once.ts'

export const supportStarted = event('supportStarted', {
  annex: '3.1 step 11',
  basis: 'explicit',
  audience: { team: ['team'] },
  payload: {},
  says: () => ({ what: 'begon met de hulp' }),
  milestone: 'Hulp begonnen',
})

export const startSupport = act('startSupport', {
  step: '11',
  phase: 'onboarding',
  roles: ['teamWorker'],
  causes: [supportStarted],
  records: [['ktsd', ['supportPlan']]],
  fields: { plan: longText({ max: 4000 }) },

  may: once({ event: 'supportStarted', after: 'krisOpened', reason: 'krisFirst' }),
  decide: () => happens(supportStarted()),
  duty: within('onboarding', 'krisOpened'),

  entries: ({ plan }) => [{ file: 'ktsd', category: 'supportPlan', value: { text: plan } }],
  tells: () => [news('team', 'vhCoordinator')],
  words: {
    title: 'Begin met de hulp',
    menu: 'Hulp beginnen',
    submit: 'Begin met de hulp',
    done: 'De hulp is begonnen.',
    lead: 'Schrijf met de bewoner een plan, zodat hij of zij aan de voorwaarden kan voldoen. Doel: blijven wonen. Het plan staat in KTSD.',
    fields: { plan: { label: 'Plan van aanpak', hint: 'Wat spreekt u af, en wie doet wat?' } },
  },
})
