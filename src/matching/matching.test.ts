import { describe, expect, it } from 'vitest'
import { readAddress } from './address.ts'
import { compareBirthDates, readBirthDate } from './birth-date.ts'
import { relationOf } from './given-names.ts'
import { match, readMaterial, readPerson, type Written, writeMaterial } from './index.ts'
import { clientKeys, postcodeKeys, searchKeys } from './keys.ts'
import { readName } from './name.ts'
import { sameSpelling } from './spelling.ts'
import { alike, sound, wordsOf } from './text.ts'

const noor: Written = {
  name: 'Noor van der Voorbeeld',
  birthDate: '1980-02-07',
  street: 'Proefstraat',
  houseNumber: '12-A',
  postcode: '3599 ZZ',
  place: 'Utrecht',
}
const bas = { ...noor, name: 'Bas van der Voorbeeld', birthDate: '1979-05-17' }
const fatima: Written = { ...noor, name: 'Fatima el Testi-Bakker', birthDate: '1970-03-04', houseNumber: '30' }
const sukru: Written = {
  ...noor,
  name: 'Verzonnen, Şükrü',
  birthDate: '1991-10-21',
  street: 'Testlaan',
  houseNumber: '7',
  postcode: '3598 AB',
}
const register = { noor, bas, fatima, sukru }

const organisation = 'een'
const census = { clients: 1000, bearers: () => 2 }
const clients = Object.entries(register).map(([id, written]) => {
  const person = readPerson(written)
  return { client: readMaterial(id, writeMaterial(person, census)), keys: new Set(clientKeys(organisation, person)) }
})

/** As the database does it: who shares a key is compared. */
function look(query: Written) {
  const person = readPerson(query)
  const { strong, weak } = searchKeys(organisation, person)
  const found = clients.filter(({ keys }) => [...strong, ...weak].some((key) => keys.has(key)))
  return match(
    person,
    found.map(({ client }) => client),
    1000,
  )
}
const { birthDate: _birthDate, ...undated } = noor

describe('namesakes at one number', () => {
  const at = (houseNumber: string, street = 'Proefkade'): Written => ({
    name: 'P. Proef',
    street,
    houseNumber,
    postcode: '3599 ZZ',
  })
  const among = (query: Written, doors: readonly Written[]) => {
    const clients = doors.map((written) =>
      readMaterial(written.houseNumber ?? '', writeMaterial(readPerson(written), census)),
    )
    return match(readPerson(query), clients, 1000)
  }
  it.each([
    ['7 bs', '7 bis'],
    ['7BSa', '7 bis A'],
    ['7-II', '7-2'],
    ['7 zw', '7 zwart'],
  ])('who lives at %s comes before the others, and is not the one without an addition', (typed, there) => {
    const { best, candidates } = among(
      at(typed),
      ['7', '7 bis', '7 bis A', '7-2', '7 zwart'].map((one) => at(one)),
    )
    expect(candidates[0]?.id).toBe(there)
    expect([null, there]).toContain(best)
  })
  it('are told apart by the number that stands behind a street with a year', () => {
    const { best } = among(at('', 'Plein 1813 24'), [at('22', 'Plein 1813'), at('24', 'Plein 1813')])
    expect(best).toBe('24')
  })
  it('have one street, however its ordinal is written', () => {
    const streets = ['2e Proefdijk', '2de Proefdijk', 'Tweede Proefdijk'].map(
      (street) => readAddress({ street }).street,
    )
    expect(new Set(streets).size).toBe(1)
  })
})

