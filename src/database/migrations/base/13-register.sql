-- The team organisation's clients (KTSD), also those without a trajectory, for the check of step 3. What is searched
-- stands apart and can be made again from the clients: keys, the person taken apart, words for the search page, and
-- how many clients bear a name. Every key holds the organisation: no register can tell of another.

-- Who looks in it: whoever checks at step 3 under the covenant in force, and whom a signal of an older one waits for.
create function drempel.keeps_register() returns boolean
language plpgsql stable security definer set search_path = pg_catalog, drempel, pg_temp as $$
declare
  v_role text := drempel.actor_role(); v_party text := drempel.actor_party();
begin
  return exists (
      select from register_rule r
      where r.covenant_id = drempel.covenant_in_force() and r.party = v_party and r.role = v_role and r.does = 'checks')
    or exists (
      select from assignment a
      join trajectory t on t.id = a.trajectory_id
      join register_rule r on r.covenant_id = t.covenant_id and r.party = a.party and r.role = a.role
      where a.person_id is null and a.organisation_id = drempel.actor_organisation() and a.party = v_party
        and a.role = v_role and (a.until is null or a.until > drempel.actor_now()) and r.does = 'checks');
end $$;
grant execute on function drempel.keeps_register() to :"app";

create table drempel.client (
  municipality_id smallint not null default drempel.municipality(),
  organisation_id uuid not null references drempel.organisation,
  id uuid not null,
  name text not null,
  birth_date date,
  street text not null,
  house_number text not null,
  postcode text not null,
  place text not null,
  primary key (municipality_id, organisation_id, id)
);
grant select on drempel.client to :"app";
create policy read on drempel.client for select to :"app" using (
  (select drempel.keeps_register()) and organisation_id = (select drempel.actor_organisation()));

-- In no log and no backup: made again at any time.
create unlogged table drempel.client_search (
  municipality_id smallint not null default drempel.municipality(),
  organisation_id uuid not null,
  client_id uuid not null,
  keys integer[] not null,
  person text not null,
  exact text not null,
  words text not null,
  primary key (municipality_id, organisation_id, client_id),
  foreign key (municipality_id, organisation_id, client_id) references drempel.client on delete cascade
);
-- A gate that asks for the municipality first could not use the index on `keys`: array operators may tell of rows
-- that they were not asked for. Its functions ask for the organisation themselves.
create policy gate on drempel.client_search to :"gate" using (true) with check (true);
create index client_search_exact on drempel.client_search (municipality_id, organisation_id, exact);
-- Without `fastupdate`: a look must not wait for what others wrote before it. Made again after a large import.
create index client_search_keys on drempel.client_search using gin (keys) with (fastupdate = off);
create index client_search_words on drempel.client_search using gin (words :"extensions".gin_trgm_ops)
  with (fastupdate = off);
grant select on drempel.client_search to :"app";
create policy read on drempel.client_search for select to :"app" using (
  (select drempel.keeps_register()) and organisation_id = (select drempel.actor_organisation()));

create unlogged table drempel.client_name (
  municipality_id smallint not null default drempel.municipality(),
  organisation_id uuid not null references drempel.organisation,
  kind text not null check (kind in ('family', 'given', 'all')),
  name text not null,
  clients integer not null,
  primary key (municipality_id, organisation_id, kind, name)
);

-- Which client a trajectory's resident turned out to be; it goes with the team's world.
create table drempel.client_link (
  municipality_id smallint not null default drempel.municipality(),
  trajectory_id uuid not null,
  party text not null default 'team' check (party = 'team'),
  organisation_id uuid not null,
  client_id uuid not null,
  primary key (municipality_id, trajectory_id),
  foreign key (municipality_id, trajectory_id, party) references drempel.world on delete cascade,
  foreign key (municipality_id, organisation_id, client_id) references drempel.client on delete cascade
);
create index on drempel.client_link (municipality_id, organisation_id, client_id);
grant select on drempel.client_link to :"app";
create policy read on drempel.client_link for select to :"app" using (
  (select drempel.keeps_register()) and organisation_id = (select drempel.actor_organisation())
  and trajectory_id = any((select drempel.trajectories())::uuid[]));

-- Where pg_trgm stands differs; in a function's text psql fills in nothing.
create function drempel.likeness(p_word text, p_words text) returns real language sql immutable parallel safe
  return :"extensions".word_similarity(p_word, p_words);
create function drempel.resembles(p_word text, p_words text) returns boolean language sql stable parallel safe
  return p_word operator(:"extensions".<%) p_words;
grant usage on schema :"extensions" to :"gate";
grant execute on function drempel.likeness(text, text), drempel.resembles(text, text) to :"gate";

