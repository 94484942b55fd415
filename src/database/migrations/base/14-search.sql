-- Whether what is searched is whole: the tables themselves stand with the entries (05) and the register (13).

-- A crash of the server empties what has no log, and no query tells that from nobody being there. The mark has no log
-- either: it is gone when they are. Whoever makes them anew takes an epoch first, so that what a second crash emptied
-- half-way is not called whole.
create unlogged table drempel.search_mark (
  what text primary key check (what in ('cases', 'registers')),
  epoch uuid not null,
  ready boolean not null
);
insert into drempel.search_mark (what, epoch, ready)
  values ('cases', gen_random_uuid(), true), ('registers', gen_random_uuid(), true);

-- Asked in the same query by whatever reads a table without a log: true, or an error that means "not now". It cannot
-- be a policy: of an empty table no row is tried.
create function drempel.searchable(p_what text) returns boolean
language plpgsql stable security definer set search_path = pg_catalog, drempel, pg_temp as $$
begin
  if not exists (select from search_mark m where m.what = p_what and m.ready) then
    raise exception using errcode = 'DR503', message = 'drempel: not now';
  end if;
  return true;
end $$;
grant execute on function drempel.searchable(text) to :"app";

-- Null where it is whole already.
create function drempel.begin_search(p_what text) returns uuid
language plpgsql security definer set search_path = pg_catalog, drempel, pg_temp as $$
declare
  v_epoch uuid := gen_random_uuid();
begin
  perform drempel.only_program();
  insert into search_mark as m (what, epoch, ready) values (p_what, v_epoch, false)
    on conflict (what) do update set epoch = excluded.epoch where not m.ready;
  return (select m.epoch from search_mark m where m.what = p_what and m.epoch = v_epoch);
end $$;
grant execute on function drempel.begin_search(text) to :"worker";

create function drempel.end_search(p_what text, p_epoch uuid) returns boolean
language plpgsql security definer set search_path = pg_catalog, drempel, pg_temp as $$
begin
  perform drempel.only_program();
  update search_mark m set ready = true where m.what = p_what and m.epoch = p_epoch;
  return found;
end $$;
grant execute on function drempel.end_search(text, uuid) to :"worker";
