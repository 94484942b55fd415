/** Emergency access: reading only, for three hours, of exactly one case, and nobody concerned does not hear of it. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { really } from '../database/example.fixture.ts'
import { asSession, recordEntries } from '../database/index.ts'
import { deliverDue } from '../messages/deliver.ts'
import { organisations, staffNamed } from '../player/organisations.ts'
import { difference, observe } from '../testing/observe.ts'
import { type Kept, openStage, type TestStage } from '../testing/stage.ts'
import { resident, type Told, upTo } from '../testing/story.ts'
import { krisNumberFrom } from '../trajectory/kris-number.ts'

const colleague = 'corporation-a:consultant-2'
const because = { reason: 'illness', why: 'De collega ligt in het ziekenhuis.', sure: 'yes' }
const address = { postcode: resident.postcode, houseNumber: resident.houseNumber }
const open = upTo('open')[0] as Told

let kept: Kept
let stage: TestStage
beforeAll(async () => {
  const first = await openStage()
  await first.tell([
    ...upTo('intakeReport'),
    ...['een', 'twee'].map((name, index) => ({
      ...open,
      as: 'corporation-a:consultant-1',
      case: name,
      at: `2026-03-18T1${index}:00`,
      with: { ...open.with, name: 'Sam Dubbel', houseNumber: ['90 bis', '90 bis A'][index] ?? '' },
    })),
    {
      ...open,
      as: 'corporation-b:consultant-1',
      case: 'elders',
      at: '2026-03-18T13:00',
      with: { ...open.with, name: 'Eva Elders', houseNumber: '77' },
    },
  ])
  kept = await first.keep()
  stage = await openStage({ from: kept })
})
afterAll(() => stage.close())

async function ask(who: string, path: string, form?: Record<string, string>, on = stage) {
  const headers = {
    cookie: await on.cookieOf(who),
    host: 'localhost',
    ...(form ? { 'sec-fetch-site': 'same-origin' } : {}),
  }
  const answer = await on.app.request(path, {
    method: form ? 'POST' : 'GET',
    headers,
    ...(form
      ? { body: new URLSearchParams({ sleutel: crypto.randomUUID().replaceAll('-', '').slice(0, 32), ...form }) }
      : {}),
  })
  return { status: answer.status, page: await answer.text(), to: answer.headers.get('location') }
}
const world = (party: 'corporation' | 'team' | 'resident', on = stage) =>
  on.play.cases.get('zaak')?.worlds.get(party) ?? ''
const number = async () => (await really(stage.url, 'select number from drempel.kris_number'))[0]?.number as string
const denied = async () =>
  (await really(stage.url, `select person_id from drempel.audit where activity = 'breakGlass' and kind = 'denied'`))
    .length

describe('who has no emergency access', () => {
  it.each(['corporation-a:privacy-officer', 'resident'])('%s: there is no such page', async (who) => {
    const nothing = await ask(who, '/nergens')
    for (const answer of [
      await ask(who, '/noodtoegang'),
      await ask(who, '/noodtoegang', { ...because, ...address }),
      await ask(who, `/noodtoegang/${world('corporation')}`),
      await ask(who, `/noodtoegang/${world('corporation')}`, {}),
    ])
      expect(answer).toEqual({ ...nothing, status: 404 })
  })
})

describe('what does not find exactly one', () => {
  const tries: readonly [string, string, () => Promise<Record<string, string>> | Record<string, string>][] = [
    ['a number that is none', colleague, () => ({ number: krisNumberFrom(7) })],
    ['a name that several have', colleague, () => ({ name: 'Sam Dubbel' })],
    ['half a name', colleague, () => ({ name: 'Voorbeeld' })],
    ['an address of another landlord’s case', colleague, () => ({ ...address, houseNumber: '77' })],
    ['an own case', 'corporation-a:consultant-1', () => address],
    ['the number of another landlord', 'corporation-b:consultant-1', async () => ({ number: await number() })],
    ['a case that this party does not have', 'work-and-income:supervisor-1', async () => ({ number: await number() })],
  ]
  it.each(tries)('%s: one and the same answer, which stands in the audit', async (_, who, search) => {
    const before = await denied()
    const answer = await ask(who, '/noodtoegang', { ...because, ...(await search()) })
    expect(answer.status).toBe(422)
    expect(answer.page).toContain('Zo is er niets gevonden, of meer dan één')
    expect(await denied()).toBe(before + 1)
    expect(await really(stage.url, 'select * from drempel.glass')).toEqual([])
  })

  it('without a reason, in words, or anything to look for: nothing is looked for', async () => {
    const before = await denied()
    for (const form of [address, { ...because, why: ' ', ...address }, because, { ...because, postcode: '3599 ZZ' }])
      expect((await ask(colleague, '/noodtoegang', form as Record<string, string>)).status).toBe(422)
    expect(await denied()).toBe(before)
  })
})

describe('an address that is written otherwise', () => {
  it.each([
    ['90bs', 'een'],
    ['90-bs-a', 'twee'],
  ])('%s is that door and no other', async (houseNumber, name) => {
    const on = await openStage({ from: kept })
    const answer = await ask(colleague, '/noodtoegang', { ...because, ...address, houseNumber }, on)
    const found = on.play.cases.get(name)?.worlds.get('corporation')
    await on.close()
    expect([answer.status, answer.to]).toEqual([303, `/zaak/${found}?klaar=breakGlass`])
  })
  it.each(['90', '90 A', '90 bis B'])('%s finds neither of them', async (houseNumber) => {
    expect((await ask(colleague, '/noodtoegang', { ...because, ...address, houseNumber })).status).toBe(422)
  })
  it('that no house has is said at its field', async () => {
    const { page } = await ask(colleague, '/noodtoegang', { ...because, ...address, houseNumber: 'nergens' })
    expect(page).toContain('Schrijf het huisnummer zoals het op de deur staat')
  })
})

describe('with the glass broken', () => {
  beforeAll(async () => {
    const answer = await ask(colleague, '/noodtoegang', { ...because, ...address, postcode: '3599zz' })
    expect([answer.status, answer.to]).toEqual([303, `/zaak/${world('corporation')}?klaar=breakGlass`])
  })

  it('one reads, and can do nothing', async () => {
    const { status, page } = await ask(colleague, `/zaak/${world('corporation')}`)
    expect(status).toBe(200)
    expect(page).toContain('U leest mee met noodtoegang')
    expect(page).toContain(resident.name)
    expect(page).not.toContain(`/zaak/${world('corporation')}/withdraw`)
    for (const act of ['withdraw', 'handOver', 'endOtherwise', 'freezeCollection']) {
      const answer = await ask(colleague, `/zaak/${world('corporation')}/${act}`, { on: '2026-03-19', how: 'writing' })
      expect([act, answer.status]).toEqual([act, 409])
      expect(answer.page).toContain('Spring eerst in voor uw collega')
    }
    expect((await ask(colleague, '/werklijst')).page).not.toContain(resident.name)
  })

  it('the database takes nothing either', async () => {
    const actor = staffNamed(colleague)?.actor
    const [{ id } = {}] = await really(stage.url, 'select trajectory_id as id from drempel.world where id = $1', [
      world('corporation'),
    ])
    const entry = {
      file: 'corporationFile',
      category: 'rentalHistory',
      phase: 'onboarding',
      purpose: 'identification',
      ground: 'notStated',
      basis: 'reading',
      value: {},
    } as const
    if (!actor) throw new Error('nobody')
    await expect(asSession(stage.database, actor, (tx) => recordEntries(tx, id, [entry]))).rejects.toThrow()
    await expect(
      asSession(stage.database, actor, (tx) => tx.client.query(`select drempel.append($1, '[]')`, [id])),
    ).rejects.toThrow('refused')
  })

  it('who is assigned and the privacy officer of that organisation get mail, and nobody else', async () => {
    const sent: string[] = []
    const transport = {
      verify: async () => undefined,
      send: async (mail: { to: string; text: string }) => void sent.push(`${mail.to} ${mail.text}`),
    }
    await deliverDue(stage.database, transport)
    const domain = organisations['corporation-a'].settings.mail?.split('@')[1]
    expect(sent.map((mail) => mail.split(' ')[0]).sort()).toEqual([
      `consultant-1@${domain}`,
      `privacy-officer@${domain}`,
    ])
    for (const canary of [resident.name, because.why, 'Gijs', 'illness']) expect(sent.join()).not.toContain(canary)
  })

  it('the resident reads role, organisation, when and why, and no name', async () => {
    const looked = await ask('resident', `/mijn-vh/gekeken?traject=${world('resident')}`)
    expect(looked.page).toMatch(/Stichting Proefwonen/)
    expect(looked.page).toContain('Noodtoegang')
    expect(looked.page).not.toContain('Gijs')
    const events = await really(
      stage.url,
      `select e.payload, e.by_person from drempel.event e join drempel.world w using (trajectory_id, party)
      where w.id = $1 and e.type = 'glassBroken'`,
      [world('resident')],
    )
    expect(events).toEqual([
      {
        by_person: null,
        payload: expect.objectContaining({ role: 'housingConsultant', reason: 'illness' }),
      },
    ])
    expect(JSON.stringify(events)).not.toContain(because.why)
  })

  it('colleagues who are assigned see it in the case, with the name', async () => {
    const { page } = await ask('corporation-a:consultant-1', `/zaak/${world('corporation')}`)
    expect(page).toMatch(/Gijs Voorbeeldsma.*gebruikte noodtoegang/s)
  })

  it('each reading stands in the logs as such', async () => {
    const rows = await really(stage.url, `select distinct activity from drempel.audit where kind = 'glass' order by 1`)
    expect(rows.map(({ activity }) => activity)).toContain('readCase')
  })

  it('it ends by hand, and then there is nothing', async () => {
    expect((await ask(colleague, `/noodtoegang/${world('corporation')}`)).status).toBe(200)
    expect((await ask(colleague, '/noodtoegang')).page).toContain(`/zaak/${world('corporation')}`)
    expect((await ask('corporation-a:consultant-1', `/noodtoegang/${world('corporation')}`, {})).status).toBe(404)
    expect((await ask(colleague, `/noodtoegang/${world('corporation')}`, {})).status).toBe(303)
    expect((await ask(colleague, `/zaak/${world('corporation')}`)).status).toBe(404)
    expect((await ask(colleague, `/noodtoegang/${world('corporation')}`, {})).status).toBe(404)
  })

  it('it ends by itself after three hours', async () => {
    await ask(colleague, '/noodtoegang', { ...because, number: await number() })
    expect((await ask(colleague, `/zaak/${world('corporation')}`)).status).toBe(200)
    const began = stage.clock.now
    stage.clock.now = new Date(began.getTime() + 3 * 3_600_000 - 1000)
    expect((await ask(colleague, `/zaak/${world('corporation')}`)).status).toBe(200)
    stage.clock.now = new Date(began.getTime() + 3 * 3_600_000 + 1)
    expect((await ask(colleague, `/zaak/${world('corporation')}`)).status).toBe(404)
    expect(stage.broken).toEqual([])
  })
})

describe('nobody of another party', () => {
  it('can tell that the glass was broken, or not', async () => {
    const [one, two] = [await openStage({ from: kept }), await openStage({ from: kept })]
    try {
      const at = new Date(kept.now.getTime() + 60_000)
      one.clock.now = at
      two.clock.now = at
      await ask(colleague, '/noodtoegang', { ...because, ...address }, one)
      for (const who of [
        'team:worker-1',
        'team:coordinator-1',
        'corporation-b:consultant-1',
        'work-and-income:supervisor-1',
      ]) {
        const seen = await Promise.all([one, two].map((on) => observe(on, who, { brief: true })))
        expect(difference(seen[0] ?? [], seen[1] ?? []), who).toBeUndefined()
      }
      // What is compared can differ at all.
      const own = await Promise.all([one, two].map((on) => observe(on, 'corporation-a:consultant-1', { brief: true })))
      expect(difference(own[0] ?? [], own[1] ?? [])).toBeDefined()
    } finally {
      await one.close()
      await two.close()
    }
  })
})
