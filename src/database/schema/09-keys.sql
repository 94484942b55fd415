-- Which key each file of a trajectory is sealed with now; the keys themselves stand outside the database (src/keys).
-- A file of which something was taken away is `stale`: what is left gets another key.

create table drempel.file_key (
  municipality_id smallint not null default drempel.municipality(),
  trajectory_id uuid not null,
  file text not null,
  key_id bytea not null check (octet_length(key_id) = 16),
  stale boolean not null default false,
  primary key (municipality_id, trajectory_id, file),
  unique (municipality_id, key_id),
  foreign key (municipality_id, trajectory_id) references drempel.trajectory on delete cascade
);
create index on drempel.file_key (municipality_id, trajectory_id) where stale;

-- Those that nothing needs any more.
create table drempel.key_to_destroy (
  key_id bytea primary key
);

-- By triggers, so that no way of deleting can forget the key: one entry, a file, a world, a trajectory.
create function drempel.let_key_go() returns trigger
language plpgsql security definer set search_path = pg_catalog, drempel, pg_temp as $$
begin
  insert into key_to_destroy (key_id) values (old.key_id) on conflict do nothing;
  return null;
end $$;
create trigger let_key_go after delete on drempel.file_key for each row execute function drempel.let_key_go();

create function drempel.file_was_cut() returns trigger
language plpgsql security definer set search_path = pg_catalog, drempel, pg_temp as $$
begin
  delete from file_key k using (select distinct g.trajectory_id, g.file from gone g) c
    where k.trajectory_id = c.trajectory_id and k.file = c.file
      and not exists (select from entry e where e.trajectory_id = c.trajectory_id and e.file = c.file)
      and not exists (select from document d where d.trajectory_id = c.trajectory_id and d.file = c.file);
  update file_key k set stale = true from (select distinct g.trajectory_id, g.file from gone g) c
    where k.trajectory_id = c.trajectory_id and k.file = c.file and not k.stale;
  return null;
end $$;
create trigger file_was_cut after delete on drempel.entry referencing old table as gone
  for each statement execute function drempel.file_was_cut();
create trigger file_was_cut after delete on drempel.document referencing old table as gone
  for each statement execute function drempel.file_was_cut();

-- What belongs to no trajectory has a key for each row, which goes with the row; behind the version of what is sealed
-- stand 16 bytes that name it.
create function drempel.key_of(p_sealed bytea) returns bytea language sql immutable parallel safe
  as $$ select substr(p_sealed, 2, 16) $$;
grant execute on function drempel.key_of(bytea) to :"gate";

create function drempel.let_key_of_about_go() returns trigger
language plpgsql security definer set search_path = pg_catalog, drempel, pg_temp as $$
begin
  insert into key_to_destroy (key_id) values (drempel.key_of(old.about)) on conflict do nothing;
  return null;
end $$;
create trigger let_key_go after delete on drempel.passed_on for each row execute function drempel.let_key_of_about_go();

create function drempel.let_key_of_reason_go() returns trigger
language plpgsql security definer set search_path = pg_catalog, drempel, pg_temp as $$
begin
  insert into key_to_destroy (key_id) values (drempel.key_of(old.reason)) on conflict do nothing;
  return null;
end $$;
create trigger let_key_go after delete on drempel.false_alarm for each row
  execute function drempel.let_key_of_reason_go();

-- The row stays locked until the end, so that what is written with this key is there when the file gets another one.
create function drempel.file_key(p_trajectory uuid, p_file text, p_candidate bytea) returns bytea
language plpgsql security definer set search_path = pg_catalog, drempel, pg_temp as $$
declare
  v_key bytea;
begin
  if not drempel.is_program() and (not drempel.is_assigned(p_trajectory)
      or not exists (
        select from entry_rule r
        where r.covenant_id = drempel.covenant_of(p_trajectory) and r.file = p_file and r.role = drempel.actor_role())
      and not exists (
        select from entry_reader r
        where r.covenant_id = drempel.covenant_of(p_trajectory) and r.file = p_file
          and r.role = drempel.actor_role())) then
    perform drempel.refuse();
  end if;
  select k.key_id into v_key from file_key k where k.trajectory_id = p_trajectory and k.file = p_file for share;
  if v_key is not null then return v_key; end if;
  insert into file_key (trajectory_id, file, key_id) values (p_trajectory, p_file, p_candidate) on conflict do nothing;
  select k.key_id into v_key from file_key k where k.trajectory_id = p_trajectory and k.file = p_file for share;
  return v_key;
