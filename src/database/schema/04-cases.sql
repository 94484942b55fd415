-- Trajectories and the worlds in them. Events stand once per world; nothing but `trajectory_id`, which no page shows,
-- ties the worlds of one trajectory together.

create table drempel.trajectory (
  municipality_id smallint not null default drempel.municipality() references drempel.municipality,
  id uuid not null,
  covenant_id integer not null default drempel.covenant_in_force() references drempel.covenant,
  -- Of its assignments, as the last act left them.
  assigned bytea not null default '\x',
  primary key (municipality_id, id)
);

-- `retention_version`: up to which event its rows of `retention_due` are right; `destroyed_at`: since when only the
-- bare history is left.
create table drempel.world (
  municipality_id smallint not null default drempel.municipality(),
  trajectory_id uuid not null,
  party text not null,
  id uuid not null default gen_random_uuid(),
  organisation_id uuid references drempel.organisation,
  corporation_id uuid not null references drempel.organisation,
  version integer not null default 0,
  opened_at timestamptz not null,
  summary jsonb,
  summary_version integer,
  summary_day date,
  retention_version integer,
  destroyed_at timestamptz,
  primary key (municipality_id, trajectory_id, party),
  unique (municipality_id, id),
  foreign key (municipality_id, trajectory_id) references drempel.trajectory on delete cascade
);
create index world_retention on drempel.world (municipality_id, party, trajectory_id)
  where retention_version is distinct from version;
grant select, update (summary, summary_version, summary_day) on drempel.world to :"app", :"worker";
create policy read on drempel.world for select to :"app", :"worker" using (
  party = (select drempel.actor_party()) and trajectory_id = any((select drempel.trajectories())::uuid[]));
create policy summarise on drempel.world for update to :"app", :"worker" using (
  party = (select drempel.actor_party()) and trajectory_id = any((select drempel.trajectories())::uuid[]));

create table drempel.assignment (
  municipality_id smallint not null default drempel.municipality(),
  id uuid not null default gen_random_uuid(),
  trajectory_id uuid not null,
  party text not null,
  organisation_id uuid references drempel.organisation,
  role text not null,
  person_id uuid references drempel.person,
  since timestamptz not null,
  until timestamptz,
  glass boolean not null default false,
  primary key (municipality_id, id),
  foreign key (municipality_id, trajectory_id, party) references drempel.world on delete cascade
);
create index on drempel.assignment (municipality_id, trajectory_id, party, role, person_id);
create index on drempel.assignment (municipality_id, person_id, role, party);
create index on drempel.assignment (municipality_id, organisation_id, role) where person_id is null;
grant select on drempel.assignment to :"app", :"worker";
create policy read on drempel.assignment for select to :"app", :"worker" using (
  party = (select drempel.actor_party()) and trajectory_id = any((select drempel.trajectories())::uuid[]));

-- What somebody else than an actor changes here is not vouched for, and shows when it is checked.
create function drempel.assigned_of(p_trajectory uuid) returns bytea
language plpgsql stable security definer set search_path = pg_catalog, drempel, pg_temp as $$
begin
  return sha256(convert_to(coalesce((select string_agg(concat_ws('|', a.id, a.party, coalesce(a.organisation_id::text, '-'),
      a.role, coalesce(a.person_id::text, '-'), extract(epoch from a.since),
      coalesce(extract(epoch from a.until)::text, '-'), a.glass), ',' order by a.id)
    from assignment a where a.trajectory_id = p_trajectory), ''), 'UTF8'));
end $$;
create function drempel.vouch_for_assignments() returns trigger
language plpgsql security definer set search_path = pg_catalog, drempel, pg_temp as $$
begin
  if drempel.actor_role() is null then return null; end if;
  -- One after the other, in a statement of its own: what is vouched for below is what the last of them left.
  perform from trajectory t where t.id in (select x.trajectory_id from changed x) order by t.id for update;
  update trajectory t set assigned = drempel.assigned_of(t.id)
    where t.id in (select x.trajectory_id from changed x);
  return null;
