import { brotliCompressSync, gzipSync } from 'node:zlib'
import type { Context as Call } from 'hono'
import type { Asset } from './asset.ts'

const packers = { br: brotliCompressSync, gzip: gzipSync } as const
type Packing = keyof typeof packers

/** Packed when first asked for, and kept. */
const packed = new WeakMap<Asset, Partial<Record<Packing, Uint8Array<ArrayBuffer>>>>()

/** An asset, packed as the browser takes it. A typeface is packed as it is. */
export function serveAsset(call: Call, asset: Asset): Response {
  const packing = typeof asset.body === 'string' ? packingFor(call.req.header('accept-encoding')) : undefined
  return call.body(packing ? bodyIn(packing, asset) : asset.body, 200, {
    'Content-Type': asset.type,
    'Cache-Control': 'public, max-age=31536000, immutable',
    'X-Content-Type-Options': 'nosniff',
    ...(typeof asset.body === 'string' ? { Vary: 'Accept-Encoding' } : {}),
    ...(packing ? { 'Content-Encoding': packing } : {}),
  })
}

function packingFor(accepted = ''): Packing | undefined {
  const taken = accepted.split(',').filter((one) => !/;\s*q=0(\.0*)?\s*$/.test(one))
  const names = taken.map((one) => one.split(';')[0]?.trim())
  return (['br', 'gzip'] as const).find((packing) => names.includes(packing))
}

function bodyIn(packing: Packing, asset: Asset): Uint8Array<ArrayBuffer> {
  const kept = packed.get(asset) ?? {}
  const body = kept[packing] ?? new Uint8Array(packers[packing](asset.body))
  packed.set(asset, { ...kept, [packing]: body })
  return body
}
