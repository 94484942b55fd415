import { describe, expect, it } from 'vitest'
import { document, entry, file, own, paid, read, statement } from './camt.fixture.ts'
import { readAs, readWith } from './read.fixture.ts'

describe('a statement is refused', () => {
  it('when it defines types or entities, whatever they are for', () => {
    const fetches = '<!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/passwd">]>'
    const grows = '<!DOCTYPE d [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>'
    for (const before of [fetches, grows, '<!doctype d>'])
      expect(read(file(entry([own]), '02', before))).toContain('importDoctype')
  })

  it.each([
    '<a/>',
    '<a></a>',
    '<html><p>hallo</p></html>',
    '<Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.052.001.08"><BkToCstmrAcctRpt/></Document>',
    file(entry([own]), '01'),
    file(entry([own]), '15'),
    file(entry([own])).replace('camt.053', 'camt.054'),
    file(entry([own])).replace(/ xmlns="[^"]*"/, ''),
  ])('when it is of another version or another kind: %s', (xml) => {
    expect(read(xml)).toBe('importVersion')
  })

  it('when it is broken, cut off, or nested without end', () => {
    expect(read(file('<Ntry><Amt>1</Ntry>'))).toContain('importBroken')
    const whole = file(entry([own]))
    for (const end of [whole.length - 5, whole.indexOf('</Ntry>'), whole.indexOf('<RmtInf>')])
      expect(read(whole.slice(0, end))).toContain('importBroken')
    expect(read(file('<a>'.repeat(200_000) + '</a>'.repeat(200_000)))).toContain('importBroken')
  })

  it('without a reference, and when nothing carries it', () => {
    expect(readAs(file(entry([own])))).toBe('referenceNeeded')
    expect(read(file(entry([{ text: 'VH-99999' }])))).toBe('importNothing')
  })

  it.each([
    [{ currency: 'USD' }, 'rowCurrency Amt USD'],
    [{ day: '<Dt>2026-09-02</Dt>' }, 'rowInFuture BookgDt 2026-09-02'],
    [{ day: '' }, 'rowNotADate BookgDt'],
    [{ day: '<Dt>2026-02-31</Dt>' }, 'rowNoSuchDate BookgDt 2026-02-31'],
    [{ amount: '642.185' }, 'rowBeyondCents Amt 642.185'],
    [{ amount: '-642.18' }, 'rowNotAnAmount Amt -642.18'],
    [{ amount: '642,18' }, 'rowNotAnAmount Amt 642,18'],
    [{ amount: '200000.00' }, 'rowTooLarge Amt 200000.00'],
    [{ back: 'ja' }, 'rowBoolean RvslInd ja'],
    [{ back: 'TRUE', direction: 'DBIT' }, 'rowBoolean RvslInd TRUE'],
    [{ direction: 'C' }, 'rowSign CdtDbtInd C'],
    [{ direction: '' }, 'rowSign CdtDbtInd'],
    [{ status: 'HUH' }, 'rowStatus Sts HUH'],
  ])('at a payment of this tenant that it does not understand: %j', (how, told) => {
    expect(read(file(entry([own], how)))).toBe(told)
    // Of somebody else nothing is told, and it spoils nothing.
    expect(read(file(entry([{ text: 'VH-99999' }], how) + entry([own])))).toBe(paid)
  })

  it('at a sum of several payments that are not told apart', () => {
    const batch = '<Btch><NbOfTxs>5</NbOfTxs></Btch>'
    const xml = file(entry([], { after: '<AddtlNtryInf>VH-12345</AddtlNtryInf>' })).replace(
      '<NtryDtls>',
      `<NtryDtls>${batch}`,
    )
    expect(read(xml)).toContain('rowNoAmount')
  })

  it('at a payment without an amount of its own, or of two tenants', () => {
    expect(read(file(entry([own, { text: 'ander' }])))).toContain('rowNoAmount')
    expect(read(file(entry([{ ...own, amount: '600.00' }])))).toContain('rowTwoAmounts')
    for (const both of [{ text: 'VH-12345 en VH-12346' }, { text: 'VH-12345', ref: 'VH-12346' }])
      expect(read(file(entry([both])))).toContain('rowSeveralReferences')
  })

  it('after as many mistakes as one can look at', () => {
    const wrong = entry([own], { amount: 'veel' })
    const reading = readWith(new TextEncoder().encode(file(wrong.repeat(60))), { references: ['VH-12345'] })
    expect(reading.kind === 'refused' && reading.problems.map(({ problem }) => problem)).toEqual([
      ...Array(25).fill('rowNotAnAmount'),
      'importMore',
    ])
  })
})

