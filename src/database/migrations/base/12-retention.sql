-- When what is due goes: worked out from each party's own world, destroyed file by file, reported without names.
-- `reference` leads nowhere: it tells lines of one trajectory apart within one organisation.

create table drempel.retention_due (
  municipality_id smallint not null default drempel.municipality(),
  trajectory_id uuid not null,
  party text not null,
  organisation_id uuid not null references drempel.organisation,
  file text not null,
  outcome text not null,
  due date not null,
  takes_world boolean not null default false,
  -- Counted by entry: those go that changed last on this day or before it; the rest have a later day.
  changed_through date,
  held_reason text,
  held_until date,
  reference text not null,
  primary key (municipality_id, trajectory_id, party, file),
  foreign key (municipality_id, trajectory_id, party) references drempel.world on delete cascade,
  check ((held_reason is null) = (held_until is null))
);
create index on drempel.retention_due (municipality_id, party, due, trajectory_id, file);
create index on drempel.retention_due (municipality_id, organisation_id, due);
grant select (organisation_id, file, outcome, due, held_reason, held_until, reference)
  on drempel.retention_due to :"app";
create policy read on drempel.retention_due for select to :"app" using (
  not takes_world
  and (select drempel.actor_role()) = 'privacyOfficer' and organisation_id = (select drempel.actor_organisation()));

create table drempel.destruction_report (
  municipality_id smallint not null default drempel.municipality(),
  id uuid not null default gen_random_uuid(),
  run uuid not null,
  organisation_id uuid not null references drempel.organisation,
  at timestamptz not null,
  party text not null,
  file text not null,
  outcome text not null,
  due date not null,
  reference text not null,
  entries integer not null,
  documents integer not null,
  primary key (municipality_id, id)
);
create index on drempel.destruction_report (municipality_id, organisation_id, at);
grant select on drempel.destruction_report to :"app";
create policy read on drempel.destruction_report for select to :"app" using (
  (select drempel.actor_role()) = 'privacyOfficer' and organisation_id = (select drempel.actor_organisation()));

-- By which terms the days were worked out.
create table drempel.retention_terms (
  municipality_id smallint primary key default drempel.municipality() references drempel.municipality,
  terms text not null
);

-- How far the program has looked by itself: up to a day for what is destroyed, up to a moment for what runs out. A clock
-- that runs ahead must not destroy ahead. `waits`: what is further on waits for the yes of who runs the program.
create table drempel.program_clock (
  municipality_id smallint not null default drempel.municipality() references drempel.municipality,
  kind text not null check (kind in ('retention', 'timers')),
  until timestamptz not null,
  waits boolean not null,
  primary key (municipality_id, kind)
);
grant select on drempel.program_clock to :"app", :"worker";
create policy read on drempel.program_clock for select to :"app" using (
  (select drempel.actor_role()) = 'privacyOfficer');
create policy look on drempel.program_clock for select to :"worker" using ((select drempel.is_program()));

create function drempel.set_program_clock(p_kind text, p_until timestamptz, p_waits boolean) returns void
language plpgsql security definer set search_path = pg_catalog, drempel, pg_temp as $$
begin
  perform drempel.only_program();
  insert into program_clock (kind, until, waits) values (p_kind, p_until, p_waits)
    on conflict (municipality_id, kind) do update set until = excluded.until, waits = excluded.waits;
end $$;
grant execute on function drempel.set_program_clock(text, timestamptz, boolean) to :"worker";

create function drempel.is_due(p_due date, p_held_until date) returns boolean language sql stable parallel safe
  as $$ select p_due <= drempel.today() and not coalesce(p_held_until >= drempel.today(), false) $$;
grant execute on function drempel.is_due(date, date) to :"gate";

-- Other terms than those by which the days were worked out: then all of them are worked out again.
create function drempel.use_retention_terms(p_terms text, p_again boolean) returns void
language plpgsql security definer set search_path = pg_catalog, drempel, pg_temp as $$
begin
  perform drempel.only_program();
  if not p_again and exists (select from retention_terms t where t.terms = p_terms) then return; end if;
  insert into retention_terms (terms) values (p_terms)
    on conflict (municipality_id) do update set terms = excluded.terms;
  update world w set retention_version = null where w.retention_version is not null;