end $$;
grant execute on function drempel.file_key(uuid, text, bytea) to :"app", :"worker";

create function drempel.stale_files(p_most integer) returns table (trajectory_id uuid, file text)
language plpgsql stable security definer set search_path = pg_catalog, drempel, pg_temp as $$
begin
  perform drempel.only_program();
  return query select k.trajectory_id, k.file from file_key k where k.stale limit p_most;
end $$;
grant execute on function drempel.stale_files(integer) to :"worker";

-- The file waits for who writes in it, and who writes in it waits from here on; null when it was done meanwhile.
create function drempel.change_key(p_trajectory uuid, p_file text, p_key bytea) returns bytea
language plpgsql security definer set search_path = pg_catalog, drempel, pg_temp as $$
declare
  v_old bytea;
begin
  perform drempel.only_program();
  perform pg_advisory_xact_lock(hashtextextended(p_trajectory::text, 0));
  select k.key_id into v_old from file_key k
    where k.trajectory_id = p_trajectory and k.file = p_file and k.stale for update;
  if v_old is null then return null; end if;
  update file_key k set key_id = p_key, stale = false where k.trajectory_id = p_trajectory and k.file = p_file;
  insert into key_to_destroy (key_id) values (v_old) on conflict do nothing;
  return v_old;
end $$;
grant execute on function drempel.change_key(uuid, text, bytea) to :"worker";

create function drempel.sealed_rows(p_trajectory uuid, p_file text)
  returns table (what text, id uuid, category text, value bytea, reason bytea)
language plpgsql stable security definer set search_path = pg_catalog, drempel, pg_temp as $$
begin
  perform drempel.only_program();
  return query
    select 'entry', e.id, e.category, e.value, e.reason from entry e
      where e.trajectory_id = p_trajectory and e.file = p_file
    union all
    select 'document', d.id, d.category, d.bytes, null from document d
      where d.trajectory_id = p_trajectory and d.file = p_file;
end $$;
grant execute on function drempel.sealed_rows(uuid, text) to :"worker";

create function drempel.put_sealed(p_what text, p_id uuid, p_value bytea, p_reason bytea) returns void
language plpgsql security definer set search_path = pg_catalog, drempel, pg_temp as $$
begin
  perform drempel.only_program();
  if p_what = 'entry' then
    update entry e set value = p_value, reason = p_reason where e.id = p_id;
  else
    update document d set bytes = p_value where d.id = p_id;
  end if;
end $$;
grant execute on function drempel.put_sealed(text, uuid, bytea, bytea) to :"worker";

create function drempel.keys_to_destroy(p_most integer) returns setof bytea
language plpgsql stable security definer set search_path = pg_catalog, drempel, pg_temp as $$
begin
  perform drempel.only_program();
  return query select d.key_id from key_to_destroy d limit p_most;
end $$;
grant execute on function drempel.keys_to_destroy(integer) to :"worker";

create function drempel.keys_destroyed(p_keys bytea[]) returns void
language plpgsql security definer set search_path = pg_catalog, drempel, pg_temp as $$
begin
  perform drempel.only_program();
  delete from key_to_destroy d where d.key_id = any(p_keys);
end $$;
grant execute on function drempel.keys_destroyed(bytea[]) to :"worker";

create function drempel.keys_in_use(p_keys bytea[]) returns setof bytea
language plpgsql stable security definer set search_path = pg_catalog, drempel, pg_temp as $$
begin
  perform drempel.only_program();
  return query
    select k.key_id from file_key k where k.key_id = any(p_keys)
    union all select drempel.key_of(p.about) from passed_on p where drempel.key_of(p.about) = any(p_keys)
    union all select drempel.key_of(f.reason) from false_alarm f where drempel.key_of(f.reason) = any(p_keys);
end $$;
grant execute on function drempel.keys_in_use(bytea[]) to :"worker";
