import { type Kysely, sql } from 'kysely'
import { me } from './conditions.ts'
import { type GateFunction, makeGate } from './gate-function.ts'

/** No foreign key names a trajectory but the code's, which goes with it: who can log in stays who can log in. */
const tables = `
create table drempel.activation_code (
  hash bytea primary key,
  trajectory_id uuid not null references drempel.trajectory on delete cascade,
  person_id uuid not null unique references drempel.person on delete cascade,
  expires timestamptz not null
);
create index on drempel.activation_code (trajectory_id);
create table drempel.credential (
  person_id uuid primary key references drempel.person on delete cascade,
  login_key bytea not null,
  password_hash text not null,
  factor text not null check (factor in ('app', 'mail')),
  sealed bytea not null,
  last_step bigint,
  changed timestamptz not null
);
create index on drempel.credential (login_key);
create table drempel.recovery_code (
  person_id uuid not null references drempel.person on delete cascade,
  hash bytea not null,
  primary key (person_id, hash)
);
create table drempel.login_identity (
  issuer text not null,
  subject_hash bytea not null,
  person_id uuid not null references drempel.person on delete cascade,
  since timestamptz not null,
  primary key (issuer, subject_hash, person_id)
);
create index on drempel.login_identity (person_id);
create table drempel.login_step (
  token_hash bytea primary key,
  sealed bytea not null,
  expires timestamptz not null
);
create index on drempel.login_step (expires);
create table drempel.login_attempt (
  bucket bytea not null,
  at timestamptz not null,
  id uuid primary key default gen_random_uuid()
);
create index on drempel.login_attempt (bucket, at);
create index on drempel.login_attempt (at);
alter table drempel.session add column seen timestamptz, add column door text;
`

const names = ['activation_code', 'credential', 'recovery_code', 'login_identity', 'login_step', 'login_attempt']
const closed = names
  .map(
    (table) => `
alter table drempel.${table} enable row level security;
alter table drempel.${table} force row level security;
grant select, insert, update, delete on drempel.${table} to drempel_gate;
create policy gate on drempel.${table} for all to drempel_gate using (true) with check (true);`,
  )
  .join('\n')

const own = `person_id = ${me.person}`
const policies = `
${['credential', 'recovery_code', 'login_identity']
  .map(
    (table) => `
grant select, insert, delete on drempel.${table} to drempel_app;
create policy read on drempel.${table} for select to drempel_app using (${own});
create policy add on drempel.${table} for insert to drempel_app with check (${own});
create policy leave on drempel.${table} for delete to drempel_app using (${own});`,
  )
  .join('\n')}
grant update on drempel.credential to drempel_app;
create policy change on drempel.credential for update to drempel_app using (${own}) with check (${own});
`

const who = 'table (person_id uuid, role text, organisation_id uuid, party text, name text, organisation_name text)'
const held = `
    select m.person_id, m.role, m.organisation_id, o.party, p.name, o.name
    from membership m join organisation o on o.id = m.organisation_id join person p on p.id = m.person_id`

