-- Under which key each trajectory stands, and which trees of that key its files have. The keys themselves stand outside
-- the database (src/keys). Each entry and each document is sealed with a leaf of a tree of its own file; its number stands
-- in the seal only, and how far a tree was given out nobody reads but the gate.

create table drempel.file_key (
  municipality_id smallint not null default drempel.municipality(),
  trajectory_id uuid not null,
  key_id bytea not null check (octet_length(key_id) = 16),
  -- How often something was taken from the key; with it a program knows that what it holds in memory is older.
  generation integer not null default 0,
  primary key (municipality_id, trajectory_id),
  unique (municipality_id, key_id),
  foreign key (municipality_id, trajectory_id) references drempel.trajectory on delete cascade
);

-- A file has one tree to write with; of which all leaves were used, or which is not whole any more, is closed.
create table drempel.file_tree (
  municipality_id smallint not null default drempel.municipality(),
  trajectory_id uuid not null,
  file text not null,
  tree integer not null check (tree between 0 and 16777215),
  next integer not null check (next between 0 and 1048576),
  closed boolean not null default false,
  taken_by xid8 not null,
  taken_from integer not null,
  primary key (municipality_id, trajectory_id, tree),
  foreign key (municipality_id, trajectory_id) references drempel.file_key on delete cascade
);
create unique index file_tree_open on drempel.file_tree (municipality_id, trajectory_id, file) where not closed;

-- What nothing needs any more: a leaf, or with -1 in its place a whole tree, or a whole key.
create table drempel.key_to_destroy (
  key_id bytea not null,
  tree integer not null default -1 check (tree between -1 and 16777215),
  leaf integer not null default -1 check (leaf between -1 and 1048575),
  primary key (key_id, tree, leaf)
);

-- What a seal says of the key: 16 bytes that name it, and for a leaf the numbers of its tree and its own.
create function drempel.key_of(p_sealed bytea) returns bytea language sql immutable parallel safe
  as $$ select substr(p_sealed, 2, 16) $$;
create function drempel.number_at(p_sealed bytea, p_at integer) returns integer language sql immutable parallel safe
  as $$ select case when get_byte(substr(p_sealed, 1, 1), 0) = 2
    then ('x' || encode(substr(p_sealed, p_at, 4), 'hex'))::bit(32)::integer end $$;
create function drempel.tree_of(p_sealed bytea) returns integer language sql immutable parallel safe
  as $$ select drempel.number_at(p_sealed, 18) $$;
create function drempel.leaf_of(p_sealed bytea) returns integer language sql immutable parallel safe
  as $$ select drempel.number_at(p_sealed, 22) $$;
grant execute on function drempel.key_of(bytea), drempel.number_at(bytea, integer), drempel.tree_of(bytea),
  drempel.leaf_of(bytea) to :"gate";

-- By triggers, so that no way of deleting can forget the key: one entry, a file, a world, a trajectory.
create function drempel.let_key_go() returns trigger
language plpgsql security definer set search_path = pg_catalog, drempel, pg_temp as $$
begin
  delete from key_to_destroy d where d.key_id = old.key_id;
  insert into key_to_destroy (key_id) values (old.key_id);
  return null;
end $$;
create trigger let_key_go after delete on drempel.file_key for each row execute function drempel.let_key_go();

-- Only leaves of the file's own trees go: a row cannot name what another needs. With the last row of a file its trees
-- go, and what was written with them and never committed too.
create function drempel.rows_went() returns trigger
language plpgsql security definer set search_path = pg_catalog, drempel, pg_temp as $$
begin
  -- After who writes in these files; and what those wrote is seen below.
  perform from file_tree t
    where (t.trajectory_id, t.file) in (select g.trajectory_id, g.file from gone g)
    order by t.trajectory_id, t.tree for update;
  if tg_table_name = 'entry' then
    insert into key_to_destroy (key_id, tree, leaf)
      select k.key_id, t.tree, drempel.leaf_of(s.sealed)
      from gone g cross join lateral (values (g.value), (g.reason)) s(sealed)
      join file_key k on k.trajectory_id = g.trajectory_id and k.key_id = drempel.key_of(s.sealed)
      join file_tree t on t.trajectory_id = g.trajectory_id and t.file = g.file and t.tree = drempel.tree_of(s.sealed)
        and drempel.leaf_of(s.sealed) >= 0 and drempel.leaf_of(s.sealed) < t.next
      on conflict do nothing;
  else
    insert into key_to_destroy (key_id, tree, leaf)
      select k.key_id, t.tree, drempel.leaf_of(g.bytes)
      from gone g
      join file_key k on k.trajectory_id = g.trajectory_id and k.key_id = drempel.key_of(g.bytes)
      join file_tree t on t.trajectory_id = g.trajectory_id and t.file = g.file and t.tree = drempel.tree_of(g.bytes)
        and drempel.leaf_of(g.bytes) >= 0 and drempel.leaf_of(g.bytes) < t.next
      on conflict do nothing;
  end if;
  with ended as (
    delete from file_tree t using (select distinct g.trajectory_id, g.file from gone g) c
    where t.trajectory_id = c.trajectory_id and t.file = c.file
      and not exists (select from entry e where e.trajectory_id = c.trajectory_id and e.file = c.file)
      and not exists (select from document d where d.trajectory_id = c.trajectory_id and d.file = c.file)
    returning t.trajectory_id, t.tree)
  insert into key_to_destroy (key_id, tree)
    select k.key_id, e.tree from ended e join file_key k on k.trajectory_id = e.trajectory_id
    on conflict do nothing;
  return null;
