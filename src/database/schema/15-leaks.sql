-- The register of data breaches of an organisation (GDPR 33(5)): for its privacy officer, and nobody else. Whose data is said by the
-- pseudonym of the logs, which leads to nobody once `log_subject` has let it go.

create table drempel.data_leak (
  municipality_id smallint not null default drempel.municipality(),
  id uuid not null,
  organisation_id uuid not null references drempel.organisation,
  person_id uuid not null,
  kind text not null,
  happened_from date not null,
  happened_until date not null,
  discovered_at timestamptz not null,
  whose text not null,
  -- Of whom among the staff the logs were asked; null: of all.
  staff_id uuid,
  subjects uuid[] not null default '{}',
  at timestamptz not null,
  primary key (municipality_id, id),
  check (happened_from <= happened_until)
);
create index on drempel.data_leak (municipality_id, organisation_id, discovered_at);
grant select (id, organisation_id, kind, happened_from, happened_until, discovered_at, whose, staff_id, subjects, at),
  insert (id, organisation_id, person_id, kind, happened_from, happened_until, discovered_at, whose, staff_id, subjects, at)
  on drempel.data_leak to :"app";
create policy read on drempel.data_leak for select to :"app" using (
  (select drempel.actor_role()) = 'privacyOfficer' and organisation_id = (select drempel.actor_organisation()));
-- Nobody can be written down of whom the own organisation's log does not tell.
create policy add on drempel.data_leak for insert to :"app" with check (
  (select drempel.actor_role()) = 'privacyOfficer' and organisation_id = (select drempel.actor_organisation())
  and person_id = (select drempel.actor_person()) and at = (select drempel.actor_now()) and discovered_at <= at
  and not exists (
    select from unnest(subjects) s(subject)
    where not exists (select from drempel.audit a where a.subject = s.subject)));

-- What is written down of it afterwards is added and never changed. `text` is sealed with a key of its own row.
create table drempel.data_leak_note (
  municipality_id smallint not null default drempel.municipality(),
  id uuid not null,
  leak_id uuid not null,
  organisation_id uuid not null,
  person_id uuid not null,
  kind text not null,
  -- When it was done or told.
  moment timestamptz not null,
  text bytea not null,
  at timestamptz not null,
  primary key (municipality_id, id),
  foreign key (municipality_id, leak_id) references drempel.data_leak on delete cascade
);
create index on drempel.data_leak_note (municipality_id, leak_id, moment);
grant select (id, leak_id, organisation_id, kind, moment, text, at),
  insert (id, leak_id, organisation_id, person_id, kind, moment, text, at) on drempel.data_leak_note to :"app";
create policy read on drempel.data_leak_note for select to :"app" using (
  (select drempel.actor_role()) = 'privacyOfficer' and organisation_id = (select drempel.actor_organisation()));
create policy add on drempel.data_leak_note for insert to :"app" with check (
  (select drempel.actor_role()) = 'privacyOfficer' and organisation_id = (select drempel.actor_organisation())
  and person_id = (select drempel.actor_person()) and at = (select drempel.actor_now()) and moment <= at
  and exists (select from drempel.data_leak l where l.id = leak_id));

create function drempel.let_key_of_note_go() returns trigger
language plpgsql security definer set search_path = pg_catalog, drempel, pg_temp as $$
begin
  perform drempel.let_row_key_go(old.text);
  return null;
end $$;
create trigger let_key_go after delete on drempel.data_leak_note for each row
  execute function drempel.let_key_of_note_go();

-- The residents concerned are told (GDPR 34) by whoever is assigned to their case in that organisation: the privacy officer says what, in codes, and
-- reads of each pseudonym when it was told. `gone`: nothing of that case is left there, so that nobody can be pointed out.
create table drempel.leak_notice (
  municipality_id smallint not null default drempel.municipality(),
  leak_id uuid not null,
  subject uuid not null,
  organisation_id uuid not null,
  data text not null,
  done text not null,
  advice text not null,
  asked_at timestamptz not null,
  gone boolean not null,
  passed_at timestamptz,
  told_on date,
  told_how text,
  primary key (municipality_id, leak_id, subject),
  foreign key (municipality_id, leak_id) references drempel.data_leak on delete cascade
);
create index on drempel.leak_notice (municipality_id, subject);
grant select (leak_id, subject, organisation_id, asked_at, gone, passed_at, told_on, told_how) on drempel.leak_notice to :"app";
create policy read on drempel.leak_notice for select to :"app" using (
  (select drempel.actor_role()) = 'privacyOfficer' and organisation_id = (select drempel.actor_organisation()));

