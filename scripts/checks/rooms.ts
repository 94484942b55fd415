import { run } from './run.ts'

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
  return problemsOf(output)
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
