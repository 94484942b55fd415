/** What stands at the door of every answer: the same 404 for hidden and absent, no form of another site, the headers. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { actNames } from '../covenant/index.ts'
import { openStage, type TestStage } from '../testing/stage.ts'
import { upTo } from '../testing/story.ts'
import { allAssets } from './assets/index.ts'
import { limits } from './body/posted.ts'

const nowhere = '99999999-9999-4999-8999-999999999999'
const methods = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'TRACE', 'PROPFIND']
const people = [
  'corporation-a:consultant-1',
  'corporation-a:consultant-2',
  'corporation-b:consultant-1',
  'team:worker-1',
  'team:worker-2',
  'team:coordinator-2',
  'work-and-income:supervisor-1',
  'team:privacy-officer',
  'resident',
]

let demo: TestStage
let production: TestStage
let hidden: string[]
let documents: string[]

beforeAll(async () => {
  demo = await openStage({ demo: true })
  production = await openStage()
  for (const stage of [demo, production]) await stage.tell(upTo('scan'))
  const worlds = demo.play.cases.get('zaak')?.worlds
  hidden = [...(worlds?.values() ?? [])]
  const cookie = await demo.cookieOf('corporation-a:consultant-1')
  const page = await (await demo.app.request(`/zaak/${worlds?.get('corporation')}`, { headers: { cookie } })).text()
  documents = [...page.matchAll(/\/stuk\/([0-9a-f-]{36})/g)].map(([, id]) => id ?? '')
})
afterAll(async () => {
  await demo.close()
  await production.close()
})

async function ask(
  stage: TestStage,
  method: string,
  path: string,
  headers: Record<string, string> = {},
  body?: string,
) {
  const form = body === undefined ? {} : { body }
  const type = body === undefined ? {} : { 'content-type': 'application/x-www-form-urlencoded' }
  // The class of the platform knows no TRACE; the application must not care.
  const made = method === 'TRACE' ? { method: 'GET' } : { method }
  const request = new Request(`http://localhost${path}`, { ...made, headers: { ...type, ...headers }, ...form })
  if (method === 'TRACE') Object.defineProperty(request, 'method', { value: 'TRACE' })
  const answer = await stage.app.request(request)
  return { status: answer.status, headers: [...answer.headers], body: await answer.text() }
}

describe('what is hidden', () => {
  it.each(people)('answers to %s as what does not exist, on every method and every address', async (who) => {
    const cookie = await demo.cookieOf(who)
    const seen = []
    for (const world of hidden) {
      const page = await ask(demo, 'GET', `${who === 'resident' ? '/mijn-vh?traject=' : '/zaak/'}${world}`, { cookie })
      if (page.status === 404) seen.push(world)
    }
    expect(seen.length).toBeGreaterThan(1)
    const places = [
      '',
      '/',
      '/judgeEligibility',
      '/withdraw',
      '/openKris',
      '/geen-handeling',
      '/inviteToTalk/voorbeeld',
      ...documents.map((id) => `/stuk/${id}`),
      `/stuk/${nowhere}`,
      '/dossier.pdf',
      '/dossier/agreement.pdf',
    ]
    for (const method of methods) {
      for (const place of places) {
        // To a resident every case has its address elsewhere, whosever it is.
        if (who === 'resident' && place === '' && /GET|HEAD/.test(method)) continue
        const body = method === 'POST' ? 'judgment=eligible&on-day=x' : undefined
        const absent = await ask(demo, method, `/zaak/${nowhere}${place}`, { cookie }, body)
        for (const world of seen)
          expect(await ask(demo, method, `/zaak/${world}${place}`, { cookie }, body), `${method} ${place}`).toEqual(
            absent,
          )
        expect(absent.status, `${method} ${place}`).toBe(404)
      }
    }
    for (const world of seen) {
      expect(await ask(demo, 'GET', `/nieuw?na=${world}`, { cookie })).toEqual(
        await ask(demo, 'GET', `/nieuw?na=${nowhere}`, { cookie }),
      )
      const mine = await ask(demo, 'GET', `/mijn-vh?traject=${world}`, { cookie })
      expect(mine).toEqual(await ask(demo, 'GET', `/mijn-vh?traject=${nowhere}`, { cookie }))
    }
    expect(demo.broken).toEqual([])
  })

  it('answers in the same way without a session', async () => {
    for (const method of methods)
      for (const world of hidden)
        expect(await ask(demo, method, `/zaak/${world}`)).toEqual(await ask(demo, method, `/zaak/${nowhere}`))
  })

  it('a document of an own case is no key to one of another', async () => {
    const cookie = await demo.cookieOf('corporation-a:consultant-1')
    const own = demo.play.cases.get('zaak')?.worlds.get('corporation')
    for (const id of documents) {
      const there = await ask(demo, 'GET', `/zaak/${own}/stuk/${id}`, { cookie })
      expect(there.status).toBe(200)
      expect((await ask(demo, 'GET', `/zaak/${nowhere}/stuk/${id}`, { cookie })).status).toBe(404)
    }
    expect(documents.length).toBeGreaterThan(0)
  })

  it('a document comes with its own bytes and not one more', async () => {
    const cookie = await demo.cookieOf('corporation-a:consultant-1')
    const own = demo.play.cases.get('zaak')?.worlds.get('corporation')
    for (const id of documents) {
      const answer = await demo.app.request(`/zaak/${own}/stuk/${id}`, { headers: { cookie } })
      const bytes = Buffer.from(await answer.arrayBuffer())
      expect(bytes.subarray(0, 5).toString('latin1')).toBe('%PDF-')
      expect(bytes.toString('latin1').trimEnd().endsWith('%%EOF')).toBe(true)
    }
  })
})

describe('a form of another site', () => {
  const foreign: Record<string, string>[] = [
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site' },
    { 'sec-fetch-site': 'none' },
    { origin: 'https://elders.example', host: 'localhost' },
    { origin: 'null', host: 'localhost' },
    { origin: 'http://localhost:9999', host: 'localhost' },
  ]
  it.each(foreign)('is not there: %o', async (headers) => {
    const cookie = await demo.cookieOf('team:coordinator-1')
    const path = `/zaak/${demo.play.cases.get('zaak')?.worlds.get('team')}/openKris`
    expect((await ask(demo, 'POST', path, { ...headers, cookie }, '')).status).toBe(404)
    expect((await ask(demo, 'POST', '/kies', headers, 'person=x')).status).toBe(404)
    expect((await ask(demo, 'POST', '/uit', { ...headers, cookie }, '')).status).toBe(404)
    // Nothing happened: the act is still open, the session still there.
    expect((await ask(demo, 'GET', path, { cookie })).status).toBe(200)
  })
})

const expected = {
  'cache-control': 'no-store',
  'referrer-policy': 'same-origin',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
}

describe('every answer', () => {
  it('has the headers that keep it in its place, whatever it is', async () => {
    const cookie = await demo.cookieOf('corporation-a:consultant-1')
    const own = demo.play.cases.get('zaak')?.worlds.get('corporation')
    const paths = [
      '/',
      '/kies',
      '/werklijst',
      `/zaak/${own}`,
      `/zaak/${own}/stuk/${documents[0]}`,
      `/zaak/${own}/dossier.pdf`,
      `/zaak/${nowhere}`,
      '/nieuw',
      '/convenant',
      '/privacy',
      '/toegankelijkheid',
      '/taal/en',
      '/postbus',
      '/werelden',
      '/nergens',
      ...actNames.map((act) => `/zaak/${own}/${act}`),
    ]
    for (const path of paths)
      for (const method of ['GET', 'POST']) {
        const { body, headers, status } = await ask(demo, method, path, { cookie }, method === 'POST' ? '' : undefined)
        const found = Object.fromEntries(headers)
        expect(found, `${method} ${path} ${status}`).toMatchObject(expected)
        expect(found['content-security-policy'], path).toContain("default-src 'none'")
        expect(found['content-security-policy'], path).not.toMatch(/unsafe|connect-src|\*/)
        // A script is let in only where text is read while one types, and only ours.
        const script = / script-src ([^;]*)/.exec(found['content-security-policy'] ?? '')?.[1]
        expect(script, path).toBe(body.includes('data-guard=') ? "'self'" : undefined)
        expect(body.includes('<script'), path).toBe(script !== undefined)
        expect(found, path).not.toHaveProperty('etag')
        expect(found, path).not.toHaveProperty('x-powered-by')
      }
  })

  it('may be kept only where it is the same for everybody', async () => {
    for (const { path } of allAssets) {
      const { headers } = await ask(production, 'GET', path)
      expect(Object.fromEntries(headers)).toMatchObject({
        'cache-control': 'public, max-age=31536000, immutable',
        'x-content-type-options': 'nosniff',
      })
    }
  })

  it('sets no cookie that a script or another site could use', async () => {
    const actor = await demo.cookieOf('team:worker-1')
    const answers = [
      await ask(demo, 'GET', '/taal/en'),
      await ask(demo, 'POST', '/uit', { cookie: actor }, ''),
      ...(await Promise.all(['/', '/kies', '/werklijst'].map((path) => ask(demo, 'GET', path, { cookie: actor })))),
    ]
    const cookies = answers.flatMap(({ headers }) => headers.filter(([name]) => name === 'set-cookie'))
    expect(cookies.length).toBeGreaterThan(0)
    for (const [, cookie] of cookies)
      if (!/Max-Age=0/.test(cookie)) expect(cookie).toMatch(/HttpOnly.*SameSite|SameSite.*HttpOnly/)
  })
})