-- Of those who were registered with the breach, once each. It knocks at the cases that are there; what is told is passed on by the program, and
-- nothing of a case comes back but that none is left.
create function drempel.ask_leak_telling(p_leak uuid, p_data text, p_done text, p_advice text) returns void
language plpgsql security definer set search_path = pg_catalog, drempel, pg_temp as $$
declare
  v_organisation uuid := drempel.actor_organisation(); v_at timestamptz := drempel.actor_now();
begin
  if drempel.actor_role() is distinct from 'privacyOfficer' or not exists (
      select from data_leak l where l.id = p_leak and l.organisation_id = v_organisation) then
    perform drempel.refuse();
  end if;
  insert into leak_notice (leak_id, subject, organisation_id, data, done, advice, asked_at, gone)
    select l.id, a.subject, v_organisation, p_data, p_done, p_advice, v_at, not exists (
      select from log_subject s join world w on w.trajectory_id = s.trajectory_id
      where s.subject = a.subject and w.party = drempel.actor_party() and w.organisation_id = v_organisation)
    from data_leak l cross join unnest(l.subjects) a(subject) where l.id = p_leak
    on conflict (municipality_id, leak_id, subject) do nothing;
  insert into timer (trajectory_id, party, kind, due)
    select distinct w.trajectory_id, w.party, 'passLeak' || upper(left(w.party, 1)) || substr(w.party, 2), v_at
    from leak_notice n join log_subject s on s.subject = n.subject
    join world w on w.trajectory_id = s.trajectory_id and w.party = drempel.actor_party()
      and w.organisation_id = v_organisation
    where n.leak_id = p_leak and n.passed_at is null
    on conflict (municipality_id, trajectory_id, party, kind) do update set due = excluded.due;
end $$;
grant execute on function drempel.ask_leak_telling(uuid, text, text, text) to :"app";

-- Marks and gives them in one go, in the order in which they were asked.
create function drempel.take_leak_notices(p_trajectory uuid)
  returns table (kind text, happened_from date, happened_until date, data text, done text, advice text)
language plpgsql security definer set search_path = pg_catalog, drempel, pg_temp as $$
begin
  perform drempel.only_program();
  return query
    with taken as (
      update leak_notice n set passed_at = drempel.actor_now()
      from log_subject s, world w
      where s.trajectory_id = p_trajectory and n.subject = s.subject and n.passed_at is null
        and w.trajectory_id = p_trajectory and w.party = drempel.actor_party() and w.organisation_id = n.organisation_id
      returning n.leak_id, n.asked_at, n.data, n.done, n.advice)
    select l.kind, l.happened_from, l.happened_until, t.data, t.done, t.advice
    from taken t join data_leak l on l.id = t.leak_id order by t.asked_at, l.id;
end $$;
grant execute on function drempel.take_leak_notices(uuid) to :"worker";

-- The oldest that was passed on: the case tells them in this order.
create function drempel.note_leak_told(p_trajectory uuid, p_how text, p_on date) returns void
language plpgsql security definer set search_path = pg_catalog, drempel, pg_temp as $$
begin
  perform drempel.enter(p_trajectory);
  if drempel.by_letter() or not drempel.told_now(p_trajectory, 'leakTold') then perform drempel.refuse(); end if;
  update leak_notice n set told_on = p_on, told_how = p_how
    where (n.leak_id, n.subject) = (
      select o.leak_id, o.subject from leak_notice o
      where o.subject = (drempel.subjects_of(array[p_trajectory]))[1] and o.passed_at is not null and o.told_on is null
        and o.organisation_id = drempel.actor_organisation()
      order by o.passed_at, o.asked_at, o.leak_id limit 1);
end $$;
grant execute on function drempel.note_leak_told(uuid, text, date) to :"app";
