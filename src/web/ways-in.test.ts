/** A resident sees every way in; DigiD ends the login by letter, and itself only where another way in is left. */
import { afterEach, beforeEach, expect, it } from 'vitest'
import { really } from '../database/example.fixture.ts'
import { type Kept, openStage, type TestStage } from '../testing/stage.ts'
import { upTo } from '../testing/story.ts'
import { Visitor } from '../testing/visitor.ts'
import {
  byProvider,
  codeBy,
  consultant,
  password,
  providerOf,
  residentOf,
  withMail,
  worker,
} from './logging-in.fixture.ts'

const home = '/mijn-vh/inloggen'
const end = `${home}/zonder-brief`
const providers = [providerOf('digid', 'DigiD'), providerOf('eidas', 'eIDAS')]
let kept: Promise<Kept> | undefined
let stage: TestStage
beforeEach(async () => {
  kept ??= openStage().then(async (made) => {
    await made.tell(upTo('assign'))
    return made.keep()
  })
  stage = await openStage({ from: await kept, providers })
})
afterEach(async () => {
  expect(stage.broken).toEqual([])
  await stage.close()
})

const byLetter = async (name = 'noor') =>
  withMail(stage, await codeBy(stage, consultant, 'corporation'), name, 'noor@voorbeeld.example')
const unlinkOn = async (someone: Visitor) =>
  [...(await someone.ask(home)).text.matchAll(/href="(\/mijn-vh\/inloggen\/los\/[^"]+)"/g)].map(
    ([, href]) => href ?? '',
  )
const left = async () =>
  (
    await really(
      stage.url,
      `select (select count(*)::int from drempel.credential) as passwords,
        (select count(*)::int from drempel.recovery_code) as recovery,
        (select count(*)::int from drempel.opening) as openings,
        (select count(*)::int from drempel.login_identity) as links,
        (select count(*)::int from drempel.session where door = 'password') as sessions`,
    )
  )[0]
const changes = async () =>
  (await really(stage.url, `select 1 from drempel.audit where activity = 'changeLogin' and kind = 'act'`)).length

it('reads by letter and by DigiD since when there is a password, by whose letter, and which DigiD', async () => {
  const letter = await byLetter()
  const digid = await byProvider(stage, 'digid')
  for (const someone of [letter, digid]) {
    const { text } = await someone.ask(home)
    expect(text).toMatch(/Met een wachtwoord en een code in de e-mail, sinds [^.]+ maart 2026\./)
    expect(text).toMatch(/Met een brief van: Woningcorporatie, gebruikt op/)
    expect(text).toMatch(/Met DigiD, gekoppeld op [^.]+ maart 2026\./)
  }
  expect((await letter.ask(home)).text).not.toContain('U bent nu ingelogd met DigiD')
  expect((await digid.ask(home)).text).toContain('U bent nu ingelogd met DigiD')
})

it('ends nothing of DigiD by a letter, nor the login by letter itself', async () => {
  const letter = await byLetter()
  await byProvider(stage, 'digid')
  const before = await left()
  expect(await unlinkOn(letter)).toEqual([])
  const [href = ''] = await unlinkOn(await byProvider(stage, 'digid'))
  for (const path of [end, href]) {
    expect((await letter.ask(path)).status, path).toBe(404)
    expect((await letter.ask(path, {})).status, path).toBe(404)
  }
  expect(await left()).toEqual(before)
  const client = await stage.database.door.connect()
  const who = { person: residentOf(stage), role: 'resident', party: 'resident', organisation: null, letters: true }
  for (const by of ['end_letter_login()', `unlink_identity('https://digid.example', '')`]) {
    await client.query('begin')
    await client.query('select drempel.act_as($1, $2)', [JSON.stringify(who), stage.clock.now.toISOString()])
    await expect(client.query(`select drempel.${by}`), by).rejects.toThrow('refused')
    await client.query('rollback')
  }
  client.release()
})