end $$;
create trigger vouch_for_new after insert on drempel.assignment referencing new table as changed
  for each statement execute function drempel.vouch_for_assignments();
create trigger vouch_for_changed after update on drempel.assignment referencing new table as changed
  for each statement execute function drempel.vouch_for_assignments();
create trigger vouch_for_gone after delete on drempel.assignment referencing old table as changed
  for each statement execute function drempel.vouch_for_assignments();
create trigger look_anew after insert or update or delete on drempel.assignment
  for each statement execute function drempel.look_anew();
create trigger look_anew after insert or delete on drempel.world for each statement execute function drempel.look_anew();

-- `act` and `draft` tie the copies of one event, each with what its own party may know of it.
create table drempel.event (
  municipality_id smallint not null default drempel.municipality(),
  trajectory_id uuid not null,
  party text not null,
  seq integer not null,
  act uuid not null,
  draft integer not null,
  type text not null,
  payload jsonb not null,
  at timestamptz not null,
  by_party text not null,
  by_role text not null,
  by_person uuid references drempel.person,
  covenant_id integer not null,
  -- Of this event and all before it in this world.
  hash bytea not null,
  primary key (municipality_id, trajectory_id, party, seq),
  foreign key (municipality_id, trajectory_id, party) references drempel.world on delete cascade
);
grant select on drempel.event to :"app", :"worker";
create policy read on drempel.event for select to :"app", :"worker" using (
  (party = (select drempel.actor_party()) or (select drempel.by_letter()))
  and trajectory_id = any((select drempel.trajectories())::uuid[]));
create policy opened on drempel.event as restrictive for select to :"app", :"worker" using (
  not (select drempel.by_letter()) or drempel.opens_party(trajectory_id, party));

-- Whom a world was told of by name.
create table drempel.acquaintance (
  municipality_id smallint not null default drempel.municipality(),
  trajectory_id uuid not null,
  party text not null,
  person_id uuid not null references drempel.person,
  primary key (municipality_id, trajectory_id, party, person_id),
  foreign key (municipality_id, trajectory_id, party) references drempel.world on delete cascade
);
grant select on drempel.acquaintance to :"app", :"worker";
create policy read on drempel.acquaintance for select to :"app", :"worker" using (
  (party = (select drempel.actor_party()) or (select drempel.by_letter()))
  and trajectory_id = any((select drempel.trajectories())::uuid[]));
create policy opened on drempel.acquaintance as restrictive for select to :"app", :"worker" using (
  not (select drempel.by_letter()) or drempel.opens_party(trajectory_id, party));

create table drempel.kris_number (
  municipality_id smallint not null default drempel.municipality(),
  number text not null,
  trajectory_id uuid not null,
  primary key (municipality_id, number),
  unique (municipality_id, trajectory_id),
  foreign key (municipality_id, trajectory_id) references drempel.trajectory on delete cascade
);

-- Event, entry and document carry the covenant of their trajectory, whatever was written.
create function drempel.carry_covenant() returns trigger
language plpgsql security definer set search_path = pg_catalog, drempel, pg_temp as $$
begin
  new.covenant_id := drempel.covenant_of(new.trajectory_id);
  return new;
end $$;
create trigger carry_covenant before insert on drempel.event for each row execute function drempel.carry_covenant();

create function drempel.make_world(p_trajectory uuid, p_party text, p_organisation uuid, p_corporation uuid)
  returns uuid
language plpgsql security definer set search_path = pg_catalog, drempel, pg_temp as $$
declare
  v_world uuid;
begin
  insert into world (trajectory_id, party, organisation_id, corporation_id, opened_at)
    values (p_trajectory, p_party, p_organisation, p_corporation, drempel.actor_now())
    on conflict (municipality_id, trajectory_id, party) do nothing returning id into v_world;
  if v_world is not null then
    insert into assignment (trajectory_id, party, role, person_id, since)
      values (p_trajectory, p_party, 'timer', '00000000-0000-4000-8000-000000000001', drempel.actor_now());
  end if;
  return v_world;
end $$;

