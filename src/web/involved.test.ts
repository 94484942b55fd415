import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openStage, type TestStage } from '../testing/stage.ts'
import { between, type Told, upTo } from '../testing/story.ts'

const consultant = 'corporation-a:consultant-1'
const worker = 'team:worker-1'
const coordinator = 'team:coordinator-1'
const supervisor = 'work-and-income:supervisor-1'
const worlds = {
  [consultant]: 'corporation',
  [worker]: 'team',
  [coordinator]: 'team',
  [supervisor]: 'workAndIncome',
} as const

let stage: TestStage
beforeAll(async () => {
  stage = await openStage()
  await stage.tell(upTo('scan'))
})
afterAll(() => stage.close())

/** What stands under "who is involved" on somebody's page, line by line; undefined where nothing does. */
async function involved(who: keyof typeof worlds): Promise<string[] | undefined> {
  const answer = await stage.app.request(`/zaak/${stage.play.cases.get('zaak')?.worlds.get(worlds[who])}`, {
    headers: { cookie: await stage.cookieOf(who) },
  })
  const page = await answer.text()
  const lines = [...page.matchAll(/<span class="dr-betrokken">(.*?)<\/span><\/span>/g)]
  expect(answer.status).toBe(200)
  return page.includes('Wie betrokken is') ? lines.map(([, html]) => (html ?? '').replace(/<[^>]+>/g, '')) : undefined
}
const handOver: Told = {
  as: worker,
  at: '2026-04-10T09:00',
  do: 'handOver',
  with: { to: 'worker-2' },
}

describe('who is involved, in the general part of KRIS', () => {
  it('is not there while KRIS is not open, and never a name that this world was not told', async () => {
    expect(await involved(consultant)).toBeUndefined()
    await stage.tell(between('kris', 'plan'))
    const seen = (await involved(consultant)) ?? []
    expect(seen.some((line) => line.includes('rajectbegeleider'))).toBe(false)
    expect(seen).toEqual([
      expect.stringMatching(/^Fatima Proef \(u\) .*oonconsulent, .* Sinds maandag 2 maart/),
      expect.stringMatching(/uurtteammedewerker, .* Sinds donderdag 5 maart/),
      expect.stringMatching(/VH-coördinator, .* Sinds dinsdag 17 maart/),
    ])
  })

  it('comes to Work and Income with the referral: whom to call for the home visit', async () => {
    await stage.tell(between('refer', 'budget'))
    const seen = (await involved(supervisor)) ?? []
    expect(seen).toHaveLength(4)
    for (const line of seen.slice(0, 3)) expect(line).toMatch(/Sinds vrijdag 20 maart/)
    expect(seen[3]).toMatch(/\(u\) .*rajectbegeleider, .* Sinds maandag 23 maart/)
  })

  it('keeps who it was before a hand-over, in each world that knew', async () => {
    await stage.tell([handOver])
    for (const who of [consultant, coordinator, supervisor] as const) {
      const workers = ((await involved(who)) ?? []).filter((line) => line.includes('uurtteammedewerker'))
      expect(workers, who).toEqual([
        expect.stringMatching(/ Van .* tot vrijdag 10 april/),
        expect.stringMatching(/ Sinds vrijdag 10 april/),
      ])
    }
  })

  it('says of a substitute until when, to the own party only', async () => {
    const step = { as: 'team:coordinator-2', at: '2026-04-13T09:00', do: 'substitute' } as const
    const away = { for: 'coordinator-1', until: '2026-04-17', reason: 'leave' }
    await stage.tell([{ ...step, with: away }])
    expect((await involved(coordinator))?.filter((line) => line.includes('Vervangt'))).toHaveLength(1)
    for (const who of [consultant, supervisor] as const)
      expect(
        (await involved(who))?.some((line) => line.includes('Vervangt')),
        who,
      ).toBe(false)
  })
})
