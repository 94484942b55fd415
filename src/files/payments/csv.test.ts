import { describe, expect, it } from 'vitest'
import { readAs } from './read.fixture.ts'

const read = (text: string, reference?: string, given = {}) => readAs(text, reference, given)
const mine = (text: string, given = {}) => read(text, 'VH-12345', given)
const lines = (...all: string[]) => all.join('\n')
const paid = '2026-08-28 642.18'

describe('a list is refused', () => {
  it.each([
    ['Datum;Omschrijving\n01-08-2026;huur', 'importColumns'],
    ['28-08-2026;642,18;huur', 'importColumns'],
    ['Datum;Bedrag', 'importNothing'],
    ['Datum;Bedrag\n01-08-2026;"10\n', 'importBroken 2'],
    ['Datum;Bedrag;Omschrijving\n01-08-2026;10;"huur\n02-08-2026;20;x\n03-08-2026;30;y"\n', 'importBroken 4'],
    [
      'Datum;Bedrag\n01-08-2026;10\nDatum;Omschrijving;Bedrag\n02-08-2026;x;20',
      'importColumns 3, rowNotADate 3 Datum Datum',
    ],
    ['28-08-2026;642,18\nDatum;Bedrag\n01-08-2026;10', 'importColumns 1'],
  ])('as a whole: %j', (text, told) => {
    expect(read(text).split(', ')[0]).toBe(told.split(', ')[0])
  })

  it('at each line and column that is wrong, and at all of them at once', () => {
    const list = lines(
      'Datum;Soort;Bedrag',
      '31-02-2026;Betaling;642,18',
      'gisteren;Betaling;642,18',
      '01-08-2026;Betaling;veel',
      '01-08-2026;Betaling;',
      '02-09-2026;Betaling;642,18',
      '01-08-2026;Boete;642,18',
      '01-08-2026;Betaling;200.000,00',
      '01-08-2026;Betaling',
      '01-08-2026;Betaling;642,185',
      '01-08-2026;Huur;-642,18',
      '01-08-2026;Betaling;USD 642,18',
      '01-08-2026;Betaling;642,18',
    )
    expect(read(list).split(', ').sort()).toEqual(
      [
        'rowCells 9',
        'rowNoSuchDate 2 Datum 31-02-2026',
        'rowNotADate 3 Datum gisteren',
        'rowNotAnAmount 4 Bedrag veel',
        'rowMissing 5 Bedrag',
        'rowInFuture 6 Datum 02-09-2026',
        'rowKind 7 Soort Boete',
        'rowTooLarge 8 Bedrag 200.000,00',
        'rowBeyondCents 10 Bedrag 642,185',
        'rowTwoSigns 11 Soort Huur',
        'rowCurrency 12 Bedrag USD 642,18',
      ].sort(),
    )
  })

  it('after twenty-five mistakes', () => {
    expect(read(`Datum;Bedrag\n${'28-08-2026;veel\n'.repeat(60)}`).split(', ')).toHaveLength(26)
  })

  it('of more payments of one tenant than a page can show and send back', () => {
    const list = (count: number) => `Datum;Bedrag\n${'28-08-2026;642,18\n'.repeat(count)}`
    expect(read(list(601))).toBe('importTooManyOfOne')
    expect(read(list(600)).split(', ')).toHaveLength(600)
  })

  it('when it has more tenants and nobody says which one', () => {
    for (const head of ['Kenmerk', 'Huurcontract', 'Saldo na trn', 'Af Bij'])
      expect(read(`Datum;Bedrag;${head}\n01-08-2026;10,00;Bij`)).toBe('referenceNeeded')
    expect(read('Datum;Bedrag;Naam\n01-08-2026;10,00;A\n02-08-2026;10,00;B')).toBe('referenceNeeded')
    expect(read('Datum;Bedrag;Naam\n28-08-2026;642,18;A')).toBe(paid)
  })

  it('when the reference that was asked for is in none of its columns', () => {
    expect(mine('Datum;Bedrag;Kenmerk\n01-08-2026;10,00;VH-99999')).toBe('referenceNotThere')
    expect(mine('Datum;Bedrag;Omschrijving;Naam\n01-08-2026;10;a;A\n02-08-2026;20;b;B')).toBe('referenceNotThere')
  })

  it('for whatever is wrong with a line of this tenant, and nothing that is wrong with another', () => {
    const list =
      'Datum;Bedrag;Kenmerk\nkapot;=1+1;ANDER-1\n31-02-2026;10;ANDER-2\n1;2;3;4;5\n28-08-2026;642,18;VH-12345'
    expect(mine(list)).toBe(paid)
    expect(mine(list.replace('28-08-2026;642,18', 'kapot;642,18'))).toBe('rowNotADate 5 Datum kapot')
    expect(mine(list.replace('VH-12345', 'VH-12345;nog;wat'))).toBe('rowCells 5')
    expect(mine(list.replace('642,18;', '642;18;'))).toBe('rowCells 5')
  })
})

