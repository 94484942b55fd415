/** Bad input over HTTP: a clear error at its place, nothing typed is lost, nothing happens. */
import { once } from 'node:events'
import { request } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import { serve } from '@hono/node-server'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { smallPdf } from '../player/small-pdf.ts'
import { openStage, type TestStage } from '../testing/stage.ts'
import { upTo } from '../testing/story.ts'

const consultant = 'corporation-a:consultant-1'
let stage: TestStage
let cookie: string
let world: string
beforeAll(async () => {
  stage = await openStage()
  await stage.tell(upTo('ask'))
  cookie = await stage.cookieOf(consultant)
  world = `/zaak/${stage.play.cases.get('zaak')?.worlds.get('corporation')}`
})
afterAll(() => stage.close())

const get = async (path: string) => (await stage.app.request(path, { headers: { cookie } })).text()
let before: string
beforeEach(async () => {
  before = await get(world)
})

type Given = Record<string, string | readonly string[] | Uint8Array>
const usual: Given = {
  corporationName: 'Stichting Proefwonen',
  consultantName: 'Fatima Proef',
  arrears: '1842,55',
  specification: smallPdf('Specificatie'),
  'judgmentDate-day': '18',
  'judgmentDate-month': '2',
  'judgmentDate-year': '2026',
}

function formOf(given: Given): FormData {
  const form = new FormData()
  for (const [name, value] of Object.entries(given)) {
    if (value instanceof Uint8Array) form.append(name, new File([new Uint8Array(value)], 'scan.pdf'))
    else for (const one of typeof value === 'string' ? [value] : value) form.append(name, one)
  }
  return form
}

async function send(body: RequestInit['body'], headers: Record<string, string> = {}) {
  const init = { method: 'POST', body: body ?? null, headers: { cookie, ...headers } }
  const answer = await stage.app.request(`${world}/completeFile`, init)
  const page = await answer.text()
  const errorAt = (field: string) => new RegExp(`id="f-${field}-fout"[^>]*>(.*?)</div>`).exec(page)?.[1] ?? ''
  return { status: answer.status, page, errorAt }
}
const typedIn = (page: string, name: string) => new RegExp(`name="${name}" value="([^"]*)"`).exec(page)?.[1]

const encrypted = Buffer.from('%PDF-1.7\n1 0 obj\n<< >>\nendobj\ntrailer << /Encrypt 1 0 R >>\n%%EOF')
const atPlace: readonly [string, Given, string, string][] = [
  ['a negative amount', { arrears: '-100' }, 'arrears', 'Het bedrag kan niet onder nul zijn.'],
  ['31 February', { 'judgmentDate-day': '31' }, 'judgmentDate', 'Deze dag bestaat niet.'],
  ['a name of 10,000 characters', { consultantName: 'N'.repeat(10_000) }, 'consultantName', 'hooguit 120 tekens'],
  ['a PDF behind a password', { specification: encrypted }, 'specification', 'Deze pdf is op slot'],
  ['a file that is called PDF and is none', { specification: Buffer.from('x') }, 'specification', 'Dit is geen pdf'],
  ['no file', { specification: [] }, 'specification', 'Kies een bestand.'],
  ['a file of 26 MB', { specification: new Uint8Array(26 * 1024 * 1024) }, 'specification', 'hooguit 25 MB'],
  [
    'a control character',
    { consultantName: 'Fatima\u0000Proef' },
    'consultantName',
    'Er staat een teken in dat niet kan.',
  ],
  ['text that turns its direction', { consultantName: 'F\u202eatima' }, 'consultantName', 'Er staat een teken in'],
  ['an answer that came twice', { arrears: ['1', '2'] }, 'arrears', 'Dit kwam meer dan één keer mee.'],
  ['a day that came twice', { 'judgmentDate-day': ['1', '2'] }, 'judgmentDate', 'Dit kwam meer dan één keer mee.'],
]

describe('wrong input', () => {
  it.each(atPlace)('%s is said at its field, and the rest stays as it was', async (_, wrong, field, message) => {
    const { status, page, errorAt } = await send(formOf({ ...usual, ...wrong }))
    expect(status).toBe(422)
    expect(errorAt(field)).toContain(message)
    for (const [name, value] of Object.entries(usual))
      if (typeof value === 'string') {
        const sent = wrong[name] ?? value
        const typed = typeof sent === 'string' ? sent : String(sent[0])
        if (!typed.includes('\u0000')) expect(typedIn(page, name), name).toBe(typed)
      }
    expect(await get(world)).toBe(before)
    expect(stage.broken).toEqual([])
  })
})