describe('a body', () => {
  it('that is too large does nothing, and for who has no such form it is not there', async () => {
    const long = `name=${'x'.repeat(limits.texts)}`
    for (const [who, status] of [
      ['corporation-a:consultant-1', 422],
      ['team:worker-1', 404],
    ] as const)
      expect((await ask(demo, 'POST', '/nieuw', { cookie: await demo.cookieOf(who) }, long)).status).toBe(status)
    expect(demo.broken).toEqual([])
  })

  it('of a stranger is not read, whatever its kind and length', async () => {
    const pulled = async (cookie: string, world: string | undefined) => {
      let count = 0
      const body = new ReadableStream<Uint8Array>(
        {
          pull(stream) {
            if (count++ > 2_000) stream.close()
            else stream.enqueue(new Uint8Array(100_000))
          },
        },
        { highWaterMark: 0 },
      )
      const headers = { cookie, 'content-type': 'multipart/form-data; boundary=x' }
      const init = { method: 'POST', body, headers, duplex: 'half' }
      const answer = await demo.app.request(`/zaak/${world}/completeFile`, init)
      return { count, status: answer.status, headers: [...answer.headers], page: await answer.text() }
    }
    const worlds = demo.play.cases.get('zaak')?.worlds
    const own = await pulled(await demo.cookieOf('corporation-a:consultant-1'), worlds?.get('corporation'))
    expect(own.count).toBeGreaterThan(2_000)
    for (const who of ['corporation-a:consultant-2', 'team:worker-1', 'resident']) {
      const cookie = await demo.cookieOf(who)
      const stranger = await pulled(cookie, worlds?.get('corporation'))
      expect([stranger.count, stranger.status]).toEqual([0, 404])
      expect(stranger).toEqual(await pulled(cookie, nowhere))
    }
  })

  it('of a shape that no form has breaks nothing', async () => {
    const cookie = await demo.cookieOf('corporation-a:consultant-1')
    const types = ['application/json', 'multipart/form-data', 'multipart/form-data; boundary=x', 'text/plain', 'x']
    for (const type of types) {
      for (const body of ['', '{', '--x\r\n', '%ff%fe=%', '\u0000']) {
        const answer = await ask(demo, 'POST', '/nieuw', { cookie, 'content-type': type }, body)
        expect([404, 422], `${type} ${JSON.stringify(body)} ${answer.status}`).toContain(answer.status)
      }
    }
    expect(demo.broken).toEqual([])
  })
})