describe('whose a line is', () => {
  it.each([
    'Omschrijving',
    'Referentie',
    'Debiteurnummer',
    'Huurcontract',
    'Contractcode',
    'Mededelingen',
    'Payment details',
    'Vrije tekst',
  ])('is told by a column called %s', (head) => {
    expect(
      mine(`Datum;Bedrag;${head}\n28-08-2026;642,18;VH-12345\n28-08-2026;700,00;VH-12345-2\n28-08-2026;7,00;VH-1`),
    ).toBe(paid)
  })
  it.each(['Bedrag;Naam', 'Bedrag;Tegenrekening', 'Bedrag;Saldo'])(
    'is not told by the column at the end of %s',
    (heads) => {
      expect(
        mine(`Datum;${heads};Omschrijving\n28-08-2026;642,18;12345;a`.replaceAll('12345;a', '12345;VH'), {}),
      ).not.toContain('642.18')
    },
  )
  it('is not told by amounts, days or accounts', () => {
    const list =
      'Datum;Bedrag;Rekening;Omschrijving\n28-08-2026;642,18;64218;op 28-08-2026 € 642,18 van NL91 ABNA 0417 1643 00'
    for (const digits of ['64218', '28082026', '0417164300'])
      expect(readAs(list, digits)).toBe('asked wholeFile '.concat(digits))
  })
  it('is asked where it could be either, and refused where it is of two', () => {
    const list = 'Datum;Bedrag;Omschrijving;Naam\n28-08-2026;642,18;VH-12345 2;A\n28-08-2026;1,00;VH-99999;B'
    expect(mine(list)).toBe('asked reference VH-12345 2 VH-12345')
    expect(mine(list, { reference: 'own' })).toBe(paid)
    expect(mine(list, { reference: 'other' })).toBe('referenceNotThere')
    expect(mine('Datum;Bedrag;Omschrijving\n28-08-2026;642,18;VH-12345 en VH-12346')).toBe('rowSeveralReferences 2')
    expect(mine('Datum;Bedrag;Omschrijving;Kenmerk\n28-08-2026;642,18;VH-12345;VH-12346')).toBe(
      'rowSeveralReferences 2',
    )
  })
  it('of a list with one more column that says it', () => {
    expect(mine('Datum;Bedrag;Kenmerk;Omschrijving\n28-08-2026;642,18;;huur VH-12345\n28-08-2026;1,00;VH-99999;')).toBe(
      paid,
    )
    expect(mine('Datum;Bedrag;Kenmerk\n28-08-2026;642,18;="VH-12345"')).toBe(paid)
  })
})

