import { type Kysely, sql } from 'kysely'
import { timerPerson } from '../tables.ts'
import { assigned, me } from './conditions.ts'
import { type GateFunction, makeGate } from './gate-function.ts'

/** What a box of `src/keys` has beside its text. */
const overhead = 45

/**
 * Which key each file of a trajectory is sealed with now; the keys themselves stand outside the database. A file of which
 * something was taken away is `stale`: what is left gets another key. `key_to_destroy` holds those that nothing needs any more.
 */
const tables = `
create table drempel.file_key (
  trajectory_id uuid not null references drempel.trajectory on delete cascade,
  file text not null,
  key_id bytea not null unique check (octet_length(key_id) = 16),
  stale boolean not null default false,
  primary key (trajectory_id, file)
);
create index on drempel.file_key (trajectory_id) where stale;
create table drempel.key_to_destroy (key_id bytea primary key);
create unlogged table drempel.search_material (
  entry_id uuid primary key references drempel.entry on delete cascade,
  trajectory_id uuid not null,
  file text not null,
  category text not null,
  recorded_at timestamptz not null,
  value jsonb not null
);
-- The planner's notes on a column stand in a table that has a log.
alter table drempel.search_material alter column value set statistics 0;
create index on drempel.search_material (trajectory_id, category collate "C", recorded_at desc, entry_id desc);
`

/** What stood there in plain until now is sealed at the next start, and the plain column is empty from then on. */
const columns = `
alter table drempel.entry rename column value to plain_value;
alter table drempel.entry rename column reason to plain_reason;
alter table drempel.entry alter column plain_value drop not null;
alter table drempel.entry add column value bytea, add column reason bytea;
alter table drempel.entry add check (num_nonnulls(value, plain_value) = 1);
create index entry_plain on drempel.entry (id) where plain_value is not null;
alter table drempel.document rename column bytes to plain_bytes;
alter table drempel.document alter column plain_bytes drop not null;
alter table drempel.document drop column sha256;
alter table drempel.document add column bytes bytea;
alter table drempel.document alter column bytes set storage external;
alter table drempel.document add check (num_nonnulls(bytes, plain_bytes) = 1);
create index document_plain on drempel.document (id) where plain_bytes is not null;
revoke select, insert on drempel.entry, drempel.document from drempel_app;
grant select (id, trajectory_id, file, category, phase, purpose, ground, basis, value, reason, presence, document_id,
  corrects, recorded_party, recorded_role, recorded_at, replaced_at, replaced_by) on drempel.entry to drempel_app;
grant insert (id, trajectory_id, file, category, phase, purpose, ground, basis, value, reason, presence, document_id,
  recorded_party, recorded_role, recorded_by, recorded_at) on drempel.entry to drempel_app;
grant select (id, trajectory_id, file, category, media_type, bytes, recorded_party, recorded_at),
  insert (id, trajectory_id, file, category, media_type, bytes, recorded_party, recorded_at) on drempel.document
  to drempel_app;
`

/** As before, but for the reason: what it says is sealed, that it says something shows in its length. */
const adding = `
drop policy add on drempel.entry;
create policy add on drempel.entry for insert to drempel_app with check (
  recorded_party = ${me.party} and recorded_role = ${me.role} and recorded_by = ${me.person}
  and replaced_at is null and replaced_by is null and corrects is null and ${assigned('entry')}
  and octet_length(value) > ${overhead}
  and exists (
    select from drempel.entry_rule r
    where r.file = entry.file and r.role = ${me.role} and r.category = entry.category and r.phase = entry.phase
      and (not r.needs_reason or octet_length(coalesce(entry.reason, '')) > ${overhead})));
`

const closed = ['file_key', 'key_to_destroy', 'search_material']
  .map(
    (table) => `
alter table drempel.${table} enable row level security;
alter table drempel.${table} force row level security;
grant select, insert, update, delete on drempel.${table} to drempel_gate;
create policy gate on drempel.${table} for all to drempel_gate using (true) with check (true);`,
  )
  .join('\n')

/** It is read by whoever reads the entry itself; what may be kept from the resident is asked of the entry. */
const readable = `
grant select on drempel.search_material to drempel_app;
create policy read on drempel.search_material for select to drempel_app using (
  ${assigned('search_material')} and exists (
    select from drempel.entry_reader r
    where r.role = ${me.role} and r.file = search_material.file and r.category = search_material.category)
  and (${me.role} <> 'resident' or exists (select from drempel.entry e where e.id = search_material.entry_id)));
`

const isTimer = `drempel.actor_person() = '${timerPerson}'::uuid and drempel.actor_role() = 'timer'`
const asTimer = `if (${isTimer}) is not true then perform drempel.refuse(); end if;`

