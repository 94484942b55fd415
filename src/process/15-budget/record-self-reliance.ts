/** 3.1 step 15: whether the resident can do without help with money later, or needs protective administration. */
import { act, happens } from '../../trajectory/kit.ts'
import { selfRelianceFields, selfRelianceValue } from '../categories/self-reliance.ts'
import { inBudgetFile, keepsBudget, prefilled } from './budget-file.ts'
import { budgetUpdated } from './record-income.ts'

export const recordSelfReliance = act('recordSelfReliance', {
  step: '15',
  phase: 'budgetManagement',
  roles: ['trajectorySupervisor'],
  causes: [budgetUpdated],
  records: [['budgetFile', ['selfReliance']]],
  fields: prefilled('selfReliance', selfRelianceFields),

  may: keepsBudget,
  decide: () => happens(budgetUpdated({ part: 'selfReliance' })),

  entries: (values) => [inBudgetFile('selfReliance', selfRelianceValue(values))],
  words: {
    title: 'Leg vast wat de bewoner zelf kan',
    menu: 'Wat de bewoner zelf kan',
    submit: 'Bewaar dit',
    done: 'Het staat in uw dossier.',
    lead: 'Kan de bewoner het geld later zelf regelen, of is beschermingsbewind nodig?',
    headings: { parts: 'Per onderdeel', note: 'Toelichting' },
    fields: {
      outcome: { label: 'Hoe schat u het in?' },
      post: { label: 'Post openen en bewaren' },
      payments: { label: 'Rekeningen betalen' },
      applications: { label: 'Iets aanvragen' },
      planning: { label: 'Vooruit plannen' },
      note: { label: 'Wat is hierover nog nodig om te weten?', hint: 'Niets over gezondheid.' },
    },
  },
})
