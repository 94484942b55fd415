import { sql } from 'kysely'
import type { Role } from '../covenant/words.ts'
import { doorOf } from '../typed/index.ts'
import { first, run } from './run.ts'
import type { Tx } from './session.ts'
import type { Moment } from './tables.ts'
import { uuidOrNone } from './uuid.ts'

/** What a case is looked for by: the number, postcode and house number, or the name as it stands in the file. */
export type GlassSearch = {
  readonly number?: string | undefined
  readonly postcode?: string | undefined
  readonly houseNumber?: string | undefined
  readonly name?: string | undefined
}

/**
 * Breaks the glass: the actor reads the one case of the own organisation that this finds, until `until`; assigned people and
 * privacy officers are mailed. Gives the world; undefined alike for none, several and one's own. `reason` is a code.
 */
export async function breakGlass(
  tx: Tx,
  { number, postcode, houseNumber, name }: GlassSearch,
  because: { readonly reason: string; readonly why: string; readonly until: Moment },
): Promise<string | undefined> {
  const row = await first(
    tx,
    sql<{ world: string | null }>`select drempel.break_glass(${number ?? null}, ${postcode ?? null},
      ${houseNumber === undefined ? null : doorOf(houseNumber)}, ${name ?? null}, ${because.reason}, ${because.why}, ${because.until}) as world`,
  )
  return row?.world ?? undefined
}

export type BrokenGlass = { readonly worldId: string; readonly until: Moment }

/** What the actor reads this way now. */
export async function myGlass(tx: Tx): Promise<BrokenGlass[]> {
  return run(tx, sql<BrokenGlass>`select world_id as "worldId", until from drempel.my_glass()`)
}

/** Ends it by hand; false where there was none. */
export async function mendGlass(tx: Tx, worldId: string): Promise<boolean> {
  const row = await first(tx, sql<{ done: boolean }>`select drempel.mend_glass(${uuidOrNone(worldId)}) as done`)
  return row?.done ?? false
}

/** For the privacy officer: who broke the glass, why, and until when it lasted. */
export type GlassLine = {
  readonly person: string
  readonly name: string | null
  readonly role: Role
  readonly reason: string
  readonly why: string
  readonly since: Moment
  readonly until: Moment
}

/** Newest first; the policies give them to the privacy officers of that organisation only. */
export async function readGlass(tx: Tx, most: number): Promise<GlassLine[]> {
  return run(
    tx,
    sql<GlassLine>`
      select g.person_id as person, p.name, g.role, g.reason, g.why, g.since, g.until
      from drempel.glass g left join drempel.person p on p.id = g.person_id
      order by g.since desc, p.name, g.reason limit ${most}`,
  )
}
