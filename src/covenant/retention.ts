import type { EventName } from './events.ts'
import type { FileName } from './files.ts'
import type { TermId } from './terms.ts'
import type { AnnexPlace, Basis, Text } from './words.ts'

/** How long is kept. The annex gives no terms: defaults, with a source that the municipality confirms. */
export type RetentionRule = {
  readonly years?: number
  readonly months?: number
  /** Kept so many days after, a term of the covenant. */
  readonly term?: TermId
  /** The event from which it counts, as a world that reads the file knows it; the first that was seen. */
  readonly begins: readonly EventName[]
  readonly after: Text
  readonly source: Text
  readonly basis: Basis
  readonly annex: AnnexPlace
}

const from = (nl: string, en: string): Text => ({ nl, en })
const confirm = from('nog te bevestigen', 'to be confirmed')

export const retention = {
  corporationFile: {
    years: 2,
    begins: ['corporationFileClosed', 'fileClosedWithoutTrajectory'],
    after: from('het sluiten', 'closing'),
    source: confirm,
    basis: 'reading',
    annex: '3.1 step 19',
  },
  signal: {
    months: 0,
    begins: [],
    after: from('de melding zonder traject', 'a signal without a trajectory'),
    source: confirm,
    basis: 'reading',
    annex: '3.1 step 6',
  },
  intakeNotesCorporation: {
    months: 0,
    begins: ['agreementSigned'],
    term: 'notes-kept',
    after: from(
      'het verslag in KRIS, uiterlijk 14 dagen na de handtekening',
      'the report in KRIS, 14 days after signing at the latest',
    ),
    source: confirm,
    basis: 'reading',
    annex: '3.1 step 9',
  },
  intakeNotesTeam: {
    months: 0,
    begins: ['agreementSigned'],
    term: 'notes-kept',
    after: from(
      'de registratie, uiterlijk 14 dagen na de handtekening',
      'the registration, 14 days after signing at the latest',
    ),
    source: confirm,
    basis: 'reading',
    annex: '3.1 step 9',
  },
  agreement: {
    years: 2,
    begins: ['krisClosed'],
    after: from('het sluiten', 'closing'),
    source: confirm,
    basis: 'reading',
    annex: '3.1 step 18',
  },
  krisGeneral: {
    years: 2,
    begins: ['krisClosed'],
    after: from('het sluiten', 'closing'),
    source: confirm,
    basis: 'reading',
    annex: '3.1 step 18',
  },
  krisCorporationTab: {
    years: 2,
    begins: ['krisClosed'],
    after: from('het sluiten', 'closing'),
    source: confirm,
    basis: 'reading',
    annex: '3.1 step 18',
  },
  requests: {
    years: 2,
    begins: ['krisClosed', 'fileClosedWithoutTrajectory'],
    after: from('het sluiten', 'closing'),
    source: confirm,
    basis: 'reading',
    annex: '3.3 access to data',
  },
  ktsd: {
    years: 15,
    begins: ['krisClosed'],
    after: from('het laatste contact', 'the last contact'),
    source: from('Wmo 2015, art. 5.3.4', 'Wmo 2015, art. 5.3.4'),
    basis: 'reading',
    annex: '3.1 step 9',
  },
  budgetFile: {
    years: 5,
    begins: ['budgetPartEnded'],
    after: from('het einde van budgetbeheer', 'the end of budget management'),
    source: confirm,
    basis: 'reading',
    annex: '3.1 step 15',
  },
} as const satisfies Record<FileName, RetentionRule>

/** `2 jaar na het sluiten`; where nothing is kept after the moment: `tot …`. */
export function retentionText(file: FileName): Text {
  const rule: RetentionRule = retention[file]
  if (rule.years)
    return { nl: `${rule.years} jaar na ${rule.after.nl}`, en: `${rule.years} years after ${rule.after.en}` }
  return { nl: `tot ${rule.after.nl}`, en: `until ${rule.after.en}` }
}
