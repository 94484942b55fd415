import { type FileName, files } from './files.ts'
import { inForce } from './in-force.ts'
import type { EventName } from './names.ts'
import { type Chosen, type OpenTerm, openTerm } from './open-term.ts'
import { againstLaw, type OwnTime, ownTime } from './own-time.ts'
import { type RetentionTime, timeText } from './retention-time.ts'
import { lawOfTeam } from './team-is.ts'
import { timers } from './timers.ts'
import type { AnnexPlace, Basis, Text } from './words.ts'

/** How a file came to its end; each end has its own time. The first is what the pages say while nothing has ended. */
export const retentionOutcomes = {
  closed: { nl: 'na een traject', en: 'after a trajectory' },
  stopped: { nl: 'gestopt na de handtekening, voor KRIS', en: 'stopped after signing, before KRIS' },
  notSigned: { nl: 'niet getekend', en: 'not signed' },
  noTrajectory: { nl: 'zonder traject', en: 'without a trajectory' },
  ownSupport: { nl: 'de bewoner wil hulp van het Buurtteam', en: 'the resident wants the team’s support' },
} as const satisfies Record<string, Text>
export type RetentionOutcome = keyof typeof retentionOutcomes

/** How long is kept after one way of ending. The annex gives no terms: defaults, with a source that the municipality confirms. */
export type RetentionRule = RetentionTime & {
  readonly outcome: RetentionOutcome
  /** The event from which it counts, as a world that reads the file knows it; the first in this list that was seen. */
  readonly begins: readonly EventName[]
  /** Only where all of these were seen, and none of those. */
  readonly needs?: readonly EventName[]
  readonly unless?: readonly EventName[]
  /** Only where the team keeps no file of this resident (3.1 step 6); then its whole world goes. */
  readonly withoutFile?: true
  readonly after: Text
  readonly source: Text
  /** Each entry counts from its own last change (Wmo 2015 5.3.4), and none goes before the moment of `begins`. */
  readonly byEntry?: true
  /** What the law named as source asks for: never shorter, and longer where careful help needs it, with the reason. */
  readonly byLaw?: { readonly years: number }
  /** Why the municipality keeps it longer than the law asks. */
  readonly longer?: string
  readonly basis: Basis
  readonly annex: AnnexPlace
}
/** The rule that is usual for a file, and those for other ends. */
export type FileRetention = RetentionRule & { readonly otherwise?: readonly RetentionRule[] }

const from = (nl: string, en: string): Text => ({ nl, en })
const confirm = from('nog te bevestigen', 'to be confirmed')
const wmo = from('Wmo 2015, art. 5.3.4', 'Wmo 2015, art. 5.3.4')
const closing = from('het sluiten', 'closing')

const rule = (
  outcome: RetentionOutcome,
  time: RetentionTime,
  begins: readonly EventName[],
  annex: AnnexPlace,
  after: Text = closing,
): RetentionRule => ({ outcome, ...time, begins, after, source: confirm, basis: 'reading', annex })
/** Wmo 2015 5.3.4 as of 1 July 2026. The term of the law has no maximum. */
const byWmo = (one: RetentionRule): RetentionRule => ({ ...one, source: wmo, byEntry: true, byLaw: { years: 15 } })

/** What ends it where no trajectory follows, as the team knows it too. */
const withoutTrajectory: readonly EventName[] = [
  'withdrawn',
  'endedOtherwise',
  'agreementLapsed',
  'talkConsentRecorded',
  'talkStopped',
  'eligibilityJudged',
]
const threeMonths = { months: 3 }
const twoYears = { years: 2 }
const asking: AnnexPlace = '3.3 access to data'
const lastChange = from('de laatste wijziging van het gegeven', 'the last change of the entry')
/** The team's registration of who wants its support without VH: as its own client record. */
const asKtsd = byWmo(rule('ownSupport', { years: 15 }, ['supportWished'], '3.1 step 6', lastChange))

/**
 * A file that others read as well counts from what all of them know, so that nobody learns by its going what he or she
 * may not know.
 */
