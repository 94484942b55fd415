/** Records of processing as spans, in the terms of Logboek Dataverwerkingen, sent over OTLP/HTTP. */
import { createCipheriv, createDecipheriv, createHash, hkdfSync, randomBytes } from 'node:crypto'
import { JsonTraceSerializer } from '@opentelemetry/otlp-transformer'
import type { ProcessingRecord } from '../database/index.ts'

type Span = Parameters<typeof JsonTraceSerializer.serializeRequest>[0][number]

export type OtlpOptions = {
  /** As OpenTelemetry has it: `/v1/traces` is added. */
  readonly endpoint: string
  readonly headers: Readonly<Record<string, string>>
  readonly timeoutMs: number
  /** Under which a subject is encrypted; see `subjectKeyOf`. */
  readonly subjectKey: Buffer
  /** Where an activity is described: its code is put behind it. A URI. */
  readonly register: string
  readonly version: string
}

/** What sends them; gives how many the receiver will never take. Throws an error with a code. */
export type SendRecords = (records: readonly ProcessingRecord[]) => Promise<number>

/** The key under which data subjects leave: of the master key, and of no use for anything else. */
export const subjectKeyOf = (masterKey: Buffer): Buffer =>
  Buffer.from(hkdfSync('sha256', masterKey, '', 'drempel log subject', 32))

/** AES-256-GCM with a random nonce: two records about one person cannot be linked without the key. */
export function encryptSubject(key: Buffer, subject: string): string {
  const nonce = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', key, nonce)
  const text = Buffer.concat([cipher.update(subject, 'utf8'), cipher.final()])
  return Buffer.concat([nonce, text, cipher.getAuthTag()]).toString('base64url')
}

/** The pseudonym again; throws where it was made under another key or changed. */
export function decryptSubject(key: Buffer, encrypted: string): string {
  const bytes = Buffer.from(encrypted, 'base64url')
  const cipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, 12))
  cipher.setAuthTag(bytes.subarray(-16))
  return Buffer.concat([cipher.update(bytes.subarray(12, -16)), cipher.final()]).toString('utf8')
}

/** What the identifying code is, for who reads the log elsewhere. */
const subjectType = 'urn:drempel:pseudonym:aes-256-gcm'

const statusCodes = { Unset: 0, Ok: 1, Error: 2 } as const

/**
 * One span for each subject, since each has one `data_subject_id`. The first carries the record's own span id; the others
 * are its children, with ids worked out of it, so that what is sent twice is the same span twice.
 */
export function spansOf(records: readonly ProcessingRecord[], options: OtlpOptions): Span[] {
  const resource = resourceOf(options)
  return records.flatMap((record) =>
    record.subjects.map((subject, index): Span => {
      const own = record.spanId.toString('hex')
      const parent = index === 0 ? record.parentSpan?.toString('hex') : own
      const context = (spanId: string) => ({ traceId: record.traceId.toString('hex'), spanId, traceFlags: 1 })
      return {
        name: record.activity,
        kind: 0,
        spanContext: () => context(index === 0 ? own : childId(record.spanId, index)),
        ...(parent ? { parentSpanContext: { ...context(parent), isRemote: index === 0 } } : {}),
        startTime: hrTime(record.startedMicros),
        endTime: hrTime(record.endedMicros),
        duration: hrTime(String(BigInt(record.endedMicros) - BigInt(record.startedMicros))),
        ended: true,
        status: { code: statusCodes[record.status] },
        attributes: {
          'dpl.core.processing_activity_id': `${options.register}${record.activity}`,
          'dpl.core.data_subject_id': encryptSubject(options.subjectKey, subject),
          'dpl.core.data_subject_id_type': subjectType,
          'drempel.party': record.party,
          ...(record.organisation ? { 'drempel.organisation': record.organisation } : {}),
        },
        events: [],
        links: [],
        resource,
        instrumentationScope: { name: 'drempel', version: options.version },
        droppedAttributesCount: 0,
        droppedEventsCount: 0,
        droppedLinksCount: 0,
      }
    }),
  )
}

/** The serialiser asks a resource for its attributes and nothing else. */
function resourceOf({ version }: OtlpOptions): Span['resource'] {
  const resource: Span['resource'] = {
    attributes: { 'service.name': 'drempel', 'service.version': version },
    merge: () => resource,
    getRawAttributes: () => Object.entries(resource.attributes),
  }
  return resource
}

function childId(span: Buffer, index: number): string {
  return createHash('sha256').update(span).update(String(index)).digest('hex').slice(0, 16)
}

const hrTime = (micros: string): [number, number] => [
  Number(BigInt(micros) / 1_000_000n),
  Number(BigInt(micros) % 1_000_000n) * 1000,
]

/**
 * Sends to a collector. Anything but a 2xx answer within the time fails: the records wait, and are offered again. What it
 * says it rejects is not offered again (OTLP has it so); it stands in our own log still.
 */
export function otlpSender(options: OtlpOptions): SendRecords {
  const url = `${options.endpoint.replace(/\/+$/, '')}/v1/traces`
  return async (records) => {
    const body = JsonTraceSerializer.serializeRequest(spansOf(records, options))
    if (!body) throw failure('otlp-not-serialised')
    const answer = await fetch(url, {
      method: 'POST',
      headers: { ...options.headers, 'content-type': 'application/json' },
      body: Buffer.from(body),
      redirect: 'error',
      signal: AbortSignal.timeout(options.timeoutMs),
    }).catch(() => {
      throw failure('otlp-not-reached')
    })
    const text = await answer.text().catch(() => '')
    if (!answer.ok) throw failure(`otlp-not-accepted-${answer.status}`)
    return rejectedIn(text)
  }
}

/** What a receiver answers may hold anything: only the code goes on. */
const failure = (code: string) => Object.assign(new Error(code), { code })

function rejectedIn(text: string): number {
  try {
    const answer = JSON.parse(text) as { partialSuccess?: { rejectedSpans?: string | number } } | null
    return Number(answer?.partialSuccess?.rejectedSpans ?? 0)
  } catch {
    return 0
  }
}
