import pg from 'pg'

/**
 * The connections of the queue. Our own: the queue stops listening to the pool that it makes itself before that has
 * ended, and a server which goes away in between would end the whole program. This one hears until its last connection
 * is closed, and `end` waits for that.
 */
export function poolOfJobs(workerUrl: string, onError: (error: Error) => void): pg.Pool {
  const pool = new pg.Pool({ connectionString: workerUrl, max: 5, application_name: 'drempel-jobs' })
  pool.on('error', onError)
  // A connection in use says with its next statement that it broke.
  pool.on('connect', (client) => client.on('error', () => undefined))
  return pool
}
