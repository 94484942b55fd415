import { sql } from 'kysely'
import type { Party } from '../covenant/words.ts'
import { run } from './run.ts'
import type { Tx } from './session.ts'

/** A record of processing as it leaves: nothing of employees, and subjects as the pseudonyms that the log has. */
export type ProcessingRecord = {
  readonly spanId: Buffer
  readonly traceId: Buffer
  readonly parentSpan: Buffer | null
  readonly status: 'Unset' | 'Ok' | 'Error'
  readonly activity: string
  /** Microseconds since 1970. */
  readonly startedMicros: string
  readonly endedMicros: string
  readonly party: Party
  readonly organisation: string | null
  readonly subjects: readonly string[]
}

/**
 * The oldest records that were not exported yet, marked as exported in this transaction: whoever cannot hand them over
 * lets it fail, and they wait. For the timer only.
 */
export async function takeRecords(tx: Tx, most: number): Promise<ProcessingRecord[]> {
  return run(
    tx,
    sql<ProcessingRecord>`
      select span_id as "spanId", trace_id as "traceId", parent_span as "parentSpan", status, activity,
        started_micros as "startedMicros", ended_micros as "endedMicros", party, organisation_id as organisation, subjects
      from drempel.take_records(${most})`,
  )
}
