/** A clock that runs ahead destroys nothing ahead, and much at once waits for a yes. */
import { afterEach, beforeAll, describe, expect, it } from 'vitest'
import { really } from '../database/example.fixture.ts'
import { type Kept, openStage, type TestStage } from '../testing/stage.ts'
import { upTo, usual } from '../testing/story.ts'
import { planRetention, runRetention, runTimers } from './index.ts'

const stages: TestStage[] = []
let closed: Kept
let drawn: Kept
beforeAll(async () => {
  const stage = await openStage()
  // Each landlord's file is due three months after 10 March.
  for (let index = 0; index < 12; index += 1)
    await stage.tell(
      [
        usual.open({ name: `Bewoner ${index}`, houseNumber: String(20 + index) }, '2026-03-02T10:00'),
        usual.contact({ outcome: 'refusedTeam' }, '2026-03-04T14:00'),
        usual.closeWithout({ reason: 'refused' }, index < 6 ? '2026-03-10T10:00' : '2026-05-10T10:00'),
      ].map((step) => ({ ...step, case: `zaak-${index}` })),
    )
  closed = await stage.keep()
  const other = await openStage()
  await other.tell(upTo('agreement'))
  drawn = await other.keep()
})
afterEach(async () => {
  for (const stage of stages.splice(0)) await stage.close()
})

async function stageOf(kept: Kept): Promise<TestStage> {
  const stage = await openStage({ from: kept })
  stages.push(stage)
  return stage
}
const at = (stage: TestStage, day: string) => {
  stage.clock.now = new Date(`${day}T10:00:00Z`)
}
const left = async (stage: TestStage) =>
  (await really(stage.url, 'select distinct trajectory_id from drempel.entry')).length
const waits = async (stage: TestStage) => {
  const cookie = await stage.cookieOf('corporation-a:privacy-officer')
  const page = await stage.app.request('/bewaren', { headers: { cookie } })
  return (await page.text()).includes('wacht iets op een ja van de beheerder')
}

describe('what is destroyed', () => {
  it('goes as it falls due, and after some days away without a yes', async () => {
    const stage = await stageOf(closed)
    at(stage, '2026-06-08')
    expect(await runRetention(stage.play.services)).toMatchObject({ files: [], waiting: 0 })
    at(stage, '2026-06-10')
    expect((await runRetention(stage.play.services)).files).toMatchObject([{ files: 6 }])
    expect(await left(stage)).toBe(6)
    expect(await waits(stage)).toBe(false)
  })

  it('waits where the clock leapt ahead, until who runs the program says yes, and the privacy officer sees it', async () => {
    const stage = await stageOf(closed)
    at(stage, '2026-06-01')
    await runRetention(stage.play.services)
    at(stage, '2027-06-01')
    expect(await runRetention(stage.play.services)).toMatchObject({ files: [], waiting: 12 })
    expect(await left(stage)).toBe(12)
    expect(await waits(stage)).toBe(true)
    at(stage, '2026-06-02')
    expect(await runRetention(stage.play.services)).toMatchObject({ files: [], waiting: 0 })
    expect(await waits(stage)).toBe(false)
    at(stage, '2026-06-20')
    expect(await runRetention(stage.play.services)).toMatchObject({ files: [], waiting: 6 })
    expect((await runRetention(stage.play.services, { confirmed: true })).files).toMatchObject([{ files: 6 }])
    expect(await left(stage)).toBe(6)
  })

  it('waits where more than ten, and more than one in twenty, would go at once', async () => {
    const stage = await stageOf(closed)
    at(stage, '2026-09-01')
    expect(await planRetention(stage.play.services)).toMatchObject({ waiting: 12 })
    expect(await runRetention(stage.play.services)).toMatchObject({ files: [], waiting: 12 })
    expect(await left(stage)).toBe(12)
    expect(await waits(stage)).toBe(true)
    await runRetention(stage.play.services, { confirmed: true })
    expect(await left(stage)).toBe(0)
    expect(await waits(stage)).toBe(false)
  })
})

const lapsed = async (stage: TestStage) =>
  (await really(stage.url, `select 1 as one from drempel.event where type = 'agreementLapsed'`)).length > 0

describe('what runs out', () => {
  it('does so on its day, and not by a clock that leapt ahead', async () => {
    const stage = await stageOf(drawn)
    at(stage, '2026-03-13')
    await runTimers(stage.play.services)
    at(stage, '2026-08-01')
    await runTimers(stage.play.services)
    expect(await lapsed(stage)).toBe(false)
    expect(await waits(stage)).toBe(true)
    for (const day of ['2026-03-15', '2026-03-17', '2026-04-01', '2026-04-20']) {
      at(stage, day)
      await runTimers(stage.play.services, { confirmed: day === '2026-04-20' })
      expect(await lapsed(stage), day).toBe(day === '2026-04-20')
    }
    expect(await waits(stage)).toBe(false)
  })
})

describe('a timer that somebody set to another moment', () => {
  it('goes by the term of its own world: nothing is destroyed before, and it stands at its day again', async () => {
    const stage = await stageOf(drawn)
    const timers = () => really(stage.url, 'select party, kind, due from drempel.timer order by kind')
    const before = await timers()
    expect(before).toMatchObject([{ kind: 'lapseAgreement' }])
    at(stage, '2026-03-14')
    await really(stage.url, `update drempel.timer set due = '2026-03-14T09:00:00Z'`)
    // Nothing was signed: no term of the notes has begun.
    await really(
      stage.url,
      `insert into drempel.timer (trajectory_id, party, kind, due)
        select trajectory_id, party, 'removeTeamNotes', '2026-03-14T09:00:00Z' from drempel.world where party = 'team'`,
    )
    const entries = () => really(stage.url, 'select id from drempel.entry order by id')
    const there = await entries()
    await runTimers(stage.play.services)
    expect([await lapsed(stage), await timers(), await entries()]).toEqual([false, before, there])
  })
})

describe('a timer of no kind that its party has', () => {
  it.each(['nonsense', 'constructor', 'removeTeamNotes'])('%s: goes, and those after it run', async (kind) => {
    const stage = await stageOf(drawn)
    const made = `insert into drempel.timer (trajectory_id, party, kind, due)
      select trajectory_id, party, $1, '2026-03-01' from drempel.world where party = 'corporation'`
    await really(stage.url, made, [kind])
    at(stage, '2026-04-14')
    await runTimers(stage.play.services)
    expect(await really(stage.url, 'select kind from drempel.timer')).toEqual([])
  })
})
