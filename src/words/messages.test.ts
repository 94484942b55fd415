import { describe, expect, it } from 'vitest'
import { catalogOf, formsOf } from './catalog.ts'
import { translatedLanguages } from './languages.ts'
import { gapsIn, metByResidents } from './scope.ts'

const placeholders = (text: string) => [...new Set(text.match(/\{\w+\}/g) ?? [])].sort()

describe.each(translatedLanguages)('the messages in %s', (language) => {
  const catalog = catalogOf(language)
  const texts = new Map(catalog.entries.map((entry) => [entry.msgid, entry.texts]))

  it('are all there, in every form in which the language counts, and none that nobody asks', () => {
    const { missing, stale } = gapsIn(catalog, formsOf(language))
    expect(missing.map(({ msgid, paths }) => `${paths[0]}: ${msgid}`)).toEqual([])
    expect(stale).toEqual([])
  })

  it('fill in what the Dutch text fills in, and nothing else', () => {
    const wrong = metByResidents().flatMap(({ msgid, plural }) => {
      const all = placeholders(`${msgid} ${plural ?? ''}`)
      return (texts.get(msgid) ?? []).flatMap((text) => {
        const here = placeholders(text)
        // A form for one or two may say the number in words.
        const right = plural ? here.every((one) => all.includes(one)) : here.join() === all.join()
        return right ? [] : [`${msgid} | ${text}`]
      })
    })
    expect(wrong).toEqual([])
  })

  it('are words of that language, not the Dutch ones again', () => {
    const same = metByResidents().filter(({ msgid }) => msgid.length > 30 && texts.get(msgid)?.includes(msgid))
    expect(same.map(({ msgid }) => msgid)).toEqual([])
  })
})
