/** A whole trajectory in which the worker checks at step 3, through the pages and the engine; one from before goes on beside it. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { adoptCovenant, asRead, chosenIn } from '../covenant/index.ts'
import { importClients, syncCovenant } from '../database/index.ts'
import { organisations, staffNamed } from '../player/organisations.ts'
import { annexRules } from '../process/rules.ts'
import { askArchive, askCase } from '../questions/index.ts'
import { openStage, type TestStage } from '../testing/stage.ts'
import { between, resident, type Told, upTo } from '../testing/story.ts'

const coordinator = 'team:coordinator-1'
const worker = 'team:worker-1'
const others = ['team:coordinator-2', 'team:worker-2']
const id = '00000009-0000-4000-8000-000000000001'
const filling = { whoChecksKnown: ['teamWorker'] }

let stage: TestStage
const named = (name: string) => (step: Told) => ({ ...step, case: name })
/** The same story, with both of step 3 in each other's place. */
const byWorker = (step: Told): Told => {
  if (step.do === 'checkKnown') return { ...step, as: worker }
  return step.do === 'assignWorker' ? { ...step, as: worker, with: { worker: 'coordinator-1' } } : step
}
const tell = (steps: readonly Told[], name: string) => stage.tell(steps.map(byWorker).map(named(name)))
const world = (name: string, party: 'team' | 'resident' = 'team') => stage.play.cases.get(name)?.worlds.get(party) ?? ''

async function ask(who: string, path: string, form?: Record<string, string>) {
  const answer = await stage.app.request(path, {
    method: form ? 'POST' : 'GET',
    headers: { cookie: await stage.cookieOf(who), ...(form ? { 'sec-fetch-site': 'same-origin' } : {}) },
    ...(form ? { body: new URLSearchParams(form) } : {}),
  })
  return { status: answer.status, body: await answer.text(), location: answer.headers.get('location') }
}
const actorOf = (who: string) => {
  const actor = staffNamed(who)?.actor
  if (!actor) throw new Error(who)
  return actor
}
const open = async (who: string, name: string) => (await ask(who, `/zaak/${world(name)}`)).status

beforeAll(async () => {
  stage = await openStage()
  const client = { ...resident, id, name: 'N. Voorbeeld', birthDate: '1980-02-07', houseNumber: '14-A' }
  await importClients(stage.url, organisations.team.id, [client])
  await stage.tell(upTo('signal').map(named('before')))
  adoptCovenant(chosenIn(filling))
  await syncCovenant(stage.url, annexRules, filling)
  await stage.tell(upTo('signal').map(named('after')))
})
afterAll(async () => {
  adoptCovenant(asRead)
  await stage.close()
})

describe('a signal', () => {
  it('waits for the workers, and one from before for the coordinators', async () => {
    for (const who of [worker, 'team:worker-2'])
      expect([await open(who, 'after'), await open(who, 'before')]).toEqual([200, 404])
    for (const who of [coordinator, 'team:coordinator-2'])
      expect([await open(who, 'after'), await open(who, 'before')]).toEqual([404, 200])
    expect((await ask(worker, '/werklijst')).body).toContain('Kijk of de bewoner al bekend is')
  })

  it('is checked by neither of the others, whatever is sent', async () => {
    const form = { result: 'known', client: id, sleutel: 'k'.repeat(32) }
    for (const [who, name] of [
      [coordinator, 'after'],
      [worker, 'before'],
      ['corporation-a:consultant-1', 'after'],
    ] as const)
      for (const body of [undefined, form])
        expect(await ask(who, `/zaak/${world(name)}/checkKnown`, body)).toEqual(await ask(who, '/bestaat-niet'))
  })
})

