import { describe, expect, it } from 'vitest'
import { readRetentionSettings } from './settings.ts'

const problems = (text: string) => {
  const read = readRetentionSettings(text)
  return read.ok ? [] : read.problems
}

describe('the terms of a municipality', () => {
  it.each([
    ['a file that the covenant does not know', 'files: { dagboek: { closed: { years: 1, source: x } } }', 'dagboek'],
    ['an outcome that the file does not have', 'files: { ktsd: { notSigned: { years: 1, source: x } } }', 'notSigned'],
    ['a time without a source', 'files: { ktsd: { closed: { years: 1 } } }', 'source'],
    ['a source without a time', 'files: { ktsd: { closed: { source: x } } }', 'years or months'],
    [
      'longer than the law that is named',
      'files: { ktsd: { closed: { years: 15, months: 1, source: x } } }',
      '15 years',
    ],
    ['half a year as a fraction', 'files: { ktsd: { closed: { years: 0.5, source: x } } }', 'years'],
    ['a negative time', 'work: { logs: { years: -1, source: x } }', 'logs'],
    ['what is no YAML', 'files: {', 'no YAML'],
  ])('refuse %s, and say where', (_, text, where) => {
    expect(problems(text).join(' ')).toContain(where)
  })

  it('name every problem at once', () => {
    expect(problems('{ "files": { "ktsd": { "closed": { "years": 1 } } }, "work": { "x": 1 } }')).toHaveLength(2)
  })

  it('are read from YAML and from JSON', () => {
    const expected = { files: { budgetFile: { closed: { years: 7, source: 'Archiefbesluit' } } }, work: {} }
    const yaml = readRetentionSettings('files:\n  budgetFile:\n    closed: { years: 7, source: Archiefbesluit }\n')
    expect(yaml).toEqual({ ok: true, settings: expected })
    expect(readRetentionSettings(JSON.stringify(expected))).toEqual({ ok: true, settings: expected })
    expect(readRetentionSettings('')).toEqual({ ok: true, settings: { files: {}, work: {} } })
  })
})