end $$;
grant execute on function drempel.use_retention_terms(text, boolean) to :"worker";

-- Of the own party's worlds only, so that no day can come from what that party does not see.
create function drempel.stale_retention(p_most integer)
  returns table (trajectory_id uuid, version integer, events jsonb, holds text[], changes jsonb)
language plpgsql security definer set search_path = pg_catalog, drempel, pg_temp as $$
begin
  perform drempel.only_program();
  return query
    select w.trajectory_id, w.version,
      (select coalesce(jsonb_agg(jsonb_build_object('type', e.type, 'payload', e.payload, 'at', e.at,
          'party', e.by_party, 'role', e.by_role) order by e.seq), '[]')
        from event e where e.trajectory_id = w.trajectory_id and e.party = w.party),
      array(
        select n.file from entry n
        join file_owner o on o.covenant_id = n.covenant_id and o.file = n.file and o.party = w.party
        where n.trajectory_id = w.trajectory_id
        union
        select d.file from document d
        join file_owner o on o.covenant_id = d.covenant_id and o.file = d.file and o.party = w.party
        where d.trajectory_id = w.trajectory_id),
      (select coalesce(jsonb_object_agg(c.file, c.days), '{}') from (
        select n.file, jsonb_agg(distinct drempel.changed_on(n)) as days from entry n
        join file_owner o on o.covenant_id = n.covenant_id and o.file = n.file and o.party = w.party
        where n.trajectory_id = w.trajectory_id and n.replaced_at is null group by n.file) c)
    from world w
    where w.party = drempel.actor_party() and w.retention_version is distinct from w.version
    order by w.trajectory_id limit p_most;
end $$;
grant execute on function drempel.stale_retention(integer) to :"worker";

create function drempel.keep_retention(p_worlds jsonb, p_due jsonb) returns void
language plpgsql security definer set search_path = pg_catalog, drempel, pg_temp as $$
begin
  perform drempel.only_program();
  delete from retention_due d using jsonb_to_recordset(p_worlds) as x(trajectory uuid, version integer)
    where d.trajectory_id = x.trajectory and d.party = drempel.actor_party();
  insert into retention_due
      (trajectory_id, party, organisation_id, file, outcome, due, takes_world, changed_through, held_reason, held_until,
        reference)
    select w.trajectory_id, w.party, w.organisation_id, x.file, x.outcome, x.due, x.world, x.changed, x.reason, x.until,
      left(encode(sha256(convert_to(w.organisation_id::text || w.trajectory_id::text, 'UTF8')), 'hex'), 12)
    from jsonb_to_recordset(p_due)
      as x(trajectory uuid, file text, outcome text, due date, world boolean, changed date, reason text,
        until date)
    join world w on w.trajectory_id = x.trajectory and w.party = drempel.actor_party()
    join trajectory t on t.id = w.trajectory_id
    join file_owner o on o.covenant_id = t.covenant_id and o.file = x.file and o.party = w.party
    on conflict (municipality_id, trajectory_id, party, file) do update set outcome = excluded.outcome,
      due = excluded.due, takes_world = excluded.takes_world, changed_through = excluded.changed_through, held_reason = excluded.held_reason,
      held_until = excluded.held_until;
  update world w set retention_version = x.version
    from jsonb_to_recordset(p_worlds) as x(trajectory uuid, version integer)
    where w.trajectory_id = x.trajectory and w.party = drempel.actor_party();
end $$;
grant execute on function drempel.keep_retention(jsonb, jsonb) to :"worker";

-- Of all parties: how much is due up to a day, how much after it, and of how much.
create function drempel.due_sums(p_until date) returns table (due integer, later integer, files integer)
language plpgsql security definer set search_path = pg_catalog, drempel, pg_temp as $$
begin
  perform drempel.only_program();
  return query
    select count(*) filter (where drempel.is_due(d.due, d.held_until) and d.due <= p_until)::integer,
      count(*) filter (where drempel.is_due(d.due, d.held_until) and d.due > p_until)::integer, count(*)::integer
    from retention_due d;
