import type { Kysely } from 'kysely'
import { timerPerson } from '../tables.ts'
import { mine } from './conditions.ts'
import { type GateFunction, makeGate } from './gate-function.ts'

const ofVariables = `
  a.party = v_party and a.role = v_role
  and (a.person_id = v_person or (a.person_id is null and a.organisation_id = v_organisation))
  and (a.until is null or a.until > v_now)`

const checks: GateFunction[] = [
  {
    // One refusal for everything: what is hidden and what does not exist answer alike.
    signature: 'refuse()',
    returns: 'void',
    inner: true,
    body: `raise exception using errcode = '42501', message = 'drempel: refused';`,
  },
  {
    signature: 'is_assigned(p_trajectory uuid)',
    returns: 'boolean',
    volatility: 'stable',
    body: `return exists (select from assignment a where a.trajectory_id = p_trajectory and ${mine('a')});`,
  },
  {
    // What every policy on the cases asks. The settings are read once into variables, the plan is kept by plpgsql.
    signature: 'my_trajectories()',
    returns: 'uuid[]',
    volatility: 'stable',
    declare: `
  v_person uuid := drempel.actor_person(); v_role text := drempel.actor_role(); v_party text := drempel.actor_party();
  v_organisation uuid := drempel.actor_organisation(); v_now timestamptz := drempel.actor_now();
  v_scope uuid := nullif(current_setting('drempel.scope', true), '')::uuid;`,
    body: `
  if v_scope is not null then
    return array(
      select a.trajectory_id from world w join assignment a on a.trajectory_id = w.trajectory_id and a.party = w.party
      where w.id = v_scope and ${ofVariables} limit 1);
  end if;
  return array(
    select a.trajectory_id from assignment a where a.person_id = v_person and ${ofVariables}
    union
    select a.trajectory_id from assignment a
    where a.person_id is null and a.organisation_id = v_organisation and ${ofVariables});`,
  },
  {
    // Staff by name: whoever was made known to one of the actor's worlds.
    signature: 'my_acquaintances()',
    returns: 'uuid[]',
    volatility: 'stable',
    body: `
  return array(
    select distinct k.person_id from acquaintance k
    where k.party = drempel.actor_party() and k.trajectory_id = any(coalesce(drempel.trajectories_found(), drempel.my_trajectories())));`,
  },
  {
    signature: 'my_corporations()',
    returns: 'uuid[]',
    volatility: 'stable',
    body: `
  return array(
    select distinct w.corporation_id from world w
    where w.party = drempel.actor_party() and w.trajectory_id = any(coalesce(drempel.trajectories_found(), drempel.my_trajectories())));`,
  },
  {
    signature: 'enter(p_trajectory uuid)',
    returns: 'void',
    inner: true,
    body: `
  if p_trajectory is null or not drempel.is_assigned(p_trajectory) then perform drempel.refuse(); end if;
  -- Acts on one trajectory come one after the other, so that no conflict can tell of another party's act.
  perform pg_advisory_xact_lock(hashtextextended(p_trajectory::text, 0));`,
  },
  {
    signature: 'make_world(p_trajectory uuid, p_party text, p_organisation uuid, p_corporation uuid)',
    returns: 'uuid',
    inner: true,
    declare: 'v_world uuid;',
    body: `
  insert into world (trajectory_id, party, organisation_id, corporation_id, opened_at)
    values (p_trajectory, p_party, p_organisation, p_corporation, drempel.actor_now())
    on conflict (trajectory_id, party) do nothing returning id into v_world;
  if v_world is not null then
    insert into assignment (trajectory_id, party, role, person_id, since)
      values (p_trajectory, p_party, 'timer', '${timerPerson}', drempel.actor_now());
  end if;
  return v_world;`,
  },
]

