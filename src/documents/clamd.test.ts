import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { smallPdf } from '../player/small-pdf.ts'
import { type Daemon, eicar, type Manner, startDaemon } from './clamd.fixture.ts'
import { clamd } from './clamd.ts'
import { examiner } from './examine.ts'

const closing: (() => unknown)[] = []
afterEach(async () => {
  for (const close of closing.splice(0)) await close()
})
async function daemon(manner?: Manner): Promise<Daemon> {
  const started = await startDaemon(manner)
  closing.push(() => started.close())
  return started
}

const good = smallPdf('Een gewone scan')
const infected = new Uint8Array(Buffer.concat([good, Buffer.from(eicar)]))

describe('with a scanner', () => {
  it('a file with a virus is refused, although it is a PDF that opens', async () => {
    const { url } = await daemon()
    expect(await examiner(clamd(url))(infected)).toEqual({ ok: false, problem: 'fileInfected' })
  })

  it.each<[string, Manner]>([
    ['says that the file is too large for it', { answer: 'INSTREAM size limit exceeded. ERROR' }],
    ['says something else', { answer: 'UNKNOWN COMMAND' }],
    ['hangs up without a word', { answer: '' }],
    ['says nothing', { answer: null }],
  ])('that %s, nothing is taken', async (_, manner) => {
    const { url } = await daemon(manner)
    expect(await examiner(clamd(url, 300))(good)).toEqual({ ok: false, problem: 'fileNotScanned' })
  })

  it('that is away, nothing is taken', async () => {
    const { url, close } = await daemon()
    await close()
    expect(await examiner(clamd(url))(good)).toEqual({ ok: false, problem: 'fileNotScanned' })
    expect(await examiner(clamd('unix:///nowhere/clamd.sock'))(good)).toEqual({ ok: false, problem: 'fileNotScanned' })
  })

  it('a file without a virus is taken, and was scanned as it came', async () => {
    const { url, scanned } = await daemon()
    expect(await examiner(clamd(url))(good)).toMatchObject({ ok: true })
    expect(scanned).toEqual([good.length])
  })

  it('a file of several pieces arrives whole', async () => {
    const { url, scanned } = await daemon()
    expect(await clamd(url)(new Uint8Array(1_000_000))).toBe('clean')
    expect(scanned).toEqual([1_000_000])
  })

  it('on a socket of this computer, the same', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'drempel-clamd-'))
    closing.push(() => rmSync(folder, { recursive: true, force: true }))
    const { url } = await daemon({ path: join(folder, 'clamd.sock') })
    expect(url).toMatch(/^unix:\/\/\//)
    expect(await clamd(url)(infected)).toBe('infected')
    expect(await clamd(url)(good)).toBe('clean')
  })
})
