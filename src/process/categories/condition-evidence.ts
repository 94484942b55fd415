/** What showed that a condition is met or not; `seen`: only that, and when. The day it began stands in the event too. */
import { z } from 'zod'
import { conditionStates, conditions, evidenceOf } from '../../covenant/index.ts'
import { type Fields, optional } from '../../trajectory/kit.ts'
import { category, says } from './kit/category.ts'
import { form } from './kit/form.ts'
import { paragraphs } from './kit/teller.ts'
import { codeOf, day, key, text } from './kit/value.ts'

export const evidenceFields = {
  note: optional.longText({ max: 1000, own: true }),
  seen: optional.date({ own: true }),
} as const satisfies Fields

const value = z.strictObject({
  key,
  condition: codeOf(conditions),
  state: codeOf(conditionStates),
  since: day,
  text: text.optional(),
  seen: day.optional(),
})
export type EvidenceValue = z.infer<typeof value>

export const conditionEvidence = category(
  'conditionEvidence',
  says(value, {
    reads({ condition, state, since, text, seen }, { texts: { evidence }, say, code, lower, capital, day }) {
      const about = capital(say(conditions[condition].short))
      return [
        evidence.about(about, lower(code(conditionStates, state)), day(since)),
        ...(text ? paragraphs(text) : []),
        ...(seen ? [evidence.seen(day(seen))] : []),
      ]
    },
    form: form({
      fields: evidenceFields,
      words: 'reportBreach',
      typed: ({ text: note, seen }) => ({ note, seen }),
      only: ({ condition }, party) => (evidenceOf(condition, party) === 'seen' ? ['seen'] : ['note']),
      value({ note, seen }, { text: _text, seen: _seen, ...kept }) {
        return { ...kept, ...(note ? { text: note } : {}), ...(seen ? { seen } : {}) }
      },
    }),
  }),
)
