/** What the environment says about the logs, in OpenTelemetry's own names where it has them. */
export type Otlp = {
  readonly endpoint: string
  readonly headers: Readonly<Record<string, string>>
  readonly timeoutMs: number
  /** Where each processing activity is described; its code is put behind it. */
  readonly register: string
}

/** A file to which lines are added, and an address; null: not published there. */
export type AuditHeads = { readonly file: string | null; readonly mail: string | null }

type Found = {
  readonly OTEL_EXPORTER_OTLP_ENDPOINT?: string | undefined
  readonly OTEL_EXPORTER_OTLP_HEADERS?: string | undefined
  readonly OTEL_EXPORTER_OTLP_TIMEOUT?: number | undefined
  readonly PROCESSING_REGISTER?: string | undefined
}

const pair = /^\s*([\w!#$%&'*+.^`|~-]+)\s*=\s*(.*?)\s*$/

/** `name=value,name=value`, values percent-encoded: as OpenTelemetry has it. */
export const isHeaderList = (text: string): boolean =>
  text.split(',').every((part) => pair.test(part) && decoded(part) !== undefined)

/** Undefined: nothing is exported. */
export function otlpOf(found: Found): Otlp | null {
  const endpoint = found.OTEL_EXPORTER_OTLP_ENDPOINT?.trim()
  if (!endpoint) return null
  const headers = (found.OTEL_EXPORTER_OTLP_HEADERS?.split(',') ?? []).map((part) => [
    pair.exec(part)?.[1] ?? '',
    decoded(part) ?? '',
  ])
  return {
    endpoint,
    headers: Object.fromEntries(headers),
    timeoutMs: found.OTEL_EXPORTER_OTLP_TIMEOUT ?? 10_000,
    register: found.PROCESSING_REGISTER?.trim() ?? 'urn:drempel:verwerking:',
  }
}

function decoded(part: string): string | undefined {
  try {
    return decodeURIComponent(pair.exec(part)?.[2] ?? '')
  } catch {
    return undefined
  }
}
