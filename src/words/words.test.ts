import { describe, expect, it } from 'vitest'
import { actNames } from '../covenant/index.ts'
import { effects } from '../process/effects.ts'
import { actNamed } from '../process/index.ts'
import type { EventTeller } from '../trajectory/index.ts'
import { parseProblems, problemCodes, reasons } from '../trajectory/index.ts'

import { type Language, wordsIn } from './index.ts'

const languages: readonly Language[] = ['nl', 'en']
const acts = actNames
const nl = wordsIn('nl')
const en = wordsIn('en')

/** What a field problem is about: a name that is no sentence, so that it adds no words of its own. */
const about = { label: 'Naam', typed: '31 2 2026', limit: 200 }
const plainTeller: EventTeller = { date: () => '2026', person: () => 'Noor', code: () => 'code', party: () => 'partij' }

/** Every text in a set of words with the path to it; what takes arguments gets neutral ones. */
function texts(words: unknown, args: readonly unknown[], path = ''): [string, string][] {
  if (typeof words === 'string') return [[path, words]]
  if (typeof words === 'function') return texts(words(...args), args, path)
  if (typeof words !== 'object' || words === null) return []
  return Object.entries(words).flatMap(([key, value]) => texts(value, args, path ? `${path}.${key}` : key))
}
const neutral = ['2', '2', '2', '2']
const eventArgs = [{ given: true, wants: true, from: '2026', way: 'moved' }, plainTeller]

const wordsOf = (sentence: string) => sentence.split(/\s+/).filter((part) => /[\p{L}\d]/u.test(part))
const sentencesOf = (text: string) => text.split(/(?<=[.?!][’”]?)\s+/)
const tooLong = (all: readonly [string, string][]) =>
  all.flatMap(([path, text]) =>
    sentencesOf(text)
      .filter((sentence) => wordsOf(sentence).length > 20)
      .map((sentence) => `${path}: ${sentence}`),
  )

describe.each(languages)('the words in %s', (language) => {
  const words = wordsIn(language)

  it.each(acts)('ask nothing that %s does not ask, and leave no field of it without words', (name) => {
    expect(Object.keys(words.acts[name].fields).sort()).toEqual(Object.keys(actNamed(name).fields).sort())
  })

  it.each(acts)('have no heading that %s does not use, and each that it uses', (name) => {
    const used = Object.values(actNamed(name).fields).flatMap((field) => field.heading ?? [])
    const worded = Object.keys(words.acts[name].headings ?? {})
    expect(used.filter((heading) => !worded.includes(heading))).toEqual([])
    // Both sides' notes share their headings; the one for health stands before no field of the corporation's.
    const shared = name === 'writeCorporationNotes' ? ['health'] : []
    expect(worded.filter((heading) => !used.includes(heading) && !shared.includes(heading))).toEqual([])
  })

  it.each(acts)('offer no preview of a letter that %s does not make', (name) => {
    expect(words.acts[name].preview !== undefined).toBe(effects[name]?.letters !== undefined)
  })

  it('say why an act is not open for every reason, and for nothing else', () => {
    expect(Object.keys(words.reasons).sort()).toEqual([...reasons].sort())
  })

  it('say what is wrong with a field for every problem, and for nothing else', () => {
    const codes = new Set<string>([...problemCodes, ...parseProblems])
    expect(Object.keys(words.problems).sort()).toEqual([...codes].sort())
  })

  it('leave nothing empty', () => {
    const all = [
      ...texts({ ...words, events: {}, problems: {} }, neutral),
      ...texts(words.events, eventArgs),
      ...texts(words.problems, [about]),
    ]
    // The program is nobody that one can choose to be: what it sees is told to nobody.
    const empty = all.filter(([path, text]) => text.trim() === '' && path !== 'sentences.people.sees.timer')
    expect(empty).toEqual([])
  })

  it('keep each sentence of acts, problems, reasons and the privacy statement to 20 words', () => {
    const { acts: ofActs, reasons: ofReasons, problems, privacy, signIn } = words
    expect(tooLong(texts({ ofActs, ofReasons, problems, privacy, signIn }, [about]))).toEqual([])
  })
})

describe('a problem in English', () => {
  it('does not end a question with a full stop, nor lower the capitals of KRIS', () => {
    const required = (label: string) => en.problems.required({ ...about, label })
    expect(required('On which day?')).toBe('Answer this: on which day?')
    expect(required('KRIS number')).toBe('Fill in: KRIS number.')
    expect(required('Name')).toBe('Fill in: name.')
  })
})

describe('the two languages', () => {
  const told: readonly [string, unknown, unknown, readonly unknown[]][] = [
    ['acts', nl.acts, en.acts, []],
    ['events', nl.events, en.events, eventArgs],
    ['events that tell of a refusal', nl.events, en.events, [{ given: false, wants: false }, plainTeller]],
    ['milestones', nl.milestones, en.milestones, []],
    ['problems', nl.problems, en.problems, [about]],
    ['reasons', nl.reasons, en.reasons, []],
    ['waiting', nl.waiting, en.waiting, []],
    ['files', nl.files, en.files, neutral],
    ['rent', nl.rent, en.rent, neutral],
    ['retention', nl.retention, en.retention, neutral],
    ['data breaches', nl.leaks, en.leaks, neutral],
    ['signing in', nl.signIn, en.signIn, neutral],
    ['sentences', nl.sentences, en.sentences, neutral],
    ['pages', nl.pages, en.pages, neutral],
    ['papers', nl.papers, en.papers, neutral],
    ['privacy', nl.privacy, en.privacy, neutral],
  ]

  it.each(told)('do not say a sentence of the %s in the same words', (_, dutch, english, args) => {
    const other = new Map(texts(english, args))
    const same = texts(dutch, args).filter(([path, text]) => wordsOf(text).length > 2 && other.get(path) === text)
    expect(same).toEqual([])
  })

  it.each(told)('say the same things in the %s: no hint, note or heading in one only', (_, dutch, english, args) => {
    const paths = (words: unknown) => texts(words, args).map(([path]) => path)
    expect(paths(english).sort()).toEqual(paths(dutch).sort())
  })
})