end $$;
grant execute on function drempel.due_sums(date) to :"worker";

create function drempel.due_retention(p_most integer, p_skip integer, p_until date)
  returns table (world_id uuid, trajectory_id uuid, organisation_id uuid, file text, outcome text, due date,
    takes_world boolean, changed_through date)
language plpgsql security definer set search_path = pg_catalog, drempel, pg_temp as $$
begin
  perform drempel.only_program();
  return query
    select w.id, d.trajectory_id, d.organisation_id, d.file, d.outcome, d.due, d.takes_world, d.changed_through
    from retention_due d join world w on w.trajectory_id = d.trajectory_id and w.party = d.party
    where d.party = drempel.actor_party() and drempel.is_due(d.due, d.held_until) and d.due <= p_until
    order by d.due, d.trajectory_id, d.file limit p_most offset p_skip;
end $$;
grant execute on function drempel.due_retention(integer, integer, date) to :"worker";

create function drempel.due_counts()
  returns table (organisation_id uuid, file text, outcome text, since date, files integer)
language plpgsql security definer set search_path = pg_catalog, drempel, pg_temp as $$
begin
  perform drempel.only_program();
  return query
    select d.organisation_id, d.file, d.outcome, min(d.due), count(*)::integer from retention_due d
    where d.party = drempel.actor_party() and drempel.is_due(d.due, d.held_until) and not d.takes_world
    group by d.organisation_id, d.file, d.outcome;
end $$;
grant execute on function drempel.due_counts() to :"worker";

-- Looks again under the lock of the trajectory: no row where it is not due any more, or something happened meanwhile.
create function drempel.begin_destruction(p_trajectory uuid, p_file text)
  returns table (entries integer, documents integer)
language plpgsql security definer set search_path = pg_catalog, drempel, pg_temp as $$
begin
  perform drempel.only_program();
  perform drempel.enter(p_trajectory);
  return query
    select (select count(*) from entry e where e.trajectory_id = p_trajectory and e.file = p_file
          and (d.changed_through is null or e.id in (select c.id from drempel.changed_entries(p_trajectory, p_file) c)))::integer,
      (select count(*) from document c where c.trajectory_id = p_trajectory and c.file = p_file
          and (d.changed_through is null
            or c.id in (select c.document_id from drempel.changed_entries(p_trajectory, p_file) c)))::integer
    from retention_due d join world w on w.trajectory_id = d.trajectory_id and w.party = d.party
    where d.trajectory_id = p_trajectory and d.file = p_file and d.party = drempel.actor_party()
      and drempel.is_due(d.due, d.held_until) and w.retention_version = w.version;
end $$;
grant execute on function drempel.begin_destruction(uuid, text) to :"worker";

-- Those of a file whose time is over where it counts by entry: each that stands there, with its older values. Looked up
-- anew, so that what was changed since the day was worked out stays.
create function drempel.changed_entries(p_trajectory uuid, p_file text) returns table (id uuid, document_id uuid)
language sql stable security definer set search_path = pg_catalog, drempel, pg_temp as $$
  with recursive chain as (
    select e.id, e.document_id from entry e
    join retention_due d on d.trajectory_id = e.trajectory_id and d.file = e.file and d.party = drempel.actor_party()
    where e.trajectory_id = p_trajectory and e.file = p_file and e.replaced_at is null
      and drempel.changed_on(e) <= d.changed_through
    union
    select e.id, e.document_id from entry e join chain c on e.replaced_by = c.id)
  select c.id, c.document_id from chain c
$$;

create function drempel.destroy_changed(p_trajectory uuid, p_file text) returns void
language plpgsql security definer set search_path = pg_catalog, drempel, pg_temp as $$
declare
  gone uuid[]; papers uuid[];