describe('of a statement is taken', () => {
  it.each(['02', '03', '04', '05', '06', '07', '08', '09', '10', '11', '12', '13', '14'])(
    'in version %s what came in with this reference',
    (version) => {
      const shape = Number(version) < 4 ? '02' : '08'
      const others = entry([{ text: 'VH-123456' }], {}, shape)
      expect(read(file(entry([{ text: 'Huur sept VH 12345' }], {}, shape) + others, version))).toBe(paid)
    },
  )

  it.each([
    { ref: 'VH12345' },
    { ref: 'RF18VH12345' },
    { endToEnd: 'vh-12345' },
    { text: 'kenmerk VH 1 2345, dank' },
    { text: 'Huur aug</Ustrd><Ustrd>ustus VH-12</Ustrd><Ustrd>345' },
    { text: '/TRTP/SEPA OVERBOEKING/IBAN/NL91ABNA0417164300/REMI/VH-12345/EREF/NOTPROVIDED' },
    { text: '/TRTP/SEPA/REMI/huur VH-1</Ustrd><Ustrd>2345/EREF/NOTPROVIDED' },
    { text: 'Naam: N. Voorbeeld Omschrijving: VH-12345 IBAN: NL91ABNA0417164300' },
    { more: '<AddtlTxInf>Huur VH-12345</AddtlTxInf>' },
    { more: '<RltdRmtInf><RmtId>VH-12345</RmtId></RltdRmtInf>' },
    { more: '<Refs><PmtInfId>VH-12345</PmtInfId></Refs>' },
    { more: '<RmtInf><Strd><RfrdDocInf><Nb>VH-12345</Nb></RfrdDocInf></Strd></RmtInf>' },
    { more: '<RmtInf><Strd><AddtlRmtInf>huur VH-1</AddtlRmtInf><AddtlRmtInf>2345</AddtlRmtInf></Strd></RmtInf>' },
    { text: 'VH-12345', more: '<RtrInf/><Purp></Purp>' },
    { text: '<![CDATA[Jansen & VH-12345]]>' },
    { text: 'Jansen &amp; VH&#45;12345' },
  ])('a payment whose reference stands as %j', (given) => {
    expect(read(file(entry([given])))).toBe(paid)
  })

  it.each([
    { text: 'XVH-12345' },
    { ref: 'VH-12345-2' },
    { endToEnd: '10-VH-12345' },
    { text: 'VH-12345/02' },
    { text: '/REMI/VH-1/EREF/2345' },
    { more: '<RltdPties><Dbtr><Nm>VH-12345</Nm></Dbtr></RltdPties>' },
    { own: 'VH-12345' },
  ])('nothing whose reference is another: %j', (given) => {
    expect(read(file(entry([given])))).toBe('importNothing')
  })

  it('a text of the whole entry, for its one payment and for none of several', () => {
    const after = '<AddtlNtryInf>Huur VH-12345</AddtlNtryInf>'
    expect(read(file(entry([{ text: '' }], { after })))).toBe(paid)
    expect(read(file(entry([], { after })))).toBe(paid)
    expect(
      read(
        file(
          entry(
            [
              { text: 'a', amount: '1.00' },
              { text: 'b', amount: '2.00' },
            ],
            { after },
          ),
        ),
      ),
    ).toBe('importNothing')
  })

  it.each([
    ['<Dt>2026-08-28Z</Dt>', '2026-08-28'],
    ['<DtTm>2026-08-28T22:30:00</DtTm>', '2026-08-28'],
    ['<DtTm>2026-08-27T22:30:00Z</DtTm>', '2026-08-28'],
    ['<DtTm>2026-08-27T23:30:00.5+00:00</DtTm>', '2026-08-28'],
    ['<DtTm>2026-08-28T23:30:00+02:00</DtTm>', '2026-08-28'],
  ])('the day in Amsterdam: %s', (day, on) => {
    expect(read(file(entry([own], { day })))).toBe(`${on} 642.18 B1`)
  })

  it.each(['642.18000', '642.180', '+642.18', '0642.18'])('the amount %s', (amount) => {
    expect(read(file(entry([own], { amount })))).toBe(paid)
  })

  it('with prefixes on its elements, in an envelope, and from several statements and documents', () => {
    const prefixed = file(entry([own]))
      .replaceAll(/<(\/?)(?=[A-Z])/g, '<$1c:')
      .replace('xmlns=', 'xmlns:c=')
    expect(read(prefixed)).toBe(paid)
    const enveloped = `<s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/"><s:Body>${prefixed.replace(/<\?.*?\?>/, '')}</s:Body></s:Envelope>`
    expect(read(enveloped)).toBe(paid)
    const other = entry([own], { id: '<AcctSvcrRef>B2</AcctSvcrRef>', amount: '1.00' })
    const two = `${paid}, 2026-08-28 1 B2`
    expect(read(document(statement(entry([own])) + statement(other, 'S2')))).toBe(two)
    expect(read(`${file(entry([own]))}\n${document(statement(other, 'S2'), '08')}`)).toBe(two)
  })
})
