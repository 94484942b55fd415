import type { CategoryName } from './categories.ts'
import type { FileRule } from './file-rule.ts'
import { type FileName, fileNames, files, relevanceRule } from './files.ts'
import { type CaseRole, type Party, type Phase, rolesOf } from './words.ts'

/** The questions that one can ask of the files. What acts and events add to them stands in `process`. */

export type Recorder = {
  file: FileName
  category: CategoryName
  phase: Phase
  role: CaseRole
  /** Only with a written reason why it is relevant to the request for help (3.2). */
  needsReason: boolean
}

export function entryRecorders(): Recorder[] {
  return fileNames.flatMap((file) => {
    const { holds, withReason } = files[file] as FileRule
    const plain = holds.flatMap((h) => combine(file, h, false))
    const opened = withReason ? combine(file, withReason, true) : []
    return [...plain, ...opened.filter((o) => relevanceRule(file, o.category, o.phase) !== undefined)]
  })
}

type Recording = {
  readonly categories: readonly CategoryName[]
  readonly phases: readonly Phase[]
  readonly recorders: readonly CaseRole[]
}
const combine = (file: FileName, { categories, phases, recorders }: Recording, needsReason: boolean): Recorder[] =>
  categories.flatMap((category) =>
    phases.flatMap((phase) => recorders.map((role) => ({ file, category, phase, role, needsReason }))),
  )

export function entryReaders(): { file: FileName; category: CategoryName; role: CaseRole }[] {
  return fileNames.flatMap((file) => {
    const { holds, withReason } = files[file] as FileRule
    const read = holds.map((h) => ({
      categories: h.categories,
      roles: h.readerRoles ?? h.readers.flatMap((party): readonly CaseRole[] => [...rolesOf[party]]),
    }))
    const held = new Set(holds.flatMap((h) => h.categories))
    const opened = withReason
      ? [{ categories: withReason.categories.filter((c) => !held.has(c)), roles: withReason.readerRoles }]
      : []
    return [...read, ...opened].flatMap(({ categories, roles }) =>
      categories.flatMap((category) => [...roles, 'resident' as const].map((role) => ({ file, category, role }))),
    )
  })
}

export function fileOwners(): { file: FileName; party: Party }[] {
  return fileNames.map((file) => ({ file, party: files[file].owner }))
}

/** The files in which this role may record a subject with a written reason, in this phase (3.2). */
export function filesOpenToReason(role: CaseRole, phase: Phase): FileName[] {
  return fileNames.filter((file) => {
    const rule = (files[file] as FileRule).withReason
    return rule?.recorders.includes(role) === true && rule.phases.includes(phase)
  })
}

/** Whether this role records anything in a file; an act that several parties may do records in each one's own. */
export function recordsIn(file: FileName, role: CaseRole): boolean {
  const { holds, withReason } = files[file] as FileRule
  return [...holds, ...(withReason ? [withReason] : [])].some((rule) => rule.recorders.includes(role))
}
