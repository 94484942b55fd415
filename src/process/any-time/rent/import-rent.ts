/** 3.1 step 17a, reading: payments from a list or a statement. What it says is shown first; what comes back from there is recorded, all of it. */
import { type Plan, planImport } from '../../../files/rent/plan.ts'
import {
  act,
  type EntryDraft,
  type FieldProblem,
  type Fields,
  type Here,
  optional,
  type Values,
} from '../../../trajectory/kit.ts'
import { entryOf, ledgerIn } from '../../categories/index.ts'
import { bare } from './import-problem.ts'
import { importedOf } from './imported.ts'

import { keepsLedger, rentIfAnew, rentRecorded } from './record-rent.ts'
import { writeRows } from './shown-rows.ts'

const knownReference = (here: Here) => entryOf(here, 'corporationFile', 'paymentReference')?.value.text

const fields = {
  file: optional.data({ accept: ['.csv', '.txt', '.xml', 'text/csv', 'application/xml', 'text/xml'] }),
  reference: optional.text({ max: 40, prefill: knownReference }),
  rows: optional.longText({ max: 200_000, hidden: true }),
}
type ImportValues = Values<typeof fields>

/** As many wrong lines as one can look at; that there are more is said. */
const shownProblems = 25

function check(values: ImportValues, here: Here): FieldProblem[] {
  const { reference } = values
  if (
    reference !== undefined &&
    (bare(reference).length < 5 || /[^\p{L}\p{N} ./-]/u.test(reference) || !/\d/.test(reference))
  )
    return [{ field: 'reference', problem: 'referenceShape' }]
  const imported = importedOf(values, here.now.date)
  if (imported.ok) return []
  const more = imported.problems.length - shownProblems
  return [
    ...imported.problems.slice(0, shownProblems).map((problem) => ({ field: 'file', ...problem })),
    ...(more > 0 ? [{ field: 'file', problem: 'importMore', limit: more } as const] : []),
  ]
}

function planOf(values: ImportValues, here: Here): Plan {
  const imported = importedOf(values, here.now.date)
  return planImport(ledgerIn(here, 'corporationFile'), imported.ok ? imported.rows : [])
}

function entries(values: ImportValues, here: Here): EntryDraft[] {
  const { reference } = values
  const months = planOf(values, here).months.map(
    (value): EntryDraft => ({ file: 'corporationFile', category: 'rentLedger', value }),
  )
  return reference === undefined || reference === knownReference(here)
    ? months
    : [...months, { file: 'corporationFile', category: 'paymentReference', value: { text: reference } }]
}

/** What an import would change, and how a form sends it back to be recorded. */
export type Foreseen = { readonly plan: Plan; readonly rows: string; readonly reference: string | undefined }

export function foreseeImport(values: Values<Fields>, here: Here): Foreseen {
  const given = values as ImportValues
  const imported = importedOf(given, here.now.date)
  return {
    plan: planOf(given, here),
    rows: writeRows(imported.ok ? imported.rows : []),
    reference: given.reference,
  }
}

export const importRent = act('importRent', {
  step: 'rent',
  phase: 'any',
  roles: ['housingConsultant'],
  causes: [rentRecorded],
  records: [['corporationFile', ['rentLedger', 'paymentReference']]],
  fields,
  looksFirst: true,
  check,

  may: keepsLedger,
  decide: rentIfAnew,

  entries,
  words: {
    title: 'Haal betalingen op uit een bestand',
    menu: 'Betalingen uit een bestand halen',
    submit: 'Bekijk wat erin komt',
    done: 'De betalingen staan erin.',
    lead: 'Kies een lijst van uw systeem (CSV) of een afschrift van uw bank (CAMT.053). U ziet eerst wat erin komt.',
    fields: {
      file: {
        label: 'Bestand',
        hint: 'CSV met de kolommen Datum en Bedrag, of CAMT.053. Een lijst met Soort (Huur of Betaling) mag ook.',
      },
      reference: {
        label: 'Betalingskenmerk van deze huurder',
        hint: 'Nodig als er meer huurders in het bestand staan. Wij bewaren alleen de betalingen met dit kenmerk.',
      },
      rows: { label: 'Wat uit het bestand kwam' },
    },
  },
})
