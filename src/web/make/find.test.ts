import { describe, expect, it, test } from 'vitest'
import { cpuOf, milliseconds } from '../../testing/cpu.ts'
import { figure } from '../../testing/proof.ts'
import { type Finder, finderFor, type Searched } from './find.ts'

const noor: Searched = {
  name: 'Noor van der Voorbeeld',
  street: 'Verzonnenlaan',
  houseNumber: '14 bis',
  postcode: '3599 ZZ',
  place: 'Utrecht',
  kris: '1234-5678-90',
}
const find = (typed: string): Finder => finderFor(typed) ?? (() => undefined)
const errors = (typed: string, line: Searched = noor) => find(typed)(line)?.errors
const named = (name: string): Searched => ({ name, postcode: '3500 AA' })

describe('what does not come up', () => {
  it.each([
    ['Voorbeeld Bas', 'Noor van der Voorbeeld'],
    ['Bos', 'Vos'],
    ['Mulder', 'Molenaar'],
    ['Boer', 'Loer'],
    ['Bakker', 'Bekkering'],
    ['Jansen', 'Hansen Oefenaar'],
    ['de Vries', 'van der Proef'],
    ['van der Proef', 'van der Toets'],
    ['Smit', 'Smeets'],
    ['Peters', 'Petronella'],
    ['Testman', 'Testkade'],
    ['Testma', 'Testakker'],
    ['Testma', 'Testlaan'],
    ['Ali', 'Eli'],
    ['Noor', 'N. Proef'],
    ['el Fictief', 'El Amrani'],
    ['Xanthippe', 'Philip'],
  ])('by %s: %s', (typed, name) => {
    expect(errors(typed, named(name))).toBeUndefined()
  })

  it.each(['3599 ZZ 15', '3598 ZY', '1234-5679-09', '9999-5678-90', 'Verzonnenlaan 4', 'Voorbeeld 3512'])(
    'by the number of somebody else: %s',
    (typed) => expect(errors(typed)).toBeUndefined(),
  )

  it('looks for nothing when nothing was typed', () => {
    for (const typed of ['', ' ', '-', '…']) expect(finderFor(typed)).toBeUndefined()
  })

  it('finds nothing in a line of which this world knows nothing', () => {
    for (const typed of ['Noor', '3599', '1234-5678-90', 'van der', 'undefined'])
      expect(errors(typed, {})).toBeUndefined()
  })
})

describe('without a typing error', () => {
  it.each([
    'Noor',
    'voorbeeld',
    'VOORBEELD, NOOR VAN DER',
    'van der Voorbeeld',
    'v.d. Voorbeeld',
    'vd voorbeeld noor',
    'Voorb',
    'beeld',
    'vandervoorbeeld',
    '3599 ZZ',
    '3599zz',
    '3599',
    '3599 ZZ 14',
    '3599zz 14bis',
    'Verzonnenlaan 14',
    'verzonnenlaan 14 bis',
    'Voorbeeld Utrecht',
    '1234-5678-90',
    '1234567890',
    'KRIS 1234 5678 90',
    '5678',
  ])('finds %s', (typed) => {
    expect(errors(typed)).toBe(0)
  })

  it.each([
    ['ozdemir', 'Özdemir'],
    ['Şükrü', 'Sukru Proef'],
    ['Lodz', 'Łódź'],
    ['sorensen', 'Sørensen'],
    ['van Dyk', 'van Dijk'],
    ['IJsselstein', 'Ĳsselstein'],
    ['Amrani el', 'El Amrani'],
    ['’t Hof', "van 't Hof"],
    ['de', 'Anna de Proef'],
  ])('takes %s and %s for the same', (typed, name) => {
    expect(errors(typed, named(name))).toBe(0)
  })
})