const whole = async () => {
  const made = new Request('http://localhost/', { method: 'POST', body: formOf(usual) })
  return { type: made.headers.get('content-type') ?? '', bytes: Buffer.from(await made.arrayBuffer()) }
}

describe('a form that does not come whole', () => {
  it('when it breaks off says so, and does not do with what came', async () => {
    const { type, bytes } = await whole()
    // Every field is there: only the last boundary is not.
    const { status, page } = await send(bytes.subarray(0, bytes.length - 30), { 'content-type': type })
    expect([status, page.includes('Het formulier kwam niet heel aan.')]).toEqual([422, true])
    expect(typedIn(page, 'arrears')).toBe('1842,55')
    expect(await get(world)).toBe(before)
  })

  it.each(['application/json', 'text/plain', 'multipart/form-data', 'multipart/form-data; boundary=ander'])(
    'when it is of another kind, as %s, says so too',
    async (type) => {
      const { status, page } = await send((await whole()).bytes, { 'content-type': type })
      expect([status, page.includes('Het formulier kwam niet heel aan.')]).toEqual([422, true])
      expect(await get(world)).toBe(before)
    },
  )

  it('when it has more fields than any form says so, and keeps those that it knows', async () => {
    const many = Object.fromEntries(Array.from({ length: 600 }, (_, index) => [`veld-${index}`, 'x']))
    const { status, page } = await send(formOf({ ...usual, ...many }))
    expect([status, page.includes('Het formulier kwam niet heel aan.')]).toEqual([422, true])
    expect(typedIn(page, 'arrears')).toBe('1842,55')
    expect(await get(world)).toBe(before)
  })
})

const megabyte = 1024 * 1024

describe('an upload of 200 MB to the real server', () => {
  /** Sends it bit by bit and keeps an eye on the memory of the program, which runs in this process too. */
  async function upload(as: string, path: string): Promise<{ status: number; page: string; peak: number }> {
    const server = serve({ fetch: stage.app.fetch, port: 0 })
    await once(server, 'listening')
    const { port } = server.address() as AddressInfo
    const headers = { cookie: as, 'content-type': 'multipart/form-data; boundary=grens' }
    const sending = request({ port, path, method: 'POST', headers })
    const answered = once(sending, 'response')
    let answer: { status: number } | undefined
    answered.then(
      ([response]) => {
        answer = { status: response.statusCode }
      },
      () => undefined,
    )
    sending.on('error', () => undefined)
    const field = (name: string, value: string) =>
      `--grens\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`
    const idle = memory()
    let peak = 0
    sending.write(field('arrears', '1842,55'))
    sending.write('--grens\r\nContent-Disposition: form-data; name="specification"; filename="x.pdf"\r\n\r\n')
    for (let sent = 0; sent < 200 && !answer && !sending.destroyed; sent++) {
      if (!sending.write(Buffer.alloc(megabyte, 'x'))) await Promise.race([once(sending, 'drain'), pause(500)])
      peak = Math.max(peak, memory() - idle)
    }
    sending.end(`\r\n${field('judgmentDate-year', '2026')}--grens--\r\n`)
    const [response] = await answered
    const pieces: Buffer[] = []
    for await (const piece of response) pieces.push(piece)
    server.close()
    return { status: response.statusCode, page: Buffer.concat(pieces).toString(), peak: peak / megabyte }
  }
  const memory = () => process.memoryUsage().arrayBuffers

  it('is refused at its field, keeps what was typed before and after it, and is never in memory', async () => {
    const { status, page, peak } = await upload(cookie, `${world}/completeFile`)
    expect(status).toBe(422)
    expect(page).toContain('Dit bestand is te groot. Kies een bestand van hooguit 25 MB.')
    expect([typedIn(page, 'arrears'), typedIn(page, 'judgmentDate-year')]).toEqual(['1842,55', '2026'])
    // Of 200 MB; how soon the collector comes by depends on what else the machine does.
    expect(peak).toBeLessThan(150)
    expect(await get(world)).toBe(before)
  })

  it('of a stranger gets the page of what does not exist', async () => {
    const stranger = await stage.cookieOf('corporation-b:consultant-1')
    const { status, page } = await upload(stranger, `${world}/completeFile`)
    const nowhere = await stage.app.request('/zaak/99999999-9999-4999-8999-999999999999', {
      headers: { cookie: stranger },
    })
    expect([status, page]).toEqual([404, await nowhere.text()])
  })
})
