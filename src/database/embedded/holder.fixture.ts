import { startEmbedded } from './start.ts'

/** A program of its own that the tests can kill: starts the server, tells its address, and waits to be ended. */
const [dataDir = ''] = process.argv.slice(2)
try {
  const server = await startEmbedded({ dataDir, durable: true, log: (line) => process.stderr.write(`${line}\n`) })
  process.stdout.write(`${JSON.stringify({ url: server.url, pid: server.pid })}\n`)
  process.once('SIGINT', () => void server.stop().then(() => process.exit(0)))
} catch (error) {
  process.stdout.write(`${JSON.stringify({ refused: error instanceof Error ? error.message : 'unknown' })}\n`)
}
