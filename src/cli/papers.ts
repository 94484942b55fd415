/** `drempel papers`: the papers that are made of the covenant, for a municipality to use and complete. */
import { parseArgs } from 'node:util'
import { dateInAmsterdam } from '../calendar/zone.ts'
import { annexPaper } from '../papers/annex.ts'
import { dpiaPaper } from '../papers/dpia.ts'
import { html } from '../papers/html.ts'
import { markdown } from '../papers/markdown.ts'
import type { Paper } from '../papers/paper.ts'
import { privacyPaper } from '../papers/privacy.ts'
import { registerPaper, staffParties } from '../papers/register.ts'
import { printedCovenant } from '../process/printed.ts'
import { type Words, wordsIn, writtenLanguage } from '../words/index.ts'
import { type Io, ifRead } from './io.ts'

const papers = {
  annex: ({ language }: Words) => annexPaper(printedCovenant(writtenLanguage(language))),
  dpia: (words: Words) => dpiaPaper(words),
  privacy: (words: Words) => privacyPaper(words),
} as const
const formats = {
  md: (paper: Paper) => markdown(paper),
  html: (paper: Paper) => html(paper),
  json: (paper: Paper) => `${JSON.stringify(paper, null, 2)}\n`,
} as const

/** Runs the command. Resolves to the exit code: 0 printed, 2 wrong arguments. */
export async function printPapers(args: readonly string[], io: Io, now: Date = new Date()): Promise<number> {
  const asked = read(args)
  const language = asked?.values.lang === 'en' ? 'en' : 'nl'
  if (asked?.values.help) {
    io.stdout.write(usage[language])
    return 0
  }
  const words = wordsIn(language)
  const paper = asked && (asked.values.lang ?? 'nl') === language ? paperOf(asked, words) : undefined
  const format = asked?.values.format ?? 'md'
  if (!paper || !(format === 'pdf' || Object.hasOwn(formats, format))) {
    io.stderr.write(`${wrong[language]}\n`)
    return 2
  }
  io.stdout.write(format === 'pdf' ? await pdf(paper, words, now) : formats[format as keyof typeof formats](paper))
  return 0
}

type Asked = NonNullable<ReturnType<typeof read>>
function paperOf({ values, positionals }: Asked, words: Words): Paper | undefined {
  const [name, more] = positionals
  if (more !== undefined || name === undefined) return undefined
  const party = staffParties.find((one) => one === values.party)
  if (name === 'register') return party && registerPaper(party, words)
  const found = Object.hasOwn(papers, name) ? papers[name as keyof typeof papers] : undefined
  return values.party === undefined ? found?.(words) : undefined
}

async function pdf(paper: Paper, words: Words, now: Date): Promise<Uint8Array> {
  // Typst takes a moment to load: only who wants a PDF waits for it.
  const { renderPaper } = await import('../letters/paper.ts')
  const { footer, pageOf } = words.papers
  return renderPaper(paper, { date: dateInAmsterdam(now.toISOString()), footer, pageOf })
}

const read = (args: readonly string[]) =>
  ifRead(() =>
    parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        party: { type: 'string' },
        format: { type: 'string' },
        lang: { type: 'string' },
        help: { type: 'boolean', short: 'h' },
      },
    }),
  )

const wrong = {
  nl: 'Schrijf: drempel papers register --party corporation, of papers dpia, privacy of annex; met --format md, html, json of pdf.',
  en: 'Write: drempel papers register --party corporation, or papers dpia, privacy or annex; with --format md, html, json or pdf.',
} as const

const usage = {
  nl: `Drukt de papieren af die uit het convenant volgen.

  drempel papers register --party corporation --format pdf > register.pdf
  drempel papers dpia --format md > dpia.md

  register  het register van verwerkingen (AVG art. 30) van één partij: --party corporation, team of workAndIncome
  dpia      een DPIA om aan te vullen (AVG art. 35)
  privacy   de privacyverklaring voor de bewoner (AVG art. 13 en 14)
  annex     het convenant zelf, met de lezingen om te bevestigen

  --format  md (anders md), html, json of pdf
  --lang    nl of en (anders nl)
`,
  en: `Prints the papers that follow from the covenant.

  drempel papers register --party corporation --format pdf > register.pdf
  drempel papers dpia --format md --lang en > dpia.md

  register  the register of processing activities (GDPR 30) of a party: --party corporation, team or workAndIncome
  dpia      a DPIA to be completed (GDPR 35)
  privacy   the privacy statement for the resident (GDPR 13 and 14)
  annex     the covenant itself, with the readings to confirm

  --format  md (otherwise md), html, json or pdf
  --lang    nl or en (otherwise nl)
`,
} as const
