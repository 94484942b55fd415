import type { FileName } from '../covenant/index.ts'
import { entryIn, type Here } from '../trajectory/kit.ts'

/** Name, address and place (NAW), and the telephone number where it was told. */
export type NameAndAddress = {
  name: string
  street: string
  houseNumber: string
  postcode: string
  place: string
  phone?: string
}

/** Where it stands, the own file first, then what was given. */
const files: readonly FileName[] = ['corporationFile', 'krisGeneral', 'intakeNotesTeam', 'signal']

/** Name and address as this world knows them. */
export function nameAndAddressIn(here: Pick<Here, 'entries'>): NameAndAddress | undefined {
  for (const file of files) {
    const entry = entryIn(here, file, 'nameAndAddress')
    if (entry) return entry.value as NameAndAddress
  }
  return undefined
}
