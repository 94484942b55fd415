/** The thread in which a file of payments is read. */
import { parentPort } from 'node:worker_threads'
import { readPayments } from '../files/payments/read.ts'
import type { Ask } from '../files/payments/reading.ts'

parentPort?.on('message', ({ bytes, ask }: { bytes: Uint8Array; ask: Ask }) => {
  parentPort?.postMessage(readPayments(bytes, ask))
})
