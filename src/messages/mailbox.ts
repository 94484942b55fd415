import { randomUUID } from 'node:crypto'
import { mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { type AddressObject, type ParsedMail, simpleParser } from 'mailparser'
import { SMTPServer, type SMTPServerSession } from 'smtp-server'

export type MailboxMail = {
  /** Random; safe in an address. */
  readonly id: string
  readonly from: string
  readonly to: string
  readonly subject: string
  /** An ISO instant as the sender wrote it; when it came in where the sender did not. */
  readonly date: string
  readonly text: string
  /** Who the server was told that it is from and for. */
  readonly envelope: { readonly from: string; readonly to: readonly string[] }
  /** In the order of the mail. */
  readonly headers: readonly { readonly name: string; readonly value: string }[]
  readonly attachments: readonly { readonly name: string; readonly mediaType: string; readonly size: number }[]
}

export type Mailbox = {
  /** For `smtpTransport`. */
  readonly url: string
  /** The newest first. */
  list(): Promise<readonly MailboxMail[]>
  get(id: string): Promise<MailboxMail | undefined>
  stop(): Promise<void>
}

const largest = 1_000_000

/**
 * A mail server of the program's own, for the demo: it listens on this computer only, on a free port, and keeps what comes
 * in as files with random names in `folder`, so that a next start finds it again. What it accepted is on the disk.
 */
export async function startMailbox(folder: string): Promise<Mailbox> {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const mails = new Map(await readAll(folder))
  const server = new SMTPServer({
    name: 'localhost',
    banner: 'Drempel',
    size: largest,
    disabledCommands: ['AUTH', 'STARTTLS'],
    disableReverseLookup: true,
    logger: false,
    onData(stream, session, done) {
      receive(folder, stream, session).then((mail) => {
        mails.set(mail.id, mail)
        done()
      }, done)
    },
  })
  // A client that hangs up is no error of the mailbox.
  server.on('error', () => undefined)
  await new Promise<void>((resolve, reject) => {
    server.server.once('error', reject)
    server.listen(0, '127.0.0.1', () => resolve())
  })
  const { port } = server.server.address() as AddressInfo
  return {
    url: `smtp://127.0.0.1:${port}`,
    list: async () => [...mails.values()].reverse(),
    get: async (id) => mails.get(id),
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  }
}

async function receive(folder: string, stream: Readable & { sizeExceeded?: boolean }, session: SMTPServerSession) {
  const parts: Buffer[] = []
  let size = 0
  for await (const part of stream as AsyncIterable<Buffer>) {
    size += part.length
    if (size <= largest) parts.push(part)
  }
  if (size > largest) throw Object.assign(new Error('too large'), { responseCode: 552 })
  const { mailFrom, rcptTo } = session.envelope
  // As mail servers do: the envelope goes on top, or it would be lost with the connection.
  const top = [
    `Return-Path: <${mailFrom ? mailFrom.address : ''}>`,
    ...rcptTo.map(({ address }) => `Delivered-To: ${address}`),
  ]
  const bytes = Buffer.concat([Buffer.from(`${top.join('\r\n')}\r\n`), ...parts])
  const id = randomUUID()
  const mail = await read(id, bytes, new Date())
  await keep(folder, `${id}.eml`, bytes)
  return mail
}

/** Whole and on the disk, or not there. */
async function keep(folder: string, name: string, bytes: Buffer): Promise<void> {
  const half = join(folder, `${name}.half`)
  const file = await open(half, 'wx', 0o600)
  try {
    await file.writeFile(bytes)
    await file.sync()
  } finally {
    await file.close()
  }
  await rename(half, join(folder, name))
}

async function readAll(folder: string): Promise<(readonly [string, MailboxMail])[]> {
  const names = await readdir(folder)
  await Promise.all(names.filter((name) => name.endsWith('.half')).map((name) => rm(join(folder, name))))
  const found = await Promise.all(
    names
      .filter((name) => name.endsWith('.eml'))
      .map(async (name) => {
        const path = join(folder, name)
        const id = name.slice(0, -'.eml'.length)
        const { mtime, mtimeMs } = await stat(path)
        return { at: mtimeMs, mail: await read(id, await readFile(path), mtime) }
      }),
  )
  return found.sort((a, b) => a.at - b.at).map(({ mail }) => [mail.id, mail] as const)
}

const addresses = (found: AddressObject | AddressObject[] | undefined): string =>
  [found ?? []]
    .flat()
    .map(({ text }) => text)
    .join(', ')

const envelopeHeaders = ['return-path', 'delivered-to']

async function read(id: string, bytes: Buffer, received: Date): Promise<MailboxMail> {
  const parsed: ParsedMail = await simpleParser(bytes, { skipTextToHtml: true, skipImageLinks: true })
  const lines = parsed.headerLines.map(({ key, line }) => ({
    key,
    name: line.slice(0, line.indexOf(':')),
    value: line.slice(line.indexOf(':') + 1).trim(),
  }))
  const [from, ...to] = envelopeHeaders.flatMap((header) =>
    lines.filter(({ key }) => key === header).map(({ value }) => value.replace(/^<|>$/g, '')),
  )
  return {
    id,
    from: addresses(parsed.from),
    to: addresses(parsed.to),
    subject: parsed.subject ?? '',
    date: (parsed.date && !Number.isNaN(parsed.date.getTime()) ? parsed.date : received).toISOString(),
    text: parsed.text ?? '',
    envelope: { from: from ?? '', to },
    headers: lines.filter(({ key }) => !envelopeHeaders.includes(key)).map(({ name, value }) => ({ name, value })),
    attachments: parsed.attachments.map(({ filename, contentType, size }) => ({
      name: filename ?? contentType,
      mediaType: contentType,
      size,
    })),
  }
}
