import { type RawBuilder, sql } from 'kysely'
import { run } from './run.ts'
import type { Tx } from './session.ts'
import type { Day, Moment } from './tables.ts'

/** Somebody of the own organisation on a day: how often. */
export type Seen = {
  readonly person: string
  readonly name: string | null
  readonly day: Day
  readonly count: number
}

/** The day on the clock in Amsterdam. */
const local = sql`(a.at at time zone 'Europe/Amsterdam')`
const day = sql`to_char(${local}, 'YYYY-MM-DD')`

/** One query for each pattern, over the own organisation's audit from `from` on; the policies give it to privacy officers only. */
async function seen(tx: Tx, from: Moment, where: RawBuilder<unknown>, atLeast = 1): Promise<Seen[]> {
  return run(
    tx,
    sql<Seen>`
      select a.person_id as person, p.name, ${day} as day, count(*)::int as count
      from drempel.audit a join drempel.person p on p.id = a.person_id and p.name is not null
      where a.at >= ${from} and ${where}
      group by a.person_id, p.name, ${day} having count(*) >= ${atLeast} order by 3 desc, 4 desc, 2 limit 50`,
  )
}

export const glassSeen = (tx: Tx, from: Moment): Promise<Seen[]> =>
  seen(tx, from, sql`a.activity = 'breakGlass' and a.kind = 'act'`)

export const refusalsSeen = (tx: Tx, from: Moment, atLeast: number): Promise<Seen[]> =>
  seen(tx, from, sql`a.kind = 'denied' and a.activity <> 'textRefused'`, atLeast)

export const exportsSeen = (tx: Tx, from: Moment, activities: readonly string[], atLeast: number): Promise<Seen[]> =>
  seen(tx, from, sql`(a.kind = 'export' or a.activity = any(${[...activities]}))`, atLeast)

export const registerSeen = (tx: Tx, from: Moment, activities: readonly string[]): Promise<Seen[]> =>
  seen(tx, from, sql`a.activity = any(${[...activities]})`)

/** `hours`: working hours as `HH:MM`; `holidays`: days that are none, beside Saturdays and Sundays. */
export const outsideHoursSeen = (
  tx: Tx,
  from: Moment,
  hours: { readonly from: string; readonly until: string },
  holidays: readonly Day[],
): Promise<Seen[]> =>
  seen(
    tx,
    from,
    sql`a.kind <> 'denied' and a.role <> 'privacyOfficer' and (
      ${local}::time < ${hours.from}::time or ${local}::time >= ${hours.until}::time
      or extract(isodow from ${local}) >= 6 or ${local}::date = any(${[...holidays]}::date[]))`,
  )

/** Of each day the fullest hour of the clock, in different trajectories. */
export async function manyCasesSeen(tx: Tx, from: Moment, atLeast: number): Promise<Seen[]> {
  return run(
    tx,
    sql<Seen>`
      select person, name, day, max(count)::int as count from (
        select a.person_id as person, p.name, ${day} as day, count(distinct a.subject) as count
        from drempel.audit a join drempel.person p on p.id = a.person_id and p.name is not null
        where a.at >= ${from} and a.kind in ('read', 'glass') and a.subject is not null
        group by a.person_id, p.name, ${day}, date_trunc('hour', a.at)) h
      group by person, name, day having max(count) >= ${atLeast} order by 3 desc, 4 desc, 2 limit 50`,
  )
}
