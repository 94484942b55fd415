-- What stands in the files: entries and documents, what is withheld of them, the seals of what was signed, and what is
-- searched. `value`, `reason` and `bytes` are sealed (src/database/keys); an empty box of src/keys is 53 bytes long.

create table drempel.document (
  municipality_id smallint not null default drempel.municipality(),
  id uuid not null,
  trajectory_id uuid not null,
  file text not null,
  category text not null,
  media_type text not null,
  bytes bytea not null,
  recorded_party text not null,
  recorded_at timestamptz not null,
  withheld_until date,
  covenant_id integer not null,
  primary key (municipality_id, id),
  foreign key (municipality_id, trajectory_id) references drempel.trajectory on delete cascade
);
alter table drempel.document alter column bytes set storage external;
create index on drempel.document (municipality_id, trajectory_id);
grant select (id, trajectory_id, file, category, media_type, bytes, recorded_party, recorded_at),
  insert (id, trajectory_id, file, category, media_type, bytes, recorded_party, recorded_at)
  on drempel.document to :"app", :"worker";
create policy read on drempel.document for select to :"app", :"worker" using (
  trajectory_id = any((select drempel.trajectories())::uuid[]) and exists (
    select from drempel.entry_reader r
    where r.covenant_id = document.covenant_id and r.role = (select drempel.actor_role()) and r.file = document.file
      and r.category = document.category));
-- Restrictive: whatever else lets the resident read, this has to hold too.
create policy not_withheld on drempel.document as restrictive for select to :"app", :"worker" using (
  (select drempel.actor_role()) <> 'resident' or withheld_until is null or withheld_until < (select drempel.today()));
create policy opened on drempel.document as restrictive for select to :"app", :"worker" using (
  not (select drempel.by_letter())
  or drempel.opens_entry(trajectory_id, covenant_id, file, category, recorded_party, recorded_at));
create policy add on drempel.document for insert to :"app", :"worker" with check (
  recorded_party = (select drempel.actor_party()) and recorded_at = (select drempel.actor_now())
  and trajectory_id = any((select drempel.trajectories())::uuid[])
  and exists (
    select from drempel.entry_rule r
    where r.covenant_id = document.covenant_id and r.file = document.file
      and r.role = (select drempel.actor_role()) and r.category = document.category));
create policy born_open on drempel.document as restrictive for insert to :"app", :"worker"
  with check (withheld_until is null);
-- Who reads with the glass broken records nothing, whatever the program thinks.
create policy not_by_glass on drempel.document as restrictive for insert to :"app", :"worker" with check (
  not trajectory_id = any((select drempel.glass_trajectories())::uuid[]));

-- Entries keep who was there and what they correct. A correction keeps the older value, a removal keeps nothing.
create table drempel.entry (
  municipality_id smallint not null default drempel.municipality(),
  id uuid not null,
  trajectory_id uuid not null,
  file text not null,
  category text not null,
  phase text not null,
  purpose text not null,
  ground text not null,
  basis text not null,
  value bytea not null,
  reason bytea,
  presence text[],
  document_id uuid,
  corrects uuid,
  recorded_party text not null,
  recorded_role text not null,
  recorded_by uuid not null references drempel.person,
  recorded_at timestamptz not null,
  -- Its last change, from which it is kept where a file counts by entry; a correction that the resident asked for is none.
  changed_at timestamptz not null default drempel.actor_now(),
  replaced_at timestamptz,
  replaced_by uuid,
  withheld_until date,
  covenant_id integer not null,
  primary key (municipality_id, id),
  foreign key (municipality_id, trajectory_id) references drempel.trajectory on delete cascade,
  foreign key (municipality_id, document_id) references drempel.document
);
create function drempel.changed_on(e drempel.entry) returns date language sql stable parallel safe
  as $$ select (e.changed_at at time zone 'Europe/Amsterdam')::date $$;
