import { type Cost, costOf, told } from './cost.ts'
import { lastLine, type Outcome, single, sum } from './outcome.ts'

/** The parts by name, in lanes: the parts of a lane run side by side, one lane after the other. */
export type Lanes = readonly Readonly<Record<string, () => Promise<Outcome>>>[]

export const say = (line: string): void => void process.stdout.write(`${line}\n`)

/**
 * Runs the parts that were asked for and says what each lane took. The last line counts all of them; the process ends
 * with 1 when something failed, or something was asked that is not there.
 */
export async function runParts(lanes: Lanes, asked: readonly string[]): Promise<void> {
  const there = lanes.flatMap((lane) => Object.keys(lane))
  const unknown = asked.filter((name) => !there.includes(name))
  if (unknown.length > 0) say(`Unknown: ${unknown.join(', ')}. There are ${there.join(', ')}.`)
  const outcomes: Outcome[] = unknown.map(() => single(false))
  const costs: (readonly [string, Cost])[] = []
  const { cost: all } = await costOf(async () => {
    for (const lane of unknown.length > 0 ? [] : lanes) {
      const parts = Object.entries(lane).filter(([name]) => asked.includes(name))
      if (parts.length === 0) continue
      const names = parts.map(([name]) => name).join(', ')
      say(`\n── ${names}`)
      const { result, cost } = await costOf(() => Promise.all(parts.map(([, work]) => work())))
      outcomes.push(...result)
      costs.push([names, cost])
    }
  })
  if (costs.length > 0) say('\n── took')
  const width = Math.max(...costs.map(([names]) => names.length)) + 2
  for (const [names, cost] of costs.length > 0 ? [...costs, ['all', all] as const] : []) {
    say(`${names.padEnd(width)}${told(cost)}`)
  }
  const total = sum(outcomes)
  process.exitCode = total.failed > 0 ? 1 : 0
  say(`\n${lastLine(total)}`)
}
