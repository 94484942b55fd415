/** By way of a real OpenID provider: residents after a letter, staff by the mail address of their organisation. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { really } from '../database/example.fixture.ts'
import { textOf } from '../letters/pdf-text.ts'
import { organisations } from '../player/organisations.ts'
import { startProvider } from '../testing/oidc.ts'
import { openStage, type TestStage } from '../testing/stage.ts'
import { upTo } from '../testing/story.ts'
import { Visitor } from '../testing/visitor.ts'

const consultant = 'corporation-a:consultant-1'
let stage: TestStage
let at: Awaited<ReturnType<typeof startProvider>>
let numbered = 0
const visitor = () => new Visitor(stage, `203.0.113.${++numbered}`)

beforeAll(async () => {
  at = await startProvider()
  const team = organisations.team.id
  stage = await openStage({
    providers: [at.providerAt('digid', 'resident'), at.providerAt('werk', 'staff', { organisation: team })],
  })
  await stage.tell(upTo('signal'))
  // The provider goes by the clock of the computer, and what is signed by it must not be old.
  stage.clock.now = new Date()
})
afterAll(async () => {
  await stage.close()
  await at.stop()
})

/** A letter to somebody who does not log in yet: the provider's clock cannot wait three days. */
async function letter(): Promise<string> {
  await really(stage.url, 'delete from drempel.login_identity where person_id = $1', [
    stage.play.cases.get('zaak')?.resident?.person,
  ])
  const world = stage.play.cases.get('zaak')?.worlds.get('corporation')
  const made = await (await visitor().as(consultant)).ask(`/zaak/${world}/sendActivation`, {
    sleutel: crypto.randomUUID(),
  })
  return /[2-9A-Z]{4}-[2-9A-Z]{4}-[2-9A-Z]{4}/.exec(textOf(made.bytes))?.[0] ?? ''
}

describe('a resident with DigiD', () => {
  const noor = { sub: 'bsn-of-nobody', acr: 'midden' }

  it('on too low a level does not get in', async () => {
    const someone = visitor()
    expect((await at.comesBack(someone, 'digid', { ...noor, acr: 'laag' })).status).toBe(403)
    expect((await at.comesBack(someone, 'digid', { sub: noor.sub })).status).toBe(403)
  })

  it('who is linked to nobody is asked for a letter, and gets nowhere without', async () => {
    const someone = visitor()
    expect((await at.comesBack(someone, 'digid', noor)).to).toBe('/inloggen/koppelen')
    expect((await someone.ask('/inloggen/koppelen', { code: '2222-2222-2222' })).status).toBe(422)
    expect((await someone.ask('/mijn-vh')).status).toBe(404)
  })

  it('types the code once, and from then on DigiD is enough; what DigiD says of who it is stands nowhere', async () => {
    const someone = visitor()
    await at.comesBack(someone, 'digid', noor)
    expect((await someone.ask('/inloggen/koppelen', { code: await letter() })).to).toBe('/mijn-vh')
    const again = visitor()
    expect((await at.comesBack(again, 'digid', noor)).to).toBe('/mijn-vh')
    expect((await again.ask('/mijn-vh')).status).toBe(200)
    const other = visitor()
    expect((await at.comesBack(other, 'digid', { ...noor, sub: 'somebody-else' })).to).toBe('/inloggen/koppelen')
  })

  it('is linked on the way back where the code came first', async () => {
    const someone = visitor()
    await someone.ask('/activeren', { code: await letter() })
    expect((await at.comesBack(someone, 'digid', { sub: 'another', acr: 'midden' })).to).toBe('/mijn-vh')
  })

  it('of one provider is nobody at the other', async () => {
    expect((await at.comesBack(visitor(), 'werk', { sub: noor.sub })).status).toBe(403)
  })
})

describe('the way back', () => {
  it('with an answer that another browser asked for lets nobody in', async () => {
    const [one, two] = [visitor(), visitor()]
    const back = await at.through((await one.ask('/inloggen/digid')).to, { sub: 'bsn-of-nobody', acr: 'midden' })
    await two.ask('/inloggen/digid')
    expect((await two.ask(back)).status).toBe(403)
    expect((await visitor().ask(back)).status).toBe(403)
  })

  it('with another state lets nobody in, though everything else fits', async () => {
    const someone = visitor()
    const out = await someone.ask('/inloggen/digid')
    const back = await at.through(out.to, { sub: 'bsn-of-nobody', acr: 'midden' })
    expect((await someone.ask(back.replace(/state=[^&]+/, 'state=other'))).status).toBe(403)
  })

  it('works once', async () => {
    const someone = visitor()
    const out = await someone.ask('/inloggen/digid')
    const back = await at.through(out.to, { sub: 'bsn-of-nobody', acr: 'midden' })
    expect((await someone.ask(back)).status).toBe(303)
    expect((await someone.ask(back)).status).toBe(403)
  })
})

describe('somebody who works here', () => {
  const mail = (as: string, organisation: string) => `${as}@${organisation}.example`

  it('whose address is not verified, unknown, or of another organisation does not get in', async () => {
    const own = mail('worker-1', 'buurtteam-proefwijk')
    for (const account of [
      { sub: 's1', email: own, verified: false },
      { sub: 's2', email: mail('nobody', 'buurtteam-proefwijk') },
      { sub: 's3', email: mail('consultant-1', 'proefwonen') },
    ])
      expect((await at.comesBack(visitor(), 'werk', account)).status, account.sub).toBe(403)
  })

  it('gets in by the address, and afterwards also when that has changed there', async () => {
    const account = { sub: 's4', email: mail('worker-1', 'buurtteam-proefwijk') }
    const someone = visitor()
    expect((await at.comesBack(someone, 'werk', account)).to).toBe('/werklijst')
    expect((await someone.ask('/werklijst')).text).toContain('Mila Testman')
    expect((await at.comesBack(visitor(), 'werk', { ...account, email: 'new@elders.example' })).to).toBe('/werklijst')
  })

  it('is logged out at the provider too', async () => {
    const someone = visitor()
    await at.comesBack(someone, 'werk', { sub: 's4', email: 'x@y.example' })
    expect((await someone.ask('/uit', {})).to).toContain('/session/end?')
    expect((await someone.ask('/werklijst')).status).toBe(404)
  })
})

it('nothing broke on the way', () => {
  expect(stage.broken).toEqual([])
})
