import { type Kysely, sql } from 'kysely'
import { me } from './conditions.ts'
import { makeGate } from './gate-function.ts'

/** Residents and the program belong to no organisation; what they do is chained together. */
const nobody = '00000000-0000-0000-0000-000000000000'

const tables = `
create table drempel.audit_chain (
  organisation_id uuid primary key,
  seq bigint not null,
  hash bytea not null
);
create table drempel.audit (
  organisation_id uuid not null,
  seq bigint not null,
  at timestamptz not null,
  party text not null,
  person_id uuid not null,
  role text not null,
  activity text not null,
  kind text not null check (kind in ('act', 'read', 'search', 'export', 'denied')),
  trajectory_id uuid,
  hash bytea not null,
  primary key (organisation_id, seq)
);
create index on drempel.audit (organisation_id, at);
create table drempel.processing_record (
  span_id bytea primary key check (octet_length(span_id) = 8),
  trace_id bytea not null check (octet_length(trace_id) = 16),
  parent_span bytea check (octet_length(parent_span) = 8),
  status text not null check (status in ('Unset', 'Ok', 'Error')),
  activity text not null,
  kind text not null,
  started timestamptz not null,
  ended timestamptz not null,
  party text not null,
  organisation_id uuid,
  role text not null,
  subjects uuid[] not null,
  exported timestamptz
);
create index on drempel.processing_record using gin (subjects);
create index on drempel.processing_record (organisation_id, started);
create index on drempel.processing_record (started) where exported is null;
`

const closed = ['audit_chain', 'audit', 'processing_record']
  .map(
    (table) => `
alter table drempel.${table} enable row level security;
alter table drempel.${table} force row level security;
grant select, insert, update, delete on drempel.${table} to drempel_gate;
create policy gate on drempel.${table} for all to drempel_gate using (true) with check (true);`,
  )
  .join('\n')

const readable = `
grant select on drempel.audit to drempel_app;
create policy read on drempel.audit for select to drempel_app
  using (${me.role} = 'privacyOfficer' and organisation_id = ${me.organisation});
grant select (span_id, trace_id, status, activity, kind, started, ended, party, organisation_id, role, subjects)
  on drempel.processing_record to drempel_app;
create policy who_looked on drempel.processing_record for select to drempel_app
  using (${me.role} = 'resident' and subjects && coalesce((select drempel.trajectories_found()), (select drempel.my_trajectories())));
`

/** What was logged before is chained in the order of its time. */
const carryOver = `
do $$
declare r record;
begin
  for r in select * from drempel.processing_log order by at, id loop
    perform drempel.chain(coalesce(r.organisation_id, '${nobody}'), r.at, r.party, r.person_id, r.role, r.activity,
      r.kind, r.trajectory_id);
  end loop;
end $$;
drop table drempel.processing_log;
`

/**
 * Two logs. `processing_record` has the terms of Logboek Dataverwerkingen and says which processing was about whom, without
 * employees: it answers who looked. `audit` says who did, saw or was refused what, and is a chain of hashes for each
 * organisation. Both are written by one function in the act's own transaction; the application can do nothing else to them.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql.raw(tables).execute(db)
  await sql.raw(closed).execute(db)
  await makeGate(db, [
    {
      // A link holds the hash of the one before it, so that nothing can be changed, taken out or put elsewhere unseen.
      signature: `chain(p_organisation uuid, p_at timestamptz, p_party text, p_person uuid, p_role text, p_activity text,
    p_kind text, p_trajectory uuid)`,
      returns: 'void',
      inner: true,
      declare: 'v_seq bigint; v_hash bytea;',
      body: `
  select c.seq, c.hash into v_seq, v_hash from audit_chain c where c.organisation_id = p_organisation for update;
  if not found then
    insert into audit_chain values (p_organisation, 0, '\\x') on conflict do nothing;
    select c.seq, c.hash into v_seq, v_hash from audit_chain c where c.organisation_id = p_organisation for update;
  end if;
  v_seq := v_seq + 1;
  v_hash := sha256(v_hash || convert_to(concat_ws('|', p_organisation, v_seq,
    to_char(p_at at time zone 'UTC', 'YYYY-MM-DD HH24:MI:SS.US'), p_party, p_person, p_role, p_activity, p_kind,
    coalesce(p_trajectory::text, '-')), 'UTF8'));
  insert into audit values
    (p_organisation, v_seq, p_at, p_party, p_person, p_role, p_activity, p_kind, p_trajectory, v_hash);
  update audit_chain c set seq = v_seq, hash = v_hash where c.organisation_id = p_organisation;`,
    },
    {
      // Whom it is about must be the actor's own to see. What was refused was no processing: only the audit has it.
      signature: 'write_log(p_subjects uuid[], p_activity text, p_kind text, p_trace bytea, p_span bytea)',
      returns: 'boolean',
      declare: `v_at timestamptz := drempel.actor_now(); v_fresh bytea := uuid_send(gen_random_uuid());`,
      body: `
  if p_subjects <> '{}' and not p_subjects <@ coalesce(drempel.trajectories_found(), drempel.my_trajectories()) then
    perform drempel.refuse();
  end if;
  perform drempel.chain(coalesce(drempel.actor_organisation(), '${nobody}'), v_at, drempel.actor_party(),
    drempel.actor_person(), drempel.actor_role(), p_activity, p_kind,
    case when cardinality(p_subjects) = 1 then p_subjects[1] end);
  if p_subjects <> '{}' and p_kind <> 'denied' then
    insert into processing_record
      (span_id, trace_id, parent_span, status, activity, kind, started, ended, party, organisation_id, role, subjects)
    values (substr(uuid_send(gen_random_uuid()), 1, 8), coalesce(p_trace, v_fresh), p_span, 'Ok', p_activity,
      p_kind, v_at, v_at + (clock_timestamp() - now()), drempel.actor_party(), drempel.actor_organisation(),
      drempel.actor_role(), p_subjects);
  end if;
  return true;`,
    },
  ])
  await sql.raw(carryOver).execute(db)
  await sql.raw(readable).execute(db)
}