-- The way in: policies keep a search from using its index, since array and trigram operators may tell of rows that
-- they were not asked for. So the gate searches, after its own check that the actor keeps the register. In a trajectory
-- (`p_trajectory`) whoever checks or adds there is let in as well, for what is done about its one resident.
create function drempel.own_register(p_trajectory uuid default null) returns uuid
language plpgsql stable security definer set search_path = pg_catalog, drempel, pg_temp as $$
begin
  if not drempel.holds_role(drempel.actor_person(), drempel.actor_role()) or not (
      drempel.keeps_register()
      or drempel.is_assigned(p_trajectory) and exists (
        select from register_rule r
        where r.covenant_id = drempel.covenant_of(p_trajectory) and r.party = drempel.actor_party()
          and r.role = drempel.actor_role())) then
    perform drempel.refuse();
  end if;
  return drempel.actor_organisation();
end $$;

-- One text: how many clients there are, then a line for each that shares a key. Materialized, so that the limit
-- does not lure the planner away from the index.
create function drempel.match_clients(p_strong integer[], p_weak integer[], p_most integer) returns text
language plpgsql stable security definer set search_path = pg_catalog, drempel, pg_temp as $$
declare
  v_organisation uuid := drempel.own_register(); v_lines text;
begin
  perform drempel.searchable('registers');
  -- With a limit the planner thinks little of reading the table through; what is asked stands in the index.
  perform set_config('enable_seqscan', 'off', true);
  with strong as materialized (
    select s.organisation_id, s.client_id, s.person from client_search s where s.keys && p_strong
  ), weak as materialized (
    select s.organisation_id, s.client_id, s.person from client_search s where s.keys && p_weak limit least(p_most, 60)
  )
  select string_agg(f.line, E'\n') into v_lines from (
    (select s.client_id || '|' || s.person as line from strong s where s.organisation_id = v_organisation limit p_most)
    union all
    (select s.client_id || '|' || s.person from weak s where s.organisation_id = v_organisation limit least(p_most, 30))
  ) f;
  return coalesce((
      select n.clients from client_name n where n.organisation_id = v_organisation and n.kind = 'all' and n.name = ''
    ), 0)::text || E'\n' || coalesce(v_lines, '');
end $$;
grant execute on function drempel.match_clients(integer[], integer[], integer) to :"app";

-- Typing errors forgiven, by trigrams. The index looks for the longest word; the others have to be there too.
create function drempel.clients_like(p_longest text, p_others text[], p_most integer)
  returns table (id uuid, name text, birth_date date, street text, house_number text, postcode text, place text)
language plpgsql stable security definer set search_path = pg_catalog, drempel, pg_temp as $$
declare
  v_organisation uuid := drempel.own_register();
begin
  perform drempel.searchable('registers');
  return query
    with found as materialized (
      select s.organisation_id, s.client_id, drempel.likeness(p_longest, s.words) + (
          select coalesce(sum(drempel.likeness(w, s.words)), 0) from unnest(p_others) w) as likeness
      from client_search s where drempel.resembles(p_longest, s.words)
        and not exists (select from unnest(p_others) w where drempel.likeness(w, s.words) < 0.5)
    )
    select c.id, c.name, c.birth_date, c.street, c.house_number, c.postcode, c.place from found f
    join client c on c.organisation_id = f.organisation_id and c.id = f.client_id
    where f.organisation_id = v_organisation
    order by f.likeness desc, c.name, c.id limit p_most;
end $$;
grant execute on function drempel.clients_like(text, text[], integer) to :"app";

create function drempel.client_names(p_kinds text[], p_names text[], p_trajectory uuid default null)
  returns table (kind text, name text, clients integer)
language plpgsql stable security definer set search_path = pg_catalog, drempel, pg_temp as $$
declare
  v_organisation uuid := drempel.own_register(p_trajectory);
begin
  perform drempel.searchable('registers');
  return query
    select n.kind, n.name, n.clients from unnest(p_kinds, p_names) a(kind, name)
    join client_name n on n.organisation_id = v_organisation and n.kind = a.kind and n.name = a.name;
end $$;
grant execute on function drempel.client_names(text[], text[], uuid) to :"app";

