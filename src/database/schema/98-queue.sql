-- The queue's own tables (graphile-worker makes them) have row-level security without policies: only the gate's
-- `enqueue` gets one. Run at each start, since the queue may have got new tables.
select set_config('drempel.gate_role', :'gate', true);
grant usage on schema graphile_worker to :"gate";
grant execute on all functions in schema graphile_worker to :"gate";
do $$
declare
  t record; v_gate text := current_setting('drempel.gate_role');
begin
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
