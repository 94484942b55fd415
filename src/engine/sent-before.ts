import { createHash } from 'node:crypto'
import { actDone, type Tx } from '../database/index.ts'
import type { Raw, Upload } from '../trajectory/fields.ts'
import type { Outcome } from './outcome.ts'

/** Of a form that may be sent again: its key, and what came with it. */
type Sent = { readonly key?: string | undefined; readonly raw: () => Promise<Raw> }

/**
 * What became of this form when this person sent it before; undefined when it is new. The same key with other content is
 * no repetition: what was sent first stands, and that is told, since who mended a text would think that it was kept.
 */
export async function sentBefore(tx: Tx, { key, raw }: Sent): Promise<Outcome | undefined> {
  const before = key ? await actDone(tx, key) : undefined
  if (!key || !before) return undefined
  const { content, ...result } = before.result as { readonly content?: string; readonly worldId?: string }
  const given = await raw()
  const now = contentOf(key, given)
  // Where the form itself is gone nothing of it could be read.
  if (!content || !now || content === now) return { kind: 'done', ...result, repeated: true }
  return { kind: 'invalid', problems: [{ field: '', problem: 'sentBefore' }], raw: given }
}

/** What is kept beside the key to tell another content by. */
export async function asSent({ key, raw }: Sent): Promise<{ readonly content?: string }> {
  const content = key && contentOf(key, await raw())
  return content ? { content } : {}
}

/** In hexadecimal digits: enough to notice another text, and too few to guess by what stood there. */
const digits = 4

function contentOf(key: string, raw: Raw): string | undefined {
  const given = Object.entries(raw).filter(([name, value]) => name !== '' && isGiven(value))
  if (given.length === 0) return undefined
  const hash = createHash('sha256').update(key)
  for (const [name, value] of given.sort(([one], [other]) => (one < other ? -1 : 1))) {
    hash.update(`\0${name}\0`)
    if (typeof value === 'string' || Array.isArray(value)) hash.update(JSON.stringify(value))
    else hash.update((value as Upload).bytes)
  }
  return hash.digest('hex').slice(0, digits)
}

const isGiven = (value: Raw[string]): boolean =>
  typeof value === 'object' && 'bytes' in value
    ? true
    : Array.isArray(value) || typeof value === 'string'
      ? value.length > 0
      : false
