-- Logging in: sessions, codes from letters, second factors, accounts elsewhere, what is half done, and how often was
-- tried. No foreign key names a trajectory but the code's, which goes with it: who can log in stays who can log in.
-- All of it is the door's. The application reads of its own person what there is, and nothing that lets anybody in.

create table drempel.session (
  token_hash bytea primary key,
  person_id uuid not null references drempel.person,
  role text not null,
  organisation_id uuid references drempel.organisation,
  created timestamptz not null,
  expires timestamptz not null,
  seen timestamptz,
  -- So long it may lie still; null for as long as it lasts.
  idle_minutes integer,
  door text,
  municipality_id smallint not null default drempel.municipality() references drempel.municipality
);
create index on drempel.session (person_id);
-- Sessions and codes are looked for before anybody knows whose they are, so before there is a municipality.
create policy gate on drempel.session to :"gate" using (true) with check (true);
grant select, insert, delete on drempel.session to :"door";
grant select (person_id, role, created, expires) on drempel.session to :"app";
create policy read on drempel.session for select to :"app", :"door" using (person_id = (select drempel.actor_person()));
create policy add on drempel.session for insert to :"door" with check (
  person_id = (select drempel.actor_person()) and role = (select drempel.actor_role())
  and organisation_id is not distinct from (select drempel.actor_organisation())
  and (role = 'resident' or exists (
    select from drempel.membership m
    where m.person_id = session.person_id and m.organisation_id = session.organisation_id and m.role = session.role)));
create policy leave on drempel.session for delete to :"door" using (person_id = (select drempel.actor_person()));

-- One of each organisation, for what the role that issued it reads. `waits`: so long where somebody logs in
-- already, unless that login confirms it.
create table drempel.activation_code (
  hash bytea primary key,
  municipality_id smallint not null default drempel.municipality(),
  trajectory_id uuid not null,
  party text not null,
  role text not null,
  organisation_id uuid not null references drempel.organisation,
  person_id uuid not null references drempel.person on delete cascade,
  issued timestamptz not null,
  expires timestamptz not null,
  waits interval not null,
  confirmed boolean not null default false,
  unique (person_id, trajectory_id, party),
  foreign key (municipality_id, trajectory_id, party) references drempel.world on delete cascade
);
create index on drempel.activation_code (municipality_id, trajectory_id);
create policy gate on drempel.activation_code to :"gate" using (true) with check (true);

-- By whose letters a password reads which case. It goes with the world of that party.
create table drempel.opening (
  municipality_id smallint not null default drempel.municipality(),
  person_id uuid not null references drempel.person on delete cascade,
  trajectory_id uuid not null,
  party text not null,
  role text not null,
  since timestamptz not null,
  primary key (municipality_id, person_id, trajectory_id, role),
  foreign key (municipality_id, trajectory_id, party) references drempel.world on delete cascade
);
create index on drempel.opening (municipality_id, trajectory_id);
create trigger look_anew after insert or update or delete on drempel.opening
  for each statement execute function drempel.look_anew();

create table drempel.credential (
  person_id uuid primary key references drempel.person on delete cascade,
  login_key bytea not null,
  password_hash text not null,
  factor text not null check (factor in ('app', 'mail')),
  sealed bytea not null,
  last_step bigint,
  changed timestamptz not null,
  since timestamptz not null
);
create index on drempel.credential (login_key);
grant select, insert, update, delete on drempel.credential to :"door";
grant select (person_id, factor, changed) on drempel.credential to :"app";
create policy read on drempel.credential for select to :"app", :"door" using (person_id = (select drempel.actor_person()));
create policy add on drempel.credential for insert to :"door"
  with check (person_id = (select drempel.actor_person()));
create policy change on drempel.credential for update to :"door"
  using (person_id = (select drempel.actor_person())) with check (person_id = (select drempel.actor_person()));
create policy leave on drempel.credential for delete to :"door" using (person_id = (select drempel.actor_person()));

