-- Two logs. `processing_record` has the terms of Logboek Dataverwerkingen and says which processing was about whom,
-- without employees: it answers who looked. `audit` says who did, saw or was refused what, and is a chain of hashes
-- for each organisation. Both are written by one function in the act's own transaction; the application can do
-- nothing else to them. They name a trajectory by a pseudonym that stands in `log_subject` alone and goes with it:
-- from then on old rows, in backups of the logs too, lead to nobody. Residents and the program belong to no
-- organisation; what they do is chained together, under an id of zeros.

create table drempel.log_subject (
  municipality_id smallint not null default drempel.municipality(),
  trajectory_id uuid not null,
  subject uuid not null default gen_random_uuid(),
  primary key (municipality_id, trajectory_id),
  unique (municipality_id, subject),
  foreign key (municipality_id, trajectory_id) references drempel.trajectory on delete cascade
);

-- `from_seq` and `from_hash`: where the chain is checked on from, since what came before was destroyed; a link says so
-- too (`clearLogs`).
create table drempel.audit_chain (
  municipality_id smallint not null default drempel.municipality(),
  organisation_id uuid not null,
  seq bigint not null,
  hash bytea not null,
  from_seq bigint not null default 0,
  from_hash bytea not null default '\x',
  primary key (municipality_id, organisation_id)
);

create table drempel.audit (
  municipality_id smallint not null default drempel.municipality(),
  organisation_id uuid not null,
  seq bigint not null,
  at timestamptz not null,
  party text not null,
  person_id uuid not null,
  role text not null,
  activity text not null,
  kind text not null check (kind in ('act', 'read', 'search', 'export', 'denied', 'glass')),
  subject uuid,
  -- What this link vouches for elsewhere: a record of processing, or where the chain was cut.
  vouched bytea,
  hash bytea not null,
  covenant_id integer not null,
  primary key (municipality_id, organisation_id, seq)
);
create index on drempel.audit (municipality_id, organisation_id, at);
create index on drempel.audit (municipality_id, organisation_id, person_id, at);
grant select on drempel.audit to :"app";
-- Privacy officers see the log of their organisation, never the cases themselves.
create policy read on drempel.audit for select to :"app" using (
  (select drempel.actor_role()) = 'privacyOfficer' and organisation_id = (select drempel.actor_organisation()));

create table drempel.processing_record (
  municipality_id smallint not null default drempel.municipality(),
  span_id bytea not null check (octet_length(span_id) = 8),
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
  exported timestamptz,
  covenant_id integer not null,
  -- Of the link in the audit of the same organisation that vouches for it, and where the own world stood; null where it is
  -- about several.
  seq bigint not null,
  history bytea,
  primary key (municipality_id, span_id)
);
create index on drempel.processing_record using gin (subjects);
create index on drempel.processing_record (municipality_id, organisation_id, started);
create index on drempel.processing_record (municipality_id, started) where exported is null;
grant select (span_id, trace_id, status, activity, kind, started, ended, party, organisation_id, role, subjects)
  on drempel.processing_record to :"app";

-- Why somebody says that the guard of free text was wrong: for the privacy officer of the own organisation only.
-- `reason` is sealed with a key of its own row.
create table drempel.false_alarm (
  municipality_id smallint not null default drempel.municipality(),
  id uuid not null default gen_random_uuid(),
  organisation_id uuid not null references drempel.organisation,
  person_id uuid not null,
  role text not null,
  activity text not null,
  reason bytea not null,
  at timestamptz not null,
  primary key (municipality_id, id)
);
create index on drempel.false_alarm (municipality_id, organisation_id, at);
grant select (id, organisation_id, role, activity, reason, at),
  insert (id, organisation_id, person_id, role, activity, reason, at) on drempel.false_alarm to :"app";
create policy read on drempel.false_alarm for select to :"app" using (
  (select drempel.actor_role()) = 'privacyOfficer' and organisation_id = (select drempel.actor_organisation()));
