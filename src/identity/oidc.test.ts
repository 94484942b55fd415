import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { really } from '../database/example.fixture.ts'
import { textOf } from '../letters/pdf-text.ts'
import { organisations, staffNamed } from '../player/organisations.ts'
import { startProvider } from '../testing/oidc.ts'
import { openStage, type TestStage } from '../testing/stage.ts'
import { usual } from '../testing/story.ts'
import { Visitor } from '../testing/visitor.ts'
import { type Door, residentActor, tryActivationCode } from './accounts.ts'
import { type Arrival, arrive, linkResident, residentOfArrival, rolesOfArrival, setOut } from './oidc.ts'

let stage: TestStage
let door: Door
let at: Awaited<ReturnType<typeof startProvider>>
beforeAll(async () => {
  at = await startProvider()
  stage = await openStage()
  await stage.tell([usual.open()])
  door = { database: stage.database, keys: stage.play.services.signIn.keys }
})
afterAll(async () => {
  await stage.close()
  await at.stop()
})

/** A letter to somebody who does not log in yet. */
async function activation(): Promise<{ person: string; code: string }> {
  await really(stage.url, 'delete from drempel.login_identity where person_id = $1', [
    stage.play.cases.get('zaak')?.resident?.person,
  ])
  const world = stage.play.cases.get('zaak')?.worlds.get('corporation')
  const consultant = await new Visitor(stage).as('corporation-a:consultant-1')
  const { bytes } = await consultant.ask(`/zaak/${world}/sendActivation`, { sleutel: crypto.randomUUID() })
  const code = /[2-9A-Z]{4}-[2-9A-Z]{4}-[2-9A-Z]{4}/.exec(textOf(bytes))?.[0] ?? ''
  const tried = await tryActivationCode(door, code, '192.0.2.1')
  if (tried.kind !== 'yes') throw new Error(tried.kind)
  return tried
}

const from = (subject: string, mail?: string): Arrival => ({
  issuer: 'https://digid.example',
  subject,
  ...(mail ? { mail } : {}),
})
const staff = (organisation: string | null = null) => at.providerAt('werk', 'staff', { organisation })
const mailOf = (as: string) => `${as}@buurtteam-proefwijk.example`

describe('a resident who comes by way of a provider', () => {
  it('is nobody before the link, this resident after it, and nobody as another subject or of another issuer', async () => {
    const noor = from('900000001')
    expect(await residentOfArrival(door, noor)).toBeUndefined()
    const letter = await activation()
    expect(await linkResident(door, noor, letter)).toBe(true)
    expect(await residentOfArrival(door, noor)).toEqual(residentActor(letter.person))
    expect(await residentOfArrival(door, from('900000002'))).toBeUndefined()
    expect(await residentOfArrival(door, { ...noor, issuer: 'https://elders.example' })).toBeUndefined()
    // Of issuer and subject together: where one ends and the other begins cannot be moved.
    expect(await residentOfArrival(door, { issuer: 'https://digid.example9', subject: '00000001' })).toBeUndefined()
  })

  it('is linked by a letter once', async () => {
    const letter = await activation()
    expect(await linkResident(door, from('900000003'), letter)).toBe(true)
    expect(await linkResident(door, from('900000004'), letter)).toBe(false)
    expect(await residentOfArrival(door, from('900000004'))).toBeUndefined()
  })

  it('leaves no number that somebody could read', async () => {
    await linkResident(door, from('900000005'), await activation())
    const rows = await really(stage.url, 'select * from drempel.login_identity')
    expect(rows.length).toBeGreaterThan(0)
    for (const { subject_hash: hash } of rows) expect(hash.toString('latin1')).not.toContain('90000000')
  })
})

describe('somebody who works here', () => {
  it('has roles by a mail address that was verified, and from then on by who it is', async () => {
    const mila = staffNamed('team:worker-1')?.actor
    expect(await rolesOfArrival(door, staff(), from('m1'))).toEqual([])
    const roles = await rolesOfArrival(door, staff(), from('m1', mailOf('worker-1')))
    expect(roles.map(({ actor }) => actor)).toEqual([mila])
    for (const mail of [undefined, 'another@elders.example'])
      expect((await rolesOfArrival(door, staff(), from('m1', mail))).map(({ actor }) => actor)).toEqual([mila])
  })

  it('is let in by the provider of the own organisation, and not by another one’s', async () => {
    const other = staff(organisations['corporation-a'].id)
    expect(await rolesOfArrival(door, other, from('m2', mailOf('worker-2')))).toEqual([])
    const own = staff(organisations.team.id)
    expect(await rolesOfArrival(door, own, from('m2', mailOf('worker-2')))).toHaveLength(1)
    expect(await rolesOfArrival(door, other, from('m2'))).toEqual([])
  })

  it('is no resident, also where the link says who it is', async () => {
    await rolesOfArrival(door, staff(), from('m3', mailOf('worker-3')))
    expect(await rolesOfArrival(door, staff(), from('m3'))).toHaveLength(1)
    expect(await residentOfArrival(door, from('m3'))).toBeUndefined()
  })
})

describe('the way out and back', () => {
  const back = 'https://drempel.example/inloggen/digid/terug'
  const provider = () => at.providerAt('digid', 'resident')
  const noor = { sub: '900000009', acr: 'midden' }

  it('is new each time: state, nonce and what only this program can answer', async () => {
    const [one, two] = [await setOut(provider(), back), await setOut(provider(), back)]
    for (const name of ['state', 'nonce', 'verifier'] as const) expect(one.journey[name]).not.toBe(two.journey[name])
    const asked = new URL(one.url).searchParams
    expect(asked.get('code_challenge_method')).toBe('S256')
    expect(asked.get('code_challenge')).not.toBe(one.journey.verifier)
    expect([asked.get('scope'), asked.get('prompt'), asked.get('acr_values')]).toEqual(['openid', 'login', 'midden'])
    expect(one.url).not.toContain(one.journey.verifier)
  })

  it('leads to who it was, where all of it fits, and to nobody where one thing does not', async () => {
    const comes = async (change: Partial<Awaited<ReturnType<typeof setOut>>['journey']> = {}) => {
      const { url, journey } = await setOut(provider(), back)
      const path = await at.through(url, noor)
      return arrive(provider(), new URL(path, 'https://drempel.example'), { ...journey, ...change })
    }
    expect(await comes()).toMatchObject({ subject: noor.sub })
    for (const change of [{ state: 'other' }, { nonce: 'other' }, { verifier: 'o'.repeat(43) }])
      expect(await comes(change), JSON.stringify(change)).toBeUndefined()
  })
})
