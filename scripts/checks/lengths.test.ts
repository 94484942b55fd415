import { describe, expect, it } from 'vitest'
import { lengthOf, lengths, medianOf, tooLong } from './lengths.ts'

const reason = '/** Long: one table, in the order of the annex. */\n'
const file = (name: string, lines: number, head = '') =>
  lengthOf(name, head + '\n'.repeat(lines - (head === '' ? 0 : 1)))
/** So many short files beside them that the one in the middle is short. */
const short = Array.from({ length: 20 }, (_, at) => file(`short-${at}.ts`, 10))

describe('a file', () => {
  const all = lengths()

  it('is no longer than it may be, but for a few with a reason in their head', () => {
    expect(all.length).toBeGreaterThan(500)
    expect(tooLong(all)).toEqual([])
  })
})

describe('what is too long', () => {
  it.each([
    ['a file with a line too many', file('a.ts', 301), 'a.ts has 301 lines and no reason'],
    ['a style sheet', file('a.css', 301), 'a.css has 301 lines and no reason'],
    ['a group of tables', file('a.sql', 501), 'a.sql has 501 lines and no reason'],
    ['a reason too far down', file('a.ts', 400, `${'\n'.repeat(10)}${reason}`), /no reason/],
    ['a reason that says nothing', file('a.ts', 400, '// Long: yes\n'), /no reason/],
    [
      'a reason in the code',
      file('a.ts', 400, "const a = 'Long: one table, in the order of the annex.'\n"),
      /no reason/,
    ],
    ['a reason that is needed no more', file('a.ts', 300, reason), 'a.ts gives a reason, but is not long'],
  ])('is %s', (_, one, said) => {
    const [first, ...more] = tooLong([...short, one])
    expect(more).toEqual([])
    expect(first).toMatch(said)
  })

  it('is not a file at the limit, nor one with a reason, in each way of writing a comment', () => {
    const heads = [reason, '// Long: one table, in the order of the annex.\n']
    heads.push('/**\n * What it is.\n * Long: one table, in the order of the annex.\n */\n')
    const long = heads.map((head, at) => file(`long-${at}.ts`, 400, head))
    expect(tooLong([...short, ...long, file('a.ts', 300), file('a.sql', 500)])).toEqual([])
  })

  it('is more than five with a reason', () => {
    const long = Array.from({ length: 6 }, (_, at) => file(`long-${at}.ts`, 400, reason))
    expect(tooLong([...short, ...long.slice(1)])).toEqual([])
    expect(tooLong([...short, ...long])).toEqual(['6 files are long, 5 may be'])
  })

  it('is the file in the middle, above 90 lines', () => {
    const [low, high] = [file('low.ts', 90), file('high.ts', 92)]
    expect(medianOf([low, high, file('a.ts', 1)])).toBe(90)
    expect(tooLong([low, high])).toEqual(['the file in the middle has 91 lines, 90 is the most'])
  })
})
