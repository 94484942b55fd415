import { type Category, type CategoryName, categories, isResident, type Party } from '../covenant/index.ts'
import { keyOf, textIn } from './entry-key.ts'

/** What stands in the place of a value that its reader may not have; the key tells entries apart and says nothing. */
export type Withheld = { readonly key?: string; readonly withheld: true }

/**
 * The value of an entry for one reader. Of the income of somebody else in the household the resident reads only what he
 * or she told (3.2, reading); where it is not known who told it, it is withheld. Of who else is on the contract the name alone.
 */
export function valueFor(party: Party, category: string, value: unknown): unknown {
  const row = categories[category as CategoryName] as Category | undefined
  if (!isResident(party) || !row) return value
  if (row.residentReads) return onlyOf(row.residentReads, value)
  if (!row.ofAnother) return value
  if (isResident(textIn(value, 'toldBy'))) return value
  const key = keyOf(value)
  return { ...(key ? { key } : {}), withheld: true } satisfies Withheld
}

const onlyOf = (names: readonly string[], value: unknown): unknown =>
  typeof value === 'object' && value !== null
    ? Object.fromEntries(Object.entries(value).filter(([name]) => names.includes(name)))
    : value
