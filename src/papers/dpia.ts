/**
 * A data protection impact assessment to be completed (GDPR 35(7)), under the headings of the Dutch government's model:
 * what follows from the covenant and the program stands there, the rest says who fills it in.
 */
import {
  anyTime,
  categories,
  fileNames,
  files,
  type Ground,
  grounds,
  lawOf,
  type Party,
  purposes,
  readings,
  roleNames,
  rolesOf,
} from '../covenant/index.ts'
import { partyNames } from '../covenant/words.ts'
import { groupNames, placeText } from '../process/printed-words.ts'
import type { Words } from '../words/index.ts'
import { measureTable } from './measure-table.ts'
import { type Measure, measures } from './measures.ts'
import { capital, heading, list, type Paper, type PaperBlock, paragraph, type Row } from './paper.ts'
import { keptOf, type Processing, processings } from './processing.ts'
import { processingsByFile, staffParties, stepTable } from './register.ts'
import { type Risk, risks } from './risks.ts'

export function dpiaPaper(words: Words, rows: readonly Processing[] = processings()): Paper {
  const { papers } = words
  const say = papers.dpia
  const table = (caption: string, columns: readonly string[], of: readonly Row[]): PaperBlock => ({
    kind: 'table',
    caption,
    columns,
    rows: of,
  })
  return {
    language: words.language,
    title: say.title,
    lead: say.lead,
    blocks: [
      heading(2, say.a),
      heading(3, say.proposal),
      paragraph(say.proposalText),
      heading(3, say.personal),
      personalData(rows, words),
      heading(3, say.processing),
      paragraph(say.processingLead),
      stepTable(undefined, words),
      paragraph(say.heldLead),
      processingsByFile(say.held, rows, words),
      heading(3, say.purposes),
      list(usedPurposes(rows).map((purpose) => capital(words.say(purposes[purpose])))),
      heading(3, say.parties),
      table(say.parties, say.partiesColumns, parties(words)),
      heading(3, say.interests),
      paragraph(capital(papers.toFill)),
      heading(3, say.locations),
      paragraph(say.locationsText),
      heading(3, say.technique),
      paragraph(say.techniqueText),
      heading(3, say.framework),
      paragraph(say.frameworkText),
      heading(3, say.retention),
      table(
        say.retention,
        say.retentionColumns,
        fileNames.map((file) => ({
          head: words.say(files[file].text),
          cells: [[capital(words.say(keptOf(file).text))], [words.say(keptOf(file).source)]],
        })),
      ),
      heading(2, say.b),
      heading(3, say.grounds),
      table(say.grounds, say.groundsColumns, groundRows(rows, words)),
      heading(3, say.special),
      paragraph(say.specialText),
      ...specialData(rows, words),
      heading(3, say.limitation),
      paragraph(say.limitationText),
      heading(3, say.necessity),
      paragraph(say.necessityText),
      paragraph(capital(papers.toFill)),
      heading(3, say.rights),
      list(
        Object.values(anyTime)
          .filter(({ purpose }) => purpose === 'rights')
          .map(({ text, annex }) => `${words.say(text)} (${words.say(placeText(annex))})`),
      ),
      heading(2, say.c),
      heading(3, say.risks),
      paragraph(say.risksLead),
      table(
        say.risks,
        say.risksColumns,
        Object.values(risks).map((risk) => riskRow(risk, words)),
      ),
      heading(2, say.d),
      heading(3, say.measures),
      measureTable(say.measures, words),
      heading(2, say.open),
      paragraph(say.openLead),
      {
        kind: 'list',
        numbered: true,
        items: readings.map(({ annex, text }) => `${words.say(text)} (${words.say(placeText(annex))})`),
      },
    ],
  }
}

function personalData(rows: readonly Processing[], words: Words): PaperBlock {
  const held = new Set(rows.flatMap((row) => row.categories))
  const groups = Object.entries(groupNames).map(([group, name]) => {
    const names = [...held].filter((category) => categories[category].group === group)
    return [words.say(name), names.map((category) => words.say(categories[category].text)).join(', ')] as const
  })
  return {
    kind: 'facts',
    facts: groups.filter(([, names]) => names).map(([label, names]) => ({ label, lines: [capital(names)] })),
  }
}

/** Purposes of what is held, and those of the steps that hold nothing. */
export const usedPurposes = (rows: readonly Processing[]) => [
  ...new Set([...rows.map(({ purpose }) => purpose), ...(Object.keys(purposes) as (keyof typeof purposes)[])]),
]

function parties(words: Words): Row[] {
  return staffParties.map((party) => ({
    head: words.say(partyNames[party]),
    cells: [
      [rolesOf[party].map((role) => words.say(roleNames[role])).join(', ')],
      [
        fileNames
          .filter((file) => files[file].owner === party)
          .map((file) => words.say(files[file].text))
          .join(', '),
      ],
    ],
  }))
}

function groundRows(rows: readonly Processing[], words: Words): Row[] {
  const names = (ground: Ground, named: boolean) =>
    [...new Set(rows.filter((row) => row.ground === ground && (row.groundRule.stated !== 'notStated') === named))]
      .map(({ file }) => words.say(files[file].text))
      .filter((name, i, all) => all.indexOf(name) === i)
      .join(', ')
  return (Object.keys(grounds) as Ground[]).map((ground) => ({
    head: capital(words.say(grounds[ground])),
    cells: [[words.say(lawOf(ground))], [names(ground, true)].filter(Boolean), [names(ground, false)].filter(Boolean)],
  }))
}

function specialData(rows: readonly Processing[], words: Words): PaperBlock[] {
  const health = rows.filter((row) => row.categories.some((category) => 'health' in categories[category]))
  return health.length > 0 ? [processingsByFile(words.papers.dpia.special, health, words)] : []
}

function riskRow({ text, hurt, by, measures: against }: Risk, words: Words): Row {
  const { papers } = words
  const who = by === 'outside' ? papers.dpia.outside : by.map((party: Party) => words.say(partyNames[party])).join(', ')
  return {
    head: words.say(text),
    cells: [
      [words.say(hurt)],
      [who],
      [papers.toFill],
      [papers.toFill],
      against.map((id) => words.say((measures[id] as Measure).text)),
    ],
  }
}
