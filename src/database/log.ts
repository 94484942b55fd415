import type { Tx } from './actor.ts'
import { run, write } from './run.ts'
import type { LogKind } from './tables.ts'

/** What a record of the processing log says beside who and when. `activity` is a code of the covenant, never a text. */
export type LogRecord = {
  readonly activity: string
  /** W3C trace context, 16 and 8 bytes. */
  readonly traceId?: Buffer
  readonly spanId?: Buffer
}

/** As arguments of a statement, `bytea` in its hexadecimal form. */
export const logValues = ({ activity, traceId, spanId }: LogRecord): (string | null)[] => [
  activity,
  traceId ? `\\x${traceId.toString('hex')}` : null,
  spanId ? `\\x${spanId.toString('hex')}` : null,
]

export type LoggedLine = {
  readonly at: string
  readonly role: string
  readonly activity: string
  readonly kind: LogKind
}

/** The newest records of the actor's own organisation; the policies give them to privacy officers only. */
export async function readLog(tx: Tx, most = 200): Promise<LoggedLine[]> {
  return run(
    tx,
    write
      .selectFrom('processing_log')
      .select(['at', 'role', 'activity', 'kind'])
      // Records of one moment stand in an order that tells nothing of how they came.
      .orderBy('at', 'desc')
      .orderBy('role')
      .orderBy('activity')
      .orderBy('kind')
      .limit(most),
  )
}

/** Writes a record; what is denied carries no trajectory unless the actor is assigned there. */
export async function log(
  tx: Tx,
  record: LogRecord & { readonly kind: LogKind; readonly trajectoryId?: string },
): Promise<void> {
  const { person, role, party, organisation } = tx.actor
  await run(
    tx,
    write.insertInto('processing_log').values({
      at: tx.now,
      trajectory_id: record.trajectoryId ?? null,
      party,
      organisation_id: organisation,
      person_id: person,
      role,
      activity: record.activity,
      kind: record.kind,
      trace_id: record.traceId ?? null,
      span_id: record.spanId ?? null,
    }),
  )
}
