/** Large files in a thread of their own: what they cost there, and what they cost who serves. Compared, never timed. */
import { describe, expect, it } from 'vitest'
import type { PlainDate } from '../calendar/plain-date.ts'
import { readPayments } from './payments.ts'

const ask = { references: ['VH-20005'], answers: {}, today: '2026-09-01' as PlainDate }

const entries = 100_000
const statement = (count: number): Uint8Array<ArrayBuffer> => {
  const list = Array.from(
    { length: count },
    (_, index) =>
      `<Ntry><NtryRef>${index}</NtryRef><Amt Ccy="EUR">642.18</Amt><CdtDbtInd>CRDT</CdtDbtInd><Sts>BOOK</Sts><BookgDt><Dt>2026-08-28</Dt></BookgDt><NtryDtls><TxDtls><RmtInf><Ustrd>VH-${20_000 + index}</Ustrd></RmtInf></TxDtls></NtryDtls></Ntry>`,
  )
  return new TextEncoder().encode(
    `<Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.02"><BkToCstmrStmt><Stmt>${list.join('\n')}</Stmt></BkToCstmrStmt></Document>`,
  )
}
const csv = (count: number): Uint8Array<ArrayBuffer> =>
  new TextEncoder().encode(
    `Datum;Bedrag;Omschrijving;Naam\n${Array.from({ length: count }, (_, index) => `28-08-2026;642,18;Huur van de maand augustus 2026 met dank VH-${20_000 + index} en wat een bank verder nog schrijft in zo'n regel;N. Voorbeeld ${index}`).join('\n')}`,
  )

/** What of a reading was done by this thread, and how much more memory the program had at most. */
async function costs(bytes: Uint8Array<ArrayBuffer>) {
  const before = process.memoryUsage.rss()
  let most = 0
  const [all, own] = [process.cpuUsage(), process.threadCpuUsage()]
  let looking = { user: 0, system: 0 }
  const look = setInterval(() => {
    const began = process.threadCpuUsage()
    most = Math.max(most, process.memoryUsage.rss() - before)
    const { user, system } = process.threadCpuUsage(began)
    looking = { user: looking.user + user, system: looking.system + system }
  }, 50)
  const reading = await readPayments(bytes, ask, true)
  clearInterval(look)
  const [whole, here] = [process.cpuUsage(all), process.threadCpuUsage(own)]
  const mine = here.user + here.system - looking.user - looking.system
  return { reading, share: mine / (whole.user + whole.system - here.user - here.system), megabytes: most / 1024 / 1024 }
}

describe('a file as large as may be', () => {
  it.each([
    ['a statement', statement],
    ['a list', csv],
  ])('%s is read in little memory, and hardly costs who serves', async (_, make) => {
    const { reading, share, megabytes } = await costs(make(entries))
    expect(reading).toMatchObject({ kind: 'found', tenants: [{ rows: [{ on: '2026-08-28', cents: 642_18 }] }] })
    expect(share).toBeLessThan(1 / 20)
    expect(megabytes).toBeLessThan(256)
  })

  it.each([
    ['a statement', statement],
    ['a list', csv],
  ])('%s with one entry more is refused in words', async (_, make) => {
    expect(await readPayments(make(entries + 1), ask, true)).toEqual({
      kind: 'refused',
      problems: [{ problem: 'importTooMany', limit: entries }],
    })
  })

  it('that takes more memory than a reader has ends that reader only', async () => {
    // A batch is kept part by part until it is whole; parts that may all be the own tenant's are kept with their texts.
    const text = 'VH-20005 2 '.repeat(12)
    const part = `<TxDtls><Amt Ccy="EUR">1.00</Amt><RmtInf>${`<Ustrd>${text}</Ustrd>`.repeat(1)}</RmtInf></TxDtls>`
    const bytes = new TextEncoder().encode(
      `<Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.02"><BkToCstmrStmt><Stmt><Ntry><NtryDtls>${part.repeat(99_000)}</NtryDtls></Ntry></Stmt></BkToCstmrStmt></Document>`,
    )
    expect((await readPayments(bytes, ask, true)).kind).not.toBe('found')
    expect(await readPayments(csv(10), ask)).toMatchObject({ kind: 'found' })
  })
})

describe('several files at once', () => {
  it('are each read, and none keeps another from ending', async () => {
    const all = await Promise.all(
      [csv(10), csv(11), csv(12), statement(10), csv(13)].map((bytes) => readPayments(bytes, ask)),
    )
    expect(all.map((one) => one.kind === 'found' && one.lines.all)).toEqual([11, 12, 13, 10, 14])
  })
})
