import { type Kysely, sql } from 'kysely'
import { timerPerson } from '../tables.ts'

const registry = `
create table drempel.organisation (
  id uuid primary key,
  party text not null check (party in ('corporation', 'team', 'workAndIncome')),
  name text not null,
  settings jsonb not null default '{}'
);
create table drempel.team (
  id uuid primary key,
  organisation_id uuid not null references drempel.organisation,
  name text not null
);
create index on drempel.team (organisation_id);
create table drempel.team_postcode (
  prefix text primary key check (prefix ~ '^[0-9]{4}([A-Z]{2})?$'),
  team_id uuid not null references drempel.team
);
create index on drempel.team_postcode (team_id);
create table drempel.person (
  id uuid primary key,
  organisation_id uuid references drempel.organisation,
  name text,
  phone text,
  mail text
);
create index on drempel.person (organisation_id);
create table drempel.membership (
  person_id uuid not null references drempel.person,
  organisation_id uuid not null references drempel.organisation,
  role text not null,
  team_id uuid references drempel.team,
  primary key (person_id, organisation_id, role)
);
create index on drempel.membership (organisation_id, role);
create table drempel.session (
  token_hash bytea primary key,
  person_id uuid not null references drempel.person,
  role text not null,
  organisation_id uuid references drempel.organisation,
  created timestamptz not null,
  expires timestamptz not null
);
create index on drempel.session (person_id);
create table drempel.demo_persona (
  person_id uuid not null references drempel.person,
  role text not null,
  label text not null,
  sort integer not null,
  primary key (person_id, role)
);
insert into drempel.person (id) values ('${timerPerson}');
`

const rules = `
create table drempel.audience_rule (
  event text, from_party text, to_party text, primary key (event, from_party, to_party)
);
create table drempel.entry_rule (
  file text, category text, phase text, role text, primary key (file, role, category, phase)
);
create table drempel.entry_reader (
  file text, category text, role text, primary key (role, file, category)
);
create table drempel.file_owner (file text, party text, primary key (file, party));
create table drempel.file_remover (file text, party text, primary key (file, party));
`

const cases = `
create table drempel.trajectory (id uuid primary key);
create table drempel.world (
  trajectory_id uuid not null references drempel.trajectory on delete cascade,
  party text not null,
  id uuid not null unique default gen_random_uuid(),
  organisation_id uuid references drempel.organisation,
  corporation_id uuid not null references drempel.organisation,
  version integer not null default 0,
  opened_at timestamptz not null,
  summary jsonb,
  summary_version integer,
  summary_day date,
  primary key (trajectory_id, party)
);
create table drempel.assignment (
  id uuid primary key default gen_random_uuid(),
  trajectory_id uuid not null,
  party text not null,
  organisation_id uuid references drempel.organisation,
  role text not null,
  person_id uuid references drempel.person,
  since timestamptz not null,
  until timestamptz,
  foreign key (trajectory_id, party) references drempel.world on delete cascade
);
create index on drempel.assignment (trajectory_id, party, role, person_id);
create index on drempel.assignment (person_id, role, party);
create index on drempel.assignment (organisation_id, role) where person_id is null;
create table drempel.event (
  trajectory_id uuid not null,
  party text not null,
  seq integer not null,
  type text not null,
  payload jsonb not null,
  at timestamptz not null,
  by_party text not null,
  by_role text not null,
  by_person uuid references drempel.person,
  primary key (trajectory_id, party, seq),
  foreign key (trajectory_id, party) references drempel.world on delete cascade
);
create table drempel.acquaintance (
  trajectory_id uuid not null,
  party text not null,
  person_id uuid not null references drempel.person,
  primary key (trajectory_id, party, person_id),
  foreign key (trajectory_id, party) references drempel.world on delete cascade
);
create table drempel.document (
  id uuid primary key,
  trajectory_id uuid not null references drempel.trajectory on delete cascade,
  file text not null,
  category text not null,
  media_type text not null,
  bytes bytea not null,
  sha256 bytea not null,
  recorded_party text not null,
  recorded_at timestamptz not null
);
create index on drempel.document (trajectory_id);
create table drempel.entry (
  id uuid primary key,
  trajectory_id uuid not null references drempel.trajectory on delete cascade,
  file text not null,
  category text not null,
  phase text not null,
  purpose text not null,
  ground text not null,
  basis text not null,
  value jsonb not null,
  reason text,
  document_id uuid references drempel.document,
  recorded_party text not null,
  recorded_role text not null,
  recorded_by uuid not null references drempel.person,
  recorded_at timestamptz not null,
  replaced_at timestamptz,
  replaced_by uuid
);
create index on drempel.entry (trajectory_id, recorded_at);
create index on drempel.entry (document_id);
create table drempel.kris_number (
  number text primary key,
  trajectory_id uuid not null unique references drempel.trajectory on delete cascade
);
create table drempel.timer (
  trajectory_id uuid not null,
  party text not null,
  kind text not null,
  due timestamptz not null,
  primary key (trajectory_id, party, kind),
  foreign key (trajectory_id, party) references drempel.world on delete cascade
);
create index on drempel.timer (due);
`

const work = `
create table drempel.message (
  id uuid primary key,
  trajectory_id uuid references drempel.trajectory on delete cascade,
  party text not null,
  kind text not null,
  to_person uuid references drempel.person,
  to_mailbox text,
  state text not null default 'queued' check (state in ('queued', 'handingOver', 'sent', 'uncertain', 'dropped')),
  attempts integer not null default 0,
  message_id text not null,
  queued_at timestamptz not null,
  sent_at timestamptz,
  check (num_nonnulls(to_person, to_mailbox) = 1)
);
create index on drempel.message (trajectory_id, party);
create index on drempel.message (queued_at) where state in ('queued', 'handingOver');
create table drempel.act_done (
  act_key text not null,
  person_id uuid not null references drempel.person,
  trajectory_id uuid references drempel.trajectory on delete cascade,
  party text not null,
  result jsonb not null,
  at timestamptz not null,
  primary key (act_key, person_id)
);
create index on drempel.act_done (trajectory_id, party);
create table drempel.processing_log (
  id uuid primary key default gen_random_uuid(),
  at timestamptz not null,
  trajectory_id uuid,
  party text not null,
  organisation_id uuid,
  person_id uuid not null,
  role text not null,
  activity text not null,
  kind text not null check (kind in ('act', 'read', 'denied')),
  trace_id bytea,
  span_id bytea
);
create index on drempel.processing_log (organisation_id, at);
create table drempel.passed_on (
  id uuid primary key,
  from_organisation uuid not null references drempel.organisation,
  to_organisation uuid not null references drempel.organisation,
  to_role text not null,
  kind text not null,
  about jsonb not null,
  at timestamptz not null,
  handled_at timestamptz
);
create index on drempel.passed_on (to_organisation, to_role);
`

/**
 * The tables, in four groups: who is there (registry), what the covenant rules, the cases, and the work around them.
 * Events stand once per world; nothing but `trajectory_id`, which no page shows, ties the worlds of one trajectory together.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const part of [registry, rules, cases, work]) await sql.raw(part).execute(db)
}
