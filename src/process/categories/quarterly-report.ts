import { z } from 'zod'
import { arrangementStates, type ConditionId, conditionIds, conditions, rentStates } from '../../covenant/index.ts'
import { choice, choices, date, type Fields, longText, type Values } from '../../trajectory/kit.ts'
import { category, says } from './kit/category.ts'
import { form } from './kit/form.ts'
import { line } from './kit/teller.ts'
import { codeOf, day, key, text } from './kit/value.ts'

const conditionNames = Object.fromEntries(conditionIds.map((id) => [id, conditions[id].short])) as {
  [K in ConditionId]: (typeof conditions)[K]['short']
}
export const progressFields = {
  on: date(),
  rent: choice(rentStates),
  arrangement: choice(arrangementStates),
  notMet: choices(conditionNames, { heading: 'conditions' }),
  arrangements: longText({ max: 2000, heading: 'arrangements' }),
} as const satisfies Fields

const value = z.strictObject({
  key,
  on: day,
  rent: codeOf(rentStates),
  arrangement: codeOf(arrangementStates),
  conditions: z.partialRecord(codeOf(conditions), z.enum(['met', 'breached'])),
  arrangements: text,
})
export type QuarterlyReport = z.infer<typeof value>

/** The report of a quarter from its fields; the condition that is not named as breached is met (3.1 step 16). */
export function reportOf(values: Values<typeof progressFields>, key: string): QuarterlyReport {
  const { on, rent, arrangement, arrangements, notMet = [] } = values
  const states = conditionIds.map((id) => [id, notMet.includes(id) ? 'breached' : 'met'] as const)
  return { key, on, rent, arrangement, conditions: Object.fromEntries(states), arrangements }
}

const breachedIn = ({ conditions: states }: QuarterlyReport) => conditionIds.filter((id) => states[id] === 'breached')

export const quarterlyReport = category(
  'quarterlyReport',
  says(value, {
    reads(report, { texts: { report: texts }, say, code, day }) {
      const breached = breachedIn(report).map((id) => say(conditions[id].short))
      return [
        day(report.on),
        line(texts.rent, code(rentStates, report.rent)),
        line(texts.arrangement, code(arrangementStates, report.arrangement)),
        breached.length ? line(texts.breached, breached.join(', ')) : texts.none,
        line(texts.arrangements, report.arrangements),
      ]
    },
    form: form({
      fields: progressFields,
      words: 'writeProgressReport',
      typed: (report) => {
        const { on, rent, arrangement, arrangements } = report
        return { on, rent, arrangement, arrangements, notMet: breachedIn(report) }
      },
      value: (values, before) => reportOf(values, before.key),
    }),
  }),
)