grant execute on function drempel.changed_on(drempel.entry) to :"gate";
create index on drempel.entry (municipality_id, trajectory_id, recorded_at);
create index on drempel.entry (municipality_id, document_id);
-- The start page shows three categories of each of some hundred trajectories: it must not read all their entries for
-- it.
create index entry_shown
  on drempel.entry (municipality_id, trajectory_id, category collate "C", recorded_at desc, id desc)
  include (file) where replaced_at is null and category in ('nameAndAddress', 'postcode', 'krisNumber');
-- Who recorded an entry would name another party's worker: the application cannot read that column at all.
grant select (id, trajectory_id, file, category, phase, purpose, ground, basis, value, reason, presence, document_id,
    corrects, recorded_party, recorded_role, recorded_at, changed_at, replaced_at, replaced_by),
  insert (id, trajectory_id, file, category, phase, purpose, ground, basis, value, reason, presence, document_id,
    recorded_party, recorded_role, recorded_by, recorded_at) on drempel.entry to :"app", :"worker";
create policy read on drempel.entry for select to :"app", :"worker" using (
  replaced_at is null and trajectory_id = any((select drempel.trajectories())::uuid[]) and exists (
    select from drempel.entry_reader r
    where r.covenant_id = entry.covenant_id and r.role = (select drempel.actor_role()) and r.file = entry.file
      and r.category = entry.category));
-- The older value stays with who recorded it, and with the resident: others read what stands there now.
create policy read_older on drempel.entry for select to :"app", :"worker" using (
  replaced_at is not null
  and (recorded_party = (select drempel.actor_party()) or (select drempel.actor_role()) = 'resident')
  and trajectory_id = any((select drempel.trajectories())::uuid[]) and exists (
    select from drempel.entry_reader r
    where r.covenant_id = entry.covenant_id and r.role = (select drempel.actor_role()) and r.file = entry.file
      and r.category = entry.category));
-- Restrictive: whatever else lets the resident read, this has to hold too.
create policy not_withheld on drempel.entry as restrictive for select to :"app", :"worker" using (
  (select drempel.actor_role()) <> 'resident' or withheld_until is null or withheld_until < (select drempel.today()));
create policy opened on drempel.entry as restrictive for select to :"app", :"worker" using (
  not (select drempel.by_letter())
  or (drempel.opens_entry(trajectory_id, covenant_id, file, category, recorded_party, recorded_at)
    and (replaced_at is null or drempel.opens_all(trajectory_id))));
-- What the resident asked stands in one file for all that hold data. Who comes to the trajectory later does not read
-- what was asked before: by the events of the own world it was never asked there.
create policy asked_before on drempel.entry as restrictive for select to :"app", :"worker" using (
  file <> 'requests' or (select drempel.actor_role()) = 'resident'
  or exists (
    select from drempel.world w
    where w.trajectory_id = entry.trajectory_id and w.party = (select drempel.actor_party())
      and w.opened_at <= entry.recorded_at));
-- A category that the phase does not fill asks for a written reason, where the covenant opens it to one at all (3.2).
-- What the reason says is sealed; that it says something shows in its length.
create policy add on drempel.entry for insert to :"app", :"worker" with check (
  recorded_party = (select drempel.actor_party()) and recorded_role = (select drempel.actor_role())
  and recorded_by = (select drempel.actor_person()) and recorded_at = (select drempel.actor_now())
  and replaced_at is null and replaced_by is null and corrects is null
  and trajectory_id = any((select drempel.trajectories())::uuid[])
  and octet_length(value) > 53
  and exists (
    select from drempel.entry_rule r
    where r.covenant_id = entry.covenant_id and r.file = entry.file and r.role = (select drempel.actor_role())
      and r.category = entry.category and r.phase = entry.phase
      and (not r.needs_reason or octet_length(coalesce(entry.reason, '')) > 53)));
create policy born_open on drempel.entry as restrictive for insert to :"app", :"worker"
  with check (withheld_until is null);
create policy not_by_glass on drempel.entry as restrictive for insert to :"app", :"worker" with check (
  not trajectory_id = any((select drempel.glass_trajectories())::uuid[]));

create trigger carry_covenant before insert on drempel.document for each row
  execute function drempel.carry_covenant();
create trigger carry_covenant before insert on drempel.entry for each row execute function drempel.carry_covenant();

