-- Emergency access: a colleague who is not assigned reads for a while, and everybody concerned is told.

create table drempel.glass (
  municipality_id smallint not null default drempel.municipality(),
  id uuid not null default gen_random_uuid(),
  trajectory_id uuid not null,
  party text not null,
  organisation_id uuid not null references drempel.organisation,
  person_id uuid not null references drempel.person,
  role text not null,
  reason text not null,
  why text not null check (btrim(why) <> ''),
  since timestamptz not null,
  until timestamptz not null,
  primary key (municipality_id, id),
  foreign key (municipality_id, trajectory_id) references drempel.trajectory on delete cascade
);
create index on drempel.glass (municipality_id, organisation_id, since);
create index on drempel.glass (municipality_id, trajectory_id);
grant select (id, organisation_id, person_id, role, reason, why, since, until) on drempel.glass to :"app";
create policy read on drempel.glass for select to :"app" using (
  (select drempel.actor_role()) = 'privacyOfficer' and organisation_id = (select drempel.actor_organisation()));

create function drempel.tell_of_glass(p_trajectory uuid) returns void
language plpgsql security definer set search_path = pg_catalog, drempel, pg_temp as $$
declare
  a record; v_message uuid;
begin
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
  end loop;
end $$;

-- Looks and opens in one go, so that nobody can look without being seen. None, several, one's own: the same null.
create function drempel.break_glass(p_number text, p_postcode text, p_house text, p_name text, p_reason text,
    p_why text, p_until timestamptz)
  returns uuid
language plpgsql security definer set search_path = pg_catalog, drempel, pg_temp as $$
declare
  v_found uuid[]; v_trajectories uuid[]; v_world uuid;
begin
  if (p_until > drempel.actor_now()
      and p_until <= drempel.actor_now() + drempel.term_of(drempel.covenant_in_force(), 'glass')) is not true
    or not drempel.holds_role(drempel.actor_person(), drempel.actor_role()) then
    perform drempel.refuse();
  end if;
  if p_number is not null then
    v_found := array(select k.trajectory_id from kris_number k where k.number = p_number);
  elsif num_nonnulls(p_postcode, p_house) = 2 or p_name is not null then
    perform drempel.searchable('cases');
    v_found := array(
      select distinct e.trajectory_id from entry e join search_material s on s.entry_id = e.id
      where e.category = 'nameAndAddress' and e.replaced_at is null
        and exists (
          select from entry_reader r
          where r.covenant_id = e.covenant_id and r.role = drempel.actor_role() and r.file = e.file
            and r.category = e.category)
        and (p_postcode is null
          or upper(replace(s.value ->> 'postcode', ' ', '')) = upper(replace(p_postcode, ' ', '')))
        and (p_house is null or s.value ->> 'door' = p_house)
        and (p_name is null or lower(regexp_replace(btrim(s.value ->> 'name'), '[[:space:]]+', ' ', 'g'))
          = lower(regexp_replace(btrim(p_name), '[[:space:]]+', ' ', 'g')))
        and exists (
          select from world w
          where w.trajectory_id = e.trajectory_id and w.party = drempel.actor_party()
            and w.organisation_id = drempel.actor_organisation()));
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
  return (select w.id from world w where w.trajectory_id = v_trajectories[1] and w.party = drempel.actor_party());
end $$;
grant execute on function drempel.break_glass(text, text, text, text, text, text, timestamptz) to :"app";

-- What the actor reads this way now.
create function drempel.my_glass() returns table (world_id uuid, until timestamptz)
language plpgsql stable security definer set search_path = pg_catalog, drempel, pg_temp as $$
begin
  return query
    select w.id, max(a.until) from assignment a join world w on w.trajectory_id = a.trajectory_id and w.party = a.party
    where a.person_id = drempel.actor_person() and a.party = drempel.actor_party() and a.role = drempel.actor_role()
      and a.glass and a.until > drempel.actor_now()
    group by w.id order by 2, 1;
end $$;
grant execute on function drempel.my_glass() to :"app";

create function drempel.mend_glass(p_world uuid) returns boolean
language plpgsql security definer set search_path = pg_catalog, drempel, pg_temp as $$
declare
  v_trajectory uuid;
begin
  select w.trajectory_id into v_trajectory from world w where w.id = p_world and w.party = drempel.actor_party();
  update assignment a set until = drempel.actor_now()
    where a.trajectory_id = v_trajectory and a.party = drempel.actor_party() and a.role = drempel.actor_role()
      and a.person_id = drempel.actor_person() and a.glass and a.until > drempel.actor_now();
  if not found then return false; end if;
  update glass g set until = drempel.actor_now()
    where g.trajectory_id = v_trajectory and g.person_id = drempel.actor_person() and g.until > drempel.actor_now();
  return true;
end $$;
grant execute on function drempel.mend_glass(uuid) to :"app";
