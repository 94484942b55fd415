/** Everything that the annex leaves to a municipality, by name, and reading what one chose. */
import {
  type Chosen,
  chosenIn,
  criminalData,
  type Filling,
  type OpenTerm,
  openAmount,
  openTimes,
  secondTenantSigns,
  teamIs,
  termIds,
  twoWorkingDays,
  whoChecksKnown,
  whoSigns,
} from '../covenant/index.ts'
import { whoHearsFreeze } from './13-freeze/freeze-collection.ts'

export const openTerms: readonly OpenTerm<unknown>[] = [
  ...termIds.flatMap((id) => openAmount(id) ?? []),
  whoChecksKnown,
  whoSigns,
  secondTenantSigns,
  whoHearsFreeze,
  twoWorkingDays,
  teamIs,
  criminalData,
  ...openTimes,
]
const named = new Map(openTerms.map((term) => [term.open, term]))

export type ReadFilling =
  | { readonly ok: true; readonly filling: Filling }
  | { readonly ok: false; readonly problems: readonly string[] }

/**
 * A filling as somebody wrote it, in sections (`terms: { invitation: 7 }`) or by whole names. Only what is left open, in its
 * shape, and nothing below its floor; every problem is named at once.
 */
export function readFilling(written: unknown): ReadFilling {
  const found = Object.entries(choicesIn(written, ''))
  const problems = found.flatMap(([name, choice]) => {
    const term = named.get(name)
    if (!term) return [`${name} is not left open`]
    const read = term.shape.safeParse(choice)
    return read.success ? [] : read.error.issues.map(({ path, message }) => `${[name, ...path].join('.')}: ${message}`)
  })
  if (problems.length > 0) return { ok: false, problems }
  const filling: Filling = Object.fromEntries(
    found.map(([name, choice]) => [name, named.get(name)?.shape.parse(choice)]),
  )
  const below = belowFloor(chosenIn(filling))
  return below.length > 0 ? { ok: false, problems: below } : { ok: true, filling }
}

const belowFloor = (chosen: Chosen): string[] =>
  openTerms.flatMap((term) => {
    const why = term.floor(chosen(term), chosen)
    return why === undefined ? [] : [`${term.open}: ${why}`]
  })

/** By whole names, down to what is a choice and no section. */
function choicesIn(written: unknown, at: string): Readonly<Record<string, unknown>> {
  const isSection = typeof written === 'object' && written !== null && !Array.isArray(written)
  if (at !== '' && (named.has(at) || !isSection)) return { [at]: written }
  const parts = Object.entries(isSection ? written : {})
  return Object.assign({}, ...parts.map(([name, part]) => choicesIn(part, at === '' ? name : `${at}.${name}`)))
}