create table drempel.recovery_code (
  person_id uuid not null references drempel.person on delete cascade,
  hash bytea not null,
  primary key (person_id, hash)
);
grant select, insert, delete on drempel.recovery_code to :"door";
create policy read on drempel.recovery_code for select to :"door" using (person_id = (select drempel.actor_person()));
create policy add on drempel.recovery_code for insert to :"door"
  with check (person_id = (select drempel.actor_person()));
create policy leave on drempel.recovery_code for delete to :"door" using (person_id = (select drempel.actor_person()));

create table drempel.login_identity (
  issuer text not null,
  subject_hash bytea not null,
  person_id uuid not null references drempel.person on delete cascade,
  since timestamptz not null,
  primary key (issuer, subject_hash, person_id)
);
create index on drempel.login_identity (person_id);
-- Taken away by `unlink_identity` alone.
grant select, insert on drempel.login_identity to :"door";
grant select (person_id, issuer, since) on drempel.login_identity to :"app";
create policy read on drempel.login_identity for select to :"app", :"door" using (person_id = (select drempel.actor_person()));
create policy add on drempel.login_identity for insert to :"door"
  with check (person_id = (select drempel.actor_person()));

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

-- Not expired, not too long unused, and the role still held.
create function drempel.session_stands(s drempel.session, p_now timestamptz) returns boolean
language plpgsql stable security definer set search_path = pg_catalog, drempel, pg_temp as $$
begin
  return s.expires > p_now and (s.idle_minutes is null or coalesce(s.seen, s.created) > p_now - make_interval(mins => s.idle_minutes))
    and (s.organisation_id is null or exists (
      select from membership m
      where m.person_id = s.person_id and m.organisation_id = s.organisation_id and m.role = s.role));
end $$;

create function drempel.came_by_letter(s drempel.session) returns boolean
language plpgsql stable security definer set search_path = pg_catalog, drempel, pg_temp as $$
begin
  return s.role = 'resident' and s.door is not distinct from 'password';
end $$;

-- That somebody is still there is noted once a minute: a page must not wait for a write each time.
create function drempel.find_session(p_token text, p_now timestamptz)
  returns table (person_id uuid, role text, organisation_id uuid, party text, name text, organisation_name text,
    created timestamptz, expires timestamptz, door text, letters boolean)
language plpgsql security definer set search_path = pg_catalog, drempel, pg_temp as $$
declare
  v_hash bytea := sha256(convert_to(p_token, 'UTF8')); v_now timestamptz := drempel.moment(p_now);
begin
  update session s set seen = v_now
    where s.token_hash = v_hash and coalesce(s.seen, s.created) < v_now - interval '1 minute'
      and drempel.session_stands(s, v_now);
  return query
    select s.person_id, s.role, s.organisation_id, coalesce(o.party, 'resident'), p.name, o.name, s.created, s.expires,
      s.door, drempel.came_by_letter(s)
    from session s join person p on p.id = s.person_id left join organisation o on o.id = s.organisation_id
    where s.token_hash = v_hash and drempel.session_stands(s, v_now);
end $$;
grant execute on function drempel.find_session(text, timestamptz) to :"app";

-- Whoever told just now that a letter was made, so that none is made unseen; whose code it is stays unsaid, and the codes of other organisations and trajectories stay.
create function drempel.store_activation(p_trajectory uuid, p_hash bytea, p_expires timestamptz)
  returns void
language plpgsql security definer set search_path = pg_catalog, drempel, pg_temp as $$
declare
  v_person uuid;
