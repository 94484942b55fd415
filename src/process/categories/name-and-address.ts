import { z } from 'zod'
import { type Fields, houseNumber, postcode as postcodeField, text as textField } from '../../trajectory/kit.ts'
import { category, says } from './kit/category.ts'
import { form } from './kit/form.ts'
import { typedWith } from './kit/typed.ts'
import { text } from './kit/value.ts'

const value = z.strictObject({
  name: text,
  street: text,
  houseNumber: text,
  postcode: text,
  place: text,
})
export type NameAndAddress = z.infer<typeof value>

export const nameAndAddressFields = {
  name: textField({ max: 120, letters: true }),
  street: textField({ max: 120 }),
  houseNumber: houseNumber(),
  postcode: postcodeField(),
  place: textField({ max: 80 }),
} as const satisfies Fields

export const nameAndAddress = category(
  'nameAndAddress',
  says(value, {
    reads: ({ name, street, houseNumber, postcode, place }) => [
      `${name}, ${street} ${houseNumber}, ${postcode} ${place}`,
    ],
    form: form({
      fields: nameAndAddressFields,
      words: 'registerInKris',
      typed: (known) => typedWith(nameAndAddressFields, known),
      value: (values) => values,
    }),
  }),
)
