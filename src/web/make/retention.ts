/** What a privacy officer sees of keeping and destroying: rules, counts and references; no file and nobody's name. */

import { shortDate } from '../../calendar/explain.ts'
import { addDays, type PlainDate } from '../../calendar/plain-date.ts'
import { dateInAmsterdam } from '../../calendar/zone.ts'
import {
  type FileName,
  files,
  type HoldReason,
  holdReasons,
  type Party,
  type RetentionOutcome,
  retentionOutcomes,
  retentionRules,
  retentionText,
  usualRetention,
} from '../../covenant/index.ts'
import { isHeld } from '../../files/kept.ts'
import type { DestructionLine, Dossier, RetentionLine } from '../../questions/index.ts'
import { ahead, type RetentionView } from '../../questions/index.ts'
import type { Words } from '../../words/index.ts'
import type { TextModel, TextSection } from '../models/index.ts'
import { capital } from './spoken.ts'

type OfRule = { readonly file: string; readonly outcome: string }
type Blocks = TextSection['blocks']

const day = (date: string, words: Words) => shortDate(date as PlainDate, words.language)
const nameOf = ({ file }: OfRule, words: Words) => words.say(files[file as FileName].text)
/** With how it ended, where a file has several terms. */
const kindOf = (line: OfRule, words: Words) =>
  retentionRules(line.file as FileName).length === 1
    ? nameOf(line, words)
    : `${nameOf(line, words)}, ${words.say(retentionOutcomes[line.outcome as RetentionOutcome])}`
const ruleOf = ({ file, outcome }: OfRule) =>
  retentionRules(file as FileName).find((rule) => rule.outcome === outcome) ?? usualRetention(file as FileName)

const termOf = (line: OfRule, words: Words) =>
  capital(words.say(retentionText(line.file as FileName, ruleOf(line))), words)
const sourceOf = (line: OfRule, words: Words) => capital(words.say(ruleOf(line).source), words)

type Group<L> = readonly [L, ...L[]]

/** Lines that belong together, in the order in which they come. */
function groupsOf<L>(lines: readonly L[], keyOf: (line: L) => string): Group<L>[] {
  const groups = new Map<string, [L, ...L[]]>()
  for (const line of lines) {
    const group = groups.get(keyOf(line))
    if (group) group.push(line)
    else groups.set(keyOf(line), [line])
  }
  return [...groups.values()]
}
const byRule = <L extends OfRule>(lines: readonly L[]) => groupsOf(lines, ({ file, outcome }) => `${file} ${outcome}`)

export function retentionPage({ today, lines, destroyed, waits }: RetentionView, words: Words): TextModel {
  const text = words.retention
  const isKept = (line: RetentionLine) =>
    line.heldUntil !== null && isHeld({ reason: '', until: line.heldUntil as PlainDate }, today)
  const held = lines.filter(isKept)
  const free = lines.filter((line) => !isKept(line))
  const within = (days: number) => (line: RetentionLine) => line.due > today && line.due <= addDays(today, days)
  const section = (title: string, none: string, blocks: Blocks): TextSection => ({
    title,
    blocks: blocks.length > 0 ? blocks : [{ kind: 'text', text: none, quiet: true }],
  })
  return {
    title: text.title,
    lead: waits ? `${text.lead} ${text.waits}` : text.lead,
    sections: [
      section(
        text.due,
        text.noneDue,
        dueBlocks(
          free.filter((line) => line.due <= today),
          words,
        ),
      ),
      section(text.held, text.noneHeld, heldBlocks(held, words)),
      section(text.coming, text.noneComing, comingBlocks(free.filter(within(ahead.later)), within(ahead.soon), words)),
      section(text.reports, text.noReports, [
        ...groupsOf(destroyed, ({ run }) => run).map((run): Blocks[number] => ({
          kind: 'link',
          link: {
            label: text.report(day(dateInAmsterdam(run[0].at), words), run.length),
            href: `/bewaren/${run[0].run}.pdf`,
          },
        })),
      ]),
    ],
  }
}

