import { sql } from 'kysely'
import type { CaseRole } from '../covenant/words.ts'
import { first, run } from './run.ts'
import type { Tx } from './session.ts'
import { uuidOrNone } from './uuid.ts'

/** Makes the open assignment of the actor's role the actor's own; false when somebody else was first. */
export async function takeUp(tx: Tx, trajectoryId: string): Promise<boolean> {
  const row = await first(tx, sql<{ taken: boolean }>`select drempel.take_up(${trajectoryId}) as taken`)
  return row?.taken ?? false
}

/** The world of Work and Income behind a KRIS number, now the actor's; undefined alike for unknown, not referred and taken. */
export async function takeUpByNumber(tx: Tx, number: string): Promise<string | undefined> {
  const row = await first(tx, sql<{ id: string | null }>`select drempel.take_up_by_number(${number}) as id`)
  return row?.id ?? undefined
}

/** Assigns somebody who holds that role in the actor's own organisation; throws `Refused` for anyone else. */
export async function assign(tx: Tx, trajectoryId: string, role: CaseRole, personId: string): Promise<void> {
  await run(tx, sql`select drempel.assign(${trajectoryId}, ${role}, ${uuidOrNone(personId)})`)
}

/** Ends the assignment of one and gives it to the other; false when the first was not assigned any more. */
export async function handOver(
  tx: Tx,
  trajectoryId: string,
  change: { readonly role: CaseRole; readonly from: string; readonly to: string },
): Promise<boolean> {
  const { role, from, to } = change
  const row = await first(
    tx,
    sql<{
      done: boolean
    }>`select drempel.hand_over(${trajectoryId}, ${role}, ${uuidOrNone(from)}, ${uuidOrNone(to)}) as done`,
  )
  return row?.done ?? false
}

/** The actor steps in for a colleague of the same role and organisation until `until`; gives the worlds taken over. */
export async function substitute(tx: Tx, fromPerson: string, until: string): Promise<string[]> {
  const rows = await run(tx, sql<{ id: string }>`select drempel.substitute(${uuidOrNone(fromPerson)}, ${until}) as id`)
  return rows.map(({ id }) => id)
}

export type Colleague = { readonly id: string; readonly name: string | null; readonly teamId: string | null }

/** Who holds a role in the actor's own organisation, by name. */
export async function colleagues(tx: Tx, role: CaseRole): Promise<Colleague[]> {
  return run(
    tx,
    sql<Colleague>`
      select p.id, p.name, m.team_id as "teamId" from drempel.membership m join drempel.person p on p.id = m.person_id
      where m.organisation_id = ${tx.actor.organisation} and m.role = ${role} order by p.name, p.id`,
  )
}
