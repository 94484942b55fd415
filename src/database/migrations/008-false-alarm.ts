import { type Kysely, sql } from 'kysely'
import { me } from './conditions.ts'

const table = `
create table drempel.false_alarm (
  id uuid primary key default gen_random_uuid(),
  organisation_id uuid not null references drempel.organisation,
  person_id uuid not null,
  role text not null,
  activity text not null,
  reason text not null check (btrim(reason) <> ''),
  at timestamptz not null
);
create index on drempel.false_alarm (organisation_id, at);
alter table drempel.false_alarm enable row level security;
alter table drempel.false_alarm force row level security;
grant select, insert, update, delete on drempel.false_alarm to drempel_gate;
create policy gate on drempel.false_alarm for all to drempel_gate using (true) with check (true);
grant insert on drempel.false_alarm to drempel_app;
create policy add on drempel.false_alarm for insert to drempel_app
  with check (person_id = ${me.person} and role = ${me.role} and organisation_id = ${me.organisation});
grant select on drempel.false_alarm to drempel_app;
create policy read on drempel.false_alarm for select to drempel_app
  using (${me.role} = 'privacyOfficer' and organisation_id = ${me.organisation});
`

/** Why somebody says that the guard of free text was wrong: for the privacy officer of the own organisation only. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql.raw(table).execute(db)
}
