/** Records of processing leave as spans of the standard: all of them, at least once, and nothing about anybody in them. */
import { randomBytes } from 'node:crypto'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { really } from '../database/example.fixture.ts'
import { staff, staffNamed } from '../player/organisations.ts'
import { askCase, askWorklist, exportRecords } from '../questions/index.ts'
import { openStage, type TestStage } from '../testing/stage.ts'
import { resident, upTo } from '../testing/story.ts'
import { collector } from './otlp.fixture.ts'
import { decryptSubject, type OtlpOptions, otlpSender, subjectKeyOf } from './otlp.ts'

let stage: TestStage
let receiver: Awaited<ReturnType<typeof collector>>
const subjectKey = subjectKeyOf(randomBytes(32))
beforeAll(async () => {
  stage = await openStage()
  await stage.tell([...upTo('assign'), { ...upTo('open')[0], case: 'andere', at: '2026-03-06T09:00' } as never])
})
afterAll(() => stage.close())
beforeEach(async () => {
  receiver = await collector()
  await really(stage.url, 'update drempel.processing_record set exported = null')
})
afterEach(() => receiver.stop())

const options = (more: Partial<OtlpOptions> = {}): OtlpOptions => ({
  endpoint: receiver.url,
  headers: { 'x-key': 'geheim' },
  timeoutMs: 2_000,
  subjectKey,
  register: 'https://gemeente.example/verwerkingen/',
  version: '0.1.0',
  ...more,
})
const send = (more: Partial<OtlpOptions> = {}) => exportRecords(stage.play.services, otlpSender(options(more)))
const records = () =>
  really(
    stage.url,
    `select encode(span_id, 'hex') as span, encode(trace_id, 'hex') as trace, encode(parent_span, 'hex') as parent,
      activity, (extract(epoch from started) * 1000000)::bigint || '000' as started,
      (extract(epoch from ended) * 1000000)::bigint || '000' as ended, subjects, exported
    from drempel.processing_record order by started, span_id`,
  )
const waiting = async () => (await records()).filter(({ exported }) => exported === null).length

describe('a receiver that does not take them', () => {
  it.each([
    ['is away', 'otlp-not-reached', () => receiver.stop()],
    ['answers that it is busy', 'otlp-not-accepted-503', async () => receiver.behave({ status: 503 })],
    ['refuses', 'otlp-not-accepted-401', async () => receiver.behave({ status: 401, body: resident.name })],
    ['keeps silent', 'otlp-not-reached', async () => receiver.behave({ status: 200, silent: true })],
  ])('and %s loses nothing, and is told of with a code', async (_, code, behave) => {
    const all = (await records()).length
    await behave()
    await expect(send({ timeoutMs: 300 })).rejects.toMatchObject({ code, message: code })
    expect(await waiting()).toBe(all)
    // Pages go on meanwhile.
    await askWorklist(stage.play.services, actorOf('corporation-a:consultant-1'))
    receiver = await collector()
    expect(await send()).toBe(all + 1)
    expect(await waiting()).toBe(0)
  })

  it('and says so of some only gets those no more: they stand in the log still', async () => {
    receiver.behave({ status: 200, body: JSON.stringify({ partialSuccess: { rejectedSpans: '2' } }) })
    const rejected: unknown[] = []
    const sender = otlpSender(options())
    await exportRecords(stage.play.services, async (some) => rejected.push(await sender(some)))
    expect(rejected).toEqual([2])
    expect(await waiting()).toBe(0)
  })
})

describe('what arrives', () => {
  it('is every record, with the ids, times and status that the log has', async () => {
    await send()
    const kept = await records()
    expect(receiver.paths.every((path) => path === 'POST /v1/traces application/json geheim')).toBe(true)
    for (const record of kept) {
      const span = receiver.spans.find(({ spanId }) => spanId === record.span)
      expect(span).toMatchObject({
        traceId: record.trace,
        name: record.activity,
        startTimeUnixNano: record.started,
        endTimeUnixNano: record.ended,
        status: { code: 1 },
        resource: { 'service.name': 'drempel', 'service.version': '0.1.0' },
      })
      expect(span?.parentSpanId).toBe(record.parent ?? undefined)
    }
    expect(receiver.spans).toHaveLength(kept.reduce((sum, { subjects }) => sum + subjects.length, 0))
    await send()
    expect(receiver.spans).toHaveLength(kept.reduce((sum, { subjects }) => sum + subjects.length, 0))
  })

  it('has the attributes that the standard asks for, in its forms', async () => {
    await send()
    for (const { attributes } of receiver.spans) {
      expect(URL.canParse(attributes['dpl.core.processing_activity_id'] ?? '')).toBe(true)
      expect(attributes['dpl.core.processing_activity_id']).toMatch(/^https:\/\/gemeente\.example\/verwerkingen\/\w+$/)
      expect(attributes['dpl.core.data_subject_id']).toMatch(/^[\w-]{85,}$/)
      expect(URL.canParse(attributes['dpl.core.data_subject_id_type'] ?? '')).toBe(true)
    }
  })

  it('has one span for each subject of a page with several, beside each other under the first', async () => {
    await askWorklist(stage.play.services, actorOf('corporation-a:consultant-1'))
    await send()
    const several = (await records()).find(({ subjects }) => subjects.length === 2)
    const [first, ...others] = receiver.spans.filter(({ traceId }) => traceId === several?.trace)
    expect([first?.spanId, others.map(({ parentSpanId }) => parentSpanId)]).toEqual([several?.span, [several?.span]])
    const found = [first, ...others].map((span) =>
      decryptSubject(subjectKey, span?.attributes['dpl.core.data_subject_id'] ?? ''),
    )
    expect(found.sort()).toEqual([...(several?.subjects ?? [])].sort())
  })

  it('cannot be linked by person without the key, nor read with another one', async () => {
    await send()
    const ids = receiver.spans.map(({ attributes }) => attributes['dpl.core.data_subject_id'] ?? '')
    expect(new Set(ids).size).toBe(ids.length)
    expect(new Set(ids.map((id) => id.slice(0, 8))).size).toBe(ids.length)
    expect(() => decryptSubject(subjectKeyOf(randomBytes(32)), ids[0] ?? '')).toThrow()
  })

  it('names no member of staff, no role, no resident, and nothing that somebody wrote', async () => {
    await askCase(stage.play.services, actorOf('team:coordinator-1'), worldOf('team'))
    await send()
    const text = receiver.bodies.join('\n')
    const trajectories = await really(
      stage.url,
      'select id from drempel.trajectory union all select id from drempel.world',
    )
    const subjects = await really(stage.url, 'select subject as id from drempel.log_subject')
    const canaries = [
      ...Object.values(resident).filter((value) => value.length > 3),
      ...staff.flatMap(({ name, actor }) => [name, actor.person]),
      ...['vhCoordinator', 'housingConsultant', 'teamWorker'],
      ...[...trajectories, ...subjects].map(({ id }) => id),
    ]
    expect(canaries.filter((canary) => text.includes(canary))).toEqual([])
    expect(text).toContain('readCase')
  })
})

const worldOf = (party: 'team' | 'corporation') => stage.play.cases.get('zaak')?.worlds.get(party) ?? ''
function actorOf(who: string) {
  const actor = staffNamed(who)?.actor
  if (!actor) throw new Error(`nobody is called ${who}`)
  return actor
}
