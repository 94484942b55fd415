import { sql } from 'kysely'
import type { Party } from '../covenant/words.ts'
import type { Tx } from './actor.ts'
import { run, write } from './run.ts'
import type { LogKind } from './tables.ts'

/** What a record of the processing log says beside who and when. `activity` is a code of the covenant, never a text. */
export type LogRecord = {
  readonly activity: string
  /** W3C trace context of whoever called, 16 and 8 bytes; without it the record begins a trace of its own. */
  readonly traceId?: Buffer
  readonly spanId?: Buffer
}

/** As arguments of a statement, `bytea` in its hexadecimal form. */
export const logValues = ({ activity, traceId, spanId }: LogRecord): (string | null)[] => [
  activity,
  traceId ? `\\x${traceId.toString('hex')}` : null,
  spanId ? `\\x${spanId.toString('hex')}` : null,
]

/** As the privacy officer of the organisation reads it. */
export type LoggedLine = {
  readonly at: string
  readonly person: string
  readonly role: string
  readonly activity: string
  readonly kind: LogKind
  /** A pseudonym: the same for the same trajectory, and leading nowhere. */
  readonly trajectoryId: string | null
}

/** The newest records of the actor's own organisation; the policies give them to privacy officers only. */
export async function readLog(tx: Tx, most = 200): Promise<LoggedLine[]> {
  return run(
    tx,
    write
      .selectFrom('audit')
      .select(['at', 'person_id as person', 'role', 'activity', 'kind', 'trajectory_id as trajectoryId'])
      // Records of one moment stand in an order that tells nothing of how they came.
      .orderBy('at', 'desc')
      .orderBy('role')
      .orderBy('activity')
      .orderBy('kind')
      .limit(most),
  )
}

/** Writes a record in both logs; what is denied carries no trajectory unless the actor is assigned there. */
export async function log(
  tx: Tx,
  record: LogRecord & { readonly kind: LogKind; readonly trajectoryId?: string },
): Promise<void> {
  const [activity, trace, span] = logValues(record)
  const subjects = record.trajectoryId ? [record.trajectoryId] : []
  await run(tx, sql`select drempel.write_log(${subjects}::uuid[], ${activity}, ${record.kind}, ${trace}, ${span})`)
}

/** Who processed data of a resident, newest first: for that resident only. Organisation and role, never a person. */
export type Looked = {
  readonly at: string
  readonly party: Party
  readonly organisation: string | null
  readonly role: string
  readonly activity: string
  readonly kind: LogKind
}

export async function readLooked(tx: Tx, trajectoryId: string, most = 500): Promise<Looked[]> {
  return run(
    tx,
    sql<Looked>`
      select r.started as at, r.party, o.name as organisation, r.role, r.activity, r.kind
      from drempel.processing_record r left join drempel.organisation o on o.id = r.organisation_id
      where r.subjects @> array[${trajectoryId}]::uuid[] 
      -- Records of one moment stand in an order that tells nothing of how they came.
      order by r.started desc, r.party, o.name, r.role, r.activity, r.kind limit ${most}`,
  )
}
