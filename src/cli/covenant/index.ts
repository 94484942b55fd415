/** `drempel covenant`: prints the covenant as the annex does, followed by the readings to confirm. */
import { parseArgs } from 'node:util'
import { printedCovenant } from '../../covenant/printed.ts'
import type { Language } from '../../covenant/printed-words.ts'
import { wholeCovenant } from '../../covenant/whole.ts'
import { annexPaper } from '../../papers/annex.ts'
import { html } from '../../papers/html.ts'
import { markdown } from '../../papers/markdown.ts'

export type CovenantIo = { readonly stdout: NodeJS.WritableStream; readonly stderr: NodeJS.WritableStream }

const formats = {
  md: (language: Language) => markdown(annexPaper(printedCovenant(language))),
  html: (language: Language) => html(annexPaper(printedCovenant(language))),
  json: () => `${JSON.stringify(wholeCovenant(), null, 2)}\n`,
} as const
type Format = keyof typeof formats

/** Runs the command. Resolves to the exit code: 0 printed, 2 wrong arguments. */
export async function covenant(args: readonly string[], io: CovenantIo): Promise<number> {
  const options = read(args)
  const language: Language = options?.lang === 'en' ? 'en' : 'nl'
  if (options?.help) {
    io.stdout.write(usage[language])
    return 0
  }
  const format = options?.format ?? 'md'
  const good = options && isFormat(format) && (options.lang ?? 'nl') === language
  if (!good) {
    io.stderr.write(`${wrong[language]}\n`)
    return 2
  }
  io.stdout.write(formats[format](language))
  return 0
}

function read(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: { format: { type: 'string' }, lang: { type: 'string' }, help: { type: 'boolean', short: 'h' } },
    }).values
  } catch {
    // Node words this in English and quotes the argument; we say what to write instead.
    return undefined
  }
}

const isFormat = (text: string): text is Format => Object.hasOwn(formats, text)

const wrong = {
  nl: 'Schrijf: drempel covenant --format md, json of html, en zo nodig --lang nl of en.',
  en: 'Write: drempel covenant --format md, json or html, and --lang nl or en if needed.',
} as const

const usage = {
  nl: `Drukt het convenant af zoals de bijlage dat doet, met de lezingen om te bevestigen.

  drempel covenant --format html --lang nl > convenant.html

  --format  md (anders md), json of html
  --lang    nl of en (anders nl); json heeft altijd beide talen
`,
  en: `Prints the covenant as the annex does, with the readings to confirm.

  drempel covenant --format html --lang en > covenant.html

  --format  md (otherwise md), json or html
  --lang    nl or en (otherwise nl); json always has both languages
`,
} as const
