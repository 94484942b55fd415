import { describe, expect, it, vi } from 'vitest'
import { keepGoing, type Round } from './keep-going.ts'

const rounds = (fails: readonly number[] = []) => {
  const begun: { stopped: boolean; break: () => void }[] = []
  let tries = 0
  const begin = async (): Promise<Round> => {
    tries += 1
    if (fails.includes(tries)) throw new Error('not now')
    const { promise, reject } = Promise.withResolvers<void>()
    const state = { stopped: false, break: () => reject(new Error('broke')) }
    begun.push(state)
    return {
      ended: promise,
      async stop() {
        state.stopped = true
      },
    }
  }
  return { begin, begun, tries: () => tries }
}
const lines: string[] = []
const options = { pause: 5, log: (line: string) => void lines.push(line) }
const later = () => new Promise((resolve) => setTimeout(resolve, 60))

describe('work that is to go on', () => {
  it('says so when it cannot begin at all', async () => {
    await expect(keepGoing(rounds([1]).begin, options)).rejects.toThrow('not now')
  })

  it('does not begin again once it is stopped', async () => {
    const { begin, begun, tries } = rounds()
    const going = await keepGoing(begin, options)
    begun[0]?.break()
    await going.stop()
    await later()
    expect([tries(), begun[0]?.stopped]).toEqual([1, true])
  })

  it('begins again when it broke, and again when it could not begin yet', async () => {
    const { begin, begun, tries } = rounds([2, 3])
    const going = await keepGoing(begin, options)
    begun[0]?.break()
    await vi.waitFor(() => expect(tries()).toBe(4), { timeout: 600_000 })
    await later()
    expect([tries(), begun.map(({ stopped }) => stopped)]).toEqual([4, [true, false]])
    await going.stop()
    expect(begun[1]?.stopped).toBe(true)
  })
})
