import { randomUUID } from 'node:crypto'
import type { MailFacts } from './queue.ts'
import type { OutgoingMail } from './transport.ts'

/** Nobody's name: who reads along learns that there is a Drempel, not of which organisation. */
export const defaultSender = 'Drempel <drempel@localhost>'

const subjects = {
  news: 'Er is iets nieuws in Drempel',
  krisNumber: 'KRIS-nummer',
  referral: 'Aanmelding VH',
  glass: 'Noodtoegang in Drempel',
} as const

const ending = '\n\nDrempel verstuurt dit bericht automatisch. Antwoorden op deze mail komen niet aan.\n'

const texts = {
  news: () => 'Goedendag,\n\nEr staat iets nieuws voor u klaar in Drempel. Log in om het te lezen.',
  glass: () => 'Goedendag,\n\nEen collega gebruikt noodtoegang. Log in om te lezen wie, waar en waarom.',
  krisNumber: (number: string) => `Goedendag,\n\nHet KRIS-nummer is ${number}.`,
  referral: (number: string) => `${number}\n\nMet dit KRIS-nummer vindt u de aanmelding in Drempel.`,
}

/**
 * The mail of a message, in Dutch: fixed words and at most the KRIS number, nothing else about a case or a resident. Two
 * mails of one kind differ in addressee, message id, date (whole minutes) and number only. 3.1 steps 8, 10 and 12.
 */
export function composeMail(facts: MailFacts, now: Date, from: string = defaultSender): OutgoingMail {
  const text = 'krisNumber' in facts ? texts[facts.kind](facts.krisNumber) : texts[facts.kind]()
  return {
    from,
    to: facts.to,
    subject: subjects[facts.kind],
    text: text + ending,
    messageId: `<${facts.messageId}@${domainOf(from)}>`,
    date: new Date(Math.floor(now.getTime() / 60_000) * 60_000),
  }
}

/** Where each organisation's audit stands, for whoever keeps that: one line of ids, numbers and hashes. */
export function composeHeads(to: string, line: string, now: Date, from: string = defaultSender): OutgoingMail {
  return {
    from,
    to,
    subject: 'Koppen van de audit',
    text: `${line}\n${ending}`,
    messageId: `<${randomUUID()}@${domainOf(from)}>`,
    date: new Date(Math.floor(now.getTime() / 60_000) * 60_000),
  }
}

/** Of a sender; what is sent never names the computer it comes from. */
export const domainOf = (address: string): string => /@([^\s@>]+)>?\s*$/.exec(address)?.[1] ?? 'localhost'