begin
  perform drempel.only_program();
  perform drempel.enter(p_trajectory);
  if not exists (select from retention_due d
      where d.trajectory_id = p_trajectory and d.file = p_file and d.party = drempel.actor_party()
        and d.changed_through is not null and drempel.is_due(d.due, d.held_until)) then
    perform drempel.refuse();
  end if;
  select array_agg(c.id), array_agg(c.document_id) filter (where c.document_id is not null) into gone, papers
    from drempel.changed_entries(p_trajectory, p_file) c;
  delete from entry e where e.id = any(gone);
  delete from document d where d.id = any(papers)
    and not exists (select from entry e where e.document_id = d.id);
end $$;
grant execute on function drempel.destroy_changed(uuid, text) to :"worker";

create function drempel.world_is_due(p_trajectory uuid) returns boolean
language plpgsql stable security definer set search_path = pg_catalog, drempel, pg_temp as $$
begin
  return exists (select from retention_due d
    where d.trajectory_id = p_trajectory and d.party = drempel.actor_party() and d.takes_world
      and drempel.is_due(d.due, d.held_until));
end $$;

-- What was derived from the file goes with it; with the last file of the world, all but the bare history.
create function drempel.end_destruction(p_run uuid, p_trajectory uuid, p_file text, p_entries integer,
    p_documents integer)
  returns void
language plpgsql security definer set search_path = pg_catalog, drempel, pg_temp as $$
begin
  perform drempel.only_program();
  perform drempel.enter(p_trajectory);
  if exists (select from entry e where e.trajectory_id = p_trajectory and e.file = p_file)
    or exists (select from document c where c.trajectory_id = p_trajectory and c.file = p_file) then
    if exists (select from retention_due d
        where d.trajectory_id = p_trajectory and d.file = p_file and d.party = drempel.actor_party()
          and d.changed_through is null)
      or exists (select from drempel.changed_entries(p_trajectory, p_file)) then
      perform drempel.refuse();
    end if;
    -- What is left of it has another day.
    update world w set retention_version = null
      where w.trajectory_id = p_trajectory and w.party = drempel.actor_party();
  end if;
  with gone as (
    delete from retention_due d
    where d.trajectory_id = p_trajectory and d.file = p_file and d.party = drempel.actor_party() returning *)
  insert into destruction_report (run, organisation_id, at, party, file, outcome, due, reference, entries, documents)
    select p_run, g.organisation_id, drempel.actor_now(), g.party, g.file, g.outcome, g.due, g.reference,
      p_entries, p_documents from gone g;
  if p_file = 'krisGeneral' then
    delete from kris_number k where k.trajectory_id = p_trajectory;
  end if;
  if not exists (
      select from entry e
      join file_owner o on o.covenant_id = e.covenant_id and o.file = e.file and o.party = drempel.actor_party()
      where e.trajectory_id = p_trajectory)
    and not exists (
      select from document c
      join file_owner o on o.covenant_id = c.covenant_id and o.file = c.file and o.party = drempel.actor_party()
      where c.trajectory_id = p_trajectory) then
    delete from message m where m.trajectory_id = p_trajectory and m.party = drempel.actor_party();
    delete from act_done a where a.trajectory_id = p_trajectory and a.party = drempel.actor_party();
    delete from timer t where t.trajectory_id = p_trajectory and t.party = drempel.actor_party();
    delete from client_link l where l.trajectory_id = p_trajectory and l.party = drempel.actor_party();
    update world w set destroyed_at = drempel.actor_now(), summary = null, summary_version = null, summary_day = null
      where w.trajectory_id = p_trajectory and w.party = drempel.actor_party();
  end if;
  perform drempel.forget_resident(p_trajectory);
end $$;
grant execute on function drempel.end_destruction(uuid, uuid, text, integer, integer) to :"worker";

-- Once no party holds anything of the resident any more, in any trajectory. Nobody learns whether it came to that.
create function drempel.forget_resident(p_trajectory uuid) returns void
language plpgsql security definer set search_path = pg_catalog, drempel, pg_temp as $$
declare
  v_person uuid;
