import { type Kysely, sql } from 'kysely'
import { timerPerson } from '../tables.ts'
import { type GateFunction, makeGate } from './gate-function.ts'

/**
 * What belongs to no trajectory has a key for each row, which stands in front of what is sealed with it and goes with the
 * row. The search tables of the register can be made again at any time, so they need no log.
 */
const columns = `
alter table drempel.passed_on rename column about to plain_about;
alter table drempel.passed_on alter column plain_about drop not null;
alter table drempel.passed_on add column about bytea;
alter table drempel.passed_on add check (num_nonnulls(about, plain_about) = 1);
revoke select, insert on drempel.passed_on from drempel_app;
grant select (id, from_organisation, to_organisation, to_role, kind, about, at, handled_at),
  insert (id, from_organisation, to_organisation, to_role, kind, about, at, handled_at) on drempel.passed_on
  to drempel_app;
alter table drempel.false_alarm rename column reason to plain_reason;
alter table drempel.false_alarm alter column plain_reason drop not null;
alter table drempel.false_alarm add column reason bytea;
alter table drempel.false_alarm add check (num_nonnulls(reason, plain_reason) = 1);
revoke select, insert on drempel.false_alarm from drempel_app;
grant select (id, organisation_id, role, activity, reason, at),
  insert (id, organisation_id, person_id, role, activity, reason, at) on drempel.false_alarm to drempel_app;
alter table drempel.client_search set unlogged;
alter table drempel.client_name set unlogged;
drop function drempel.plain_rows(integer);
drop function drempel.put_sealed(text, uuid, bytea, bytea);
drop function drempel.keys_in_use(bytea[]);
drop function drempel.has_keys();
`

const asTimer = `
  if (drempel.actor_person() = '${timerPerson}'::uuid and drempel.actor_role() = 'timer') is not true then
    perform drempel.refuse();
  end if;`

/** Behind the version stand 16 bytes that name the key. */
const keyOf = (column: string) => `substr(${column}, 2, 16)`

const functions: GateFunction[] = [
  ...(['about', 'reason'] as const).map(
    (column): GateFunction => ({
      signature: `let_key_of_${column}_go()`,
      returns: 'trigger',
      inner: true,
      body: `
  if old.${column} is not null then
    insert into key_to_destroy (key_id) values (${keyOf(`old.${column}`)}) on conflict do nothing;
  end if;
  return null;`,
    }),
  ),
  {
    signature: 'plain_rows(p_most integer)',
    returns: `table (what text, id uuid, trajectory_id uuid, file text, category text, value text, reason text,
    bytes bytea)`,
    volatility: 'stable',
    body: `${asTimer}
  return query
    (select 'entry', e.id, e.trajectory_id, e.file, e.category, e.plain_value::text, e.plain_reason, null::bytea
      from entry e where e.plain_value is not null limit p_most)
    union all
    (select 'document', d.id, d.trajectory_id, d.file, d.category, null, null, d.plain_bytes
      from document d where d.plain_bytes is not null limit least(p_most, 4))
    union all
    (select 'passedOn', p.id, null, null, null, p.plain_about::text, null, null
      from passed_on p where p.plain_about is not null limit p_most)
    union all
    (select 'falseAlarm', f.id, null, null, null, to_json(f.plain_reason)::text, null, null
      from false_alarm f where f.plain_reason is not null limit p_most);`,
  },
  {
    signature: 'put_sealed(p_what text, p_id uuid, p_value bytea, p_reason bytea)',
    returns: 'void',
    body: `${asTimer}
  case p_what
    when 'entry' then
      update entry e set value = p_value, reason = p_reason, plain_value = null, plain_reason = null where e.id = p_id;
    when 'document' then update document d set bytes = p_value, plain_bytes = null where d.id = p_id;
    when 'passedOn' then update passed_on p set about = p_value, plain_about = null where p.id = p_id;
    when 'falseAlarm' then update false_alarm f set reason = p_value, plain_reason = null where f.id = p_id;
  end case;`,
  },
  {
    signature: 'keys_in_use(p_keys bytea[])',
    returns: 'setof bytea',
    volatility: 'stable',
    body: `${asTimer}
  return query
    select k.key_id from file_key k where k.key_id = any(p_keys)
    union all select ${keyOf('p.about')} from passed_on p where ${keyOf('p.about')} = any(p_keys)
    union all select ${keyOf('f.reason')} from false_alarm f where ${keyOf('f.reason')} = any(p_keys);`,
  },
  {
    signature: 'has_keys()',
    returns: 'boolean',
    volatility: 'stable',
    body: `${asTimer}
  return exists (select from file_key) or exists (select from passed_on p where p.about is not null)
    or exists (select from false_alarm f where f.reason is not null);`,
  },
  {
    signature: 'registers_without_search()',
    returns: 'setof uuid',
    volatility: 'stable',
    body: `${asTimer}
  return query
    select o.id from organisation o
    where exists (select from client c where c.organisation_id = o.id)
      and not exists (select from client_search s where s.organisation_id = o.id);`,
  },
]

const triggers = `
set local role drempel_gate;
grant execute on function drempel.let_key_of_about_go(), drempel.let_key_of_reason_go() to session_user;
reset role;
create trigger let_key_go after delete on drempel.passed_on for each row execute function drempel.let_key_of_about_go();
create trigger let_key_go after delete on drempel.false_alarm for each row execute function drempel.let_key_of_reason_go();
`

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql.raw(columns).execute(db)
  await makeGate(db, functions)
  await sql.raw(triggers).execute(db)
}
