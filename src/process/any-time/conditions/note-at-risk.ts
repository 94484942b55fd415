/** 3.3, reading: that a condition is at risk stays with who notes it. */
import { act, event, never, open, past, problem, unless } from '../../../trajectory/kit.ts'
import { recordsInOwn } from '../../others.ts'
import {
  checkTelling,
  conditionsFor,
  evidenceHeading,
  evidenceOfTelling,
  fieldsOf,
  followed,
  forRole,
  saysOf,
  stands,
  tellingFields,
  tellingWords,
  toldOf,
} from './telling.ts'

export const conditionAtRisk = event('conditionAtRisk', {
  annex: '3.3 conditions',
  basis: 'reading',
  audience: { corporation: ['corporation'], team: ['team'], workAndIncome: ['workAndIncome'] },
  payload: toldOf,
  changes: stands('atRisk'),
  says: saysOf('noteerde dat een voorwaarde gevaar loopt'),
})

export const noteAtRisk = act('noteAtRisk', {
  step: 'breach',
  phase: 'any',
  roles: ['housingConsultant', 'teamWorker', 'trajectorySupervisor'],
  causes: [conditionAtRisk],
  records: recordsInOwn('conditionEvidence'),
  fields: tellingFields((here) => conditionsFor(here, 'atRisk')),
  ofCondition: fieldsOf('atRisk'),
  check: checkTelling,

  may: (standing) => (followed(standing) ? open : never),
  decide({ condition, since }, here) {
    if (here.view.conditions[condition]?.state === 'breached') return problem('condition', 'alreadyBreached')
    const told = forRole(condition, here)
    if (told.length === 0 && !conditionsFor(here, 'atRisk').includes(condition))
      return problem('condition', 'neverAtRisk')
    return unless([...told, ...past('since', since, here)], conditionAtRisk({ condition, since }))
  },

  entries: evidenceOfTelling('atRisk'),
  words: {
    title: 'Een voorwaarde loopt gevaar',
    menu: 'Een voorwaarde loopt gevaar',
    submit: 'Noteer dit',
    done: 'Genoteerd. Alleen uw organisatie en de bewoner zien dit.',
    lead: 'Zo houdt u het in de gaten. Dit blijft bij uw eigen organisatie.',
    headings: evidenceHeading,
    fields: tellingWords,
  },
})
