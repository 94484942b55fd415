-- The queue's own tables (graphile-worker makes them) have row-level security without policies: only the gate's
-- `enqueue` and the worker get one. Run at each start, since the queue may have got new tables.
select set_config('drempel.gate_role', :'gate', true), set_config('drempel.worker_role', :'worker', true);
grant usage on schema graphile_worker to :"gate", :"worker";
grant execute on all functions in schema graphile_worker to :"gate", :"worker";
grant select, insert, update, delete on all tables in schema graphile_worker to :"worker";
grant usage on all sequences in schema graphile_worker to :"worker";
do $$
declare
  t record; v_gate text := current_setting('drempel.gate_role');
  v_worker text := current_setting('drempel.worker_role');
begin
  for t in
    select c.oid, c.relname from pg_class c
    where c.relnamespace = 'graphile_worker'::regnamespace and c.relkind = 'r' and c.relrowsecurity
      and not exists (select from pg_policy p where p.polrelid = c.oid and p.polname = 'drempel_worker')
  loop
    execute format(
      'create policy drempel_worker on graphile_worker.%I to %I using (true) with check (true)', t.relname, v_worker);
  end loop;
  for t in
    select c.oid, c.relname from pg_class c where c.relnamespace = 'graphile_worker'::regnamespace and c.relkind = 'r'
      and c.relname in ('_private_jobs', '_private_tasks', '_private_job_queues')
  loop
    execute format('grant select, insert, update on graphile_worker.%I to %I', t.relname, v_gate);
    if not exists (select from pg_policy p where p.polrelid = t.oid and p.polname = 'drempel_gate') then
      execute format(
        'create policy drempel_gate on graphile_worker.%I to %I using (true) with check (true)', t.relname, v_gate);
    end if;
  end loop;
end $$;
