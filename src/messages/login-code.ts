import { randomUUID } from 'node:crypto'
import { defaultSender, domainOf } from './compose.ts'
import type { MailTransport, OutgoingMail } from './transport.ts'

/**
 * The mail with a code to log in. Whoever reads along learns a code that works for ten minutes beside a password, and not
 * what it opens. It stands in no queue: who waits for it asks for another one.
 */
export function composeLoginCode(to: string, code: string, now: Date, from: string = defaultSender): OutgoingMail {
  return {
    from,
    to,
    subject: 'Uw code',
    text: `Goedendag,\n\nUw code is ${code}. De code werkt 10 minuten.\n\nVroeg u niet om een code? Dan hoeft u niets te doen.\n`,
    messageId: `<${randomUUID()}@${domainOf(from)}>`,
    date: new Date(Math.floor(now.getTime() / 60_000) * 60_000),
  }
}

/** That something about a login changed, and not what it opens; who did not do it logs in and sees what it was. */
export function composeLoginNotice(to: string, now: Date, from: string = defaultSender): OutgoingMail {
  return {
    from,
    to,
    subject: 'Er is iets met uw inlog',
    text: 'Goedendag,\n\nEr is iets veranderd aan hoe u inlogt, of er is een nieuwe code voor gemaakt. Was u dat niet? Log in en kijk bij Hoe ik inlog. Kunt u niet meer inloggen? Bel wie u helpt.\n',
    messageId: `<${randomUUID()}@${domainOf(from)}>`,
    date: new Date(Math.floor(now.getTime() / 60_000) * 60_000),
  }
}

export const loginNoticeSender =
  (transport: MailTransport, now: () => Date, sender?: string) =>
  async (to: string): Promise<void> => {
    await transport.send(composeLoginNotice(to, now(), sender))
  }

/** Its transport requires TLS: the code is a second factor. Throws where it did not go. */
export const loginCodeSender =
  (transport: MailTransport, now: () => Date, sender?: string) =>
  async (to: string, code: string): Promise<void> => {
    await transport.verify()
    await transport.send(composeLoginCode(to, code, now(), sender))
  }
