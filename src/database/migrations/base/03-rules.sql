-- What the covenant allows, as the database checks it a second time. Filled from src/covenant at each start, by the
-- owner. A covenant is one municipality's, in one version; a trajectory keeps the one that was in force as it began.
-- `filling`: what that municipality chose of the open terms, by their names. Anybody may read it: it is printed.

create table drempel.covenant (
  id integer primary key,
  municipality_id smallint not null references drempel.municipality,
  filling jsonb not null default '{}'
);
grant select on drempel.covenant to :"gate", :"app", :"worker";
create policy read on drempel.covenant for select to :"app", :"worker" using (true);
create policy gate on drempel.covenant to :"gate" using (true);
create policy owner on drempel.covenant to current_user using (true) with check (true);
insert into drempel.covenant (id, municipality_id) values (1, 1);

create function drempel.covenant_in_force() returns integer
language plpgsql stable security definer set search_path = pg_catalog, drempel, pg_temp as $$
begin
  return (select max(c.id) from covenant c where c.municipality_id = drempel.municipality());
end $$;

create function drempel.covenant_of(p_trajectory uuid) returns integer
language plpgsql stable security definer set search_path = pg_catalog, drempel, pg_temp as $$
begin
  return (select t.covenant_id from trajectory t where t.id = p_trajectory);
end $$;

create table drempel.audience_rule (
  covenant_id integer references drempel.covenant,
  event text,
  from_party text,
  to_party text,
  -- Whether a resident who came in by a letter may cause it too: what ends or wipes something is only announced then.
  by_letter boolean not null default false,
  primary key (covenant_id, event, from_party, to_party)
);
create policy owner on drempel.audience_rule to current_user using (true) with check (true);

create table drempel.entry_rule (
  covenant_id integer references drempel.covenant,
  file text,
  category text,
  phase text,
  role text,
  needs_reason boolean not null default false,
  primary key (covenant_id, file, role, category, phase)
);
grant select on drempel.entry_rule to :"app", :"worker";
create policy read on drempel.entry_rule for select to :"app", :"worker"
  using ((select drempel.actor_person()) is not null);
create policy owner on drempel.entry_rule to current_user using (true) with check (true);

create table drempel.entry_reader (
  covenant_id integer references drempel.covenant,
  file text,
  category text,
  role text,
  primary key (covenant_id, role, file, category)
);
grant select on drempel.entry_reader to :"app", :"worker";
create policy read on drempel.entry_reader for select to :"app", :"worker"
  using ((select drempel.actor_person()) is not null);
create policy owner on drempel.entry_reader to current_user using (true) with check (true);

create table drempel.file_owner (
  covenant_id integer references drempel.covenant,
  file text,
  party text,
  primary key (covenant_id, file, party)
);
create policy owner on drempel.file_owner to current_user using (true) with check (true);

create table drempel.file_remover (
  covenant_id integer references drempel.covenant,
  file text,
  party text,
  primary key (covenant_id, file, party)
);
create policy owner on drempel.file_remover to current_user using (true) with check (true);

-- By which act whose world goes whole, for whom that act is one of; not where that world itself keeps on for another
-- reason (`unless`, an event of its own).
create table drempel.world_remover (
  covenant_id integer references drempel.covenant,
  world text,
  event text,
  party text,
  unless text,
  primary key (covenant_id, world, event, party)
);
create policy owner on drempel.world_remover to current_user using (true) with check (true);

-- Who `checks` at step 3 (a signal waits for this role, and it looks in the register of clients), and who `adds` the
-- resident to that register at step 9.
create table drempel.register_rule (
  covenant_id integer references drempel.covenant,
  party text,
  role text,
  does text check (does in ('checks', 'adds')),
  primary key (covenant_id, party, role, does)
);
create policy owner on drempel.register_rule to current_user using (true) with check (true);

-- For how long at least what is kept beside the files stays. What is not named here goes never.
create table drempel.keep_rule (
  covenant_id integer references drempel.covenant,
  kind text,
  months integer not null check (months >= 0),
  primary key (covenant_id, kind)
);
create policy owner on drempel.keep_rule to current_user using (true) with check (true);

-- Terms that the gate itself counts with.
create table drempel.term_rule (
  covenant_id integer references drempel.covenant,
  term text,
  lasts interval not null,
  primary key (covenant_id, term)
);
create policy owner on drempel.term_rule to current_user using (true) with check (true);
create function drempel.term_of(p_covenant integer, p_term text) returns interval
language plpgsql stable security definer set search_path = pg_catalog, drempel, pg_temp as $$
begin
  return (select r.lasts from term_rule r where r.covenant_id = p_covenant and r.term = p_term);
end $$;

create function drempel.own_files(p_trajectory uuid, p_party text, p_files text[]) returns void
language plpgsql security definer set search_path = pg_catalog, drempel, pg_temp as $$
begin
  if exists (
    select from unnest(p_files) f
    where not exists (
      select from file_owner o
      where o.covenant_id = drempel.covenant_of(p_trajectory) and o.file = f and o.party = p_party)) then
    perform drempel.refuse();
  end if;
end $$;