begin
  if exists (select from entry e where e.trajectory_id = p_trajectory)
    or exists (select from document d where d.trajectory_id = p_trajectory) then
    return;
  end if;
  select a.person_id into v_person from assignment a
    where a.trajectory_id = p_trajectory and a.party = 'resident' and a.role = 'resident' limit 1;
  if v_person is null or exists (
    select from assignment a join entry e on e.trajectory_id = a.trajectory_id
    where a.person_id = v_person and a.party = 'resident') then
    return;
  end if;
  delete from session s where s.person_id = v_person;
  delete from credential c where c.person_id = v_person;
  delete from recovery_code c where c.person_id = v_person;
  delete from login_identity i where i.person_id = v_person;
  delete from activation_code c where c.person_id = v_person;
  delete from opening o where o.person_id = v_person;
  perform drempel.forget_subject(p_trajectory);
  delete from act_done a where a.person_id = v_person;
  delete from message m where m.to_person = v_person;
  update person p set name = null, phone = null, mail = null where p.id = v_person;
  update world w set destroyed_at = drempel.actor_now(), summary = null, summary_version = null, summary_day = null
    where w.trajectory_id = p_trajectory and w.party = 'resident';
end $$;

-- What is kept beside the files. Of the audit only whole beginnings go: the chain is checked on from where they ended.
create function drempel.clear_work(p_kind text, p_before timestamptz) returns bigint
language plpgsql security definer set search_path = pg_catalog, drempel, pg_temp as $$
declare
  v_count bigint := 0; v_more bigint; c record; v_seq bigint; v_hash bytea;
begin
  perform drempel.only_program();
  -- By the clock that counts and the terms of the covenant in force, whatever the program thinks of either: whole days in
  -- Utrecht, as terms are counted everywhere. Counted in UTC, a month begins hours later and is not as long.
  if not coalesce(p_before <= (drempel.today() - (select make_interval(months => k.months) from keep_rule k
      where k.covenant_id = drempel.covenant_in_force() and k.kind = p_kind)) at time zone 'Europe/Amsterdam', false) then
    perform drempel.refuse();
  end if;
  case p_kind
  when 'sessions' then delete from session s where s.expires < p_before;
  when 'actsDone' then delete from act_done a where a.at < p_before;
  when 'messages' then
    delete from message m where m.queued_at < p_before and m.state in ('sent', 'uncertain', 'dropped', 'refused');
  when 'passedOn' then delete from passed_on p where p.handled_at < p_before;
  when 'leaks' then delete from data_leak l where l.at < p_before;
  when 'falseAlarms' then delete from false_alarm f where f.at < p_before;
  when 'wrongSignals' then delete from wrong_signal s where s.at < p_before;
  when 'logs' then
    for c in select * from audit_chain order by organisation_id for update loop
      -- In the order of the chain, so that no more is read than goes.
      select a.seq - 1 into v_seq from audit a
        where a.organisation_id = c.organisation_id and a.at >= p_before order by a.seq limit 1;
      select a.seq, a.hash into v_seq, v_hash from audit a
        where a.organisation_id = c.organisation_id and a.seq = coalesce(v_seq, c.seq);
      continue when not found;
      delete from audit a where a.organisation_id = c.organisation_id and a.seq <= v_seq;
      get diagnostics v_more = row_count;
      v_count := v_count + v_more;
      delete from processing_record r
        where coalesce(r.organisation_id, '00000000-0000-0000-0000-000000000000') = c.organisation_id and r.seq <= v_seq;
      get diagnostics v_more = row_count;
      v_count := v_count + v_more;
      update audit_chain a set from_seq = v_seq, from_hash = v_hash where a.organisation_id = c.organisation_id;
      -- A link that says how far the beginning went: a chain that is short of it and has none was cut by somebody else.
      perform drempel.chain(c.organisation_id, drempel.actor_now(), drempel.actor_party(), drempel.actor_person(),
        drempel.actor_role(), 'clearLogs', 'act', null, drempel.covenant_in_force(),
        sha256(int8send(v_seq) || v_hash));
    end loop;
    return v_count;
  else perform drempel.refuse();
  end case;
  get diagnostics v_more = row_count;
  return v_count + v_more;
end $$;
grant execute on function drempel.clear_work(text, timestamptz) to :"worker";