begin
  perform drempel.enter(p_trajectory);
  if not drempel.told_now(p_trajectory, 'activationSent')
    -- Until the end of its last day.
    or p_expires <= drempel.actor_now() + drempel.term_of(drempel.covenant_of(p_trajectory), 'activation') + interval '2 days'
      is not true then
    perform drempel.refuse();
  end if;
  select a.person_id into strict v_person from assignment a
    where a.trajectory_id = p_trajectory and a.party = 'resident' and a.role = 'resident' limit 1;
  delete from activation_code c
    where c.person_id = v_person and c.trajectory_id = p_trajectory and c.party = drempel.actor_party();
  insert into activation_code
      (hash, trajectory_id, party, role, organisation_id, person_id, issued, expires, waits)
    values (p_hash, p_trajectory, drempel.actor_party(), drempel.actor_role(), drempel.actor_organisation(), v_person,
      drempel.actor_now(), p_expires, drempel.term_of(drempel.covenant_of(p_trajectory), 'activation-wait'));
end $$;
grant execute on function drempel.store_activation(uuid, bytea, timestamptz) to :"app";

-- Since when somebody logs in already, by password or by a provider; null for nobody.
create function drempel.logs_in_since(p_person uuid) returns timestamptz
language plpgsql stable security definer set search_path = pg_catalog, drempel, pg_temp as $$
begin
  return (select max(since) from (
    select c.since from credential c where c.person_id = p_person
    union all select i.since from login_identity i where i.person_id = p_person) known);
end $$;

create function drempel.code_works(p_code drempel.activation_code, p_now timestamptz) returns boolean
language plpgsql stable security definer set search_path = pg_catalog, drempel, pg_temp as $$
declare
  v_since timestamptz := drempel.logs_in_since(p_code.person_id);
begin
  return p_code.expires > p_now and (v_since is null or p_code.confirmed
    or p_now >= greatest(v_since, p_code.issued) + p_code.waits);
end $$;

-- Unknown, used, replaced, expired and waiting give the same null.
create function drempel.find_activation(p_hash bytea, p_now timestamptz) returns uuid
language plpgsql stable security definer set search_path = pg_catalog, drempel, pg_temp as $$
begin
  return (select c.person_id from activation_code c where c.hash = p_hash and drempel.code_works(c, p_now));
end $$;
grant execute on function drempel.find_activation(bytea, timestamptz) to :"door";

-- Whom a code is told to as it is issued: who logs in already.
create function drempel.activation_of(p_hash bytea) returns uuid
language plpgsql stable security definer set search_path = pg_catalog, drempel, pg_temp as $$
begin
  return (select c.person_id from activation_code c
    where c.hash = p_hash and drempel.logs_in_since(c.person_id) is not null);
end $$;
grant execute on function drempel.activation_of(bytea) to :"door";

-- Uses a code up, and tells the privacy officer of who issued it. `anew`: a new login reads by this letter alone; `beside`:
-- a login that is there reads by this one too, at once; `none`: who comes in by a provider reads by no letter.
create function drempel.use_activation(p_hash bytea, p_opens text) returns boolean
language plpgsql security definer set search_path = pg_catalog, drempel, pg_temp as $$
declare
  v_code activation_code%rowtype;
begin
  delete from activation_code c
    where c.hash = p_hash and c.person_id = drempel.actor_person() and c.expires > drempel.actor_now()
      and (p_opens = 'beside' or drempel.code_works(c, drempel.actor_now()))
    returning * into v_code;
  if not found then return false; end if;
  if p_opens = 'anew' then delete from opening o where o.person_id = v_code.person_id; end if;
  if p_opens <> 'none' then
    insert into opening (person_id, trajectory_id, party, role, since)
      values (v_code.person_id, v_code.trajectory_id, v_code.party, v_code.role, drempel.actor_now())
      on conflict do nothing;
  end if;
  perform drempel.chain(v_code.organisation_id, drempel.actor_now(), 'resident', v_code.person_id, 'resident',
    'activate', 'act', (drempel.subjects_of(array[v_code.trajectory_id]))[1], drempel.covenant_of(v_code.trajectory_id));
  return true;
end $$;
grant execute on function drempel.use_activation(bytea, text) to :"door";

-- Letters on their way to who logs in already: the codes themselves stay unread.
create function drempel.activations_waiting()
  returns table (party text, organisation_name text, issued timestamptz, confirmed boolean)
