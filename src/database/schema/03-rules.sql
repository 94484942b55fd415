-- What the covenant allows, as the database checks it a second time. Filled from src/covenant at each start, by the
-- owner.

create table drempel.audience_rule (
  event text,
  from_party text,
  to_party text,
  primary key (event, from_party, to_party)
);
create policy owner on drempel.audience_rule to current_user using (true) with check (true);

create table drempel.entry_rule (
  file text,
  category text,
  phase text,
  role text,
  needs_reason boolean not null default false,
  primary key (file, role, category, phase)
);
grant select on drempel.entry_rule to :"app";
create policy read on drempel.entry_rule for select to :"app" using ((select drempel.actor_person()) is not null);
create policy owner on drempel.entry_rule to current_user using (true) with check (true);

create table drempel.entry_reader (
  file text,
  category text,
  role text,
  primary key (role, file, category)
);
grant select on drempel.entry_reader to :"app";
create policy read on drempel.entry_reader for select to :"app" using ((select drempel.actor_person()) is not null);
create policy owner on drempel.entry_reader to current_user using (true) with check (true);

create table drempel.file_owner (
  file text,
  party text,
  primary key (file, party)
);
create policy owner on drempel.file_owner to current_user using (true) with check (true);

create table drempel.file_remover (
  file text,
  party text,
  primary key (file, party)
);
create policy owner on drempel.file_remover to current_user using (true) with check (true);

create function drempel.own_files(p_party text, p_files text[]) returns void
language plpgsql security definer set search_path = pg_catalog, drempel, pg_temp as $$
begin
  if exists (
    select from unnest(p_files) f
    where not exists (select from file_owner o where o.file = f and o.party = p_party)) then
    perform drempel.refuse();
  end if;
end $$;
