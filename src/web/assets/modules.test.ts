import { brotliCompressSync } from 'node:zlib'
import { Hono } from 'hono'
import { describe, expect, it } from 'vitest'
import { allAssets, assets } from './index.ts'
import { serveAsset } from './serve.ts'

const { entry, parts } = assets.whileTyping
const modules = [entry, ...parts]

describe('what a browser gets to read texts while one types', () => {
  it('imports nothing that is not served', () => {
    const served = allAssets.map(({ path }) => path)
    const imported = modules.flatMap(({ body }) =>
      [...String(body).matchAll(/\b(?:from|import\()"([^"]+)"/g)].map(([, path]) => path),
    )
    expect(imported.length).toBeGreaterThanOrEqual(parts.length)
    for (const path of imported) expect(served).toContain(path)
  })

  it('is no more than 32 kB over the wire', () => {
    const sizes = modules.map(({ body }) => brotliCompressSync(body).length)
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(32 * 1024)
  })
})

describe('an asset', () => {
  const app = new Hono().get('/', (call) => serveAsset(call, assets.style))
  const ask = (accepted: string) => app.request('/', { headers: { 'accept-encoding': accepted } })

  it.each([
    ['gzip, deflate, br, zstd', 'br'],
    ['gzip;q=0.8', 'gzip'],
    ['br;q=0, gzip', 'gzip'],
    ['identity', null],
    ['', null],
  ])('for a browser that takes “%s” comes as %s', async (accepted, packing) => {
    const answer = await ask(accepted)
    expect([answer.headers.get('content-encoding'), answer.headers.get('vary')]).toEqual([packing, 'Accept-Encoding'])
  })

  it('is the same however it is packed', async () => {
    const packed = await (await ask('gzip')).blob()
    const plain = packed.stream().pipeThrough(new DecompressionStream('gzip'))
    expect(await new Response(plain).text()).toBe(assets.style.body)
  })
})
