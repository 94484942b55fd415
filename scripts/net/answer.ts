import { createHash } from 'node:crypto'
import { unzipSync } from 'fflate'
import { pdfPages } from './adapter.ts'
import { inLines } from './normal.ts'

/** What the program answered, whole. */
export type Answer = {
  readonly method: string
  readonly path: string
  readonly status: number
  readonly headers: readonly (readonly [string, string])[]
  readonly type: string
  readonly bytes: Uint8Array
  /** Of what is text. */
  readonly text: string
}

const isText = /^(text\/|application\/(json|ld\+json|xml|javascript)|image\/svg)/

export async function answerOf(method: string, path: string, response: Response): Promise<Answer> {
  const bytes = new Uint8Array(await response.arrayBuffer())
  const type = response.headers.get('content-type') ?? ''
  const text = isText.test(type) ? Buffer.from(bytes).toString('utf8') : ''
  return { method, path, status: response.status, headers: [...response.headers], type, bytes, text }
}

/** The same on every page; the record of what everybody may read has them once. */
const usual = new Set([
  'cache-control',
  'cross-origin-opener-policy',
  'cross-origin-resource-policy',
  'permissions-policy',
  'referrer-policy',
  'x-content-type-options',
  'x-frame-options',
  'content-length',
])

/** Drawings that every page begins with. */
const sprite = /<svg[^>]*class="dr-sprite"[\s\S]*?<\/svg>/

/** As it stands in the record, before ids are made the same; `whole` with every header. */
export function recorded(answer: Answer, whole = false): string {
  const headers = answer.headers.filter(
    ([name, value]) =>
      whole || !(usual.has(name) || (name === 'content-security-policy' && !value.includes('script-src'))),
  )
  const head = [
    `${answer.method} ${answer.path}`,
    String(answer.status),
    ...headers.map(([name, value]) => `${name}: ${value}`),
  ]
  const content = contentOf(answer.type, answer.bytes)
  return `${head.join('\n')}\n\n${whole ? content : content.replace(sprite, '{sprite}')}`
}

function contentOf(type: string, bytes: Uint8Array): string {
  if (type.startsWith('text/html')) return inLines(Buffer.from(bytes).toString('utf8'))
  if (isText.test(type)) return Buffer.from(bytes).toString('utf8')
  if (type === 'application/pdf') return pdfText(bytes)
  if (type === 'application/zip') return zipText(bytes)
  return bytes.length === 0 ? '' : sum(bytes)
}

const sum = (bytes: Uint8Array) =>
  `${bytes.length} bytes, sha256 ${createHash('sha256').update(bytes).digest('base64')}\n`

/** The text of a PDF and what its bytes come to. */
export function pdfText(bytes: Uint8Array): string {
  return `${sum(bytes)}${pagesIn(bytes)
    .map((page, index) => `--- page ${index + 1}\n${page}\n`)
    .join('')}`
}

/** What did not come from our own typesetter is not read. */
function pagesIn(bytes: Uint8Array): readonly string[] {
  try {
    return pdfPages(bytes)
  } catch {
    return []
  }
}

const textFile = /\.(json|jsonld|csv|html|txt|md|ttl|xml|ics)$/

function zipText(bytes: Uint8Array): string {
  return Object.entries(unzipSync(bytes))
    .map(([name, content]) => {
      const type = name.endsWith('.pdf') ? 'application/pdf' : textFile.test(name) ? 'text/plain' : 'other'
      return `=== ${name}\n${contentOf(type, content)}\n`
    })
    .join('')
}
