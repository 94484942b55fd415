import { type Kysely, sql } from 'kysely'
import { timerPerson } from '../tables.ts'
import { assigned, me } from './conditions.ts'
import { type GateFunction, makeGate } from './gate-function.ts'

/**
 * No reference to the document: a document that is taken away behind the program's back must leave its seal behind, so that
 * it is missed. Erasing goes through the gate, and takes the seal with it.
 */
const table = `
create table drempel.seal (
  document_id uuid primary key,
  trajectory_id uuid not null references drempel.trajectory on delete cascade,
  statement text not null,
  signature bytea not null,
  key text not null,
  signatories integer not null check (signatories > 0),
  sealed_at timestamptz not null
);
create index on drempel.seal (trajectory_id);
alter table drempel.seal enable row level security;
alter table drempel.seal force row level security;
grant select, insert, update, delete on drempel.seal to drempel_gate;
create policy gate on drempel.seal for all to drempel_gate using (true) with check (true);
grant select on drempel.seal to drempel_app;
create policy read on drempel.seal for select to drempel_app
  using (${assigned('seal')} and exists (select from drempel.document d where d.id = seal.document_id));
grant insert on drempel.seal to drempel_app;
create policy add on drempel.seal for insert to drempel_app
  with check (${assigned('seal')} and sealed_at = ${me.now} and exists (
    select from drempel.document d
    where d.id = seal.document_id and d.trajectory_id = seal.trajectory_id
      and d.recorded_party = ${me.party} and d.recorded_at = ${me.now}));
create function drempel.take_seal() returns trigger language plpgsql set search_path = pg_catalog, drempel, pg_temp
as $$ begin delete from drempel.seal s where s.document_id = old.id; return null; end $$;
revoke all on function drempel.take_seal() from public;
grant execute on function drempel.take_seal() to drempel_gate;
create trigger take_seal after delete on drempel.document for each row
  when (current_user = 'drempel_gate') execute function drempel.take_seal();
`

const asTimer = `
  if drempel.actor_person() is distinct from '${timerPerson}'::uuid or drempel.actor_role() is distinct from 'timer' then
    perform drempel.refuse();
  end if;`

const functions: GateFunction[] = [
  {
    // Whoever checks sees no document: only what it amounts to.
    signature: 'document_digest(p_document uuid)',
    returns: 'bytea',
    volatility: 'stable',
    body: `
  ${asTimer}
  return (select sha256(d.bytes) from document d where d.id = p_document);`,
  },
  {
    // With the documents that an entry calls sealed and that have no seal.
    signature: 'all_seals()',
    returns:
      'table (document_id uuid, statement text, signature bytea, key text, signatories integer, sealed_at timestamptz)',
    volatility: 'stable',
    body: `
  ${asTimer}
  return query
    select s.document_id, s.statement, s.signature, s.key, s.signatories, s.sealed_at from seal s
    union all
    select distinct e.document_id, null::text, null::bytea, null::text, null::integer, null::timestamptz from entry e
    where e.document_id is not null and e.value ->> 'sealed' = 'yes'
      and not exists (select from seal s where s.document_id = e.document_id)
    order by 1;`,
  },
]

/** What proves that a signed document is still the one that was signed. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql.raw(table).execute(db)
  await makeGate(db, functions)
}
