import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { really } from '../database/example.fixture.ts'
import { connect, type Database, log } from '../database/index.ts'
import { eventually, type MailExample, mailExample } from '../messages/mail.fixture.ts'
import { smtpTransport } from '../messages/smtp.ts'
import { mailServer, type TestServer } from '../messages/smtp-server.fixture.ts'
import { ownDocuments } from '../player/own-documents.ts'
import { type Jobs, type JobsOptions, startJobs } from './index.ts'
import { collector } from './otlp.fixture.ts'
import { subjectKeyOf } from './otlp.ts'

let made: MailExample
let server: TestServer
let lines: string[]
let running: { jobs: Jobs; database: Database }[]
beforeEach(async () => {
  made = await mailExample()
  server = await mailServer()
  lines = []
  running = []
})
afterEach(async () => {
  for (const { jobs, database } of running) {
    await jobs.stop()
    await database.close()
  }
  await server.stop()
  await made.close()
})

const start = async (more: Partial<JobsOptions> = {}) => {
  const database = connect(made.logins, { keys: made.db.keys })
  const services = { ...ownDocuments(), database, renderLetter: async () => new Uint8Array() }
  const transport = smtpTransport(server.url)
  const say = (line: string) => void lines.push(line)
  const jobs = await startJobs({ workerUrl: made.logins.worker, services, transport, log: say, ...more })
  running.push({ jobs, database })
  return jobs
}

const jobsOf = (task: string) =>
  really(
    made.url,
    `select j.id, j.payload, j.attempts, j.last_error, j.locked_by from graphile_worker._private_jobs j
    join graphile_worker._private_tasks t on t.id = j.task_id where t.identifier = $1 order by j.id`,
    [task],
  )
const everySent = async (ids: readonly string[]) => {
  const states = await Promise.all(ids.map((id) => made.stateOf(id)))
  return states.every((state) => state === 'sent')
}
const messageId = (mail: string) => /Message-ID: (.*)\r/.exec(mail)?.[1] ?? ''

/** A program that is killed while the server keeps silent after the text of the first mail. */
const killHalfWay = async () => {
  server.behave({ afterData: 'silence' })
  const path = fileURLToPath(new URL('./worker.fixture.ts', import.meta.url))
  const child = spawn(process.execPath, [path, made.logins.app, made.logins.worker, server.url], {
    stdio: 'ignore',
  })
  await eventually(async () => server.received.length > 0)
  const ended = once(child, 'exit')
  child.kill('SIGKILL')
  await ended
  server.behave({})
}