language plpgsql stable security definer set search_path = pg_catalog, drempel, pg_temp as $$
begin
  return query
    select c.party, o.name, c.issued, c.confirmed from activation_code c join organisation o on o.id = c.organisation_id
    where c.person_id = drempel.actor_person() and drempel.actor_role() = 'resident'
      and c.expires > drempel.actor_now() and drempel.logs_in_since(c.person_id) is not null
      -- By letter: of those only that the opened worlds were told of.
      and (not drempel.by_letter() or exists (
        select from opening p join world w on w.trajectory_id = p.trajectory_id and w.party = p.party
        where p.person_id = c.person_id and p.trajectory_id = c.trajectory_id and w.opened_at <= c.issued))
    order by c.issued, c.party;
end $$;
grant execute on function drempel.activations_waiting() to :"door";

-- By whose letters somebody logs in as the resident, and since when: who did not do so sees it.
create function drempel.my_openings() returns table (party text, since timestamptz)
language plpgsql stable security definer set search_path = pg_catalog, drempel, pg_temp as $$
begin
  return query
    select o.party, min(o.since) from opening o
    where o.person_id = drempel.actor_person() and drempel.actor_role() = 'resident' group by o.party order by 2, 1;
end $$;
grant execute on function drempel.my_openings() to :"door";

-- Two ways in that end at once must not end each the other's last.
create function drempel.ending_way_in() returns uuid
language plpgsql security definer set search_path = pg_catalog, drempel, pg_temp as $$
declare
  v_person uuid := drempel.actor_person();
begin
  if v_person is null or drempel.actor_role() is distinct from 'resident' or drempel.by_letter() then
    perform drempel.refuse();
  end if;
  perform pg_advisory_xact_lock(hashtextextended(v_person::text, 7));
  return v_person;
end $$;

-- The password with all that it has, and the sessions that came by it, at once; false where no other way in is left. Who
-- said of a letter that it is welcome may have been whoever came in by one: that is asked again.
create function drempel.end_letter_login() returns boolean
language plpgsql security definer set search_path = pg_catalog, drempel, pg_temp as $$
declare
  v_person uuid := drempel.ending_way_in();
begin
  if not exists (select from login_identity i where i.person_id = v_person) then return false; end if;
  delete from credential c where c.person_id = v_person;
  if not found then return false; end if;
  delete from recovery_code r where r.person_id = v_person;
  delete from opening o where o.person_id = v_person;
  update activation_code c set confirmed = false where c.person_id = v_person;
  delete from session s where s.person_id = v_person and drempel.came_by_letter(s);
  return true;
end $$;
grant execute on function drempel.end_letter_login() to :"door";

-- A link to a provider, and the sessions that came by one but that of `p_stays`; false where no other way in is left.
create function drempel.unlink_identity(p_issuer text, p_stays text) returns boolean
language plpgsql security definer set search_path = pg_catalog, drempel, pg_temp as $$
declare
  v_person uuid := drempel.ending_way_in();
begin
  if not exists (select from credential c where c.person_id = v_person) and not exists (
    select from login_identity i where i.person_id = v_person and i.issuer <> p_issuer) then
    return false;
  end if;
  delete from login_identity i where i.person_id = v_person and i.issuer = p_issuer;
  if not found then return false; end if;
  delete from session s where s.person_id = v_person and s.role = 'resident' and not drempel.came_by_letter(s)
    and s.token_hash <> sha256(convert_to(p_stays, 'UTF8'));
  return true;
end $$;
grant execute on function drempel.unlink_identity(text, text) to :"door";

create function drempel.answer_activation(p_party text, p_wanted boolean) returns boolean
language plpgsql security definer set search_path = pg_catalog, drempel, pg_temp as $$
declare
  v_code activation_code%rowtype; v_done boolean := false;
