/** The covenant as a page, from the same print as `drempel covenant`. */
import { printedCovenant } from '../../process/printed.ts'
import type { PrintedRule, PrintedStep } from '../../process/printed-covenant.ts'
import { type Words, writtenLanguage } from '../../words/index.ts'
import type { CovenantModel, CovenantStep, Ruled } from '../models/index.ts'

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)
const ruled = ({ text, place, basis }: PrintedRule): Ruled => ({
  text: capital(text),
  place,
  reading: basis === 'reading',
})

function step(found: PrintedStep): CovenantStep {
  return {
    number: found.id,
    title: capital(found.title),
    place: found.place,
    columns: Object.fromEntries(Object.entries(found.columns).map(([party, text]) => [party, [{ text }]])),
    ground: { text: capital(found.ground.text), reading: found.ground.basis === 'reading' },
    purpose: { text: capital(found.purpose.text), reading: found.purpose.basis === 'reading' },
    ...(found.data ? { data: { text: capital(found.data) } } : {}),
    seenBy: found.seenBy,
    seenByReading: found.seenByReading,
    remarks: found.remarks.map(({ text, basis }) => ({ text, reading: basis === 'reading' })),
  }
}

export function covenantModel(words: Words): CovenantModel {
  const print = printedCovenant(writtenLanguage(words.language))
  return {
    title: print.title,
    lead: print.lead,
    source: print.source,
    downloads: [{ href: '/convenant/papieren', label: words.papers.papers }],
    phases: print.phases.map((phase) => ({
      label: phase.name,
      reading: phase.basis === 'reading',
      steps: phase.steps.map(step),
    })),
    anyTime: print.anyTime.map(step),
    matrix: {
      lead: ruled(print.matrix.lead),
      columns: print.matrix.columns.map(({ name }) => capital(name)),
      groups: print.matrix.groups.map((group) => ({
        label: capital(group.name),
        rows: group.rows.map((row) => ({
          label: capital(row.name),
          cells: row.cells.map((cell) =>
            cell ? { text: capital(cell.text), reading: cell.basis === 'reading' } : { text: '' },
          ),
        })),
      })),
    },
    agreement: {
      signatories: print.agreement.signatories.map(ruled),
      conditions: print.agreement.conditions.map((condition) => ({
        ...ruled(condition),
        id: condition.id,
        told: [
          `${words.pages.covenant.states}: ${condition.states.join(', ').toLowerCase()}`,
          ...condition.evidence.map((one) => `${words.pages.covenant.toldBy} ${one}`),
        ],
      })),
      parts: print.agreement.parts.map((part) => ({ title: part.title, text: [ruled(part)] })),
    },
    terms: print.terms.map((term) => ({ ...ruled({ ...term, text: term.length }), name: capital(term.text) })),
    readings: print.readings.map((reading) => ({ ...ruled(reading), id: String(reading.number) })),
  }
}