const functions: GateFunction[] = [
  {
    // Whoever is assigned and may cause the event; whose code it is stays unsaid.
    signature: 'store_activation(p_trajectory uuid, p_hash bytea, p_expires timestamptz)',
    returns: 'void',
    declare: 'v_person uuid;',
    body: `
  perform drempel.enter(p_trajectory);
  if not exists (select from audience_rule r where r.event = 'activationSent' and r.from_party = drempel.actor_party()) then
    perform drempel.refuse();
  end if;
  select a.person_id into strict v_person from assignment a
    where a.trajectory_id = p_trajectory and a.party = 'resident' and a.role = 'resident' limit 1;
  delete from activation_code c where c.person_id = v_person;
  insert into activation_code values (p_hash, p_trajectory, v_person, p_expires);`,
  },
  {
    // Unknown, used, replaced and expired give the same null.
    signature: 'find_activation(p_hash bytea, p_now timestamptz)',
    returns: 'uuid',
    volatility: 'stable',
    body: 'return (select c.person_id from activation_code c where c.hash = p_hash and c.expires > p_now);',
  },
  {
    signature: 'use_activation(p_hash bytea)',
    returns: 'boolean',
    body: `
  delete from activation_code c
    where c.hash = p_hash and c.expires > drempel.actor_now() and c.person_id = drempel.actor_person();
  return found;`,
  },
  {
    signature: 'find_credentials(p_login_key bytea, p_most integer)',
    returns: 'table (person_id uuid, password_hash text)',
    volatility: 'stable',
    body: `
  return query select c.person_id, c.password_hash from credential c
    where c.login_key = p_login_key order by c.changed desc limit p_most;`,
  },
  {
    signature: 'find_identity(p_issuer text, p_subject bytea)',
    returns: 'uuid',
    volatility: 'stable',
    body: `
  return (select i.person_id from login_identity i where i.issuer = p_issuer and i.subject_hash = p_subject
    order by i.since desc, i.person_id limit 1);`,
  },
  {
    signature: 'roles_of(p_person uuid)',
    returns: who,
    volatility: 'stable',
    body: `return query ${held} where m.person_id = p_person order by m.role;`,
  },
  {
    // Only an address that is one person's: two people with one address are told apart by nobody.
    signature: 'roles_by_mail(p_mail text, p_organisation uuid)',
    returns: who,
    volatility: 'stable',
    body: `return query ${held}
    where lower(p.mail) = lower(p_mail) and (p_organisation is null or m.organisation_id = p_organisation)
      and (select count(*) from person q where lower(q.mail) = lower(p_mail)) = 1
    order by m.role;`,
  },
  {
    signature: 'keep_login_step(p_token bytea, p_sealed bytea, p_expires timestamptz, p_now timestamptz)',
    returns: 'void',
    body: `
  delete from login_step s where s.expires <= p_now;
  insert into login_step values (p_token, p_sealed, p_expires)
    on conflict (token_hash) do update set sealed = excluded.sealed, expires = excluded.expires;`,
  },
  {
    signature: 'find_login_step(p_token bytea, p_now timestamptz)',
    returns: 'bytea',
    volatility: 'stable',
    body: 'return (select s.sealed from login_step s where s.token_hash = p_token and s.expires > p_now);',
  },
  {
    // Whoever takes it has it alone: of two requests with one step only one goes on.
    signature: 'end_login_step(p_token bytea)',
    returns: 'boolean',
    body: 'delete from login_step s where s.token_hash = p_token; return found;',
  },
  {
    // Counts before anything is looked up, so that it counts alike whether somebody is there or not.
    signature: 'take_attempt(p_bucket bytea, p_most integer, p_since timestamptz, p_now timestamptz)',
    returns: 'boolean',
    body: `
  perform pg_advisory_xact_lock(hashtextextended(encode(p_bucket, 'hex'), 21));
  delete from login_attempt a where a.at < p_now - interval '1 day';
  if (select count(*) from login_attempt a where a.bucket = p_bucket and a.at > p_since) >= p_most then
    return false;
  end if;
  insert into login_attempt (bucket, at) values (p_bucket, p_now);
  return true;`,
  },
  {
    signature: 'forget_attempts(p_bucket bytea)',
    returns: 'void',
    body: 'delete from login_attempt a where a.bucket = p_bucket;',
  },
  {
    // That somebody is still there is noted once a minute: a page must not wait for a write each time.
    signature: 'find_session(p_token_hash bytea, p_now timestamptz, p_idle integer, p_idle_resident integer)',
    returns: `table (person_id uuid, role text, organisation_id uuid, party text, name text, organisation_name text,
    created timestamptz, expires timestamptz, door text)`,
    body: `
  update session s set seen = p_now where s.token_hash = p_token_hash and s.expires > p_now
    and coalesce(s.seen, s.created) < p_now - interval '1 minute'
    and coalesce(s.seen, s.created)
      > p_now - make_interval(mins => case s.role when 'resident' then p_idle_resident else p_idle end);
  return query
    select s.person_id, s.role, s.organisation_id, coalesce(o.party, 'resident'), p.name, o.name, s.created, s.expires,
      s.door
    from session s join person p on p.id = s.person_id left join organisation o on o.id = s.organisation_id
    where s.token_hash = p_token_hash and s.expires > p_now
      and coalesce(s.seen, s.created)
        > p_now - make_interval(mins => case s.role when 'resident' then p_idle_resident else p_idle end)
      and (s.organisation_id is null or exists (
        select from membership m where m.person_id = s.person_id and m.organisation_id = s.organisation_id
          and m.role = s.role));`,
  },
]

/** Logging in: codes from letters, second factors, accounts elsewhere, what is half done, and how often was tried. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql.raw(tables).execute(db)
  await sql.raw(closed).execute(db)
  await sql.raw(policies).execute(db)
  await sql.raw('drop function drempel.find_session(bytea, timestamptz)').execute(db)
  await makeGate(db, functions)
  await sql.raw('grant select, update on drempel.session to drempel_gate').execute(db)
}
