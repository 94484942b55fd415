/** GDPR 34: from the codes of a breach to the people: asked by who reads no case, told by who is assigned, and heard of by nobody else. */
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { askLeakTelling, asSession, noteLeakTold } from '../database/index.ts'
import { runTimers } from '../engine/index.ts'
import { staffNamed } from '../player/organisations.ts'
import { openStage, type TestStage } from '../testing/stage.ts'
import { type Told, upTo } from '../testing/story.ts'

const officer = 'team:privacy-officer'
const worker = 'team:worker-1'
const coordinator = 'team:coordinator-1'
const consultant = 'corporation-a:consultant-1'
const supervisor = 'work-and-income:supervisor-1'

let stage: TestStage
beforeAll(async () => {
  stage = await openStage()
  await stage.tell(upTo('budget'))
  stage.clock.now = new Date('2026-04-07T09:00:00Z')
})
afterAll(() => stage.close())

const get = async (who: string, path: string) => {
  const answer = await stage.app.request(path, { headers: { cookie: await stage.cookieOf(who), host: 'localhost' } })
  return { status: answer.status, text: await answer.text() }
}
let keys = 0
const post = async (who: string, path: string, values: Record<string, string>) => {
  const answer = await stage.app.request(path, {
    method: 'POST',
    headers: {
      cookie: await stage.cookieOf(who),
      host: 'localhost',
      origin: 'http://localhost',
      'content-type': 'application/x-www-form-urlencoded',
    },
    body: new URLSearchParams({ sleutel: `telling-of-leaks-${++keys}`, ...values }).toString(),
  })
  return { status: answer.status, to: answer.headers.get('location') ?? '' }
}
const onDay = (name: string, date: string) => {
  const [year = '', month = '', day = ''] = date.split('-')
  return { [`${name}-day`]: day, [`${name}-month`]: month, [`${name}-year`]: year }
}
const register = async (who: string) =>
  (
    await post(who, '/datalekken/nieuw', {
      kind: 'seen',
      ...onDay('from', '2026-03-09'),
      ...onDay('until', '2026-03-12'),
      ...onDay('on', '2026-04-07'),
      at: '09:30',
      whose: 'fromLog',
      what: 'Een medewerker keek in dossiers zonder reden.',
    })
  ).to
const rows = async (text: string) => {
  const client = new pg.Client({ connectionString: stage.url })
  await client.connect()
  try {
    return (await client.query(text)).rows
  } finally {
    await client.end()
  }
}
const home = async (who: string) =>
  /href="(\/zaak\/[0-9a-f-]{36})"/.exec((await get(who, '/werklijst')).text)?.[1] ?? expect.fail(who)
/** What a party that is not concerned can see, whole. */
const seenBy = async (who: string) => [
  (await get(who, '/werklijst')).text,
  (await get(who, await home(who))).text.replace(/sleutel" value="[^"]*"/g, ''),
]
const asked = { data: 'told', done: 'stopped', advice: 'alert' }
const tell: Told = { as: worker, at: '2026-04-07T14:00', do: 'tellLeak', with: { how: 'letter' } }

describe('telling the residents of a breach', () => {
  it('goes from a code of the register to whoever is assigned, by letter, and back to that code', async () => {
    const others = async () => [await seenBy(consultant), await seenBy(supervisor)]
    const before = await others()
    const leak = await register(officer)
    const page = await get(officer, leak)
    expect(page.text).toContain('Laat het de bewoners vertellen')
    expect((await post(officer, `${leak}/vertellen`, { ...asked, data: 'iets' })).status).toBe(422)
    expect((await post(officer, `${leak}/vertellen`, asked)).status).toBe(303)
    expect((await get(officer, leak)).text).toContain('Nog niet')

    await runTimers(stage.play.services, { confirmed: true })
    // Who sees the resident has it to do; the coordinator may, and has not.
    expect((await get(worker, '/werklijst')).text).toContain('Vertel de bewoner over een datalek')
    expect((await get(coordinator, '/werklijst')).text).not.toContain('over een datalek')
    expect((await get(worker, await home(worker))).text).toContain('Wat de bewoner vertelde over het eigen leven')
    expect(await rows(`select distinct party from drempel.message where state = 'queued'`)).toEqual([{ party: 'team' }])

    await stage.tell([tell])
    const after = await get(officer, leak)
    expect(after.text).toMatch(/Ja, 7 apr(il)? 2026. Met een brief/)
    expect(after.text).not.toContain('Noor')
    expect((await get(officer, '/datalekken')).text).toContain('Verteld')
    expect((await get(worker, '/werklijst')).text).not.toContain('over een datalek')
    const own = await get('resident', '/mijn-vh')
    expect(own.text).toContain('vertelde dat er iets misging met gegevens')
    expect(await rows(`select file from drempel.entry where category = 'leakLetter'`)).toEqual([
      { file: 'requestsTeam' },
    ])
    // Nobody else can tell: not by a page, not by a mail, not by a moment.
    stage.clock.now = new Date('2026-04-07T09:00:00Z')
    expect(await others()).toEqual(before)
    await expect(stage.tell([{ ...tell, at: '2026-04-08T10:00' }])).rejects.toThrow()
  })

  it('is asked once for each, and of nobody by another organisation or role', async () => {
    const leak = await register(officer)
    const id = leak.split('/').at(-1) ?? ''
    const telling = { data: 'money', done: 'back', advice: 'nothing' } as const
    for (const who of ['corporation-a:privacy-officer', worker, consultant]) {
      expect((await get(who, `${leak}/vertellen`)).status, who).toBe(404)
      expect((await post(who, `${leak}/vertellen`, asked)).status, who).toBe(404)
      const actor = staffNamed(who)?.actor ?? expect.fail(who)
      await expect(
        asSession(stage.database, actor, (tx) => askLeakTelling(tx, id, telling)),
        who,
      ).rejects.toThrow()
    }
    await post(officer, `${leak}/vertellen`, asked)
    await post(officer, `${leak}/vertellen`, { ...asked, data: 'money' })
    expect(await rows(`select data from drempel.leak_notice where leak_id = '${id}'`)).toEqual([{ data: 'told' }])
    await runTimers(stage.play.services, { confirmed: true })
    await runTimers(stage.play.services, { confirmed: true })
    expect(await rows(`select type from drempel.event where type = 'leakToTell' and party = 'team'`)).toHaveLength(2)
    // The register hears nothing that the case did not tell just now.
    const [{ trajectory_id: trajectory }] = await rows('select trajectory_id from drempel.log_subject')
    const actor = staffNamed(worker)?.actor ?? expect.fail()
    await expect(
      asSession(stage.database, actor, (tx) => noteLeakTold(tx, trajectory, { how: 'letter', on: '2026-04-07' })),
    ).rejects.toThrow()
  })

  it('says of whom nothing is left in the organisation', async () => {
    const leak = await register(officer)
    await rows('update drempel.log_subject set subject = gen_random_uuid()')
    await post(officer, `${leak}/vertellen`, asked)
    expect((await get(officer, leak)).text).toContain('Van dit traject is hier niets meer')
  })
})