/** By triggers, so that no way of deleting can forget the key: one entry, a file, a world, a trajectory. */
const destroying: GateFunction[] = [
  {
    signature: 'let_key_go()',
    returns: 'trigger',
    inner: true,
    body: `
  insert into key_to_destroy (key_id) values (old.key_id) on conflict do nothing;
  return null;`,
  },
  {
    signature: 'file_was_cut()',
    returns: 'trigger',
    inner: true,
    body: `
  delete from file_key k using (select distinct g.trajectory_id, g.file from gone g) c
    where k.trajectory_id = c.trajectory_id and k.file = c.file
      and not exists (select from entry e where e.trajectory_id = c.trajectory_id and e.file = c.file)
      and not exists (select from document d where d.trajectory_id = c.trajectory_id and d.file = c.file);
  update file_key k set stale = true from (select distinct g.trajectory_id, g.file from gone g) c
    where k.trajectory_id = c.trajectory_id and k.file = c.file and not k.stale;
  return null;`,
  },
]

const triggers = `
set local role drempel_gate;
grant execute on function drempel.let_key_go(), drempel.file_was_cut() to session_user;
reset role;
create trigger let_key_go after delete on drempel.file_key for each row execute function drempel.let_key_go();
create trigger file_was_cut after delete on drempel.entry referencing old table as gone
  for each statement execute function drempel.file_was_cut();
create trigger file_was_cut after delete on drempel.document referencing old table as gone
  for each statement execute function drempel.file_was_cut();
`

const sealing: GateFunction[] = [
  {
    // The row stays locked until the end, so that what is written with this key is there when the file gets another one.
    signature: 'file_key(p_trajectory uuid, p_file text, p_candidate bytea)',
    returns: 'bytea',
    declare: 'v_key bytea;',
    body: `
  if (${isTimer}) is not true and (not drempel.is_assigned(p_trajectory)
      or not exists (select from entry_rule r where r.file = p_file and r.role = drempel.actor_role())
      and not exists (select from entry_reader r where r.file = p_file and r.role = drempel.actor_role())) then
    perform drempel.refuse();
  end if;
  select k.key_id into v_key from file_key k where k.trajectory_id = p_trajectory and k.file = p_file for share;
  if v_key is not null then return v_key; end if;
  insert into file_key (trajectory_id, file, key_id) values (p_trajectory, p_file, p_candidate) on conflict do nothing;
  select k.key_id into v_key from file_key k where k.trajectory_id = p_trajectory and k.file = p_file for share;
  return v_key;`,
  },
  {
    // What the actor's own act recorded just now; the program itself for any entry.
    signature: 'keep_search(p_entries uuid[], p_values jsonb)',
    returns: 'void',
    body: `
  insert into search_material (entry_id, trajectory_id, file, category, recorded_at, value)
    select e.id, e.trajectory_id, e.file, e.category, e.recorded_at, p_values -> (p.n - 1)::integer
    from unnest(p_entries) with ordinality p(id, n) join entry e on e.id = p.id
    where e.replaced_at is null and ((${isTimer})
      or (e.recorded_by = drempel.actor_person() and e.recorded_at = drempel.actor_now()))
    on conflict do nothing;`,
  },
  {
    signature: 'without_search(p_categories text[], p_after uuid, p_most integer)',
    returns: 'table (id uuid, trajectory_id uuid, file text, category text, value bytea)',
    volatility: 'stable',
    body: `
  ${asTimer}
  return query
    select e.id, e.trajectory_id, e.file, e.category, e.value from entry e
    where e.replaced_at is null and e.category = any(p_categories) and e.value is not null and e.id > p_after
      and not exists (select from search_material s where s.entry_id = e.id)
    order by e.id limit p_most;`,
  },
  {
    signature: 'plain_rows(p_most integer)',
    returns: `table (what text, id uuid, trajectory_id uuid, file text, category text, value text, reason text,
    bytes bytea)`,
    volatility: 'stable',
    body: `
  ${asTimer}
  return query
    (select 'entry', e.id, e.trajectory_id, e.file, e.category, e.plain_value::text, e.plain_reason, null::bytea
      from entry e where e.plain_value is not null limit p_most)
    union all
    (select 'document', d.id, d.trajectory_id, d.file, d.category, null, null, d.plain_bytes
      from document d where d.plain_bytes is not null limit least(p_most, 4));`,
  },
  {
    signature: 'stale_files(p_most integer)',
    returns: 'table (trajectory_id uuid, file text)',
    volatility: 'stable',
    body: `
  ${asTimer}
  return query select k.trajectory_id, k.file from file_key k where k.stale limit p_most;`,
  },
  {
    // The file waits for who writes in it, and who writes in it waits from here on; null when it was done meanwhile.
    signature: 'change_key(p_trajectory uuid, p_file text, p_key bytea)',
    returns: 'bytea',
    declare: 'v_old bytea;',
    body: `
  ${asTimer}
  perform pg_advisory_xact_lock(hashtextextended(p_trajectory::text, 0));
  select k.key_id into v_old from file_key k
    where k.trajectory_id = p_trajectory and k.file = p_file and k.stale for update;
  if v_old is null then return null; end if;
  update file_key k set key_id = p_key, stale = false where k.trajectory_id = p_trajectory and k.file = p_file;
  insert into key_to_destroy (key_id) values (v_old) on conflict do nothing;
  return v_old;`,
  },
  {
    signature: 'sealed_rows(p_trajectory uuid, p_file text)',
    returns: 'table (what text, id uuid, category text, value bytea, reason bytea)',
    volatility: 'stable',
    body: `
  ${asTimer}
  return query
    select 'entry', e.id, e.category, e.value, e.reason from entry e
      where e.trajectory_id = p_trajectory and e.file = p_file and e.value is not null
    union all
    select 'document', d.id, d.category, d.bytes, null from document d
      where d.trajectory_id = p_trajectory and d.file = p_file and d.bytes is not null;`,
  },
  {
    signature: 'put_sealed(p_what text, p_id uuid, p_value bytea, p_reason bytea)',
    returns: 'void',
    body: `
  ${asTimer}
  if p_what = 'entry' then
    update entry e set value = p_value, reason = p_reason, plain_value = null, plain_reason = null where e.id = p_id;
  else
    update document d set bytes = p_value, plain_bytes = null where d.id = p_id;
  end if;`,
  },
  {
    signature: 'keys_to_destroy(p_most integer)',
    returns: 'setof bytea',
    volatility: 'stable',
    body: `
  ${asTimer}
  return query select d.key_id from key_to_destroy d limit p_most;`,
  },
  {
    signature: 'keys_destroyed(p_keys bytea[])',
    returns: 'void',
    body: `
  ${asTimer}
  delete from key_to_destroy d where d.key_id = any(p_keys);`,
  },
  {
    signature: 'has_keys()',
    returns: 'boolean',
    volatility: 'stable',
    body: `
  ${asTimer}
  return exists (select from file_key);`,
  },
  {
    signature: 'keys_in_use(p_keys bytea[])',
    returns: 'setof bytea',
    volatility: 'stable',
    body: `
  ${asTimer}
  return query select k.key_id from file_key k where k.key_id = any(p_keys);`,
  },
]

