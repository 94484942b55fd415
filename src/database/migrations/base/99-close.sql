-- What holds for every table and every function. Run after the files above and after each migration, so that it holds
-- for what is added later too: what no policy names is denied, to the owner as well, and without an actor every
-- condition is null.
select set_config('drempel.gate_role', :'gate', true),
  set_config('drempel.login_roles', format('%I, %I, %I', :'app', :'worker', :'door'), true);
grant create on schema drempel to :"gate";
do $$
declare
  t record; f record; v_all text;
  v_gate text := current_setting('drempel.gate_role'); v_logins text := current_setting('drempel.login_roles');
begin
  for t in
    select c.oid, c.relname, exists (
      select from pg_attribute a where a.attrelid = c.oid and a.attname = 'municipality_id') as here
    from pg_class c where c.relnamespace = 'drempel'::regnamespace and c.relkind in ('r', 'p')
      and not (c.relrowsecurity and c.relforcerowsecurity)
  loop
    execute format('alter table drempel.%I enable row level security, force row level security', t.relname);
    execute format('grant select, insert, update, delete on drempel.%I to %I', t.relname, v_gate);
    -- Said once, for the gate too: no query crosses municipalities, and each finds the index that begins with it. It
    -- is a condition of its own beside those of the tables.
    v_all := case when t.here then 'municipality_id = (select drempel.municipality())' else 'true' end;
    if not exists (select from pg_policy p where p.polrelid = t.oid and p.polname = 'gate') then
      execute format('create policy gate on drempel.%I to %I using (%s)', t.relname, v_gate, v_all);
    end if;
    if t.here then
      execute format(
        'create policy municipality on drempel.%I as restrictive to %s using (%s)', t.relname, v_logins, v_all);
    end if;
  end loop;
  -- Functions that work above the policies become the gate's. What may call them was granted while they were the
  -- owner's.
  for f in
    select p.oid::regprocedure as name, p.prosecdef from pg_proc p
    where p.pronamespace = 'drempel'::regnamespace and p.proowner = current_user::regrole
  loop
    execute format('revoke all on function %s from public', f.name);
    if f.prosecdef then execute format('alter function %s owner to %I', f.name, v_gate); end if;
  end loop;
end $$;
revoke create on schema drempel from :"gate";

-- The register is filled, and the chains of the audit are checked, by the owner on the command line.
set local role :"gate";
grant execute on function drempel.import_clients(uuid, jsonb), drempel.clients_after(uuid, uuid, integer),
  drempel.clear_search(uuid), drempel.add_search(uuid, jsonb, jsonb), drempel.only_municipality() to session_user;
reset role;
