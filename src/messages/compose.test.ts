import { describe, expect, it } from 'vitest'
import { composeMail } from './compose.ts'
import { rendered } from './smtp.ts'

const now = new Date('2026-03-02T09:12:47.123Z')
const bytes = async (to: string, messageId: string, at = now) =>
  (await rendered(composeMail({ kind: 'news', to, messageId }, at))).toString()

describe('a mail', () => {
  it('of news carries no number, also where one is handed along', async () => {
    const facts = { kind: 'news', to: 'noor@voorbeeld.example', messageId: 'a', krisNumber: '4820-9371-62' } as const
    expect((await rendered(composeMail(facts, now))).toString()).not.toMatch(/4820|9371/)
  })

  it('names neither this computer nor the program that sends', async () => {
    const text = await bytes('noor@voorbeeld.example', 'a')
    expect(text).not.toMatch(/mailer|nodemailer/i)
    expect(text.split('\r\n\r\n')[0]?.split('\r\n')).toEqual([
      'From: Drempel <drempel@localhost>',
      'To: noor@voorbeeld.example',
      'Subject: Er is iets nieuws in Drempel',
      'Message-ID: <a@localhost>',
      'Date: Mon, 02 Mar 2026 09:12:00 +0000',
      'Content-Transfer-Encoding: quoted-printable',
      'MIME-Version: 1.0',
      'Content-Type: text/plain; charset=utf-8',
    ])
  })

  it('of news differs in addressee, message id and date only', async () => {
    const one = await bytes('noor@voorbeeld.example', 'a')
    const other = await bytes('sam@verzonnen.example', 'b', new Date('2026-03-03T10:00:01Z'))
    const same = (text: string) => text.replace(/^(To|Message-ID|Date): .*$/gm, '$1')
    expect(one).not.toBe(other)
    expect(same(one)).toBe(same(other))
    expect(await bytes('noor@voorbeeld.example', 'a', new Date('2026-03-02T09:12:00Z'))).toBe(one)
  })

  it('with the number has a fixed subject, and the number is all it says of a case', () => {
    const facts = { to: 'vh@voorbeeld.example', messageId: 'a', krisNumber: '4820-9371-62' }
    const referral = composeMail({ ...facts, kind: 'referral' }, now)
    expect(referral.subject).toBe('Aanmelding VH')
    expect(referral.text.startsWith('4820-9371-62\n')).toBe(true)
    const number = composeMail({ ...facts, kind: 'krisNumber' }, now)
    expect(number.subject).toBe('KRIS-nummer')
    const other = composeMail({ ...facts, kind: 'krisNumber', krisNumber: '1234-5678-03' }, now)
    expect(other.text).toBe(number.text.replace('4820-9371-62', '1234-5678-03'))
  })

  it('does not let an address write headers of its own', async () => {
    const text = await bytes('noor@voorbeeld.example>\r\nBcc: sam@verzonnen.example', 'a')
    expect(text).not.toMatch(/^Bcc:/im)
  })
})
