/** 3.3: a condition is met again. Who heard that it was not hears this too; of a risk only who noted it knew. */
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

/** Ends what `conditionAtRisk` began, in the same world. */
export const riskPassed = event('riskPassed', {
  annex: '3.3 conditions',
  basis: 'reading',
  audience: { corporation: ['corporation'], team: ['team'], workAndIncome: ['workAndIncome'] },
  payload: toldOf,
  changes: stands('met'),
  says: saysOf('noteerde dat een voorwaarde geen gevaar meer loopt'),
})

export const conditionMetAgain = event('conditionMetAgain', {
  annex: '3.3 conditions',
  basis: 'reading',
  audience: {
    corporation: ['corporation', 'team', 'workAndIncome'],
    team: ['corporation', 'team', 'workAndIncome'],
    workAndIncome: ['corporation', 'team', 'workAndIncome'],
  },
  payload: toldOf,
  changes: stands('met'),
  says: saysOf('meldde dat een voorwaarde weer wordt gehaald'),
})

export const reportMetAgain = act('reportMetAgain', {
  step: 'breach',
  phase: 'any',
  roles: ['housingConsultant', 'teamWorker', 'trajectorySupervisor'],
  causes: [conditionMetAgain, riskPassed],
  records: recordsInOwn('conditionEvidence'),
  fields: tellingFields((here) =>
    conditionsFor(here).filter((id) => (here.view.conditions[id]?.state ?? 'met') !== 'met'),
  ),
  ofCondition: fieldsOf('met'),
  check: checkTelling,

  may: (standing) =>
    followed(standing) && Object.values(standing.view.conditions).some((one) => one?.state !== 'met') ? open : never,
  decide({ condition, since }, here) {
    const state = here.view.conditions[condition]?.state
    if (state === undefined || state === 'met') return problem('condition', 'notBreached')
    const problems = [...forRole(condition, here), ...past('since', since, here)]
    // Who never heard of a risk must not hear that it has passed (3.3, reading: at risk stays with who notes it).
    return state === 'atRisk'
      ? unless(problems, riskPassed({ condition, since }))
      : unless(problems, conditionMetAgain({ condition, since }))
  },

  entries: evidenceOfTelling('met'),
  tells: others,
  words: {
    title: 'Een voorwaarde wordt weer gehaald',
    menu: 'Een voorwaarde wordt weer gehaald',
    submit: 'Meld dit',
    done: 'Gemeld.',
    lead: 'Wie hoorde dat het niet goed ging, hoort ook dat het weer goed gaat.',
    headings: evidenceHeading,
    fields: tellingWords,
  },
})
