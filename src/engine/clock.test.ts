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

describe('what runs out', () => {
  const lapsed = async (stage: TestStage) =>
    (await really(stage.url, `select 1 as one from drempel.event where type = 'agreementLapsed'`)).length > 0

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