create function drempel.open_case(p_resident uuid default null)
  returns table (trajectory_id uuid, world_id uuid, resident_id uuid)
language plpgsql security definer set search_path = pg_catalog, drempel, pg_temp as $$
declare
  v_trajectory uuid := gen_random_uuid(); v_resident uuid := coalesce(p_resident, gen_random_uuid()); v_world uuid;
  v_me uuid := drempel.actor_person(); v_corporation uuid := drempel.actor_organisation();
begin
  if drempel.actor_role() is distinct from 'housingConsultant' or not exists (
    select from membership m join organisation o on o.id = m.organisation_id
    where m.person_id = v_me and m.organisation_id = v_corporation and m.role = 'housingConsultant'
      and o.party = 'corporation' and drempel.actor_party() = o.party) then
    perform drempel.refuse();
  end if;
  if p_resident is null then
    insert into person (id) values (v_resident);
  elsif not exists (
    select from assignment own join assignment theirs on theirs.trajectory_id = own.trajectory_id
    where own.person_id = v_me and own.party = 'corporation' and own.organisation_id = v_corporation
      and theirs.party = 'resident' and theirs.role = 'resident' and theirs.person_id = p_resident) then
    perform drempel.refuse();
  end if;
  insert into trajectory (id) values (v_trajectory);
  v_world := drempel.make_world(v_trajectory, 'corporation', v_corporation, v_corporation);
  perform drempel.make_world(v_trajectory, 'resident', null, v_corporation);
  insert into assignment (trajectory_id, party, organisation_id, role, person_id, since) values
    (v_trajectory, 'corporation', v_corporation, 'housingConsultant', v_me, drempel.actor_now()),
    (v_trajectory, 'resident', null, 'resident', v_resident, drempel.actor_now());
  insert into acquaintance (trajectory_id, party, person_id) values (v_trajectory, 'corporation', v_me);
  return query select v_trajectory, v_world, v_resident;
end $$;
grant execute on function drempel.open_case(uuid) to :"app";

-- Nothing comes back, and a second time does nothing: whether the world was there is not the actor's to learn. Where the
-- covenant says whom a signal waits for, anyone with that role in that organisation may take it up.
create function drempel.open_world(p_trajectory uuid, p_party text, p_organisation uuid) returns void
language plpgsql security definer set search_path = pg_catalog, drempel, pg_temp as $$
begin
  perform drempel.enter(p_trajectory);
  if not exists (select from organisation o where o.id = p_organisation and o.party = p_party)
    or not exists (
      select from audience_rule r
      where r.covenant_id = drempel.covenant_of(p_trajectory) and r.from_party = drempel.actor_party()
        and r.to_party = p_party) then
    perform drempel.refuse();
  end if;
  if drempel.make_world(p_trajectory, p_party, p_organisation, (
      select w.corporation_id from world w where w.trajectory_id = p_trajectory and w.party = drempel.actor_party()
    )) is not null then
    insert into assignment (trajectory_id, party, organisation_id, role, since)
      select p_trajectory, p_party, p_organisation, r.role, drempel.actor_now() from register_rule r
      where r.covenant_id = drempel.covenant_of(p_trajectory) and r.party = p_party and r.does = 'checks';
  else
    -- A signal after that party closed with its own support: it waits for whoever checks, as the first one did.
    insert into assignment (trajectory_id, party, organisation_id, role, since)
      select w.trajectory_id, w.party, w.organisation_id, r.role, drempel.actor_now()
      from world w join register_rule r on r.covenant_id = drempel.covenant_of(p_trajectory) and r.party = w.party
      where w.trajectory_id = p_trajectory and w.party = p_party and r.does = 'checks'
        and exists (select from event e
          where e.trajectory_id = p_trajectory and e.party = p_party and e.type = 'supportWished')
        and not exists (select from assignment a
          where a.trajectory_id = p_trajectory and a.party = p_party and a.role = r.role and a.person_id is null);
  end if;
end $$;
grant execute on function drempel.open_world(uuid, text, uuid) to :"app", :"worker";