export const retention: Readonly<Record<FileName, FileRetention>> = {
  corporationFile: {
    ...rule('closed', twoYears, ['corporationFileClosed'], '3.1 step 19'),
    otherwise: [
      rule(
        'noTrajectory',
        threeMonths,
        ['fileClosedWithoutTrajectory'],
        '3.1 step 6',
        from('het sluiten zonder traject', 'closing without a trajectory'),
      ),
    ],
  },
  signal: {
    ...rule(
      'noTrajectory',
      { term: 'closing' },
      withoutTrajectory,
      '3.1 step 6',
      from('kort na het einde, als er geen traject komt', 'shortly after the end, where no trajectory follows'),
    ),
    withoutFile: true,
    otherwise: [rule('closed', twoYears, ['krisClosed'], '3.1 step 18')],
  },
  intakeNotesCorporation: {
    ...rule(
      'closed',
      { term: 'notes-kept' },
      ['agreementSigned'],
      '3.1 step 9',
      from(
        'het verslag in KRIS, uiterlijk kort na de handtekening',
        'the report in KRIS, shortly after signing at the latest',
      ),
    ),
    otherwise: [
      rule('noTrajectory', {}, ['corporationFileClosed', 'fileClosedWithoutTrajectory'], '3.1 step 9', closing),
    ],
  },
  intakeNotesTeam: {
    ...rule(
      'closed',
      { term: 'notes-kept' },
      ['agreementSigned'],
      '3.1 step 9',
      from(
        'de registratie, uiterlijk kort na de handtekening',
        'the registration, shortly after signing at the latest',
      ),
    ),
    otherwise: [rule('noTrajectory', {}, ['krisClosed'], '3.1 step 9', closing)],
  },
  agreement: {
    ...rule('closed', twoYears, ['krisClosed'], '3.1 step 18'),
    otherwise: [
      {
        ...rule('stopped', twoYears, ['withdrawn', 'endedOtherwise'], '3.1 step 18', from('het einde', 'the end')),
        needs: ['agreementSigned'],
        unless: ['krisOpened'],
      },
      {
        ...rule(
          'notSigned',
          threeMonths,
          ['agreementLapsed', 'withdrawn', 'endedOtherwise', 'talkStopped'],
          '3.1 step 6',
          from('het einde zonder handtekening', 'the end without a signature'),
        ),
        unless: ['agreementSigned'],
      },
    ],
  },
  krisGeneral: rule('closed', twoYears, ['krisClosed'], '3.1 step 18'),
  krisCorporationTab: rule('closed', twoYears, ['krisClosed'], '3.1 step 18'),
  requests: {
    ...rule('closed', twoYears, ['krisClosed'], asking),
    otherwise: [
      rule('stopped', twoYears, ['withdrawn', 'endedOtherwise'], asking, from('het einde', 'the end')),
      { ...rule('noTrajectory', twoYears, ['fileClosedWithoutTrajectory'], asking), unless: ['agreementSigned'] },
    ],
  },
  // A reason or an answer is there as long as what it is about.
  requestsTeam: { ...byWmo(rule('closed', { years: 15 }, ['krisClosed'], asking, lastChange)), otherwise: [asKtsd] },
  ktsdDraft: rule(
    'closed',
    {},
    ['lifeAreasRegistered', 'krisClosed'],
    '3.1 step 9',
    from('de registratie', 'the registration'),
  ),
  ktsd: {
    ...byWmo(rule('closed', { years: 15 }, ['krisClosed'], '3.1 step 9', lastChange)),
    otherwise: [asKtsd],
  },
  budgetFile: rule(
    'closed',
    { years: 5 },
    ['budgetPartEnded'],
    '3.1 step 15',
    from('het einde van budgetbeheer', 'the end of budget management'),
  ),
}

