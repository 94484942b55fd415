/** Who recorded something can correct it or take it away, and nobody else; what asks for a reason gets none without. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '../database/index.ts'
import { staffNamed } from '../player/organisations.ts'
import { askCase, type CaseQuestion } from '../questions/index.ts'
import { openStage, type TestStage } from '../testing/stage.ts'
import { onEntry, resident, subject, upTo, usual } from '../testing/story.ts'
import { perform } from './perform.ts'

const consultant = 'corporation-a:consultant-1'
const worker = 'team:worker-1'
const coordinator = 'team:coordinator-1'
let stage: TestStage

beforeAll(async () => {
  stage = await openStage()
  await stage.tell(upTo('complete'))
})
afterAll(() => stage.close())

const actorOf = (who: string): Actor => {
  const actor = who === 'resident' ? stage.play.cases.get('zaak')?.resident : staffNamed(who)?.actor
  if (!actor) throw new Error(`nobody is called ${who}`)
  return actor
}
async function see(who: string): Promise<CaseQuestion> {
  const actor = actorOf(who)
  const world = stage.play.cases.get('zaak')?.worlds.get(actor.party) ?? ''
  const question = await askCase(stage.play.services, actor, world)
  if (!question) throw new Error(`${who} has no such case`)
  return question
}
const entryFor = async (who: string, category: string) =>
  (await see(who)).context.rows.entries.find((entry) => entry.category === category)

/** Tries an act about an entry by its id, whoever it belongs to. */
async function attempt(who: string, act: 'correctEntry' | 'removeEntry', entry: string, raw: Record<string, string>) {
  const actor = actorOf(who)
  const worldId = stage.play.cases.get('zaak')?.worlds.get(actor.party) ?? ''
  return perform(stage.play.services, actor, { worldId, act, entry, raw: async () => raw })
}

describe('correcting', () => {
  it('is not there for who only reads it, nor for the resident', async () => {
    const arrears = (await entryFor(worker, 'rentArrears'))?.id ?? ''
    const raw = { arrears: '1,00', why: 'wasWrong' }
    expect((await attempt(worker, 'correctEntry', arrears, raw)).kind).toBe('notFound')
    expect((await attempt('resident', 'correctEntry', arrears, raw)).kind).toBe('notFound')
    expect((await attempt(consultant, 'correctEntry', 'ffffffff-ffff-4fff-8fff-ffffffffffff', raw)).kind).toBe(
      'notFound',
    )
    expect((await entryFor(worker, 'rentArrears'))?.value).toEqual({ cents: 184255 })
  })

  it('reads what is typed as carefully as the first time', async () => {
    const entry = (await entryFor(consultant, 'intakeReport'))?.id ?? ''
    const outcome = await attempt(consultant, 'correctEntry', entry, {
      text: 'Hij is veroordeeld voor diefstal.',
      why: 'incomplete',
    })
    expect(outcome.kind === 'invalid' && outcome.problems[0]).toMatchObject({ field: 'text', problem: 'textCriminal' })
    const bare = await attempt(consultant, 'correctEntry', entry, { text: '', why: 'other' })
    expect(bare.kind === 'invalid' && bare.problems.map(({ field }) => field)).toEqual(['text', 'why'])
  })

  it('shows the new value to all who read it, and the older one to who recorded it and to the resident', async () => {
    await stage.tell([
      onEntry(consultant, '2026-03-20T08:00', 'correctEntry', 'krisCorporationTab.rentArrears', {
        arrears: '1500,00',
        why: 'wasWrong',
      }),
    ])
    for (const who of [consultant, worker, 'resident'])
      expect((await entryFor(who, 'rentArrears'))?.value, who).toEqual({ cents: 150000 })
    const olderOf = async (who: string) => (await see(who)).context.rows.older.map(({ value }) => value)
    expect(await olderOf(consultant)).toEqual([{ cents: 184255 }])
    expect(await olderOf('resident')).toEqual([{ cents: 184255 }])
    expect(await olderOf(worker)).toEqual([])
    const corrected = (await see(worker)).context.rows.entries.find(({ category }) => category === 'rentArrears')
    expect(corrected?.corrected).toBe(true)
  })

  it('keeps footing, presence and reason of what it corrects, and a second time goes on from there', async () => {
    const before = await entryFor(consultant, 'rentArrears')
    await stage.tell([
      onEntry(consultant, '2026-03-20T08:10', 'correctEntry', 'krisCorporationTab.rentArrears', {
        arrears: '1600,00',
        why: 'askedByResident',
      }),
    ])
    const after = await entryFor(consultant, 'rentArrears')
    const anew = { id: '', value: '', recordedAt: '', changedAt: '' }
    expect({ ...after, ...anew }).toEqual({ ...before, ...anew })
    // Who reads a shared file cannot tell by its day that the resident asked for it.
    expect(after?.changedAt).toBe(after?.recordedAt)
    const stale = await attempt(consultant, 'correctEntry', before?.id ?? '', { arrears: '1,00', why: 'changed' })
    expect(stale).toMatchObject({
      kind: 'invalid',
      problems: [
        { field: '', problem: 'entryChanged' },
        { field: 'arrears', problem: 'storedNow', found: '1600,00' },
      ],
    })
  })
})

