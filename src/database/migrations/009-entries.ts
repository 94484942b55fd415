import { type Kysely, sql } from 'kysely'
import { assigned, me } from './conditions.ts'
import { makeGate } from './gate-function.ts'

const columns = `
alter table drempel.entry add column presence text[];
alter table drempel.entry add column corrects uuid;
alter table drempel.entry_rule add column needs_reason boolean not null default false;
grant select (presence, corrects, replaced_by) on drempel.entry to drempel_app;
`

/** Whether row `t` of entries may be read by this role at all. */
const readable = (t: string) => `${assigned(t)} and exists (
  select from drempel.entry_reader r
  where r.role = ${me.role} and r.file = ${t}.file and r.category = ${t}.category)`

/** The older value stays with who recorded it, and with the resident: others read what stands there now. */
const older = `
create policy read_older on drempel.entry for select to drempel_app using (
  replaced_at is not null and (recorded_party = ${me.party} or ${me.role} = 'resident') and ${readable('entry')});
`

/** A category that the phase does not fill asks for a written reason, where the covenant opens it to one at all (3.2). */
const adding = `
drop policy add on drempel.entry;
create policy add on drempel.entry for insert to drempel_app with check (
  recorded_party = ${me.party} and recorded_role = ${me.role} and recorded_by = ${me.person}
  and replaced_at is null and replaced_by is null and corrects is null and ${assigned('entry')}
  and exists (
    select from drempel.entry_rule r
    where r.file = entry.file and r.role = ${me.role} and r.category = entry.category and r.phase = entry.phase
      and (not r.needs_reason or btrim(coalesce(entry.reason, '')) <> '')));
`

/** The entry itself, that it is the actor's party's to change, and that this role reads it: or one refusal for all. */
const found = `
  select * into old from entry e
    where e.id = p_entry and e.recorded_party = drempel.actor_party() and e.replaced_at is null
      and exists (
        select from entry_reader r
        where r.role = drempel.actor_role() and r.file = e.file and r.category = e.category);
  perform drempel.enter(old.trajectory_id);`

/** Entries keep who was there and what they correct; a correction keeps the older value, a removal keeps nothing. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const part of [columns, older, adding]) await sql.raw(part).execute(db)
  await sql.raw('drop function drempel.replace_entry(uuid, uuid, jsonb, text, uuid)').execute(db)
  await makeGate(db, [
    {
      // Correction is open to the organisation that recorded, whatever the phase (GDPR 16).
      signature: 'replace_entry(p_entry uuid, p_new uuid, p_value jsonb, p_correction boolean, p_document uuid)',
      returns: 'void',
      declare: 'old entry%rowtype;',
      body: `${found}
  update entry e set replaced_at = drempel.actor_now(), replaced_by = p_new
    where e.id = p_entry and e.replaced_at is null;
  if not found then perform drempel.refuse(); end if;
  insert into entry (id, trajectory_id, file, category, phase, purpose, ground, basis, value, reason, presence,
      document_id, corrects, recorded_party, recorded_role, recorded_by, recorded_at)
    values (p_new, old.trajectory_id, old.file, old.category, old.phase, old.purpose, old.ground, old.basis, p_value,
      old.reason, old.presence, coalesce(p_document, old.document_id), case when p_correction then p_entry end,
      drempel.actor_party(), drempel.actor_role(), drempel.actor_person(), drempel.actor_now());`,
    },
    {
      // A wrong recording goes whole: with what it replaced, and with its documents.
      signature: 'remove_entry(p_entry uuid)',
      returns: 'void',
      declare: 'old entry%rowtype; gone uuid[]; papers uuid[];',
      body: `${found}
  with recursive chain as (
    select e.id, e.document_id from entry e where e.id = p_entry
    union
    select e.id, e.document_id from entry e join chain c on e.replaced_by = c.id)
  select array_agg(id), array_agg(document_id) filter (where document_id is not null) into gone, papers from chain;
  delete from entry e where e.id = any(gone);
  delete from document d where d.id = any(papers)
    and not exists (select from entry e where e.document_id = d.id);`,
    },
  ])
}
