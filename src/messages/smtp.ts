import { Readable } from 'node:stream'
import MailComposer from 'nodemailer/lib/mail-composer'
import { parseConnectionUrl } from 'nodemailer/lib/shared'
import SMTPConnection from 'nodemailer/lib/smtp-connection'
import { defaultSender, domainOf } from './compose.ts'
import { AnswerLost, type MailTransport, NoTls, type OutgoingMail, RefusedForGood, TryLater } from './transport.ts'

type Answer = { readonly responseCode?: unknown; readonly command?: unknown; readonly code?: unknown }

/**
 * Sends through the server of `url` (`smtp://` or `smtps://`, with user and password where it asks for them), one
 * connection a mail. nodemailer's pool is no use here: after a broken connection it sends by itself a second time, and its
 * errors do not tell whether the text of the mail had begun to go out.
 */
export function smtpTransport(
  url: string,
  { sender = defaultSender, requireTls = false }: SmtpOptions = {},
): MailTransport {
  let breaking = new AbortController()
  const options = { name: domainOf(sender), requireTLS: requireTls && !isLoopback(url) }
  const connected = (work: (line: Line) => Promise<void>) => withConnection(url, options, breaking.signal, work)
  return {
    verify: () => connected(async () => undefined),
    async send(mail) {
      const message = await rendered(mail)
      await connected((line) => handOver(line, mail, message))
    },
    breakOff() {
      breaking.abort()
      breaking = new AbortController()
    },
  }
}

export type SmtpOptions = {
  readonly sender?: string | undefined
  /** Nothing goes in plain, but to a server on this computer. Otherwise TLS is used where it is offered. */
  readonly requireTls?: boolean
}

const isLoopback = (url: string): boolean =>
  /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/.test(URL.parse(url)?.hostname ?? '')

type Line = { readonly connection: SMTPConnection; readonly broken: AbortSignal }

async function withConnection(
  url: string,
  { name, requireTLS }: { readonly name: string; readonly requireTLS: boolean },
  broken: AbortSignal,
  work: (line: Line) => Promise<void>,
) {
  const { auth, ...server } = parseConnectionUrl(url)
  const connection = new SMTPConnection({
    connectionTimeout: 15_000,
    greetingTimeout: 15_000,
    socketTimeout: 60_000,
    ...server,
    // What the server is told and writes into the mail; by default the name of this computer.
    name,
    ...(requireTLS ? { requireTLS, ignoreTLS: false, opportunisticTLS: false } : {}),
    logger: false,
  })
  try {
    await new Promise<void>((resolve, reject) => {
      broken.addEventListener('abort', () => reject(new Error('broken off')), { once: true })
      connection.on('error', reject)
      connection.once('end', () => reject(new Error('ended')))
      connection.connect((error) => (error ? reject(error) : resolve()))
    }).catch(away)
    if (auth && connection.allowsAuth)
      await new Promise<void>((resolve, reject) => {
        connection.login({ credentials: auth }, (error) => (error ? reject(error) : resolve()))
      }).catch(away)
    await work({ connection, broken })
  } finally {
    if (broken.aborted) connection.close()
    else connection.quit()
    setTimeout(() => connection.close(), 2_000).unref()
  }
}

/** Whatever goes wrong before there is a mail to speak of, a wrong password too, is the server's and passes. */
function away(error: unknown): never {
  const { responseCode, code } = error as Answer
  if (code === 'ETLS') throw new NoTls('mail-server-without-tls')
  throw new TryLater(`mail-server-away-${responseCode || code || 'closed'}`)
}

function handOver({ connection, broken }: Line, mail: OutgoingMail, message: Buffer): Promise<void> {
  // nodemailer reads the first byte once the server said 354: before that, nothing can have been accepted.
  let begun = false
  const stream = new Readable({
    read() {
      begun = true
      this.push(message)
      this.push(null)
    },
  })
  const envelope = { from: addressOf(mail.from), to: [addressOf(mail.to)] }
  return new Promise((resolve, reject) => {
    broken.addEventListener('abort', () => reject(meaningOf({ code: 'brokenOff' }, begun)), { once: true })
    connection.send(envelope, stream, (error: unknown) => {
      if (!error) resolve()
      else reject(meaningOf(error as Answer, begun))
    })
  })
}

function meaningOf({ responseCode, command, code }: Answer, begun: boolean): Error {
  const status = Number(responseCode) || 0
  // 421 closes the connection and may come unasked: it is no answer to the mail.
  const answered = status >= 400 && status !== 421 && command !== 'CONN'
  if (begun && !answered) return new AnswerLost('mail-answer-lost')
  // A sender that is refused is a setting to repair, not a mail to lose.
  const about = command === 'RCPT TO' || command === 'DATA'
  if (about && status >= 500) return new RefusedForGood(`mail-refused-${status}`)
  if (code === 'EENVELOPE' && command === 'API') return new RefusedForGood('mail-address-unusable')
  return new TryLater(`mail-not-accepted-${status || code || 'closed'}`)
}

const addressOf = (text: string): string => /<([^<>]*)>\s*$/.exec(text)?.[1] ?? text

/** The bytes of the mail: always the same headers in the same order. */
export async function rendered(mail: OutgoingMail): Promise<Buffer> {
  const { from, to, subject, text, messageId, date } = mail
  const options = { from, to: { name: '', address: to }, subject, text, messageId, date }
  const composed = new MailComposer({ ...options, textEncoding: 'quoted-printable', newline: 'windows' })
  return composed.compile().build()
}
