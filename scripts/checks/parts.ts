import { type Cost, costOf, told } from './cost.ts'
import { lastLine, type Outcome, single, sum } from './outcome.ts'

export type Parts = Readonly<Record<string, () => Promise<Outcome>>>

export const say = (line: string): void => void process.stdout.write(`${line}\n`)

/**
 * Runs the parts that were asked for, in the order of the table, and says what each took. The last line counts all of
 * them; the process ends with 1 when something failed, or something was asked that is not there.
 */
export async function runParts(parts: Parts, asked: readonly string[]): Promise<void> {
  const unknown = asked.filter((name) => !Object.hasOwn(parts, name))
  if (unknown.length > 0) say(`Unknown: ${unknown.join(', ')}. There are ${Object.keys(parts).join(', ')}.`)
  const outcomes: Outcome[] = unknown.map(() => single(false))
  const costs: (readonly [string, Cost])[] = []
  const { cost: all } = await costOf(async () => {
    for (const [name, work] of Object.entries(parts)) {
      if (unknown.length > 0 || !asked.includes(name)) continue
      say(`\n── ${name}`)
      const { result, cost } = await costOf(work)
      outcomes.push(result)
      costs.push([name, cost])
    }
  })
  if (costs.length > 0) say('\n── took')
  for (const [name, cost] of costs.length > 0 ? [...costs, ['all', all] as const] : []) {
    say(`${name.padEnd(12)}${told(cost)}`)
  }
  const total = sum(outcomes)
  process.exitCode = total.failed > 0 ? 1 : 0
  say(`\n${lastLine(total)}`)
}
