import { type ActName, type CategoryName, type FileName, files, hasSeveral } from '../covenant/index.ts'
import { passOnFieldsWith } from '../engine/index.ts'
import { categories } from '../process/categories/index.ts'
import { actNamed, acts } from '../process/index.ts'
import { date, type Fields, type Options } from '../trajectory/index.ts'

import { organisations } from './organisations.ts'

/** The landlords that `passOn` can name, as scenarios name them. */
const landlords: Options = Object.fromEntries(
  Object.entries(organisations)
    .filter(([, { party }]) => hasSeveral(party))
    .map(([name, { name: words }]) => [name, { nl: words, en: words }]),
)

/** As the program's form, but for the landlord, whom a scenario calls by its name there. */
export const passOnFields = { ...passOnFieldsWith(landlords), on: date() } satisfies Fields

/** What a scenario can do: every act of the covenant, and taking down what is said before a case is known. */
export type PlayableAct = ActName | 'passOn'

export const isPlayable = (name: string): name is PlayableAct => name === 'passOn' || Object.hasOwn(acts, name)

/** An entry as a scenario names it: `krisCorporationTab.rentArrears`, and its key where there are several. */
export const entryName = /^(?<file>\w+)\.(?<category>\w+)(?:\.(?<key>.+))?$/

const isFile = (name: string | undefined): name is FileName => name !== undefined && Object.hasOwn(files, name)
const isCategory = (name: string | undefined): name is CategoryName =>
  name !== undefined && Object.hasOwn(categories, name)

/** `entry`: what an act about an entry is about; it asks the fields of that entry's category too. */
export function fieldsOf(act: PlayableAct, entry?: string): Fields {
  if (act === 'passOn') return passOnFields
  const { file, category } = (entry && entryName.exec(entry)?.groups) || {}
  const asked =
    act === 'correctEntry' && isFile(file) && isCategory(category) ? categories[category].fieldsIn(file) : {}
  return { ...asked, ...actNamed(act).fields }
}
