/** A small daemon that speaks ClamAV's protocol and knows one virus: the one that scanners are tried with. */
import { createServer, type Server, type Socket } from 'node:net'

/** The test file of EICAR; written in two, so that this file is none. */
export const eicar = ['X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR', '-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*'].join('')

export type Daemon = { readonly url: string; readonly scanned: number[]; close(): Promise<void> }
/** `answer`: what it says instead of judging; null: it never says anything. */
export type Manner = { readonly answer?: string | null; readonly path?: string }

export async function startDaemon({ answer, path }: Manner = {}): Promise<Daemon> {
  const scanned: number[] = []
  const open = new Set<Socket>()
  const server = createServer((socket) => {
    open.add(socket)
    socket.on('error', () => undefined).on('close', () => open.delete(socket))
    let read = Buffer.alloc(0)
    socket.on('data', (part: Buffer) => {
      read = Buffer.concat([read, part])
      const content = wholeStream(read)
      if (!content || answer === null) return
      scanned.push(content.length)
      const found = content.includes(eicar) ? 'stream: Eicar-Signature FOUND' : 'stream: OK'
      socket.end(`${answer ?? found}\0`)
    })
  })
  const url = await listen(server, path)
  return {
    url,
    scanned,
    close: () =>
      new Promise((done) => {
        for (const socket of open) socket.destroy()
        server.close(() => done())
      }),
  }
}

const command = 'zINSTREAM\0'

/** What was sent, once all of it is there. */
function wholeStream(read: Buffer): Buffer | undefined {
  if (read.toString('latin1', 0, command.length) !== command) return undefined
  const parts: Buffer[] = []
  for (let at = command.length; at + 4 <= read.length; ) {
    const size = read.readUInt32BE(at)
    if (size === 0) return Buffer.concat(parts)
    parts.push(read.subarray(at + 4, at + 4 + size))
    at += 4 + size
  }
  return undefined
}

const listen = (server: Server, path: string | undefined) =>
  new Promise<string>((ready) => {
    const told = () => {
      const address = server.address()
      ready(typeof address === 'string' ? `unix://${address}` : `tcp://127.0.0.1:${address?.port}`)
    }
    if (path) server.listen(path, told)
    else server.listen(0, '127.0.0.1', told)
  })
