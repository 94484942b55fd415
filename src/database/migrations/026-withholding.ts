import { type Kysely, sql } from 'kysely'
import { assigned, me } from './conditions.ts'
import { makeGate } from './gate-function.ts'

/** The day in Utrecht: what is withheld until a day is so on that day too. */
const today = `(select (drempel.actor_now() at time zone 'Europe/Amsterdam')::date)`
const shown = (t: string) =>
  `(${me.role} <> 'resident' or ${t}.withheld_until is null or ${t}.withheld_until < ${today})`

/**
 * The day stands with the entry and the document themselves, so that one policy holds for every way to them: beside it, who
 * withholds and on which ground. Why stands in an entry of its own.
 */
const tables = `
create table drempel.withholding (
  id uuid primary key,
  trajectory_id uuid not null references drempel.trajectory on delete cascade,
  entry_id uuid not null references drempel.entry on delete cascade,
  party text not null,
  file text not null,
  ground text not null,
  until date not null,
  recorded_by uuid not null references drempel.person,
  recorded_at timestamptz not null,
  ended_at timestamptz
);
create index on drempel.withholding (trajectory_id);
create index on drempel.withholding (entry_id);
alter table drempel.withholding enable row level security;
alter table drempel.withholding force row level security;
grant select, insert, update, delete on drempel.withholding to drempel_gate;
create policy gate on drempel.withholding for all to drempel_gate using (true) with check (true);
grant select (id, trajectory_id, entry_id, party, file, ground, until, recorded_at, ended_at)
  on drempel.withholding to drempel_app;
create policy read on drempel.withholding for select to drempel_app
  using (${assigned('withholding')} and (party = ${me.party} or ${me.role} = 'resident'));
`

/** Restrictive: whatever else lets the resident read, this has to hold too. */
const hidden = ['entry', 'document']
  .map(
    (table) => `
alter table drempel.${table} add column withheld_until date;
create policy not_withheld on drempel.${table} as restrictive for select to drempel_app using (${shown(table)});
create policy born_open on drempel.${table} as restrictive for insert to drempel_app with check (withheld_until is null);`,
  )
  .join('\n')

/** What takes the place of a withheld entry is withheld as that was, with its document. */
const heirs = `
create function drempel.stay_withheld() returns trigger language plpgsql set search_path = pg_catalog, drempel, pg_temp
as $$ begin
  select max(e.withheld_until) into new.withheld_until from drempel.entry e where e.replaced_by = new.id;
  return new;
end $$;
create function drempel.move_withholding() returns trigger language plpgsql set search_path = pg_catalog, drempel, pg_temp
as $$ begin
  update drempel.withholding h set entry_id = new.id
    where h.entry_id in (select e.id from drempel.entry e where e.replaced_by = new.id);
  update drempel.document d set withheld_until = new.withheld_until where d.id = new.document_id;
  return null;
end $$;
revoke all on function drempel.stay_withheld(), drempel.move_withholding() from public;
grant execute on function drempel.stay_withheld(), drempel.move_withholding() to drempel_gate;
create trigger stay_withheld before insert on drempel.entry for each row
  when (current_user = 'drempel_gate') execute function drempel.stay_withheld();
create trigger move_withholding after insert on drempel.entry for each row
  when (current_user = 'drempel_gate' and new.withheld_until is not null) execute function drempel.move_withholding();
`

/** That it is the actor's party's, and that this role reads it: or one refusal for all. */
const found = `
  select * into old from entry e
    where e.id = p_entry and e.recorded_party = drempel.actor_party() and e.replaced_at is null
      and exists (
        select from entry_reader r
        where r.role = drempel.actor_role() and r.file = e.file and r.category = e.category);
  perform drempel.enter(old.trajectory_id);`

/** The entry with what it replaced, and their documents. */
const mark = (until: string) => `
  with recursive chain as (
    select e.id, e.document_id from entry e where e.id = p_entry
    union
    select e.id, e.document_id from entry e join chain c on e.replaced_by = c.id)
  select array_agg(id), array_agg(document_id) filter (where document_id is not null) into marked, papers from chain;
  update entry e set withheld_until = ${until} where e.id = any(marked);
  update document d set withheld_until = ${until} where d.id = any(papers);`

const declare = 'old entry%rowtype; marked uuid[]; papers uuid[];'

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const part of [tables, hidden, heirs]) await sql.raw(part).execute(db)
  await makeGate(db, [
    {
      signature: 'withhold_entry(p_entry uuid, p_id uuid, p_ground text, p_until date)',
      returns: 'void',
      declare,
      body: `${found}
  if exists (select from withholding h where h.entry_id = p_entry and h.ended_at is null
      and h.until >= (drempel.actor_now() at time zone 'Europe/Amsterdam')::date) then
    perform drempel.refuse();
  end if;
  ${mark('p_until')}
  insert into withholding (id, trajectory_id, entry_id, party, file, ground, until, recorded_by, recorded_at)
    values (p_id, old.trajectory_id, p_entry, drempel.actor_party(), old.file, p_ground, p_until,
      drempel.actor_person(), drempel.actor_now());`,
    },
    {
      signature: 'end_withholding(p_entry uuid)',
      returns: 'void',
      declare,
      body: `${found}
  ${mark('null')}
  update withholding h set ended_at = drempel.actor_now() where h.entry_id = p_entry and h.ended_at is null;
  if not found then perform drempel.refuse(); end if;`,
    },
    {
      // Mail that went to the actor, in a world of his or her own: nobody else's mail can be asked for.
      signature: 'my_messages(p_trajectory uuid)',
      returns: 'table (kind text, state text, queued_at timestamptz, sent_at timestamptz)',
      volatility: 'stable',
      body: `
  return query
    select m.kind, m.state, m.queued_at, m.sent_at from message m
    where m.to_person = drempel.actor_person() and m.trajectory_id = p_trajectory
      and p_trajectory = any(drempel.my_trajectories())
    order by m.queued_at, m.kind;`,
    },
  ])
}
