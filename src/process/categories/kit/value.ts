/** Parts of what entries say. What is written here is what `gegevens.json` of an archive promises. */
import { z } from 'zod'
import { type PlainDate, plainDate } from '../../../calendar/plain-date.ts'
import { type Month, month } from '../../../files/rent/month.ts'

export const text = z.string()
/** Tells entries of one category apart. */
export const key = z.string().describe('Tells entries of one category apart')
export const cents = z.int().describe('Whole cents')
export const count = z.int().nonnegative()

export const day = z.iso
  .date()
  .transform((typed, { addIssue }): PlainDate => {
    const date = plainDate(typed)
    if (!date) addIssue('no such day')
    return date ?? z.NEVER
  })
  .describe('A day, ISO 8601')
export const aMonth = z
  .string()
  .regex(/^\d{4}-\d{2}$/)
  .transform((typed, { addIssue }): Month => {
    const found = month(typed)
    if (!found) addIssue('no such month')
    return found ?? z.NEVER
  })
  .describe('A month, YYYY-MM')

/** One of the codes of a list of the covenant. */
export const codeOf = <K extends string>(list: Readonly<Record<K, unknown>>) =>
  z.literal(namesOf(list)).describe('A code of the covenant')
export const namesOf = <K extends string>(list: Readonly<Record<K, unknown>>): K[] => Object.keys(list) as K[]
