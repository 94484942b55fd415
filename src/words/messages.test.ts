import { readFileSync } from 'node:fs'
import { po } from 'gettext-parser'
import { afterEach, describe, expect, it } from 'vitest'
import { catalogOf, formsOf, parse } from './catalog.ts'
import { wordsIn } from './index.ts'
import { translatedLanguages } from './languages.ts'
import { gapsIn, isMetByResidents, metByResidents } from './scope.ts'
import { whenMissing } from './translated.ts'

const bytesOf = (language: string) => readFileSync(new URL(`messages/${language}.po`, import.meta.url))
const placeholders = (text: string) => [...new Set(text.match(/\{\w+\}/g))].sort()

afterEach(() => whenMissing(undefined))

describe('the check of a message file', () => {
  const file = po.parse(bytesOf('pl'))
  const all = file.translations[''] ?? {}
  const without = (change: (messages: typeof all) => typeof all) =>
    parse(po.compile({ ...file, translations: { '': change(all) } }), 'pl')
  const plural = Object.values(all).find((one) => one.msgid_plural !== undefined)

  it('names a message that is not there', () => {
    const { Privacy: _, ...rest } = all
    expect(
      gapsIn(
        without(() => rest),
        3,
      ).missing.map(({ msgid }) => msgid),
    ).toContain('Privacy')
  })
  it('names a message that lacks one of the plural forms', () => {
    if (!plural) throw new Error('no message counts')
    const short = { ...plural, msgstr: plural.msgstr.with(1, '') }
    const { missing } = gapsIn(
      without((messages) => ({ ...messages, [plural.msgid]: short })),
      3,
    )
    expect(missing.map(({ msgid }) => msgid)).toContain(plural.msgid)
  })
  it('names a message that nobody asks for any more', () => {
    const old = { msgid: 'Proef die nergens staat', msgstr: ['Próba'] }
    const { stale } = gapsIn(
      without((messages) => ({ ...messages, [old.msgid]: old })),
      3,
    )
    expect(stale).toContain(old.msgid)
  })
})

describe.each(translatedLanguages)('the messages in %s', (language) => {
  const catalog = catalogOf(language)
  const { missing, stale } = gapsIn(catalog, formsOf(language))

  it('are all there, in each plural form', () => {
    expect(missing.map(({ msgid, paths }) => `${paths[0]}: ${msgid}`)).toEqual([])
  })
  it('are all asked for', () => expect(stale).toEqual([]))
  it('fill in the same as the Dutch does', () => {
    const wrong = catalog.entries.flatMap(({ msgid, plural = msgid, texts }) =>
      texts
        .filter((text) => {
          // A form for one, two or none may leave out the number that it says.
          const free = plural !== msgid
          const has = placeholders(text)
          const may = placeholders(msgid + plural)
          return text !== '' && (free ? has.some((one) => !may.includes(one)) : has.join() !== may.join())
        })
        .map((text) => `${msgid} → ${text}`),
    )
    expect(wrong).toEqual([])
  })
  it('count in the forms that the file itself names', () => {
    const header = po.parse(bytesOf(language)).headers['Plural-Forms'] ?? ''
    expect(header).toContain(`nplurals=${formsOf(language)};`)
  })
})

describe('words of a message file', () => {
  it('say the Dutch, and tell so, where a message is missing', () => {
    const told: string[] = []
    whenMissing((_, msgid) => told.push(msgid))
    const text = { nl: 'Proef die nergens staat', en: 'Trial' }
    expect(wordsIn('pl').say(text)).toBe(text.nl)
    expect(wordsIn('ar').say({ ...text, nl: `${text.nl}.` })).toContain(text.nl)
    expect(told).toEqual([text.nl, `${text.nl}.`])
  })
  it('keep what is filled in apart between Arabic words', () => {
    expect(wordsIn('ar').privacy.whoFiles('Noor Voorbeeld')).toContain('\u2068Noor Voorbeeld\u2069')
    expect(wordsIn('tr').privacy.whoFiles('Noor Voorbeeld')).not.toContain('\u2068')
  })
  it('leave pages of staff to Dutch and English', () => {
    expect(isMetByResidents('pages.worklist.title')).toBe(false)
    expect(metByResidents().length).toBeGreaterThan(800)
  })
})
