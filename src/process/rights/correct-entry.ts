/** GDPR 16: who recorded something can always correct it, also where the phase no longer lets it record, and after closing. */
import { plainDate } from '../../calendar/plain-date.ts'
import { correctionReasons, countsByEntry, files } from '../../covenant/index.ts'
import {
  act,
  choice,
  type DocumentDraft,
  event,
  type Fields,
  type Here,
  named,
  never,
  open,
  type TakenFile,
  unless,
} from '../../trajectory/kit.ts'
import { withoutTrajectory } from '../../trajectory/view.ts'
import { progressReportMoved, reportMoved } from '../16-progress/write-progress-report.ts'
import { formOf } from '../categories/entry.ts'
import { itself, others, staff } from '../others.ts'
import { aboutOf } from './about.ts'

export const entryCorrected = event('entryCorrected', {
  annex: '3.3 access to data',
  basis: 'reading',
  // Whoever reads the file sees what stands there now; that it was corrected, and why, stays with who did it.
  audience: itself,
  payload: { file: choice(named(files)), why: choice(correctionReasons) },
  says: (p, t) => ({
    what: 'verbeterde een gegeven',
    note: `${t.code(named(files), p.file)}: ${t.code(correctionReasons, p.why).toLowerCase()}`,
  }),
})

/** Between the landlord's file, the signal and KRIS: that it was corrected there, and never what stands there (reading). */
export const nameAndAddressCorrected = event('nameAndAddressCorrected', {
  annex: '3.1 step 9',
  basis: 'reading',
  audience: {
    corporation: ['corporation', 'team', 'workAndIncome'],
    team: ['corporation', 'team', 'workAndIncome'],
  },
  payload: { file: choice(named(files)) },
  says: (p, t) => ({
    what: 'verbeterde naam en adres',
    note: `In: ${t.code(named(files), p.file)}. Kijk of het bij u ook klopt.`,
  }),
})

/** KTSD and the register of clients tell nothing and are told nothing; where a postcode alone went out there is nothing to tell. */
function toldOn(here: Here): boolean {
  const { file, category } = aboutOf(here)
  const { signal, seen } = here.view
  if (category !== 'nameAndAddress') return false
  if (file === 'krisGeneral') return true
  return (
    file === 'corporationFile' &&
    (seen.krisOpened !== undefined || (signal?.route === 'nameAndAddress' && !withoutTrajectory(here.view)))
  )
}

/** A report counts for the quarter of its day (3.1 step 16): of no other entry does a day decide anything. */
function movedBy(values: object, here: Here): ReturnType<typeof reportMoved> {
  const { category, value } = aboutOf(here)
  const [was, on] = [value, values].map((one) => plainDate(one instanceof Object && 'on' in one ? String(one.on) : ''))
  return category === 'quarterlyReport' && was && on ? reportMoved(was, on, here) : { problems: [], drafts: [] }
}

const why = choice(correctionReasons)
const askedOf = (here: Here) => formOf(aboutOf(here))
const isTaken = (value: unknown): value is TakenFile => typeof value === 'object' && value !== null && 'bytes' in value

export const correctEntry = act('correctEntry', {
  step: 'correction',
  phase: 'any',
  roles: staff,
  causes: [entryCorrected, nameAndAddressCorrected, progressReportMoved],
  fields: { why },
  /** What the category asks, with what stands there typed in already. */
  about(entry, { who }): Fields | undefined {
    const form = formOf(entry)
    if (!form) return undefined
    const asked = form.only(who.party)
    const own = Object.entries(form.fields).filter(([name]) => asked.includes(name))
    const prefilled = own.map(([name, spec]) => [name, { ...spec, prefill: () => typedIn(form.typed[name]) }])
    return { ...Object.fromEntries(prefilled), why }
  },
  check: (values, here) => askedOf(here)?.check(values, here) ?? [],

  may: ({ view }) => (view.version > 0 ? open : never),
  decide(input, here) {
    const { file } = aboutOf(here)
    const moved = movedBy(input, here)
    return unless(
      moved.problems,
      entryCorrected({ file, why: input.why }),
      ...(toldOn(here) ? [nameAndAddressCorrected({ file })] : []),
      ...moved.drafts,
    )
  },

  entries({ why: reason, ...values }, here) {
    const form = askedOf(here)
    if (!form) return []
    const { id, file, category } = aboutOf(here)
    const given: Readonly<Record<string, unknown>> = values
    const upload = form.document ? given[form.document] : undefined
    const document: { document?: DocumentDraft } = isTaken(upload) ? { document: upload } : {}
    // In its own files only: what another reads must not tell by its day that it was asked for.
    const asked = reason === 'askedByResident' && files[file].owner === here.who.party && countsByEntry(file)
    return [{ file, category, value: form.value(given), corrects: id, ...(asked ? { asked } : {}), ...document }]
  },
  tells: (values, here) => (toldOn(here) ? others(values, here) : []),
  words: {
    title: 'Verbeter een gegeven',
    menu: 'Verbeteren',
    submit: 'Verbeter dit',
    done: 'Verbeterd. Wat er eerst stond blijft bewaard, met een merk.',
    lead: 'Wie dit dossier leest, ziet voortaan wat u hier invult. Wat er eerst stond zien alleen u en de bewoner. Deelde u naam en adres, of staan ze in KRIS? Dan horen de anderen dát die zijn verbeterd.',
    fields: { why: { label: 'Waarom verbetert u dit?' } },
  },
})

/** A file is chosen anew; all else stands there as it was typed. */
const typedIn = (typed: unknown): string | readonly string[] | undefined =>
  typeof typed === 'string' || Array.isArray(typed) ? typed : undefined
