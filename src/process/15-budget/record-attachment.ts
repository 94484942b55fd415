/** 3.1 step 15: what is withheld from the income each month, and whether enough is left to live on. */
import { act, happens } from '../../trajectory/kit.ts'
import { attachmentFields, attachmentValue, checkAttachment } from '../categories/attachment.ts'
import { inBudgetFile, keepsBudget } from './budget-file.ts'
import { budgetUpdated } from './record-income.ts'

export const recordAttachment = act('recordAttachment', {
  step: '15',
  phase: 'budgetManagement',
  roles: ['trajectorySupervisor'],
  causes: [budgetUpdated],
  records: [['budgetFile', ['attachment']]],
  fields: attachmentFields,
  check: (values) => checkAttachment(values),

  may: keepsBudget,
  decide: () => happens(budgetUpdated({ part: 'attachment' })),

  entries: (values) => [inBudgetFile('attachment', attachmentValue(values))],
  words: {
    title: 'Leg een beslag op inkomen vast',
    menu: 'Beslag op inkomen toevoegen',
    submit: 'Bewaar dit beslag',
    again: 'Bewaar en voeg er nog een toe',
    done: 'Het beslag staat in uw dossier.',
    lead: 'Wat er elke maand van het inkomen wordt ingehouden. Kijk of de beslagvrije voet klopt.',
    fields: {
      by: { label: 'Wie legde beslag?', hint: 'De naam van het bedrijf of de deurwaarder.' },
      amount: { label: 'Hoeveel per maand?', hint: 'Bijvoorbeeld 120,00.' },
      since: { label: 'Sinds wanneer?', hint: 'Bijvoorbeeld 1 2 2026.' },
      protectedIncome: { label: 'Is de beslagvrije voet toegepast?' },
    },
  },
})
