/**
 * Two people, or one with two hands, do the same thing at the same moment: it happens once, the others are told. Really at
 * once, over connections of their own, each race five times over.
 */
import { afterAll, describe, expect, it } from 'vitest'
import type { ActName, EventName, Party } from '../covenant/index.ts'
import { really } from '../database/example.fixture.ts'
import { times as often } from '../testing/proof.ts'
import { type Kept, openStage, type TestStage } from '../testing/stage.ts'
import { type Told, upTo, usual } from '../testing/story.ts'

type Try = { readonly who: string; readonly form?: Readonly<Record<string, string>>; readonly key?: string }
type Race = {
  readonly name: string
  readonly before: readonly Told[]
  readonly act: ActName
  readonly in: Party
  /** Who does it at once. */
  readonly tries: readonly Try[]
  readonly event: EventName
  /** How often it may have happened. */
  readonly times: number
}

const consultant = 'corporation-a:consultant-1'
const coordinator = 'team:coordinator-1'
const worker = 'team:worker-1'
const supervisor = 'work-and-income:supervisor-1'
const twice = <T>(one: T): T[] => [one, one]
const worker1 = { worker: '00000002-0000-4000-8000-000000000007' }

const races: readonly Race[] = [
  {
    name: 'two coordinators look whether the resident is known',
    before: upTo('signal'),
    act: 'checkKnown',
    in: 'team',
    tries: [
      { who: coordinator, form: { result: 'known' } },
      { who: 'team:coordinator-2', form: { result: 'notKnown' } },
    ],
    event: 'knownChecked',
    times: 1,
  },
  {
    name: 'one coordinator opens KRIS in two tabs',
    before: upTo('scan'),
    act: 'openKris',
    in: 'team',
    tries: twice({ who: coordinator }),
    event: 'krisOpened',
    times: 1,
  },
  {
    name: 'the team judges twice',
    before: upTo('consent'),
    act: 'judgeEligibility',
    in: 'team',
    tries: [
      { who: worker, form: { judgment: 'eligible' } },
      { who: worker, form: { judgment: 'notEligible' } },
    ],
    event: 'eligibilityJudged',
    times: 1,
  },
  {
    name: 'both sides judge, each for itself',
    before: upTo('consent'),
    act: 'judgeEligibility',
    in: 'team',
    tries: [
      { who: worker, form: { judgment: 'eligible' } },
      { who: consultant, form: { judgment: 'eligible' } },
    ],
    event: 'eligibilityJudged',
    times: 2,
  },
  {
    name: 'one form is sent five times at once',
    before: upTo('check'),
    act: 'assignWorker',
    in: 'team',
    tries: Array.from({ length: 5 }, () => ({ who: coordinator, form: worker1, key: 'een-sleutel-van-een-formulier' })),
    event: 'workerAssigned',
    times: 1,
  },
  {
    name: 'the signal goes out from two tabs',
    before: upTo('contact'),
    act: 'sendSignal',
    in: 'corporation',
    tries: twice({ who: consultant }),
    event: 'signalSent',
    times: 1,
  },
]

let stage: TestStage
async function onNewStage(from?: Kept) {
  await stage?.close()
  stage = await openStage({ max: 10, ...(from ? { from } : {}) })
}
afterAll(() => stage.close())

/** How a case stands at the moment before a race is played once; each race begins there on a database of its own. */
const moments = new Map<string, Promise<Kept>>()
async function playOnce(before: readonly Told[]): Promise<Kept> {
  const first = await openStage()
  await first.tell(before)
  return first.keep()
}

/** A case brought to the moment before the race, with the worlds of its parties. */
async function newCase(before: readonly Told[]) {
  const key = JSON.stringify(before)
  const kept = moments.get(key) ?? playOnce(before)
  moments.set(key, kept)
  await onNewStage(await kept)
  const played = stage.play.cases.get('zaak')
  if (!played) throw new Error('no case')
  return played
}

async function post(path: string, { who, form = {}, key }: Try) {
  const cookie = await stage.cookieOf(who)
  const body = new URLSearchParams({ ...form, ...(key ? { sleutel: key } : {}) })
  return () => stage.app.request(path, { method: 'POST', headers: { cookie }, body })
}

/** All at one moment: nobody waits for another's answer. */
async function atOnce(sends: readonly (() => Response | Promise<Response>)[]): Promise<number[]> {
  const answers = await Promise.all(sends.map((send) => send()))
  return answers.map(({ status }) => status)
}

