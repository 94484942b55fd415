import { type Kysely, sql } from 'kysely'
import { assigned, me } from './conditions.ts'

/** The login keeps these two groups; it has no policy on the cases, so that even the owner reads none by accident. */
const registry = ['organisation', 'team', 'team_postcode', 'person', 'membership', 'demo_persona']
const rules = ['audience_rule', 'entry_rule', 'entry_reader', 'file_owner', 'file_remover']

const everyTable = `
do $$
declare t record;
begin
  for t in select relname from pg_class where relnamespace = 'drempel'::regnamespace and relkind in ('r', 'p') loop
    execute format('alter table drempel.%I enable row level security', t.relname);
    execute format('alter table drempel.%I force row level security', t.relname);
    execute format('grant select, insert, update, delete on drempel.%I to drempel_gate', t.relname);
    execute format('create policy gate on drempel.%I for all to drempel_gate using (true) with check (true)', t.relname);
  end loop;
end $$;`

const keptByLogin = [...registry, ...rules]
  .map((table) => `create policy login on drempel.${table} for all to current_user using (true) with check (true);`)
  .join('\n')

/** Who recorded an entry would name another party's worker: the application cannot read that column at all. */
const entryColumns = `(id, trajectory_id, file, category, phase, purpose, ground, basis, value, reason, document_id,
  recorded_party, recorded_role, recorded_at, replaced_at)`

const read = (table: string, condition: string) => `
grant select ${table === 'entry' ? entryColumns : ''} on drempel.${table} to drempel_app;
create policy read on drempel.${table} for select to drempel_app using (${condition});`

const add = (table: string, condition: string) => `
grant insert on drempel.${table} to drempel_app;
create policy add on drempel.${table} for insert to drempel_app with check (${condition});`

const ownWorld = (t: string) => `${t}.party = ${me.party} and ${assigned(t)}`
const present = `${me.person} is not null`

const reading = [
  read(
    'organisation',
    // A municipality knows its landlords; a landlord knows itself only.
    `${present} and (party in ('team', 'workAndIncome') or id = ${me.organisation}
      or (party = 'corporation' and ${me.party} = 'workAndIncome')
      or id = any((select drempel.my_corporations())::uuid[]))`,
  ),
  read('team', present),
  read(
    'person',
    `id = ${me.person} or organisation_id = ${me.organisation}
      or id = any((select drempel.my_acquaintances())::uuid[])`,
  ),
  read('membership', `organisation_id = ${me.organisation} or person_id = ${me.person}`),
  read('session', `person_id = ${me.person}`),
  read('entry_rule', present),
  read('entry_reader', present),
  read('world', ownWorld('world')),
  read('assignment', ownWorld('assignment')),
  read('event', ownWorld('event')),
  read('acquaintance', ownWorld('acquaintance')),
  read('timer', ownWorld('timer')),
  ...['entry', 'document'].map((table) =>
    read(
      table,
      `${table === 'entry' ? 'replaced_at is null and' : ''} ${assigned(table)} and exists (
        select from drempel.entry_reader r
        where r.role = ${me.role} and r.file = ${table}.file and r.category = ${table}.category)`,
    ),
  ),
  read('act_done', `person_id = ${me.person}`),
  // Privacy officers see the log of their organisation, never the cases themselves.
  read('processing_log', `${me.role} = 'privacyOfficer' and organisation_id = ${me.organisation}`),
  read('passed_on', `to_organisation = ${me.organisation} and to_role = ${me.role}`),
]

const asMe = (t: string) => `${t}.party = ${me.party} and ${t}.person_id = ${me.person}`

const writing = [
  `grant update (summary, summary_version, summary_day) on drempel.world to drempel_app;
  create policy summarise on drempel.world for update to drempel_app using (${ownWorld('world')});`,
  // A category that the phase does not name asks for a written reason, of somebody who keeps that category at all (3.2).
  add(
    'entry',
    `recorded_party = ${me.party} and recorded_role = ${me.role} and recorded_by = ${me.person}
      and replaced_at is null and replaced_by is null and ${assigned('entry')}
      and exists (
        select from drempel.entry_rule r
        where r.file = entry.file and r.role = ${me.role} and r.category = entry.category
          and (r.phase = entry.phase or btrim(entry.reason) <> ''))`,
  ),
  add(
    'document',
    `recorded_party = ${me.party} and ${assigned('document')}
      and exists (
        select from drempel.entry_rule r
        where r.file = document.file and r.role = ${me.role} and r.category = document.category)`,
  ),
  add(
    'message',
    `${present} and state = 'queued' and attempts = 0 and sent_at is null
      and (trajectory_id is null or ${assigned('message')})`,
  ),
  add('act_done', `${asMe('act_done')} and (trajectory_id is null or ${assigned('act_done')})`),
  add(
    'processing_log',
    `${asMe('processing_log')} and role = ${me.role} and organisation_id is not distinct from ${me.organisation}`,
  ),
  add(
    'session',
    `person_id = ${me.person} and role = ${me.role} and organisation_id is not distinct from ${me.organisation}
      and (role = 'resident' or exists (
        select from drempel.membership m
        where m.person_id = session.person_id and m.organisation_id = session.organisation_id
          and m.role = session.role))`,
  ),
  `grant delete on drempel.session to drempel_app;
  create policy leave on drempel.session for delete to drempel_app using (person_id = ${me.person});`,
  add('passed_on', `from_organisation = ${me.organisation} and handled_at is null`),
  `grant update (handled_at) on drempel.passed_on to drempel_app;
  create policy handle on drempel.passed_on for update to drempel_app
    using (to_organisation = ${me.organisation} and to_role = ${me.role});`,
]

/** Row-level security on every table, forced. What no policy names is denied; without an actor every condition is null. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const part of [everyTable, keptByLogin, ...reading, ...writing]) await sql.raw(part).execute(db)
}
