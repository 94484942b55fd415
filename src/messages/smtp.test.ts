import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { composeMail } from './compose.ts'
import { loginCodeSender } from './login-code.ts'
import { smtpTransport } from './smtp.ts'
import { type Behaviour, mailServer, type TestServer } from './smtp-server.fixture.ts'
import { AnswerLost, NoTls, RefusedForGood, TryLater } from './transport.ts'

let server: TestServer
beforeAll(async () => {
  server = await mailServer()
})
afterAll(() => server.stop())

const mail = composeMail({ kind: 'news', to: 'noor@voorbeeld.example', messageId: 'a' }, new Date())
const sending = async (behaviour: Behaviour) => {
  server.behave(behaviour)
  try {
    await smtpTransport(server.url).send(mail)
    return 'accepted'
  } catch (error) {
    return error
  }
}

/** An address of this computer that is not the loopback: the way to it counts as a network. */
const far = (port: number, more = '') => `smtp://0.0.0.0:${port}/${more}`
const unproven = '?tls.rejectUnauthorized=false'

describe('TLS', () => {
  it('is required where that is said: a server that offers none gets nothing, and it is for later', async () => {
    server.behave({})
    const before = server.received.length
    const strict = smtpTransport(far(server.port), { requireTls: true })
    await expect(strict.send(mail)).rejects.toThrow(NoTls)
    await expect(strict.verify()).rejects.toThrow(TryLater)
    await expect(smtpTransport(far(server.port, '?ignoreTLS=true'), { requireTls: true }).send(mail)).rejects.toThrow(
      NoTls,
    )
    expect(server.received.length).toBe(before)
    await smtpTransport(far(server.port)).send(mail)
    expect(server.received.length).toBe(before + 1)
  })

  it('is not asked of a server on this computer', async () => {
    await smtpTransport(server.url, { requireTls: true }).send(mail)
    await smtpTransport(server.url.replace('127.0.0.1', 'localhost'), { requireTls: true }).send(mail)
    expect(server.encrypted.at(-1)).toBe(false)
  })

  it('is used where it is offered, and only with a certificate that somebody vouches for', async () => {
    const sure = await mailServer(0, { tls: true })
    await expect(smtpTransport(far(sure.port), { requireTls: true }).send(mail)).rejects.toThrow(TryLater)
    expect(sure.received).toEqual([])
    await smtpTransport(far(sure.port, unproven), { requireTls: true }).send(mail)
    expect(sure.encrypted).toEqual([true])
    await sure.stop()
  })
})

describe('a sender', () => {
  it('gives the domain of the greeting, the envelope and the Message-ID', async () => {
    const sender = 'Drempel Voorbeeldstad <drempel@stad.example>'
    const own = composeMail({ kind: 'news', to: 'noor@voorbeeld.example', messageId: 'b' }, new Date(), sender)
    await smtpTransport(server.url, { sender }).send(own)
    expect(server.greeted.at(-1)).toBe('stad.example')
    expect(server.received.at(-1)).toContain('Message-ID: <b@stad.example>')
    expect(server.received.at(-1)).toContain('From: Drempel Voorbeeldstad <drempel@stad.example>')
    await loginCodeSender(
      smtpTransport(server.url, { sender }),
      () => new Date(),
      sender,
    )('noor@voorbeeld.example', '123456')
    expect(server.received.at(-1)).toMatch(/Message-ID: <[0-9a-f-]{36}@stad\.example>/)
  })
})

describe('a mail server', () => {
  it('that is not there is for later', async () => {
    const gone = await mailServer()
    await gone.stop()
    await expect(smtpTransport(gone.url).verify()).rejects.toThrow(TryLater)
    await expect(smtpTransport(gone.url).send(mail)).rejects.toThrow(TryLater)
  })

  it.each([
    ['refuses the addressee for now', { recipient: 450 }, TryLater, 0],
    ['hangs up at the addressee', { recipient: 'hangUp' }, TryLater, 0],
    ['refuses the text for now', { afterData: 451 }, TryLater, 1],
    ['refuses the addressee for good', { recipient: 550 }, RefusedForGood, 0],
    ['refuses the text for good', { afterData: 554 }, RefusedForGood, 1],
    ['hangs up after the text', { afterData: 'hangUp' }, AnswerLost, 1],
  ] as const)('that %s is told apart, sees the mail once at most, and its words go no further', async (...given) => {
    const [, behaviour, kind, seen] = given
    const before = server.received.length
    const error = await sending(behaviour)
    expect(error).toBeInstanceOf(kind)
    expect(String(error)).not.toMatch(/noor|@/)
    await new Promise((resolve) => setTimeout(resolve, 300))
    expect(server.received.length - before).toBe(seen)
  })

  it('gets the mail, and is not told the name of this computer', async () => {
    expect(await sending({})).toBe('accepted')
    expect(server.received.at(-1)).toContain('Subject: Er is iets nieuws in Drempel')
    await smtpTransport(server.url).verify()
  })
})
