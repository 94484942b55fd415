/** Money that went back, what is no payment yet, and numbers of a bank. */
import { describe, expect, it } from 'vitest'
import { type Detail, document, entry, file, own, paid, read, statement, went } from './camt.fixture.ts'

describe('money that went back', () => {
  const back = '<RtrInf><Rsn><Cd>MD06</Cd></Rsn></RtrInf>'
  const code = (subfamily: string) =>
    `<BkTxCd><Domn><Cd>PMNT</Cd><Fmly><Cd>RDDT</Cd><SubFmlyCd>${subfamily}</SubFmlyCd></Fmly></Domn></BkTxCd>`
  it.each(['1', 'true'])('is marked with %s', (mark) => {
    expect(read(file(entry([own], { direction: 'DBIT', back: mark })))).toBe(went)
    expect(read(file(entry([own], { back: mark })))).toBe('debitBack 2026-08-28 642.18')
  })
  it.each(['0', 'false', ''])('is not marked with “%s”', (mark) => {
    expect(read(file(entry([own], { back: mark })))).toBe(paid)
  })

  it.each([
    [{ ...own, more: back }, {}],
    [{ ...own, more: '<RtrInf><Rsn><Prtry>NOOR</Prtry></Rsn></RtrInf>' }, {}],
    [{ ...own, more: code('UPDD') }, {}],
    [own, { code: code('RRTN') }],
    [own, { code: '<BkTxCd><Prtry><Cd>NRTI+109+02</Cd><Issr>DK</Issr></Prtry></BkTxCd>' }],
    [{ ...own, more: '<AddtlTxInf>Storno incasso</AddtlTxInf>' }, {}],
    [own, { after: '<AddtlNtryInf>Teruggeboekt</AddtlNtryInf>' }],
    [own, { after: '<AddtlNtryInf>/RTRN/MS03/REMI/VH-12345</AddtlNtryInf>' }],
  ] as const)('says so by its reason, its code or its words: %j', (detail, how) => {
    expect(read(file(entry([detail], { direction: 'DBIT', ...how })))).toBe(went)
  })

  it('that says nothing of it is asked about, and left out in words when it was no payment', () => {
    const xml = file(entry([own], { direction: 'DBIT' }))
    expect(read(xml)).toBe('asked debit 2026-08-28 64218')
    expect(read(xml, { debit: 'back' })).toBe(went)
    expect(read(xml, { debit: 'out' })).toBe('out 2026-08-28 642.18')
  })

  it('is told by the sign of the detail, inside a batch of the other sign', () => {
    const batch = (direction: string, second: Detail) =>
      file(entry([{ text: 'ander', amount: '700.00' }, second], { amount: '57.82', direction }))
    expect(read(batch('CRDT', { ...own, amount: '642.18', direction: 'DBIT', more: back }))).toBe(
      '2026-08-28 -642.18 B1/2',
    )
    expect(read(batch('DBIT', { ...own, amount: '642.18', direction: 'CRDT' }))).toBe('2026-08-28 642.18 B1/2')
  })

  it('is told by the sign of the detail alone', () => {
    const plain = { ...own, amount: '642.18', direction: 'DBIT' }
    expect(read(file(entry([{ text: 'ander', amount: '700.00' }, plain], { amount: '57.82' })))).toBe(
      '2026-08-28 -642.18 B1/2',
    )
  })

  it('inside a batch of money that came in is told by the sum of the batch, or not taken', () => {
    const batch = (amount: string) =>
      file(
        entry(
          [
            { text: 'ander', amount: '700.00' },
            { ...own, amount: '642.18', more: back },
          ],
          { amount },
        ),
      )
    expect(read(batch('57.82'))).toBe('2026-08-28 -642.18 B1/2')
    expect(read(batch('1342.18'))).toBe('debitBack 2026-08-28 642.18')
    expect(read(batch('100.00'))).toContain('rowReturn')
  })

  it('as money that we paid and got back is no payment', () => {
    expect(read(file(entry([{ ...own, more: back }])))).toBe('debitBack 2026-08-28 642.18')
  })
})

describe('no payment yet', () => {
  it.each(['PDNG', 'INFO', 'FUTR'])('is told of what is %s', (status) => {
    expect(read(file(entry([own], { status })))).toBe('notBooked 2026-08-28 642.18')
  })
  it('is told of nothing at all', () => {
    expect(read(file(entry([own], { amount: '0.00' })))).toBe('zero 2026-08-28 0')
  })
})

describe('a number', () => {
  it('is of its batch, of the details or of the place in it', () => {
    const batch = entry(
      [
        { text: 'ANDER-1', amount: '10.00' },
        { ...own, amount: '600.00' },
        { ...own, amount: '42.18', own: 'EIGEN' },
      ],
      { amount: '652.18' },
    )
    expect(read(file(batch))).toBe('2026-08-28 600 B1/2, 2026-08-28 42.18 EIGEN')
    const alike = entry(
      [
        { ...own, amount: '300.00', own: 'X9' },
        { ...own, amount: '300.00', own: 'X9' },
      ],
      { amount: '600.00' },
    )
    expect(read(file(alike))).toBe('2026-08-28 300 X9, 2026-08-28 300 X9~2')
  })

  it.each(['NOTPROVIDED', 'NONREF', '0000', '7', '00012'])('that is none is not kept: %s', (id) => {
    expect(read(file(entry([own], { id: `<AcctSvcrRef>${id}</AcctSvcrRef>` })))).toBe('2026-08-28 642.18')
  })

  it('makes a statement that is there twice count once, and one number in two statements one payment', () => {
    const one = entry([own])
    expect(read(document(statement(one) + statement(one)))).toBe(paid)
    expect(read(document(statement(one) + statement(one, 'S2')))).toBe(paid)
    const bare = entry([own], { id: '' })
    expect(read(document(statement(bare) + statement(bare)))).toBe('2026-08-28 642.18')
    expect(read(document(statement(bare + bare)))).toBe('2026-08-28 642.18, 2026-08-28 642.18')
    const two = document(statement(bare) + statement(bare, 'S2'))
    expect(read(two)).toBe('asked sameTwice 2026-08-28 64218')
    expect(read(two, { sameTwice: 'one' })).toBe('2026-08-28 642.18')
    expect(read(two, { sameTwice: 'two' })).toBe('2026-08-28 642.18, 2026-08-28 642.18')
  })
})
