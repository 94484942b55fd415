/** 3.1 step 15: the budget file is filled part by part, as often as something in it changes; what stood there before is kept. */
import type { CategoryName } from '../../covenant/index.ts'
import {
  type EntryDraft,
  type Fields,
  type Here,
  later,
  never,
  open,
  type Standing,
  type Verdict,
} from '../../trajectory/kit.ts'
import { entryOf, formOf } from '../categories/index.ts'
import { goesOn } from '../standing.ts'

export const keepsBudget = ({ view }: Standing): Verdict =>
  !goesOn(view) ? never : view.start ? open : later('startFirst')

export const inBudgetFile = (category: CategoryName, value: unknown): EntryDraft => ({
  file: 'budgetFile',
  category,
  value,
})

/** The fields of a part, with what stands in the file already; what was noted in words is no answer to them. */
export function prefilled<F extends Fields>(category: CategoryName, fields: F): F {
  const before = (name: string) => (here: Here) => {
    const entry = entryOf(here, 'budgetFile', category)
    const typed = entry && formOf(entry)?.typed[name]
    return typeof typed === 'string' || Array.isArray(typed) ? typed : undefined
  }
  return Object.fromEntries(
    Object.entries(fields).map(([name, spec]) => [name, { ...spec, prefill: before(name) }]),
  ) as unknown as F
}