describe('the queue', () => {
  it('says in its payloads, its errors and the log nothing but ids and codes', async () => {
    server.behave({ recipient: 450 })
    const id = await made.queue(await made.trajectory(), 'krisNumber')
    await start()
    const [job] = await eventually(async () => {
      const found = await jobsOf('mail')
      return found[0]?.last_error ? found : undefined
    })
    expect(job).toMatchObject({ payload: { message: id }, last_error: 'mail-not-accepted-450', attempts: 1 })
    expect(lines).toEqual(['jobs: error mail attempt 1 mail-not-accepted-450'])
  })

  it('sends once more, with the same Message-ID, what was half handed over when the program was killed, and loses nothing', async () => {
    const trajectoryId = await made.trajectory()
    const ids = await Promise.all(Array.from({ length: 4 }, () => made.queue(trajectoryId)))
    await killHalfWay()
    const half = server.received.map(messageId)
    await start()
    await eventually(() => everySent(ids))
    const arrived = server.received.map(messageId)
    expect(new Set(arrived).size).toBe(ids.length)
    expect(
      arrived
        .slice(half.length)
        .filter((id) => half.includes(id))
        .sort(),
    ).toEqual(half.sort())
    expect(arrived).toHaveLength(ids.length + half.length)
    expect(await eventually(async () => (await jobsOf('mail')).length === 0)).toBe(true)
  })

  it('leaves the work of a program that lives alone', async () => {
    server.behave({ afterData: 'silence' })
    const id = await made.queue(await made.trajectory())
    await start()
    await eventually(async () => server.received.length > 0)
    const holder = (await jobsOf('mail'))[0]?.locked_by
    await start()
    await eventually(async () => (await jobsOf('timers')).length === 0)
    expect((await jobsOf('mail'))[0]).toMatchObject({ locked_by: holder, attempts: 1 })
    expect(await made.stateOf(id)).toBe('handingOver')
    // What is silent for too long at a stop is broken off, and nobody can tell what became of it: it goes once more.
    for (const { jobs } of running) await jobs.stop()
    expect(await really(made.url, 'select state, unsure from drempel.message where id = $1', [id])).toEqual([
      { state: 'queued', unsure: true },
    ])
    expect(server.received).toHaveLength(1)
  })

  it('sends each mail once, however many programs work at it', async () => {
    const trajectoryId = await made.trajectory()
    const ids = await Promise.all(Array.from({ length: 20 }, () => made.queue(trajectoryId)))
    await Promise.all([start(), start()])
    await eventually(() => everySent(ids))
    expect(new Set(server.received.map(messageId)).size).toBe(20)
    expect(server.received).toHaveLength(20)
  })

  it('takes up again at a start what it had given up', async () => {
    const id = await made.queue(await made.trajectory())
    await really(made.url, `update graphile_worker._private_jobs set attempts = max_attempts, last_error = 'away'`)
    await start()
    await eventually(() => everySent([id]))
    expect(server.received).toHaveLength(1)
  })

  it('tries again by itself when the server is back', async () => {
    const { port } = server
    await server.stop()
    const id = await made.queue(await made.trajectory())
    await start()
    await eventually(async () => (await jobsOf('mail'))[0]?.last_error)
    expect(await made.stateOf(id)).toBe('queued')
    server = await mailServer(port)
    await eventually(() => everySent([id]))
    expect(server.received).toHaveLength(1)
  })

  it('goes on when its connections to the database were cut', async () => {
    await start()
    await eventually(async () => (await jobsOf('timers')).length === 0)
    await really(
      made.url,
      `select pg_terminate_backend(pid) from pg_stat_activity
      where datname = current_database() and pid <> pg_backend_pid()`,
    )
    const id = await eventually(() =>
      made
        .trajectory()
        .then((trajectoryId) => made.queue(trajectoryId))
        .catch(() => undefined),
    )
    await eventually(() => everySent([id]))
    expect(server.received).toHaveLength(1)
  })

  it('is stopped in peace while the server cuts what is left of its connections', async () => {
    const cut = `do $$ begin for i in 1..200 loop
      perform pg_terminate_backend(pid) from pg_stat_activity
        where datname = current_database() and pid <> pg_backend_pid();
      perform pg_stat_clear_snapshot(), pg_sleep(0.001);
    end loop; end $$`
    for (let round = 0; round < 5; round += 1) {
      const jobs = await start()
      await Promise.all([jobs.stop(), really(made.url, cut)])
    }
    await start()
    const id = await made.queue(await made.trajectory())
    await eventually(() => everySent([id]))
    expect(server.received).toHaveLength(1)
  })

  it('does what is due at once when it starts, and every minute', async () => {
    await start()
    await eventually(async () => (await jobsOf('timers')).length === 0)
    const crons = await really(made.url, 'select identifier from graphile_worker._private_known_crontabs')
    expect(crons).toEqual([{ identifier: 'timers' }, { identifier: 'retention' }])
    expect(lines).toEqual([])
  })

  it('exports what was logged, and says only a code while the receiver is away', async () => {
    const receiver = await collector()
    receiver.behave({ status: 503, body: 'Noor Voorbeeld' })
    const otlp = {
      endpoint: receiver.url,
      headers: {},
      timeoutMs: 2_000,
      register: 'urn:drempel:verwerking:',
      version: '0',
      subjectKey: subjectKeyOf(Buffer.alloc(32)),
    }
    const trajectoryId = await made.trajectory()
    await made.as(made.consultant, (tx) => log(tx, { activity: 'readCase', kind: 'read', trajectoryId }))
    await start({ otlp })
    const [job] = await eventually(async () => {
      const found = await jobsOf('exportRecords')
      return found[0]?.last_error ? found : undefined
    })
    expect(job).toMatchObject({ payload: {}, last_error: 'otlp-not-accepted-503' })
    expect(lines).toEqual(['jobs: error exportRecords attempt 1 otlp-not-accepted-503'])
    receiver.behave({ status: 200 })
    await really(made.url, `update graphile_worker._private_jobs set run_at = now() where last_error is not null`)
    await eventually(async () => receiver.spans.length > 0)
    expect(receiver.spans.map(({ name }) => name)).toEqual(['readCase'])
    await receiver.stop()
  })

  it('publishes the heads of the audit each night, where that is asked for', async () => {
    await start({ auditHeads: { file: '/nowhere/heads', mail: null } })
    await eventually(async () => (await jobsOf('timers')).length === 0)
    const crons = await really(made.url, 'select identifier from graphile_worker._private_known_crontabs order by 1')
    expect(crons).toEqual([{ identifier: 'publishHeads' }, { identifier: 'retention' }, { identifier: 'timers' }])
  })
})
