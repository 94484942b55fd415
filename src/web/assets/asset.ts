import { createHash } from 'node:crypto'

/** What browsers may keep for ever. `type` is the media type to serve with. */
export type Asset = { readonly path: string; readonly body: string | Uint8Array<ArrayBuffer>; readonly type: string }

/** The path carries a hash of the content. */
export function asset(name: string, extension: string, type: string, body: Asset['body']): Asset {
  const hash = createHash('sha256').update(body).digest('base64url').slice(0, 12)
  return { path: `/assets/${name}-${hash}.${extension}`, body, type }
}
