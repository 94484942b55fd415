import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { root, run } from './run.ts'

type Rule = { readonly name: string; readonly to: { readonly pathNot?: string } }

type Cruise = {
  summary: {
    totalCruised: number
    violations: { from: string; to: string; rule: { name: string; severity: string }; cycle?: { name: string }[] }[]
  }
}

/** With a compiler that it does not know, dependency-cruiser reads nothing and reports success. */
const fewestModules = 40

/** @returns what is wrong with who imports whom, one line each; empty when all is well */
export async function checkRooms(): Promise<string[]> {
  const { output } = await run('depcruise', ['src', 'scripts', 'journeys', '--output-type', 'json'])
  const { forbidden } = createRequire(import.meta.url)(join(root, '.dependency-cruiser.cjs')) as { forbidden: Rule[] }
  return [...ghostsIn(forbidden, root), ...problemsOf(output)]
}

/** A right for a room that nobody built is found by whoever builds it one day, and by nobody who thought about it. */
export function ghostsIn(rules: readonly Rule[], house: string): string[] {
  const named = rules
    .filter(({ name }) => name.startsWith('room-'))
    .flatMap(({ name, to }) => [
      name.slice('room-'.length),
      ...(/\((.*)\)/.exec(to.pathNot ?? '')?.[1] ?? '').split('|'),
    ])
  const ghosts = [...new Set(named)].filter((room) => room !== '' && !existsSync(join(house, 'src', room)))
  return ghosts.map((room) => `ghost-room: ${room} stands in the table, and there is no src/${room}`)
}

/** @param output what dependency-cruiser printed, as JSON */
export function problemsOf(output: string, fewest = fewestModules): string[] {
  let cruise: Cruise
  try {
    cruise = JSON.parse(output)
  } catch {
    return [output.trim() || 'dependency-cruiser printed nothing']
  }
  const { totalCruised, violations } = cruise.summary
  const lines = violations
    .filter(({ rule }) => rule.severity === 'error')
    .map(({ from, to, rule, cycle }) => `${rule.name}: ${from} → ${cycle?.map(({ name }) => name).join(' → ') ?? to}`)
  return totalCruised < fewest
    ? [`only ${totalCruised} modules were read, so this check says nothing`, ...lines]
    : lines
}
