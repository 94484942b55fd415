/** 3.1 step 17a: rent is paid stably and the arrears are arranged. The corporation hears it when KRIS closes. */
import { stableArrangements } from '../../covenant/index.ts'
import { act, choice, confirm, done, event, happens, later, never, news, open } from '../../trajectory/kit.ts'
import { openExitTalk } from '../../trajectory/view.ts'
import { goesOn, live } from '../standing.ts'

export const positiveDeclared = event('positiveDeclared', {
  annex: '3.1 step 17a',
  basis: 'explicit',
  audience: { workAndIncome: ['team', 'workAndIncome'] },
  payload: {},
  says: () => ({ what: 'liet weten dat het traject positief kan sluiten' }),
  milestone: 'Kan positief sluiten',
})

export const declarePositive = act('declarePositive', {
  step: '17a',
  phase: 'budgetManagement',
  roles: ['trajectorySupervisor'],
  causes: [positiveDeclared],
  records: [['budgetFile', ['letter']]],
  // Both halves of 17a are a person's word; the figures stay where they are.
  fields: { rentStable: confirm(), arrears: choice(stableArrangements) },

  may({ view }) {
    if (!live(view)) return never
    if (view.seen.positiveDeclared) return done
    if (!view.start) return later('startFirst')
    if (openExitTalk(view)) return later('decisionFirst')
    return goesOn(view) ? open : never
  },
  decide: () => happens(positiveDeclared()),

  tells: () => [news('team', 'teamWorker'), news('team', 'vhCoordinator')],
  words: {
    title: 'Laat weten dat het positief kan sluiten',
    menu: 'Kan positief sluiten',
    submit: 'Laat het weten',
    done: 'De bewoner en het Buurtteam weten het.',
    lead: 'De bewoner en het Buurtteam horen dat het traject positief kan sluiten. De bewoner krijgt ook een brief. De bedragen blijven in uw dossier. De corporatie hoort het als KRIS sluit.',
    preview: 'Bekijk de brief eerst',
    fields: {
      rentStable: { label: 'De huur komt steeds op tijd en helemaal' },
      arrears: { label: 'Hoe is de achterstand geregeld?' },
    },
  },
})
