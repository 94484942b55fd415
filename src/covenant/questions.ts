import { type ActName, type ActRule, acts } from './acts.ts'
import type { CategoryName } from './categories.ts'
import { audienceOf, type EventName, eventNames } from './events.ts'
import { type FileName, type FileRule, fileNames, files, readersOf, relevanceRule } from './files.ts'
import type { Ground, GroundRule } from './grounds.ts'
import { groundOf } from './grounds.ts'
import type { Purpose } from './purposes.ts'
import { type AnyTimeId, anyTime, type StepId, steps } from './steps.ts'
import { timers } from './timers.ts'
import {
  type AnnexPlace,
  type Basis,
  type CaseRole,
  type Party,
  type Phase,
  parties,
  partyOf,
  rolesOf,
} from './words.ts'

/** The questions that one can ask the covenant. The database's rule tables are made of the first five. */

export function audienceRules(): { event: EventName; from: Party; to: Party }[] {
  return eventNames.flatMap((event) =>
    parties.flatMap((from) => audienceOf(event, from).map((to) => ({ event, from, to }))),
  )
}

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

/** Who may remove all of a file at once: its owner, and whoever's act takes it away (a stopped talk takes both sides' notes). */
export function fileRemovers(): { file: FileName; party: Party }[] {
  const found = new Map<string, { file: FileName; party: Party }>()
  const add = (file: FileName, party: Party) => found.set(`${file} ${party}`, { file, party })
  for (const file of fileNames) add(file, files[file].owner)
  for (const act of Object.values(acts) as ActRule[])
    for (const file of act.removes ?? []) for (const role of act.roles) add(file, partyOf(role))
  for (const timer of Object.values(timers)) for (const file of timer.removes) add(file, timer.party)
  return [...found.values()]
}

export function actsOf(role: CaseRole): ActName[] {
  return (Object.keys(acts) as ActName[]).filter((name) => (acts[name] as ActRule).roles.includes(role))
}

/** Which parties come to know of an act when `role` does it: the audience of its events and the readers of what it records. */
export function whoSees(act: ActName, role: CaseRole): readonly Party[] {
  const from = partyOf(role)
  const rule: ActRule = acts[act]
  const seen = new Set<Party>(['resident', from])
  for (const event of rule.causes) for (const party of audienceOf(event, from)) seen.add(party)
  for (const [file, categories] of rule.records ?? []) {
    if (!recordsIn(file, role)) continue
    for (const category of categories) for (const party of readersOf(file, category)) seen.add(party)
  }
  return parties.filter((party) => seen.has(party))
}

/** The files in which this role may record a subject with a written reason, in this phase (3.2). */
export function filesOpenToReason(role: CaseRole, phase: Phase): FileName[] {
  return fileNames.filter((file) => {
    const rule = (files[file] as FileRule).withReason
    return rule?.recorders.includes(role) === true && rule.phases.includes(phase)
  })
}

/** The files in which an act records when this role does it. */
export function filesRecordedBy(act: ActName, role: CaseRole): FileName[] {
  const files = ((acts[act] as ActRule).records ?? []).map(([file]) => file)
  return [...new Set(files)].filter((file) => recordsIn(file, role))
}

/** Whether this role records anything in a file; an act that several parties may do records in each one's own. */
export function recordsIn(file: FileName, role: CaseRole): boolean {
  const { holds, withReason } = files[file] as FileRule
  return [...holds, ...(withReason ? [withReason] : [])].some((rule) => rule.recorders.includes(role))
}

export type Justification = {
  annex: AnnexPlace
  basis: Basis
  ground: Ground
  groundRule: GroundRule
  purpose: Purpose
}

/** Where an act stands, on which ground and for which purpose. */
export function justificationOf(act: ActName): Justification {
  const id = acts[act].step
  const rule = id in steps ? steps[id as StepId] : anyTime[id as AnyTimeId]
  return {
    annex: rule.annex,
    basis: rule.basis,
    ground: groundOf(rule.ground),
    groundRule: rule.ground,
    purpose: rule.purpose,
  }
}
