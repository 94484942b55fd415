/** The thread in which PDFs are read. */
import { parentPort } from 'node:worker_threads'
import { readPdf } from './pdf-content.ts'

// The library tells on the console what it mends, with what is in the file.
console.warn = () => undefined

parentPort?.on('message', async ({ id, bytes }: { id: number; bytes: Uint8Array }) => {
  parentPort?.postMessage({ id, outcome: await readPdf(bytes) })
})