/** The entry itself, that it is the actor's party's to change, and that this role reads it: or one refusal for all. */
const found = `
  select * into old from entry e
    where e.id = p_entry and e.recorded_party = drempel.actor_party() and e.replaced_at is null
      and exists (
        select from entry_reader r
        where r.role = drempel.actor_role() and r.file = e.file and r.category = e.category);
  perform drempel.enter(old.trajectory_id);`

const replaced: GateFunction[] = [
  {
    // The reason is the older one's, sealed for its new place.
    signature: `replace_entry(p_entry uuid, p_new uuid, p_value bytea, p_reason bytea, p_correction boolean,
    p_document uuid)`,
    returns: 'void',
    declare: 'old entry%rowtype;',
    body: `${found}
  if octet_length(p_value) > ${overhead} is not true then perform drempel.refuse(); end if;
  update entry e set replaced_at = drempel.actor_now(), replaced_by = p_new
    where e.id = p_entry and e.replaced_at is null;
  if not found then perform drempel.refuse(); end if;
  delete from search_material s where s.entry_id = p_entry;
  insert into entry (id, trajectory_id, file, category, phase, purpose, ground, basis, value, reason, presence,
      document_id, corrects, recorded_party, recorded_role, recorded_by, recorded_at)
    values (p_new, old.trajectory_id, old.file, old.category, old.phase, old.purpose, old.ground, old.basis, p_value,
      p_reason, old.presence, coalesce(p_document, old.document_id), case when p_correction then p_entry end,
      drempel.actor_party(), drempel.actor_role(), drempel.actor_person(), drempel.actor_now());`,
  },
  {
    signature: 'sealed_document(p_document uuid)',
    returns: 'table (id uuid, trajectory_id uuid, file text, category text, bytes bytea)',
    volatility: 'stable',
    body: `
  ${asTimer}
  return query
    select d.id, d.trajectory_id, d.file, d.category, d.bytes from document d where d.id = p_document;`,
  },
  {
    // With the documents that have no seal, and the entries that lead to them: one of these may say that there was one.
    signature: 'all_seals()',
    returns: `table (document_id uuid, statement text, signature bytea, key text, signatories integer,
    sealed_at timestamptz, id uuid, trajectory_id uuid, file text, category text, value bytea)`,
    volatility: 'stable',
    body: `
  ${asTimer}
  return query
    select s.document_id, s.statement, s.signature, s.key, s.signatories, s.sealed_at,
      null::uuid, null::uuid, null::text, null::text, null::bytea from seal s
    union all
    select e.document_id, null, null, null, null, null, e.id, e.trajectory_id, e.file, e.category, e.value from entry e
    where e.document_id is not null and not exists (select from seal s where s.document_id = e.document_id)
    order by 1;`,
  },
]

/**
 * Personal data are sealed with a key for each file of each trajectory. What has to be searched stands apart in a table
 * that is in no log and no backup, and is made again from the entries.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const part of [tables, columns, adding, closed, readable]) await sql.raw(part).execute(db)
  await sql
    .raw(
      `drop function drempel.replace_entry(uuid, uuid, jsonb, boolean, uuid);
      drop function drempel.document_digest(uuid); drop function drempel.all_seals()`,
    )
    .execute(db)
  await makeGate(db, [...destroying, ...sealing, ...replaced])
  await sql.raw(triggers).execute(db)
}
