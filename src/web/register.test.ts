/** The register of clients through its pages: whose it is, what the check shows, and what a choice leaves behind. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { importClients } from '../database/index.ts'
import { organisations } from '../player/organisations.ts'
import { openStage, type TestStage } from '../testing/stage.ts'
import { between, resident, upTo } from '../testing/story.ts'

const coordinator = 'team:coordinator-1'
const id = '00000009-0000-4000-8000-000000000001'

let stage: TestStage
let world: string
beforeAll(async () => {
  stage = await openStage()
  const client = { ...resident, id, name: 'N. Voorbeeld', birthDate: '1980-02-07', houseNumber: '14-A' }
  await importClients(stage.url, organisations.team.id, [client])
  await stage.tell(upTo('signal'))
  world = stage.play.cases.get('zaak')?.worlds.get('team') ?? ''
})
afterAll(() => stage.close())

async function ask(who: string, path: string, form?: Record<string, string>) {
  const answer = await stage.app.request(path, {
    method: form ? 'POST' : 'GET',
    headers: { cookie: await stage.cookieOf(who), ...(form ? { 'sec-fetch-site': 'same-origin' } : {}) },
    ...(form ? { body: new URLSearchParams(form) } : {}),
  })
  return { status: answer.status, body: await answer.text(), location: answer.headers.get('location') }
}

describe('the register', () => {
  it.each(['corporation-a:consultant-1', 'team:worker-1', 'team:privacy-officer', 'resident'])(
    'does not exist for %s',
    async (who) => {
      const nothing = await ask(who, '/bestaat-niet')
      for (const path of ['/register', '/register/nieuw', `/register/${id}`])
        for (const form of [undefined, { zoek: 'Voorbeeld', name: 'x' }])
          expect(await ask(who, path, form)).toEqual(nothing)
    },
  )

  it('answers for a client that is not there as for any page that is not', async () => {
    const nothing = await ask(coordinator, '/bestaat-niet')
    expect(await ask(coordinator, '/register/99999999-9999-4999-8999-999999999999')).toEqual(nothing)
    expect(await ask(coordinator, '/register/geen-id', { name: 'x' })).toEqual(nothing)
  })

  it('says at its field what is wrong, and keeps what was typed', async () => {
    const { status, body } = await ask(coordinator, '/register/nieuw', { name: 'Petra Testwoud', postcode: 'x' })
    expect(status).toBe(422)
    expect(body).toContain('Petra Testwoud')
    expect(body).toContain('Schrijf een postcode als 3512 AB.')
  })

  it('is not searched without a reason, and keeps what was typed; what was searched stands out for the privacy officer', async () => {
    for (const waarom of ['', 'zomaar', 'constructor']) {
      const { body } = await ask(coordinator, '/register', { zoek: 'Voorbeeld', waarom })
      expect(body).toContain('Kies waarom u zoekt.')
      expect(body).toContain('value="Voorbeeld"')
      expect(body).not.toContain(`/register/${id}`)
    }
    const standsOut = 'In het register gezocht, los van een melding'
    expect((await ask('team:privacy-officer', '/logboek')).body).not.toContain(standsOut)
    await ask(coordinator, '/register', { zoek: 'Voorbeeld', waarom: 'registerForClient' })
    const { body } = await ask('team:privacy-officer', '/logboek')
    expect(body).toContain(standsOut)
    expect(body).toContain('In het register gezocht: iemand nam zelf contact op')
    expect((await ask('corporation-a:privacy-officer', '/logboek')).body).not.toContain(standsOut)
  })

  it('is searched and mended by a coordinator', async () => {
    expect((await ask(coordinator, '/register', { zoek: 'Vorbeeld', waarom: 'registerForMending' })).body).toContain(
      `/register/${id}`,
    )
    const address = { street: 'Proefstraat', houseNumber: '14-A', postcode: '3599zz', place: 'Utrecht' }
    const mended = {
      name: 'Noor Voorbeeld-Bakker',
      'birthDate-day': '7',
      'birthDate-month': '2',
      'birthDate-year': '1980',
    }
    expect((await ask(coordinator, `/register/${id}`, { ...address, ...mended })).location).toBe('/register?klaar=ja')
    expect((await ask(coordinator, '/register', { zoek: 'Bakker', waarom: 'registerForMending' })).body).toContain(
      '7 februari 1980',
    )
  })
})

describe('the check', () => {
  const form = () => `/zaak/${world}/checkKnown`

  it('refuses a client that is not among the candidates, and one that is not known', async () => {
    const stranger = '99999999-9999-4999-8999-999999999999'
    expect((await ask(coordinator, form(), { client: stranger, result: 'known' })).status).toBe(422)
    const contradiction = await ask(coordinator, form(), { client: id, result: 'notKnown' })
    expect(contradiction.status).toBe(422)
    expect(contradiction.body).toContain('Niemand hiervan')
  })

  it('shows who it may be, with what agrees and what differs, beside what the signal says', async () => {
    const { body } = await ask(coordinator, form())
    expect(body).toContain('De melding zegt: Noor Voorbeeld, Proefstraat 14, 3599 ZZ Utrecht.')
    expect(body).toMatch(/Komt overeen: naam, straat, huisnummer, postcode, plaats\./)
    expect(body).toContain(`value="${id}"`)
  })

  it('leaves the choice in the event and nothing more, and gives the client the new address in the end', async () => {
    expect((await ask(coordinator, form(), { client: id, result: 'known' })).status).toBe(303)
    await stage.tell(between('assign', 'registerAreas'))
    const { body } = await ask(coordinator, '/register', { zoek: 'Voorbeeld', waarom: 'registerForMending' })
    expect(body.match(/href="\/register\/[0-9a-f-]{36}"/g)).toEqual([`href="/register/${id}"`])
    expect(body).toContain('Proefstraat 14<')
    const { body: log } = await ask('team:privacy-officer', '/logboek')
    expect(log).toContain('In het register gekeken')
    expect(stage.broken).toEqual([])
  })
})
