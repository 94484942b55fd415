/** From which day each file of each world is to be destroyed, worked out from that world alone and kept beside it. */

import { dateInAmsterdam } from '../../calendar/zone.ts'
import { fileNames, isResident, type Party, parties, retentionRules } from '../../covenant/index.ts'
import {
  asSession,
  keepRetention,
  type StaleWorld,
  setRetentionTerms,
  staleRetention,
  timerActor,
} from '../../database/index.ts'
import { type Changes, type DueFile, dueFiles, type Ending } from '../../files/kept.ts'
import { goesUnasked } from '../../process/06-eligibility/record-support-wish.ts'
import { fold, type TrajectoryEvent } from '../../process/index.ts'
import type { View } from '../../trajectory/index.ts'

import type { OfDatabase } from '../services.ts'

export type Owner = Exclude<Party, 'resident'>
export const owners = parties.filter((party): party is Owner => !isResident(party))

const batch = 500

/** The day on which an event happened in this world; of the signature the day it was signed. */
export const dayOfEvent =
  (view: View): Ending['on'] =>
  (event) => {
    if (event === 'agreementSigned') return view.agreement?.signed
    const at = view.seen[event]
    return at ? dateInAmsterdam(at) : undefined
  }

export const endingOf = (view: View): Ending => ({
  on: dayOfEvent(view),
  withoutFile: goesUnasked(view),
})

function daysOf(party: Owner, { events, holds, changes }: StaleWorld): readonly DueFile[] {
  // The database holds what this program's own types wrote, under rules made of the same covenant.
  const history = events.map(
    ({ type, payload, at, party: by, role }) =>
      ({ type, payload, at: new Date(at).toISOString(), by: { party: by, role, person: null } }) as TrajectoryEvent,
  )
  const view = fold(party, history)
  return dueFiles(party, endingOf(view), view.holds, changes as Changes).filter(({ file }) => holds.includes(file))
}

/**
 * Works out the days of worlds in which something happened since; `again`: of all of them. Gives the number of worlds. With
 * `most` it leaves the rest for a next time.
 */
export async function refreshRetention(
  { database }: OfDatabase,
  { again = false, most = Number.POSITIVE_INFINITY }: { again?: boolean; most?: number } = {},
): Promise<number> {
  const terms = JSON.stringify(Object.fromEntries(fileNames.map((file) => [file, retentionRules(file)])))
  await asSession(database, timerActor('team'), (tx) => setRetentionTerms(tx, terms, again))
  let done = 0
  for (const party of owners) {
    let some = batch
    while (some === batch && done < most) {
      some = await asSession(database, timerActor(party), async (tx) => {
        const stale = await staleRetention(tx, batch)
        const due = stale.flatMap((world) =>
          daysOf(party, world).map(({ file, outcome, day, world: whole = false, changedThrough, held }) => ({
            trajectory: world.trajectoryId,
            file,
            outcome,
            due: day,
            world: whole,
            changed: changedThrough ?? null,
            reason: held?.reason ?? null,
            until: held?.until ?? null,
          })),
        )
        const worlds = stale.map(({ trajectoryId, version }) => ({ trajectory: trajectoryId, version }))
        if (worlds.length > 0) await keepRetention(tx, worlds, due)
        return worlds.length
      })
      done += some
    }
  }
  return done
}
