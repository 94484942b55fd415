-- The schema as it is, in the order of these files. PostgreSQL fills in nothing: the names of roles and of the schema
-- of pg_trgm are variables of psql (`:"app"`, `:'gate'`), which src/database/migrate.ts fills in as psql would.
-- Three logins work here: `app` has what a page and an act need, `worker` what the program does by itself, `door` what
-- logging in needs and nothing of any case. None is a member of anything; `gate` owns the definer functions and logs in
-- nowhere.
set local check_function_bodies = off;

-- Who the transaction runs as. `act_as` writes it down in a setting, and a seal over it in another; both stand open to
-- whoever holds the connection, so nothing here believes the setting without its seal. The seal is SHA-256 over what is
-- said, the moment at which the transaction began, and two numbers drawn for it that stay in the memory of this backend:
-- `currval` of two sequences that only the gate reads and sets. (A secret in a table would do the same at five times
-- the price, and each statement of a page asks some eighty times; decision 042.)
create unlogged sequence drempel.seal_high minvalue -9223372036854775808;
create unlogged sequence drempel.seal_low minvalue -9223372036854775808;
-- When the transaction began (microseconds) in which this backend last became somebody.
create unlogged sequence drempel.became minvalue -9223372036854775808;
grant select, update on sequence drempel.seal_high, drempel.seal_low, drempel.became to :"gate";

-- What `act_as` said, field by field between bars; null where nobody was said. A transaction that became somebody stays
-- so: one whose standing was taken away in it, or that was left open for long, is no transaction of ours any more.
create function drempel.standing() returns text
language plpgsql stable security definer set search_path = pg_catalog, drempel, pg_temp as $$
declare
  v_said text := current_setting('drempel.standing', true); v_kind text;
begin
  -- In a session in which nobody was said yet; afterwards it is empty.
  if v_said is null then return null; end if;
  if v_said <> '' and current_setting('drempel.seal', true)
    = encode(sha256(convert_to(v_said, 'UTF8') || timestamptz_send(now())
      || int8send(currval('drempel.seal_high')) || int8send(currval('drempel.seal_low'))), 'hex') then
    v_kind := split_part(v_said, '|', 10);
    -- Who reads only, reads only: a savepoint would give back what may be written.
    if v_kind = 'reads' and current_setting('transaction_read_only') = 'off' then return null; end if;
    if v_kind <> 'session' or clock_timestamp() - now() < interval '10 minutes' then return v_said; end if;
  elsif not drempel.became_here() then
    return null;
  end if;
  raise exception using errcode = '28000', message = 'drempel: no session';
end $$;

-- Parsed here, once: a text would be parsed with whatever the caller's place for types has in it.
create function drempel.actor_person() returns uuid language sql stable
  return nullif(split_part(drempel.standing(), '|', 1), '')::uuid;
create function drempel.actor_role() returns text language sql stable
  return nullif(split_part(drempel.standing(), '|', 2), '');
create function drempel.actor_party() returns text language sql stable
  return nullif(split_part(drempel.standing(), '|', 3), '');
create function drempel.actor_organisation() returns uuid language sql stable
  return nullif(split_part(drempel.standing(), '|', 4), '')::uuid;
-- Which municipality's cases there are at all: every key of a case table begins with it, and no query crosses it.
-- Without an actor there is none. It is the default of `municipality_id`, and the one condition of `99-close.sql`.
create function drempel.municipality() returns smallint language sql stable
  return nullif(split_part(drempel.standing(), '|', 5), '')::smallint;
-- A resident who came in by letters reads what the roles that sent them read of that case, and nothing else: no event,
-- entry, document, name, older value or record of another world exists for that login (07-login.sql). Without an actor it
-- is neither, so that what opens to others stays closed too.
create function drempel.by_letter() returns boolean language sql stable
  return split_part(drempel.standing(), '|', 6) = 'yes';
