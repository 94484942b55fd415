import { expect, it } from 'vitest'
import { z } from 'zod'
import { categoryNames } from '../../covenant/index.ts'
import { archiveSchema } from './archive-schema.ts'

it('the schema of the archive says of each category what its entries say', () => {
  const { entries } = archiveSchema.shape
  const printed = z.toJSONSchema(entries.element, { io: 'input' }).oneOf ?? []
  const said = printed.map((one) => one.properties ?? {})
  expect(said.map(({ category }) => category)).toEqual(categoryNames.map((name) => ({ type: 'string', const: name })))
  // Where anything may stand the schema is empty.
  expect(said.filter(({ value }) => Object.keys(Object(value)).length === 0)).toEqual([])
})
