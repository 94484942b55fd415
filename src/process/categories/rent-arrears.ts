import { z } from 'zod'
import { money as amount } from '../../trajectory/kit.ts'
import { category, says } from './kit/category.ts'
import { form } from './kit/form.ts'
import { typedMoney } from './kit/typed.ts'
import { cents, day } from './kit/value.ts'

/** `on`: the day on which so much was open, where the landlord's own file says so. */
const value = z.strictObject({ cents, on: day.optional() })
export type ArrearsValue = z.infer<typeof value>
export const arrearsField = amount({ max: 100_000_00 })

export const rentArrears = category(
  'rentArrears',
  says(value, {
    reads: ({ cents, on }, { texts, day, money }) => [money(cents), ...(on ? [texts.openOn(day(on))] : [])],
    form: form({
      fields: { arrears: arrearsField },
      words: 'completeFile',
      typed: ({ cents }) => ({ arrears: typedMoney(cents) }),
      value: ({ arrears: cents }, before) => ({ ...before, cents }),
    }),
  }),
)
