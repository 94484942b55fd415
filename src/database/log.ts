import { sql } from 'kysely'
import type { Party } from '../covenant/words.ts'
import { run } from './run.ts'
import type { Tx } from './session.ts'
import type { LogKind } from './tables.ts'
import { currentTrace } from './trace.ts'

/** What a record of the processing log says beside who and when. `activity` is a code of the covenant, never a text. */
export type LogRecord = {
  readonly activity: string
  /** W3C trace context, 16 and 8 bytes; otherwise that of the request (`inTrace`), or else a trace of its own. */
  readonly traceId?: Buffer
  readonly spanId?: Buffer
}

/** As arguments of a statement, `bytea` in its hexadecimal form. */
export function logValues({ activity, ...own }: LogRecord): (string | null)[] {
  const { traceId, spanId } = own.traceId ? own : (currentTrace() ?? own)
  return [activity, hex(traceId), hex(spanId)]
}

const hex = (bytes: Buffer | undefined) => (bytes ? `\\x${bytes.toString('hex')}` : null)

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
      where r.subjects @> array[drempel.subject_of(${trajectoryId})]
      -- Records of one moment stand in an order that tells nothing of how they came.
      order by r.started desc, r.party, o.name, r.role, r.activity, r.kind limit ${most}`,
  )
}
