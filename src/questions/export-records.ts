import { asSession, type Database, type ProcessingRecord, takeRecords, timerActor } from '../database/index.ts'

export type { ProcessingRecord }

/** So many in one message. */
const batch = 500

/**
 * Hands over every record of processing that was not exported yet, oldest first, in messages of at most 500. A message and its
 * mark are one transaction: when `send` throws they are not marked and come again, so each arrives at least once. Gives
 * how many were taken.
 */
export async function exportRecords(
  { database }: { readonly database: Database },
  send: (records: readonly ProcessingRecord[]) => Promise<unknown>,
): Promise<number> {
  for (let all = 0; ; ) {
    const count = await asSession(database, timerActor('team'), async (tx) => {
      const records = await takeRecords(tx, batch)
      if (records.length > 0) await send(records)
      return records.length
    })
    all += count
    if (count < batch) return all
  }
}
