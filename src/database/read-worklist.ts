import type { WorldRow } from './case-rows.ts'
import { type Database, momentOf } from './connect.ts'
import type { Actor } from './credential.ts'
import { type LogRecord, logValues } from './log.ts'
import { pipeline, type Statement } from './pipeline.ts'
import { readingAs } from './session.ts'

/** What the start page needs of one world. `summary` is stale when `summaryVersion` or `summaryDay` has passed. */
export type WorklistRow = Pick<WorldRow, 'version' | 'openedAt' | 'summary' | 'summaryVersion' | 'summaryDay'> & {
  readonly worldId: string
  /** Nobody has taken it up yet; anyone with this role in this organisation may. */
  readonly open: boolean
  /** Latest readable entry of each category, as recorded; null where there is none, or none can be read. */
  readonly nameAndAddress: unknown
  readonly postcode: unknown
  readonly krisNumber: unknown
  readonly corporationName: string
}

const latest = (category: string) => `(array_agg(value) filter (where category = '${category}'))[1]`

/** Ordered by the public id, which is random: the order tells nothing, and the page sorts by what it shows. */
const worklistQuery: Statement = {
  name: 'worklist',
  text: `
with mine as materialized (
  select a.trajectory_id, a.party, bool_and(a.person_id is null) as open from drempel.assignment a
  where not a.glass and a.party = (select drempel.actor_party()) and a.role = (select drempel.actor_role())
    and (a.until is null or a.until > (select drempel.actor_now()))
    and (a.person_id = (select drempel.actor_person())
      or (a.person_id is null and a.organisation_id = (select drempel.actor_organisation())))
    -- Of these only a bare history is left.
    and not exists (
      select from drempel.world d
      where d.trajectory_id = a.trajectory_id and d.party = a.party and d.destroyed_at is not null)
  group by a.trajectory_id, a.party),
logged as materialized (
  select drempel.write_log(array(select trajectory_id from mine order by trajectory_id), $1::text, 'read', $2::bytea, $3::bytea) as done),
latest as (
  select distinct on (trajectory_id, category collate "C") trajectory_id, category, value
  from drempel.search_material order by trajectory_id, category collate "C", recorded_at desc, entry_id desc),
shown as (
  select trajectory_id, ${latest('nameAndAddress')} as "nameAndAddress", ${latest('postcode')} as postcode,
    ${latest('krisNumber')} as "krisNumber"
  from latest group by trajectory_id)
select case when (select done from logged) and drempel.searchable('cases') then coalesce(json_agg(x order by x."worldId"), '[]')::text end
from (
  select w.id as "worldId", w.version,
    case when (select drempel.by_letter()) then drempel.opened_since(w.trajectory_id) else w.opened_at end as "openedAt",
    case when not (select drempel.by_letter()) then w.summary end as summary, w.summary_version as "summaryVersion",
    w.summary_day as "summaryDay", m.open, s."nameAndAddress", s.postcode, s."krisNumber", o.name as "corporationName"
  from mine m join drempel.world w using (trajectory_id, party) left join shown s using (trajectory_id)
  join drempel.organisation o on o.id = w.corporation_id) x`,
}

/** Every world that the actor is assigned to, or could take up, in one round trip that also writes the log record. */
export async function readWorklist(db: Database, who: Actor, record: LogRecord): Promise<WorklistRow[]> {
  const text = await pipeline(db, [await readingAs(db, who), { statement: worklistQuery, values: logValues(record) }])
  const rows: WorklistRow[] = JSON.parse(text ?? '[]')
  return rows.map((row) => ({ ...row, openedAt: momentOf(row.openedAt) }))
}
