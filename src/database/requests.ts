import { sql } from 'kysely'
import type { Party } from '../covenant/words.ts'
import { run } from './run.ts'
import type { Tx } from './session.ts'
import type { Moment } from './tables.ts'

/** An event about a request in a world of the own organisation; `reference` tells the worlds apart and leads nowhere. */
export type RequestRow = {
  readonly reference: string
  readonly party: Party
  readonly type: string
  readonly payload: unknown
  readonly at: Moment
  readonly byParty: Party
}

/** All requests in the own organisation, for its privacy officer, each world's in order. Throws `Refused` for anybody else. */
export async function readRequests(tx: Tx): Promise<RequestRow[]> {
  return run(
    tx,
    sql<RequestRow>`select reference, party, type, payload, at, by_party as "byParty"
      from drempel.requests_of_organisation()`,
  )
}