create policy add on drempel.false_alarm for insert to :"app" with check (
  person_id = (select drempel.actor_person()) and role = (select drempel.actor_role())
  and organisation_id = (select drempel.actor_organisation()) and at = (select drempel.actor_now()));

-- A signal about somebody else or another house, taken back: for the privacy officers of both organisations. What it was
-- about stands there by the pseudonym of the logs, and by nothing else.
create table drempel.wrong_signal (
  municipality_id smallint not null default drempel.municipality(),
  id uuid not null default gen_random_uuid(),
  organisation_id uuid not null references drempel.organisation,
  sender text not null,
  subject uuid not null,
  what text not null check (what in ('tenant', 'address')),
  told boolean not null,
  at timestamptz not null,
  -- Where that was not so yet: when it was told since.
  told_on date,
  primary key (municipality_id, id)
);
create index on drempel.wrong_signal (municipality_id, organisation_id, at);
grant select (id, organisation_id, sender, subject, what, told, at, told_on) on drempel.wrong_signal to :"app";
create policy read on drempel.wrong_signal for select to :"app" using (
  (select drempel.actor_role()) = 'privacyOfficer' and organisation_id = (select drempel.actor_organisation()));

-- Who took it back has said so just now; the team's world is still there, and nothing of it comes back.
create function drempel.note_wrong_signal(p_trajectory uuid, p_what text, p_told boolean) returns void
language plpgsql security definer set search_path = pg_catalog, drempel, pg_temp as $$
begin
  perform drempel.enter(p_trajectory);
  if drempel.by_letter() or not drempel.told_now(p_trajectory, 'signalTakenBack') then perform drempel.refuse(); end if;
  insert into wrong_signal (organisation_id, sender, subject, what, told, at)
    select w.organisation_id, (select o.name from organisation o where o.id = drempel.actor_organisation()),
      (drempel.subjects_of(array[p_trajectory]))[1], p_what, p_told,
      drempel.actor_now()
    from world w where w.trajectory_id = p_trajectory and w.party in (drempel.actor_party(), 'team');
end $$;
grant execute on function drempel.note_wrong_signal(uuid, text, boolean) to :"app";

-- On the lists of both, also where the team's world and the case itself went since: the pseudonym is what they have.
create function drempel.note_wrong_signal_told(p_trajectory uuid, p_on date) returns void
language plpgsql security definer set search_path = pg_catalog, drempel, pg_temp as $$
begin
  perform drempel.enter(p_trajectory);
  if drempel.by_letter() or not drempel.told_now(p_trajectory, 'wrongSignalTold') then perform drempel.refuse(); end if;
  update wrong_signal s set told_on = p_on
    where s.subject = (drempel.subjects_of(array[p_trajectory]))[1] and not s.told and s.told_on is null;
end $$;
grant execute on function drempel.note_wrong_signal_told(uuid, date) to :"app";

-- A link holds the hash of the one before it, so that nothing can be changed, taken out or put elsewhere unseen.
create function drempel.chain(p_organisation uuid, p_at timestamptz, p_party text, p_person uuid, p_role text,
    p_activity text, p_kind text, p_subject uuid, p_covenant integer, p_vouched bytea default null)
  returns bigint
language plpgsql security definer set search_path = pg_catalog, drempel, pg_temp as $$
declare
  v_seq bigint; v_hash bytea;