end $$;
create trigger rows_went after delete on drempel.entry referencing old table as gone
  for each statement execute function drempel.rows_went();
create trigger rows_went after delete on drempel.document referencing old table as gone
  for each statement execute function drempel.rows_went();

-- What belongs to no trajectory has a key for each row, which goes with the row. One that names the key of a trajectory
-- takes nothing.
create function drempel.let_row_key_go(p_sealed bytea) returns void
language plpgsql security definer set search_path = pg_catalog, drempel, pg_temp as $$
begin
  insert into key_to_destroy (key_id) select drempel.key_of(p_sealed)
    where not exists (select from file_key k where k.key_id = drempel.key_of(p_sealed))
    on conflict do nothing;
end $$;
create function drempel.let_key_of_about_go() returns trigger
language plpgsql security definer set search_path = pg_catalog, drempel, pg_temp as $$
begin
  perform drempel.let_row_key_go(old.about);
  return null;
end $$;
create trigger let_key_go after delete on drempel.passed_on for each row execute function drempel.let_key_of_about_go();

create function drempel.let_key_of_reason_go() returns trigger
language plpgsql security definer set search_path = pg_catalog, drempel, pg_temp as $$
begin
  perform drempel.let_row_key_go(old.reason);
  return null;
end $$;
create trigger let_key_go after delete on drempel.false_alarm for each row
  execute function drempel.let_key_of_reason_go();

-- Gives so many leaves that follow each other, for who may write in the file; a transaction that breaks off wastes them.
-- `p_key` and `p_tree` are what the key and a new tree are called where one is needed; no leaf where another tree of the
-- trajectory is called so. `p_anew`: the tree that the file has is not whole any more. The row of the tree stays locked
-- until the end, so that what is written with it is there when somebody asks whether the file is empty.
create function drempel.take_leaves(p_trajectory uuid, p_file text, p_count integer, p_key bytea, p_tree integer,
    p_anew boolean)
  returns table (key_id bytea, tree integer, leaf integer)
language plpgsql security definer set search_path = pg_catalog, drempel, pg_temp as $$
declare
  v_key bytea;
begin
  if p_count not between 1 and 10000 or (not drempel.is_program() and (not drempel.is_assigned(p_trajectory)
      or not exists (
        select from entry_rule r
        where r.covenant_id = drempel.covenant_of(p_trajectory) and r.file = p_file and r.role = drempel.actor_role())
      and not exists (
        select from entry_reader r
        where r.covenant_id = drempel.covenant_of(p_trajectory) and r.file = p_file
          and r.role = drempel.actor_role()))) then
    perform drempel.refuse();
  end if;
  select k.key_id into v_key from file_key k where k.trajectory_id = p_trajectory;
  if v_key is null then
    insert into file_key (trajectory_id, key_id) values (p_trajectory, p_key) on conflict do nothing;
    select k.key_id into v_key from file_key k where k.trajectory_id = p_trajectory;
  end if;
  -- Twice, where another's first tree of this file came between.
  for attempt in 1..2 loop
    update file_tree t set closed = true
      where t.trajectory_id = p_trajectory and t.file = p_file and not t.closed
        and (p_anew or t.next + p_count > 1048576);
    return query
      update file_tree t set next = t.next + p_count, taken_by = pg_current_xact_id(),
          taken_from = case when t.taken_by = pg_current_xact_id() then t.taken_from else t.next end
        where t.trajectory_id = p_trajectory and t.file = p_file and not t.closed
        returning v_key, t.tree, t.next - p_count;
    if found then return; end if;
    return query
      insert into file_tree as t (trajectory_id, file, tree, next, taken_by, taken_from)
        values (p_trajectory, p_file, p_tree, p_count, pg_current_xact_id(), 0) on conflict do nothing
        returning v_key, t.tree, 0;
    if found then return; end if;
  end loop;
  return query select v_key, null::integer, null::integer;
end $$;
grant execute on function drempel.take_leaves(uuid, text, integer, bytea, integer, boolean) to :"app", :"worker";

-- Whoever writes a row seals it with leaves that this transaction took in its file: with another's, that other could be
-- destroyed with it, or outlive its own row.
create function drempel.leaf_is_own() returns trigger
language plpgsql security definer set search_path = pg_catalog, drempel, pg_temp as $$
declare
  v_seals bytea[];
