-- The work around the cases: timers, mail, acts that were done, what was passed on.

create table drempel.timer (
  municipality_id smallint not null default drempel.municipality(),
  trajectory_id uuid not null,
  party text not null,
  kind text not null,
  due timestamptz not null,
  primary key (municipality_id, trajectory_id, party, kind),
  foreign key (municipality_id, trajectory_id, party) references drempel.world on delete cascade
);
create index on drempel.timer (municipality_id, due);
grant select on drempel.timer to :"app", :"worker";
create policy read on drempel.timer for select to :"app", :"worker" using (
  party = (select drempel.actor_party()) and trajectory_id = any((select drempel.trajectories())::uuid[]));

create table drempel.message (
  municipality_id smallint not null default drempel.municipality(),
  id uuid not null,
  trajectory_id uuid,
  party text not null,
  kind text not null,
  to_person uuid references drempel.person,
  to_mailbox text,
  -- `refused`: by a mail server, for good. `dropped`: not handed over, since by then it was nobody's there any more.
  state text not null default 'queued'
    check (state in ('queued', 'handingOver', 'sent', 'uncertain', 'dropped', 'refused')),
  attempts integer not null default 0,
  -- Handed over once, and nobody can tell whether it was taken: it goes once more.
  unsure boolean not null default false,
  message_id text not null,
  queued_at timestamptz not null,
  sent_at timestamptz,
  queued_by uuid not null default drempel.actor_person(),
  queued_party text not null default drempel.actor_party(),
  sent_from uuid references drempel.organisation default drempel.actor_organisation(),
  sent_to uuid references drempel.organisation,
  -- Whether who queued it knows from the own world that this party takes part; of what it does not know it hears nothing.
  tells boolean not null default false,
  primary key (municipality_id, id),
  foreign key (municipality_id, trajectory_id) references drempel.trajectory on delete cascade,
  check (num_nonnulls(to_person, to_mailbox) = 1)
);
create index on drempel.message (municipality_id, trajectory_id, party);
create index on drempel.message (municipality_id, queued_at) where state in ('queued', 'handingOver');
create index message_lost on drempel.message (municipality_id, trajectory_id, queued_by)
  where state in ('uncertain', 'dropped', 'refused');
grant insert on drempel.message to :"app", :"worker";
create policy add on drempel.message for insert to :"app", :"worker" with check (
  (select drempel.actor_person()) is not null and state = 'queued' and attempts = 0 and sent_at is null
  and queued_at = (select drempel.actor_now()) and not unsure and not tells and sent_to is null and queued_by = (select drempel.actor_person())
  and queued_party = (select drempel.actor_party()) and sent_from is not distinct from (select drempel.actor_organisation())
  -- To one of us, or to an organisation: nobody writes to an address that was made up.
  and (to_mailbox is null
    or exists (select from drempel.organisation o where o.settings ->> 'mailbox' = message.to_mailbox))
  -- Of a case only to a person of the own party: what goes to a mailbox is read as others (`notify` decides), and what is
  -- about no case goes to no person.
  and case when trajectory_id is null then to_person is null
    else to_mailbox is null and party = (select drempel.actor_party())
      and trajectory_id = any((select drempel.trajectories())::uuid[]) end);

create table drempel.act_done (
  municipality_id smallint not null default drempel.municipality(),
  act_key text not null,
  person_id uuid not null references drempel.person,
  trajectory_id uuid,
  party text not null,
  result jsonb not null,
  at timestamptz not null,
  primary key (municipality_id, act_key, person_id),
  foreign key (municipality_id, trajectory_id) references drempel.trajectory on delete cascade
);
create index on drempel.act_done (municipality_id, trajectory_id, party);
grant select, insert on drempel.act_done to :"app", :"worker";
create policy read on drempel.act_done for select to :"app", :"worker"
  using (person_id = (select drempel.actor_person()));
create policy add on drempel.act_done for insert to :"app", :"worker" with check (
  party = (select drempel.actor_party()) and person_id = (select drempel.actor_person()) and at = (select drempel.actor_now())
  and (trajectory_id is null or trajectory_id = any((select drempel.trajectories())::uuid[])));

-- Words for another organisation, outside of any trajectory. `about` is sealed with a key of its own row.
create table drempel.passed_on (
  municipality_id smallint not null default drempel.municipality(),
  id uuid not null,
  from_organisation uuid not null references drempel.organisation,
  to_organisation uuid not null references drempel.organisation,
  to_role text not null,
  kind text not null,
  about bytea not null,
  at timestamptz not null,
  handled_at timestamptz,
  primary key (municipality_id, id)
);
create index on drempel.passed_on (municipality_id, to_organisation, to_role);
grant select, insert, update (handled_at) on drempel.passed_on to :"app";
create policy read on drempel.passed_on for select to :"app" using (
  to_organisation = (select drempel.actor_organisation()) and to_role = (select drempel.actor_role()));
