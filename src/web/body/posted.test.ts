import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { limits, readPosted } from './posted.ts'

const boundary = 'grens--7f3a'
const type = `multipart/form-data; boundary=${boundary}`

/** A request whose body comes in these pieces. */
function request(pieces: readonly Uint8Array[], contentType = type): Request {
  const body = new ReadableStream<Uint8Array>({
    start(stream) {
      for (const piece of pieces) stream.enqueue(piece)
      stream.close()
    },
  })
  const init = { method: 'POST', body, headers: { 'content-type': contentType }, duplex: 'half' }
  return new Request('http://localhost/', init)
}

type Sent = { readonly name: string; readonly content: Uint8Array; readonly file: boolean }
const bodyOf = (parts: readonly Sent[]) =>
  Buffer.concat([
    ...parts.flatMap(({ name, content, file }) => [
      Buffer.from(`--${boundary}\r\nContent-Disposition: form-data; name="${name}"`),
      Buffer.from(`${file ? '; filename="scan.pdf"\r\nContent-Type: application/pdf' : ''}\r\n\r\n`),
      content,
      Buffer.from('\r\n'),
    ]),
    Buffer.from(`--${boundary}--\r\n`),
  ])

function cut(body: Uint8Array, places: readonly number[]): Uint8Array[] {
  const at = [0, ...places.map((place) => place % (body.length + 1)).sort((a, b) => a - b), body.length]
  return at.slice(1).map((end, index) => body.subarray(at[index], end))
}

const text = (name: string, content: string): Sent => ({ name, content: Buffer.from(content), file: false })
const file = (name: string, content: Uint8Array): Sent => ({ name, content, file: true })
const all = () => true

const hostile = fc.constantFrom('', '\r\n', '--', `\r\n--${boundary.slice(0, -1)}`, `--${boundary}`, '\r\n\r\n', 'é€')
/** Anything but the boundary itself, which is what a browser makes sure of. */
const content = fc
  .array(fc.oneof(hostile, fc.string()))
  .map((parts) => parts.join(''))
  .filter((text) => !text.includes(`\r\n--${boundary}`))
const sent = fc.record({ name: fc.constantFrom('a', 'b', 'c'), content, file: fc.boolean() })

describe('a form with files', () => {
  it('is read the same wherever its pieces are cut', async () => {
    const property = fc.asyncProperty(fc.array(sent), fc.array(fc.nat()), async (parts, places) => {
      const body = bodyOf(parts.map((part) => ({ ...part, content: Buffer.from(part.content) })))
      const read = await readPosted(request(cut(body, places)), all)
      expect(read.whole).toBe(true)
      for (const name of ['a', 'b', 'c']) {
        const own = parts.filter((part) => part.name === name)
        expect(read.texts.get(name) ?? []).toEqual(own.flatMap((part) => (part.file ? [] : [part.content])))
        const [first] = own.filter((part) => part.file && part.content !== '')
        expect(read.files.get(name)?.map((one) => Buffer.from(one).toString())).toEqual(first && [first.content])
      }
    })
    await fc.assert(property, { numRuns: 300 })
  })

  it('that breaks off anywhere is never taken for whole, and keeps what came', async () => {
    const body = bodyOf([text('a', 'een'), file('scan', Buffer.from('%PDF-1.7')), text('b', 'twee')])
    for (let end = 1; end < body.length - 4; end++) {
      const { whole, texts } = await readPosted(request([body.subarray(0, end)]), all)
      expect(whole, `after ${end} bytes`).toBe(false)
      if (end > body.indexOf('%PDF')) expect(texts.get('a')).toEqual(['een'])
    }
  })

  it('with a file that is too large keeps every other field', async () => {
    const body = bodyOf([text('a', 'een'), file('scan', new Uint8Array(limits.file + 1)), text('b', 'twee')])
    const read = await readPosted(request(cut(body, [65_536, 1_000_000, 20_000_000])), all)
    expect([...read.files]).toEqual([['scan', ['tooLarge']]])
    expect([read.texts.get('a'), read.texts.get('b'), read.whole]).toEqual([['een'], ['twee'], true])
  })

  it('with a file for a field that is none drops it', async () => {
    const body = bodyOf([file('a', Buffer.from('bytes'))])
    const read = await readPosted(request([body]), () => false)
    expect([read.files.size, read.texts.size]).toEqual([0, 0])
  })

  it('with more fields or more text than any form has is not whole', async () => {
    const many = Array.from({ length: limits.fields + 1 }, (_, index) => text(`v${index}`, 'x'))
    expect((await readPosted(request([bodyOf(many)]), all)).whole).toBe(false)
    const long = Array.from({ length: 30 }, (_, index) => text(`v${index}`, 'x'.repeat(limits.text)))
    expect((await readPosted(request([bodyOf(long)]), all)).whole).toBe(false)
  })
})

describe('a form without files', () => {
  const plain = 'application/x-www-form-urlencoded'

  it('is read as browsers write it', async () => {
    const body = Buffer.from('a=Noor+Voorbeeld&b=%E2%82%AC&a=twee&leeg=')
    const { texts, whole } = await readPosted(request(cut(body, [3, 20, 21]), plain), all)
    expect([Object.fromEntries(texts), whole]).toEqual([{ a: ['Noor Voorbeeld', 'twee'], b: ['€'], leeg: [''] }, true])
  })

  it('that is longer than any form is not whole', async () => {
    const { texts, whole } = await readPosted(request([Buffer.from(`a=1&b=${'x'.repeat(limits.texts)}`)], plain), all)
    expect([texts.get('a'), whole]).toEqual([['1'], false])
  })
})

describe('a body of another kind', () => {
  it.each(['application/json', 'text/plain', 'multipart/form-data', ''])('is no form: “%s”', async (kind) => {
    const { texts, whole } = await readPosted(request([Buffer.from('a=1')], kind), all)
    expect([texts.size, whole]).toEqual([0, false])
  })

  it('is a form without fields when there is nothing in it', async () => {
    expect((await readPosted(request([], 'text/plain'), all)).whole).toBe(true)
    expect((await readPosted(new Request('http://localhost/', { method: 'POST' }), all)).whole).toBe(true)
  })
})