-- What is done to an entry is done to its document: one of another case, file or party would be in reach of who names it.
create function drempel.document_is_own() returns trigger
language plpgsql security definer set search_path = pg_catalog, drempel, pg_temp as $$
begin
  if not exists (
    select from document d
    where d.id = new.document_id and d.trajectory_id = new.trajectory_id and d.file = new.file
      and d.recorded_party = new.recorded_party) then
    perform drempel.refuse();
  end if;
  return new;
end $$;
create trigger document_is_own before insert on drempel.entry for each row
  when (new.document_id is not null and current_user in (:'app', :'worker', :'gate'))
  execute function drempel.document_is_own();

-- Who withholds and on which ground; why stands in an entry of its own. The day stands with the entry and the document
-- themselves, so that one policy holds for every way to them.
create table drempel.withholding (
  municipality_id smallint not null default drempel.municipality(),
  id uuid not null,
  trajectory_id uuid not null,
  entry_id uuid not null,
  party text not null,
  file text not null,
  ground text not null,
  until date not null,
  recorded_by uuid not null references drempel.person,
  recorded_at timestamptz not null,
  ended_at timestamptz,
  primary key (municipality_id, id),
  foreign key (municipality_id, trajectory_id) references drempel.trajectory on delete cascade,
  foreign key (municipality_id, entry_id) references drempel.entry on delete cascade
);
create index on drempel.withholding (municipality_id, trajectory_id);
create index on drempel.withholding (municipality_id, entry_id);
grant select (id, trajectory_id, entry_id, party, file, ground, until, recorded_at, ended_at)
  on drempel.withholding to :"app", :"worker";
create policy read on drempel.withholding for select to :"app", :"worker" using (
  trajectory_id = any((select drempel.trajectories())::uuid[])
  and (party = (select drempel.actor_party()) or (select drempel.actor_role()) = 'resident'));
create policy opened on drempel.withholding as restrictive for select to :"app", :"worker" using (
  not (select drempel.by_letter()) or drempel.opens_party(trajectory_id, party));

-- What proves that a signed document is still the one that was signed. No reference to the document: one that is
-- taken away behind the program's back must leave its seal behind, so that it is missed. Erasing goes through the
-- gate, and takes the seal with it.
create table drempel.seal (
  municipality_id smallint not null default drempel.municipality(),
  document_id uuid not null,
  trajectory_id uuid not null,
  statement text not null,
  signature bytea not null,
  key text not null,
  signatories integer not null check (signatories > 0),
  sealed_at timestamptz not null,
  primary key (municipality_id, document_id),
  foreign key (municipality_id, trajectory_id) references drempel.trajectory on delete cascade
);
create index on drempel.seal (municipality_id, trajectory_id);
grant select, insert on drempel.seal to :"app", :"worker";
create policy read on drempel.seal for select to :"app", :"worker" using (
  trajectory_id = any((select drempel.trajectories())::uuid[])
  and exists (select from drempel.document d where d.id = seal.document_id));
create policy add on drempel.seal for insert to :"app", :"worker" with check (
  trajectory_id = any((select drempel.trajectories())::uuid[]) and sealed_at = (select drempel.actor_now())
  and exists (
    select from drempel.document d
    where d.id = seal.document_id and d.trajectory_id = seal.trajectory_id
      and d.recorded_party = (select drempel.actor_party()) and d.recorded_at = (select drempel.actor_now())));
create policy not_by_glass on drempel.seal as restrictive for insert to :"app", :"worker" with check (
  not trajectory_id = any((select drempel.glass_trajectories())::uuid[]));

-- What a list of trajectories shows and is searched by, in plain: in no log and no backup, and made again from the
-- entries.
create unlogged table drempel.search_material (
  municipality_id smallint not null default drempel.municipality(),
  entry_id uuid not null,
  trajectory_id uuid not null,
  file text not null,
  category text not null,
  recorded_at timestamptz not null,
  value jsonb not null,
  covenant_id integer not null,
  primary key (municipality_id, entry_id),
  foreign key (municipality_id, entry_id) references drempel.entry on delete cascade
);
-- The planner's notes on a column stand in a table that has a log.
alter table drempel.search_material alter column value set statistics 0;
create index on drempel.search_material
  (municipality_id, trajectory_id, category collate "C", recorded_at desc, entry_id desc);
