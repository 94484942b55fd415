import { sql } from 'kysely'
import { isResident, type Party } from '../covenant/words.ts'
import { sweepSoon } from './keys/sweep.ts'
import { first, run } from './run.ts'
import type { Tx } from './session.ts'
import { uuidOrNone } from './uuid.ts'

export type OpenedCase = { readonly trajectoryId: string; readonly worldId: string; readonly residentId: string }

/**
 * Opens a trajectory: the world of the corporation, with the actor assigned, and that of the resident. `residentId` names
 * somebody who was in a trajectory of the actor before. Throws `Refused` for anyone but a housing consultant. 3.1 step 1.
 */
export async function openCase(tx: Tx, residentId?: string): Promise<OpenedCase> {
  const opened = await first(
    tx,
    sql<OpenedCase>`
      select trajectory_id as "trajectoryId", world_id as "worldId", resident_id as "residentId"
      from drempel.open_case(${residentId === undefined ? null : uuidOrNone(residentId)})`,
  )
  if (!opened) throw new Error('open_case gave nothing')
  return opened
}

/** The resident of a trajectory of the actor's own, for `openCase`; undefined for any other world. An id, never a name. */
export async function residentOf(tx: Tx, worldId: string): Promise<string | undefined> {
  const row = await first(tx, sql<{ id: string | null }>`select drempel.resident_of(${uuidOrNone(worldId)}) as id`)
  return row?.id ?? undefined
}

/**
 * Opens another party's world, once; a second time does nothing. Whoever checks at step 3 in that organisation may take a
 * world of the team up; a world of which the covenant says nothing such nobody sees until it is taken up by number.
 */
export async function openWorld(
  tx: Tx,
  trajectoryId: string,
  world: { readonly party: Party; readonly organisationId: string },
): Promise<void> {
  const { party, organisationId } = world
  await run(tx, sql`select drempel.open_world(${trajectoryId}, ${party}, ${organisationId})`)
}

/**
 * Removes a party's world with its events, assignments, names, timers and mail, and the entries of `files`, which must be
 * that party's. Nothing in the other worlds changes.
 */
export async function eraseWorld(tx: Tx, trajectoryId: string, party: Party, files: readonly string[]): Promise<void> {
  await run(tx, sql`select drempel.erase_world(${trajectoryId}, ${party}, ${[...files]})`)
  tx.afterCommit(sweepSoon)
}

/** Whether the candidate was free and is now the trajectory's KRIS number; draw another when not. 3.1 step 8. */
export async function drawKrisNumber(tx: Tx, trajectoryId: string, candidate: string): Promise<boolean> {
  const row = await first(
    tx,
    sql<{ drawn: boolean }>`select drempel.draw_kris_number(${trajectoryId}, ${candidate}) as drawn`,
  )
  return row?.drawn ?? false
}

export type PostcodeTeam = { readonly organisationId: string; readonly teamId: string }

/** The team of a postcode; that of `1234 AB` before that of `1234`. */
export async function teamOfPostcode(tx: Tx, postcode: string): Promise<PostcodeTeam | undefined> {
  return first(
    tx,
    sql<PostcodeTeam>`
      select organisation_id as "organisationId", team_id as "teamId" from drempel.team_of_postcode(${postcode})`,
  )
}

/** Keeps what the start page shows of a world, unless it has moved on meanwhile, or who acts reads only a part of it. */
export async function saveSummary(
  tx: Tx,
  worldId: string,
  summary: { readonly value: unknown; readonly version: number; readonly day: string },
): Promise<void> {
  // A resident has a few at most: what is kept of them would be there to read for a login by letter too.
  if (isResident(tx.actor.party)) return
  await run(
    tx,
    sql`
      update drempel.world
      set summary = ${JSON.stringify(summary.value)}, summary_version = ${summary.version}, summary_day = ${summary.day}
      where id = ${uuidOrNone(worldId)} and version = ${summary.version}`,
  )
}
