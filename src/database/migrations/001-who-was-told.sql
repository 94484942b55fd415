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
reset role;
