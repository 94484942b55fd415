import { type ActName, type ActRule, acts } from './acts.ts'
import type { CategoryName } from './categories.ts'
import { audienceOf, type EventName, eventNames } from './events.ts'
import { type FileName, type FileRule, fileNames, files, readersOf } from './files.ts'
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

export function entryRecorders(): { file: FileName; category: CategoryName; phase: Phase; role: CaseRole }[] {
  return fileNames.flatMap((file) =>
    (files[file] as FileRule).holds.flatMap((h) =>
      h.categories.flatMap((category) =>
        h.phases.flatMap((phase) => h.recorders.map((role) => ({ file, category, phase, role }))),
      ),
    ),
  )
}

export function entryReaders(): { file: FileName; category: CategoryName; role: CaseRole }[] {
  return fileNames.flatMap((file) =>
    (files[file] as FileRule).holds.flatMap((h) =>
      h.categories.flatMap((category) =>
        [...(h.readerRoles ?? h.readers.flatMap((party) => [...rolesOf[party]])), 'resident' as const].map((role) => ({
          file,
          category,
          role,
        })),
      ),
    ),
  )
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
    for (const category of categories) for (const party of readersOf(file, category)) seen.add(party)
  }
  return parties.filter((party) => seen.has(party))
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
