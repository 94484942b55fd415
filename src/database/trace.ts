import { AsyncLocalStorage } from 'node:async_hooks'
import { randomBytes } from 'node:crypto'

/** W3C trace context: of 16 bytes, and of 8 for the span of whoever called. */
export type Trace = { readonly traceId: Buffer; readonly spanId?: Buffer }

const store = new AsyncLocalStorage<Trace>()

/** All records that `work` writes belong to one trace. */
export const inTrace = <T>(trace: Trace, work: () => T): T => store.run(trace, work)

export const currentTrace = (): Trace | undefined => store.getStore()

const form = /^([0-9a-f]{2})-([0-9a-f]{32})-([0-9a-f]{16})-[0-9a-f]{2}(-.*)?$/

/**
 * The trace of a request with this `traceparent`: the caller's, with its span as parent. Anything that is not a header
 * as W3C Trace Context has it begins a trace of our own.
 */
export function traceOf(traceparent: string | undefined): Trace {
  const [, version = 'ff', trace = '', span = '', rest] = form.exec(traceparent?.trim() ?? '') ?? []
  const sound = version !== 'ff' && (version !== '00' || rest === undefined) && /[^0]/.test(trace) && /[^0]/.test(span)
  return sound ? { traceId: Buffer.from(trace, 'hex'), spanId: Buffer.from(span, 'hex') } : { traceId: randomBytes(16) }
}
