/** What an archive has of a column of the database. */
export type ColumnClass =
  /** In the archive of the resident, at a path of `archiveSchema`; what was replaced stands at another. */
  | { readonly at: string; readonly older?: string }
  /** In the archive of who keeps the team's register: which client it is was decided by a person. */
  | { readonly byKeeper: string }
  /** Made from what is in the archive, at that path. */
  | { readonly from: string }
  /** Not about the resident: about staff, or how the program works. */
  | { readonly none: string }
  /** About a resident, tied to no trajectory: what answers for it instead. */
  | { readonly apart: string }

export const at = (path: string): ColumnClass => ({ at: path })
export const from = (path: string): ColumnClass => ({ from: path })
export const none = (why: string): ColumnClass => ({ none: why })

export const key = none('a random key, which ties rows together')
export const where = none('which municipality')
export const staff = none('which member of staff; the archive names those whom this world knows, in `people`')
export const covenant = none('rules of the covenant')
export const registry = none('organisations and their staff')
export const chain = none(
  'the audit of what users did, in chains of hashes; whose data it was stands in processing_record',
)
export const vouches = none('a digest by which it shows that somebody changed the database by hand')
export const derived = from('register')

export const all = (columns: string, what: ColumnClass): Record<string, ColumnClass> =>
  Object.fromEntries(columns.split(' ').map((column) => [column, what]))