describe('correcting name and address', () => {
  const told = async (who: string) =>
    (await see(who)).context.events.filter(({ type }) => type === 'nameAndAddressCorrected').length
  const moved = { ...resident, street: 'Nieuwe Weg', houseNumber: '3', why: 'changed' }

  it('is told between the landlord’s file and KRIS, without the value', async () => {
    await stage.tell([onEntry(consultant, '2026-03-20T08:40', 'correctEntry', 'corporationFile.nameAndAddress', moved)])
    for (const who of [consultant, worker, coordinator, 'resident']) expect(await told(who), who).toBe(1)
    expect(JSON.stringify((await see(worker)).context.rows)).not.toContain('Nieuwe Weg')
    await stage.tell([onEntry(coordinator, '2026-03-20T08:50', 'correctEntry', 'krisGeneral.nameAndAddress', moved)])
    for (const who of [consultant, worker, coordinator, 'resident']) expect(await told(who), who).toBe(2)
  })

  it('is told to nobody where no name went out', async () => {
    const alone = await openStage()
    try {
      await alone.tell([
        usual.open(),
        usual.contact({ outcome: 'noContact' }),
        usual.signal({ moreAddresses: 'true' }),
        onEntry(consultant, '2026-03-05T08:40', 'correctEntry', 'corporationFile.nameAndAddress', moved),
      ])
      const world = alone.play.cases.get('zaak')?.worlds.get('team') ?? ''
      const seen = await askCase(alone.play.services, actorOf(coordinator), world)
      expect(seen?.context.events.map(({ type }) => type)).toEqual(['signalSent'])
    } finally {
      await alone.close()
    }
  })
})

describe('recording with a reason', () => {
  it('opens nothing in KRIS, and no health in the landlord’s file', async () => {
    const base = { text: 'Slaapt slecht.', reason: 'Het speelt mee.' }
    const tries = [
      { ...base, file: 'krisCorporationTab', category: 'otherSubject' },
      { ...base, file: 'corporationFile', category: 'mentalHealth' },
      { ...base, file: 'ktsd', category: 'children' },
    ]
    const actor = actorOf(consultant)
    const worldId = stage.play.cases.get('zaak')?.worlds.get('corporation') ?? ''
    for (const raw of tries) {
      const outcome = await perform(stage.play.services, actor, { worldId, act: 'recordSubject', raw: async () => raw })
      expect(outcome.kind, JSON.stringify(raw)).toBe('invalid')
    }
  })

  it('shows the resident the reason, and who was there', async () => {
    const at = '2026-03-20T09:10'
    const values = { file: 'ktsd', category: 'children', text: 'Een kind van 6.', reason: 'De opvang stopt.' }
    await stage.tell([subject(worker, at, { ...values, presence: ['resident', 'interpreter'] })])
    const seen = await entryFor('resident', 'children')
    expect(seen).toMatchObject({ reason: 'De opvang stopt.', presence: ['resident', 'interpreter'], file: 'ktsd' })
    expect(seen?.purpose).toBe('requestForHelp')
    expect(await entryFor(consultant, 'children')).toBeUndefined()
  })
})

describe('removing', () => {
  it('is not open for what a step asks for: that is corrected', async () => {
    const arrears = (await entryFor(consultant, 'rentArrears'))?.id ?? ''
    expect((await attempt(consultant, 'removeEntry', arrears, { why: 'notRelevant' })).kind).toBe('notFound')
  })

  it('leaves nothing of the entry, its older values included, in anybody’s world', async () => {
    await stage.tell([
      onEntry(worker, '2026-03-20T09:20', 'correctEntry', 'ktsd.children', { text: 'Twee kinderen.', why: 'wasWrong' }),
      onEntry(worker, '2026-03-20T09:30', 'removeEntry', 'ktsd.children', { why: 'otherPerson' }),
    ])
    for (const who of [worker, 'resident']) {
      const { rows, events } = (await see(who)).context
      expect(JSON.stringify([rows.entries, rows.older])).not.toContain('kind')
      expect(events.at(-1)).toMatchObject({ type: 'entryRemoved', payload: { file: 'ktsd', why: 'otherPerson' } })
    }
    expect((await see(consultant)).context.events.map(({ type }) => type)).not.toContain('entryRemoved')
  })

  it('is done once, and said to be done, when the same form comes again', async () => {
    const values = { file: 'ktsd', category: 'children', text: 'Een kind van 6.', reason: 'De opvang stopt.' }
    await stage.tell([subject(worker, '2026-03-20T09:40', values)])
    const { context } = await see(worker)
    const entry = context.rows.entries.find(({ category }) => category === 'children')?.id
    const body = (key: string) => new URLSearchParams({ sleutel: key, why: 'otherPerson' })
    const sends = async (key: string) => {
      const headers = { cookie: await stage.cookieOf(worker), host: 'localhost' }
      const path = `/zaak/${context.rows.world.id}/gegeven/${entry}/removeEntry`
      return (await stage.app.request(path, { method: 'POST', headers, body: body(key) })).status
    }
    const key = 'sleutel-van-dit-formulier'
    expect([await sends(key), await sends(key), await sends('sleutel-van-een-ander')]).toEqual([303, 303, 404])
    const removed = (await see(worker)).context.events.filter(({ type }) => type === 'entryRemoved')
    expect(removed.length - context.events.filter(({ type }) => type === 'entryRemoved').length).toBe(1)
  })
})