create function drempel.actor_now() returns timestamptz language sql stable
  return coalesce(nullif(split_part(drempel.standing(), '|', 7), '')::timestamptz, now());
-- The one world that a page is narrowed to.
create function drempel.actor_scope() returns uuid language sql stable
  return nullif(split_part(drempel.standing(), '|', 8), '')::uuid;

-- What a page found as it became its reader, once. It can be long, so it has a setting of its own; what is sealed is its
-- digest. In an act, which can change who is assigned, what this statement found already: each of its tables asks. What
-- is believed is sealed with the statement's moment, and forgotten once a row goes that it comes from (`look_anew`).
create function drempel.trajectories_found() returns uuid[]
language plpgsql stable security definer set search_path = pg_catalog, drempel, pg_temp as $$
declare
  v_found text := current_setting('drempel.mine', true); v_digest text; v_said text;
begin
  if v_found <> '' then
    v_digest := split_part(drempel.standing(), '|', 9);
    if v_digest is null or v_digest = '' or v_digest <> encode(sha256(convert_to(v_found, 'UTF8')), 'hex') then return null; end if;
    return v_found::uuid[];
  end if;
  v_found := current_setting('drempel.looked', true);
  if v_found is null or v_found = '' then return null; end if;
  v_said := drempel.standing();
  if v_said is null or left(v_found, 64) <> drempel.look_seal(v_said, substr(v_found, 65)) then return null; end if;
  return substr(v_found, 65)::uuid[];
end $$;
-- The day in Utrecht: what is withheld until a day is so on that day too.
create function drempel.today() returns date language sql stable
  return (drempel.actor_now() at time zone 'Europe/Amsterdam')::date;
-- The trajectories that the actor is assigned to, for the own party. A page finds the list once as it becomes its
-- reader, narrowed to its one world where there is one; an act, which can change who is assigned, finds it for each
-- statement. Written `(select drempel.trajectories())` it is worked out once per statement, not per row.
create function drempel.trajectories() returns uuid[] language sql stable
  as $$ select coalesce(drempel.trajectories_found(), drempel.my_trajectories()) $$;

-- Whether an assignment is the actor's: to the person, or open for anyone with that role in that organisation.
create function drempel.is_mine(p_party text, p_role text, p_person uuid, p_organisation uuid, p_until timestamptz)
  returns boolean
language plpgsql stable set search_path = pg_catalog, drempel, pg_temp as $$
declare
  v_me text[] := string_to_array(drempel.standing(), '|');
begin
  return p_party = v_me[3] and p_role = v_me[2]
    and (p_person = nullif(v_me[1], '')::uuid or (p_person is null and p_organisation = nullif(v_me[4], '')::uuid))
    and (p_until is null or p_until > v_me[7]::timestamptz);
end $$;
-- The program itself, when a term has run out.
create function drempel.is_program() returns boolean language sql stable
  as $$ select coalesce(drempel.actor_person() = '00000000-0000-4000-8000-000000000001'
    and drempel.actor_role() = 'timer', false) $$;
grant usage on schema drempel to :"app", :"worker", :"door", :"gate";
grant execute on all functions in schema drempel to :"app", :"worker", :"door", :"gate";

-- Whether this transaction became somebody. What a backend never drew is no number, and an error in PostgreSQL.
create function drempel.became_here() returns boolean
language plpgsql stable security definer set search_path = pg_catalog, drempel, pg_temp as $$
begin
  return currval('drempel.became') = extract(epoch from now()) * 1000000;
exception when object_not_in_prerequisite_state then
  return false;
end $$;

-- Whoever may call this may be anybody: of the logins none.
create function drempel.say(p_said text) returns void
language plpgsql security definer set search_path = pg_catalog, drempel, pg_temp as $$
begin
  perform set_config('drempel.standing', p_said, true),
    set_config('drempel.seal', encode(sha256(convert_to(p_said, 'UTF8') || timestamptz_send(now())
      || int8send(currval('drempel.seal_high')) || int8send(currval('drempel.seal_low'))), 'hex'), true);
