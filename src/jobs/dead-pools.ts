import pg from 'pg'

/** Of two numbers, so that it never meets the lock of a trajectory, which is one. Ours by agreement. */
const poolLock = 7_371_505

export type Lives = { claim(poolId: string): void; end(): Promise<void> }

/**
 * Gives back to the queue what pools of workers held that are dead, and lets others see that ours lives.
 *
 * The queue locks a job under the name of the pool. Each pool has an advisory lock under that name, on one connection of
 * this program. PostgreSQL takes it away when that connection ends, with `kill -9` too, so a pool whose lock can be had is
 * dead, whether this is the only program on the database or one of several. Should the lock come late or be lost
 * meanwhile, a job runs a second time: that is harmless, since a message has a lock and a state of its own and a timer is
 * one transaction.
 */
export async function releaseDeadPools(workerUrl: string, onError: (error: Error) => void): Promise<Lives> {
  const client = new pg.Client({ connectionString: workerUrl, application_name: 'drempel-jobs' })
  client.on('error', onError)
  await client.connect()
  const { rows } = await client.query<{ pool: string }>(`
    select locked_by as pool from graphile_worker._private_jobs where locked_by is not null
    union select locked_by from graphile_worker._private_job_queues where locked_by is not null`)
  for (const { pool } of rows) {
    const tried = await client.query<{ dead: boolean }>('select pg_try_advisory_lock($1, hashtext($2)) as dead', [
      poolLock,
      pool,
    ])
    if (!tried.rows[0]?.dead) continue
    await client.query('select graphile_worker.force_unlock_workers($1)', [[pool]])
    await client.query('select pg_advisory_unlock($1, hashtext($2))', [poolLock, pool])
  }
  await wakeExhausted(client)
  return {
    claim(poolId) {
      client.query('select pg_advisory_lock($1, hashtext($2))', [poolLock, poolId]).catch(onError)
    },
    end: () => client.end().catch(() => undefined),
  }
}

/** The queue gives up after some four days; a start is the moment to think that the mail server is back. */
async function wakeExhausted(client: pg.Client): Promise<void> {
  await client.query(`
    select graphile_worker.reschedule_jobs(
      array(
        select j.id from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id
        where t.identifier = 'mail' and j.attempts >= j.max_attempts and j.locked_at is null),
      run_at => now(), attempts => 0)`)
}