describe('a form that was true when it was opened', () => {
  const sends = async (who: string, path: string, form: Record<string, string>) => {
    const headers = { cookie: await stage.cookieOf(who), host: 'localhost' }
    const body = new URLSearchParams({ sleutel: crypto.randomUUID().replaceAll('-', ''), ...form })
    const answer = await stage.app.request(path, { method: 'POST', headers, body })
    return { status: answer.status, page: await answer.text() }
  }
  const note = async (text: string, at: string) => {
    await stage.tell([
      subject(worker, at, { file: 'ktsd', category: 'residents', text, reason: 'De woning is klein.' }),
    ])
    const { context } = await see(worker)
    const entry = context.rows.entries.find(({ value }) => (value as { text?: string }).text === text)?.id ?? ''
    return { entry, path: `/zaak/${context.rows.world.id}/gegeven/${entry}/correctEntry` }
  }
  const now = async () =>
    (await see(worker)).context.rows.entries.flatMap(({ category, value }) =>
      category === 'residents' ? [(value as { text: string }).text] : [],
    )

  it('comes back with what stands there now and what was typed, and overwrites nothing', async () => {
    const { path, entry } = await note('Twee kamers.', '2026-03-21T10:00')
    const first = await sends(worker, path, { text: 'Drie kamers.', why: 'wasWrong' })
    expect(first.status).toBe(303)
    const second = await sends(worker, path, { text: 'Vier kamers, zegt zij.', why: 'wasWrong' })
    expect(second.status).toBe(422)
    expect(second.page).toContain('Iemand anders heeft dit intussen veranderd.')
    expect(second.page).toContain('Er staat nu: ‘Drie kamers.’')
    expect(second.page).toContain('Vier kamers, zegt zij.')
    expect(await now()).toEqual(['Drie kamers.'])
    const action = /<form[^>]*action="([^"]*correctEntry)"/.exec(second.page)?.[1] ?? ''
    expect(action).not.toContain(entry)
    expect((await sends(worker, action, { text: 'Vier kamers, zegt zij.', why: 'wasWrong' })).status).toBe(303)
    expect(await now()).toEqual(['Vier kamers, zegt zij.'])
  })

  it('is not there for who may not change it, as it was before it changed', async () => {
    const { context } = await see(worker)
    const old = context.rows.older.at(-1)?.id ?? ''
    expect((await attempt(consultant, 'correctEntry', old, { text: 'x', why: 'wasWrong' })).kind).toBe('notFound')
  })

  it('tells that it was sent before where it comes again with other content, and keeps the first', async () => {
    const { path } = await note('Een hond.', '2026-03-21T11:00')
    const sleutel = 'sleutel-van-dit-formulier-met-hond'
    expect((await sends(worker, path, { sleutel, text: 'Twee honden.', why: 'wasWrong' })).status).toBe(303)
    expect((await sends(worker, path, { sleutel, text: 'Twee honden.', why: 'wasWrong' })).status).toBe(303)
    const other = await sends(worker, path, { sleutel, text: 'Twee honden en een kat.', why: 'wasWrong' })
    expect(other.status).toBe(422)
    expect(other.page).toContain('Dit formulier was al verstuurd.')
    expect(other.page).toContain('Twee honden en een kat.')
    expect((await now()).sort()).toEqual(['Twee honden.', 'Vier kamers, zegt zij.'])
  })

  it('says so too of a new case, and begins no second one', async () => {
    const form = { name: 'Sam Proef', street: 'Proefstraat', houseNumber: '3', postcode: '3599 ZZ', place: 'Utrecht' }
    const sleutel = 'sleutel-van-een-nieuwe-zaak'
    const all = { sleutel, ...form, judgment: 'possible' }
    expect((await sends(consultant, '/nieuw', all)).status).toBe(303)
    const again = await sends(consultant, '/nieuw', { ...all, houseNumber: '4' })
    expect([again.status, again.page.includes('Dit formulier was al verstuurd.')]).toEqual([422, true])
  })
})
