import type { Database } from '../database/index.ts'
import { deliverDue } from '../messages/deliver.ts'
import type { MailTransport } from '../messages/transport.ts'
import type { Mail } from './mails.ts'

/** Delivers what is queued in this program, to `onward` where there is one, and gives the mails as they went out. */
export function deliverer(
  database: Database,
  onward?: MailTransport,
): () => Promise<readonly Omit<Mail, 'step' | 'case'>[]> {
  return async () => {
    const mails: Omit<Mail, 'step' | 'case'>[] = []
    const transport: MailTransport = {
      verify: async () => undefined,
      async send(mail) {
        await onward?.send(mail)
        mails.push({ to: mail.to, subject: mail.subject, text: mail.text })
      },
    }
    await deliverDue(database, transport)
    return mails
  }
}
