import type { CategoryName, ConditionId, FileName, Party } from '../covenant/index.ts'
import type { EntryRow, OrganisationRow, PersonRow } from '../database/index.ts'
import type { Context } from '../engine/context.ts'

export * from '../engine/context.ts'

/** The newest entry of a category that this world may read; `key` tells several apart (life area, quarter). */
export function entryOf(context: Context, file: FileName, category: CategoryName, key?: string): EntryRow | undefined {
  return context.rows.entries.findLast(
    (e) => e.file === file && e.category === category && (key === undefined || keyOf(e.value) === key),
  )
}

/** What an entry of words says, and which it is. */
export const entryValue = ({ value }: Pick<EntryRow, 'value'>): { readonly key?: string; readonly text?: string } =>
  (value as { key?: string; text?: string } | null) ?? {}

/** What tells entries of one category apart. */
export const keyOf = (value: unknown): string | undefined => (value as { key?: string } | null)?.key

export const personOf = (context: Context, id: string | null | undefined): PersonRow | undefined =>
  id ? context.rows.people.find((p) => p.id === id) : undefined

export function organisationOf(context: Context, party: Party): OrganisationRow | undefined {
  const { rows } = context
  const id =
    party === context.actor.party
      ? context.actor.organisation
      : party === 'corporation'
        ? rows.world.corporationId
        : undefined
  return rows.organisations.find((o) => (id ? o.id === id : o.party === party))
}

/** Values of entries, as the acts record them. */
export type NameAndAddress = {
  name: string
  street: string
  houseNumber: string
  postcode: string
  place: string
  phone?: string
}
export type JudgmentValue = { state: 'possible' | 'given'; date?: string; court?: string; caseNumber?: string }
export type QuarterlyReport = {
  key: string
  on: string
  rent: string
  arrangement: string
  conditions: Partial<Record<ConditionId, 'met' | 'breached'>>
  arrangements: string
}

/** Name and address as this world knows them: its own file first, then what it was given. */
export function nameAndAddressOf(context: Context): NameAndAddress | undefined {
  const files: FileName[] = ['corporationFile', 'krisGeneral', 'intakeNotesTeam', 'signal']
  for (const file of files) {
    const entry = entryOf(context, file, 'nameAndAddress')
    if (entry) return entry.value as NameAndAddress
  }
  return undefined
}