describe('nobody is sure', () => {
  const cases: [string, Written][] = [
    ['of somebody else in the same house', { ...undated, name: 'Petra Anders' }],
    ['of a housemate without a first name to tell them apart', { ...undated, name: 'van der Voorbeeld' }],
    [
      'of a namesake elsewhere with another birth date',
      { ...noor, street: 'Elders', houseNumber: '1', postcode: '3511 AA', birthDate: '1999-12-31' },
    ],
    ['of a namesake in the same house with another birth date', { ...noor, birthDate: '1951-12-30' }],
    ['of a birth date alone', { birthDate: '1980-02-07', name: 'Petra Anders' }],
    ['of nothing at all', {}],
    ['of a name that is no name', { name: ' . , - ' }],
    ['of a twin', { ...noor, name: 'Lies van der Voorbeeld' }],
    ['of a twin of nearly the same name', { ...noor, name: 'Nora van der Voorbeeld' }],
    [
      'of a twin who moved',
      { ...noor, name: 'Nora van der Voorbeeld', postcode: '3511 AA', houseNumber: '1', street: 'Elders' },
    ],
    ['of a neighbour of one name, without a birth date', { ...undated, houseNumber: '14' }],
    [
      'of a namesake elsewhere, without a birth date',
      { ...undated, postcode: '3511 AA', houseNumber: '1', street: 'Elders' },
    ],
  ]
  it.each(cases)('%s', (_, query) => {
    expect(look(query).best).toBeNull()
  })

  it('when two are as likely as each other', () => {
    const twice = clients.slice(0, 1).flatMap(({ client }) => [client, { ...client, id: 'twin' }])
    expect(match(readPerson(noor), twice, 1000).best).toBeNull()
  })

  it('with a postcode only: all who live there, and none of them best', () => {
    const person = readPerson({ postcode: '3599zz' })
    const { strong } = postcodeKeys(organisation, person)
    const found = clients.filter(({ keys }) => strong.some((key) => keys.has(key))).map(({ client }) => client)
    expect(match(person, found, 1000)).toEqual({
      best: null,
      candidates: ['noor', 'bas', 'fatima'].map((id) => ({ id, score: 0, agrees: ['postcode'], differs: [] })),
    })
  })

  it('across two registers: no key of one is a key of another', () => {
    const theirs = new Set(clientKeys('twee', readPerson(noor)))
    expect(clientKeys(organisation, readPerson(noor)).filter((key) => theirs.has(key))).toEqual([])
  })
})

describe('a client is known again', () => {
  const cases: [string, keyof typeof register, Written][] = [
    ['in capitals', 'noor', { ...undated, name: 'NOOR VAN DER VOORBEELD' }],
    ['by an initial and v.d.', 'noor', { ...undated, name: 'N. v.d. Voorbeeld' }],
    ['with v/d and a title', 'noor', { ...undated, name: 'mevr. N. v/d Voorbeeld' }],
    ['family name first', 'noor', { ...undated, name: 'Voorbeeld, Noor van der' }],
    ['without the particles', 'noor', { ...undated, name: 'Noor Voorbeeld' }],
    ['with two letters changed round', 'noor', { ...undated, name: 'Noor van der Voorbeedl' }],
    ['with another spelling of the house number', 'noor', { ...undated, houseNumber: '12 a' }],
    ['without the addition', 'noor', { ...undated, houseNumber: '12' }],
    ['with the number behind the street', 'noor', { ...undated, street: 'Proefstr. 12a', houseNumber: '' }],
    ['without a postcode', 'noor', { ...undated, postcode: '' }],
    ['in a new house', 'noor', { ...noor, street: 'Elders', houseNumber: '1', postcode: '3511 AA' }],
    [
      'in a new house, with day and month changed round',
      'noor',
      { ...noor, postcode: '3511 AA', houseNumber: '1', street: 'Elders', birthDate: '1980-07-02' },
    ],
    ['by the maiden name', 'fatima', { ...undated, name: 'F. Bakker', houseNumber: '30' }],
    ['by the married name', 'fatima', { ...undated, name: 'Fatima el Testi', houseNumber: '30' }],
    ['by a double name the other way round', 'fatima', { ...undated, name: 'F. Bakker - el Testi', houseNumber: '30' }],
    ['by a double name without a hyphen', 'fatima', { ...undated, name: 'Fatima Bakker el Testi', houseNumber: '30' }],
    ['by a name with geb.', 'fatima', { ...undated, name: 'Testi geb. Bakker, F. el', houseNumber: '30' }],
    ['without marks on the letters', 'sukru', { ...sukru, name: 'Sukru Verzonnen', birthDate: '' }],
    ['with first and family name changed round', 'sukru', { ...sukru, name: 'Verzonnen Sukru' }],
  ]
  it.each(cases)('%s', (_, who, query) => {
    expect(look(query).best).toBe(who)
  })

  it('with what agrees and what differs, and nothing of what one side does not say', () => {
    const [first] = look({ ...undated, houseNumber: '12 B', place: '' }).candidates
    expect(first).toMatchObject({ id: 'noor', agrees: ['name', 'street', 'postcode'], differs: ['houseNumber'] })
  })
})