/** What the program keeps beside the files, and how long after which moment. */
export type WorkRule = RetentionTime & Pick<RetentionRule, 'after' | 'source' | 'basis' | 'annex'> & { text: Text }
const work = (nl: string, en: string, time: RetentionTime, afterNl: string, afterEn: string): WorkRule => ({
  text: from(nl, en),
  ...time,
  after: from(afterNl, afterEn),
  source: confirm,
  basis: 'reading',
  annex: '3.3 access to data',
})
export const workRetention = {
  logs: work('Logboeken', 'Logs', { years: 5 }, 'de handeling', 'the act'),
  passedOn: work(
    'Doorgegeven berichten',
    'Messages passed on',
    { months: 3 },
    'het afhandelen',
    'they were dealt with',
  ),
  falseAlarms: work(
    'Uitleg bij een tegengehouden tekst',
    'Why a text was kept',
    { years: 1 },
    'het opschrijven',
    'it was written',
  ),
  wrongSignals: work(
    'Meldingen over de verkeerde',
    'Signals about somebody else',
    { years: 5 },
    'het terughalen',
    'they were taken back',
  ),
  leaks: work(
    'Register van datalekken',
    'Register of data breaches',
    { years: 5 },
    'het vastleggen',
    'it was registered',
  ),
  messages: work('Verstuurde mail', 'Mail that was sent', { months: 3 }, 'het versturen', 'it was sent'),
  actsDone: work(
    'Sleutels van ingevulde formulieren',
    'Keys of forms that were sent',
    { months: 3 },
    'het versturen',
    'they were sent',
  ),
  sessions: work('Sessies', 'Sessions', { months: 0 }, 'het verlopen', 'they expired'),
} as const satisfies Record<string, WorkRule>
export type WorkKind = keyof typeof workRetention
export const workKinds = Object.keys(workRetention) as readonly WorkKind[]

/** `null`: as the rule says it. */
const openTime = (open: string, { text, annex, byLaw, source }: OpenTime): OpenTerm<OwnTime | null> =>
  openTerm<OwnTime | null>(`retention.${open}`, {
    text,
    default: null,
    other: byLaw
      ? { years: byLaw.years + 5, source: 'besluit van de gemeente', reason: 'zorgvuldige hulp vraagt het' }
      : { years: 1, months: 1, source: 'besluit van de gemeente' },
    shape: ownTime,
    floor: (choice) => (choice && byLaw ? againstLaw(choice, byLaw.years, source.nl) : undefined),
    place: annex,
  })
type OpenTime = Pick<RetentionRule, 'annex' | 'source' | 'byLaw'> & { readonly text: Text }

const openTimeOf = (file: FileName, rule: RetentionRule) =>
  openTime(`${file}.${rule.outcome}`, { ...rule, text: files[file].text })
const openWorkTime = (kind: WorkKind) => openTime(`work.${kind}`, workRetention[kind])

const rulesOf = (file: FileName): readonly RetentionRule[] => {
  const { otherwise = [], ...usual } = retention[file]
  return [usual, ...otherwise]
}
export const openTimes: readonly OpenTerm<OwnTime | null>[] = [
  ...(Object.keys(retention) as FileName[]).flatMap((file) => rulesOf(file).map((rule) => openTimeOf(file, rule))),
  ...workKinds.map(openWorkTime),
]

function replaced<R extends RetentionTime & { source: Text }>(one: R, time: OwnTime | null): R {
  if (!time) return one
  const { years: _years, months: _months, term: _term, ...rest } = one
  const { source, reason, ...length } = time
  return { ...rest, ...length, ...(reason ? { longer: reason } : {}), source: from(source, source) } as R
}

/** The rules of a file in force, the usual one first. */
export const retentionRules = (file: FileName): readonly RetentionRule[] =>
  rulesOf(file).map((one) => {
    const law = one.byLaw ? { source: lawOfTeam(inForce) } : {}
    return replaced<RetentionRule>({ ...one, ...law }, inForce(openTimeOf(file, one)))
  })

export const usualRetention = (file: FileName): RetentionRule => retentionRules(file)[0] ?? retention[file]

export const workRule = (kind: WorkKind, chosen: Chosen = inForce): WorkRule =>
  replaced<WorkRule>(workRetention[kind], chosen(openWorkTime(kind)))

/** A timer of the covenant takes the file away by this rule already. */
export const goesByTimer = (file: FileName, { term }: RetentionRule): boolean =>
  Object.values(timers).some((one) => one.term === term && (one.removes as readonly FileName[]).includes(file))

/** Whether a file counts each entry by itself: then a correction that the resident asked for is no new change. */
export const countsByEntry = (file: FileName): boolean => rulesOf(file).some(({ byEntry }) => byEntry)

/** The files whose going is their owner's to decide on: what a hold can keep. Notes of the talk and drafts never are. */
export const holdableFiles = (Object.keys(retention) as FileName[]).filter((file) => {
  const { years, months, term } = retention[file]
  return !('temporary' in files[file]) && (years ?? months ?? term) !== undefined
})

/** `2 jaar na het sluiten`; where nothing is kept after the moment: `tot …`. Of the usual rule, or of the one given. */
export function retentionText(file: FileName, one: RetentionRule = usualRetention(file)): Text {
  return timeText(one)
}