begin
  if drempel.actor_role() is distinct from 'resident' then perform drempel.refuse(); end if;
  for v_code in
    select * from activation_code c where c.person_id = drempel.actor_person() and c.party = p_party for update
  loop
    v_done := true;
    if p_wanted then
      update activation_code c set confirmed = true where c.hash = v_code.hash;
    else
      delete from activation_code c where c.hash = v_code.hash;
    end if;
    -- Who issued it hears that it was turned down, by the own privacy officer: it may have been handed over in person.
    perform drempel.chain(v_code.organisation_id, drempel.actor_now(), 'resident', v_code.person_id, 'resident',
      'changeLogin', case when p_wanted then 'act' else 'denied' end,
      (drempel.subjects_of(array[v_code.trajectory_id]))[1], drempel.covenant_of(v_code.trajectory_id));
  end loop;
  return v_done;
end $$;
grant execute on function drempel.answer_activation(text, boolean) to :"door";

create function drempel.find_credentials(p_login_key bytea, p_most integer)
  returns table (person_id uuid, password_hash text)
language plpgsql stable security definer set search_path = pg_catalog, drempel, pg_temp as $$
begin
  return query select c.person_id, c.password_hash from credential c
    where c.login_key = p_login_key order by c.changed desc limit p_most;
end $$;
grant execute on function drempel.find_credentials(bytea, integer) to :"door";

create function drempel.find_identity(p_issuer text, p_subject bytea) returns uuid
language plpgsql stable security definer set search_path = pg_catalog, drempel, pg_temp as $$
begin
  return (select i.person_id from login_identity i where i.issuer = p_issuer and i.subject_hash = p_subject
    order by i.since desc, i.person_id limit 1);
end $$;
grant execute on function drempel.find_identity(text, bytea) to :"door";

create function drempel.keep_login_step(p_token bytea, p_sealed bytea, p_expires timestamptz, p_now timestamptz)
  returns void
language plpgsql security definer set search_path = pg_catalog, drempel, pg_temp as $$
begin
  delete from login_step s where s.expires <= p_now;
  insert into login_step values (p_token, p_sealed, p_expires)
    on conflict (token_hash) do update set sealed = excluded.sealed, expires = excluded.expires;
end $$;
grant execute on function drempel.keep_login_step(bytea, bytea, timestamptz, timestamptz) to :"door";

create function drempel.find_login_step(p_token bytea, p_now timestamptz) returns bytea
language plpgsql stable security definer set search_path = pg_catalog, drempel, pg_temp as $$
begin
  return (select s.sealed from login_step s where s.token_hash = p_token and s.expires > p_now);
end $$;
grant execute on function drempel.find_login_step(bytea, timestamptz) to :"door";

-- Whoever takes it has it alone: of two requests with one step only one goes on.
create function drempel.end_login_step(p_token bytea) returns boolean
language plpgsql security definer set search_path = pg_catalog, drempel, pg_temp as $$
begin
  delete from login_step s where s.token_hash = p_token; return found;
end $$;
grant execute on function drempel.end_login_step(bytea) to :"door";

-- Counts before anything is looked up, so that it counts alike whether somebody is there or not.
create function drempel.take_attempt(p_bucket bytea, p_most integer, p_since timestamptz, p_now timestamptz)
  returns boolean
language plpgsql security definer set search_path = pg_catalog, drempel, pg_temp as $$
begin
  perform pg_advisory_xact_lock(hashtextextended(encode(p_bucket, 'hex'), 21));
  delete from login_attempt a where a.at < p_now - interval '1 day';
  if (select count(*) from login_attempt a where a.bucket = p_bucket and a.at > p_since) >= p_most then
    return false;
  end if;
  insert into login_attempt (bucket, at) values (p_bucket, p_now);
  return true;
end $$;
grant execute on function drempel.take_attempt(bytea, integer, timestamptz, timestamptz) to :"door";

create function drempel.forget_attempts(p_bucket bytea) returns void
language plpgsql security definer set search_path = pg_catalog, drempel, pg_temp as $$
begin
  delete from login_attempt a where a.bucket = p_bucket;
end $$;
grant execute on function drempel.forget_attempts(bytea) to :"door";
