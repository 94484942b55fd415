import { describe, expect, it } from 'vitest'
import { doorOf, mayBeDoor, readHouseNumber, searchedWords, splitAddress } from './house-number.ts'

describe('a house number', () => {
  it.each(['0', '000', '-7', '- 7', '+7', '0 bis', '7%', '<7>', '1234567', 'nergens', 'bis', 'hs', 'x', '', ' ', '.'])(
    'is not %j',
    (typed) => expect(readHouseNumber(typed)).toBeUndefined(),
  )

  it.each([
    ['21-4', '21 4', '21/4', '21 IV', '21-iv', '21 4hoog', '21 vierhoog', '21 4e verdieping', '21 4e', '0021 – 4'],
    ['7 bis B', '7bs b', '7bsB', '7 BIS-B', 'nr. 7 bis B', 'huisnummer 7 bis B'],
    ['1e', '1 e', '1-E'],
    ['8-12', '8 app. 12', '8 appartement 12', '8 apt 12'],
    ['8 bovenhuis', '8 boven', '8 bv'],
    ['33 zwart', '33 zw', '33ZW', '33-Zwart'],
    ['33 rood A', '33rd-a', '33 RD A'],
    ['tegenover 45', 't/o 45', 'to 45', 'T.O. 45'],
    ['45 huis', '45hs', '45-HS', '45 begane grond', '45 bg', '45 beneden'],
    ['zonder nummer', 'Zonder huisnummer', 'z.n.', 'zn', 'ongenummerd'],
    ['III', 'iii'],
    ['K 12', 'k12', 'K-12'],
  ])('is one door: %s', (...spellings) => {
    expect(new Set(spellings.map((typed) => doorOf(typed.replace('–', '-')))).size).toBe(1)
    for (const typed of spellings) expect(readHouseNumber(typed.replace('–', '-')), typed).toBeDefined()
  })

  it('is another door for each of these', () => {
    const doors = [
      '7',
      '7 bis',
      '7 bis A',
      '7 A',
      '7-1',
      '7-11',
      '7 zwart',
      '7 rood',
      '7 hs',
      '7 boven',
      '71',
      'tegenover 7',
    ]
    expect(new Set(doors.map(doorOf)).size).toBe(doors.length)
  })

  it('is looked for by its beginning', () => {
    const may = (sought: string, there: string) => {
      const [one, two] = [readHouseNumber(sought), readHouseNumber(there)]
      return one && two && mayBeDoor(one, two)
    }
    expect([may('7', '7 bis'), may('7 bs', '7 bis A'), may('7-2', '7 II')]).toEqual([true, true, true])
    expect([may('7 A', '7'), may('2', '7-2'), may('7', '71'), may('7-2', '7-3')]).toEqual([false, false, false, false])
  })
})

describe('a street with its number behind it', () => {
  it.each([
    ['Plein 1813 24', 'Plein 1813', '24'],
    ['Laan 1933 2 bis', 'Laan 1933', '2 bis'],
    ['3e Proefdijk 8 zwart', '3e Proefdijk', '8 zwart'],
    ['Proefstraat 8-2', 'Proefstraat', '8-2'],
    ['Proefstraat 8 2', 'Proefstraat', '8 2'],
    ['Plein 4e Dwarsstraat 6', 'Plein 4e Dwarsstraat', '6'],
    ['Proefkade tegenover 9', 'Proefkade', 'tegenover 9'],
    ['Proefweg 1813', 'Proefweg', '1813'],
    ['Proefweg nr. 13', 'Proefweg', '13'],
    ['Plein 33-34 5', 'Plein 33-34', '5'],
  ])('%s', (typed, street, houseNumber) => expect(splitAddress(typed)).toEqual({ street, houseNumber }))
  it.each(['Plein 1813', '3e Proefdijk', 'Proefstraat', '', '12', 'Plein 4e Dwarsstraat'])('%j has none', (typed) =>
    expect(splitAddress(typed)).toBeUndefined(),
  )
})

describe('words that are searched', () => {
  it.each([
    ['7bs', '7 bis'],
    ['3599zz14a', '3599zz 14 a'],
    ['tweede', '2e'],
    ['2de', '2e'],
    ['1e', '1e'],
    ['3599zz', '3599zz'],
    ['zwart', 'zw'],
    ['voorbeeld', 'voorbeeld'],
  ])('%s as %s', (typed, searched) => expect(searchedWords([typed]).join(' ')).toBe(searched))
})
