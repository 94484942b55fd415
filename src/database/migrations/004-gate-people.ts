import type { Kysely } from 'kysely'
import { mine } from './conditions.ts'
import { type GateFunction, makeGate } from './gate-function.ts'

const current = (a: string) => `(${a}.until is null or ${a}.until > drempel.actor_now())`

const functions: GateFunction[] = [
  {
    signature: 'holds_role(p_person uuid, p_role text)',
    returns: 'boolean',
    volatility: 'stable',
    inner: true,
    body: `
  return exists (
    select from membership m join organisation o on o.id = m.organisation_id
    where m.person_id = p_person and m.role = p_role and m.organisation_id = drempel.actor_organisation()
      and o.party = drempel.actor_party());`,
  },
  {
    // Who is the resident of one's own trajectory, for a new one of the same person; an id, never a name.
    signature: 'resident_of(p_world uuid)',
    returns: 'uuid',
    volatility: 'stable',
    body: `
  return (
    select r.person_id from world w
    join assignment a on a.trajectory_id = w.trajectory_id and ${mine('a')}
    join assignment r on r.trajectory_id = w.trajectory_id and r.party = 'resident' and r.role = 'resident'
    where w.id = p_world and w.party = drempel.actor_party() and drempel.actor_role() = 'housingConsultant'
    limit 1);`,
  },
  {
    signature: 'take_up(p_trajectory uuid)',
    returns: 'boolean',
    body: `
  perform drempel.enter(p_trajectory);
  update assignment a set person_id = drempel.actor_person(), since = drempel.actor_now()
    where a.trajectory_id = p_trajectory and a.party = drempel.actor_party() and a.role = drempel.actor_role()
      and a.person_id is null and a.organisation_id = drempel.actor_organisation() and ${current('a')}
      and drempel.holds_role(drempel.actor_person(), a.role);
  return found;`,
  },
  {
    // Unknown, not referred and taken give the same null.
    signature: 'take_up_by_number(p_number text)',
    returns: 'uuid',
    declare: 'v_trajectory uuid; v_world uuid;',
    body: `
  if drempel.actor_party() is distinct from 'workAndIncome'
    or drempel.actor_role() is distinct from 'trajectorySupervisor'
    or not drempel.holds_role(drempel.actor_person(), 'trajectorySupervisor') then
    perform drempel.refuse();
  end if;
  select k.trajectory_id into v_trajectory from kris_number k where k.number = p_number;
  perform pg_advisory_xact_lock(hashtextextended(coalesce(v_trajectory, gen_random_uuid())::text, 0));
  select w.id into v_world from world w
    where w.trajectory_id = v_trajectory and w.party = 'workAndIncome'
      and w.organisation_id = drempel.actor_organisation()
      and not exists (
        select from assignment a where a.trajectory_id = w.trajectory_id and a.party = w.party
          and a.role = 'trajectorySupervisor' and ${current('a')});
  if v_world is not null then
    insert into assignment (trajectory_id, party, organisation_id, role, person_id, since)
      values (v_trajectory, 'workAndIncome', drempel.actor_organisation(), 'trajectorySupervisor',
        drempel.actor_person(), drempel.actor_now());
  end if;
  return v_world;`,
  },
  {
    signature: 'assign(p_trajectory uuid, p_role text, p_person uuid)',
    returns: 'void',
    body: `
  perform drempel.enter(p_trajectory);
  if not drempel.holds_role(p_person, p_role) then perform drempel.refuse(); end if;
  insert into assignment (trajectory_id, party, organisation_id, role, person_id, since)
    select p_trajectory, drempel.actor_party(), drempel.actor_organisation(), p_role, p_person, drempel.actor_now()
    where not exists (
      select from assignment a where a.trajectory_id = p_trajectory and a.party = drempel.actor_party()
        and a.role = p_role and a.person_id = p_person and a.until is null);`,
  },
  {
    signature: 'hand_over(p_trajectory uuid, p_role text, p_from uuid, p_to uuid)',
    returns: 'boolean',
    body: `
  perform drempel.enter(p_trajectory);
  if not drempel.holds_role(p_to, p_role) then perform drempel.refuse(); end if;
  if not exists (
    select from assignment a where a.trajectory_id = p_trajectory and a.party = drempel.actor_party()
      and a.role = p_role and a.person_id = p_from and ${current('a')}) then
    return false;
  end if;
  perform drempel.assign(p_trajectory, p_role, p_to);
  if p_from <> p_to then
    update assignment a set until = drempel.actor_now()
      where a.trajectory_id = p_trajectory and a.party = drempel.actor_party() and a.role = p_role
        and a.person_id = p_from and ${current('a')};
  end if;
  return true;`,
  },
  {
    // A colleague steps in: the same role in the same organisation, always with an end. Gives the worlds taken over.
    signature: 'substitute(p_from uuid, p_until timestamptz)',
    returns: 'setof uuid',
    body: `
  if p_until is null or p_until <= drempel.actor_now()
    or not drempel.holds_role(drempel.actor_person(), drempel.actor_role())
    or not drempel.holds_role(p_from, drempel.actor_role()) then
    perform drempel.refuse();
  end if;
  return query
    with taken as (
      insert into assignment (trajectory_id, party, organisation_id, role, person_id, since, until)
        select distinct a.trajectory_id, a.party, a.organisation_id, a.role, drempel.actor_person(),
          drempel.actor_now(), p_until
        from assignment a
        where a.person_id = p_from and a.party = drempel.actor_party() and a.role = drempel.actor_role()
          and a.organisation_id = drempel.actor_organisation() and a.until is null
          and not exists (
            select from assignment b where b.trajectory_id = a.trajectory_id and b.party = a.party
              and b.role = a.role and b.person_id = drempel.actor_person()
              and (b.until is null or b.until >= p_until))
        returning assignment.trajectory_id, assignment.party)
    select w.id from taken t join world w on w.trajectory_id = t.trajectory_id and w.party = t.party;`,
  },
]

/** Who is assigned: only ever to people who hold that role in the actor's own organisation. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await makeGate(db, functions)
}
