import { afterAll, beforeAll, expect, it } from 'vitest'
import { really } from '../database/example.fixture.ts'
import { connect } from '../database/index.ts'
import { memoryKeys } from '../keys/index.ts'
import { openStage, type TestStage } from '../testing/stage.ts'
import { upTo } from '../testing/story.ts'
import { buildApp } from './app.tsx'
import { headers as secured } from './policy.ts'

let stage: TestStage
let gone: ReturnType<typeof buildApp>
const told: unknown[] = []
beforeAll(async () => {
  stage = await openStage()
  await stage.tell(upTo('signal'))
  const nowhere = 'postgres://nobody:nobody@127.0.0.1:1/nowhere'
  gone = buildApp({
    ...stage.play.services,
    database: connect({ app: nowhere, worker: nowhere, door: nowhere }, { keys: memoryKeys() }),
    renderDossier: async () => new Uint8Array(),
    renderPaper: async () => new Uint8Array(),
    entrance: { providers: [], secure: false, behindProxy: false },
    report: (_reference, error) => told.push(error),
  })
})
afterAll(() => stage.close())

const crash = () =>
  really(stage.url, 'truncate drempel.search_mark, drempel.search_material, drempel.client_search, drempel.client_name')
const untilFound = async (ask: () => Response | Promise<Response>) => {
  for (;;) {
    const answer = await ask()
    if (answer.status === 200) return answer.text()
    expect(answer.status).toBe(503)
    await new Promise((again) => setTimeout(again, 10))
  }
}

it('a list of names after a crash of the server says to wait, never that a name is not known, and then has them', async () => {
  const list = async (more = '') =>
    stage.app.request('/werklijst', {
      headers: { cookie: `${await stage.cookieOf('corporation-a:consultant-1')}${more}` },
    })
  const before = await (await list()).text()
  expect(before).not.toContain('Naam niet bekend')
  await crash()
  const answer = await list('; taal=en')
  const text = await answer.text()
  expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '30'])
  expect(text).toContain('One moment, please')
  expect(text).toContain('href="/werklijst"')
  expect(text).not.toContain('Naam niet bekend')
  expect(await untilFound(list)).toBe(before)
})

it('step 3 says to wait, and never that nobody was found', async () => {
  const world = stage.play.cases.get('zaak')?.worlds.get('team')
  const cookie = await stage.cookieOf('team:coordinator-1')
  const form = () => stage.app.request(`/zaak/${world}/checkKnown`, { headers: { cookie } })
  const before = await (await form()).text()
  await crash()
  const answer = await form()
  expect(answer.status).toBe(503)
  expect(await answer.text()).not.toContain('lijkt niemand')
  const plain = (text: string) => text.replace(/name="sleutel" value="[^"]*"/, '')
  expect(plain(await untilFound(form))).toBe(plain(before))
})

it('without a database whoever was logged in reads to wait, with every header, in the own language', async () => {
  const page = (path: string, headers: Record<string, string>, method = 'GET') =>
    gone.request(path, { method, headers: { cookie: 'drempel=iets', ...headers } })
  for (const [headers, words] of [
    [{}, 'Even geduld'],
    [{ 'accept-language': 'de, fy;q=0.9, pl;q=0.7, en;q=0.4' }, 'Proszę chwilę'],
    [{ 'accept-language': 'en', cookie: 'drempel=iets; taal=ar' }, 'لحظة من فضلك'],
    [{ 'accept-language': '*;q=x,,;;q=' }, 'Even geduld'],
  ] as const) {
    const answer = await page('/werklijst?van=2', headers)
    const text = await answer.text()
    expect(answer.status).toBe(503)
    expect(text).toContain(words)
    expect(text).toContain('href="/werklijst?van=2"')
    for (const [name, value] of Object.entries(secured)) expect(answer.headers.get(name)).toBe(value)
  }
  const posted = await page('/zaak/x/sendSignal', { 'sec-fetch-site': 'same-origin' }, 'POST')
  expect([posted.status, (await posted.text()).includes('verstuur het opnieuw')]).toEqual([503, true])
  const elsewhere = await (await page('//evil.example/', {})).text()
  expect(elsewhere).not.toContain('href="//evil')
  expect(told).toEqual([])
})