create policy add on drempel.passed_on for insert to :"app" with check (
  from_organisation = (select drempel.actor_organisation()) and at = (select drempel.actor_now()) and handled_at is null);
create policy handle on drempel.passed_on for update to :"app" using (
    to_organisation = (select drempel.actor_organisation()) and to_role = (select drempel.actor_role()))
  with check (handled_at = (select drempel.actor_now()));

-- A null date clears it; a world that does not exist is passed over.
create function drempel.set_timer(p_trajectory uuid, p_party text, p_kind text, p_due timestamptz)
  returns void
language plpgsql security definer set search_path = pg_catalog, drempel, pg_temp as $$
begin
  perform drempel.enter(p_trajectory);
  if p_party <> drempel.actor_party() and not exists (
    select from audience_rule r
    where r.covenant_id = drempel.covenant_of(p_trajectory) and r.from_party = drempel.actor_party()
      and r.to_party = p_party) then
    perform drempel.refuse();
  end if;
  -- One at no moment, or at one that the program cannot read, would stop whoever looks through them.
  if p_due not between drempel.actor_now() - interval '100 years' and drempel.actor_now() + interval '100 years' then
    perform drempel.refuse();
  end if;
  if p_due is null then
    delete from timer t where t.trajectory_id = p_trajectory and t.party = p_party and t.kind = p_kind;
  else
    insert into timer (trajectory_id, party, kind, due)
      select w.trajectory_id, w.party, p_kind, p_due from world w
      where w.trajectory_id = p_trajectory and w.party = p_party
      on conflict (municipality_id, trajectory_id, party, kind) do update set due = excluded.due;
  end if;
end $$;
grant execute on function drempel.set_timer(uuid, text, text, timestamptz) to :"app", :"worker";

create function drempel.due_timers(p_now timestamptz)
  returns table (world_id uuid, party text, kind text, due timestamptz)
language plpgsql security definer set search_path = pg_catalog, drempel, pg_temp as $$
begin
  perform drempel.only_program();
  return query
    select w.id, t.party, t.kind, t.due from timer t
    join world w on w.trajectory_id = t.trajectory_id and w.party = t.party
    where t.due <= p_now order by t.due, w.id;
end $$;
grant execute on function drempel.due_timers(timestamptz) to :"worker";

create function drempel.enqueue(p_task text, p_payload jsonb, p_run_at timestamptz default null) returns void
language plpgsql security definer set search_path = pg_catalog, drempel, pg_temp as $$
begin
  if drempel.actor_person() is null or p_task is null or p_task not in ('mail', 'timers') then
    perform drempel.refuse();
  end if;
  perform graphile_worker.add_job(p_task, p_payload::json, run_at => p_run_at);
end $$;
grant execute on function drempel.enqueue(text, jsonb, timestamptz) to :"app", :"worker";

-- To whoever is assigned there now, or to the organisation's mailbox while it is open; the actor learns neither.
create function drempel.notify(p_trajectory uuid, p_party text, p_role text, p_kind text) returns void
language plpgsql security definer set search_path = pg_catalog, drempel, pg_temp as $$
declare
  a record; v_message uuid; v_tells boolean;
begin
  perform drempel.enter(p_trajectory);
  if p_party <> drempel.actor_party() and not exists (
    select from audience_rule r
    where r.covenant_id = drempel.covenant_of(p_trajectory) and r.from_party = drempel.actor_party()
      and r.to_party = p_party) then
    perform drempel.refuse();
  end if;
  -- The own party; one that this act lets in; one that the own world has heard of, or let in before.
  v_tells := p_party = drempel.actor_party()
    or exists (
      select from world w
      where w.trajectory_id = p_trajectory and w.party = p_party and w.opened_at = drempel.actor_now())
    or exists (
      select from event e
      where e.trajectory_id = p_trajectory and e.party = drempel.actor_party() and e.by_party = p_party)
    or exists (
      select from message m
      where m.trajectory_id = p_trajectory and m.party = p_party and m.queued_party = drempel.actor_party() and m.tells);
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
    select distinct x.person_id, case when x.person_id is null then o.settings ->> 'mailbox' end as mailbox,
      x.organisation_id
    from told x left join organisation o on o.id = x.organisation_id
    where x.person_id is not null or o.settings ->> 'mailbox' is not null
  loop
    v_message := gen_random_uuid();
    insert into message (id, trajectory_id, party, kind, to_person, to_mailbox, message_id, queued_at, sent_to, tells)
      values (v_message, p_trajectory, p_party, p_kind, a.person_id, a.mailbox, gen_random_uuid(), drempel.actor_now(),
        a.organisation_id, v_tells);
    perform drempel.enqueue('mail', jsonb_build_object('message', v_message));
  end loop;