-- Each world counts for itself; one that does not exist is passed over without a word.
-- Of the last event of a world; empty where nothing has happened yet.
create function drempel.last_hash(p_trajectory uuid, p_party text) returns bytea
language plpgsql stable security definer set search_path = pg_catalog, drempel, pg_temp as $$
begin
  return coalesce((select e.hash from event e
    where e.trajectory_id = p_trajectory and e.party = p_party order by e.seq desc limit 1), ''::bytea);
end $$;

create function drempel.append(p_trajectory uuid, p_events jsonb) returns void
language plpgsql security definer set search_path = pg_catalog, drempel, pg_temp as $$
declare
  e record; v_seq integer; v_hash bytea; v_covenant integer; v_glass boolean; v_act uuid := gen_random_uuid();
begin
  perform drempel.enter(p_trajectory, true);
  v_covenant := drempel.covenant_of(p_trajectory); v_glass := drempel.by_glass(p_trajectory);
  for e in
    select * from jsonb_to_recordset(p_events)
      as e("to" text, draft integer, type text, payload jsonb, by_person uuid, knows uuid[])
  loop
    if not exists (
        select from audience_rule r
        where r.covenant_id = v_covenant and r.event = e.type and r.from_party = drempel.actor_party()
          and r.to_party = e."to" and (r.by_letter or not drempel.by_letter()))
      or v_glass and e.type is distinct from 'glassBroken'
      or e.by_person <> drempel.actor_person()
      or exists (
        select from unnest(e.knows) k where k is distinct from drempel.actor_person()
          and not exists (
            select from person p where p.id = k and p.organisation_id = drempel.actor_organisation())
          and not exists (
            select from acquaintance a
            where a.trajectory_id = p_trajectory and a.party = drempel.actor_party() and a.person_id = k)) then
      perform drempel.refuse();
    end if;
    update world w set version = w.version + 1
      where w.trajectory_id = p_trajectory and w.party = e."to" returning w.version into v_seq;
    continue when not found;
    v_hash := sha256(drempel.last_hash(p_trajectory, e."to") || convert_to(concat_ws('|', drempel.municipality(),
      p_trajectory, e."to", v_seq, v_act, e.draft, e.type, e.payload,
      to_char(drempel.actor_now() at time zone 'UTC', 'YYYY-MM-DD HH24:MI:SS.US'), drempel.actor_party(), drempel.actor_role(),
      coalesce(e.by_person::text, '-'), v_covenant), 'UTF8'));
    insert into event (trajectory_id, party, seq, act, draft, type, payload, at, by_party, by_role, by_person, hash)
      values (p_trajectory, e."to", v_seq, v_act, e.draft, e.type, e.payload, drempel.actor_now(),
        drempel.actor_party(), drempel.actor_role(), e.by_person, v_hash);
    insert into acquaintance (trajectory_id, party, person_id)
      select p_trajectory, e."to", k from unnest(e.knows) k on conflict do nothing;
  end loop;
end $$;
grant execute on function drempel.append(uuid, jsonb) to :"app", :"worker";

-- Who is the resident of one's own trajectory, for a new one of the same person; an id, never a name.
create function drempel.resident_of(p_world uuid) returns uuid
language plpgsql stable security definer set search_path = pg_catalog, drempel, pg_temp as $$
begin
  return (
    select r.person_id from world w
    join assignment a on a.trajectory_id = w.trajectory_id
      and drempel.is_mine(a.party, a.role, a.person_id, a.organisation_id, a.until)
    join assignment r on r.trajectory_id = w.trajectory_id and r.party = 'resident' and r.role = 'resident'
    where w.id = p_world and w.party = drempel.actor_party() and drempel.actor_role() = 'housingConsultant'
    limit 1);
end $$;
grant execute on function drempel.resident_of(uuid) to :"app";

