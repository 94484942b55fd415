/** The register of processing activities of one organisation (GDPR 30(1)), from the covenant's data. */
import {
  type CaseRole,
  categories,
  fileNames,
  files,
  grounds,
  lawOf,
  phaseNames,
  purposes,
  roleNames,
  rolesOf,
} from '../covenant/index.ts'
import { partyNames } from '../covenant/words.ts'
import { printedCovenant } from '../process/printed.ts'
import { type PrintedStep, printedColumns } from '../process/printed-covenant.ts'
import { placeText } from '../process/printed-words.ts'
import { type Words, writtenLanguage } from '../words/index.ts'
import { measureTable } from './measure-table.ts'
import { capital, facts, heading, type Paper, type PaperBlock, paragraph, type Row, type Table } from './paper.ts'
import { keptOf, type Processing, processings, type StaffParty } from './processing.ts'

/** Who keeps the register, where that is known: the own organisation of who asks. */
export type Controller = { readonly name: string; readonly contact: readonly string[] }

export const staffParties = ['corporation', 'team', 'workAndIncome'] as const satisfies readonly StaffParty[]

/** The register of a party. `controller`: its name and contact; left to be filled in where it is not given. */
export function registerPaper(
  party: StaffParty,
  words: Words,
  controller?: Controller,
  rows: readonly Processing[] = processings(),
): Paper {
  const { papers } = words
  const say = papers.register
  const name = words.say(partyNames[party])
  const own = rows.filter(({ owner }) => owner === party)
  const others = rows.filter((row) => row.owner !== party && takesPart(row, party))
  return {
    language: words.language,
    title: say.title(name),
    lead: say.lead,
    blocks: [
      heading(2, say.who),
      facts(
        [say.controller, [controller?.name ?? papers.toFillBy(name)]],
        [say.contact, controller?.contact.length ? controller.contact : [papers.toFillBy(name)]],
        [say.officer, [papers.toFillBy(name)]],
        [say.subjects, [say.subjectsText, say.subjectsAlso, say.subjectsStaff]],
        [say.transfers, [say.transfersText]],
        [say.automated, [say.automatedText]],
      ),
      heading(2, say.own),
      paragraph(`${say.ownLead} ${papers.residentReads}`),
      ...own.flatMap((row, i) => (own[i - 1]?.file === row.file ? [] : fileBlocks(row, own, words))),
      ...(others.length > 0
        ? [
            heading(2, say.others),
            paragraph(say.othersLead),
            ...others.flatMap((row, i) => (others[i - 1]?.file === row.file ? [] : fileBlocks(row, others, words))),
          ]
        : []),
      heading(2, say.steps),
      paragraph(say.stepsLead),
      stepTable(party, words),
      heading(2, say.measures),
      paragraph(say.measuresLead),
      measureTable(say.measures, words),
    ],
  }
}

const takesPart = (row: Processing, party: StaffParty) =>
  row.recipients.includes(party) || row.recorders.some((role) => isOf(role, party))
const isOf = (role: CaseRole, party: StaffParty) => (rolesOf[party] as readonly CaseRole[]).includes(role)

function fileBlocks({ file, owner, annex, basis }: Processing, all: readonly Processing[], words: Words): PaperBlock[] {
  const { papers } = words
  const kept = keptOf(file)
  const name = words.say(files[file].text)
  const by = words.say(partyNames[owner])
  const mark = basis === 'reading' ? ` (${papers.reading})` : ''
  return [
    heading(3, name),
    facts(
      [papers.register.controller, [by]],
      [papers.register.place, [`${words.say(placeText(annex))}${mark}`]],
      [papers.register.kept, [`${words.say(kept.text)}${kept.basis === 'reading' ? ` (${papers.reading})` : ''}`]],
      [papers.register.source, [words.say(kept.source)]],
    ),
    processingTable(
      name,
      all.filter((row) => row.file === file),
      words,
    ),
  ]
}

/** Categories × purpose and phases × ground × who records × who gets it. */
export function processingTable(caption: string, rows: readonly Processing[], words: Words): Table {
  const { columns } = words.papers
  return {
    kind: 'table',
    caption,
    columns: [columns.data, columns.purpose, columns.ground, columns.recorders, columns.recipients],
    rows: rows.map((row) => processingRow(row, words)),
  }
}

/** The same for several files at once, each under its name. */
export function processingsByFile(caption: string, rows: readonly Processing[], words: Words): PaperBlock {
  const all = fileNames.flatMap((file): Row[] => {
    const of = rows.filter((row) => row.file === file)
    const group = `${words.say(files[file].text)}, ${words.papers.register.of(words.say(partyNames[files[file].owner]))}`
    return of.length > 0 ? [{ group }, ...of.map((row) => processingRow(row, words))] : []
  })
  return { ...processingTable(caption, [], words), rows: all }
}

function processingRow(row: Processing, words: Words): Row {
  const { papers } = words
  const roles = (all: readonly CaseRole[]) => all.map((role) => words.say(roleNames[role])).join(', ')
  return {
    head: capital(row.categories.map((category) => words.say(categories[category].text)).join(', ')),
    cells: [
      [
        capital(words.say(purposes[row.purpose])),
        row.phases.map((phase) => words.say(phaseNames[phase])).join(', '),
        ...(row.needsReason ? [papers.withReason] : []),
      ],
      [`${capital(words.say(grounds[row.ground]))} (${words.say(lawOf(row.ground))})`, groundMark(row, words)],
      [row.recorders.length > 0 ? roles(row.recorders) : papers.fromEvents],
      [row.roles ? roles(row.roles) : row.recipients.map((party) => words.say(partyNames[party])).join(', ')],
    ],
  }
}

export const groundMark = ({ groundRule }: Processing, { papers }: Words) =>
  groundRule.stated === 'notStated' ? papers.reading : papers.stated

/** Every step that exists in the world of a party; without one, every step. */
export function stepTable(party: StaffParty | undefined, words: Words): PaperBlock {
  const { papers, language } = words
  const say = papers.register
  const covenant = printedCovenant(writtenLanguage(language))
  const seen = (step: PrintedStep) => party === undefined || step.seenBy.includes(party)
  const row = (step: PrintedStep): Row => {
    const done = party
      ? [step.columns[party]]
      : printedColumns.map((who) => step.columns[who] && `${words.say(partyNames[who])}: ${step.columns[who]}`)
    return {
      head: `${/^\d/.test(step.id) ? `${step.id} ` : ''}${step.title}`,
      cells: [
        done.filter((text) => text !== undefined),
        [capital(step.purpose.text)],
        [capital(step.ground.text), step.ground.basis === 'reading' ? papers.reading : papers.stated],
        step.data ? [capital(step.data)] : [],
        [step.seenBy.map((who) => words.say(partyNames[who])).join(', ')],
      ],
    }
  }
  return {
    kind: 'table',
    caption: party ? say.steps : papers.dpia.processing,
    columns: [
      say.step,
      party ? say.steps : papers.dpia.done,
      papers.columns.purpose,
      papers.columns.ground,
      say.stepData,
      say.seenBy,
    ],
    rows: [
      ...covenant.phases.flatMap((phase) => {
        const steps = phase.steps.filter(seen)
        return steps.length > 0 ? [{ group: phase.name }, ...steps.map(row)] : []
      }),
      { group: say.anyTime },
      ...covenant.anyTime.filter(seen).map(row),
    ],
  }
}
