import { describe, expect, it } from 'vitest'
import type { PlainDate } from '../../../calendar/plain-date.ts'
import { readCamt } from './camt.ts'

const today = '2026-09-01' as PlainDate
type Version = '02' | '08'
const statement = (entries: string, version: Version = '02', before = '') =>
  `<?xml version="1.0" encoding="UTF-8"?>${before}<Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.${version}"><BkToCstmrStmt><Stmt><Acct><Id><IBAN>NL00VERZ0000000000</IBAN></Id></Acct>${entries}</Stmt></BkToCstmrStmt></Document>`

type Given = { text?: string; ref?: string; endToEnd?: string; amount?: string; id?: string; own?: string }
const details = ({ text, ref, endToEnd, amount, own }: Given) =>
  `<TxDtls><Refs>${own ? `<AcctSvcrRef>${own}</AcctSvcrRef>` : ''}${endToEnd ? `<EndToEndId>${endToEnd}</EndToEndId>` : ''}</Refs>${
    amount ? `<Amt Ccy="EUR">${amount}</Amt>` : ''
  }<RltdPties><Dbtr><Nm>Mevrouw N. Voorbeeld</Nm></Dbtr></RltdPties><RmtInf>${text ? `<Ustrd>${text}</Ustrd>` : ''}${
    ref ? `<Strd><CdtrRefInf><Ref>${ref}</Ref></CdtrRefInf></Strd>` : ''
  }</RmtInf></TxDtls>`
const entry = (
  list: readonly Given[],
  {
    amount = '642.18',
    direction = 'CRDT',
    back = '',
    status = 'BOOK',
    day = '2026-08-28',
    id = 'B1',
    currency = 'EUR',
  } = {},
  version: Version = '02',
) =>
  `<Ntry><Amt Ccy="${currency}">${amount}</Amt><CdtDbtInd>${direction}</CdtDbtInd>${back ? `<RvslInd>${back}</RvslInd>` : ''}<Sts>${
    version === '02' ? status : `<Cd>${status}</Cd>`
  }</Sts><BookgDt><Dt>${day}</Dt></BookgDt><ValDt><Dt>2026-08-29</Dt></ValDt><AcctSvcrRef>${id}</AcctSvcrRef><NtryDtls>${list
    .map(details)
    .join('')}</NtryDtls></Ntry>`

const read = (xml: string, reference: string | undefined = 'VH-12345') => {
  const found = readCamt(xml, reference, today)
  return found.ok ? found.rows : found.problems.map(({ problem }) => problem)
}
const payment = (cents: number, bankId: string, on = '2026-08-28') => ({ kind: 'payment', on, cents, bankId })

describe('a statement is refused', () => {
  it('when it defines types or entities, whatever they are for', () => {
    const fetches = '<!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/passwd">]>'
    const grows = '<!DOCTYPE d [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>'
    for (const before of [fetches, grows, '<!doctype d>', '<! ENTITY x "y">'])
      expect(read(statement(entry([{ text: 'VH-12345 &x;' }]), '02', before))).toEqual(['importDoctype'])
  })

  it.each(['<a/>', '<Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.04"/>', '<html><p>hallo</p></html>'])(
    'when it is of another version or another kind: %s',
    (xml) => {
      expect(read(xml)).toEqual(['importVersion'])
    },
  )

  it('when it is broken, or nested without end', () => {
    expect(read(statement('<Ntry><Amt>1</Ntry>'))).toEqual(['importBroken'])
    const deep = statement('<a>'.repeat(200_000) + '</a>'.repeat(200_000))
    expect(read(deep)).toSatisfy((found) => ['importBroken', 'importNothing'].includes(String(found)))
  })

  it('without a reference, and when nothing carries it', () => {
    expect(readCamt(statement(''), undefined, today)).toEqual({
      ok: false,
      problems: [{ field: 'reference', problem: 'referenceNeeded' }],
    })
    expect(read(statement(entry([{ text: 'VH-99999' }])))).toEqual(['importNothing'])
  })

  it('at a payment of this tenant in another currency, without an amount of its own, or still to come', () => {
    expect(read(statement(entry([{ text: 'VH-12345' }], { currency: 'USD' })))).toEqual(['rowCurrency'])
    expect(read(statement(entry([{ text: 'VH-12345' }, { text: 'ander' }])))).toEqual(['rowNoAmount'])
    expect(read(statement(entry([{ text: 'VH-12345' }], { day: '2026-09-02' })))).toEqual(['rowInFuture'])
  })
})

describe('of a statement is taken', () => {
  it.each(['02', '08'] as const)(
    'in version %s: what came in with this reference, by the day of booking',
    (version) => {
      const xml = statement(
        entry([{ text: 'Huur sept VH 12345' }], {}, version) + entry([{ text: 'VH-123456' }], { id: 'B2' }, version),
        version,
      )
      expect(read(xml)).toEqual([payment(642_18, 'B1')])
    },
  )

  it.each([{ ref: 'VH12345' }, { endToEnd: 'vh-12345' }, { text: 'kenmerk VH 1 2345, dank' }])(
    'where the reference stands as %j',
    (given) => {
      expect(read(statement(entry([given])))).toEqual([payment(642_18, 'B1')])
    },
  )

  it('nothing where it is a part of a longer number, not booked, or money that went out', () => {
    for (const one of [
      entry([{ text: 'XVH-12345' }]),
      entry([{ text: 'VH-12345-6', ref: 'VH123456' }]).replaceAll('VH-12345-6', 'VH-123456'),
      entry([{ text: 'VH-12345' }], { status: 'PDNG' }),
      entry([{ text: 'VH-12345' }], { direction: 'DBIT' }),
      entry([{ text: 'VH-12345' }], { direction: 'CRDT', back: 'true' }),
    ])
      expect(read(statement(one))).toEqual(['importNothing'])
  })

  it('the own part of a batch only, each with its own number', () => {
    const batch = entry(
      [
        { text: 'ANDER-1', amount: '10.00' },
        { text: 'VH-12345', amount: '600.00' },
        { text: 'VH-12345', amount: '42.18', own: 'EIGEN' },
      ],
      { amount: '652.18' },
    )
    expect(read(statement(batch))).toEqual([payment(600_00, 'B1/2'), payment(42_18, 'EIGEN')])
  })

  it('a payment that was taken back, as less', () => {
    const xml = statement(
      entry([{ text: 'VH-12345' }]) + entry([{ text: 'VH-12345' }], { direction: 'DBIT', back: 'true', id: 'B9' }),
    )
    expect(read(xml)).toEqual([payment(642_18, 'B1'), payment(-642_18, 'B9')])
  })

  it('with prefixes on its elements, and with the signs that XML itself has', () => {
    const xml = statement(entry([{ text: 'Jansen &amp; VH-12345' }]))
      .replaceAll(/<(\/?)(?=[A-Z])/g, '<$1c:')
      .replace('xmlns=', 'xmlns:c=')
    expect(read(xml)).toEqual([payment(642_18, 'B1')])
  })
})