function dueBlocks(lines: readonly RetentionLine[], words: Words): Blocks {
  if (lines.length === 0) return []
  const text = words.retention
  const rows = byRule(lines).map((group) => [
    kindOf(group[0], words),
    termOf(group[0], words),
    sourceOf(group[0], words),
    String(group.length),
    day(group[0].due, words),
  ])
  return [
    { kind: 'text', text: text.how },
    { kind: 'table', caption: text.dueCaption, columns: text.dueColumns, rows },
    {
      kind: 'fold',
      fold: {
        title: text.references,
        under: text.referencesUnder(lines.length),
        body: byRule(lines).flatMap((group) => [
          { kind: 'text' as const, strong: kindOf(group[0], words), text: '' },
          {
            kind: 'list' as const,
            items: group.map((line) => text.reference(line.reference, day(line.due, words))),
          },
        ]),
      },
    },
  ]
}

function heldBlocks(lines: readonly RetentionLine[], words: Words): Blocks {
  const rows = lines.map((line) => [
    line.reference,
    nameOf(line, words),
    words.say(holdReasons[line.heldReason as HoldReason]),
    day(line.heldUntil ?? '', words),
    day(line.due, words),
  ])
  const { heldCaption: caption, heldColumns: columns } = words.retention
  return rows.length > 0 ? [{ kind: 'table', caption, columns, rows }] : []
}

function comingBlocks(lines: readonly RetentionLine[], isSoon: (line: RetentionLine) => boolean, words: Words): Blocks {
  const rows = byRule(lines).map((group) => [
    kindOf(group[0], words),
    termOf(group[0], words),
    String(group.filter(isSoon).length),
    String(group.length),
  ])
  const { comingCaption: caption, comingColumns: columns } = words.retention
  return rows.length > 0 ? [{ kind: 'table', caption, columns, rows }] : []
}

/** The report of one run on paper. */
export function destructionPaper(
  lines: readonly DestructionLine[],
  { organisation, party, today }: { organisation: string; party: Party; today: PlainDate },
  words: Words,
): Dossier {
  const { paper } = words.retention
  const { page, notPrinted } = words.sentences.dossier
  const [first] = lines
  const sum = (group: readonly DestructionLine[], what: 'entries' | 'documents') =>
    String(group.reduce((all, line) => all + line[what], 0))
  const at = day(first ? dateInAmsterdam(first.at) : today, words)
  const table = (columns: readonly string[], widths: readonly number[], rows: readonly string[][]) => [
    { kind: 'table' as const, widths, columns, rows: rows.map((row) => row.map((cell) => [cell])) },
  ]
  return {
    language: words.language,
    title: paper.title,
    date: today,
    accent: party,
    facts: [
      { label: paper.organisation, lines: [organisation] },
      { label: paper.when, lines: [at] },
      { label: paper.run, lines: [first?.run ?? ''] },
    ],
    onlyFor: paper.about,
    footer: `${paper.title}, ${organisation}, ${at}`,
    pageOf: page,
    notPrinted,
    sections: [
      {
        title: paper.sum,
        blocks: table(
          paper.sumColumns,
          [4, 5, 4, 2, 3, 3],
          byRule(lines).map((group) => [
            kindOf(group[0], words),
            termOf(group[0], words),
            sourceOf(group[0], words),
            String(group.length),
            sum(group, 'entries'),
            sum(group, 'documents'),
          ]),
        ),
      },
      {
        title: paper.list,
        blocks: table(
          paper.columns,
          [3, 5, 4, 2, 3],
          lines.map((line) => [
            line.reference,
            nameOf(line, words),
            day(line.due, words),
            String(line.entries),
            String(line.documents),
          ]),
        ),
      },
    ],
  }
}
