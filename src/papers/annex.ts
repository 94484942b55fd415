/** The covenant as its annex prints it, with our readings to confirm at the end. */

import { partyNames } from '../covenant/words.ts'
import { markOf } from '../process/printed.ts'
import {
  type PrintedCovenant,
  type PrintedRule,
  type PrintedStep,
  printedColumns,
} from '../process/printed-covenant.ts'
import { words } from './annex-words.ts'
import { type Cell, heading, type Paper, type PaperBlock } from './paper.ts'

export function annexPaper(covenant: PrintedCovenant): Paper {
  const { language } = covenant
  const say = words[language]
  const names = (parties: PrintedStep['seenBy']) => parties.map((party) => partyNames[party][language]).join(', ')
  const marked = (rule: PrintedRule) => `${rule.text} (${markOf(rule, language)})`
  const whole = (step: PrintedStep): readonly Cell[] => [
    [marked(step.ground), `${say.purpose}: ${marked(step.purpose)}`],
    ...(step.data ? [[step.data]] : []),
    [`${names(step.seenBy)}${step.seenByReading ? ` (${say.inPartReading})` : ''}`],
  ]

  const process = covenant.phases.flatMap((phase): PaperBlock[] => [
    heading(3, `${phase.name} (${markOf(phase, language)})`),
    {
      kind: 'table',
      caption: `${say.process}: ${phase.name}`,
      columns: [
        say.step,
        ...printedColumns.map((party) => partyNames[party][language]),
        say.ground,
        say.data,
        say.seenBy,
        say.remarks,
      ],
      rows: phase.steps.map((step) => ({
        head: `${step.id} ${step.title} (${markOf(step, language)})`,
        cells: [
          ...printedColumns.map((party) => (step.columns[party] ? [step.columns[party]] : [])),
          ...whole(step),
          step.remarks.map(marked),
        ],
      })),
    },
  ])

  return {
    language,
    title: covenant.title,
    lead: covenant.lead,
    blocks: [
      { kind: 'paragraph', text: covenant.source },
      heading(2, `3.1 ${say.process}`),
      ...process,
      heading(3, say.anyTime),
      {
        kind: 'table',
        caption: say.anyTime,
        columns: [say.row, say.ground, say.seenBy, say.remarks],
        rows: covenant.anyTime.map((step) => ({
          head: `${step.title} (${markOf(step, language)})`,
          cells: [...whole(step), step.remarks.map(marked)],
        })),
      },
      heading(2, `3.2 ${say.matrix}`),
      { kind: 'paragraph', text: marked(covenant.matrix.lead) },
      { kind: 'paragraph', text: say.matrixLead },
      {
        kind: 'table',
        caption: say.matrix,
        columns: [say.category, ...covenant.matrix.columns.map((column) => column.name), say.place],
        rows: covenant.matrix.groups.flatMap((group) => [
          { group: group.name },
          ...group.rows.map((row) => ({
            head: row.name,
            cells: [
              ...row.cells.map((cell): Cell => {
                if (!cell) return [say.none]
                return [cell.basis === 'reading' ? `${cell.text} (${say.stepAsks})` : cell.text]
              }),
              [row.place],
            ],
          })),
        ]),
      },
      heading(2, `3.3 ${say.agreement}`),
      heading(3, say.conditions),
      {
        kind: 'list',
        numbered: true,
        items: covenant.agreement.conditions.map((one) =>
          [
            one.text,
            one.proofs.join('; '),
            `(${[
              markOf(one, language),
              `${say.toldBy}: ${one.toldBy.join(', ')}`,
              `${say.states}: ${one.states.join(', ').toLowerCase()}`,
              `${say.evidence}: ${one.evidence.join(', ')}`,
            ].join('; ')})`,
          ]
            .filter(Boolean)
            .join(' '),
        ),
      },
      ...covenant.agreement.parts.flatMap((part): PaperBlock[] => [
        heading(3, part.title),
        { kind: 'paragraph', text: marked(part) },
      ]),
      heading(3, say.signatures),
      { kind: 'list', numbered: true, items: covenant.agreement.signatories.map(marked) },
      heading(2, say.terms),
      {
        kind: 'table',
        caption: say.terms,
        columns: [say.term, say.length, say.place],
        rows: covenant.terms.map((term) => ({
          head: term.id,
          cells: [[`${term.text}: ${term.length}`], [markOf(term, language)]],
        })),
      },
      heading(2, say.retention),
      {
        kind: 'table',
        caption: say.retention,
        columns: [say.file, say.kept, say.source, say.place],
        rows: covenant.retention.map((rule) => ({
          head: rule.file,
          cells: [[rule.text], [rule.source], [markOf(rule, language)]],
        })),
      },
      heading(2, say.files),
      {
        kind: 'table',
        caption: say.files,
        columns: [say.holds, say.when, say.records, say.reads, say.ground],
        rows: covenant.files.flatMap((file) => [
          { group: `${file.name}, ${say.of} ${file.owner} (${markOf(file, language)})` },
          ...file.holds.map((hold) => ({
            head: hold.categories.join(', '),
            cells: [
              [hold.phases.join(', '), ...(hold.withReason ? [say.withReason] : [])],
              [hold.recorders.join(', ') || say.byNobody],
              [hold.readers.join(', ')],
              [marked(hold.ground)],
            ],
          })),
        ]),
      },
      heading(2, say.disclosures),
      {
        kind: 'list',
        numbered: false,
        items: covenant.disclosures.map(({ to, datum, place }) => `${to}: ${datum} (${place})`),
      },
      heading(2, say.readings),
      { kind: 'paragraph', text: say.readingsLead },
      { kind: 'list', numbered: true, items: covenant.readings.map(marked) },
    ],
  }
}
