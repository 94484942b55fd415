/** The resident's consents as records to take along. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { askLooked } from '../questions/index.ts'
import { openStage, type TestStage } from '../testing/stage.ts'
import { upTo } from '../testing/story.ts'

const path = '/mijn-vh/toestemming.jsonld'
let stage: TestStage
let world: string
let cookie: string
beforeAll(async () => {
  stage = await openStage()
  await stage.tell(upTo('scan'))
  world = stage.play.cases.get('zaak')?.worlds.get('resident') ?? ''
  cookie = await stage.cookieOf('resident')
})
afterAll(() => stage.close())

const ask = async (who: string | undefined, query = '') => {
  const answer = await stage.app.request(`${path}${query}`, { headers: who ? { cookie: who } : {} })
  return { status: answer.status, headers: answer.headers, body: await answer.text() }
}

describe('the records of consent', () => {
  it('are nobody else’s: to others they do not exist', async () => {
    const absent = await ask(undefined)
    expect(absent.status).toBe(404)
    for (const who of ['corporation-a:consultant-1', 'team:worker-1', 'team:privacy-officer']) {
      const of = await stage.cookieOf(who)
      const none = await stage.app.request('/mijn-vh/bestaat-niet', { headers: { cookie: of } })
      expect([(await ask(of)).body, (await ask(of, `?traject=${world}`)).status]).toEqual([await none.text(), 404])
    }
    expect((await ask(cookie, '?traject=99999999-9999-4999-8999-999999999999')).status).toBe(404)
  })

  it('say what was asked and when, under a pseudonym and without a name', async () => {
    const { status, headers, body } = await ask(cookie)
    expect(status).toBe(200)
    expect(headers.get('content-type')).toBe('application/ld+json')
    expect(headers.get('content-disposition')).toBe('attachment; filename="drempel-toestemming.jsonld"')
    const graph: Record<string, unknown>[] = JSON.parse(body)['@graph']
    const records = graph.filter((node) => node['@type'] === 'dpv:ConsentRecord')
    expect(records.map((record) => String(record['@id']).split(':').at(-1))).toContain('talk')
    expect(body).toContain('dpv:ConsentGiven')
    expect(body).not.toContain(world)
    expect(body).not.toMatch(/Voorbeeld|Noor|Proefstraat/)
    expect((await ask(cookie, `?traject=${world}`)).body).toBe(body)
  })

  it('are offered with the privacy statement to a resident, and to nobody else', async () => {
    const page = async (who: string) => (await stage.app.request('/privacy', { headers: { cookie: who } })).text()
    expect(await page(cookie)).toContain(path)
    expect(await page(await stage.cookieOf('team:worker-1'))).not.toContain(path)
  })

  it('are taken along on the record', async () => {
    const actor = stage.play.cases.get('zaak')?.resident
    if (!actor) throw new Error('the resident is there')
    const taken = async () => {
      const looked = (await askLooked(stage.play.services, actor, world)) ?? []
      return looked.filter(({ activity, kind }) => activity === 'exportConsent' && kind === 'export').length
    }
    const before = await taken()
    await ask(cookie)
    expect(await taken()).toBe(before + 1)
  })
})