describe('a column', () => {
  it('that is not read cannot spoil a file', () => {
    expect(
      read('Datum;Bedrag;Tekst;Telefoon\n28-08-2026;642,18;=HYPERLINK("https://voorbeeld.example");+31612345678'),
    ).toBe(paid)
    expect(read('Datum;Bedrag;Omschrijving;Opmerkingen\n28-08-2026;642,18;-; @SUM(A1)')).toBe(paid)
  })
  it('of two of amounts is asked, unless they say the same', () => {
    const list = 'Datum;Bedrag;Betaald\n28-08-2026;700,00;642,18'
    expect(read(list)).toBe('asked amountColumn')
    expect(read(list, undefined, { amountColumn: 'Betaald' })).toBe(paid)
    expect(read('Datum;Bedrag;Betaald\n28-08-2026;642,18;642,18')).toBe(paid)
    expect(read('Datum;Bedrag;Toeslag\n28-08-2026;642,18;12,50')).toBe('asked amountColumn')
    expect(read('Datum;Bedrag;Bedrag\n28-08-2026;642,18;12,50')).toContain('importTwoColumns')
  })
  it('of two of days is the one of paying or of booking, or is asked', () => {
    expect(read('Factuurdatum;Datum;Bedrag;Betaald op\n01-08-2026;02-08-2026;642,18;28-08-2026')).toBe(paid)
    expect(read('Valutadatum;Boekdatum;Bedrag\n29-08-2026;28-08-2026;642,18')).toBe(paid)
    const list = 'Datum;Transactiedatum;Bedrag\n27-08-2026;28-08-2026;642,18'
    expect(read(list)).toBe('asked dateColumn')
    expect(read(list, undefined, { dateColumn: 'Transactiedatum' })).toBe(paid)
    expect(read('Datum;Geregistreerd;Bedrag\n27-08-2026;28-08-2026;642,18')).toBe('asked dateColumn')
  })
  it('of another currency is refused', () => {
    expect(read('Datum;Bedrag;Muntsoort\n28-08-2026;642,18;EUR')).toBe(paid)
    expect(read('Datum;Bedrag;Muntsoort\n28-08-2026;642,18;GBP')).toBe('rowCurrency 2 Muntsoort GBP')
  })
})

describe('days and amounts', () => {
  it.each([
    ['Date,Amount\n08/28/2026,642.18', paid],
    ['Date,Amount\n08/05/2026,1.00\n08/28/2026,642.18', `2026-08-05 1, ${paid}`],
    ['Datum;Bedrag\n28/08/2026;642,18', paid],
    ['Datum;Bedrag\n05-08-2026;642,18', '2026-08-05 642.18'],
    ['Date;Amount\n08/08/2026;642.18', '2026-08-08 642.18'],
    ['Datum;Bedrag\n20260828;642,18', paid],
    ['Datum;Bedrag\n2026-08-27T22:30:00Z;642,18', paid],
    ['Datum;Bedrag\n28-08-26;642,18', paid],
    ['Date,Amount\n05/08/2026,642.18', 'asked dateOrder Date 05/08/2026'],
    ['Datum;Bedrag\n05/08/2026;642,18', 'asked dateOrder Datum 05/08/2026'],
    ['Date,Amount\n13/08/2026,1.00\n08/13/2026,1.00', 'rowNoSuchDate'],
  ])('of %j', (text, told) => {
    expect(read(text).startsWith(told)).toBe(true)
  })
  it('are asked where both orders fit', () => {
    const list = 'Date,Amount\n05/08/2026,642.18'
    expect(read(list, undefined, { dateOrder: 'dmy' })).toBe('2026-08-05 642.18')
    expect(read(list, undefined, { dateOrder: 'mdy' })).toBe('2026-05-08 642.18')
  })
  it('are asked where a mark could stand before thousands or cents', () => {
    const list = 'Datum;Bedrag\n28-08-2026;8.850'
    expect(read(list)).toBe('asked decimalMark 8.850')
    expect(read(list, undefined, { decimalMark: ',' })).toBe('2026-08-28 8850')
    expect(read(list, undefined, { decimalMark: '.' })).toBe('2026-08-28 8.85')
    // What cannot be cents is thousands.
    expect(read('Datum;Bedrag\n28-08-2026;1.234')).toBe('2026-08-28 1234')
    expect(read('Date;Amount\n2026-08-28;1,234\n2026-08-28;8,850')).toBe('2026-08-28 1234, 2026-08-28 8850')
    expect(read('Datum;Bedrag\n28-08-2026;1.234\n28-08-2026;10,50')).toBe('2026-08-28 1234, 2026-08-28 10.5')
    expect(read('Datum;Bedrag\n28-08-2026;8.850\n28-08-2026;10.50')).toBe('2026-08-28 8.85, 2026-08-28 10.5')
  })
})

