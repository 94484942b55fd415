import type { Database } from '../database/index.ts'
import { composeMail } from './compose.ts'
import { alone, forgetQueued, queuedMails, settleMail, takeMail } from './queue.ts'
import { AnswerLost, type MailTransport, RefusedForGood, TryLater } from './transport.ts'

/** `gone`: nothing to do any more. Only `sent` reached somebody for certain. */
export type Delivery = 'sent' | 'dropped' | 'refused' | 'uncertain' | 'gone'

/**
 * Sends one queued message, or says why not. Throws `TryLater` while the server is away or does not take it now; it is in
 * the queue again then. Where nobody can tell whether it was accepted it goes once more with the same Message-ID, by which a
 * mail server knows it; from then on it is sent, or uncertain.
 */
export async function deliver(
  database: Database,
  transport: MailTransport,
  id: string,
  sender?: string,
): Promise<Delivery> {
  await transport.verify()
  const delivery = await alone(database, id, () => handOver(database, transport, id, sender))
  if (!delivery) throw new TryLater('mail-being-handed-over')
  return delivery
}

async function handOver(
  database: Database,
  transport: MailTransport,
  id: string,
  sender: string | undefined,
): Promise<Delivery> {
  const taken = await takeMail(database, id)
  if (taken.kind !== 'mail') return taken.kind
  try {
    await transport.send(composeMail(taken.mail, database.now(), sender))
  } catch (error) {
    if (error instanceof TryLater) {
      await settleMail(database, id, 'queued')
      throw error
    }
    if (error instanceof RefusedForGood) {
      return (await settleMail(database, id, 'refused')) === 'uncertain' ? 'uncertain' : 'refused'
    }
    const left = await settleMail(database, id, 'uncertain')
    if (!(error instanceof AnswerLost)) throw error
    if (left === 'queued') throw new TryLater('mail-once-more')
    return 'uncertain'
  }
  await settleMail(database, id, 'sent')
  return 'sent'
}

/**
 * Delivers everything that is queued, in order and in this program, also what waits to be tried again: for scenarios and
 * tests. Gives how many were sent. Throws `TryLater` when the server is away; a mail that it does not take now stays queued.
 */
export async function deliverDue(database: Database, transport: MailTransport, sender?: string): Promise<number> {
  const waiting = await queuedMails(database)
  if (waiting.length === 0) return 0
  await transport.verify()
  const verified: MailTransport = { send: (mail) => transport.send(mail), verify: async () => undefined }
  const settled: string[] = []
  let sent = 0
  try {
    for (const { job, message } of waiting) {
      const delivery = await deliver(database, verified, message, sender).catch(untilLater)
      if (delivery) settled.push(job)
      if (delivery === 'sent') sent += 1
    }
  } finally {
    await forgetQueued(database, settled)
  }
  return sent
}

function untilLater(error: unknown): undefined {
  if (!(error instanceof TryLater)) throw error
}
