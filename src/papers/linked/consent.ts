/**
 * The resident's consents as records of ISO/IEC TS 27560, in the form of the Data Privacy Vocabulary (`dpv-27560:record-eu-gdpr`).
 * Made of the events of the resident's own world: no names, the subject is a pseudonym that leads nowhere.
 */
import { groundOf } from '../../covenant/index.ts'
import { type Processing, processings } from '../processing.ts'
import { processOf } from './dpv.ts'
import { context, defaultBase, id, type Linked, label, type Node, namesIn, vocabulary } from './graph.ts'

/** What is read of an event: any event of a world will do. */
export type ConsentEvent = { readonly type: string; readonly at: string; readonly payload: unknown }

const kinds = ['shareNameAndAddress', 'talk', 'health'] as const
export type ConsentKind = (typeof kinds)[number]
export type ConsentState = { readonly status: 'given' | 'refused' | 'withdrawn'; readonly at: string }

const texts = {
  shareNameAndAddress: {
    nl: 'naam en adres delen met het Buurtteam',
    en: 'share name and address with the neighbourhood team',
  },
  talk: { nl: 'het aannamegesprek', en: 'the intake talk' },
  health: { nl: 'praten over gezondheid', en: 'talk about health' },
} as const
const statuses = {
  given: 'dpv:ConsentGiven',
  refused: 'dpv:ConsentRefused',
  withdrawn: 'dpv:ConsentWithdrawn',
} as const

/** What happened to each consent, oldest first; a consent that was never asked has no states. Times are when it was recorded. */
export function consentsOf(events: readonly ConsentEvent[]): Readonly<Record<ConsentKind, readonly ConsentState[]>> {
  const states: Record<ConsentKind, ConsentState[]> = { shareNameAndAddress: [], talk: [], health: [] }
  const given = (kind: ConsentKind) => states[kind].at(-1)?.status === 'given'
  const add = (kind: ConsentKind, status: ConsentState['status'], at: string) => {
    // Only what was given can be withdrawn, and saying the same again is no new answer.
    if (status === 'withdrawn' ? given(kind) : states[kind].at(-1)?.status !== status) states[kind].push({ status, at })
  }
  for (const { type, at, payload } of events) {
    const said = fieldOf(payload, 'outcome')
    const yes = fieldOf(payload, 'given') === true
    switch (type) {
      case 'residentInformed':
      case 'answerRecorded':
        if (said === 'consent') add('shareNameAndAddress', 'given', at)
        if (said === 'refusedNameAndAddress' || said === 'refusedTeam') add('shareNameAndAddress', 'refused', at)
        break
      case 'signalWithdrawn':
        add('shareNameAndAddress', 'withdrawn', at)
        break
      case 'talkConsentRecorded':
        add('talk', yes ? 'given' : 'refused', at)
        break
      case 'healthConsentRecorded':
        add('health', yes ? 'given' : 'refused', at)
        break
      case 'healthConsentWithdrawn':
        add('health', 'withdrawn', at)
        break
      case 'talkStopped':
        // Health is a topic of the talk: without the talk there is nothing left to say yes to.
        add('talk', 'withdrawn', at)
        add('health', 'withdrawn', at)
        break
    }
  }
  return states
}

const fieldOf = (payload: unknown, name: string): unknown =>
  typeof payload === 'object' && payload !== null ? Reflect.get(payload, name) : undefined

/** What each consent is for: the rows of the register that stand on it. */
function rowsOf(kind: ConsentKind, rows: readonly Processing[]): readonly Processing[] {
  const on = (ground: string) => rows.filter((row) => groundOf(row.groundRule) === ground)
  if (kind === 'health') return on('explicitConsent')
  if (kind === 'talk') return on('consent')
  return rows.filter(({ file, categories }) => file === 'signal' && categories.includes('nameAndAddress'))
}

type RecordInput = {
  readonly events: readonly ConsentEvent[]
  /** A pseudonym of the resident in this trajectory, as an IRI. */
  readonly subject: string
  /** The moment at which the records are made, ISO 8601. */
  readonly at: string
  readonly base?: string
}

/** One record for each consent that was asked, with all that happened to it. */
export function consentRecords({ events, subject, at, base = defaultBase }: RecordInput): Linked {
  const names = namesIn(base)
  const states = consentsOf(events)
  const rows = processings()
  const asked = kinds.filter((kind) => states[kind].length > 0)
  const records = asked.map((kind): Node => {
    const record = `${subject}:${kind}`
    return {
      '@id': record,
      '@type': 'dpv:ConsentRecord',
      'dct:conformsTo': id('https://w3id.org/dpv/schema/dpv-27560#record-eu-gdpr'),
      'dpv:hasIdentifier': record,
      'dct:title': label(texts[kind]),
      'dct:created': { '@value': at, '@type': 'xsd:dateTime' },
      'dct:language': 'nl',
      'dpv:hasDataSubject': { '@id': subject, '@type': 'dpv:DataSubject' },
      'dpv:hasNotice': { '@type': 'dpv:ConsentNotice', 'dpv:hasIdentifier': `${names.covenant}/notice-${kind}` },
      'dpv:hasProcess': rowsOf(kind, rows).map((row) => ({
        ...processOf(row, names),
        '@id': `${record}:${row.id}`,
        // What this consent is about stands on it, whatever else the file stands on.
        'dpv:hasLegalBasis': id(names.ground(kind === 'health' ? 'explicitConsent' : 'consent')),
        'dpv:hasConsentStatus': states[kind].map((state) => ({
          '@type': statuses[state.status],
          'dpv:isIndicatedAtTime': { '@value': state.at, '@type': 'xsd:dateTime' },
          'dpv:isIndicatedBy': id(subject),
        })),
      })),
    }
  })
  const said = JSON.stringify(records)
  // Of our own words those that the records use.
  const words = vocabulary(base).filter((node) => said.includes(`"${node['@id']}"`))
  return { '@context': context(base), '@graph': [...records, ...words] }
}
