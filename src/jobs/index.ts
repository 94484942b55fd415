import { EventEmitter } from 'node:events'
import { type CronItem, parseCronItems, run, type TaskList, type WorkerEvents } from 'graphile-worker'
import type { AuditHeads } from '../config/logs.ts'
import { refreshRetention, runRetention, runTimers, type Services } from '../engine/index.ts'
import { deliver } from '../messages/deliver.ts'
import type { MailTransport } from '../messages/transport.ts'
import { exportRecords } from '../questions/index.ts'
import { publishHeads } from './audit-heads.ts'
import { releaseDeadPools } from './dead-pools.ts'
import { keepGoing, type Round } from './keep-going.ts'
import { coded, codeLogger } from './logger.ts'
import { type OtlpOptions, otlpSender } from './otlp.ts'
import { poolOfJobs } from './pool.ts'

export { subjectKeyOf } from './otlp.ts'

export type JobsOptions = {
  /** Of the worker's login, which has the queue. */
  readonly workerUrl: string
  readonly services: Services
  readonly transport: MailTransport
  /** Gets codes, never personal data. */
  readonly log: (line: string) => void
  /** `Name <address>`; a neutral one otherwise. */
  readonly sender?: string
  /** Records of processing are exported every minute; absent: they are not. */
  readonly otlp?: OtlpOptions
  /** The heads of the audit are published each night. */
  readonly auditHeads?: AuditHeads
}

/** `stop` waits some seconds for what is being done, then breaks it off. */
export type Jobs = { stop(): Promise<void> }

/** Pauses in milliseconds: before starting again what broke, and for what is still being done at a stop. */
const again = 5_000
const grace = 5_000
const day = 86_400_000

/** One of a kind at a time: what failed is tried again with the next minute. */
const minutely = (task: string): CronItem => ({ task, match: '* * * * *', options: { jobKey: task } })
/** Days of keeping that are worked out anew in one minute at most; a second or two of work. */
const worldsAMinute = 2_000

/**
 * Works off the queue: mail as it comes, the timers at once and every minute, and every night what is to be destroyed. What fails is tried again with growing
 * pauses, for days; when the database was away the whole begins anew. Several programs may do so on one database. Throws
 * when it cannot begin.
 */
export async function startJobs(options: JobsOptions): Promise<Jobs> {
  return keepGoing(() => startRound(options), { pause: again, log: options.log })
}

async function startRound(options: JobsOptions): Promise<Round> {
  const { workerUrl, services, transport, log, sender, otlp, auditHeads } = options
  const crons = [
    minutely('timers'),
    // In the night, in UTC: a run that a stop broke off is taken up again by the queue.
    { task: 'retention', match: '30 2 * * *', options: { jobKey: 'retention' } },
  ]
  const lives = await releaseDeadPools(workerUrl, (error) => log(`jobs: error ${coded(error).message}`))
  const events: WorkerEvents = new EventEmitter()
  events.on('pool:create', ({ workerPool }) => lives.claim(workerPool.id))
  const taskList: TaskList = {
    async mail(payload) {
      const { message } = payload as { readonly message: string }
      const delivery = await deliver(services.database, transport, message, sender).catch((error: unknown) => {
        throw coded(error)
      })
      if (delivery === 'refused' || delivery === 'uncertain') log(`jobs: mail ${delivery} ${message}`)
    },
    async retention() {
      const { waiting } = await runRetention(services).catch((error: unknown) => {
        throw coded(error)
      })
      if (waiting > 0) log(`jobs: retention waits for a yes ${waiting}`)
    },
    async timers() {
      // After a crash of the server nobody should have to ask first.
      services.database.mendSearch()
      await Promise.all([runTimers(services), refreshRetention(services, { most: worldsAMinute })]).catch(
        (error: unknown) => {
          throw coded(error)
        },
      )
    },
  }
  if (otlp) {
    const send = otlpSender(otlp)
    taskList.exportRecords = async () => {
      await exportRecords(services, async (records) => {
        const rejected = await send(records)
        if (rejected > 0) log(`jobs: export rejected ${rejected}`)
      }).catch((error: unknown) => {
        throw coded(error)
      })
    }
    crons.push(minutely('exportRecords'))
  }
  if (auditHeads?.file || auditHeads?.mail) {
    taskList.publishHeads = async () => {
      await publishHeads(services.database, auditHeads, transport, sender).catch((error: unknown) => {
        throw coded(error)
      })
    }
    // With a backfill: a night on which nothing ran is made good at the next start.
    crons.push({ task: 'publishHeads', match: '15 0 * * *', options: { jobKey: 'publishHeads', backfillPeriod: day } })
  }
  const pool = poolOfJobs(workerUrl, (error) => log(`jobs: error ${coded(error).message}`))
  const end = async () => {
    if (!pool.ending) await pool.end()
    await lives.end()
  }
  try {
    const runner = await run({
      pgPool: pool,
      taskList,
      parsedCronItems: parseCronItems(crons),
      concurrency: 2,
      noHandleSignals: true,
      logger: codeLogger(log),
      events,
      // Without a delay nothing awaits how a job ends: a database that goes away then would end the whole program.
      preset: { worker: { completeJobBatchDelay: 0, failJobBatchDelay: 0 } },
    })
    await runner.addJob('timers', {}, { jobKey: 'timers' })
    if (otlp) await runner.addJob('exportRecords', {}, { jobKey: 'exportRecords' })
    return {
      ended: runner.promise,
      async stop() {
        const patience = setTimeout(() => transport.breakOff?.(), grace)
        // Ended by itself before: then there is nothing left to stop.
        await runner.stop().catch(() => undefined)
        clearTimeout(patience)
        await end()
      },
    }
  } catch (error) {
    await end()
    throw error
  }
}
