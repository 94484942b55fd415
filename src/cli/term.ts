/**
 * `drempel term`: when a term of the covenant ends and how that was counted, or the same for a stream of questions.
 */
import { parseArgs } from 'node:util'
import { decreedThrough } from '../calendar/decrees.ts'
import { amountOf, explain, type Language, longDate, shortDate } from '../calendar/explain.ts'
import { type PlainDate, plainDate } from '../calendar/plain-date.ts'
import { answerLine, lastStart } from '../calendar/term-line.ts'
import { type Term, termOf } from '../calendar/terms.ts'
import { inForce } from '../covenant/in-force.ts'
import { type TermRule, termIds, termIn } from '../covenant/terms.ts'
import { answerLines, ifRead, type ReadingIo } from './io.ts'

/** Terms by name, as `terms` of the covenant. */
export type TermRules = Readonly<Record<string, TermRule>>

const covenantTerms = (): TermRules => Object.fromEntries(termIds.map((id) => [id, termIn(id, inForce)]))

type Question = { readonly name: string; readonly rule: TermRule; readonly from: PlainDate; readonly json: boolean }
type Command =
  | { readonly kind: 'help' | 'lines' }
  | { readonly kind: 'one'; readonly question: Question }
  | { readonly kind: 'wrong'; readonly error: string }

/** How many terms ahead a term in quarters is printed: a year. */
const quartersAhead = 4

/** Runs the command. Resolves to the exit code: 0 good, 1 one or more wrong lines with `--jsonl`, 2 wrong arguments. */
export async function term(
  args: readonly string[],
  io: ReadingIo,
  rules: TermRules = covenantTerms(),
): Promise<number> {
  const language = languageOf(args)
  const command = parse(args, rules, language)
  switch (command.kind) {
    case 'help':
      io.stdout.write(usage[language](Object.keys(rules)))
      return 0
    case 'lines':
      return answerQuestions(io, language)
    case 'one':
      io.stdout.write(command.question.json ? asJson(command.question, language) : asText(command.question, language))
      return 0
    case 'wrong':
      io.stderr.write(`${command.error}\n`)
      return 2
  }
}

function parse(args: readonly string[], rules: TermRules, language: Language): Command {
  const say = errors[language]
  const options = parseOptions(args)
  if (options === undefined) return { kind: 'wrong', error: say.options }
  if (options.help) return { kind: 'help' }
  if (options.lang !== undefined && !isLanguage(options.lang)) return { kind: 'wrong', error: say.lang }
  if (options.jsonl) {
    const alone = options.rule === undefined && options.from === undefined && !options.json
    return alone ? { kind: 'lines' } : { kind: 'wrong', error: say.alone }
  }
  const name = options.rule
  const rule = name !== undefined && Object.hasOwn(rules, name) ? rules[name] : undefined
  if (name === undefined || rule === undefined) return { kind: 'wrong', error: say.rule(Object.keys(rules)) }
  const from = plainDate(options.from ?? '')
  if (from === undefined || from > lastStart) return { kind: 'wrong', error: say.from(name) }
  return { kind: 'one', question: { name, rule, from, json: options.json ?? false } }
}

const parseOptions = (args: readonly string[]) =>
  ifRead(
    () =>
      parseArgs({
        args: [...args],
        options: {
          rule: { type: 'string' },
          from: { type: 'string' },
          lang: { type: 'string' },
          json: { type: 'boolean' },
          jsonl: { type: 'boolean' },
          help: { type: 'boolean', short: 'h' },
        },
      }).values,
  )

/** Read apart from the rest, so that an error about the rest is in the language asked for. */
function languageOf(args: readonly string[]): Language {
  const lang = args.findLast((arg, index) => arg === '--lang=en' || (arg === 'en' && args[index - 1] === '--lang'))
  return lang === undefined ? 'nl' : 'en'
}

function isLanguage(text: string): text is Language {
  return text === 'nl' || text === 'en'
}

function termsOf({ rule, from }: Question): readonly Term[] {
  if (rule.count !== 'quarters') return [termOf(rule, from)]
  return Array.from({ length: quartersAhead }, (_, i) => termOf({ ...rule, amount: rule.amount * (i + 1) }, from))
}

function asJson(question: Question, language: Language): string {
  const answers = termsOf(question).map(({ due, why }) => ({ due, why: explain(why, language) }))
  const next = answers.length > 1 ? { next: answers } : {}
  return `${JSON.stringify({ rule: question.name, from: question.from, ...answers[0], ...next })}\n`
}