describe('a house as Dutch addresses have them', () => {
  const at = (street: string, houseNumber: string): Searched => ({ ...noor, street, houseNumber })
  it.each([
    ['Proefstraat 21-4', at('Proefstraat', '21-4')],
    ['Proefstraat 21', at('Proefstraat', '21-4')],
    ['Proefstraat 21 IV', at('Proefstraat', '21-4')],
    ['3599ZZ 21-4', at('Proefstraat', '21-4')],
    ['3599ZZ21B', at('Proefstraat', '21 B')],
    ['3599 zz21b', at('Proefstraat', '21 B')],
    ['proefstraat 21b', at('Proefstraat', '21 B')],
    ['Proefstraat 7 bs', at('Proefstraat', '7 bis A')],
    ['Proefstraat 7bsA', at('Proefstraat', '7 bis A')],
    ['Proefstraat 33 zwart', at('Proefstraat', '33 zw')],
    ['Plein 1813 24', at('Plein 1813', '24')],
    ['Plein 24', at('Plein 1813', '24')],
    ['3e Proefdijk 8', at('3e Proefdijk', '8')],
    ['Derde Proefdijk 8', at('3e Proefdijk', '8')],
    ['3de Proefdijk', at('Derde Proefdijk', '8')],
    ['Voorbeeld 21-4', at('Proefstraat', '21-4')],
    ['t/o 8 Proefkade', at('Proefkade', 'tegenover 8')],
  ])('%s is found', (typed, line) => expect(errors(typed, line)).toBe(0))

  it.each([
    ['Proefstraat 4', at('Proefstraat', '21-4')],
    ['Proefstraat 21-5', at('Proefstraat', '21-4')],
    ['Proefstraat 7 bis', at('Proefstraat', '7 A')],
    ['Proefstraat 7 A', at('Proefstraat', '7')],
    ['Plein 1814 24', at('Plein 1813', '24')],
    ['2e Proefdijk 8', at('3e Proefdijk', '8')],
    ['3599ZZ22B', at('Proefstraat', '21 B')],
  ])('%s is another', (typed, line) => expect(errors(typed, line)).toBeUndefined())
})

describe('with a typing error', () => {
  it.each([
    ['Voorbeedl', 1],
    ['Vorbeeld', 1],
    ['Voorbeeeld', 1],
    ['Voorbeelt', 1],
    ['oVorbeeld', 1],
    ['Forbeeld', 2],
    ['Voorbeedl Noro', 2],
    ['Vorbeel', 1],
    ['Verzonenlaan 14', 1],
    ['Nour Voorbeeld', 1],
    ['Verzonnelaam', 2],
  ])('still finds %s', (typed, so) => {
    expect(errors(typed)).toBe(so)
  })

  it.each([
    ['Meijer', 'Meier'],
    ['Mueller', 'Müller'],
    ['Janssen', 'Jansen'],
    ['Pieterse', 'Pietersen'],
    ['Hendriks', 'Hendrikx'],
    ['Noor Voorbeeld', 'Mevrouw N. Voorbeeld'],
    ['Bouaza', 'Bouazza'],
  ])('takes %s for %s', (typed, name) => {
    expect(errors(typed, named(name))).toBeLessThan(3)
  })

  it.each(['1234-5678-91', '1234-5678-9', '1234-56788-90', '1234-5687-90', '2134567890'])(
    'asks whether %s is meant as the KRIS number',
    (typed) => expect(find(typed)(noor)).toEqual({ errors: 1, byNumber: true }),
  )

  it('asks whether another postcode is meant', () => {
    for (const typed of ['3599 ZX', '3959 ZZ', '3599 ZX 14']) expect(find(typed)(noor)?.byNumber).toBe(true)
  })
})

test('looks through a line for little more than it takes to look whether two texts are alike', async () => {
  const first = 'Noor Bas Fatima Karim Mila Iris Sam Vera Rachid Sanne Jan Piet Şükrü Anna Emma Lotte Daan Bram'.split(
    ' ',
  )
  const last = 'Voorbeeld,van der Verzonnen,de Proef,Testman,Schijnbaar,Fictief,Özdemir,El Oefenaar,Bakker'.split(',')
  const lines = Array.from({ length: 2000 }, (_, n) => ({
    ...noor,
    name: `${first[n % first.length]} ${last[(n * 7) % last.length]}-${last[(n * 5) % last.length]}`,
    houseNumber: String(n % 99),
    kris: `${1000 + n}-5678-90`,
  }))
  const typed = ['Voorbeedl Noro', 'van der Vezonnen', '3599 ZX 14', '1234-5678-91', 'Xanthippe']
  const found = await cpuOf(() => {
    for (const words of typed) {
      const match = find(words)
      for (const line of lines) match(line)
    }
  }, 10)
  // The least that any search does: each name once without accents and in small letters.
  const least = await cpuOf(() => {
    for (const words of typed)
      for (const { name } of lines) name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().includes(words)
  }, 10)
  figure(`2,000 lines: ${milliseconds(found / typed.length)}, ${(found / least).toFixed(0)} times the least`)
  expect(found / least).toBeLessThan(60)
})