grant select on drempel.search_material to :"app", :"worker";
-- It is read by whoever reads the entry itself; what may be kept from the resident is asked of the entry.
create policy read on drempel.search_material for select to :"app", :"worker" using (
  trajectory_id = any((select drempel.trajectories())::uuid[]) and exists (
    select from drempel.entry_reader r
    where r.covenant_id = search_material.covenant_id and r.role = (select drempel.actor_role())
      and r.file = search_material.file
      and r.category = search_material.category)
  and ((select drempel.actor_role()) <> 'resident'
    or exists (select from drempel.entry e where e.id = search_material.entry_id)));

create function drempel.erase_files(p_trajectory uuid, p_files text[]) returns void
language plpgsql security definer set search_path = pg_catalog, drempel, pg_temp as $$
begin
  delete from entry e where e.trajectory_id = p_trajectory and e.file = any(p_files);
  delete from document d where d.trajectory_id = p_trajectory and d.file = any(p_files);
end $$;

-- Some files go by another party's act too: a stopped talk takes both sides' notes. What was there is not told.
create function drempel.delete_entries(p_trajectory uuid, p_files text[], p_categories text[] default null)
  returns void
language plpgsql security definer set search_path = pg_catalog, drempel, pg_temp as $$
begin
  perform drempel.enter(p_trajectory);
  if drempel.by_letter() or exists (
    select from unnest(p_files) f
    where not exists (
      select from file_remover r
      where r.covenant_id = drempel.covenant_of(p_trajectory) and r.file = f and r.party = drempel.actor_party())) then
    perform drempel.refuse();
  end if;
  if p_categories is null then
    perform drempel.erase_files(p_trajectory, p_files);
  else
    delete from entry e
      where e.trajectory_id = p_trajectory and e.file = any(p_files) and e.category = any(p_categories);
    delete from document d
      where d.trajectory_id = p_trajectory and d.file = any(p_files) and d.category = any(p_categories);
  end if;
end $$;
grant execute on function drempel.delete_entries(uuid, text[], text[]) to :"app", :"worker";

-- The entry itself, that it is the actor's party's to change, and that this role reads it: or one refusal for all.
create function drempel.own_entry(p_entry uuid) returns drempel.entry
language plpgsql security definer set search_path = pg_catalog, drempel, pg_temp as $$
declare
  found_entry entry%rowtype;
begin
  select * into found_entry from entry e
    where e.id = p_entry and e.recorded_party = drempel.actor_party() and e.replaced_at is null
      and exists (
        select from entry_reader r
        where r.covenant_id = e.covenant_id and r.role = drempel.actor_role() and r.file = e.file
          and r.category = e.category);
  perform drempel.enter(found_entry.trajectory_id);
  if drempel.by_letter() and not drempel.opens_entry(found_entry.trajectory_id, found_entry.covenant_id,
      found_entry.file, found_entry.category, found_entry.recorded_party, found_entry.recorded_at) then
    perform drempel.refuse();
  end if;
  return found_entry;
end $$;

-- The reason is the older one's, sealed for its new place.
create function drempel.replace_entry(p_entry uuid, p_new uuid, p_value bytea, p_reason bytea, p_correction boolean,
    p_document uuid, p_asked boolean)
  returns void
language plpgsql security definer set search_path = pg_catalog, drempel, pg_temp as $$
declare
  old entry%rowtype;
begin
  old := drempel.own_entry(p_entry);
  if octet_length(p_value) > 53 is not true then perform drempel.refuse(); end if;
  update entry e set replaced_at = drempel.actor_now(), replaced_by = p_new
    where e.id = p_entry and e.replaced_at is null;
  if not found then perform drempel.refuse(); end if;
  delete from search_material s where s.entry_id = p_entry;
  insert into entry (id, trajectory_id, file, category, phase, purpose, ground, basis, value, reason, presence,
      document_id, corrects, recorded_party, recorded_role, recorded_by, recorded_at, changed_at)
    values (p_new, old.trajectory_id, old.file, old.category, old.phase, old.purpose, old.ground, old.basis, p_value,
      p_reason, old.presence, coalesce(p_document, old.document_id), case when p_correction then p_entry end,
      drempel.actor_party(), drempel.actor_role(), drempel.actor_person(), drempel.actor_now(),
      case when p_correction and p_asked then old.changed_at else drempel.actor_now() end);
