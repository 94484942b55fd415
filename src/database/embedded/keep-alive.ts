import type { ChildProcess } from 'node:child_process'
import { existsSync, readFileSync, renameSync } from 'node:fs'
import { stopLeftover, stopServer } from './leftover.ts'
import type { Place } from './place.ts'

export const hasEnded = (child: ChildProcess): boolean =>
  child.pid === undefined || child.exitCode !== null || child.signalCode !== null

export const lastLine = (file: string): string =>
  readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .findLast((line) => /FATAL|PANIC|error/i.test(line)) ?? `See ${file}.`

/** A server that ends more often than this within the time (milliseconds) has something that starting again does not mend. */
const limit = { times: 5, within: 60_000 }

type Around = {
  readonly place: Place
  readonly log: (line: string) => void
  readonly onLost: (error: Error) => void
}

/**
 * Starts the server again (`serve`) when it has ended by itself: killed, out of memory, or broken. Where it cannot, or
 * ends again and again, `onLost` is told once.
 */
export function keepAlive(
  first: ChildProcess,
  serve: () => Promise<{ readonly child: ChildProcess }>,
  { place, log, onLost }: Around,
) {
  const ends: number[] = []
  let child = first
  let stopping: Promise<void> | undefined
  let reviving: Promise<void> = Promise.resolve()

  const lost = (why: string) =>
    onLost(new Error(`The database server stopped by itself and does not come back. ${why}`))
  const revive = async () => {
    try {
      await stopLeftover(place.cluster)
      // The log begins anew with each start; what it says of this end stays beside it.
      if (existsSync(place.logFile)) renameSync(place.logFile, `${place.logFile}.before`)
      child = (await serve()).child
      watch()
      if (stopping === undefined) log('The database server runs again.')
    } catch (error) {
      if (stopping === undefined) lost(error instanceof Error ? error.message : '')
    }
  }
  const onEnd = () => {
    if (stopping !== undefined) return
    const now = Date.now()
    ends.push(now)
    if (ends.filter((at) => now - at < limit.within).length > limit.times) {
      lost(lastLine(place.logFile))
      return
    }
    log(`The database server has stopped by itself and is started again; see ${place.logFile}.before.`)
    reviving = revive()
  }
  const watch = () => {
    if (hasEnded(child)) onEnd()
    else child.once('exit', onEnd)
  }
  watch()
  return {
    pid: () => child.pid ?? 0,
    stop() {
      stopping ??= (async () => {
        await reviving
        await stopServer(child.pid ?? 0, () => hasEnded(child))
      })()
      return stopping
    },
  }
}
