import { valueFor } from '../files/told.ts'
import type { CaseRows } from './case-rows.ts'
import { momentOf } from './connect.ts'
import type { Statement } from './pipeline.ts'

const camel = (column: string) => column.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase())

/** `t.recorded_at` becomes `t.recorded_at as "recordedAt"`; what has a name of its own keeps it. */
const columns = (table: string, names: string) =>
  names
    .trim()
    .split(/\s+/)
    .map((name) => `${table}.${name} as "${camel(name)}"`)
    .join(', ')

const list = (select: string, from: string) =>
  `(select coalesce(json_agg(x), '[]') from (select ${select} from ${from}) x)`

const here = (t: string) => `${t}.trajectory_id = w.trajectory_id and ${t}.party = w.party`

const world = columns(
  'w',
  'id trajectory_id party organisation_id corporation_id version opened_at summary summary_version summary_day destroyed_at',
)
const events = list(
  columns('e', 'seq type payload at by_party by_role by_person'),
  `drempel.event e where ${here('e')} order by e.seq`,
)
/** What one act recorded stands in an order of its own: by their random ids it would be another one in each case. */
const entries = list(
  `${columns(
    'n',
    'id file category phase purpose ground basis value reason presence document_id recorded_party recorded_role recorded_at',
  )}, n.corrects is not null as corrected`,
  `drempel.entry n where n.trajectory_id = w.trajectory_id and n.replaced_at is null
  order by n.recorded_at, n.file collate "C", n.category collate "C", n.value ->> 'key' collate "C", n.id`,
)
const older = list(
  columns('r', 'id replaced_by category value recorded_at replaced_at'),
  `drempel.entry r where r.trajectory_id = w.trajectory_id and r.replaced_at is not null
  order by r.replaced_at, r.recorded_at, r.category collate "C", r.id`,
)
const documents = list(
  `${columns('d', 'id file category media_type recorded_party recorded_at')}, octet_length(d.bytes) as size,
  (select json_build_object('sealedAt', s.sealed_at, 'signatories', s.signatories, 'key', s.key)
    from drempel.seal s where s.document_id = d.id) as seal`,
  `drempel.document d where d.trajectory_id = w.trajectory_id
  order by d.recorded_at, d.file collate "C", d.category collate "C", d.id`,
)
const assignments = list(
  columns('a', 'role organisation_id person_id since until'),
  `drempel.assignment a where ${here('a')} and a.role <> 'timer' order by a.since, a.role, a.person_id`,
)
const people = list(
  columns('p', 'id organisation_id name phone mail'),
  `drempel.person p where p.id in (
    select k.person_id from drempel.acquaintance k where ${here('k')}
    union all select a.person_id from drempel.assignment a where ${here('a')} and a.role <> 'timer')
  order by p.name, p.id`,
)
const organisations = list(
  columns('o', 'id party name settings'),
  `drempel.organisation o where o.id = w.corporation_id or o.party in ('team', 'workAndIncome') order by o.name, o.id`,
)

const caseJson = `json_build_object(
  'world', (select to_json(x) from (select ${world}) x),
  'events', ${events}, 'entries', ${entries}, 'older', ${older}, 'documents', ${documents},
  'assignments', ${assignments}, 'people', ${people}, 'organisations', ${organisations})::text`

const seen = 'seen as materialized (select * from drempel.world where id = $1::uuid)'

/** The case of world `$1` as one JSON text; no row when it is not the actor's. */
export const caseQuery: Statement = { name: 'case', text: `with ${seen} select ${caseJson} from seen w` }

/** The same, and with it the record that it was read, or that somebody tried (`$2` to `$4`). */
export const loggedCaseQuery: Statement = {
  name: 'logged-case',
  text: `with ${seen},
logged as materialized (
  select drempel.write_log(array(select trajectory_id from seen), $2::text,
    case when exists (select from seen) then 'read' else 'denied' end, $3::bytea, $4::bytea) as done)
select case when l.done and w.id is not null then ${caseJson} end from logged l left join seen w on true`,
}

/**
 * PostgreSQL's JSON has moments with an offset; everywhere else they are ISO strings in UTC. Every reading of a case comes
 * by here: what the party of this world may not read of an entry is gone from here on.
 */
export function parseCase(text: string): CaseRows {
  const rows: CaseRows = JSON.parse(text)
  const { party } = rows.world
  return {
    ...rows,
    world: {
      ...rows.world,
      openedAt: momentOf(rows.world.openedAt),
      destroyedAt: rows.world.destroyedAt === null ? null : momentOf(rows.world.destroyedAt),
    },
    events: rows.events.map((event) => ({ ...event, at: momentOf(event.at) })),
    entries: rows.entries.map((entry) => ({
      ...entry,
      value: valueFor(party, entry.category, entry.value),
      recordedAt: momentOf(entry.recordedAt),
    })),
    older: rows.older.map((old) => ({
      ...old,
      value: valueFor(party, old.category, old.value),
      recordedAt: momentOf(old.recordedAt),
      replacedAt: momentOf(old.replacedAt),
    })),
    documents: rows.documents.map(({ seal, ...document }) => ({
      ...document,
      recordedAt: momentOf(document.recordedAt),
      seal: seal && { ...seal, sealedAt: momentOf(seal.sealedAt) },
    })),
    assignments: rows.assignments.map((assignment) => ({
      ...assignment,
      since: momentOf(assignment.since),
      until: assignment.until === null ? null : momentOf(assignment.until),
    })),
  }
}
