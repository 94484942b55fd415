import type { Kysely } from 'kysely'
import { timerPerson } from '../tables.ts'
import { type GateFunction, makeGate } from './gate-function.ts'

const asTimer = `
  if drempel.actor_person() is distinct from '${timerPerson}'::uuid or drempel.actor_role() is distinct from 'timer' then
    perform drempel.refuse();
  end if;`

const erasing: GateFunction[] = [
  {
    signature: 'own_files(p_party text, p_files text[])',
    returns: 'void',
    inner: true,
    body: `
  if exists (
    select from unnest(p_files) f
    where not exists (select from file_owner o where o.file = f and o.party = p_party)) then
    perform drempel.refuse();
  end if;`,
  },
  {
    signature: 'erase_files(p_trajectory uuid, p_files text[])',
    returns: 'void',
    inner: true,
    body: `
  delete from entry e where e.trajectory_id = p_trajectory and e.file = any(p_files);
  delete from document d where d.trajectory_id = p_trajectory and d.file = any(p_files);`,
  },
  {
    // Some files go by another party's act too: a stopped talk takes both sides' notes. What was there is not told.
    signature: 'delete_entries(p_trajectory uuid, p_files text[], p_categories text[] default null)',
    returns: 'void',
    body: `
  perform drempel.enter(p_trajectory);
  if exists (
    select from unnest(p_files) f
    where not exists (select from file_remover r where r.file = f and r.party = drempel.actor_party())) then
    perform drempel.refuse();
  end if;
  if p_categories is null then
    perform drempel.erase_files(p_trajectory, p_files);
  else
    delete from entry e
      where e.trajectory_id = p_trajectory and e.file = any(p_files) and e.category = any(p_categories);
    delete from document d
      where d.trajectory_id = p_trajectory and d.file = any(p_files) and d.category = any(p_categories);
  end if;`,
  },
  {
    // As if it had never been: the numbering of the other worlds does not know of it either.
    signature: 'erase_world(p_trajectory uuid, p_party text, p_files text[])',
    returns: 'void',
    body: `
  perform drempel.enter(p_trajectory);
  perform drempel.own_files(p_party, p_files);
  perform drempel.erase_files(p_trajectory, p_files);
  delete from message m where m.trajectory_id = p_trajectory and m.party = p_party;
  delete from act_done d where d.trajectory_id = p_trajectory and d.party = p_party;
  delete from world w where w.trajectory_id = p_trajectory and w.party = p_party;
  delete from trajectory t where t.id = p_trajectory
    and not exists (select from world w where w.trajectory_id = t.id);`,
  },
  {
    // Correction is open to the organisation that recorded, whatever the phase (GDPR 16).
    signature: 'replace_entry(p_entry uuid, p_new uuid, p_value jsonb, p_reason text, p_document uuid)',
    returns: 'void',
    declare: 'old entry%rowtype;',
    body: `
  select * into old from entry e
    where e.id = p_entry and e.recorded_party = drempel.actor_party() and e.replaced_at is null;
  perform drempel.enter(old.trajectory_id);
  update entry e set replaced_at = drempel.actor_now(), replaced_by = p_new
    where e.id = p_entry and e.replaced_at is null;
  if not found then perform drempel.refuse(); end if;
  insert into entry (id, trajectory_id, file, category, phase, purpose, ground, basis, value, reason, document_id,
      recorded_party, recorded_role, recorded_by, recorded_at)
    values (p_new, old.trajectory_id, old.file, old.category, old.phase, old.purpose, old.ground, old.basis, p_value,
      coalesce(p_reason, old.reason), coalesce(p_document, old.document_id),
      drempel.actor_party(), drempel.actor_role(), drempel.actor_person(), drempel.actor_now());`,
  },
  {
    signature: 'draw_kris_number(p_trajectory uuid, p_candidate text)',
    returns: 'boolean',
    body: `
  perform drempel.enter(p_trajectory);
  if exists (select from kris_number k where k.trajectory_id = p_trajectory) then perform drempel.refuse(); end if;
  insert into kris_number (number, trajectory_id) values (p_candidate, p_trajectory) on conflict do nothing;
  return found;`,
  },
]

const timers: GateFunction[] = [
  {
    // A null date clears it; a world that does not exist is passed over.
    signature: 'set_timer(p_trajectory uuid, p_party text, p_kind text, p_due timestamptz)',
    returns: 'void',
    body: `
  perform drempel.enter(p_trajectory);
  if p_party <> drempel.actor_party() and not exists (
    select from audience_rule r where r.from_party = drempel.actor_party() and r.to_party = p_party) then
    perform drempel.refuse();
  end if;
  if p_due is null then
    delete from timer t where t.trajectory_id = p_trajectory and t.party = p_party and t.kind = p_kind;
  else
    insert into timer (trajectory_id, party, kind, due)
      select w.trajectory_id, w.party, p_kind, p_due from world w
      where w.trajectory_id = p_trajectory and w.party = p_party
      on conflict (trajectory_id, party, kind) do update set due = excluded.due;
  end if;`,
  },
  {
    signature: 'due_timers(p_now timestamptz)',
    returns: 'table (world_id uuid, party text, kind text, due timestamptz)',
    body: `
  ${asTimer}
  return query
    select w.id, t.party, t.kind, t.due from timer t
    join world w on w.trajectory_id = t.trajectory_id and w.party = t.party
    where t.due <= p_now order by t.due, w.id;`,
  },
]

