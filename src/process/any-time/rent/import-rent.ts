/** 3.1 step 17a, reading: payments from a list or a statement. What it says is shown first; what comes back from there is recorded, all of it. */
import type { Ask } from '../../../files/payments/reading.ts'
import { bare } from '../../../files/payments/reference.ts'
import { type Plan, planImport } from '../../../files/rent/plan.ts'
import {
  act,
  type EntryDraft,
  type FieldProblem,
  type Fields,
  type Here,
  optional,
  type Raw,
  type Values,
} from '../../../trajectory/kit.ts'
import { clean } from '../../../typed/index.ts'
import { entryOf, ledgerIn } from '../../categories/index.ts'
import { type Imported, importedOf, importProblems } from './imported.ts'
import { keepsLedger, rentIfAnew, rentRecorded } from './record-rent.ts'
import { writeRows } from './shown-rows.ts'

export const knownReference = (here: Here): string | undefined =>
  entryOf(here, 'corporationFile', 'paymentReference')?.value.text

const fields = {
  file: optional.data({
    wanted: true,
    accept: ['.csv', '.txt', '.xml', '.zip', '.gz', 'text/csv', 'application/xml', 'text/xml', 'application/zip'],
  }),
  reference: optional.text({ max: 40, prefill: knownReference }),
  answers: optional.answers({ hidden: true }),
  rows: optional.longText({ max: 200_000, hidden: true }),
}
type ImportValues = Values<typeof fields>

/** Letters, digits and what may stand between; shorter ones would be found by chance. */
export const isReference = (typed: string): boolean =>
  bare(typed).length >= 5 && !/[^\p{L}\p{N} ./_-]/u.test(typed) && /\d/.test(typed)

function check(values: ImportValues): FieldProblem[] {
  const { reference } = values
  if (reference !== undefined && !isReference(reference)) return [{ field: 'reference', problem: 'referenceShape' }]
  return importProblems(values)
}

/** `id=answer`, as a form gives them. */
export const answersIn = ({ answers }: Raw): Ask['answers'] =>
  Object.fromEntries(
    (Array.isArray(answers) ? (answers as readonly string[]) : []).map((one) => {
      const at = one.indexOf('=')
      return [one.slice(0, at), one.slice(at + 1)]
    }),
  )

function reads(raw: Raw, { now }: Here): Ask {
  const typed = typeof raw.reference === 'string' ? clean(raw.reference, 'one') : ''
  return { references: isReference(typed) ? [typed] : [], answers: answersIn(raw), today: now.date }
}

const planOf = (values: ImportValues, here: Here): Plan =>
  planImport(ledgerIn(here, 'corporationFile'), importedOf(values).rows)

function entries(values: ImportValues, here: Here): EntryDraft[] {
  const { reference } = values
  const months = planOf(values, here).months.map(
    (value): EntryDraft => ({ file: 'corporationFile', category: 'rentLedger', value }),
  )
  return reference === undefined || reference === knownReference(here)
    ? months
    : [...months, { file: 'corporationFile', category: 'paymentReference', value: { text: reference } }]
}

/** What an import would change, what of the file is left out, and how a form sends it back to be recorded. */
export type Foreseen = Omit<Imported, 'rows'> & {
  readonly plan: Plan
  readonly rows: string
  readonly reference: string | undefined
}

/** The same of rows that came from a file of more tenants. */
export const foreseeRows = ({ rows, left }: Pick<Imported, 'rows' | 'left'>, here: Here): Foreseen => ({
  plan: planImport(ledgerIn(here, 'corporationFile'), rows),
  rows: writeRows(rows),
  left,
  reference: undefined,
})

export function foreseeImport(values: Values<Fields>, here: Here): Foreseen {
  const given = values as ImportValues
  const { rows, ...beside } = importedOf(given)
  return { ...beside, plan: planOf(given, here), rows: writeRows(rows), reference: given.reference }
}

export const importRent = act('importRent', {
  step: 'rent',
  phase: 'any',
  roles: ['housingConsultant'],
  causes: [rentRecorded],
  records: [['corporationFile', ['rentLedger', 'paymentReference']]],
  fields,
  looksFirst: true,
  reads,
  check,

  may: keepsLedger,
  decide: rentIfAnew,

  entries,
  words: {
    title: 'Haal betalingen op uit een bestand',
    menu: 'Betalingen uit een bestand halen',
    submit: 'Bekijk wat erin komt',
    done: 'De betalingen staan erin.',
    lead: 'Kies een lijst van uw systeem (CSV) of een afschrift van uw bank (CAMT.053). U ziet eerst wat erin komt. Begrijpen wij iets niet? Dan vragen wij het.',
    fields: {
      file: {
        label: 'Bestand',
        hint: 'CSV met de kolommen Datum en Bedrag, of CAMT.053. Hooguit 25 MB. Een zip met die bestanden mag ook.',
      },
      reference: {
        label: 'Betalingskenmerk van deze huurder',
        hint: 'Nodig als er meer huurders in het bestand staan. Wij bewaren alleen de betalingen met dit kenmerk.',
      },
      answers: { label: 'Antwoorden op vragen over het bestand' },
      rows: { label: 'Wat uit het bestand kwam' },
    },
  },
})