begin
  if tg_table_name = 'entry' then v_seals := array[substr(new.value, 1, 25), substr(new.reason, 1, 25)];
  else v_seals := array[substr(new.bytes, 1, 25)];
  end if;
  if exists (
    select from unnest(v_seals) s(sealed) where s.sealed is not null and not exists (
      select from file_tree t join file_key k on k.trajectory_id = t.trajectory_id
      where t.trajectory_id = new.trajectory_id and t.file = new.file and t.tree = drempel.tree_of(s.sealed)
        and k.key_id = drempel.key_of(s.sealed) and t.taken_by = pg_current_xact_id()
        and drempel.leaf_of(s.sealed) >= t.taken_from and drempel.leaf_of(s.sealed) < t.next)) then
    perform drempel.refuse();
  end if;
  return new;
end $$;
create trigger leaf_is_own before insert on drempel.entry for each row
  when (current_user in (:'app', :'worker', :'gate')) execute function drempel.leaf_is_own();
create trigger leaf_is_own before insert on drempel.document for each row
  when (current_user in (:'app', :'worker', :'gate')) execute function drempel.leaf_is_own();

-- Comes with the rows to whoever reads them; null for who does not read the trajectory.
create function drempel.key_generation(p_trajectory uuid) returns integer
language sql stable security definer set search_path = pg_catalog, drempel, pg_temp as $$
  select k.generation from file_key k where k.trajectory_id = p_trajectory and drempel.is_assigned(p_trajectory)
$$;
grant execute on function drempel.key_generation(uuid) to :"app", :"worker";

-- One program at a time destroys, until its transaction ends: two that change one key file would each lose what the
-- other took away. Gives all that goes of so many keys.
create function drempel.keys_to_destroy(p_most integer) returns setof drempel.key_to_destroy
language plpgsql security definer set search_path = pg_catalog, drempel, pg_temp as $$
begin
  perform drempel.only_program();
  if not exists (select from key_to_destroy) then return; end if;
  perform pg_advisory_xact_lock(7371506, 2);
  return query
    select d.* from key_to_destroy d
    where d.key_id in (select distinct o.key_id from key_to_destroy o order by o.key_id limit p_most);
end $$;
grant execute on function drempel.keys_to_destroy(integer) to :"worker";

-- After it has reached the disk where the keys are; `p_cut`: keys of which something is left, with their generation now.
create function drempel.keys_destroyed(p_keys bytea[], p_trees integer[], p_leaves integer[], p_cut bytea[],
    p_generations integer[])
  returns void
language plpgsql security definer set search_path = pg_catalog, drempel, pg_temp as $$
begin
  perform drempel.only_program();
  delete from key_to_destroy d using unnest(p_keys, p_trees, p_leaves) g(key_id, tree, leaf)
    where d.key_id = g.key_id and d.tree = g.tree and d.leaf = g.leaf;
  update file_key k set generation = c.generation from unnest(p_cut, p_generations) c(key_id, generation)
    where k.key_id = c.key_id and k.generation < c.generation;
end $$;
grant execute on function drempel.keys_destroyed(bytea[], integer[], integer[], bytea[], integer[]) to :"worker";

create function drempel.keys_in_use(p_keys bytea[]) returns setof bytea
language plpgsql stable security definer set search_path = pg_catalog, drempel, pg_temp as $$
begin
  perform drempel.only_program();
  return query
    select k.key_id from file_key k where k.key_id = any(p_keys)
    union all select drempel.key_of(p.about) from passed_on p where drempel.key_of(p.about) = any(p_keys)
    union all select drempel.key_of(f.reason) from false_alarm f where drempel.key_of(f.reason) = any(p_keys)
    union all select drempel.key_of(n.text) from data_leak_note n where drempel.key_of(n.text) = any(p_keys);
end $$;
grant execute on function drempel.keys_in_use(bytea[]) to :"worker";

-- Every key that something needs, a piece at a time.
create function drempel.keys_after(p_after bytea, p_most integer) returns table (key_id bytea, generation integer)
language plpgsql stable security definer set search_path = pg_catalog, drempel, pg_temp as $$
begin
  perform drempel.only_program();
  return query
    select a.key_id, a.generation from (
      select k.key_id, k.generation from file_key k
      union all select drempel.key_of(p.about), 0 from passed_on p
      union all select drempel.key_of(f.reason), 0 from false_alarm f
      union all select drempel.key_of(n.text), 0 from data_leak_note n) a
    where a.key_id > p_after order by a.key_id limit p_most;
end $$;
grant execute on function drempel.keys_after(bytea, integer) to :"worker";

-- Where the database is older than its keys: leaves that it would give out may be gone, or in use in what it knows nothing of.
create function drempel.close_trees(p_keys bytea[], p_generations integer[]) returns void
language plpgsql security definer set search_path = pg_catalog, drempel, pg_temp as $$
begin
  perform drempel.only_program();
  update file_tree t set closed = true from file_key k
    where k.trajectory_id = t.trajectory_id and k.key_id = any(p_keys) and not t.closed;
  update file_key k set generation = c.generation from unnest(p_keys, p_generations) c(key_id, generation)
    where k.key_id = c.key_id and k.generation < c.generation;
end $$;
grant execute on function drempel.close_trees(bytea[], integer[]) to :"worker";
