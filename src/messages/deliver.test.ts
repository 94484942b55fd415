import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { append, asSession, eraseWorld, handOver, notify, queueMessage, timerActor } from '../database/index.ts'
import { settleMessage, takeMessage } from '../database/messages.ts'
import { deliver, deliverDue } from './deliver.ts'
import { krisNumber, type MailExample, mailExample } from './mail.fixture.ts'
import { smtpTransport } from './smtp.ts'
import { mailServer, type TestServer } from './smtp-server.fixture.ts'
import type { MailTransport } from './transport.ts'
import { TryLater } from './transport.ts'

let made: MailExample
let server: TestServer
let transport: MailTransport
beforeAll(async () => {
  made = await mailExample()
  server = await mailServer()
  transport = smtpTransport(server.url)
})
afterAll(async () => {
  await made.close()
  await server.stop()
})
beforeEach(() => {
  server.behave({})
  server.received.length = 0
})

const send = (id: string) => deliver(made.db, transport, id)

describe('a message is not sent', () => {
  it('when the receiver is no longer assigned', async () => {
    const trajectoryId = await made.trajectory()
    const id = await made.queue(trajectoryId)
    const [from, to] = [made.consultant.person, made.actor('housingConsultant', 1).person]
    await made.as(made.consultant, (tx) => handOver(tx, trajectoryId, { role: 'housingConsultant', from, to }))
    expect(await send(id)).toBe('dropped')
    expect([await made.stateOf(id), server.received]).toEqual(['dropped', []])
  })

  it('to somebody who was never assigned', async () => {
    const id = await made.queue(await made.trajectory(), 'news', made.actor('housingConsultant', 1).person)
    expect(await send(id)).toBe('dropped')
  })

  it('when the world of the receiver is gone', async () => {
    const trajectoryId = await made.trajectory()
    const { person } = made.coordinator
    const id = await made.as(made.coordinator, async (tx) => {
      const queued = await queueMessage(tx, { kind: 'news', party: 'team', trajectoryId, to: { person } })
      await append(tx, trajectoryId, [{ to: 'team', type: 'supportWished', payload: { wants: false }, byPerson: null }])
      await eraseWorld(tx, trajectoryId, 'team', [])
      return queued
    })
    expect(await send(id)).toBe('gone')
    expect(server.received).toEqual([])
  })

  it('when it is of no known kind', async () => {
    expect(await send(await made.queue(await made.trajectory(), 'gossip'))).toBe('dropped')
  })

  it('a second time', async () => {
    const id = await made.queue(await made.trajectory())
    expect(await send(id)).toBe('sent')
    expect(await send(id)).toBe('gone')
    expect(server.received).toHaveLength(1)
  })

  it('twice by two at once', async () => {
    const id = await made.queue(await made.trajectory())
    const both = await Promise.all([1, 2].map(() => send(id).catch((error: Error) => error.name)))
    expect(both).toContain('sent')
    expect(['gone', 'TryLater']).toContain(both.find((one) => one !== 'sent'))
    expect(server.received).toHaveLength(1)
  })
})

describe('the number', () => {
  it('goes to the corporation as its own world has it when the mail is sent', async () => {
    expect(await send(await made.queue(await made.trajectory(), 'krisNumber'))).toBe('sent')
    expect(server.received[0]).toContain(krisNumber)
    expect(server.received[0]).toContain('Subject: KRIS-nummer')
  })

  it('goes to a mailbox outside any case when it is no more than news', async () => {
    const mailbox = 'team@voorbeeld.example'
    const id = await made.as(made.consultant, (tx) =>
      queueMessage(tx, { kind: 'news', party: 'corporation', to: { mailbox } }),
    )
    expect(await send(id)).toBe('sent')
  })

  it('goes to the mailbox of Work and Income while nobody there holds the case', async () => {
    const trajectoryId = await made.trajectory()
    await made.as(made.coordinator, (tx) =>
      notify(tx, trajectoryId, { party: 'workAndIncome', role: 'trajectorySupervisor', kind: 'referral' }),
    )
    expect(await deliverDue(made.db, transport)).toBeGreaterThan(0)
    const referral = server.received.find((mail) => mail.includes('Subject: Aanmelding VH'))
    expect(referral).toContain('To: workAndIncome@voorbeeld.example')
    expect(referral).toContain(krisNumber)
  })
})

