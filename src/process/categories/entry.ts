/** Entries by what they are: the only way to what an entry says. */

import type { CategoryName, FileName } from '../../covenant/index.ts'
import { keyOf } from '../../files/entry-key.ts'
import type { Entry } from '../../trajectory/kit.ts'
import type { AnyCategory, Category, Of, Sealed } from './kit/category.ts'
import type { Asked } from './kit/form.ts'
import type { EntryTeller } from './kit/teller.ts'
import { categories } from './table.ts'

type Table = typeof categories
/** What an entry of this category says, as a reader gets it. */
export type ValueOf<C extends CategoryName> = Table[C] extends Category<C, infer T> ? T : never
export type EntryOf<C extends CategoryName> = Entry & Of<C, ValueOf<C>>

/** An entry, of whatever is made of the rows of the database. */
export type AnEntry = { readonly category: string; readonly value: unknown }

const byName: Readonly<Record<string, AnyCategory | undefined>> = categories
const ruleOf = (name: string): AnyCategory => {
  const found = byName[name]
  if (!found) throw new Error('an entry of no category of this covenant')
  return found
}

export const isOf = <E extends AnEntry, C extends CategoryName>(
  entry: E,
  category: C,
): entry is E & Of<C, ValueOf<C>> => entry.category === category

const letters = [
  'letter',
  'leakLetter',
  'invitationCopy',
  'agreementDraft',
  'budgetAgreementDraft',
] as const satisfies CategoryName[]
type Letter = (typeof letters)[number]
/** A letter that the program made, which says what it is on paper. */
export const isLetter = <E extends AnEntry>(entry: E): entry is E & Of<Letter, ValueOf<Letter>> =>
  letters.some((category) => isOf(entry, category))

export { keyOf }

export type World<E> = { readonly entries: readonly E[] }
export type Filed = AnEntry & { readonly file: string }

/** The entries of a category that this world may read, oldest first. */
export const entriesOf = <E extends Filed, C extends CategoryName>(
  { entries }: World<E>,
  file: FileName,
  category: C,
) => entries.filter((entry): entry is E & Of<C, ValueOf<C>> => entry.file === file && isOf(entry, category))

/** The newest one; `key` tells several apart (life area, quarter). */
export const entryOf = <E extends Filed, C extends CategoryName>(
  world: World<E>,
  file: FileName,
  category: C,
  key?: string,
) => entriesOf(world, file, category).findLast(({ value }) => key === undefined || keyOf(value) === key)

/**
 * What is about to be recorded, as its category has it. Throws where it is something else: then an act is broken. The value
 * is personal data, so it stands in no error.
 */
export function recordable<C extends CategoryName>(category: C, value: unknown): ValueOf<C> {
  if (!conforms(category, value)) throw new Error(`an entry of ${category} with a value that is none`)
  return value
}
/** The value itself and not what was read of it: what was recorded keeps its order. */
const conforms = <C extends CategoryName>(category: C, value: unknown): value is ValueOf<C> =>
  ruleOf(category).value.safeParse(value).success

/** What an entry says, one paragraph each. */
export const entryLines = (entry: AnEntry, tell: EntryTeller, seal?: Sealed): readonly string[] =>
  ruleOf(entry.category).reads(entry, tell, seal)
export const entryName = (entry: AnEntry, tell: EntryTeller): string => ruleOf(entry.category).calls(entry, tell)
/** What is asked of an entry again; undefined for what cannot be asked. */
export const formOf = (entry: AnEntry): Asked | undefined => ruleOf(entry.category).asks(entry)

/** Name and address as this world knows them: its own file first, then what it was given. */
export function nameAndAddressOf(world: World<Filed>): ValueOf<'nameAndAddress'> | undefined {
  const files: FileName[] = ['corporationFile', 'krisGeneral', 'ktsd', 'intakeNotesTeam', 'signal']
  return files.map((file) => entryOf(world, file, 'nameAndAddress')?.value).find((known) => known !== undefined)
}
