-- After 0.2.0: that somebody was told since, and what goes with an erasure.

-- The resident whom a signal wrongly was about.
alter table drempel.wrong_signal add column told_on date;
grant select (told_on) on drempel.wrong_signal to :"app";
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

-- A line of the register of clients that a trajectory made.
alter table drempel.client add column by_case boolean not null default false;
create function drempel.let_client_go(p_trajectory uuid, p_name text, p_kinds text[], p_names text[]) returns void
language plpgsql security definer set search_path = pg_catalog, drempel, pg_temp as $$
declare
  v_organisation uuid := drempel.actor_organisation(); v_gone client%rowtype;
begin
  perform drempel.enter(p_trajectory);
  if drempel.by_letter() or drempel.actor_party() <> 'team' or not drempel.told_now(p_trajectory, 'requestSettled') then
    perform drempel.refuse();
  end if;
  delete from client c using client_link l
    where l.trajectory_id = p_trajectory and l.organisation_id = v_organisation
      and c.organisation_id = v_organisation and c.id = l.client_id and c.by_case
      and not exists (select from client_link o
        where o.organisation_id = v_organisation and o.client_id = c.id and o.trajectory_id <> p_trajectory)
    returning c.* into v_gone;
  if v_gone.name = p_name then
    update client_name n set clients = n.clients - 1 from unnest(p_kinds, p_names) a(kind, name)
      where n.organisation_id = v_organisation and n.kind = a.kind and n.name = a.name;
    delete from client_name n where n.organisation_id = v_organisation and n.clients <= 0;
  end if;
end $$;
grant execute on function drempel.let_client_go(uuid, text, text[], text[]) to :"app";

-- The residents concerned are told (GDPR 34) by whoever is assigned to their case in that organisation: the privacy officer says what, in codes, and
-- reads of each pseudonym when it was told. `gone`: nothing of that case is left there, so that nobody can be pointed out.
create table drempel.leak_notice (
  municipality_id smallint not null default drempel.municipality(),
  leak_id uuid not null,
  subject uuid not null,
  organisation_id uuid not null,
  data text not null,
  done text not null,
  advice text not null,
  asked_at timestamptz not null,
  gone boolean not null,
  passed_at timestamptz,
  told_on date,
  told_how text,
  primary key (municipality_id, leak_id, subject),
  foreign key (municipality_id, leak_id) references drempel.data_leak on delete cascade
);
create index on drempel.leak_notice (municipality_id, subject);
grant select (leak_id, subject, organisation_id, asked_at, gone, passed_at, told_on, told_how) on drempel.leak_notice to :"app";
create policy read on drempel.leak_notice for select to :"app" using (
  (select drempel.actor_role()) = 'privacyOfficer' and organisation_id = (select drempel.actor_organisation()));

-- Of those who were registered with the breach, once each. It knocks at the cases that are there; what is told is passed on by the program, and
-- nothing of a case comes back but that none is left.
create function drempel.ask_leak_telling(p_leak uuid, p_data text, p_done text, p_advice text) returns void
language plpgsql security definer set search_path = pg_catalog, drempel, pg_temp as $$
declare
  v_organisation uuid := drempel.actor_organisation(); v_at timestamptz := drempel.actor_now();
begin
  if drempel.actor_role() is distinct from 'privacyOfficer' or not exists (
      select from data_leak l where l.id = p_leak and l.organisation_id = v_organisation) then
    perform drempel.refuse();
  end if;
  insert into leak_notice (leak_id, subject, organisation_id, data, done, advice, asked_at, gone)
    select l.id, a.subject, v_organisation, p_data, p_done, p_advice, v_at, not exists (
      select from log_subject s join world w on w.trajectory_id = s.trajectory_id
      where s.subject = a.subject and w.party = drempel.actor_party() and w.organisation_id = v_organisation)
    from data_leak l cross join unnest(l.subjects) a(subject) where l.id = p_leak
    on conflict (municipality_id, leak_id, subject) do nothing;
  insert into timer (trajectory_id, party, kind, due)
    select distinct w.trajectory_id, w.party, 'passLeak' || upper(left(w.party, 1)) || substr(w.party, 2), v_at
    from leak_notice n join log_subject s on s.subject = n.subject
    join world w on w.trajectory_id = s.trajectory_id and w.party = drempel.actor_party()
      and w.organisation_id = v_organisation
    where n.leak_id = p_leak and n.passed_at is null
    on conflict (municipality_id, trajectory_id, party, kind) do update set due = excluded.due;
end $$;
grant execute on function drempel.ask_leak_telling(uuid, text, text, text) to :"app";

-- Marks and gives them in one go, in the order in which they were asked.
create function drempel.take_leak_notices(p_trajectory uuid)
  returns table (kind text, happened_from date, happened_until date, data text, done text, advice text)
