import { type Kysely, sql } from 'kysely'
import { me } from './conditions.ts'
import { type GateFunction, makeGate } from './gate-function.ts'

const table = `
create table drempel.glass (
  id uuid primary key default gen_random_uuid(),
  trajectory_id uuid not null references drempel.trajectory on delete cascade,
  party text not null,
  organisation_id uuid not null references drempel.organisation,
  person_id uuid not null references drempel.person,
  role text not null,
  reason text not null,
  why text not null check (btrim(why) <> ''),
  since timestamptz not null,
  until timestamptz not null
);
create index on drempel.glass (organisation_id, since);
create index on drempel.glass (trajectory_id);
alter table drempel.glass enable row level security;
alter table drempel.glass force row level security;
grant select, insert, update, delete on drempel.glass to drempel_gate;
create policy gate on drempel.glass for all to drempel_gate using (true) with check (true);
grant select (id, organisation_id, person_id, role, reason, why, since, until) on drempel.glass to drempel_app;
create policy read on drempel.glass for select to drempel_app
  using (${me.role} = 'privacyOfficer' and organisation_id = ${me.organisation});
`

/** Who reads with the glass broken records nothing, whatever the program thinks. */
const readsOnly = ['entry', 'document', 'seal']
  .map(
    (name) => `
create policy not_by_glass on drempel.${name} as restrictive for insert to drempel_app
  with check (not trajectory_id = any((select drempel.glass_trajectories())::uuid[]));`,
  )
  .join('\n')

/** Names and addresses are searched where they stand to be searched; without such a table, in the entries themselves. */
const byAddress = `
  execute format($query$
    select array_agg(distinct e.trajectory_id) from drempel.entry e %1$s
    where e.category = 'nameAndAddress' and e.replaced_at is null
      and exists (select from drempel.entry_reader r
        where r.role = $1 and r.file = e.file and r.category = e.category)
      and ($2 is null or upper(replace(%2$s ->> 'postcode', ' ', '')) = $2)
      and ($3 is null or lower(replace(%2$s ->> 'houseNumber', ' ', '')) = $3)
      and ($4 is null or lower(regexp_replace(btrim(%2$s ->> 'name'), '\\s+', ' ', 'g')) = $4)
      and exists (select from drempel.world w where w.trajectory_id = e.trajectory_id
        and w.party = $5 and w.organisation_id = $6)$query$,
    case when v_search then 'join drempel.search_material s on s.entry_id = e.id' else '' end,
    case when v_search then 's.value' else 'e.value' end)
  into v_found using drempel.actor_role(), upper(replace(p_postcode, ' ', '')), lower(replace(p_house, ' ', '')),
    lower(regexp_replace(btrim(p_name), '\\s+', ' ', 'g')), drempel.actor_party(), drempel.actor_organisation();`

