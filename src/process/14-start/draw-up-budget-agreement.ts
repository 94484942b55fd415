/** 3.1 step 14, reading: the agreement on budget management, to take along to the home visit. */
import { act, date, done, event, happens, later, never, open } from '../../trajectory/kit.ts'
import { goesOn } from '../standing.ts'

/** Between the resident and Work and Income; others hear that it was signed. */
export const budgetAgreementDrawnUp = event('budgetAgreementDrawnUp', {
  annex: '3.1 step 14',
  basis: 'reading',
  audience: { workAndIncome: ['workAndIncome'] },
  payload: {},
  says: () => ({ what: 'maakte de overeenkomst budgetbeheer' }),
})

export const drawUpBudgetAgreement = act('drawUpBudgetAgreement', {
  step: '14',
  phase: 'onboarding',
  roles: ['trajectorySupervisor'],
  causes: [budgetAgreementDrawnUp],
  records: [['budgetFile', ['budgetAgreementDraft']]],
  fields: { start: date() },
  check: ({ start }, { now }) => (start < now.date ? [{ field: 'start', problem: 'inPast' }] : []),

  may({ view }) {
    if (!goesOn(view)) return never
    if (view.start) return done
    return view.seen.caseTakenUp ? open : later('takenUpFirst')
  },
  decide: () => happens(budgetAgreementDrawnUp()),

  words: {
    title: 'Maak de overeenkomst budgetbeheer',
    menu: 'Overeenkomst budgetbeheer maken',
    submit: 'Maak de overeenkomst',
    done: 'De overeenkomst staat bij de brieven. U kunt haar afdrukken en meenemen.',
    lead: 'U neemt deze overeenkomst mee naar het huisbezoek. Alleen Werk en Inkomen en de bewoner zien haar.',
    preview: 'Bekijk de overeenkomst eerst',
    fields: { start: { label: 'Vanaf wanneer loopt budgetbeheer?', hint: 'Bijvoorbeeld 1 4 2026.' } },
  },
})
