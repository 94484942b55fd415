/**
 * What is processed, from the covenant's data alone: which categories a file holds, in which phases, for which purpose, on
 * which ground, who records them, who gets them, and for how long. Every paper and the linked data are made of this.
 */

import type { Category } from '../covenant/index.ts'
import {
  type AnnexPlace,
  anyTime,
  type Basis,
  type CaseRole,
  type CategoryName,
  categories,
  type FileName,
  type FileRule,
  files,
  type Ground,
  type GroundRule,
  groundOf,
  type Party,
  type Phase,
  type Purpose,
  partyOf,
  phases,
  retentionText,
  type Text,
  usualRetention,
} from '../covenant/index.ts'

/** The part of the covenant that papers are made of, so that a municipality's own data print the same way. */
export type CovenantData = {
  readonly files: Readonly<Record<string, FileRule>>
  readonly categories: Readonly<Record<string, Category>>
}
export const covenantData: CovenantData = { files, categories }

export type StaffParty = Exclude<Party, 'resident'>

/** One row of a register: categories that are processed alike in one file. */
export type Processing = {
  /** `ktsd-1-requestForHelp`: the same as long as the rule stands at its place. */
  readonly id: string
  readonly file: FileName
  readonly owner: StaffParty
  readonly annex: AnnexPlace
  readonly basis: Basis
  readonly categories: readonly CategoryName[]
  readonly phases: readonly Phase[]
  readonly purpose: Purpose
  readonly ground: Ground
  /** Whether the annex names the ground, or we read it so. */
  readonly groundRule: GroundRule
  readonly recorders: readonly CaseRole[]
  /** Parties that get it, besides the resident; `roles` where not every role of the party does. */
  readonly recipients: readonly StaffParty[]
  readonly roles?: readonly CaseRole[]
  /** Only with a written reason why it is relevant to the request for help (3.2). */
  readonly needsReason: boolean
}

/** All rows, file by file, in the order of the covenant. */
export function processings(data: CovenantData = covenantData): readonly Processing[] {
  return Object.entries(data.files).flatMap(([name, rule]) => ofFile(name as FileName, rule, data))
}

function ofFile(file: FileName, rule: FileRule, data: CovenantData): Processing[] {
  const { withReason } = rule
  const plain = rule.holds.map((hold) => ({ ...hold, needsReason: false }))
  // What is held without a reason needs none: the rule with a reason opens the rest only.
  const opened = withReason
    ? [{ ...withReason, readers: [rule.owner], categories: withReason.categories, needsReason: true }]
    : []
  return [...plain, ...opened].flatMap((hold, index) => {
    const cells = hold.phases.flatMap((phase) =>
      hold.categories
        .filter((category) => !hold.needsReason || !isHeld(rule, category, phase))
        .map((category) => ({ phase, category, purpose: purposeOf(data, category, phase, hold.needsReason) })),
    )
    const groups = new Map<string, { purpose: Purpose; phases: Phase[]; categories: CategoryName[] }>()
    for (const purpose of new Set(cells.map((cell) => cell.purpose))) {
      for (const category of hold.categories) {
        const of = cells.filter((cell) => cell.category === category && cell.purpose === purpose)
        if (of.length === 0) continue
        const when = phases.filter((phase) => of.some((cell) => cell.phase === phase))
        const key = `${purpose} ${when.join(' ')}`
        const group = groups.get(key) ?? { purpose, phases: when, categories: [] }
        group.categories.push(category)
        groups.set(key, group)
      }
    }
    return [...groups.values()].map((group, n) => ({
      id: [file, index + 1, group.purpose, ...(n > 0 ? [n + 1] : [])].join('-'),
      file,
      owner: rule.owner,
      annex: rule.annex,
      basis: rule.basis,
      ...group,
      ground: groundOf(hold.ground),
      groundRule: hold.ground,
      recorders: hold.recorders,
      recipients: hold.readerRoles ? partiesOf(hold.readerRoles) : hold.readers,
      ...(hold.readerRoles ? { roles: hold.readerRoles } : {}),
      needsReason: hold.needsReason,
    }))
  })
}

const partiesOf = (roles: readonly CaseRole[]) => [...new Set(roles.map(partyOf))] as StaffParty[]

const isHeld = (rule: FileRule, category: CategoryName, phase: Phase) =>
  rule.holds.some((hold) => hold.categories.includes(category) && hold.phases.includes(phase))

/** Where neither 3.2 nor a step has a purpose, the reason says why it helps with the request: the purpose of that row (3.2). */
function purposeOf(data: CovenantData, category: CategoryName, phase: Phase, needsReason: boolean): Purpose {
  const found = data.categories[category]
  const own = found?.matrix[phase] ?? found?.step?.[phase]
  if (own) return own
  if (needsReason) return anyTime.otherSubject.purpose
  throw new Error(`${category} is held in ${phase} without a purpose`)
}

/** How long a file is kept. `iso`: a duration of ISO 8601, where it is one. */
export type Kept = { readonly text: Text; readonly source: Text; readonly basis: Basis; readonly iso?: string }
export function keptOf(file: FileName): Kept {
  const rule = usualRetention(file)
  const iso = rule.years ? `P${rule.years}Y` : rule.months ? `P${rule.months}M` : undefined
  return { text: retentionText(file), source: rule.source, basis: rule.basis, ...(iso ? { iso } : {}) }
}
