/**
 * Seconds of processor that the work takes in this process: the least of some rounds, since what else goes on here only
 * adds to it. What other programs do is not counted, so that two of these may be compared on a busy computer too.
 */
export async function cpuOf(work: () => unknown, rounds = 5): Promise<number> {
  let least = Number.POSITIVE_INFINITY
  for (let round = 0; round < rounds; round++) {
    const before = process.cpuUsage()
    await work()
    const { user, system } = process.cpuUsage(before)
    least = Math.min(least, (user + system) / 1e6)
  }
  return least
}

export const milliseconds = (seconds: number): string => `${(seconds * 1000).toFixed(1)} ms of CPU`
