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