describe('trying again', () => {
  it('leaves a message queued while the server is away, and sends it once when it is back', async () => {
    const id = await made.queue(await made.trajectory())
    const { port } = server
    await server.stop()
    await expect(send(id)).rejects.toThrow(TryLater)
    await expect(deliverDue(made.db, transport)).rejects.toThrow(TryLater)
    expect(await made.stateOf(id)).toBe('queued')
    server = await mailServer(port)
    expect(await send(id)).toBe('sent')
    expect(server.received).toHaveLength(1)
  })

  it('puts back what the server does not take now, and lets the next mail go', async () => {
    await deliverDue(made.db, transport)
    server.received.length = 0
    const id = await made.queue(await made.trajectory())
    server.behave({ recipient: 450 })
    await expect(send(id)).rejects.toThrow(TryLater)
    expect(await deliverDue(made.db, transport)).toBe(0)
    expect(await made.stateOf(id)).toBe('queued')
    server.behave({})
    expect(await deliverDue(made.db, transport)).toBe(1)
    expect(await deliverDue(made.db, transport)).toBe(0)
    expect(server.received).toHaveLength(1)
  })

  it('ends where the server refuses for good', async () => {
    const id = await made.queue(await made.trajectory())
    server.behave({ recipient: 550 })
    expect(await send(id)).toBe('refused')
    server.behave({})
    expect([await send(id), await made.stateOf(id)]).toEqual(['gone', 'refused'])
  })

  const ids = () => server.received.map((mail) => /^Message-ID: (.*)\r$/m.exec(mail)?.[1])

  it('happens once more, with the same Message-ID, where the text went out and no answer came', async () => {
    const id = await made.queue(await made.trajectory())
    server.behave({ afterData: 'hangUp' })
    await expect(send(id)).rejects.toThrow('mail-once-more')
    expect(await made.stateOf(id)).toBe('queued')
    server.behave({})
    expect([await send(id), await made.stateOf(id)]).toEqual(['sent', 'sent'])
    expect(ids()).toEqual([ids()[0], ids()[0]])
  })

  it('never happens a third time: then it stays listed', async () => {
    const id = await made.queue(await made.trajectory())
    server.behave({ afterData: 'hangUp' })
    await expect(send(id)).rejects.toThrow('mail-once-more')
    expect(await send(id)).toBe('uncertain')
    server.behave({})
    expect([await send(id), await made.stateOf(id)]).toEqual(['gone', 'uncertain'])
    expect(server.received).toHaveLength(2)
  })

  it('says uncertain and not refused where the first attempt may have come', async () => {
    const id = await made.queue(await made.trajectory())
    server.behave({ afterData: 'hangUp' })
    await expect(send(id)).rejects.toThrow('mail-once-more')
    server.behave({ recipient: 450 })
    await expect(send(id)).rejects.toThrow(TryLater)
    server.behave({ recipient: 550 })
    expect([await send(id), await made.stateOf(id)]).toEqual(['uncertain', 'uncertain'])
  })

  it('happens once after an attempt that died half-way, and not after a second one', async () => {
    const [one, two] = [await made.queue(await made.trajectory()), await made.queue(await made.trajectory())]
    const die = (id: string) => asSession(made.db, timerActor('corporation'), (tx) => takeMessage(tx, id))
    await die(one)
    expect(await send(one)).toBe('sent')
    expect(server.received).toHaveLength(1)
    await die(two)
    await asSession(made.db, timerActor('corporation'), (tx) => settleMessage(tx, two, 'uncertain'))
    await die(two)
    expect([await send(two), await made.stateOf(two)]).toEqual(['uncertain', 'uncertain'])
    expect(server.received).toHaveLength(1)
  })

  it('in order: what was queued first arrives first', async () => {
    await deliverDue(made.db, transport)
    server.received.length = 0
    const trajectoryId = await made.trajectory()
    for (const kind of ['krisNumber', 'news', 'krisNumber']) await made.queue(trajectoryId, kind)
    expect(await deliverDue(made.db, transport)).toBe(3)
    expect(server.received.map((mail) => /Subject: (.*)\r/.exec(mail)?.[1])).toEqual([
      'KRIS-nummer',
      'Er is iets nieuws in Drempel',
      'KRIS-nummer',
    ])
  })
})
