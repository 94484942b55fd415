import { overhead } from '../keys/index.ts'
import type { Actor } from './credential.ts'
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

const sealed = (t: string, column: string) => `encode(${t}.${column}, 'hex') as ${column}`

const here = (t: string) => `${t}.trajectory_id = w.trajectory_id and ${t}.party = w.party`

const world = columns(
  'w',
  'id trajectory_id party organisation_id corporation_id version opened_at summary summary_version summary_day destroyed_at',
)
const events = list(
  columns('e', 'seq type payload at by_party by_role by_person'),
  `drempel.event e where ${here('e')} order by e.seq`,
)
/**
 * By letters: of each event the copy that the opened worlds have, of several the one that says most. It is in the order in
 * which things happened; what the resident's own world has beside it does not show, in no number either.
 */
const openedEvents = `(select coalesce(json_agg(x order by x.seq), '[]') from (
  select row_number() over (order by e.at, e.first_seq, e.draft) as seq, e.type, e.payload, e.at, e.by_party as "byParty",
    e.by_role as "byRole", e.by_person as "byPerson"
  from (
    select distinct on (o.act, o.draft) o.*, min(o.seq) over (partition by o.act) as first_seq from drempel.event o where o.trajectory_id = w.trajectory_id
    order by o.act, o.draft, o.by_person is null, octet_length(o.payload::text) desc, o.party) e) x)`
const entries = list(
  `${columns(
    'n',
    'id file category phase purpose ground basis presence document_id recorded_party recorded_role recorded_at changed_at',
  )}, n.corrects is not null as corrected, ${sealed('n', 'value')}, ${sealed('n', 'reason')}`,
  `drempel.entry n where n.trajectory_id = w.trajectory_id and n.replaced_at is null
  order by n.recorded_at, n.file collate "C", n.category collate "C", n.id`,
)
const older = list(
  `${columns('r', 'id replaced_by file category recorded_at replaced_at')}, ${sealed('r', 'value')}`,
  `drempel.entry r where r.trajectory_id = w.trajectory_id and r.replaced_at is not null
  order by r.replaced_at, r.recorded_at, r.category collate "C", r.id`,
)
const documents = list(
  `${columns('d', 'id file category media_type recorded_party recorded_at')}, octet_length(d.bytes) - ${overhead} as size,
  (select json_build_object('sealedAt', s.sealed_at, 'signatories', s.signatories, 'key', s.key)
    from drempel.seal s where s.document_id = d.id) as seal`,
  `drempel.document d where d.trajectory_id = w.trajectory_id
  order by d.recorded_at, d.file collate "C", d.category collate "C", d.id`,
)
const withholdings = list(
  columns('h', 'id entry_id party file ground until recorded_at'),
  `drempel.withholding h where h.trajectory_id = w.trajectory_id and h.ended_at is null
    and h.until >= (select drempel.today())
  order by h.recorded_at, h.file collate "C", h.id`,
)
const assignments = list(
  columns('a', 'role organisation_id person_id since until'),
  `drempel.assignment a where ${here('a')} and a.role <> 'timer' and not a.glass order by a.since, a.role, a.person_id`,
)
const people = list(
  columns('p', 'id organisation_id name phone mail'),
  `drempel.person p where p.id in (
    select k.person_id from drempel.acquaintance k where ${here('k')}
    union all select a.person_id from drempel.assignment a where ${here('a')} and a.role <> 'timer' and not a.glass)
  order by p.name, p.id`,
)
const organisations = list(
  columns('o', 'id party name settings'),
  `drempel.organisation o where o.id = w.corporation_id or o.party in ('team', 'workAndIncome') order by o.name, o.id`,
)

const openedPeople = list(
  columns('p', 'id organisation_id name phone mail'),
  `drempel.person p where p.id in (
    select k.person_id from drempel.acquaintance k where k.trajectory_id = w.trajectory_id
    union all select a.person_id from drempel.assignment a where ${here('a')} and a.role <> 'timer' and not a.glass)
  order by p.name, p.id`,
)

/** Until when the actor reads by emergency access; null for who is assigned. */
const glass = `(select max(a.until) from drempel.assignment a where ${here('a')} and a.glass
    and a.trajectory_id = any((select drempel.glass_trajectories())::uuid[])
    and a.person_id = (select drempel.actor_person()) and a.role = (select drempel.actor_role()))`

/** Of the covenant under which it began; of the one in force where nothing has happened yet. */
const fillingOf = (event: string) => `coalesce(
  (select c.filling from drempel.covenant c where c.id = (select e.covenant_id from drempel.event e where ${event} limit 1)),
  (select c.filling from drempel.covenant c order by c.id desc limit 1))`

/** Of the keys: what a program holds of an older one in memory it throws away. */
const generation = `'generation', drempel.key_generation(w.trajectory_id)`

const caseJson = `json_build_object(
  'world', (select to_json(x) from (select ${world}) x),
  'events', ${events}, 'entries', ${entries}, 'older', ${older}, 'documents', ${documents},
  'withholdings', ${withholdings}, 'assignments', ${assignments}, 'people', ${people}, 'organisations', ${organisations},
  'glassUntil', ${glass}, 'lostMail', drempel.lost_mail(w.trajectory_id), ${generation}, 'filling', ${fillingOf(here('e'))})::text`

/** The resident's world as it is for a login by letters: as old as the opened worlds, and nothing that was kept of it. */
const openedWorld = `${columns('w', 'id trajectory_id party organisation_id corporation_id destroyed_at')},
  0 as version, drempel.opened_since(w.trajectory_id) as "openedAt", null as summary, null as "summaryVersion",
  null as "summaryDay"`

const openedJson = `json_build_object(
  'world', (select to_json(x) from (select ${openedWorld}) x),
  'events', ${openedEvents}, 'entries', ${entries}, 'older', ${older}, 'documents', ${documents},
  'withholdings', ${withholdings}, 'assignments', ${assignments}, 'people', ${openedPeople},
  'organisations', ${organisations}, 'opened', drempel.opened_roles(w.trajectory_id), ${generation},
  'filling', ${fillingOf('e.trajectory_id = w.trajectory_id')})::text`

const seen = 'seen as materialized (select * from drempel.world where id = $1::uuid)'

const querying = (name: string, json: string): Statement => ({
  name,
  text: `with ${seen} select ${json} as json from seen w`,
})
const logging = (name: string, json: string): Statement => ({
  name,
  text: `with ${seen},
logged as materialized (
  select drempel.write_log(array(select trajectory_id from seen), $2::text,
    case when exists (select from seen) then $5::text else 'denied' end, $3::bytea, $4::bytea) as done)
select case when l.done and w.id is not null then ${json} end from logged l left join seen w on true`,
})

/** The case of world `$1` as one JSON text; no row when it is not the actor's. */
export const caseQuery = ({ letters }: Actor): Statement => (letters ? openedCase : ownCase)
const ownCase = querying('case', caseJson)
const openedCase = querying('opened-case', openedJson)

/** The same, and with it the record that it was read, or that somebody tried (`$2` to `$5`). */
export const loggedCaseQuery = ({ letters }: Actor): Statement => (letters ? openedCaseLogged : ownCaseLogged)
const ownCaseLogged = logging('logged-case', caseJson)
const openedCaseLogged = logging('logged-opened-case', openedJson)
