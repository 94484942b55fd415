import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { composeMail } from './compose.ts'
import { type Mailbox, startMailbox } from './mailbox.ts'
import { smtpTransport } from './smtp.ts'
import { RefusedForGood } from './transport.ts'

let folder: string
let mailbox: Mailbox
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'drempel-mailbox-'))
  mailbox = await startMailbox(join(folder, 'mailbox'))
})
afterEach(async () => {
  await mailbox.stop()
  await rm(folder, { recursive: true, force: true })
})

const mail = (to: string, id: string) =>
  composeMail({ kind: 'krisNumber', to, messageId: id, krisNumber: '4820-9371-62' }, new Date('2026-03-02T09:12:00Z'))
const send = (to: string, id = 'a') => smtpTransport(mailbox.url).send(mail(to, id))

describe('the mailbox', () => {
  it('knows no other mail than its own, whatever is asked', async () => {
    await writeFile(join(folder, 'secret.eml'), 'Subject: elsewhere\r\n\r\n')
    expect(await mailbox.get('../secret')).toBeUndefined()
    expect(await mailbox.list()).toEqual([])
  })

  it('refuses what is too large, and keeps nothing of it', async () => {
    const large = { ...mail('noor@voorbeeld.example', 'a'), text: 'x'.repeat(1_100_000) }
    await expect(smtpTransport(mailbox.url).send(large)).rejects.toThrow(RefusedForGood)
    expect(await mailbox.list()).toEqual([])
  })

  it('listens on this computer only', () => {
    expect(mailbox.url).toMatch(/^smtp:\/\/127\.0\.0\.1:\d+$/)
  })

  it('shows what came, the newest first, with envelope and headers', async () => {
    await send('noor@voorbeeld.example')
    await send('sam@verzonnen.example', 'b')
    const [newest, older] = await mailbox.list()
    expect([newest?.to, older?.to]).toEqual(['sam@verzonnen.example', 'noor@voorbeeld.example'])
    expect(await mailbox.get(older?.id ?? '')).toEqual(older)
    expect(older).toMatchObject({
      from: '"Drempel" <drempel@localhost>',
      subject: 'KRIS-nummer',
      date: '2026-03-02T09:12:00.000Z',
      envelope: { from: 'drempel@localhost', to: ['noor@voorbeeld.example'] },
      attachments: [],
    })
    expect(older?.text).toContain('4820-9371-62')
    expect(older?.headers).toContainEqual({ name: 'Message-ID', value: '<a@localhost>' })
    expect(older?.headers.map(({ name }) => name)).not.toContain('Delivered-To')
  })

  it('has it all again after a restart, under the same ids, in files whose names say nothing', async () => {
    await send('noor@voorbeeld.example')
    await send('sam@verzonnen.example', 'b')
    const before = await mailbox.list()
    const names = await readdir(join(folder, 'mailbox'))
    for (const name of names) expect(name).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\.eml$/)
    expect(await readFile(join(folder, 'mailbox', names[0] ?? ''), 'utf8')).toMatch(/^Return-Path: /)
    await mailbox.stop()
    mailbox = await startMailbox(join(folder, 'mailbox'))
    expect(await mailbox.list()).toEqual(before)
  })

  it('clears away at a start what was half written when the program was killed', async () => {
    await mailbox.stop()
    await writeFile(join(folder, 'mailbox', 'half.eml.half'), 'Subject: half')
    mailbox = await startMailbox(join(folder, 'mailbox'))
    expect(await mailbox.list()).toEqual([])
    expect(await readdir(join(folder, 'mailbox'))).toEqual([])
  })
})