-- A client that is there already is mended; its names are counted again when the search table is next made anew.
create function drempel.save_client(p_id uuid, p_client jsonb, p_keys integer[], p_kinds text[], p_names text[],
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
  insert into client (organisation_id, id, name, birth_date, street, house_number, postcode, place)
    select v_organisation, p_id, r.name, r.birth_date, r.street, r.house_number, r.postcode, r.place
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
grant execute on function drempel.save_client(uuid, jsonb, integer[], text[], text[], uuid) to :"app";

-- Which client a trajectory's resident turned out to be; it goes with the team's world.
create function drempel.link_client(p_trajectory uuid, p_client uuid) returns void
language plpgsql security definer set search_path = pg_catalog, drempel, pg_temp as $$
declare
  v_organisation uuid;
begin
  perform drempel.enter(p_trajectory);
  v_organisation := drempel.own_register(p_trajectory);
  if not exists (select from client c where c.organisation_id = v_organisation and c.id = p_client) then
    perform drempel.refuse();
  end if;
  insert into client_link (trajectory_id, organisation_id, client_id) values (p_trajectory, v_organisation, p_client)
    on conflict (municipality_id, trajectory_id) do update set client_id = excluded.client_id;
end $$;
grant execute on function drempel.link_client(uuid, uuid) to :"app";

-- For who adds the resident of a trajectory: the client whom somebody pointed out at step 3, or who stands there in just
-- this way already (then by id only).
create function drempel.client_of(p_trajectory uuid, p_exact text)
  returns table (linked boolean, id uuid, name text, birth_date date, street text, house_number text, postcode text,
    place text)
language plpgsql stable security definer set search_path = pg_catalog, drempel, pg_temp as $$
declare
  v_organisation uuid;
begin
  if not drempel.is_assigned(p_trajectory) then perform drempel.refuse(); end if;
  v_organisation := drempel.own_register(p_trajectory);
  return query
    select true, c.id, c.name, c.birth_date, c.street, c.house_number, c.postcode, c.place from client_link l
    join client c on c.organisation_id = l.organisation_id and c.id = l.client_id
    where l.trajectory_id = p_trajectory and l.organisation_id = v_organisation;
  if not found then
    perform drempel.searchable('registers');
    return query
      select false, s.client_id, null::text, null::date, null::text, null::text, null::text, null::text from client_search s
      where s.organisation_id = v_organisation and s.exact = p_exact limit 1;
  end if;
end $$;
grant execute on function drempel.client_of(uuid, text) to :"app";

create function drempel.registers_without_search() returns setof uuid
language plpgsql stable security definer set search_path = pg_catalog, drempel, pg_temp as $$
begin
  perform drempel.only_program();
  return query
    select o.id from organisation o
    where exists (select from client c where c.organisation_id = o.id)
      and not exists (select from client_search s where s.organisation_id = o.id);
end $$;
grant execute on function drempel.registers_without_search() to :"worker";

-- From here on for the owner on the command line, who fills the register, and for making the search table anew: at a
-- start the owner does that, and while the program runs its worker.
create function drempel.enter_register() returns void
language plpgsql security definer set search_path = pg_catalog, drempel, pg_temp as $$
begin
  if drempel.login() is null then perform drempel.act_as('{}', null); else perform drempel.only_program(); end if;
end $$;

create function drempel.import_clients(p_organisation uuid, p_clients jsonb) returns void
language plpgsql security definer set search_path = pg_catalog, drempel, pg_temp as $$
begin
  perform drempel.enter_register();
  insert into client (organisation_id, id, name, birth_date, street, house_number, postcode, place)
    select p_organisation, r.id, r.name, r.birth_date, r.street, r.house_number, r.postcode, r.place
    from jsonb_to_recordset(p_clients)
      as r(id uuid, name text, birth_date date, street text, house_number text, postcode text, place text)
    on conflict (municipality_id, organisation_id, id) do update set name = excluded.name,
      birth_date = excluded.birth_date, street = excluded.street, house_number = excluded.house_number,
      postcode = excluded.postcode, place = excluded.place;
end $$;

create function drempel.clients_after(p_organisation uuid, p_after uuid, p_most integer)
  returns table (id uuid, name text, birth_date date, street text, house_number text, postcode text, place text)
language plpgsql stable security definer set search_path = pg_catalog, drempel, pg_temp as $$
begin
  perform drempel.enter_register();
  return query
    select c.id, c.name, c.birth_date, c.street, c.house_number, c.postcode, c.place from client c
    where c.organisation_id = p_organisation and (p_after is null or c.id > p_after) order by c.id limit p_most;
end $$;

create function drempel.clear_search(p_organisation uuid) returns void
language plpgsql security definer set search_path = pg_catalog, drempel, pg_temp as $$
begin
  perform drempel.enter_register();
  delete from client_search s where s.organisation_id = p_organisation;
  delete from client_name n where n.organisation_id = p_organisation;
end $$;

create function drempel.add_search(p_organisation uuid, p_rows jsonb, p_names jsonb) returns void
language plpgsql security definer set search_path = pg_catalog, drempel, pg_temp as $$
begin
  perform drempel.enter_register();
  -- Who was entered meanwhile is as that act left him or her.
  insert into client_search (organisation_id, client_id, keys, person, exact, words)
    select p_organisation, r.id, r.keys, r.person, r.exact, r.words
    from jsonb_to_recordset(p_rows) as r(id uuid, keys integer[], person text, exact text, words text)
    on conflict do nothing;
  insert into client_name (organisation_id, kind, name, clients)
    select p_organisation, r.kind, r.name, r.clients
    from jsonb_to_recordset(p_names) as r(kind text, name text, clients integer)
    on conflict (municipality_id, organisation_id, kind, name) do update set clients = excluded.clients;
end $$;
grant execute on function drempel.clients_after(uuid, uuid, integer), drempel.clear_search(uuid),
  drempel.add_search(uuid, jsonb, jsonb) to :"worker";
