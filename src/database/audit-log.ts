import { sql } from 'kysely'
import type { Role } from '../covenant/words.ts'
import { run } from './run.ts'
import type { Tx } from './session.ts'
import type { LogKind, Moment } from './tables.ts'

/** Which lines; what is left out does not count. `from` and `until` are moments, the last one not included. */
export type AuditFilter = {
  readonly from?: Moment
  readonly until?: Moment
  readonly person?: string
  readonly role?: Role
  readonly activity?: string
  readonly kind?: LogKind
}

/** As the privacy officer of the organisation reads it. */
export type LoggedLine = {
  readonly at: Moment
  readonly person: string
  /** Of the member of staff; null for the program itself. */
  readonly name: string | null
  readonly role: Role
  readonly activity: string
  readonly kind: LogKind
  /** The same case has the same code for this reader, another one for every other reader; it leads nowhere. */
  readonly caseCode: string | null
}

/** Conditions on `drempel.audit a`. */
export const auditConditions = ({ from, until, person, role, activity, kind }: AuditFilter) =>
  sql.join(
    [
      sql`true`,
      ...(from ? [sql`a.at >= ${from}`] : []),
      ...(until ? [sql`a.at < ${until}`] : []),
      ...(person ? [sql`a.person_id = ${person}`] : []),
      ...(role ? [sql`a.role = ${role}`] : []),
      ...(activity ? [sql`a.activity = ${activity}`] : []),
      ...(kind ? [sql`a.kind = ${kind}`] : []),
    ],
    sql` and `,
  )

/** Records of the actor's own organisation, newest first; the policies give them to privacy officers only. */
export async function readAudit(
  tx: Tx,
  filter: AuditFilter,
  { skip = 0, most }: { readonly skip?: number; readonly most: number },
): Promise<LoggedLine[]> {
  return run(
    tx,
    sql<LoggedLine>`
      select a.at, a.person_id as person, p.name, a.role, a.activity, a.kind,
        upper(substr(encode(sha256(convert_to(drempel.actor_person()::text || a.subject::text, 'UTF8')), 'hex'), 1, 8))
          as "caseCode"
      from drempel.audit a left join drempel.person p on p.id = a.person_id
      where ${auditConditions(filter)}
      -- Records of one moment stand in an order that tells nothing of how they came.
      order by a.at desc, a.role, p.name, a.activity, a.kind, "caseCode" offset ${skip} limit ${most}`,
  )
}

/** How many there are, to say so. */
export async function countAudit(tx: Tx, filter: AuditFilter): Promise<number> {
  const [row] = await run(
    tx,
    sql<{ count: number }>`select count(*)::int as count from drempel.audit a where ${auditConditions(filter)}`,
  )
  return row?.count ?? 0
}

/** Who the log can be about: the members of staff, and what they did, as far as there is a record of it. */
export type AuditChoices = {
  readonly people: readonly { readonly id: string; readonly name: string }[]
  readonly roles: readonly Role[]
  readonly activities: readonly string[]
}

export async function auditChoices(tx: Tx): Promise<AuditChoices> {
  const people = await run(
    tx,
    sql<AuditChoices['people'][number]>`
      select p.id, coalesce(p.name, '') as name from drempel.person p
      where p.organisation_id = ${tx.actor.organisation} order by p.name, p.id`,
  )
  const found = await run(
    tx,
    sql<{ role: Role; activity: string }>`select distinct role, activity from drempel.audit order by role, activity`,
  )
  return {
    people,
    roles: [...new Set(found.map(({ role }) => role))],
    activities: [...new Set(found.map(({ activity }) => activity))].sort(),
  }
}
