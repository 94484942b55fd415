import { runMigrations } from 'graphile-worker'
import { type Kysely, sql } from 'kysely'
import { Migrator } from 'kysely/migration'
import { migrations } from './migrations/index.ts'
import { ensureRoles } from './migrations/roles.ts'
import { withOwner } from './owner.ts'
import type { Tables } from './tables.ts'

/** Two programs that start at once wait for each other here; the number is only ours by agreement. */
const startLock = 7_371_503_402

/** The queue's own tables have row-level security without policies: only the gate's `enqueue` gets one. */
const openQueueToGate = `
grant usage on schema graphile_worker to drempel_gate;
grant execute on all functions in schema graphile_worker to drempel_gate;
do $$
declare t record;
begin
  for t in
    select c.oid, c.relname from pg_class c where c.relnamespace = 'graphile_worker'::regnamespace and c.relkind = 'r'
      and c.relname in ('_private_jobs', '_private_tasks', '_private_job_queues')
  loop
    execute format('grant select, insert, update on graphile_worker.%I to drempel_gate', t.relname);
    if not exists (select from pg_policy p where p.polrelid = t.oid and p.polname = 'drempel_gate') then
      execute format(
        'create policy drempel_gate on graphile_worker.%I for all to drempel_gate using (true) with check (true)',
        t.relname);
    end if;
  end loop;
end $$;`

async function migrateSchema(db: Kysely<Tables>): Promise<void> {
  await sql.raw('create schema if not exists drempel').execute(db)
  const provider = { getMigrations: async () => migrations }
  const migrator = new Migrator({ db, provider, migrationTableSchema: 'drempel_migrations' })
  for (;;) {
    // One step at a time, so that each migration is a transaction of its own.
    const { error, results } = await migrator.migrateUp()
    if (error) throw error
    if (!results?.length) return
  }
}

/**
 * Brings the database of `url` (the owner's login, PostgreSQL ≥ 15) to the present schema: roles, tables, gate, policies
 * and the queue's tables. Running it again does nothing; two at once wait for each other. Throws what PostgreSQL says.
 */
export async function migrate(url: string): Promise<void> {
  await withOwner(url, async (db) => {
    await sql`select pg_advisory_lock(${startLock})`.execute(db)
    try {
      await ensureRoles(db)
      await migrateSchema(db)
      await runMigrations({ connectionString: url })
      await sql.raw(openQueueToGate).execute(db)
    } finally {
      await sql`select pg_advisory_unlock(${startLock})`.execute(db)
    }
  })
}
