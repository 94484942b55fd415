import { connect, type Socket } from 'node:net'

/** What a scanner says. `unavailable`: it said nothing, or nothing that can be relied on. */
export type ScanResult = 'clean' | 'infected' | 'unavailable'
export type Scan = (bytes: Uint8Array) => Promise<ScanResult>

/** Largest piece of a stream, in bytes; clamd reads each whole before it goes on. */
const piece = 64 * 1024
/** Longest answer that is read, in characters. */
const longest = 1024

/**
 * Asks a ClamAV daemon at `url` (`tcp://host:port`, `unix:///path`) by its INSTREAM protocol. Anything but a clear answer
 * within `timeout` milliseconds is `unavailable`: what was not scanned must not pass.
 */
export function clamd(url: string, timeout = 20_000): Scan {
  return (bytes) =>
    new Promise((settle) => {
      const socket = reach(url)
      let answer = ''
      const end = (result: ScanResult) => {
        clearTimeout(limit)
        socket.destroy()
        settle(result)
      }
      const limit = setTimeout(() => end('unavailable'), timeout)
      socket.once('error', () => end('unavailable'))
      socket.once('close', () => end(meaningOf(answer)))
      socket.once('connect', () => send(socket, bytes))
      socket.on('data', (part: Buffer) => {
        answer += part.toString('latin1')
        if (answer.includes('\0') || answer.length > longest) end(meaningOf(answer))
      })
    })
}

function reach(url: string): Socket {
  const { protocol, hostname, port, pathname } = new URL(url)
  if (protocol === 'unix:') return connect({ path: decodeURIComponent(pathname) })
  return connect({ host: hostname.replace(/^\[|\]$/g, ''), port: Number(port || 3310) })
}

/** Each piece with its length before it, and a length of nought as the end. */
function send(socket: Socket, bytes: Uint8Array): void {
  socket.write('zINSTREAM\0')
  for (let at = 0; at < bytes.length; at += piece) {
    const part = bytes.subarray(at, at + piece)
    socket.write(lengthOf(part.length))
    socket.write(part)
  }
  socket.write(lengthOf(0))
}

function lengthOf(size: number): Buffer {
  const buffer = Buffer.alloc(4)
  buffer.writeUInt32BE(size)
  return buffer
}

function meaningOf(answer: string): ScanResult {
  const line = answer.split('\0')[0]?.trim() ?? ''
  if (!answer.includes('\0') || !line.startsWith('stream: ')) return 'unavailable'
  if (line === 'stream: OK') return 'clean'
  return line.endsWith(' FOUND') ? 'infected' : 'unavailable'
}
