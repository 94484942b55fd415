import { Worker } from 'node:worker_threads'
import type { PdfOutcome } from './pdf-content.ts'

/** Milliseconds that reading one file may take. */
const patience = 15_000
/** Megabytes of memory for the reader, besides the file itself. */
const memory = 512

type Answer = { readonly id: number; readonly outcome: PdfOutcome }
type Waiting = { readonly id: number; readonly settle: (outcome: PdfOutcome) => void; readonly limit: NodeJS.Timeout }

let reader: Worker | undefined
let waiting: Waiting[] = []
let line: Promise<unknown> = Promise.resolve()
let count = 0

/**
 * What may be kept of a PDF, or why not. It is read in a thread of its own, one file at a time, with limits on time and
 * memory: a file made to break its reader breaks that thread only, and requests go on meanwhile.
 */
export function cleanPdf(bytes: Uint8Array): Promise<PdfOutcome> {
  const outcome = line.then(() => ask(bytes))
  line = outcome
  return outcome
}

function ask(bytes: Uint8Array): Promise<PdfOutcome> {
  return new Promise((settle) => {
    const worker = started()
    const id = count++
    const limit = setTimeout(() => void worker.terminate(), patience)
    waiting.push({ id, settle, limit })
    worker.ref()
    worker.postMessage({ id, bytes })
  })
}

function started(): Worker {
  if (reader) return reader
  // Node reads TypeScript by itself there; the loader of the main thread would only make it start later.
  const worker = new Worker(new URL('./pdf-worker.ts', import.meta.url), {
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: memory },
  })
  worker.on('message', ({ id, outcome }: Answer) => settle(worker, id, outcome))
  worker.on('error', () => undefined)
  // Whatever it was doing when it ended cannot be read.
  worker.on('exit', () => {
    if (reader === worker) reader = undefined
    for (const { id } of waiting) settle(worker, id, { ok: false, problem: 'fileBroken' })
  })
  reader = worker
  return worker
}

function settle(worker: Worker, id: number, outcome: PdfOutcome): void {
  const found = waiting.find((one) => one.id === id)
  if (!found) return
  waiting = waiting.filter((one) => one !== found)
  clearTimeout(found.limit)
  // An idle reader keeps no program from ending.
  if (waiting.length === 0) worker.unref()
  found.settle(outcome)
}