describe('the register', () => {
  it('has its pages for the workers, and for nobody else', async () => {
    const nothing = await ask(coordinator, '/bestaat-niet')
    for (const path of ['/register', '/register/nieuw', `/register/${id}`])
      expect(await ask(coordinator, path)).toEqual(nothing)
    expect((await ask(worker, '/register', { zoek: 'Vorbeeld', waarom: 'registerForAdding' })).body).toContain(
      `/register/${id}`,
    )
    expect((await ask(worker, '/werklijst')).body).toContain('href="/register"')
    expect((await ask(coordinator, '/werklijst')).body).not.toContain('href="/register"')
  })
})

describe('the check', () => {
  it('is done once by a coordinator with the register beside it, where it began so', async () => {
    const path = `/zaak/${world('before')}/checkKnown`
    const { body } = await ask(coordinator, path)
    expect(body).toContain('U wordt hierna de coördinator van dit traject.')
    expect(body).toContain(`value="${id}"`)
    const form = { client: id, result: 'known', sleutel: 'a'.repeat(32) }
    for (const _ of ['once', 'and again']) expect((await ask(coordinator, path, form)).status).toBe(303)
    expect(await ask(coordinator, path, { ...form, sleutel: 'b'.repeat(32) })).toMatchObject({ status: 409 })
  })

  it('makes who did it the worker, who has to name a coordinator', async () => {
    const path = `/zaak/${world('after')}/checkKnown`
    const { body } = await ask(worker, path)
    expect(body).toContain('U wordt hierna de medewerker van dit traject.')
    expect(body).not.toContain('U wordt hierna de coördinator')
    expect((await ask(worker, path, { client: id, result: 'known' })).status).toBe(303)
    for (const who of ['team:worker-2', coordinator]) expect(await open(who, 'after')).toBe(404)
    const form = await ask(worker, `/zaak/${world('after')}/assignWorker`)
    expect(form.body).toContain('Wie wordt de VH-coördinator?')
    expect(form.body).toContain('Karim Voorbeeld')
    expect(form.body).not.toContain('Omar Proefstra')
    await tell(between('assign', 'assign'), 'after')
    expect(await open(coordinator, 'after')).toBe(200)
    expect((await ask(worker, `/zaak/${world('after')}`)).body).toContain('wees Karim Voorbeeld aan als VH-coördinator')
    expect((await ask(coordinator, `/zaak/${world('after')}`)).body).toContain('VH-coördinator aangewezen')
  })
})

describe('the trajectory', () => {
  it('goes its way to KRIS and to Work and Income, the coordinator’s steps by the coordinator', async () => {
    await tell(between('invite', 'refer'), 'after')
    for (const who of [worker, coordinator]) {
      const question = await askCase(stage.play.services, actorOf(who), world('after'))
      expect(question?.context.view.seen.caseReferred).toBeDefined()
      expect(question?.context.view.people).toMatchObject({
        teamWorker: actorOf(worker).person,
        vhCoordinator: actorOf(coordinator).person,
      })
    }
    for (const who of others) expect(await open(who, 'after')).toBe(404)
  })

  it('made the resident the client whom the worker had pointed out, though the coordinator never reads there', async () => {
    const { body } = await ask(worker, `/register/${id}`)
    expect(body).toContain('Proefstraat')
    expect(body).not.toContain('14-A')
    const register = async (who: string) =>
      (await askArchive(stage.play.services, actorOf(who), world('after')))?.register
    expect(await register(worker)).toMatchObject({ id, houseNumber: '14' })
    expect(await register(coordinator)).toBeUndefined()
  })

  it('is called by its name where the resident reads who looked', async () => {
    const cookie = await stage.cookieOf('resident', 'after')
    const page = await (
      await stage.app.request(`/mijn-vh/gekeken?traject=${world('after', 'resident')}`, { headers: { cookie } })
    ).text()
    expect(page).toContain('(buurtteammedewerker): Kijken of de bewoner bekend is')
    expect(page).toContain('(buurtteammedewerker): Andere VH-coördinator aanwijzen')
    expect(stage.broken).toEqual([])
  })
})
