/** What a privacy officer asks: which requests the own organisation has, and how far each is. */
import type { PlainDate } from '../calendar/plain-date.ts'
import { isPrivacyOfficer, type Party, type RequestKind } from '../covenant/index.ts'
import { type Actor, asSession, log, type RequestRow, readRequests } from '../database/index.ts'
import type { Services } from '../engine/index.ts'
import { fold, type TrajectoryEvent } from '../process/index.ts'
import { type RequestStage, requestDue, stageOf } from '../process/rights/requests/state.ts'
import type { Answerer } from '../trajectory/index.ts'

/** No name and no content: `reference` leads nowhere. `due` is absent once it was answered. */
export type RequestLine = {
  readonly reference: string
  readonly kind: RequestKind
  readonly on: PlainDate
  readonly due?: PlainDate
  readonly stage: RequestStage
}

/** All requests of the own organisation, what is due first on top; undefined for who is no privacy officer. Logged. */
export async function askRequests(services: Services, actor: Actor): Promise<readonly RequestLine[] | undefined> {
  if (!isPrivacyOfficer(actor.role)) return undefined
  const rows = await asSession(services.database, actor, async (tx) => {
    await log(tx, { activity: 'readRequests', kind: 'read' })
    return readRequests(tx)
  })
  const worlds = new Map<string, RequestRow[]>()
  for (const row of rows) worlds.set(row.reference, [...(worlds.get(row.reference) ?? []), row])
  const lines = [...worlds].flatMap(([reference, own]) => linesOf(reference, own))
  return lines.sort((a, b) => order(a).localeCompare(order(b)))
}

const order = ({ due, on, reference }: RequestLine) => `${due ?? '9999'} ${on} ${reference}`

function linesOf(reference: string, rows: readonly RequestRow[]): RequestLine[] {
  const party = rows[0]?.party as Party
  // The database holds what this program's own types wrote; the fold needs no more of an event than this.
  const events = rows.map(
    ({ type, payload, at, byParty }) =>
      ({ type, payload, at, by: { party: byParty, role: 'timer', person: null } }) as TrajectoryEvent,
  )
  return fold(party, events).requests.map((request) => {
    const { kind, on } = request
    const answered = request.handling[party]?.decided !== undefined
    return {
      reference,
      kind,
      on,
      ...(answered ? {} : { due: requestDue(request, party as Answerer) }),
      stage: stageOf(request, party as Answerer),
    }
  })
}