it('ends the login by letter at once: password, recovery codes, what it opened, and who came in by it', async () => {
  const letter = await byLetter()
  const half = new Visitor(stage, '198.51.100.77')
  expect((await half.ask('/inloggen', { naam: 'noor', wachtwoord: password })).to).toBe('/inloggen/code')
  const mailed = stage.codes.at(-1)?.code ?? ''
  const digid = await byProvider(stage, 'digid')
  const told = stage.mails.length
  const logged = await changes()
  expect((await digid.ask(end)).text).toContain('Het wachtwoord en de herstelcodes werken dan niet meer')
  expect((await digid.ask(end, {})).to).toBe(`${home}?klaar=letterEnded`)
  expect(await left()).toEqual({ passwords: 0, recovery: 0, openings: 0, links: 1, sessions: 0 })
  expect((await letter.ask('/mijn-vh')).status).toBe(404)
  expect((await half.ask('/inloggen/code', { code: mailed })).status).toBe(422)
  expect((await new Visitor(stage).ask('/inloggen', { naam: 'noor', wachtwoord: password })).status).toBe(422)
  const page = await digid.ask(`${home}?klaar=letterEnded`)
  expect(page.text).toContain('Inloggen met een brief kan niet meer')
  expect(page.text).not.toContain('Met een wachtwoord')
  expect(stage.mails.slice(told).map(({ to }) => to)).toEqual(['noor@voorbeeld.example'])
  expect(await changes()).toBe(logged + 1)
  expect((await digid.ask(end)).status).toBe(404)
})

it('asks again of a letter to which that login had said yes', async () => {
  const letter = await byLetter()
  const code = await codeBy(stage, worker, 'team')
  await letter.ask(`${home}/brief/team`, { klopt: 'ja' })
  const digid = await byProvider(stage, 'digid')
  await digid.ask(end, {})
  expect((await new Visitor(stage, '198.51.100.78').ask('/activeren', { code })).status).toBe(422)
  expect((await digid.ask(home)).text).toContain('was die voor u?')
})

it('does not unlink the only way in', async () => {
  const digid = await byProvider(stage, 'digid')
  expect(await unlinkOn(digid)).toEqual([])
  const letter = await byLetter()
  const [href = ''] = await unlinkOn(digid)
  await digid.ask(end, {})
  expect((await letter.ask('/mijn-vh')).status).toBe(404)
  expect((await digid.ask(href, {})).status).toBe(404)
  expect(await left()).toMatchObject({ links: 1 })
})

it('unlinks DigiD where the password stays, and is logged out with all that came in by it', async () => {
  const letter = await byLetter()
  const [digid, elsewhere] = [await byProvider(stage, 'digid'), await byProvider(stage, 'digid')]
  const told = stage.mails.length
  const logged = await changes()
  const [href = ''] = await unlinkOn(digid)
  expect((await digid.ask(href)).text).toContain('Niemand logt dan nog in met DigiD, ook u niet')
  const done = await digid.ask(href, {})
  expect(done.text).toContain('DigiD is ontkoppeld')
  expect(digid.cookies.has('drempel')).toBe(false)
  expect((await elsewhere.ask('/mijn-vh')).status).toBe(404)
  expect((await letter.ask('/mijn-vh')).status).toBe(200)
  expect(await left()).toMatchObject({ links: 0, passwords: 1 })
  expect(stage.mails.slice(told).map(({ to }) => to)).toEqual(['noor@voorbeeld.example'])
  expect(await changes()).toBe(logged + 1)
})

it('of two links takes away the other one, and not the one that somebody came in by', async () => {
  const [digid, eidas] = [await byProvider(stage, 'digid'), await byProvider(stage, 'eidas')]
  const hrefs = await unlinkOn(digid)
  expect(hrefs).toHaveLength(1)
  expect((await digid.ask(hrefs[0] ?? '', {})).to).toBe(`${home}?klaar=done`)
  expect((await digid.ask(home)).text).not.toContain('eIDAS')
  expect((await eidas.ask('/mijn-vh')).status).toBe(404)
  expect(await left()).toMatchObject({ links: 1 })
})