create function drempel.take_up(p_trajectory uuid) returns boolean
language plpgsql security definer set search_path = pg_catalog, drempel, pg_temp as $$
begin
  perform drempel.enter(p_trajectory);
  update assignment a set person_id = drempel.actor_person(), since = drempel.actor_now()
    where a.trajectory_id = p_trajectory and a.party = drempel.actor_party() and a.role = drempel.actor_role()
      and a.person_id is null and a.organisation_id = drempel.actor_organisation()
      and (a.until is null or a.until > drempel.actor_now())
      and drempel.holds_role(drempel.actor_person(), a.role);
  return found;
end $$;
grant execute on function drempel.take_up(uuid) to :"app";

-- Unknown, not referred and taken give the same null.
create function drempel.take_up_by_number(p_number text) returns uuid
language plpgsql security definer set search_path = pg_catalog, drempel, pg_temp as $$
declare
  v_trajectory uuid; v_world uuid;
begin
  if drempel.actor_party() is distinct from 'workAndIncome'
    or drempel.actor_role() is distinct from 'trajectorySupervisor'
    or not drempel.holds_role(drempel.actor_person(), 'trajectorySupervisor') then
    perform drempel.refuse();
  end if;
  select k.trajectory_id into v_trajectory from kris_number k where k.number = p_number;
  perform pg_advisory_xact_lock(hashtextextended(coalesce(v_trajectory, gen_random_uuid())::text, 0));
  select w.id into v_world from world w
    where w.trajectory_id = v_trajectory and w.party = 'workAndIncome'
      and w.organisation_id = drempel.actor_organisation()
      and not exists (
        select from assignment a where a.trajectory_id = w.trajectory_id and a.party = w.party
          and a.role = 'trajectorySupervisor' and (a.until is null or a.until > drempel.actor_now()));
  if v_world is not null then
    insert into assignment (trajectory_id, party, organisation_id, role, person_id, since)
      values (v_trajectory, 'workAndIncome', drempel.actor_organisation(), 'trajectorySupervisor',
        drempel.actor_person(), drempel.actor_now());
  end if;
  return v_world;
end $$;
grant execute on function drempel.take_up_by_number(text) to :"app";

create function drempel.assign(p_trajectory uuid, p_role text, p_person uuid) returns void
language plpgsql security definer set search_path = pg_catalog, drempel, pg_temp as $$
begin
  perform drempel.enter(p_trajectory);
  if not drempel.holds_role(p_person, p_role) then perform drempel.refuse(); end if;
  insert into assignment (trajectory_id, party, organisation_id, role, person_id, since)
    select p_trajectory, drempel.actor_party(), drempel.actor_organisation(), p_role, p_person, drempel.actor_now()
    where not exists (
      select from assignment a where a.trajectory_id = p_trajectory and a.party = drempel.actor_party()
        and a.role = p_role and a.person_id = p_person and a.until is null);
end $$;
grant execute on function drempel.assign(uuid, text, uuid) to :"app";

create function drempel.hand_over(p_trajectory uuid, p_role text, p_from uuid, p_to uuid) returns boolean
language plpgsql security definer set search_path = pg_catalog, drempel, pg_temp as $$
begin
  perform drempel.enter(p_trajectory);
  if not drempel.holds_role(p_to, p_role) then perform drempel.refuse(); end if;
  if not exists (
    select from assignment a where a.trajectory_id = p_trajectory and a.party = drempel.actor_party()
      and a.role = p_role and a.person_id = p_from and (a.until is null or a.until > drempel.actor_now())) then
    return false;
  end if;
  perform drempel.assign(p_trajectory, p_role, p_to);
  if p_from <> p_to then
    update assignment a set until = drempel.actor_now()
      where a.trajectory_id = p_trajectory and a.party = drempel.actor_party() and a.role = p_role
        and a.person_id = p_from and (a.until is null or a.until > drempel.actor_now());
  end if;
  return true;
end $$;
grant execute on function drempel.hand_over(uuid, text, uuid, uuid) to :"app";