end $$;
grant execute on function drempel.replace_entry(uuid, uuid, bytea, bytea, boolean, uuid, boolean) to :"app";

-- A wrong recording goes whole: with what it replaced, and with its documents.
create function drempel.remove_entry(p_entry uuid) returns void
language plpgsql security definer set search_path = pg_catalog, drempel, pg_temp as $$
declare
  gone uuid[]; papers uuid[];
begin
  perform drempel.own_entry(p_entry);
  with recursive chain as (
    select e.id, e.document_id from entry e where e.id = p_entry
    union
    select e.id, e.document_id from entry e join chain c on e.replaced_by = c.id)
  select array_agg(id), array_agg(document_id) filter (where document_id is not null) into gone, papers from chain;
  delete from entry e where e.id = any(gone);
  delete from document d where d.id = any(papers)
    and not exists (select from entry e where e.document_id = d.id);
end $$;
grant execute on function drempel.remove_entry(uuid) to :"app";

-- An entry with what it replaced, and their documents.
create function drempel.mark_withheld(p_entry uuid, p_until date) returns void
language plpgsql security definer set search_path = pg_catalog, drempel, pg_temp as $$
declare
  marked uuid[]; papers uuid[];
begin
  with recursive chain as (
    select e.id, e.document_id from entry e where e.id = p_entry
    union
    select e.id, e.document_id from entry e join chain c on e.replaced_by = c.id)
  select array_agg(id), array_agg(document_id) filter (where document_id is not null) into marked, papers from chain;
  update entry e set withheld_until = p_until where e.id = any(marked);
  update document d set withheld_until = p_until where d.id = any(papers);
end $$;

create function drempel.withhold_entry(p_entry uuid, p_id uuid, p_ground text, p_until date) returns void
language plpgsql security definer set search_path = pg_catalog, drempel, pg_temp as $$
declare
  old entry%rowtype;
begin
  old := drempel.own_entry(p_entry);
  if exists (select from withholding h where h.entry_id = p_entry and h.ended_at is null
      and h.until >= drempel.today()) then
    perform drempel.refuse();
  end if;
  perform drempel.mark_withheld(p_entry, p_until);
  insert into withholding (id, trajectory_id, entry_id, party, file, ground, until, recorded_by, recorded_at)
    values (p_id, old.trajectory_id, p_entry, drempel.actor_party(), old.file, p_ground, p_until,
      drempel.actor_person(), drempel.actor_now());
end $$;
grant execute on function drempel.withhold_entry(uuid, uuid, text, date) to :"app";

create function drempel.end_withholding(p_entry uuid) returns void
language plpgsql security definer set search_path = pg_catalog, drempel, pg_temp as $$
begin
  perform drempel.own_entry(p_entry);
  perform drempel.mark_withheld(p_entry, null);
  update withholding h set ended_at = drempel.actor_now() where h.entry_id = p_entry and h.ended_at is null;
  if not found then perform drempel.refuse(); end if;
end $$;
grant execute on function drempel.end_withholding(uuid) to :"app";

-- What takes the place of a withheld entry is withheld as that was, with its document.
create function drempel.stay_withheld() returns trigger
language plpgsql set search_path = pg_catalog, drempel, pg_temp as $$
begin
  select max(e.withheld_until) into new.withheld_until from drempel.entry e where e.replaced_by = new.id;
  return new;
end $$;
grant execute on function drempel.stay_withheld() to :"gate";
create trigger stay_withheld before insert on drempel.entry for each row
  when (current_user = :'gate') execute function drempel.stay_withheld();

