import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

type Attribute = { readonly key: string; readonly value: { readonly stringValue?: string } }
type OtlpSpan = {
  readonly traceId: string
  readonly spanId: string
  readonly parentSpanId?: string
  readonly name: string
  readonly startTimeUnixNano: string
  readonly endTimeUnixNano: string
  readonly status: { readonly code: number }
  readonly attributes: readonly Attribute[]
}
type Body = {
  readonly resourceSpans: readonly {
    readonly resource: { readonly attributes: readonly Attribute[] }
    readonly scopeSpans: readonly { readonly spans: readonly OtlpSpan[] }[]
  }[]
}

const plain = (attributes: readonly Attribute[]): Record<string, string> =>
  Object.fromEntries(attributes.map(({ key, value }) => [key, value.stringValue ?? '']))

/** A span as a collector understands it. */
export type ReceivedSpan = Omit<OtlpSpan, 'attributes'> & {
  readonly attributes: Record<string, string>
  readonly resource: Record<string, string>
}

/** A small collector: takes OTLP over HTTP in JSON, decodes it, and answers as it is told. */
export async function collector() {
  const spans: ReceivedSpan[] = []
  const bodies: string[] = []
  const paths: string[] = []
  let answer: { status: number; body?: string; silent?: boolean } = { status: 200 }
  const server = createServer(async (request, response) => {
    const parts: Buffer[] = []
    for await (const part of request) parts.push(part)
    if (answer.silent) return
    const text = Buffer.concat(parts).toString('utf8')
    bodies.push(text)
    paths.push(`${request.method} ${request.url} ${request.headers['content-type']} ${request.headers['x-key'] ?? ''}`)
    if (answer.status === 200)
      for (const { resource, scopeSpans } of (JSON.parse(text) as Body).resourceSpans)
        for (const span of scopeSpans.flatMap((scope) => scope.spans))
          spans.push({ ...span, attributes: plain(span.attributes), resource: plain(resource.attributes) })
    response.writeHead(answer.status, { 'content-type': 'application/json' }).end(answer.body ?? '{}')
  })
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    spans,
    bodies,
    paths,
    behave(next: typeof answer) {
      answer = next
    },
    async stop() {
      server.closeAllConnections()
      await new Promise((closed) => server.close(closed))
    },
  }
}