describe('in production', () => {
  it('nobody gets in unasked: there is no page of the demo and no person to be', async () => {
    const persona = '00000002-0000-4000-8000-000000000001.housingConsultant'
    expect((await ask(production, 'GET', '/')).body).toContain('Ik ben bewoner')
    expect((await ask(production, 'GET', '/kies')).status).toBe(404)
    const chosen = await ask(production, 'POST', '/kies', {}, `person=${persona}`)
    expect(chosen.status).toBe(404)
    expect(chosen.headers.filter(([name]) => name === 'set-cookie')).toEqual([])
    const absent = await ask(production, 'GET', '/nergens')
    const own = production.play.cases.get('zaak')?.worlds.get('corporation')
    for (const path of [
      '/werelden',
      '/werelden/x',
      '/postbus',
      '/postbus/x',
      '/werklijst',
      '/mijn-vh',
      '/nieuw',
      '/opnemen',
      `/zaak/${own}`,
      `/zaak/${own}/withdraw`,
    ])
      for (const method of methods)
        expect((await ask(production, method, path)).status, `${method} ${path}`).toBe(absent.status)
    for (const path of ['/convenant', '/privacy', '/toegankelijkheid'])
      expect((await ask(production, 'GET', path)).status).toBe(200)
  })

  it('and no page speaks of somebody, or of the demo', async () => {
    for (const path of ['/', '/kies', '/nergens', '/convenant', '/privacy', '/toegankelijkheid']) {
      const { body } = await ask(production, 'GET', path)
      expect(body, path).not.toMatch(/Noor Voorbeeld|Fatima|Karim|\/postbus|\/werelden/)
    }
  })
})
