import type { AddressInfo, Socket } from 'node:net'
import { SMTPServer } from 'smtp-server'

/** What the server does with the next mails; `afterData` once the whole text is in. */
export type Behaviour = {
  readonly recipient?: 450 | 550 | 'hangUp'
  readonly afterData?: 'hangUp' | 'silence' | 451 | 554
}

const answer = (code: number) => Object.assign(new Error('not noor@voorbeeld.example'), { responseCode: code })

/**
 * A real mail server that can be told to behave badly. `received` has every mail whose text came in whole, `greeted` what those who
 * connected called themselves. With `tls` it offers STARTTLS, with a certificate that nobody vouches for.
 */
export async function mailServer(port = 0, { tls = false } = {}) {
  const received: string[] = []
  const greeted: string[] = []
  const encrypted: boolean[] = []
  const sockets = new Set<Socket>()
  const control: { behaviour: Behaviour } = { behaviour: {} }
  const hangUp = () => {
    for (const socket of sockets) socket.destroy()
  }
  const server = new SMTPServer({
    disabledCommands: tls ? ['AUTH'] : ['AUTH', 'STARTTLS'],
    disableReverseLookup: true,
    closeTimeout: 50,
    onRcptTo(_address, _session, done) {
      const { recipient } = control.behaviour
      if (recipient === 'hangUp') hangUp()
      else done(recipient ? answer(recipient) : null)
    },
    onData(stream, session, done) {
      greeted.push(String(session.hostNameAppearsAs))
      encrypted.push(session.secure)
      const parts: Buffer[] = []
      stream.on('data', (part: Buffer) => parts.push(part))
      stream.on('end', () => {
        received.push(Buffer.concat(parts).toString())
        const { afterData } = control.behaviour
        if (afterData === 'hangUp') hangUp()
        else if (afterData !== 'silence') done(afterData ? answer(afterData) : null)
      })
    },
  })
  server.on('error', () => undefined)
  server.server.on('connection', (socket: Socket) => {
    sockets.add(socket)
    socket.on('close', () => sockets.delete(socket))
  })
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', () => resolve()))
  const found = (server.server.address() as AddressInfo).port
  return {
    url: `smtp://127.0.0.1:${found}`,
    port: found,
    received,
    greeted,
    encrypted,
    behave(behaviour: Behaviour) {
      control.behaviour = behaviour
    },
    stop: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve())
        hangUp()
      }),
  }
}

export type TestServer = Awaited<ReturnType<typeof mailServer>>
