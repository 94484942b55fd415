import { type Kysely, sql } from 'kysely'
import { timerPerson } from '../tables.ts'
import { mine } from './conditions.ts'
import { type GateFunction, makeGate } from './gate-function.ts'

/** Residents and the program belong to no organisation; what they do is chained together. */
const nobody = '00000000-0000-0000-0000-000000000000'

const tables = `
create table drempel.log_subject (
  trajectory_id uuid primary key references drempel.trajectory on delete cascade,
  subject uuid not null unique default gen_random_uuid()
);
alter table drempel.log_subject enable row level security;
alter table drempel.log_subject force row level security;
grant select, insert, update, delete on drempel.log_subject to drempel_gate;
create policy gate on drempel.log_subject for all to drempel_gate using (true) with check (true);
alter table drempel.assignment add column glass boolean not null default false;
-- A chain is never written again, not by us either: what stood in it before keeps what it says.
alter table drempel.audit rename column trajectory_id to subject;
alter table drempel.audit drop constraint audit_kind_check;
alter table drempel.audit add constraint audit_kind_check
  check (kind in ('act', 'read', 'search', 'export', 'denied', 'glass'));
create index on drempel.audit (organisation_id, person_id, at);
`

const carryOver = `
set local role drempel_gate;
insert into drempel.log_subject (trajectory_id) select id from drempel.trajectory;
update drempel.processing_record r set subjects = array(
  select s.subject from drempel.log_subject s where s.trajectory_id = any(r.subjects) order by 1);
reset role;
drop policy who_looked on drempel.processing_record;
`

/** The tests of the policies ask it of every query, so that it is worked out once and found by the index on subjects. */
const whoLooked = `
create policy who_looked on drempel.processing_record for select to drempel_app
  using ((select drempel.actor_role()) = 'resident' and subjects && (select drempel.my_subjects()));
`

const asTimer = `
  if drempel.actor_person() is distinct from '${timerPerson}'::uuid or drempel.actor_role() is distinct from 'timer' then
    perform drempel.refuse();
  end if;`

const subjects: GateFunction[] = [
  {
    signature: 'subjects_of(p_trajectories uuid[])',
    returns: 'uuid[]',
    inner: true,
    declare: 'v uuid[];',
    body: `
  v := array(select s.subject from log_subject s where s.trajectory_id = any(p_trajectories) order by 1);
  if cardinality(v) < cardinality(p_trajectories) then
    insert into log_subject (trajectory_id) select distinct t from unnest(p_trajectories) t on conflict do nothing;
    v := array(select s.subject from log_subject s where s.trajectory_id = any(p_trajectories) order by 1);
  end if;
  return v;`,
  },
  {
    signature: 'my_subjects()',
    returns: 'uuid[]',
    volatility: 'stable',
    body: `
  return array(select s.subject from log_subject s
    where s.trajectory_id = any(coalesce(drempel.trajectories_found(), drempel.my_trajectories())));`,
  },
  {
    // Under which pseudonym the logs have the actor's own trajectory; null for any other.
    signature: 'subject_of(p_trajectory uuid)',
    returns: 'uuid',
    volatility: 'stable',
    body: `
  return (select s.subject from log_subject s
    where s.trajectory_id = p_trajectory
      and p_trajectory = any(coalesce(drempel.trajectories_found(), drempel.my_trajectories())));`,
  },
  {
    // From here on the records of this trajectory lead to nobody.
    signature: 'forget_subject(p_trajectory uuid)',
    returns: 'void',
    inner: true,
    body: 'delete from log_subject s where s.trajectory_id = p_trajectory;',
  },
]

const writing: GateFunction[] = [
  {
    // Reading with the glass broken: the actor has nothing else there.
    signature: 'by_glass(p_trajectory uuid)',
    returns: 'boolean',
    volatility: 'stable',
    inner: true,
    body: `
  return coalesce((select bool_and(a.glass) from assignment a
    where a.trajectory_id = p_trajectory and ${mine('a')}), false);`,
  },
  {
    // Whom it is about must be the actor's own to see. What was refused was no processing: only the audit has it.
    signature: 'write_log(p_subjects uuid[], p_activity text, p_kind text, p_trace bytea, p_span bytea)',
    returns: 'boolean',
    declare: `v_at timestamptz := drempel.actor_now(); v_fresh bytea := uuid_send(gen_random_uuid());
  v_about uuid[] := '{}'; v_kind text := p_kind;`,
    body: `
  if p_subjects <> '{}' then
    if not p_subjects <@ coalesce(drempel.trajectories_found(), drempel.my_trajectories()) then
      perform drempel.refuse();
    end if;
    v_about := drempel.subjects_of(p_subjects);
    if cardinality(p_subjects) = 1 and p_kind in ('read', 'search', 'export') and drempel.by_glass(p_subjects[1]) then
      v_kind := 'glass';
    end if;
  end if;
  perform drempel.chain(coalesce(drempel.actor_organisation(), '${nobody}'), v_at, drempel.actor_party(),
    drempel.actor_person(), drempel.actor_role(), p_activity, v_kind,
    case when cardinality(v_about) = 1 then v_about[1] end);
  if v_about <> '{}' and p_kind <> 'denied' then
    insert into processing_record
      (span_id, trace_id, parent_span, status, activity, kind, started, ended, party, organisation_id, role, subjects)
    values (substr(uuid_send(gen_random_uuid()), 1, 8), coalesce(p_trace, v_fresh), p_span, 'Ok', p_activity,
      v_kind, v_at, v_at + (clock_timestamp() - now()), drempel.actor_party(), drempel.actor_organisation(),
      drempel.actor_role(), v_about);
  end if;
  return true;`,
  },
  {
    // Marks and gives them in one go: a receiver that does not take them rolls the mark back with the transaction.
    signature: 'take_records(p_most integer)',
    returns: `table (span_id bytea, trace_id bytea, parent_span bytea, status text, activity text,
    started_micros text, ended_micros text, party text, organisation_id uuid, subjects uuid[])`,
    body: `
  ${asTimer}
  return query
    with due as (
      select r.span_id from processing_record r where r.exported is null
      order by r.started limit p_most for update skip locked)
    update processing_record r set exported = now() from due d where r.span_id = d.span_id
    returning r.span_id, r.trace_id, r.parent_span, r.status, r.activity,
      (extract(epoch from r.started) * 1000000)::bigint::text, (extract(epoch from r.ended) * 1000000)::bigint::text,
      r.party, r.organisation_id, r.subjects;`,
  },
]

/**
 * Logs name a trajectory by a pseudonym that stands in one place and goes with it. `audit.subject` and
 * `processing_record.subjects` hold it; from then on old rows, in backups of the logs too, lead to nobody.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql.raw(tables).execute(db)
  await sql.raw(carryOver).execute(db)
  await sql.raw('drop function drempel.write_log(uuid[], text, text, bytea, bytea)').execute(db)
  await makeGate(db, [...subjects, ...writing])
  await sql.raw(whoLooked).execute(db)
}