language plpgsql security definer set search_path = pg_catalog, drempel, pg_temp as $$
begin
  perform drempel.only_program();
  return query
    with taken as (
      update leak_notice n set passed_at = drempel.actor_now()
      from log_subject s, world w
      where s.trajectory_id = p_trajectory and n.subject = s.subject and n.passed_at is null
        and w.trajectory_id = p_trajectory and w.party = drempel.actor_party() and w.organisation_id = n.organisation_id
      returning n.leak_id, n.asked_at, n.data, n.done, n.advice)
    select l.kind, l.happened_from, l.happened_until, t.data, t.done, t.advice
    from taken t join data_leak l on l.id = t.leak_id order by t.asked_at, l.id;
end $$;
grant execute on function drempel.take_leak_notices(uuid) to :"worker";

-- The oldest that was passed on: the case tells them in this order.
create function drempel.note_leak_told(p_trajectory uuid, p_how text, p_on date) returns void
language plpgsql security definer set search_path = pg_catalog, drempel, pg_temp as $$
begin
  perform drempel.enter(p_trajectory);
  if drempel.by_letter() or not drempel.told_now(p_trajectory, 'leakTold') then perform drempel.refuse(); end if;
  update leak_notice n set told_on = p_on, told_how = p_how
    where (n.leak_id, n.subject) = (
      select o.leak_id, o.subject from leak_notice o
      where o.subject = (drempel.subjects_of(array[p_trajectory]))[1] and o.passed_at is not null and o.told_on is null
        and o.organisation_id = drempel.actor_organisation()
      order by o.passed_at, o.asked_at, o.leak_id limit 1);
end $$;
grant execute on function drempel.note_leak_told(uuid, text, date) to :"app";

grant create on schema drempel to :"gate";
set local role :"gate";
create or replace function drempel.save_client(p_id uuid, p_client jsonb, p_keys integer[], p_kinds text[], p_names text[],
    p_trajectory uuid default null)
  returns void
language plpgsql security definer set search_path = pg_catalog, drempel, pg_temp as $$
declare
  v_organisation uuid := drempel.own_register(p_trajectory); v_new boolean;
begin
  -- Who only adds mends nobody but the client of that trajectory.
  if not drempel.keeps_register() and exists (
      select from client c where c.organisation_id = v_organisation and c.id = p_id
        and not exists (select from client_link l where l.trajectory_id = p_trajectory and l.client_id = c.id)) then
    perform drempel.refuse();
  end if;
  insert into client (organisation_id, id, name, birth_date, street, house_number, postcode, place, by_case)
    select v_organisation, p_id, r.name, r.birth_date, r.street, r.house_number, r.postcode, r.place,
      p_trajectory is not null
    from jsonb_to_record(p_client)
      as r(name text, birth_date date, street text, house_number text, postcode text, place text)
    on conflict (municipality_id, organisation_id, id) do update set name = excluded.name,
      birth_date = excluded.birth_date, street = excluded.street, house_number = excluded.house_number,
      postcode = excluded.postcode, place = excluded.place
    returning xmax = 0 into v_new;
  insert into client_search (organisation_id, client_id, keys, person, exact, words)
    values (v_organisation, p_id, p_keys, p_client ->> 'person', p_client ->> 'exact', p_client ->> 'words')
    on conflict (municipality_id, organisation_id, client_id) do update
      set keys = excluded.keys, person = excluded.person, exact = excluded.exact, words = excluded.words;
  if v_new then
    insert into client_name (organisation_id, kind, name, clients)
      select v_organisation, a.kind, a.name, 1 from unnest(p_kinds, p_names) a(kind, name) order by 2, 3
      on conflict (municipality_id, organisation_id, kind, name) do update set clients = client_name.clients + 1;
  end if;
end $$;

create or replace function drempel.import_clients(p_organisation uuid, p_clients jsonb) returns void
language plpgsql security definer set search_path = pg_catalog, drempel, pg_temp as $$
begin
  perform drempel.enter_register();
  insert into client (organisation_id, id, name, birth_date, street, house_number, postcode, place)
    select p_organisation, r.id, r.name, r.birth_date, r.street, r.house_number, r.postcode, r.place
    from jsonb_to_recordset(p_clients)
      as r(id uuid, name text, birth_date date, street text, house_number text, postcode text, place text)
    on conflict (municipality_id, organisation_id, id) do update set name = excluded.name,
      birth_date = excluded.birth_date, street = excluded.street, house_number = excluded.house_number,
      postcode = excluded.postcode, place = excluded.place, by_case = false;
end $$;

create or replace function drempel.open_world(p_trajectory uuid, p_party text, p_organisation uuid) returns void
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
reset role;