end $$;
grant execute on function drempel.notify(uuid, text, text, text) to :"app", :"worker";

-- Marks and gives it in one go: who finds it `handingOver` knows that an earlier attempt broke off half-way.
create function drempel.take_message(p_message uuid)
  returns table (id uuid, world_id uuid, party text, kind text, address text, name text, state text,
    attempts integer, message_id text)
language plpgsql security definer set search_path = pg_catalog, drempel, pg_temp as $$
begin
  perform drempel.only_program();
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
    left join person p on p.id = m.to_person;
end $$;
grant execute on function drempel.take_message(uuid) to :"worker";

-- Gives what it became. Uncertain for the first time means once more, which is harmless with the same Message-ID; and
-- what was uncertain once is not refused for certain.
create function drempel.settle_message(p_message uuid, p_state text) returns text
language plpgsql security definer set search_path = pg_catalog, drempel, pg_temp as $$
declare
  v_state text;
begin
  perform drempel.only_program();
  update message m set
      state = case
        when p_state = 'uncertain' and not m.unsure then 'queued'
        when p_state in ('dropped', 'refused') and m.unsure then 'uncertain'
        else p_state end,
      unsure = m.unsure or p_state = 'uncertain',
      sent_at = case when p_state = 'sent' then drempel.actor_now() end
    where m.id = p_message and m.state = 'handingOver' returning m.state into v_state;
  return v_state;
end $$;
grant execute on function drempel.settle_message(uuid, text) to :"worker";

-- Mail of the actor's own acts of which it is not sure that it came, while nobody there has done anything since. What
-- was dropped tells who is there and who is not, so it is for the own party; of emergency access nobody is told whether
-- it is watched.
create function drempel.lost_mail(p_trajectory uuid) returns json
language plpgsql stable security definer set search_path = pg_catalog, drempel, pg_temp as $$
begin
  return (
    select json_agg(json_build_object('party', m.party, 'state', m.state, 'at', m.queued_at) order by m.queued_at, m.party)
    from message m
    where not drempel.by_letter() and m.trajectory_id = p_trajectory and m.queued_by = drempel.actor_person()
      and m.queued_party = drempel.actor_party() and m.tells and m.kind <> 'glass'
      and m.state in ('uncertain', 'dropped', 'refused') and (m.state <> 'dropped' or m.party = m.queued_party)
      and p_trajectory = any((select drempel.trajectories())::uuid[])
      and not exists (
        select from event e
        where e.trajectory_id = p_trajectory and e.party = m.queued_party and e.by_party = m.party
          and e.by_person is distinct from m.queued_by and e.at > m.queued_at));
end $$;
grant execute on function drempel.lost_mail(uuid) to :"app", :"worker";

-- For the privacy officer of who sent it; of the receiver where the sender does not know of it, or knows no organisation.
create function drempel.mail_not_come()
  returns table (id uuid, message_id text, kind text, state text, queued_at timestamptz)
language plpgsql stable security definer set search_path = pg_catalog, drempel, pg_temp as $$
begin
  if drempel.actor_role() is distinct from 'privacyOfficer' or drempel.actor_organisation() is null then
    perform drempel.refuse();
  end if;
  return query
    select m.id, m.message_id, m.kind, m.state, m.queued_at from message m
    where m.state in ('uncertain', 'dropped', 'refused')
      and drempel.actor_organisation() = coalesce(
        case when m.tells and (m.state <> 'dropped' or m.party = m.queued_party) then m.sent_from end, m.sent_to, m.sent_from)
    order by m.queued_at desc, m.id limit 50;
end $$;
grant execute on function drempel.mail_not_come() to :"app";

-- Mail that went to the actor, in a world of his or her own: nobody else's mail can be asked for.
create function drempel.my_messages(p_trajectory uuid)
  returns table (kind text, state text, queued_at timestamptz, sent_at timestamptz)
language plpgsql stable security definer set search_path = pg_catalog, drempel, pg_temp as $$
begin
  return query
    select m.kind, m.state, m.queued_at, m.sent_at from message m
    where m.to_person = drempel.actor_person() and m.trajectory_id = p_trajectory
      and p_trajectory = any(drempel.my_trajectories())
    order by m.queued_at, m.kind;
end $$;
grant execute on function drempel.my_messages(uuid) to :"app";