describe('a name', () => {
  const cases: [string, string, string][] = [
    ['J.P. de Vries', 'j p', 'vries'],
    ['JP de Vries', 'j p', 'vries'],
    ['DE VRIES, JAN', 'jan', 'vries'],
    ['Vries, de, Jan', 'jan', 'vries'],
    ['V.D. Bakker', 'v d', 'bakker'],
    ['J. V.D. BERG', 'j', 'berg'],
    ["G. van 't Hart", 'g', 'hart'],
    ['Anne-Marie Bakker', 'anne marie', 'bakker'],
    ['Marie-Louise de Jong', 'marie louise', 'jong'],
    ['Jan-Willem Bakker-van Dijk', 'jan willem', 'bakker dijk'],
    ['Bakker-Jansen', '', 'bakker jansen'],
    ['BAKKER Fatima', 'fatima', 'bakker'],
    ['de Vries Jan', 'jan', 'vries'],
    ['Li', '', 'li'],
    ['De', '', 'de'],
    ['Dhr. V. Dijk', 'v', 'dijk'],
    ['Nguyễn Văn Minh', 'minh', 'nguyen'],
    ['Minh Nguyen', 'minh', 'nguyen'],
    ['Bakker-Jansen F.M.', 'f m', 'bakker jansen'],
    ['\u{1F642}', '', ''],
  ]
  it.each(cases)('%s is read', (written, given, family) => {
    const name = readName(written)
    expect([name.given.join(' '), name.family.map(({ word }) => word).join(' ')]).toEqual([given, family])
  })

  it('of ten thousand letters is read too', () => {
    expect(readName('a'.repeat(10_000)).family).toHaveLength(1)
  })
})

describe('the pieces', () => {
  it('a birth date that does not exist is not known', () => {
    expect(['1980-02-31', '31-2-1980', '1980', 'gisteren', '0000-00-00'].map(readBirthDate)).toEqual([
      '',
      '',
      '',
      '',
      '',
    ])
    expect(['7-2-1980', '07/02/1980', '19800207', '1980-02-07T00:00:00Z'].map(readBirthDate)).toEqual(
      Array(4).fill('1980-02-07'),
    )
  })

  it('tells a slip in a birth date from another one', () => {
    expect(compareBirthDates('1980-02-07', '1980-02-17')).toBe('slip')
    expect(compareBirthDates('1980-02-07', '1980-07-02')).toBe('swapped')
    expect(compareBirthDates('1980-02-07', '1980-02-28')).toBe('other')
    expect(compareBirthDates('1980-02-07', '1950-02-07')).toBe('other')
  })

  it('writes an address in one way', () => {
    for (const houseNumber of ['12-A', '12 a', '12a', 'nr. 12 A'])
      expect(readAddress({ houseNumber })).toMatchObject({ number: '12', addition: 'a' })
    expect(readAddress({ street: 'Burg. Proefstr.' }).street).toBe(
      readAddress({ street: 'Burgemeester Proefstraat' }).street,
    )
    expect(readAddress({ postcode: '3599zz' }).postcode).toBe('3599ZZ')
  })

  it('hears spellings of one name, and takes no other name for it', () => {
    expect(sound('dijkstra')).toBe(sound('dykstra'))
    expect(sound('cornelis')).toBe(sound('kornelis'))
    expect(alike('jansen', 'janssen')).toBeGreaterThan(0.85)
    expect(alike('bakker', 'visser')).toBe(0)
  })

  it('reads a client back as it was written', () => {
    const person = readPerson(fatima)
    expect(readMaterial('x', writeMaterial(person, census)).person).toEqual(person)
  })
})

describe('a name is one however it is spelled', () => {
  it.each([
    ['djoemai', 'jumai'],
    ['kleijn', 'kleyn'],
    ['shevchenko', 'sjevtsjenko'],
    ['boehm', 'bohm'],
    ['abdurrahim', 'abdelrahim'],
    ['tjandrika', 'chandrika'],
    ['soekhlal', 'sukhlal'],
    ['zelenskyy', 'zelenskij'],
    ['peeters', 'peters'],
  ])('%s and %s', (one, other) => {
    expect(sameSpelling(one, other)).toBe(true)
  })
  it.each([
    ['visser', 'bakker'],
    ['jansen', 'hansen'],
    ['said', 'saida'],
    ['d', 't'],
  ])('not %s and %s', (one, other) => {
    expect(sameSpelling(one, other)).toBe(false)
  })
  it('and in a list of names only where one line has both', () => {
    expect(relationOf('kees', 'cornelis')).toBe('called')
    expect(relationOf('khalid', 'chalid')).toBe('spelling')
    expect(relationOf('kees', 'cor')).toBe('both')
    expect(relationOf('jelle', 'jelte')).toBe('other')
    expect(relationOf('jelle', 'verzonnen')).toBeUndefined()
  })
})

describe('the words of a text', () => {
  it.each([
    ['Noor van der Voorbeeld-Bakker', ['noor', 'van', 'der', 'voorbeeld', 'bakker']],
    ['Łukasz Sørensen-d’Ítalia, 14bis', ['lukasz', 'sorensen', 'd', 'italia', '14bis']],
    ['STRAẞE ĲDA İLK', ['strasse', 'ijda', 'ilk']],
    ['علي 12', ['علي', '12']],
    [' - ', []],
  ])('of %s are small and without marks', (text, words) => {
    expect(wordsOf(text)).toEqual(words)
  })
})
