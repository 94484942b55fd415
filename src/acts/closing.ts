/** Steps 18-19. */
import { type EndWay, outcomes } from '../covenant/index.ts'
import { possibleOutcomes } from '../trajectory/index.ts'
import type { Context } from './context.ts'
import { act, news } from './definition.ts'
import { choice } from './fields.ts'
import { closingLetter } from './letters.ts'

const only = (context: Context) => possibleOutcomes(context.view)

export const closeKris = act({
  name: 'closeKris',
  fields: {
    outcome: choice(outcomes, {
      only,
      prefill: (context) => (only(context).length === 1 ? only(context)[0] : undefined),
    }),
  },
  input: (values) => values,
  tells: () => [
    news('corporation', 'housingConsultant'),
    news('workAndIncome', 'trajectorySupervisor'),
    news('team', 'teamWorker'),
  ],
})

export const endBudgetPart = act({ name: 'endBudgetPart', fields: {}, input: () => ({}) })

/** The way it ended, which only the corporation knows; the letter to the resident may speak of it. */
function wayOf(context: Context): EndWay | undefined {
  const ended = context.events.findLast((e) => e.type === 'endedOtherwise')
  return ended?.type === 'endedOtherwise' ? ended.payload.way : undefined
}

export const closeCorporationFile = act({
  name: 'closeCorporationFile',
  fields: {},
  input: () => ({}),
  letters(_values, context) {
    const outcome = context.view.outcome ?? (context.view.withdrawn ? 'withdrawn' : 'ended')
    const model = closingLetter(context, outcome, wayOf(context))
    return model ? [{ file: 'corporationFile', category: 'letter', model }] : []
  },
})
