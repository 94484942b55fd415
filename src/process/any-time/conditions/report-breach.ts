/** 3.3: when a condition is no longer met the landlord is always told which one, and since when. */
import { act, event, never, open, past, problem, unless } from '../../../trajectory/kit.ts'
import { others, recordsInOwn } from '../../others.ts'
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

export const conditionBreached = event('conditionBreached', {
  annex: '3.3 ending',
  basis: 'explicit',
  audience: {
    corporation: ['corporation', 'team', 'workAndIncome'],
    team: ['corporation', 'team', 'workAndIncome'],
    workAndIncome: ['corporation', 'team', 'workAndIncome'],
  },
  payload: toldOf,
  changes: stands('breached'),
  says: saysOf('meldde dat een voorwaarde niet wordt gehaald'),
})

export const reportBreach = act('reportBreach', {
  step: 'breach',
  phase: 'any',
  roles: ['housingConsultant', 'teamWorker', 'trajectorySupervisor'],
  causes: [conditionBreached],
  records: recordsInOwn('conditionEvidence'),
  fields: tellingFields((here) => conditionsFor(here)),
  ofCondition: fieldsOf('breached'),
  check: checkTelling,

  may: (standing) => (followed(standing) ? open : never),
  decide({ condition, since }, here) {
    if (here.view.conditions[condition]?.state === 'breached') return problem('condition', 'alreadyBreached')
    return unless([...forRole(condition, here), ...past('since', since, here)], conditionBreached({ condition, since }))
  },

  entries: evidenceOfTelling('breached'),
  tells: others,
  words: {
    title: 'Een voorwaarde wordt niet meer gehaald',
    menu: 'Een voorwaarde wordt niet gehaald',
    submit: 'Meld dit',
    done: 'De verhuurder en de anderen weten welke voorwaarde, en sinds wanneer.',
    lead: 'Wordt een voorwaarde niet meer gehaald, dan hoort de verhuurder dat altijd: welke, en sinds wanneer. Het bewijs niet.',
    headings: evidenceHeading,
    fields: tellingWords,
  },
})