end $$;

-- Of what one statement found for this actor: no other statement and no other text has it.
create function drempel.look_seal(p_said text, p_found text) returns text
language plpgsql stable security definer set search_path = pg_catalog, drempel, pg_temp as $$
begin
  return encode(sha256(convert_to('found|' || p_said || '|' || p_found, 'UTF8') || timestamptz_send(statement_timestamp())
    || int8send(currval('drempel.seal_high')) || int8send(currval('drempel.seal_low'))), 'hex');
end $$;

-- A row went from which the list of trajectories is made, or somebody else's may have: it is looked for anew.
create function drempel.look_anew() returns trigger
language plpgsql set search_path = pg_catalog, drempel, pg_temp as $$
begin
  perform set_config('drempel.looked', '', true);
  return null;
end $$;

-- From here on the gate: functions that work above the policies, each with its own check. They belong to a role that
-- cannot log in (99-close.sql), with a fixed search_path: temporary objects last, or a caller could put its own table
-- before ours.

-- Which of the three logins speaks; null for the owner. `session_user` is who logged in, whatever was set since.
create function drempel.login() returns text language sql stable
  return case session_user when :'app' then 'app' when :'worker' then 'worker' when :'door' then 'door' end;
grant execute on function drempel.login() to :"gate";

-- Whose clock counts: the database's own, unless the owner said that the program brings one (tests, the player, the
-- bench: what they play takes years).
create table drempel.clock (
  one boolean primary key default true check (one),
  of_program boolean not null
);
insert into drempel.clock (of_program) values (false);
create policy owner on drempel.clock to current_user using (true) with check (true);
create function drempel.moment(p_now timestamptz) returns timestamptz
language plpgsql stable security definer set search_path = pg_catalog, drempel, pg_temp as $$
begin
  -- In thousandths, as the program writes it: what an act recorded is known by that.
  return date_trunc('milliseconds',
    case when (select c.of_program from clock c) then coalesce(p_now, now()) else now() end);
end $$;

-- The only door to an actor, which lasts until the transaction ends. The application brings the token of a session, and is
-- whoever that session is of, as long as it stands. The worker is the program, or reads, and no more, as somebody whom a
-- mail goes to; the door says whom it lets in: these two, and the owner, are believed for what they are. Gives the
-- moment at which all of it happens. A page (`p_reads`) is narrowed to one world where there is one; its log record need
-- not wait for the disk, as an act's does, and whom the actor is assigned to stays what it is: it is found here, once.
create function drempel.act_as(p_credential text, p_now timestamptz, p_scope uuid default null,
    p_reads boolean default false)
  returns text
language plpgsql security definer set search_path = pg_catalog, drempel, pg_temp as $$
declare
  v_now timestamptz := drempel.moment(p_now); v_login text := drempel.login(); v_drawn text; v_who jsonb;
  v_said text; v_found text; v_kind text := '';
