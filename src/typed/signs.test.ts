import { describe, expect, it } from 'vitest'
import { clean, refusedIn, seen } from './signs.ts'

describe('a text that was typed, pasted or dictated', () => {
  it.each([
    ['from a page of a bank', '06\u00a012\u202f34\u200956\u300078', '06 12 34 56 78'],
    ['from a table', 'Proefstraat\t12', 'Proefstraat 12'],
    ['with the dashes of a typesetter', '12\u20113 \u2013 14\u20148 \u2212 5', '12-3 - 14-8 - 5'],
    ['in letters that are not composed', 'Zo\u0308e A\u030angstro\u0308m', 'Zöe Ångström'],
    ['with places where a word may break', 'huur\u00adachter\u200bstand\u2060\ufeff', 'huurachterstand'],
    ['with letters that nobody sees', 'Noor\u3164\u115f\u034f', 'Noor'],
    ['from a page with a picture', 'Noor\ufffc Proef', 'Noor Proef'],
    ['with signs hidden behind it', `Noor${String.fromCodePoint(0xe0041, 0xe0042)}`, 'Noor'],
    ['with a mark of direction that turns nothing', 'Noor\u200eProef', 'NoorProef'],
    ['with a joiner that joins nothing', 'Noor\u200dProef\u200c', 'NoorProef'],
    ['with a number that is cut unseen', '999\ufe0f990\u200d007', '999990007'],
  ])('is one form %s', (_, typed, one) => {
    expect(clean(typed, 'one')).toBe(one)
    expect(clean(typed, 'many')).toBe(one)
    expect(clean(one, 'many')).toBe(one)
  })

  it.each(['\r\n', '\r', '\u000b', '\u000c', '\u0085', '\u2028', '\u2029'])('has one line end for %j', (end) => {
    expect(clean(`een${end}twee${end}`, 'many')).toBe('een\ntwee')
    expect(clean(`een${end}twee${end}`, 'one')).toBe('een twee')
  })

  it('has one blank between words on one line, and keeps what was set apart on several', () => {
    expect(clean('  Noor \u00a0 Proef ', 'one')).toBe('Noor Proef')
    expect(clean('een\n\n  twee', 'many')).toBe('een\n\n  twee')
  })

  it.each([
    ['of Persian', '\u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645'],
    ['of Urdu, after a mark', '\u0628\u064e\u200d\u0628'],
    ['of Hindi', '\u0915\u094d\u200d\u0937'],
    ['of a family in one picture', '\u{1f469}\u200d\u{1f467}'],
    ['of a heart', '\u2764\ufe0f'],
  ])('keeps the joiners %s', (_, typed) => {
    expect(clean(typed, 'one')).toBe(typed)
    expect(clean(typed, 'many')).toBe(typed)
  })

  it('keeps marks that help to read Arabic in a text, and has none in a name', () => {
    const typed = '\u0637\u0644\u0628 (PDF)\u200f \u0627\u0644\u064a\u0648\u0645'
    expect(clean(typed, 'many')).toBe(typed)
    expect(clean(typed, 'one')).toBe(typed.replace('\u200f', ''))
  })

  it('takes time in proportion to its length, whatever stands in it', () => {
    for (const part of ['\u0628\u064b\u200c', '\u{1f469}\ufe0f', '\u200b\u00a0 ', '\u0301'])
      expect(clean(part.repeat(100_000), 'many').length).toBeGreaterThanOrEqual(0)
  })
})

describe('a sign that is refused', () => {
  it.each(['\u202a', '\u202b', '\u202c', '\u202d', '\u202e', '\u2066', '\u2067', '\u2068', '\u2069'])(
    'turns the direction unseen: %j, and stays where it is',
    (sign) => {
      const text = clean(`eerste regel\r\nhet woord ${sign}draait`, 'many')
      expect(text).toContain(sign)
      expect(refusedIn(text)).toEqual({
        sign: `U+${sign.charCodeAt(0).toString(16).toUpperCase()}`,
        turns: true,
        line: 2,
        place: 11,
        after: 'het woord',
      })
    },
  )
  it.each([
    ['steers', '\u0007', 'U+0007'],
    ['ends a text', '\u0000', 'U+0000'],
    ['is half of one', '\ud83d', 'U+D83D'],
  ])('%s: %j', (_, sign, name) => {
    expect(refusedIn(clean(`a\u{1f600}${sign}`, 'one'))).toMatchObject({ sign: name, turns: false, line: 1, place: 3 })
  })
  it('is not there in usual text', () => {
    expect(refusedIn('Noor\nProef, 12-A \u0627\u0644\u064a\u200f')).toBeUndefined()
  })
})

describe('what a reader sees', () => {
  it('can be found again where it was typed', () => {
    const typed = 'ge\u00advan\u200bgen \u{1f600}\u00a0in\u2028cel\ufeff'
    const { text, from, to } = seen(typed)
    expect(text).toBe('gevangen \u{1f600} in\ncel')
    const place = (word: string) => {
      const at = text.indexOf(word)
      return typed.slice(from(at), to(at + word.length))
    }
    expect(['gevangen', 'in', 'cel'].map(place)).toEqual(['ge\u00advan\u200bgen', 'in', 'cel'])
  })
})
