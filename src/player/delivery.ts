import type { Database } from '../database/index.ts'
import { deliverDue } from '../messages/deliver.ts'
import type { MailTransport } from '../messages/transport.ts'
import type { Mail } from './mails.ts'

/** Delivers what is queued without a server, and gives the mails as they would have gone out. */
export function deliverer(database: Database): () => Promise<readonly Omit<Mail, 'step' | 'case'>[]> {
  return async () => {
    const mails: Omit<Mail, 'step' | 'case'>[] = []
    const transport: MailTransport = {
      verify: async () => undefined,
      async send({ to, subject, text }) {
        mails.push({ to, subject, text })
      },
    }
    await deliverDue(database, transport)
    return mails
  }
}