create function drempel.move_withholding() returns trigger
language plpgsql set search_path = pg_catalog, drempel, pg_temp as $$
begin
  update drempel.withholding h set entry_id = new.id
    where h.entry_id in (select e.id from drempel.entry e where e.replaced_by = new.id);
  update drempel.document d set withheld_until = new.withheld_until where d.id = new.document_id;
  return null;
end $$;
grant execute on function drempel.move_withholding() to :"gate";
create trigger move_withholding after insert on drempel.entry for each row
  when (current_user = :'gate' and new.withheld_until is not null) execute function drempel.move_withholding();

create function drempel.take_seal() returns trigger
language plpgsql set search_path = pg_catalog, drempel, pg_temp as $$
begin
  delete from drempel.seal s where s.document_id = old.id;
  return null;
end $$;
grant execute on function drempel.take_seal() to :"gate";
create trigger take_seal after delete on drempel.document for each row
  when (current_user = :'gate') execute function drempel.take_seal();

create function drempel.sealed_document(p_document uuid)
  returns table (id uuid, trajectory_id uuid, file text, category text, bytes bytea)
language plpgsql stable security definer set search_path = pg_catalog, drempel, pg_temp as $$
begin
  perform drempel.only_program();
  return query
    select d.id, d.trajectory_id, d.file, d.category, d.bytes from document d where d.id = p_document;
end $$;
grant execute on function drempel.sealed_document(uuid) to :"worker";

-- With the documents that have no seal, and the entries that lead to them: one of these may say that there was one.
create function drempel.all_seals()
  returns table (document_id uuid, statement text, signature bytea, key text, signatories integer,
    sealed_at timestamptz, id uuid, trajectory_id uuid, file text, category text, value bytea)
language plpgsql stable security definer set search_path = pg_catalog, drempel, pg_temp as $$
begin
  perform drempel.only_program();
  return query
    select s.document_id, s.statement, s.signature, s.key, s.signatories, s.sealed_at,
      null::uuid, null::uuid, null::text, null::text, null::bytea from seal s
    union all
    select e.document_id, null, null, null, null, null, e.id, e.trajectory_id, e.file, e.category, e.value from entry e
    where e.document_id is not null and not exists (select from seal s where s.document_id = e.document_id)
    order by 1;
end $$;
grant execute on function drempel.all_seals() to :"worker";

-- What the actor's own act recorded just now; the program itself for any entry.
create function drempel.keep_search(p_entries uuid[], p_values jsonb) returns void
language plpgsql security definer set search_path = pg_catalog, drempel, pg_temp as $$
begin
  insert into search_material (entry_id, trajectory_id, covenant_id, file, category, recorded_at, value)
    select e.id, e.trajectory_id, e.covenant_id, e.file, e.category, e.recorded_at, p_values -> (p.n - 1)::integer
    from unnest(p_entries) with ordinality p(id, n) join entry e on e.id = p.id
    where e.replaced_at is null and (drempel.is_program()
      or (e.recorded_by = drempel.actor_person() and e.recorded_at = drempel.actor_now()))
    on conflict do nothing;
end $$;
grant execute on function drempel.keep_search(uuid[], jsonb) to :"app", :"worker";

create function drempel.without_search(p_categories text[], p_after uuid, p_most integer)
  returns table (id uuid, trajectory_id uuid, file text, category text, value bytea)
language plpgsql stable security definer set search_path = pg_catalog, drempel, pg_temp as $$
begin
  perform drempel.only_program();
  return query
    select e.id, e.trajectory_id, e.file, e.category, e.value from entry e
    where e.replaced_at is null and e.category = any(p_categories) and e.id > p_after
      and not exists (select from search_material s where s.entry_id = e.id)
    order by e.id limit p_most;
end $$;
grant execute on function drempel.without_search(text[], uuid, integer) to :"worker";

-- Truncated, since what is only deleted stays in the file.
grant truncate on drempel.search_material to :"gate";
create function drempel.empty_search() returns void
language plpgsql security definer set search_path = pg_catalog, drempel, pg_temp as $$
begin
  perform drempel.only_program();
  delete from search_mark m where m.what = 'cases';
  truncate search_material;
end $$;
grant execute on function drempel.empty_search() to :"worker";