async function eventsIn(party: Party, world: string): Promise<EventName[]> {
  const rows = await really(
    stage.url,
    `select e.type from drempel.event e join drempel.world w on w.trajectory_id = e.trajectory_id
     where w.id = $1 and e.party = $2 order by e.seq`,
    [world, party],
  )
  return rows.map(({ type }) => type)
}

const rounds = often(5, 50)

describe.each(races)('$name', ({ before, act, in: party, tries, event, times }) => {
  it(`happens ${times === 1 ? 'once' : 'for each'}, and whoever came later is told`, async () => {
    for (let round = 0; round < rounds; round++) {
      const played = await newCase(before)
      const sends = []
      for (const one of tries) {
        const own = one.who.startsWith('corporation') ? 'corporation' : 'team'
        sends.push(await post(`/zaak/${played.worlds.get(own)}/${act}`, one))
      }
      const statuses = await atOnce(sends)
      const key = tries[0]?.key
      const done = statuses.filter((status) => status === 303).length
      // The same form again is the same act, and is answered as such; anything else is refused, or not there any more.
      expect(done, statuses.join()).toBe(key ? tries.length : times)
      expect(statuses.filter((status) => ![303, 404, 409].includes(status))).toEqual([])
      const world = played.worlds.get('corporation') ?? ''
      const happened = (await eventsIn(party, world)).filter((type) => type === event)
      expect(happened).toHaveLength(times)
      expect(stage.broken).toEqual([])
    }
  })
})

describe('two supervisors take up one number', () => {
  it('one has it, the other hears what a wrong number hears', async () => {
    for (let round = 0; round < rounds; round++) {
      const played = await newCase([...upTo('refer')])
      const number = /\d{4}-\d{4}-\d{2}/.exec(stage.mails.at(-1)?.text ?? '')?.[0] ?? ''
      const sends = []
      for (const who of [supervisor, 'work-and-income:supervisor-2'])
        sends.push(await post('/opnemen', { who, form: { number } }))
      expect((await atOnce(sends)).sort()).toEqual([303, 422])
      const world = played.worlds.get('corporation') ?? ''
      expect((await eventsIn('workAndIncome', world)).filter((type) => type === 'caseTakenUp')).toHaveLength(1)
      expect(stage.broken).toEqual([])
    }
  })
})

describe('everybody works on one case at once', () => {
  it('and nothing breaks, waits for ever, or is counted double', async () => {
    const played = await newCase([...upTo('start')])
    const risk = (condition: string) => ({ condition, 'since-day': '30', 'since-month': '3', 'since-year': '2026' })
    const sends = []
    for (let round = 0; round < 10; round++) {
      for (const [who, party, condition] of [
        [consultant, 'corporation', 'rent-on-time'],
        [worker, 'team', 'accept-team'],
        [supervisor, 'workAndIncome', 'open-finances'],
      ] as const)
        sends.push(await post(`/zaak/${played.worlds.get(party)}/reportBreach`, { who, form: risk(condition) }))
    }
    const statuses = await atOnce(sends)
    const done = statuses.filter((status) => status === 303).length
    expect(statuses.filter((status) => ![303, 409, 422].includes(status))).toEqual([])
    const world = played.worlds.get('corporation') ?? ''
    const happened = (await eventsIn('workAndIncome', world)).filter((type) => type === 'conditionBreached')
    // Each of the three tells of one condition, and of that one once, however often it is sent.
    expect(done).toBe(3)
    expect(happened).toHaveLength(done)
    expect(stage.broken).toEqual([])
  })
})

describe('one form for a new case', () => {
  it('sent five times at once opens one', async () => {
    await onNewStage()
    stage.clock.now = new Date('2026-03-02T09:00:00Z')
    const { as: who, with: values = {} } = usual.open()
    const form = Object.fromEntries(Object.entries(values).map(([name, value]) => [name, String(value)]))
    const one = { who, form, key: 'nog-een-sleutel-van-een-formulier' }
    const sends = await Promise.all(Array.from({ length: 5 }, () => post('/nieuw', one)))
    const answers = await Promise.all(sends.map((send) => send()))
    expect(answers.map(({ status }) => status)).toEqual([303, 303, 303, 303, 303])
    expect(new Set(answers.map((answer) => answer.headers.get('location'))).size).toBe(1)
    expect(stage.broken).toEqual([])
  })
})
