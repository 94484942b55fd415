/** The logs name a trajectory by a pseudonym: it leads to somebody only as long as the trajectory is there. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ask, type Example, example, really, signalledCase } from './example.fixture.ts'
import { Refused } from './failure.ts'
import { log, readLooked } from './log.ts'
import { takeRecords } from './processing-records.ts'
import { readCase } from './read-case.ts'
import { asSession } from './session.ts'
import { timerActor } from './timers.ts'
import { inTrace, traceOf } from './trace.ts'

let made: Example
beforeAll(async () => {
  made = await example()
})
afterAll(() => made.close())

const everything = async () =>
  JSON.stringify([
    await really(made.url, 'select * from drempel.audit'),
    await really(made.url, 'select * from drempel.processing_record'),
  ])

describe('a pseudonym', () => {
  it('cannot be asked for by anybody who has no such trajectory, nor forgotten by the application', async () => {
    const { trajectoryId } = await signalledCase(made)
    const stranger = made.actor('housingConsultant', 1)
    await asSession(made.db, made.actor('housingConsultant'), (tx) =>
      log(tx, { activity: 'x', kind: 'read', trajectoryId }),
    )
    expect(await ask(made.db, stranger, 'select drempel.subject_of($1) as s', [trajectoryId])).toEqual([{ s: null }])
    for (const call of ['drempel.forget_subject($1)', 'drempel.subjects_of(array[$1]::uuid[])'])
      await expect(ask(made.db, stranger, `select ${call}`, [trajectoryId])).rejects.toThrow()
    await expect(ask(made.db, stranger, 'select * from drempel.log_subject')).rejects.toThrow()
  })

  it('stands in the logs where the trajectory would have stood, and still tells the resident who looked', async () => {
    const { trajectoryId, worldId, resident } = await signalledCase(made)
    await readCase(made.db, made.actor('housingConsultant'), worldId, { activity: 'readCase' })
    expect(await everything()).not.toContain(trajectoryId)
    const looked = await asSession(made.db, resident, (tx) => readLooked(tx, trajectoryId))
    expect(looked.map(({ activity, role }) => `${role} ${activity}`)).toContain('housingConsultant readCase')
    const other = await signalledCase(made)
    expect(await asSession(made.db, other.resident, (tx) => readLooked(tx, trajectoryId))).toEqual([])
  })

  it('leads to nobody once the trajectory is gone', async () => {
    const { trajectoryId, worldId } = await signalledCase(made)
    await readCase(made.db, made.actor('housingConsultant'), worldId, { activity: 'readCase' })
    const [{ subject } = {}] = await really(
      made.url,
      'select subject from drempel.log_subject where trajectory_id = $1',
      [trajectoryId],
    )
    await really(made.url, 'delete from drempel.assignment where trajectory_id = $1', [trajectoryId])
    await really(made.url, 'delete from drempel.trajectory where id = $1', [trajectoryId])
    expect(await everything()).toContain(subject)
    expect(await really(made.url, 'select * from drempel.log_subject where subject = $1', [subject])).toEqual([])
  })
})

describe('the records that leave', () => {
  it('are for the program only', async () => {
    await expect(asSession(made.db, made.actor('privacyOfficer'), (tx) => takeRecords(tx, 10))).rejects.toThrow(Refused)
  })

  it('are taken once, by one at a time, and come back when the transaction fails', async () => {
    const { worldId } = await signalledCase(made)
    for (let i = 0; i < 6; i++)
      await readCase(made.db, made.actor('housingConsultant'), worldId, { activity: 'readCase' })
    const timer = timerActor('team')
    const all = await asSession(made.db, timer, async (tx) => {
      const taken = await takeRecords(tx, 1000)
      throw Object.assign(new Error('away'), { taken })
    }).catch((error: { taken?: unknown[] }) => error.taken?.length ?? 0)
    const both = await Promise.all([1, 2].map(() => asSession(made.db, timer, (tx) => takeRecords(tx, 3))))
    const rest = await asSession(made.db, timer, (tx) => takeRecords(tx, 1000))
    const ids = [...both.flat(), ...rest].map(({ spanId }) => spanId.toString('hex'))
    expect([ids.length, new Set(ids).size]).toEqual([all, all])
  })
})

describe('the trace of a request', () => {
  const caller = { trace: '4bf92f3577b34da6a3ce929d0e0e4736', span: '00f067aa0ba902b7' }

  it.each([
    undefined,
    '',
    'x',
    `00-${'0'.repeat(32)}-${caller.span}-01`,
    `00-${caller.trace}-${'0'.repeat(16)}-01`,
    `ff-${caller.trace}-${caller.span}-01`,
    `00-${caller.trace.toUpperCase()}-${caller.span}-01`,
    `00-${caller.trace}-${caller.span}-01-more`,
  ])('begins anew for %s', (header) => {
    const { traceId, spanId } = traceOf(header)
    expect([traceId.length, spanId, traceId.toString('hex') === caller.trace]).toEqual([16, undefined, false])
  })

  it('is the caller’s where it sent one, for everything that the request writes', async () => {
    const { worldId } = await signalledCase(made)
    await inTrace(traceOf(`00-${caller.trace}-${caller.span}-01`), async () => {
      await readCase(made.db, made.actor('housingConsultant'), worldId, { activity: 'readCase' })
      await readCase(made.db, made.actor('housingConsultant'), worldId, { activity: 'readDocument' })
    })
    const rows = await really(
      made.url,
      `select activity, encode(parent_span, 'hex') as parent from drempel.processing_record
      where trace_id = decode($1, 'hex') order by 1`,
      [caller.trace],
    )
    expect(rows).toEqual([
      { activity: 'readCase', parent: caller.span },
      { activity: 'readDocument', parent: caller.span },
    ])
  })
})
