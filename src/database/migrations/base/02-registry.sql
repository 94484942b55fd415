-- Who is there: municipalities, organisations, teams, people and their roles. The owner's login keeps it.

create table drempel.municipality (
  id smallint primary key
);
create policy owner on drempel.municipality to current_user using (true) with check (true);
insert into drempel.municipality (id) values (1);

-- For who acts without saying where: as long as there is one. With a second one this says no.
create function drempel.only_municipality() returns smallint
language plpgsql stable security definer set search_path = pg_catalog, drempel, pg_temp as $$
declare
  v_one smallint;
begin
  select m.id into strict v_one from municipality m;
  return v_one;
end $$;

create table drempel.organisation (
  id uuid primary key,
  party text not null check (party in ('corporation', 'team', 'workAndIncome')),
  name text not null,
  settings jsonb not null default '{}'
);
grant select on drempel.organisation to :"app", :"worker";
-- A municipality knows its landlords; a landlord knows itself only.
create policy read on drempel.organisation for select to :"app", :"worker" using (
  (select drempel.actor_person()) is not null
  and (party in ('team', 'workAndIncome') or id = (select drempel.actor_organisation())
    or (party = 'corporation' and (select drempel.actor_party()) = 'workAndIncome')
    or id = any((select drempel.my_corporations())::uuid[])));
create policy owner on drempel.organisation to current_user using (true) with check (true);

create table drempel.team (
  id uuid primary key,
  organisation_id uuid not null references drempel.organisation,
  name text not null
);
create index on drempel.team (organisation_id);
grant select on drempel.team to :"app", :"worker";
create policy read on drempel.team for select to :"app", :"worker" using ((select drempel.actor_person()) is not null);
create policy owner on drempel.team to current_user using (true) with check (true);

create table drempel.team_postcode (
  prefix text primary key check (prefix ~ '^[0-9]{4}([A-Z]{2})?$'),
  team_id uuid not null references drempel.team
);
create index on drempel.team_postcode (team_id);
create policy owner on drempel.team_postcode to current_user using (true) with check (true);

create table drempel.person (
  id uuid primary key,
  organisation_id uuid references drempel.organisation,
  name text,
  phone text,
  mail text
);
create index on drempel.person (organisation_id);
grant select on drempel.person to :"app", :"worker";
create policy read on drempel.person for select to :"app", :"worker" using (
  id = (select drempel.actor_person()) or organisation_id = (select drempel.actor_organisation())
  or id = any((select drempel.my_acquaintances())::uuid[]));
create policy owner on drempel.person to current_user using (true) with check (true);

create table drempel.membership (
  person_id uuid not null references drempel.person,
  organisation_id uuid not null references drempel.organisation,
  role text not null,
  team_id uuid references drempel.team,
  primary key (person_id, organisation_id, role)
);
create index on drempel.membership (organisation_id, role);
grant select on drempel.membership to :"app", :"worker", :"door";
create policy read on drempel.membership for select to :"app", :"worker", :"door" using (
  organisation_id = (select drempel.actor_organisation()) or person_id = (select drempel.actor_person()));
create policy owner on drempel.membership to current_user using (true) with check (true);

create table drempel.demo_persona (
  person_id uuid not null references drempel.person,
  role text not null,
  label text not null,
  sort integer not null,
  primary key (person_id, role)
);
create policy owner on drempel.demo_persona to current_user using (true) with check (true);

-- Where a member of staff lives, as a hash with the person in it: enough to see that a case is about that address, and
-- nothing that a page can show. Only the gate reads it.
create table drempel.own_address (
  person_id uuid primary key references drempel.person on delete cascade,
  hash bytea not null
);

-- The program itself, when a term has run out.
insert into drempel.person (id) values ('00000000-0000-4000-8000-000000000001');

create function drempel.holds_role(p_person uuid, p_role text) returns boolean
language plpgsql stable security definer set search_path = pg_catalog, drempel, pg_temp as $$
begin
  return exists (
    select from membership m join organisation o on o.id = m.organisation_id
    where m.person_id = p_person and m.role = p_role and m.organisation_id = drempel.actor_organisation()
      and o.party = drempel.actor_party());
end $$;

create function drempel.team_of_postcode(p_postcode text) returns table (organisation_id uuid, team_id uuid)
language plpgsql stable security definer set search_path = pg_catalog, drempel, pg_temp as $$
declare
  v_postcode text := upper(regexp_replace(p_postcode, '[[:space:]]', '', 'g'));
begin
  if drempel.actor_person() is null then return; end if;
  return query
    select t.organisation_id, t.id from team_postcode c join team t on t.id = c.team_id
    where c.prefix in (v_postcode, left(v_postcode, 4)) order by length(c.prefix) desc limit 1;
end $$;
grant execute on function drempel.team_of_postcode(text) to :"app";

-- Empty but for the demo, where one chooses a person to be.
create function drempel.demo_personas()
  returns table (person_id uuid, role text, organisation_id uuid, party text, name text, organisation_name text,
    label text)
language plpgsql stable security definer set search_path = pg_catalog, drempel, pg_temp as $$
begin
  return query
    select d.person_id, d.role, o.id, coalesce(o.party, 'resident'), p.name, o.name, d.label
    from demo_persona d join person p on p.id = d.person_id left join organisation o on o.id = p.organisation_id
    order by d.sort, d.label;
end $$;
grant execute on function drempel.demo_personas() to :"door";

