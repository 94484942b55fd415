/** `drempel covenant`: prints the covenant as the annex does, followed by the readings to confirm, or as linked data. */
import { parseArgs } from 'node:util'
import { annexPaper } from '../../papers/annex.ts'
import { html } from '../../papers/html.ts'
import { dpvOf } from '../../papers/linked/dpv.ts'
import { defaultBase, isBase, type Linked } from '../../papers/linked/graph.ts'
import { odrlOf } from '../../papers/linked/odrl.ts'
import { markdown } from '../../papers/markdown.ts'
import { printedCovenant } from '../../process/printed.ts'
import type { Language } from '../../process/printed-words.ts'
import { wholeCovenant } from '../../process/whole.ts'
import { type Io, ifRead } from '../io.ts'

const formats = {
  md: (language: Language) => markdown(annexPaper(printedCovenant(language))),
  html: (language: Language) => html(annexPaper(printedCovenant(language))),
  json: () => `${JSON.stringify(wholeCovenant(), null, 2)}\n`,
} as const
type Format = keyof typeof formats
/** As linked data: our own terms stand under a base. */
const linked = { dpv: dpvOf, odrl: odrlOf } as const
type LinkedFormat = keyof typeof linked

/** Runs the command. Resolves to the exit code: 0 printed, 2 wrong arguments. */
export async function covenant(args: readonly string[], io: Io): Promise<number> {
  const options = read(args)
  const language: Language = options?.lang === 'en' ? 'en' : 'nl'
  if (options?.help) {
    io.stdout.write(usage[language])
    return 0
  }
  const format = options?.format ?? 'md'
  const good = options && (options.lang ?? 'nl') === language
  if (good && isFormat(format) && options.syntax === undefined && options.base === undefined) {
    io.stdout.write(formats[format](language))
    return 0
  }
  const syntax = options?.syntax ?? 'jsonld'
  const base = options?.base ?? defaultBase
  if (good && isLinked(format) && (syntax === 'jsonld' || syntax === 'ttl') && isBase(base)) {
    io.stdout.write(await inSyntax(linked[format](base), syntax))
    return 0
  }
  io.stderr.write(`${wrong[language]}\n`)
  return 2
}

async function inSyntax(data: Linked, syntax: 'jsonld' | 'ttl'): Promise<string> {
  if (syntax === 'jsonld') return `${JSON.stringify(data, null, 2)}\n`
  const { turtleOf } = await import('../../papers/linked/turtle.ts')
  return turtleOf(data)
}

const read = (args: readonly string[]) =>
  ifRead(
    () =>
      parseArgs({
        args: [...args],
        options: {
          format: { type: 'string' },
          syntax: { type: 'string' },
          base: { type: 'string' },
          lang: { type: 'string' },
          help: { type: 'boolean', short: 'h' },
        },
      }).values,
  )

const isFormat = (text: string): text is Format => Object.hasOwn(formats, text)
const isLinked = (text: string): text is LinkedFormat => Object.hasOwn(linked, text)

const wrong = {
  nl: 'Schrijf: drempel covenant --format md, json of html, met --lang nl of en; of --format dpv of odrl, met --syntax jsonld of ttl.',
  en: 'Write: drempel covenant --format md, json or html, with --lang nl or en; or --format dpv or odrl, with --syntax jsonld or ttl.',
} as const

const usage = {
  nl: `Drukt het convenant af zoals de bijlage dat doet, met de lezingen om te bevestigen.

  drempel covenant --format html --lang nl > convenant.html

  --format  md (anders md), json of html; dpv of odrl als gegevens voor het web
  --syntax  van dpv en odrl: jsonld (anders jsonld) of ttl
  --base    waar de eigen begrippen in dpv en odrl onder staan, bijvoorbeeld https://stad.example/vh#
  --lang    nl of en (anders nl); json heeft altijd beide talen
`,
  en: `Prints the covenant as the annex does, with the readings to confirm.

  drempel covenant --format html --lang en > covenant.html

  --format  md (otherwise md), json or html; dpv or odrl as linked data
  --syntax  of dpv and odrl: jsonld (otherwise jsonld) or ttl
  --base    under which our own terms in dpv and odrl stand, for instance https://stad.example/vh#
  --lang    nl or en (otherwise nl); json always has both languages
`,
} as const