function asText(question: Question, language: Language): string {
  const { rule, name } = question
  const say = words[language]
  const lines = [`${name}, ${rule.text[language]}: ${amountOf(rule.amount, rule.count, language)} (${say.place(rule)})`]
  for (const { due, why } of termsOf(question)) {
    lines.push('', `${say.due} ${longDate(due, language)} (${due})`, explain(why, language))
    if (rule.workingDay && due > decreedThrough) lines.push(say.decrees)
  }
  if (rule.twoWorkingDays !== undefined) {
    const other = termOf({ ...rule, twoWorkingDays: !rule.twoWorkingDays }, question.from).due
    lines.push('', `${say.other(!rule.twoWorkingDays)} ${longDate(other, language)} (${other}).`)
  }
  return `${lines.join('\n')}\n`
}

async function answerQuestions(io: ReadingIo, language: Language): Promise<number> {
  let wrong = false
  await answerLines(io, (line) => {
    const found = answerLine(line, language)
    wrong ||= 'error' in found
    return found
  })
  return wrong ? 1 : 0
}

const words = {
  nl: {
    due: 'Uiterlijk op',
    decrees: `Let op: dagen die bij besluit vrij zijn, kennen wij tot en met ${shortDate(decreedThrough, 'nl')}.`,
    other: (two: boolean) =>
      `Een keuze van het convenant (twoWorkingDays): ${two ? 'met' : 'zonder'} ten minste twee werkdagen in de termijn (Algemene termijnenwet, artikel 2) is het`,
    place: ({ annex, basis }: TermRule) =>
      `bijlage ${annex.replace('step', 'stap')}, ${basis === 'explicit' ? 'staat er zo' : 'onze lezing'}`,
  },
  en: {
    due: 'No later than',
    decrees: `Note: days set by decree are known up to ${shortDate(decreedThrough, 'en')}.`,
    other: (two: boolean) =>
      `A choice of the covenant (twoWorkingDays): ${two ? 'with' : 'without'} at least two working days in the term (Algemene termijnenwet, article 2) it is`,
    place: ({ annex, basis }: TermRule) => `annex ${annex}, ${basis === 'explicit' ? 'says so' : 'our reading'}`,
  },
} as const

const example = 'drempel term --rule step-10 --from 2026-12-24'

const errors = {
  nl: {
    options: `Deze opdracht begrijpen wij niet. Schrijf bijvoorbeeld: ${example}, of vraag uitleg met --help.`,
    lang: 'Schrijf bij --lang: nl of en.',
    alone: 'Schrijf --jsonl zonder --rule, --from en --json: de vragen komen dan van de invoer.',
    rule: (names: readonly string[]) => `Schrijf bij --rule een van deze termijnen: ${names.join(', ')}.`,
    from: (rule: string) =>
      `Schrijf bij --from een bestaande datum als JJJJ-MM-DD, bijvoorbeeld: drempel term --rule ${rule} --from 2026-12-24`,
  },
  en: {
    options: `We do not understand this command. Write for example: ${example}, or ask --help.`,
    lang: 'Write nl or en at --lang.',
    alone: 'Write --jsonl without --rule, --from and --json: the questions then come from the input.',
    rule: (names: readonly string[]) => `Write one of these terms at --rule: ${names.join(', ')}.`,
    from: (rule: string) =>
      `Write an existing date as YYYY-MM-DD at --from, such as: drempel term --rule ${rule} --from 2026-12-24`,
  },
} as const

const usage = {
  nl: (names: readonly string[]) => `Wanneer een termijn afloopt, en hoe dat geteld is.

  ${example}
  drempel term --jsonl < vragen.jsonl

  --rule   de termijn: ${names.join(', ')}
  --from   de dag waarop de termijn begint, als JJJJ-MM-DD
  --lang   nl of en (anders nl)
  --json   het antwoord als JSON
  --jsonl  lees regels als {"id":"1","start":"2026-12-24","days":3} of met "quarters", en antwoord per regel
`,
  en: (names: readonly string[]) => `When a term ends, and how that was counted.

  ${example} --lang en
  drempel term --jsonl < questions.jsonl

  --rule   the term: ${names.join(', ')}
  --from   the day on which the term begins, as YYYY-MM-DD
  --lang   nl or en (otherwise nl)
  --json   the answer as JSON
  --jsonl  read lines such as {"id":"1","start":"2026-12-24","days":3} or with "quarters", and answer each line
`,
} as const