begin
  select c.seq, c.hash into v_seq, v_hash from audit_chain c where c.organisation_id = p_organisation for update;
  if not found then
    insert into audit_chain (organisation_id, seq, hash) values (p_organisation, 0, ''::bytea) on conflict do nothing;
    select c.seq, c.hash into v_seq, v_hash from audit_chain c where c.organisation_id = p_organisation for update;
  end if;
  v_seq := v_seq + 1;
  v_hash := sha256(v_hash || convert_to(concat_ws('|', drempel.municipality(), p_organisation, v_seq,
    to_char(p_at at time zone 'UTC', 'YYYY-MM-DD HH24:MI:SS.US'), p_party, p_person, p_role, p_activity, p_kind,
    coalesce(p_subject::text, '-'), p_covenant, coalesce(encode(p_vouched, 'hex'), '-')), 'UTF8'));
  insert into audit
      (organisation_id, seq, at, party, person_id, role, activity, kind, subject, covenant_id, vouched, hash)
    values (p_organisation, v_seq, p_at, p_party, p_person, p_role, p_activity, p_kind, p_subject, p_covenant, p_vouched,
      v_hash);
  update audit_chain c set seq = v_seq, hash = v_hash where c.organisation_id = p_organisation;
  return v_seq;
end $$;

-- All of a record but whether it was passed on.
create function drempel.digest_of(r drempel.processing_record) returns bytea
language plpgsql stable set search_path = pg_catalog, drempel, pg_temp as $$
begin
  return sha256(convert_to(concat_ws('|', r.municipality_id, encode(r.span_id, 'hex'), encode(r.trace_id, 'hex'),
    coalesce(encode(r.parent_span, 'hex'), '-'), r.status, r.activity, r.kind,
    to_char(r.started at time zone 'UTC', 'YYYY-MM-DD HH24:MI:SS.US'),
    to_char(r.ended at time zone 'UTC', 'YYYY-MM-DD HH24:MI:SS.US'), r.party, coalesce(r.organisation_id::text, '-'),
    r.role, array_to_string(r.subjects, ','), r.covenant_id, coalesce(encode(r.history, 'hex'), '-')), 'UTF8'));
end $$;
grant execute on function drempel.digest_of(drempel.processing_record) to :"gate";

-- Whom it is about must be the actor's own to see. What was refused was no processing: only the audit has it.
create function drempel.write_log(p_subjects uuid[], p_activity text, p_kind text, p_trace bytea, p_span bytea)
  returns boolean
language plpgsql security definer set search_path = pg_catalog, drempel, pg_temp as $$
declare
  v_at timestamptz := drempel.actor_now(); v_fresh bytea := uuid_send(gen_random_uuid());
  v_about uuid[] := '{}'; v_kind text := p_kind; v_covenant integer; v_record processing_record%rowtype;
begin
  v_covenant := case when cardinality(p_subjects) = 1 then drempel.covenant_of(p_subjects[1])
    else drempel.covenant_in_force() end;
  if p_subjects <> '{}' then
    if not p_subjects <@ drempel.trajectories() then
      perform drempel.refuse();
    end if;
    v_about := drempel.subjects_of(p_subjects);
    if cardinality(p_subjects) = 1 and p_kind in ('read', 'search', 'export') and drempel.by_glass(p_subjects[1]) then
      v_kind := 'glass';
    end if;
  end if;
  if v_about <> '{}' and p_kind <> 'denied' then
    v_record.municipality_id := drempel.municipality();
    v_record.span_id := substr(uuid_send(gen_random_uuid()), 1, 8);
    v_record.trace_id := coalesce(p_trace, v_fresh);
    v_record.parent_span := p_span;
    v_record.status := 'Ok';
    v_record.activity := p_activity;
    v_record.kind := v_kind;
    v_record.started := v_at;
    v_record.ended := v_at + (clock_timestamp() - now());
    v_record.party := drempel.actor_party();
    v_record.organisation_id := drempel.actor_organisation();
    v_record.role := drempel.actor_role();
    v_record.subjects := v_about;
    v_record.covenant_id := v_covenant;
    if cardinality(p_subjects) = 1 then
      v_record.history := drempel.last_hash(p_subjects[1], drempel.actor_party());
    end if;
  end if;
  v_record.seq := drempel.chain(
    coalesce(drempel.actor_organisation(), '00000000-0000-0000-0000-000000000000'), v_at, drempel.actor_party(),
    drempel.actor_person(), drempel.actor_role(), p_activity, v_kind,
    case when cardinality(v_about) = 1 then v_about[1] end, v_covenant,
    case when v_record.span_id is not null then drempel.digest_of(v_record) end);
  if v_record.span_id is not null then insert into processing_record values (v_record.*); end if;
  return true;
