import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { composeMail } from './compose.ts'
import { smtpTransport } from './smtp.ts'
import { type Behaviour, mailServer, type TestServer } from './smtp-server.fixture.ts'
import { AnswerLost, RefusedForGood, TryLater } from './transport.ts'

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