const mail: GateFunction[] = [
  {
    signature: 'enqueue(p_task text, p_payload jsonb, p_run_at timestamptz default null)',
    returns: 'void',
    body: `
  if drempel.actor_person() is null or p_task is null or p_task not in ('mail', 'timers') then
    perform drempel.refuse();
  end if;
  perform graphile_worker.add_job(p_task, p_payload::json, run_at => p_run_at);`,
  },
  {
    // To whoever is assigned there now, or to the organisation's mailbox while it is open; the actor learns neither.
    signature: 'notify(p_trajectory uuid, p_party text, p_role text, p_kind text)',
    returns: 'void',
    declare: 'a record; v_message uuid;',
    body: `
  perform drempel.enter(p_trajectory);
  if p_party <> drempel.actor_party() and not exists (
    select from audience_rule r where r.from_party = drempel.actor_party() and r.to_party = p_party) then
    perform drempel.refuse();
  end if;
  for a in
    with holders as (
      select x.person_id, x.organisation_id from assignment x
      where x.trajectory_id = p_trajectory and x.party = p_party and x.role = p_role
        and (x.until is null or x.until > drempel.actor_now())),
    -- A world that nobody holds yet is told in its organisation's mailbox: the number that Work and Income takes up.
    told as (
      select person_id, organisation_id from holders
      union all
      select null, w.organisation_id from world w
      where w.trajectory_id = p_trajectory and w.party = p_party and p_party = 'workAndIncome'
        and not exists (select from holders))
    select distinct x.person_id, case when x.person_id is null then o.settings ->> 'mailbox' end as mailbox
    from told x left join organisation o on o.id = x.organisation_id
    where x.person_id is not null or o.settings ->> 'mailbox' is not null
  loop
    v_message := gen_random_uuid();
    insert into message (id, trajectory_id, party, kind, to_person, to_mailbox, message_id, queued_at)
      values (v_message, p_trajectory, p_party, p_kind, a.person_id, a.mailbox, gen_random_uuid(), drempel.actor_now());
    perform drempel.enqueue('mail', jsonb_build_object('message', v_message));
  end loop;`,
  },
  {
    // Marks and gives it in one go: who finds it \`handingOver\` knows that an earlier attempt broke off half-way.
    signature: 'take_message(p_message uuid)',
    returns: `table (id uuid, world_id uuid, party text, kind text, address text, name text, state text,
    attempts integer, message_id text)`,
    body: `
  ${asTimer}
  return query
    with before as (select m.id, m.state from message m where m.id = p_message for update),
    taken as (
      update message m set state = 'handingOver', attempts = m.attempts + 1
      from before b where m.id = b.id and m.state = 'queued' returning m.id, m.attempts)
    select m.id, w.id, m.party, m.kind, coalesce(m.to_mailbox, p.mail), p.name, b.state,
      coalesce(t.attempts, m.attempts), m.message_id
    from before b join message m on m.id = b.id
    left join taken t on t.id = m.id
    left join world w on w.trajectory_id = m.trajectory_id and w.party = m.party
    left join person p on p.id = m.to_person;`,
  },
  {
    signature: 'settle_message(p_message uuid, p_state text)',
    returns: 'void',
    body: `
  ${asTimer}
  update message m set state = p_state, sent_at = case when p_state = 'sent' then drempel.actor_now() end
    where m.id = p_message and m.state = 'handingOver';`,
  },
]

const doorstep: GateFunction[] = [
  {
    signature: 'team_of_postcode(p_postcode text)',
    returns: 'table (organisation_id uuid, team_id uuid)',
    volatility: 'stable',
    declare: `v_postcode text := upper(regexp_replace(p_postcode, '\\s', '', 'g'));`,
    body: `
  if drempel.actor_person() is null then return; end if;
  return query
    select t.organisation_id, t.id from team_postcode c join team t on t.id = c.team_id
    where c.prefix in (v_postcode, left(v_postcode, 4)) order by length(c.prefix) desc limit 1;`,
  },
  {
    // Before there is an actor: the token itself is the right to ask.
    signature: 'find_session(p_token_hash bytea, p_now timestamptz)',
    returns: `table (person_id uuid, role text, organisation_id uuid, party text, name text, organisation_name text,
    created timestamptz, expires timestamptz)`,
    volatility: 'stable',
    body: `
  return query
    select s.person_id, s.role, s.organisation_id, coalesce(o.party, 'resident'), p.name, o.name, s.created, s.expires
    from session s join person p on p.id = s.person_id left join organisation o on o.id = s.organisation_id
    where s.token_hash = p_token_hash and s.expires > p_now
      and (s.organisation_id is null or exists (
        select from membership m where m.person_id = s.person_id and m.organisation_id = s.organisation_id
          and m.role = s.role));`,
  },
  {
    // Empty but for the demo, where one chooses a person to be.
    signature: 'demo_personas()',
    returns: `table (person_id uuid, role text, organisation_id uuid, party text, name text, organisation_name text,
    label text)`,
    volatility: 'stable',
    body: `
  return query
    select d.person_id, d.role, o.id, coalesce(o.party, 'resident'), p.name, o.name, d.label
    from demo_persona d join person p on p.id = d.person_id left join organisation o on o.id = p.organisation_id
    order by d.sort, d.label;`,
  },
]

/** Erasing and correcting, timers, mail, and what stands before the door. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await makeGate(db, [...erasing, ...timers, ...mail, ...doorstep])
}
