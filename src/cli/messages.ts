/** `drempel messages`: what translators work with, and what is still missing from their files. */
import { readFileSync, writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { type GetTextTranslation, type GetTextTranslations, po } from 'gettext-parser'
import { catalogOf, formsOf } from '../words/catalog.ts'
import { ownNames, type TranslatedLanguage, translatedLanguages } from '../words/languages.ts'
import { gapsIn, type Met, metByResidents } from '../words/scope.ts'
import { type Io, ifRead } from './io.ts'

const usage = `Berichten voor vertalers: alles wat een bewoner kan lezen, in het Nederlands en het Engels.

  drempel messages --template   schrijft het sjabloon (.pot) naar de uitvoer
  drempel messages --check      noemt wat in een taal ontbreekt, of niet meer gebruikt wordt
  drempel messages --update     zet wat ontbreekt leeg in de bestanden, en wat vervalt onderaan

De bestanden staan in src/words/messages. Uitleg: docs/translating.md
`

/** Ends with 0, with 1 where something is missing, with 2 where nothing was asked that it knows. */
export async function messages(args: readonly string[], io: Io): Promise<number> {
  const asked = optionsIn(args)
  if (asked?.template) {
    io.stdout.write(template())
    return 0
  }
  if (asked?.check) return check(io)
  if (asked?.update) {
    for (const language of translatedLanguages) writeFileSync(fileOf(language), updated(language))
    return 0
  }
  io.stdout.write(usage)
  return asked?.help ? 0 : 2
}

const flag = { type: 'boolean' } as const
const optionsIn = (args: readonly string[]) =>
  ifRead(
    () => parseArgs({ args: [...args], options: { template: flag, check: flag, update: flag, help: flag } }).values,
  )

const fileOf = (language: TranslatedLanguage) => new URL(`../words/messages/${language}.po`, import.meta.url)

function check({ stdout }: Io): number {
  let missing = 0
  for (const language of translatedLanguages) {
    const gaps = gapsIn(catalogOf(language), formsOf(language))
    missing += gaps.missing.length
    stdout.write(
      `${ownNames[language]} (${language}): ${gaps.missing.length} ontbreken, ${gaps.stale.length} vervallen\n`,
    )
    for (const { msgid, paths } of gaps.missing) stdout.write(`  ontbreekt  ${JSON.stringify(msgid)}  ${paths[0]}\n`)
    for (const msgid of gaps.stale) stdout.write(`  vervallen  ${JSON.stringify(msgid)}\n`)
  }
  return missing > 0 ? 1 : 0
}

const entryOf = ({ msgid, plural, english, paths }: Met, msgstr: string[]): GetTextTranslation => ({
  msgid,
  ...(plural ? { msgid_plural: plural } : {}),
  msgstr,
  comments: {
    ...(english ? { extracted: `English: ${english}` } : {}),
    reference: paths.slice(0, 3).join('\n'),
  } as NonNullable<GetTextTranslation['comments']>,
})

const compiled = (data: GetTextTranslations) => `${po.compile(data, { foldLength: 0 }).toString('utf8').trimEnd()}\n`

function template(): string {
  const empty = metByResidents().map((one) => [one.msgid, entryOf(one, one.plural ? ['', ''] : [''])] as const)
  const headers = { 'Content-Type': 'text/plain; charset=utf-8', Language: '' }
  return compiled({ charset: 'utf-8', headers, translations: { '': Object.fromEntries(empty) } })
}

/** The file as it stands, with empty places for what is new; what is no longer asked goes to its end as obsolete. */
function updated(language: TranslatedLanguage): string {
  const before = po.parse(readFileSync(fileOf(language)), { defaultCharset: 'utf-8' })
  const known = before.translations[''] ?? {}
  const met = metByResidents()
  const ids = new Set(met.map(({ msgid }) => msgid))
  const now = met.map((one) => {
    const old = known[one.msgid]?.msgstr ?? before.obsolete?.['']?.[one.msgid]?.msgstr
    const blank = Array.from({ length: one.plural ? formsOf(language) : 1 }, () => '')
    return [one.msgid, entryOf(one, old?.length === blank.length ? old : blank)] as const
  })
  const stale = Object.entries({ ...before.obsolete?.[''], ...known }).filter(
    ([msgid, { msgstr }]) => msgid !== '' && !ids.has(msgid) && msgstr.some((text) => text !== ''),
  )
  const head = known[''] ? { '': known[''] } : {}
  return compiled({
    ...before,
    translations: { ...before.translations, '': { ...head, ...Object.fromEntries(now) } },
    obsolete: { '': Object.fromEntries(stale) },
  })
}
