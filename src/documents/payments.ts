import { Worker } from 'node:worker_threads'
import { type Ask, type Reading, refused } from '../files/payments/reading.ts'

/** Milliseconds that reading one file may take. */
const patience = 120_000
/** Megabytes for what a reader makes of a file, of which its text and its lines are the most; the file itself is 25 at most. */
const memory = { maxOldGenerationSizeMb: 176, maxYoungGenerationSizeMb: 24 }
/** As many files as are read beside each other; who comes later waits. */
const mostReaders = 2

/** Never rejects for what is in the file. `given`: its bytes are taken along and are gone afterwards, since copying them takes long. */
export type ReadPayments = (bytes: Uint8Array, ask: Ask, given?: true) => Promise<Reading>

let reading = 0
const waiting: (() => void)[] = []

/**
 * What a file of payments says of these tenants, or why it is not taken. Each file is read in a thread of its own, with limits on
 * time and memory, and the thread goes with all that was in it: requests go on meanwhile.
 */
export const readPayments: ReadPayments = async (bytes, ask, given) => {
  if (reading >= mostReaders) await new Promise<void>((goOn) => waiting.push(goOn))
  reading += 1
  try {
    return await inThread(bytes, ask, given)
  } finally {
    reading -= 1
    waiting.shift()?.()
  }
}

function inThread(bytes: Uint8Array, ask: Ask, given: true | undefined): Promise<Reading> {
  return new Promise((settle) => {
    // Node reads TypeScript by itself there; the loader of the main thread would only make it start later.
    const worker = new Worker(new URL('./payments-worker.ts', import.meta.url), {
      execArgv: [],
      resourceLimits: memory,
    })
    const limit = setTimeout(() => void worker.terminate(), patience)
    const done = (outcome: Reading) => {
      clearTimeout(limit)
      settle(outcome)
      void worker.terminate()
    }
    worker.on('message', done)
    worker.on('error', () => undefined)
    // Whatever it was doing when it ended cannot be read.
    worker.on('exit', () => done(refused({ problem: 'importTooHard' })))
    worker.postMessage({ bytes, ask }, given && bytes.buffer instanceof ArrayBuffer ? [bytes.buffer] : [])
  })
}
