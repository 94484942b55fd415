-- What holds for every table and every function. Run after the files above and after each migration, so that it holds for
-- what is added later too: what no policy names is denied, to the owner as well, and without an actor every condition is null.
select set_config('drempel.gate_role', :'gate', true);
grant create on schema drempel to :"gate";
do $$
declare
  t record; f record; v_gate text := current_setting('drempel.gate_role');
begin
  for t in
    select c.oid, c.relname from pg_class c where c.relnamespace = 'drempel'::regnamespace and c.relkind in ('r', 'p')
      and not exists (select from pg_policy p where p.polrelid = c.oid and p.polname = 'gate')
  loop
    execute format('alter table drempel.%I enable row level security, force row level security', t.relname);
    execute format('grant select, insert, update, delete on drempel.%I to %I', t.relname, v_gate);
    execute format('create policy gate on drempel.%I to %I using (true) with check (true)', t.relname, v_gate);
  end loop;
  -- Functions that work above the policies become the gate's. What may call them was granted while they were the owner's.
  for f in
    select p.oid::regprocedure as name, p.prosecdef from pg_proc p
    where p.pronamespace = 'drempel'::regnamespace and p.proowner = current_user::regrole
  loop
    execute format('revoke all on function %s from public', f.name);
    if f.prosecdef then execute format('alter function %s owner to %I', f.name, v_gate); end if;
  end loop;
end $$;
revoke create on schema drempel from :"gate";

-- The register is filled by the owner, on the command line.
set local role :"gate";
grant execute on function drempel.import_clients(uuid, jsonb), drempel.clients_after(uuid, uuid, integer),
  drempel.clear_search(uuid), drempel.add_search(uuid, jsonb, jsonb) to session_user;
reset role;