const functions: GateFunction[] = [
  {
    signature: 'glass_trajectories()',
    returns: 'uuid[]',
    volatility: 'stable',
    body: `
  return array(
    select a.trajectory_id from assignment a
    where a.party = drempel.actor_party() and a.role = drempel.actor_role() and a.person_id = drempel.actor_person()
      and a.glass and (a.until is null or a.until > drempel.actor_now()) and drempel.by_glass(a.trajectory_id));`,
  },
  {
    // In the transaction that breaks the glass it is told; after that nothing is done with it.
    signature: 'enter(p_trajectory uuid)',
    returns: 'void',
    inner: true,
    body: `
  if p_trajectory is null or not drempel.is_assigned(p_trajectory) then perform drempel.refuse(); end if;
  if drempel.by_glass(p_trajectory) and not exists (
    select from assignment a where a.trajectory_id = p_trajectory and a.person_id = drempel.actor_person() and a.glass
      and a.xmin = pg_current_xact_id()::xid) then
    perform drempel.refuse();
  end if;
  -- Acts on one trajectory come one after the other, so that no conflict can tell of another party's act.
  perform pg_advisory_xact_lock(hashtextextended(p_trajectory::text, 0));`,
  },
  {
    signature: 'tell_of_glass(p_trajectory uuid)',
    returns: 'void',
    inner: true,
    declare: 'a record; v_message uuid;',
    body: `
  for a in
    select distinct x.person_id, p_trajectory as about, null::text as mailbox from assignment x
    where x.trajectory_id = p_trajectory and x.party = drempel.actor_party() and x.role <> 'timer' and not x.glass
      and x.person_id <> drempel.actor_person() and (x.until is null or x.until > drempel.actor_now())
    union
    select m.person_id, null, null from membership m
    where m.organisation_id = drempel.actor_organisation() and m.role = 'privacyOfficer'
    union
    -- Nobody has the part yet whose it is: then its organisation is told.
    select null, p_trajectory, o.settings ->> 'mailbox' from assignment x
    join organisation o on o.id = x.organisation_id
    where x.trajectory_id = p_trajectory and x.party = drempel.actor_party() and x.person_id is null
      and (x.until is null or x.until > drempel.actor_now()) and o.settings ->> 'mailbox' is not null
  loop
    v_message := gen_random_uuid();
    insert into message (id, trajectory_id, party, kind, to_person, to_mailbox, message_id, queued_at)
      values (v_message, a.about, drempel.actor_party(), 'glass', a.person_id, a.mailbox, gen_random_uuid(),
        drempel.actor_now());
    perform drempel.enqueue('mail', jsonb_build_object('message', v_message));
  end loop;`,
  },
  {
    // Looks and opens in one go, so that nobody can look without being seen. None, several, one's own: the same null.
    signature: `break_glass(p_number text, p_postcode text, p_house text, p_name text, p_reason text, p_why text,
    p_until timestamptz)`,
    returns: 'uuid',
    declare: `v_found uuid[]; v_trajectories uuid[]; v_world uuid;
  v_search boolean := to_regclass('drempel.search_material') is not null;`,
    body: `
  if p_until is null or p_until <= drempel.actor_now()
    or not drempel.holds_role(drempel.actor_person(), drempel.actor_role()) then
    perform drempel.refuse();
  end if;
  if p_number is not null then
    v_found := array(select k.trajectory_id from kris_number k where k.number = p_number);
  elsif num_nonnulls(p_postcode, p_house) = 2 or p_name is not null then
  ${byAddress}
  end if;
  -- Only what a colleague with the same role has or had: that role reads there.
  v_trajectories := array(
    select w.trajectory_id from world w
    where w.trajectory_id = any(v_found) and w.party = drempel.actor_party()
      and w.organisation_id = drempel.actor_organisation() and not drempel.is_assigned(w.trajectory_id)
      and exists (
        select from assignment a where a.trajectory_id = w.trajectory_id and a.party = w.party
          and a.role = drempel.actor_role() and a.person_id <> drempel.actor_person() and not a.glass));
  if cardinality(v_trajectories) <> 1 then return null; end if;
  perform pg_advisory_xact_lock(hashtextextended(v_trajectories[1]::text, 0));
  insert into assignment (trajectory_id, party, organisation_id, role, person_id, since, until, glass)
    values (v_trajectories[1], drempel.actor_party(), drempel.actor_organisation(), drempel.actor_role(),
      drempel.actor_person(), drempel.actor_now(), p_until, true);
  insert into glass (trajectory_id, party, organisation_id, person_id, role, reason, why, since, until)
    values (v_trajectories[1], drempel.actor_party(), drempel.actor_organisation(), drempel.actor_person(),
      drempel.actor_role(), p_reason, p_why, drempel.actor_now(), p_until);
  perform drempel.tell_of_glass(v_trajectories[1]);
  return (select w.id from world w where w.trajectory_id = v_trajectories[1] and w.party = drempel.actor_party());`,
  },
  {
    // What the actor reads this way now.
    signature: 'my_glass()',
    returns: 'table (world_id uuid, until timestamptz)',
    volatility: 'stable',
    body: `
  return query
    select w.id, max(a.until) from assignment a join world w on w.trajectory_id = a.trajectory_id and w.party = a.party
    where a.person_id = drempel.actor_person() and a.party = drempel.actor_party() and a.role = drempel.actor_role()
      and a.glass and a.until > drempel.actor_now()
    group by w.id order by 2, 1;`,
  },
  {
    signature: 'mend_glass(p_world uuid)',
    returns: 'boolean',
    declare: 'v_trajectory uuid;',
    body: `
  select w.trajectory_id into v_trajectory from world w where w.id = p_world and w.party = drempel.actor_party();
  update assignment a set until = drempel.actor_now()
    where a.trajectory_id = v_trajectory and a.party = drempel.actor_party() and a.role = drempel.actor_role()
      and a.person_id = drempel.actor_person() and a.glass and a.until > drempel.actor_now();
  if not found then return false; end if;
  update glass g set until = drempel.actor_now()
    where g.trajectory_id = v_trajectory and g.person_id = drempel.actor_person() and g.until > drempel.actor_now();
  return true;`,
  },
]

/** Emergency access: a colleague who is not assigned reads for a while, and everybody concerned is told. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql.raw(table).execute(db)
  await sql.raw('drop function drempel.enter(uuid)').execute(db)
  await makeGate(db, functions)
  await sql.raw(readsOnly).execute(db)
}