begin
  -- What somebody left on this connection would run as whoever comes next: an object of its own in the place that is
  -- looked in first, a statement under the name of one of ours, a query half-way with what it found by then, a
  -- transaction in which a session is long gone. The program makes none of these.
  if v_login is not null and (pg_my_temp_schema() <> 0
      or exists (select from pg_prepared_statements p where p.from_sql)
      -- `act_as` itself runs in one without a name; called by its number (fastpath) it runs in none.
      or exists (select from pg_cursors c where c.name <> '' or c.statement is distinct from current_query())
      or clock_timestamp() - now() > interval '1 minute') then
    raise exception using errcode = '08P01', message = 'drempel: this connection is not as it was opened';
  end if;
  if v_login = 'app' then
    select concat(s.person_id, '|', s.role, '|', coalesce(o.party, 'resident'), '|', s.organisation_id, '|',
        s.municipality_id, '|', case when drempel.came_by_letter(s) then 'yes' end) into v_said
      from session s left join organisation o on o.id = s.organisation_id
      where s.token_hash = sha256(convert_to(p_credential, 'UTF8')) and drempel.session_stands(s, v_now);
    if not found then raise exception using errcode = '28000', message = 'drempel: no session'; end if;
  else
    v_who := p_credential::jsonb;
    v_said := concat(v_who ->> 'person', '|', v_who ->> 'role', '|', v_who ->> 'party', '|', v_who ->> 'organisation', '|',
      coalesce(v_who ->> 'municipality', drempel.only_municipality()::text), '|',
      case when v_who -> 'letters' = 'true' then 'yes' end);
    if v_said like '%|%|%|%|%|%|%' then perform drempel.refuse(); end if;
  end if;
  -- The same person all the way: conditions that were worked out as one would meet those of another.
  if v_login is not null and drempel.became_here()
      and starts_with(drempel.standing(), v_said || '|') is not true then
    perform drempel.refuse();
  end if;
  if v_login = 'app' then
    v_kind := 'session';
  elsif v_login = 'worker' and (v_who ->> 'role' is distinct from 'timer'
      or v_who ->> 'person' is distinct from '00000000-0000-4000-8000-000000000001') then
    v_kind := 'reads';
  end if;
  -- In the one form that every setting of dates reads alike.
  v_said := concat(v_said, '|', to_char(v_now at time zone 'UTC', 'YYYY-MM-DD HH24:MI:SS.US'), '+00|', p_scope, '|');
  v_drawn := encode(sha256(uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid())), 'hex');
  perform setval('seal_high', ('x' || left(v_drawn, 16))::bit(64)::bigint),
    setval('seal_low', ('x' || right(v_drawn, 16))::bit(64)::bigint),
    setval('became', (extract(epoch from now()) * 1000000)::bigint),
    set_config('drempel.mine', '', true);
  if v_kind = 'reads' then perform set_config('transaction_read_only', 'on', true); end if;
  perform drempel.say(concat(v_said, '|', v_kind));
  if p_reads and v_kind <> 'reads' then
    v_found := drempel.my_trajectories()::text;
    perform set_config('synchronous_commit', 'off', true), set_config('drempel.mine', v_found, true),
      drempel.say(concat(v_said, encode(sha256(convert_to(v_found, 'UTF8')), 'hex'), '|', v_kind));
  end if;
  return to_char(v_now at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"');
end $$;
grant execute on function drempel.act_as(text, timestamptz, uuid, boolean) to :"app", :"worker", :"door";

-- One refusal for everything: what is hidden and what does not exist answer alike.
create function drempel.refuse() returns void
language plpgsql security definer set search_path = pg_catalog, drempel, pg_temp as $$
begin
  raise exception using errcode = '42501', message = 'drempel: refused';
end $$;

create function drempel.only_program() returns void
language plpgsql stable security definer set search_path = pg_catalog, drempel, pg_temp as $$
begin
  if not drempel.is_program() then perform drempel.refuse(); end if;
end $$;

create function drempel.is_assigned(p_trajectory uuid) returns boolean
language plpgsql stable security definer set search_path = pg_catalog, drempel, pg_temp as $$
begin
  return exists (
    select from assignment a where a.trajectory_id = p_trajectory
      and drempel.is_mine(a.party, a.role, a.person_id, a.organisation_id, a.until))
    and (not drempel.by_letter() or drempel.opened_roles(p_trajectory) <> '{}');
end $$;
grant execute on function drempel.is_assigned(uuid) to :"app", :"worker";

-- By whose letters this login reads a case: roles, in the order of their codes.
create function drempel.opened_roles(p_trajectory uuid) returns text[]
language plpgsql stable security definer set search_path = pg_catalog, drempel, pg_temp as $$
begin
  return array(select o.role from opening o
    where o.person_id = drempel.actor_person() and o.trajectory_id = p_trajectory order by o.since, o.role);
end $$;
grant execute on function drempel.opened_roles(uuid) to :"app", :"worker";

create function drempel.opens_party(p_trajectory uuid, p_party text) returns boolean
language plpgsql stable security definer set search_path = pg_catalog, drempel, pg_temp as $$
begin
  return exists (select from opening o
    where o.person_id = drempel.actor_person() and o.trajectory_id = p_trajectory and o.party = p_party);
end $$;
grant execute on function drempel.opens_party(uuid, text) to :"app", :"worker";

-- Who looked, older values and the archive open with letters of two organisations.
create function drempel.opens_all(p_trajectory uuid) returns boolean
language plpgsql stable security definer set search_path = pg_catalog, drempel, pg_temp as $$
begin
  return (select count(distinct o.party) > 1 from opening o
    where o.person_id = drempel.actor_person() and o.trajectory_id = p_trajectory);
end $$;
grant execute on function drempel.opens_all(uuid) to :"app", :"worker";

-- As the roles themselves read it; what was asked before their party came to the case is not theirs (05-entries.sql).
create function drempel.opens_entry(p_trajectory uuid, p_covenant integer, p_file text, p_category text,
    p_recorded_party text, p_recorded_at timestamptz)
  returns boolean
language plpgsql stable security definer set search_path = pg_catalog, drempel, pg_temp as $$
begin
  return exists (
    select from opening o join entry_reader r on r.covenant_id = p_covenant and r.role = o.role and r.file = p_file
      and r.category = p_category
    where o.person_id = drempel.actor_person() and o.trajectory_id = p_trajectory
      and (p_file <> 'requests' or exists (
        select from world w
        where w.trajectory_id = p_trajectory and w.party = o.party and w.opened_at <= p_recorded_at)));
end $$;
grant execute on function drempel.opens_entry(uuid, integer, text, text, text, timestamptz) to :"app", :"worker";

-- Since when the first of the opened worlds is there.
create function drempel.opened_since(p_trajectory uuid) returns timestamptz
language plpgsql stable security definer set search_path = pg_catalog, drempel, pg_temp as $$
begin
  return (select min(w.opened_at) from opening o
    join world w on w.trajectory_id = o.trajectory_id and w.party = o.party
    where o.person_id = drempel.actor_person() and o.trajectory_id = p_trajectory);
end $$;
grant execute on function drempel.opened_since(uuid) to :"app", :"worker";

-- What every policy on the cases asks. Who asks is read once into variables, the plan is kept by plpgsql.
create function drempel.my_trajectories() returns uuid[]
language plpgsql stable security definer set search_path = pg_catalog, drempel, pg_temp as $$
declare
  v_said text := drempel.standing(); v_me text[] := string_to_array(v_said, '|');
  v_person uuid := nullif(v_me[1], '')::uuid; v_role text := nullif(v_me[2], ''); v_party text := nullif(v_me[3], '');
  v_organisation uuid := nullif(v_me[4], '')::uuid; v_now timestamptz := coalesce(nullif(v_me[7], '')::timestamptz, now());
  v_scope uuid := nullif(v_me[8], '')::uuid; v_found uuid[];
begin
  if v_me[6] = 'yes' then
    v_found := array(
      select distinct o.trajectory_id from opening o join assignment a on a.trajectory_id = o.trajectory_id
        and a.person_id = v_person and a.party = v_party and a.role = v_role and (a.until is null or a.until > v_now)
      where o.person_id = v_person and (v_scope is null or exists (
        select from world w where w.id = v_scope and w.trajectory_id = o.trajectory_id and w.party = v_party)));
  elsif v_scope is not null then
    v_found := array(
      select a.trajectory_id from world w join assignment a on a.trajectory_id = w.trajectory_id and a.party = w.party
      where w.id = v_scope and a.party = v_party and a.role = v_role and (a.until is null or a.until > v_now)
        and (a.person_id = v_person or (a.person_id is null and a.organisation_id = v_organisation)) limit 1);
  else
    v_found := array(
      select a.trajectory_id from assignment a
      where a.person_id = v_person and a.party = v_party and a.role = v_role and (a.until is null or a.until > v_now)
      union
      select a.trajectory_id from assignment a
      where a.person_id is null and a.organisation_id = v_organisation and a.party = v_party and a.role = v_role
        and (a.until is null or a.until > v_now));
  end if;
  if v_said is not null then
    perform set_config('drempel.looked', drempel.look_seal(v_said, v_found::text) || v_found::text, true);
  end if;
  return v_found;
end $$;
grant execute on function drempel.my_trajectories() to :"app", :"worker";

-- Here and below: what is said of the actor stands in a query as `(select …)`, which is worked out once a statement; bare it
-- is asked for each row that no index kept away.
-- Staff by name: whoever was made known to one of the actor's worlds.
create function drempel.my_acquaintances() returns uuid[]
language plpgsql stable security definer set search_path = pg_catalog, drempel, pg_temp as $$
begin
  return array(
    select distinct k.person_id from acquaintance k
    where k.trajectory_id = any((select drempel.trajectories())::uuid[])
      and case when (select drempel.by_letter()) then drempel.opens_party(k.trajectory_id, k.party)
        else k.party = (select drempel.actor_party()) end);
end $$;
grant execute on function drempel.my_acquaintances() to :"app", :"worker";

create function drempel.my_corporations() returns uuid[]
language plpgsql stable security definer set search_path = pg_catalog, drempel, pg_temp as $$
begin
  return array(
    select distinct w.corporation_id from world w
    where w.party = (select drempel.actor_party()) and w.trajectory_id = any((select drempel.trajectories())::uuid[]));
end $$;
grant execute on function drempel.my_corporations() to :"app", :"worker";

create function drempel.glass_trajectories() returns uuid[]
language plpgsql stable security definer set search_path = pg_catalog, drempel, pg_temp as $$
begin
  return array(
    select a.trajectory_id from assignment a
    where a.party = (select drempel.actor_party()) and a.role = (select drempel.actor_role())
      and a.person_id = (select drempel.actor_person()) and a.glass
      and (a.until is null or a.until > (select drempel.actor_now())) and drempel.by_glass(a.trajectory_id));
end $$;
grant execute on function drempel.glass_trajectories() to :"app", :"worker";

-- Reading with the glass broken: the actor has nothing else there.
create function drempel.by_glass(p_trajectory uuid) returns boolean
language plpgsql stable security definer set search_path = pg_catalog, drempel, pg_temp as $$
begin
  return coalesce((select bool_and(a.glass) from assignment a
    where a.trajectory_id = p_trajectory
      and drempel.is_mine(a.party, a.role, a.person_id, a.organisation_id, a.until)), false);
end $$;

-- In the transaction that breaks the glass that is told (`p_tells`); nothing else is done with it, then or later.
create function drempel.enter(p_trajectory uuid, p_tells boolean default false) returns void
language plpgsql security definer set search_path = pg_catalog, drempel, pg_temp as $$
begin
  if p_trajectory is null or not drempel.is_assigned(p_trajectory) then perform drempel.refuse(); end if;
  if drempel.by_glass(p_trajectory) and not (p_tells and exists (
    select from assignment a where a.trajectory_id = p_trajectory and a.person_id = drempel.actor_person() and a.glass
      and a.xmin = pg_current_xact_id()::xid)) then
    perform drempel.refuse();
  end if;
  -- Acts on one trajectory come one after the other, so that no conflict can tell of another party's act.
  perform pg_advisory_xact_lock(hashtextextended(p_trajectory::text, 0)), set_config('drempel.looked', '', true);
end $$;