describe('a list as it is', () => {
  it.each([
    ['with titles above it', 'Rekeningoverzicht\n\nPeriode;01-08-2026;31-08-2026\nDatum;Bedrag\n28-08-2026;642,18'],
    ['with its separator said', 'sep=;\nDatum;Bedrag\n28-08-2026;642,18'],
    ['with another separator said', 'sep=|\nDatum|Bedrag\n28-08-2026|642,18'],
    ['with a total below', 'Datum;Bedrag\n28-08-2026;642,18\nTotaal;642,18\n;642,18 totaal'],
    ['with a total that has a day', 'Datum;Bedrag;Tekst\n28-08-2026;642,18;a\n31-08-2026;642,18;Totaal'],
    ['with a total of its own column', 'Omschrijving;Datum;Bedrag\nhuur;28-08-2026;642,18\nTotaal;;642,18'],
    ['with empty rows', 'Datum;Bedrag;Tekst\n\n;;\n28-08-2026;642,18;a\n;;\n\n'],
    ['with quotes inside', 'Datum;Bedrag;Tekst\n28-08-2026;642,18;Huur "Het Anker"\n'],
    ['with quotes inside quotes', 'Datum;Bedrag;Tekst\n28-08-2026;642,18;"Huur "Het Anker" aug"\n'],
    ['with a line end inside', 'Datum;Bedrag;Tekst\n28-08-2026;642,18;"Huur\naugustus"\n'],
    ['with its head again', 'Datum;Bedrag\n28-08-2026;642,18\nDatum;Bedrag\n'],
    ['with separators at the end', 'Datum;Bedrag;;\n28-08-2026;642,18;;\n'],
    ['with tabs', 'Datum\tBedrag\n28-08-2026\t642,18'],
    ['with commas and quotes', '"Datum","Bedrag"\n"28-08-2026","642,18"'],
    ['with old line ends', 'Datum;Bedrag\r28-08-2026;642,18\r'],
    ['with a mark', '\ufeff"Boekdatum";"Bedrag (EUR)"\n"28-08-2026";"642,18"'],
    ['with a closing line', 'Datum;Bedrag\n28-08-2026;642,18\nEinde overzicht;'],
  ])('%s', (_, text) => {
    expect(read(text.replace('\n;642,18 totaal', ''))).toBe(paid)
  })

  it.each([
    ['UTF-8', (text: string) => Buffer.from(text)],
    ['UTF-8 with its mark', (text: string) => Buffer.from(`\ufeff${text}`)],
    ['UTF-16', (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le')],
    ['UTF-16 without its mark', (text: string) => Buffer.from(text, 'utf16le')],
    ['UTF-16, high byte first', (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le').swap16()],
    // In Windows-1252 the euro sign is 0x80; Latin-1 has none.
    ['Windows-1252', (text: string) => Buffer.from(text.replace('€', '\u0080'), 'latin1')],
  ])('in %s', (_, bytes) => {
    expect(readAs(bytes('Datum;Bedrag;Tekst\n28-08-2026;€ 642,18;huur café'))).toBe(paid)
  })
})
