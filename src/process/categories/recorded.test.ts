import { describe, expect, it } from 'vitest'
import {
  type ActName,
  actNames,
  budgeted,
  type CaseRole,
  type Category,
  type CategoryName,
  categories,
  categoryNames,
  entryRecorders,
  type FileName,
  healthTalked,
  purposeIn,
  subjects,
  talked,
} from '../../covenant/index.ts'
import { asRead } from '../../covenant/open-term.ts'
import { actNamed, rolesOfAct } from '../named.ts'
import { categories as table } from './index.ts'

type Pair = {
  readonly file: FileName
  readonly category: CategoryName
  readonly role: CaseRole
  readonly needsReason?: boolean
}

/** The acts by which this role may record it; with a reason it is another act. */
const recordingActs = ({ file, category, role, needsReason = false }: Pair): ActName[] =>
  actNames.filter((name) => {
    const records = (actNamed(name).records ?? []).some(([in_, list]) => in_ === file && list.includes(category))
    return records && rolesOfAct(name, asRead).includes(role) && (name === 'recordSubject') === needsReason
  })
const correctable = ({ file, category }: Pair) => table[category].fieldsIn(file) !== undefined

describe('what the covenant lets somebody record', () => {
  const pairs = entryRecorders()
  const named = ({ file, category }: Pair) => `${category} in ${file}`

  it('is recorded by an act', () => {
    expect(pairs.length).toBeGreaterThan(100)
    const done = new Set(pairs.filter((pair) => recordingActs(pair).length > 0).map(named))
    expect([...new Set(pairs.map(named))].filter((pair) => !done.has(pair))).toEqual([])
  })

  it('is recorded or corrected by each role that may', () => {
    const idle = pairs.filter((pair) => recordingActs(pair).length === 0 && !correctable(pair))
    expect(idle.map((pair) => `${pair.role}: ${named(pair)}`)).toEqual([])
  })

  it.each(['writeCorporationNotes', 'writeTeamNotes', 'recordRentalHistory'] as const)(
    'by %s is asked in its form, and nothing else is',
    (name) => {
      const { presence: _, ...fields } = actNamed(name).fields
      const recorded = actNamed(name).records?.flatMap(([, list]) => list) ?? []
      expect(Object.keys(fields).sort()).toEqual([...recorded].sort())
    },
  )
})

describe('the lists of what files hold', () => {
  const rowOf = (name: CategoryName): Category => categories[name]
  const where = (keep: (row: Category, name: CategoryName) => boolean) =>
    categoryNames.filter((name) => keep(rowOf(name), name))

  it('are what the matrix has for the talk, with health for the team alone', () => {
    expect([...talked, ...healthTalked]).toEqual(where(({ matrix }) => matrix.intake !== undefined))
    expect(healthTalked).toEqual(where(({ health }) => health === true))
  })

  it('are what is necessary for budget management', () => {
    expect(budgeted).toEqual(where((_, name) => purposeIn(name, 'budgetManagement') === 'budgetManagement'))
  })

  it('are the subjects of 3.2, without health, the judgment and what borders on criminal-law data', () => {
    const listed = ['housing', 'household', 'finances']
    const left: readonly CategoryName[] = ['judgment', 'housingFraud']
    expect(subjects).toEqual(
      where(({ group }, name) => (listed.includes(group) && !left.includes(name)) || name === 'otherSubject'),
    )
  })
})