-- A demo goes on as people begin trajectories in it; where nobody may be chosen nobody ever is.
create function drempel.welcome_persona(p_person uuid, p_label text, p_sort integer) returns void
language plpgsql security definer set search_path = pg_catalog, drempel, pg_temp as $$
begin
  perform drempel.only_program();
  if not exists (select from demo_persona) then perform drempel.refuse(); end if;
  insert into demo_persona (person_id, role, label, sort) values (p_person, 'resident', p_label, p_sort)
    on conflict (person_id, role) do update set label = excluded.label, sort = excluded.sort;
end $$;
grant execute on function drempel.welcome_persona(uuid, text, integer) to :"worker";

create function drempel.roles_of(p_person uuid)
  returns table (person_id uuid, role text, organisation_id uuid, party text, name text, organisation_name text)
language plpgsql stable security definer set search_path = pg_catalog, drempel, pg_temp as $$
begin
  return query
    select m.person_id, m.role, m.organisation_id, o.party, p.name, o.name
    from membership m join organisation o on o.id = m.organisation_id join person p on p.id = m.person_id
    where m.person_id = p_person order by m.role;
end $$;
grant execute on function drempel.roles_of(uuid) to :"door";

-- Only an address that is one person's: two people with one address are told apart by nobody.
create function drempel.roles_by_mail(p_mail text, p_organisation uuid)
  returns table (person_id uuid, role text, organisation_id uuid, party text, name text, organisation_name text)
language plpgsql stable security definer set search_path = pg_catalog, drempel, pg_temp as $$
begin
  return query
    select m.person_id, m.role, m.organisation_id, o.party, p.name, o.name
    from membership m join organisation o on o.id = m.organisation_id join person p on p.id = m.person_id
    where lower(p.mail) = lower(p_mail) and (p_organisation is null or m.organisation_id = p_organisation)
      and (select count(*) from person q where lower(q.mail) = lower(p_mail)) = 1
    order by m.role;
end $$;
grant execute on function drempel.roles_by_mail(text, uuid) to :"door";

create function drempel.home_hash(p_person uuid, p_postcode text, p_house text) returns bytea
  language sql immutable parallel safe
  as $$ select sha256(convert_to(p_person::text || '|' || upper(replace(p_postcode, ' ', '')) || '|' ||
    lower(replace(p_house, ' ', '')), 'UTF8')) $$;
grant execute on function drempel.home_hash(uuid, text, text) to :"gate";

-- One's own, of a member of staff; empty takes it away.
create function drempel.keep_own_address(p_postcode text, p_house text) returns void
language plpgsql security definer set search_path = pg_catalog, drempel, pg_temp as $$
begin
  if drempel.actor_organisation() is null
    or not exists (select from membership m where m.person_id = drempel.actor_person() and m.role = drempel.actor_role()
      and m.organisation_id = drempel.actor_organisation()) then
    perform drempel.refuse();
  end if;
  delete from own_address o where o.person_id = drempel.actor_person();
  if p_postcode is not null and p_house is not null then
    insert into own_address
      values (drempel.actor_person(), drempel.home_hash(drempel.actor_person(), p_postcode, p_house));
  end if;
end $$;
grant execute on function drempel.keep_own_address(text, text) to :"app";

create function drempel.has_own_address() returns boolean
language plpgsql stable security definer set search_path = pg_catalog, drempel, pg_temp as $$
begin
  return exists (select from own_address o where o.person_id = drempel.actor_person());
end $$;
grant execute on function drempel.has_own_address() to :"app";

-- Who read a case at the own address (or, where false, at a colleague's): for the privacy officer, without saying
-- whose.
create function drempel.addresses_read(p_from timestamptz, p_own boolean)
  returns table (person uuid, name text, day text, count integer)
language plpgsql stable security definer set search_path = pg_catalog, drempel, pg_temp as $$
begin
  if drempel.actor_role() is distinct from 'privacyOfficer' or drempel.actor_organisation() is null then
    perform drempel.refuse();
  end if;
  perform drempel.searchable('cases');
  return query
    -- Of those who gave an address, which trajectories of the own organisation are about it; then who of it read them.
    with home as materialized (
      select o.person_id, e.trajectory_id, e.covenant_id, e.file, e.category
      from own_address o
      join person p on p.id = o.person_id and p.organisation_id = drempel.actor_organisation()
      join entry e on e.category = 'nameAndAddress' and e.replaced_at is null
        and exists (
          select from world w
          where w.trajectory_id = e.trajectory_id and w.organisation_id = drempel.actor_organisation())
      join search_material v on v.entry_id = e.id
      where o.hash = drempel.home_hash(o.person_id, v.value ->> 'postcode', v.value ->> 'door'))
    select a.person_id, p.name, to_char(a.at at time zone 'Europe/Amsterdam', 'YYYY-MM-DD'),
      count(distinct a.seq)::integer
    from home h join log_subject s on s.trajectory_id = h.trajectory_id
    join audit a on a.subject = s.subject and a.organisation_id = drempel.actor_organisation() and a.at >= p_from
      and a.kind <> 'denied'
    join entry_reader r on r.covenant_id = h.covenant_id and r.role = a.role and r.file = h.file
      and r.category = h.category
    join person p on p.id = a.person_id and p.name is not null
    where (a.person_id = h.person_id) = p_own
    group by 1, 2, 3 order by 3 desc, 4 desc, 2 limit 50;
end $$;
grant execute on function drempel.addresses_read(timestamptz, boolean) to :"app";
