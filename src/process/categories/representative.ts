/** Who acts for the resident, in the file of the party that recorded it. What it is for and until when is recorded anew, never corrected. */
import { z } from 'zod'
import { established, mandates, representativeKinds } from '../../covenant/index.ts'
import { type Fields, optional, text as textField } from '../../trajectory/kit.ts'
import { category, says } from './kit/category.ts'
import { form } from './kit/form.ts'
import { typedWith } from './kit/typed.ts'
import { codeOf, day, text } from './kit/value.ts'

/** How somebody is called, and where letters reach him or her. */
export const representativeFields = {
  name: textField({ max: 120, letters: true }),
  organisation: optional.text({ max: 120 }),
  phone: optional.telephone({ max: 20, heading: 'reach' }),
  street: optional.text({ max: 120 }),
  houseNumber: optional.houseNumber(),
  postcode: optional.postcode(),
  place: optional.text({ max: 80 }),
} as const satisfies Fields

const value = z.strictObject({
  key: codeOf(representativeKinds),
  name: text,
  organisation: text.optional(),
  mandates: z.array(codeOf(mandates)).readonly(),
  since: day,
  until: day.optional(),
  established: codeOf(established),
  phone: text.optional(),
  street: text.optional(),
  houseNumber: text.optional(),
  postcode: text.optional(),
  place: text.optional(),
})
export type RepresentativeValue = z.infer<typeof value>

export const representative = category(
  'representative',
  says(value, {
    calls: ({ key }, { capital, code }) => capital(code(representativeKinds, key)),
    reads({ name, organisation, mandates: may, since, until, established: by, ...reach }, tell) {
      const { texts, code, capital, lower, shortDay } = tell
      const { phone, street, houseNumber, postcode, place } = reach
      const days = [texts.budget.from(shortDay(since)), ...(until ? [texts.budget.until(shortDay(until))] : [])]
      const address = street ? [`${street} ${houseNumber ?? ''}, ${postcode ?? ''} ${place ?? ''}`] : []
      return [
        organisation ? `${name}, ${organisation}` : name,
        ...(may.length > 0 ? [capital(may.map((one) => lower(code(mandates, one))).join(', '))] : []),
        capital(days.join(' ')),
        code(established, by),
        ...address,
        ...(phone ? [phone] : []),
      ]
    },
    form: form({
      fields: representativeFields,
      words: 'recordRepresentative',
      typed: (known) => typedWith(representativeFields, known),
      value: ({ name, organisation, phone, street, houseNumber, postcode, place }, before) => ({
        ...before,
        name,
        organisation,
        phone,
        street,
        houseNumber,
        postcode,
        place,
      }),
    }),
  }),
)
