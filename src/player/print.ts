import { shortDate } from '../calendar/explain.ts'
import type { PlainDate } from '../calendar/plain-date.ts'
import { type ActName, inForce, partyNames, phaseNames } from '../covenant/index.ts'
import { actsNl } from '../words/acts.nl.ts'
import { actText, milestoneText } from '../words/by-checker.ts'
import { milestonesNl } from '../words/events.nl.ts'
import { filesNl } from '../words/files.nl.ts'
import type { PlayedStep } from './player.ts'
import type { Run } from './run.ts'
import { categoryName, fileName, type Seen, type SeenCase } from './seen.ts'
import { valueText } from './value-text.ts'

/** A run for people, in Dutch: what became of each step, what each person sees at the end, mails and letters. */
export function printed(run: Run): string {
  const parts = [title(run.file, '='), ...run.steps.map(stepLine)]
  for (const one of run.cases) parts.push(...caseLines(one, run.cases.length > 1))
  if (run.problem) return `${parts.join('\n')}\n`
  for (const { as, kind, about } of run.passedOn) parts.push('', `Doorgegeven aan ${as}: ${kind}, ${valueText(about)}`)
  parts.push('', title(`Mails (${run.mails.length})`, '-'))
  for (const { step, to, subject, text } of run.mails) {
    parts.push(`${step ? `Na stap ${step}` : 'Toen een termijn afliep'} aan ${to}: ${subject}`, indented(text))
  }
  parts.push('', title(`Brieven (${run.letters.length})`, '-'))
  for (const { step, kind, copyFor, pages, text } of run.letters) {
    const whose = copyFor === 'team' ? ', afschrift voor het Buurtteam' : ''
    parts.push(
      `Stap ${step}: ${letterName(kind)}${whose}, ${pages} ${pages === 1 ? 'bladzijde' : 'bladzijden'}`,
      indented(text),
    )
  }
  return `${parts.join('\n')}\n\n`
}

const letterName = (kind: string) => Object.entries(filesNl.letters).find(([known]) => known === kind)?.[1] ?? kind
const title = (text: string, line: string) => `${text}\n${line.repeat(text.length)}`
const indented = (text: string) =>
  text
    .trim()
    .split('\n')
    .flatMap(wrapped)
    .map((line) => `    ${line}`.trimEnd())
    .join('\n')

/** A letter's page comes as one line; nobody reads that. */
const wrapped = (line: string): string[] => line.match(/.{1,100}(?:\s|$)|\S+/g)?.map((part) => part.trimEnd()) ?? ['']

const becameWords = { done: 'gedaan', refused: 'mag niet', invalid: 'klopt niet', notThere: 'is er niet' }

function stepLine({ step, became, why, timers }: PlayedStep): string {
  const lapsed = timers ? [`       Eerst ${timers === 1 ? 'liep een termijn' : `liepen ${timers} termijnen`} af.`] : []
  const ending = became === 'done' ? '' : ` (zoals verwacht) ${why ?? ''}`
  return [
    ...lapsed,
    `${String(step.number).padStart(3)}  ${moment(step.at)}  ${step.as}${step.case === 'zaak' ? '' : ` [${step.case}]`}: ${step.do}: ${becameWords[became]}${ending}`.trimEnd(),
  ].join('\n')
}

function caseLines({ name, seen, unseenBy }: SeenCase, several: boolean): string[] {
  const lines = several ? ['', title(`Zaak: ${name}`, '-')] : []
  for (const one of seen)
    lines.push('', title(`Wat ${one.as} ziet (${partyNames[one.party].nl})`, '-'), ...seenLines(one))
  return [...lines, '', `Ziet niets van deze zaak: ${unseenBy.join(', ')}.`]
}

function seenLines({ route, timeline, entries, waits, may }: Seen): string[] {
  const phases = route.map(({ phase, state, steps }) => {
    const done = steps
      .filter((step) => step.state === 'done')
      .map((step) => milestoneText(milestonesNl, step.event, inForce) ?? step.event)
    const mark = state === 'done' ? '✓' : state === 'now' ? '→' : '·'
    return `  ${mark} ${phaseNames[phase as keyof typeof phaseNames].nl}${done.length ? `: ${done.join(', ')}` : ''}`
  })
  return [
    'Route:',
    ...phases,
    'Wat er gebeurde:',
    ...timeline.map(({ at, by, text, note }) => `  ${moment(at)}  ${by} ${text}${note ? ` (${note})` : ''}`),
    entries.length ? 'Gegevens:' : 'Gegevens: geen',
    ...entries.map(
      ({ file, category, value, document }) =>
        `  ${fileName(file)}, ${categoryName(category)}: ${valueText(value)}${document ? ' [document]' : ''}`,
    ),
    `Wacht op deze persoon: ${waits.map(({ act, due }) => `${menu(act)} (uiterlijk ${day(due)})`).join(', ') || 'niets'}`,
    `Kan nu: ${may.map(menu).join(', ') || 'niets'}`,
  ]
}

const menu = (act: ActName) => actText({ acts: actsNl }, act, inForce).menu
const day = (date: string) => shortDate(date as PlainDate, 'nl')
const moment = (at: string) => `${day(at.slice(0, 10))} ${at.slice(11, 16)}`