-- A colleague steps in: the same role in the same organisation, always with an end. Gives the worlds taken over.
create function drempel.substitute(p_from uuid, p_until timestamptz) returns setof uuid
language plpgsql security definer set search_path = pg_catalog, drempel, pg_temp as $$
begin
  if p_until is null or p_until <= drempel.actor_now() or not isfinite(p_until)
    or not drempel.holds_role(drempel.actor_person(), drempel.actor_role())
    or not drempel.holds_role(p_from, drempel.actor_role()) then
    perform drempel.refuse();
  end if;
  return query
    with taken as (
      insert into assignment (trajectory_id, party, organisation_id, role, person_id, since, until)
        select distinct a.trajectory_id, a.party, a.organisation_id, a.role, drempel.actor_person(),
          drempel.actor_now(), p_until
        from assignment a
        where a.person_id = p_from and a.party = drempel.actor_party() and a.role = drempel.actor_role()
          and a.organisation_id = drempel.actor_organisation() and a.until is null
          and not exists (
            select from assignment b where b.trajectory_id = a.trajectory_id and b.party = a.party
              and b.role = a.role and b.person_id = drempel.actor_person()
              and (b.until is null or b.until >= p_until))
        returning assignment.trajectory_id, assignment.party)
    select w.id from taken t join world w on w.trajectory_id = t.trajectory_id and w.party = t.party;
end $$;
grant execute on function drempel.substitute(uuid, timestamptz) to :"app";

create function drempel.draw_kris_number(p_trajectory uuid, p_candidate text) returns boolean
language plpgsql security definer set search_path = pg_catalog, drempel, pg_temp as $$
begin
  perform drempel.enter(p_trajectory);
  if exists (select from kris_number k where k.trajectory_id = p_trajectory) then perform drempel.refuse(); end if;
  insert into kris_number (number, trajectory_id) values (p_candidate, p_trajectory) on conflict do nothing;
  return found;
end $$;
grant execute on function drempel.draw_kris_number(uuid, text) to :"app";

-- That the actor told it just now, in the own world.
create function drempel.told_now(p_trajectory uuid, p_event text) returns boolean
language plpgsql stable security definer set search_path = pg_catalog, drempel, pg_temp as $$
begin
  return exists (select from event e
    where e.trajectory_id = p_trajectory and e.party = drempel.actor_party() and e.type = p_event
      and e.by_party = e.party and e.by_role = drempel.actor_role() and e.at = drempel.actor_now());
end $$;

-- As if it had never been: the numbering of the other worlds does not know of it either. Whoever takes a world away has
-- said so first, in the own world, by an act that the covenant gives this power; or it is due.
create function drempel.erase_world(p_trajectory uuid, p_party text, p_files text[]) returns void
language plpgsql security definer set search_path = pg_catalog, drempel, pg_temp as $$
begin
  perform drempel.enter(p_trajectory);
  if drempel.by_letter()
    or not exists (
      select from world_remover r
      where r.covenant_id = drempel.covenant_of(p_trajectory) and r.world = p_party and r.party = drempel.actor_party()
        and drempel.told_now(p_trajectory, r.event))
    and (drempel.is_program() and p_party = drempel.actor_party() and drempel.world_is_due(p_trajectory)) is not true then
    perform drempel.refuse();
  end if;
  -- Nobody learns that it stays.
  if exists (
    select from world_remover r join event e on e.type = r.unless
    where r.covenant_id = drempel.covenant_of(p_trajectory) and r.world = p_party and r.party = drempel.actor_party()
      and drempel.told_now(p_trajectory, r.event) and e.trajectory_id = p_trajectory and e.party = p_party) then
    return;
  end if;
  perform drempel.own_files(p_trajectory, p_party, p_files);
  perform drempel.erase_files(p_trajectory, p_files);
  delete from message m where m.trajectory_id = p_trajectory and m.party = p_party;
  delete from act_done d where d.trajectory_id = p_trajectory and d.party = p_party;
  delete from world w where w.trajectory_id = p_trajectory and w.party = p_party;
  delete from trajectory t where t.id = p_trajectory
    and not exists (select from world w where w.trajectory_id = t.id);
end $$;
grant execute on function drempel.erase_world(uuid, text, text[]) to :"app", :"worker";