const opening: GateFunction[] = [
  {
    signature: 'open_case(p_resident uuid default null)',
    returns: 'table (trajectory_id uuid, world_id uuid, resident_id uuid)',
    declare: `
  v_trajectory uuid := gen_random_uuid(); v_resident uuid := coalesce(p_resident, gen_random_uuid()); v_world uuid;
  v_me uuid := drempel.actor_person(); v_corporation uuid := drempel.actor_organisation();`,
    body: `
  if drempel.actor_role() is distinct from 'housingConsultant' or not exists (
    select from membership m join organisation o on o.id = m.organisation_id
    where m.person_id = v_me and m.organisation_id = v_corporation and m.role = 'housingConsultant'
      and o.party = 'corporation' and drempel.actor_party() = o.party) then
    perform drempel.refuse();
  end if;
  if p_resident is null then
    insert into person (id) values (v_resident);
  elsif not exists (
    select from assignment own join assignment theirs on theirs.trajectory_id = own.trajectory_id
    where own.person_id = v_me and own.party = 'corporation' and own.organisation_id = v_corporation
      and theirs.party = 'resident' and theirs.role = 'resident' and theirs.person_id = p_resident) then
    perform drempel.refuse();
  end if;
  insert into trajectory (id) values (v_trajectory);
  v_world := drempel.make_world(v_trajectory, 'corporation', v_corporation, v_corporation);
  perform drempel.make_world(v_trajectory, 'resident', null, v_corporation);
  insert into assignment (trajectory_id, party, organisation_id, role, person_id, since) values
    (v_trajectory, 'corporation', v_corporation, 'housingConsultant', v_me, drempel.actor_now()),
    (v_trajectory, 'resident', null, 'resident', v_resident, drempel.actor_now());
  insert into acquaintance (trajectory_id, party, person_id) values (v_trajectory, 'corporation', v_me);
  return query select v_trajectory, v_world, v_resident;`,
  },
  {
    // Nothing comes back, and a second time does nothing: whether the world was there is not the actor's to learn.
    signature: 'open_world(p_trajectory uuid, p_party text, p_organisation uuid, p_role text default null)',
    returns: 'void',
    body: `
  perform drempel.enter(p_trajectory);
  if not exists (select from organisation o where o.id = p_organisation and o.party = p_party)
    or not exists (
      select from audience_rule r where r.from_party = drempel.actor_party() and r.to_party = p_party) then
    perform drempel.refuse();
  end if;
  if drempel.make_world(p_trajectory, p_party, p_organisation, (
      select w.corporation_id from world w where w.trajectory_id = p_trajectory and w.party = drempel.actor_party()
    )) is not null and p_role is not null then
    insert into assignment (trajectory_id, party, organisation_id, role, since)
      values (p_trajectory, p_party, p_organisation, p_role, drempel.actor_now());
  end if;`,
  },
]

const history: GateFunction[] = [
  {
    // Each world counts for itself; one that does not exist is passed over without a word.
    signature: 'append(p_trajectory uuid, p_events jsonb)',
    returns: 'void',
    declare: 'e record; v_seq integer;',
    body: `
  perform drempel.enter(p_trajectory);
  for e in
    select * from jsonb_to_recordset(p_events)
      as e("to" text, type text, payload jsonb, at timestamptz, by_person uuid, knows uuid[])
  loop
    if not exists (
        select from audience_rule r
        where r.event = e.type and r.from_party = drempel.actor_party() and r.to_party = e."to")
      or e.by_person <> drempel.actor_person()
      or exists (
        select from unnest(e.knows) k where k is distinct from drempel.actor_person()
          and not exists (
            select from person p where p.id = k and p.organisation_id = drempel.actor_organisation())
          and not exists (
            select from acquaintance a
            where a.trajectory_id = p_trajectory and a.party = drempel.actor_party() and a.person_id = k)) then
      perform drempel.refuse();
    end if;
    update world w set version = w.version + 1
      where w.trajectory_id = p_trajectory and w.party = e."to" returning w.version into v_seq;
    continue when not found;
    insert into event (trajectory_id, party, seq, type, payload, at, by_party, by_role, by_person)
      values (p_trajectory, e."to", v_seq, e.type, e.payload, e.at,
        drempel.actor_party(), drempel.actor_role(), e.by_person);
    insert into acquaintance (trajectory_id, party, person_id)
      select p_trajectory, e."to", k from unnest(e.knows) k on conflict do nothing;
  end loop;`,
  },
]

/** The gate: what an actor may do beyond the own world, each with its own check. First opening a case and its history. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await makeGate(db, [...checks, ...opening, ...history])
}