end $$;
grant execute on function drempel.write_log(uuid[], text, text, bytea, bytea) to :"app", :"worker", :"door";

create function drempel.subjects_of(p_trajectories uuid[]) returns uuid[]
language plpgsql security definer set search_path = pg_catalog, drempel, pg_temp as $$
declare
  v uuid[];
begin
  v := array(select s.subject from log_subject s where s.trajectory_id = any(p_trajectories) order by 1);
  if cardinality(v) < cardinality(p_trajectories) then
    insert into log_subject (trajectory_id) select distinct t from unnest(p_trajectories) t on conflict do nothing;
    v := array(select s.subject from log_subject s where s.trajectory_id = any(p_trajectories) order by 1);
  end if;
  return v;
end $$;

create function drempel.my_subjects() returns uuid[]
language plpgsql stable security definer set search_path = pg_catalog, drempel, pg_temp as $$
begin
  return array(select s.subject from log_subject s
    where s.trajectory_id = any((select drempel.trajectories())::uuid[])
      and (not (select drempel.by_letter()) or drempel.opens_all(s.trajectory_id)));
end $$;
grant execute on function drempel.my_subjects() to :"app", :"worker";

-- Asked of every query, so that it is worked out once and found by the index on subjects.
create policy who_looked on drempel.processing_record for select to :"app" using (
  (select drempel.actor_role()) = 'resident' and subjects && (select drempel.my_subjects()));

-- Under which pseudonym the logs have the actor's own trajectory; null for any other.
create function drempel.subject_of(p_trajectory uuid) returns uuid
language plpgsql stable security definer set search_path = pg_catalog, drempel, pg_temp as $$
begin
  return (select s.subject from log_subject s
    where s.trajectory_id = p_trajectory
      and p_trajectory = any((select drempel.trajectories())::uuid[]));
end $$;
grant execute on function drempel.subject_of(uuid) to :"app", :"worker";

-- From here on the records of this trajectory lead to nobody.
create function drempel.forget_subject(p_trajectory uuid) returns void
language plpgsql security definer set search_path = pg_catalog, drempel, pg_temp as $$
begin
  delete from log_subject s where s.trajectory_id = p_trajectory;
end $$;

-- Marks and gives them in one go: a receiver that does not take them rolls the mark back with the transaction.
create function drempel.take_records(p_most integer)
  returns table (span_id bytea, trace_id bytea, parent_span bytea, status text, activity text,
    started_micros text, ended_micros text, party text, organisation_id uuid, subjects uuid[])
language plpgsql security definer set search_path = pg_catalog, drempel, pg_temp as $$
begin
  perform drempel.only_program();
  return query
    with due as (
      select r.span_id from processing_record r where r.exported is null
      order by r.started limit p_most for update skip locked)
    update processing_record r set exported = now() from due d where r.span_id = d.span_id
    returning r.span_id, r.trace_id, r.parent_span, r.status, r.activity,
      (extract(epoch from r.started) * 1000000)::bigint::text, (extract(epoch from r.ended) * 1000000)::bigint::text,
      r.party, r.organisation_id, r.subjects;
end $$;
grant execute on function drempel.take_records(integer) to :"worker";

-- Where each chain of the audit ends: numbers, hashes and ids of organisations, to be kept elsewhere.
create function drempel.chain_heads() returns table (organisation_id uuid, seq bigint, hash bytea)
language plpgsql stable security definer set search_path = pg_catalog, drempel, pg_temp as $$
begin
  perform drempel.only_program();
  return query select c.organisation_id, c.seq, c.hash from audit_chain c order by c.organisation_id;
end $$;
grant execute on function drempel.chain_heads() to :"worker";
