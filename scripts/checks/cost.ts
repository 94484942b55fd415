import { readFileSync } from 'node:fs'

/** What something took, in seconds: of the clock, and of the processor by all that was started; the latter where the system tells. */
export type Cost = Readonly<{ wall: number; cpu: number | undefined }>

/** Linux counts in ticks, and tells programs a hundred of them in a second whatever it counts by itself. */
const ticks = 100

/**
 * Seconds of processor of children that have ended, with the children that these waited for.
 *
 * @param stat as `/proc/self/stat` has it: the name of the program comes second, and may hold anything
 */
export function childrenCpu(stat: string): number {
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  const [user, system] = [Number(fields[13]), Number(fields[14])]
  return (user + system) / ticks
}

function cpuNow(): number | undefined {
  try {
    const { user, system } = process.cpuUsage()
    return childrenCpu(readFileSync('/proc/self/stat', 'utf8')) + (user + system) / 1e6
  } catch {
    return undefined
  }
}

/** Runs the work and tells what it took. */
export async function costOf<T>(work: () => Promise<T>): Promise<{ result: T; cost: Cost }> {
  const [began, before] = [performance.now(), cpuNow()]
  const result = await work()
  const after = cpuNow()
  const cpu = before === undefined || after === undefined ? undefined : after - before
  return { result, cost: { wall: (performance.now() - began) / 1000, cpu } }
}

export const told = ({ wall, cpu }: Cost): string =>
  `${wall.toFixed(0)} s${cpu === undefined ? '' : `, ${cpu.toFixed(0)} s of CPU`}`
