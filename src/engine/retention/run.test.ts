/** What is due is destroyed, and nothing else; the calendar is moved, everything else is real. */
import pg from 'pg'
import { afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { ActName } from '../../covenant/index.ts'
import { chainHeads, checkChains } from '../../database/index.ts'
import { difference, observe } from '../../testing/observe.ts'
import { type Kept, openStage, type TestStage } from '../../testing/stage.ts'
import { onEntry, type Told, upTo, usual } from '../../testing/story.ts'
import { planRetention, runRetention } from './run.ts'

const consultant = 'corporation-a:consultant-1'
const coordinator = 'team:coordinator-1'
const supervisor = 'work-and-income:supervisor-1'

const closedWell: readonly Told[] = [...upTo('closeFile', { budgetRent: 'skip', budgetArrangement: 'skip' })]

const stages: TestStage[] = []
async function stageOf(from: Kept | undefined, ...steps: readonly Told[]): Promise<TestStage> {
  const stage = await openStage(from ? { from } : {})
  stages.push(stage)
  await stage.tell(steps)
  return stage
}
afterEach(async () => {
  for (const stage of stages.splice(0)) await stage.close()
})

async function rows<T extends object>(stage: TestStage, text: string, values: unknown[] = []): Promise<T[]> {
  const client = new pg.Client({ connectionString: stage.url })
  await client.connect()
  try {
    return (await client.query<T>(text, values)).rows
  } finally {
    await client.end()
  }
}
/** Files in which anything stands, older values and documents too, above all policies. */
const filesLeft = async (stage: TestStage) =>
  (
    await rows<{ file: string }>(
      stage,
      'select file from drempel.entry union select file from drempel.document order by 1',
    )
  ).map(({ file }) => file)
const at = (stage: TestStage, moment: string) => {
  stage.clock.now = new Date(`${moment}T10:00:00Z`)
}
/** The calendar leaps here, and is right. */
const run = (stage: TestStage) => runRetention(stage.play.services, { confirmed: true })
const worldOf = (stage: TestStage, party: string, name = 'zaak') =>
  stage.play.cases.get(name)?.worlds.get(party as never) ?? ''
const page = async (stage: TestStage, who: string, path: string) => {
  const answer = await stage.app.request(path, { headers: { cookie: await stage.cookieOf(who) } })
  return { status: answer.status, text: await answer.text() }
}

describe('a trajectory that was closed well', () => {
  let closed: Kept
  beforeAll(async () => {
    const stage = await openStage()
    await stage.tell(closedWell)
    closed = await stage.keep()
  })

  it('loses nothing on the last day but one, and on the day itself what is due and nothing else', async () => {
    const stage = await stageOf(closed)
    const before = await filesLeft(stage)
    at(stage, '2028-07-13')
    expect((await run(stage)).files).toEqual([])
    expect(await filesLeft(stage)).toEqual(before)
    at(stage, '2028-07-14')
    const planned = await planRetention(stage.play.services)
    const done = await run(stage)
    const files = (counts: typeof done) => counts.files.map(({ file }) => file).sort()
    expect(files(planned)).toEqual(files(done))
    expect(files(done)).toEqual(['agreement', 'krisCorporationTab', 'krisGeneral'])
    expect(await filesLeft(stage)).toEqual(before.filter((file) => !files(done).includes(file as never)))
    expect((await run(stage)).files).toEqual([])
  })

  it('loses the team’s record entry by entry; what the resident asked to correct keeps its day, and another change begins anew', async () => {
    const text = {
      situation: 'Er liggen brieven.',
      request: 'Post ordenen.',
      agreed: 'agreed',
      readOn: '2026-09-01',
      how: 'together',
    }
    const correct = (area: string, why: string) =>
      onEntry('team:worker-1', '2026-09-01T10:00', 'correctEntry', `ktsd.lifeAreas.${area}`, { ...text, why })
    const draft = (area: string): Told => usual.lifeAreas({ area }, '2026-03-17T13:10')
    const told = closedWell.flatMap((step) => (step.do === 'draftLifeAreas' ? [step, draft('housing')] : [step]))
    const stage = await stageOf(undefined, ...told, correct('money', 'askedByResident'), correct('housing', 'wasWrong'))
    const areas = () =>
      rows<{ id: string; older: boolean }>(
        stage,
        `select id, replaced_at is not null as older from drempel.entry where file = 'ktsd' and category = 'lifeAreas'`,
      )
    const before = await areas()
    expect(before.filter(({ older }) => older)).toHaveLength(2)
    at(stage, '2041-07-13')
    expect((await run(stage)).files).toContainEqual(expect.objectContaining({ file: 'ktsd' }))
    // That of money is gone with its older value; that of housing changed in September, and stays whole.
    expect(await areas()).toHaveLength(2)
    at(stage, '2041-08-31')
    await run(stage)
    expect(await areas()).toHaveLength(2)
    expect(await filesLeft(stage)).toEqual(['ktsd'])
    at(stage, '2041-09-01')
    expect((await run(stage)).files).toMatchObject([{ file: 'ktsd', files: 1, entries: 2 }])
    expect(await filesLeft(stage)).toEqual([])
    expect(await rows(stage, 'select 1 from drempel.retention_due')).toEqual([])
  })

  it('ends as a bare history that every page still shows', async () => {
    const stage = await stageOf(closed)
    at(stage, '2041-07-15')
    await run(stage)
    expect(await filesLeft(stage)).toEqual([])
    expect(await rows(stage, 'select 1 from drempel.seal union all select 1 from drempel.kris_number')).toEqual([])
    expect(await rows(stage, 'select 1 from drempel.message union all select 1 from drempel.act_done')).toEqual([])
    const resident = stage.play.cases.get('zaak')?.resident?.person
    const person = await rows(stage, 'select name, phone, mail from drempel.person where id = $1', [resident])
    expect(person).toEqual([{ name: null, phone: null, mail: null }])
    for (const [who, party] of [
      [consultant, 'corporation'],
      [coordinator, 'team'],
      [supervisor, 'workAndIncome'],
    ] as const) {
      const world = worldOf(stage, party)
      const shown = await page(stage, who, `/zaak/${world}`)
      expect(shown.status).toBe(200)
      expect(shown.text).not.toContain('Noor')
      expect((await page(stage, who, `/zaak/${world}/dossier.pdf`)).status).toBe(200)
      expect((await page(stage, who, '/werklijst?deel=closed')).text).not.toContain(world)
    }
    const own = worldOf(stage, 'resident')
    expect((await page(stage, 'resident', `/mijn-vh?traject=${own}`)).status).toBe(200)
    expect((await page(stage, 'resident', '/mijn-vh')).status).toBe(200)
    expect(stage.broken).toEqual([])
  })
})

describe('who takes no part', () => {
  const past: readonly [string, readonly Told[]][] = [
    [
      'is not eligible',
      [
        ...upTo('teamNotes'),
        usual.judgeTeam({ judgment: 'notEligible' }),
        usual.judgeCorporation({ judgment: 'notEligible' }),
      ],
    ],
    [
      'does not want',
      [
        ...upTo('teamNotes'),
        usual.judgeTeam({ judgment: 'doesNotWant' }),
        usual.judgeCorporation({ judgment: 'doesNotWant' }),
      ],
    ],
    ['lets the agreement lapse', upTo('agreement')],
    ['stops before the signature', [...upTo('teamNotes'), usual.withdraw({ on: '2026-03-13' }, '2026-03-13T10:00')]],
    ['stops the talk', [...upTo('consent'), usual.stopTalk({}, '2026-03-12T11:00')]],
  ]
  it.each(past)('%s: the team’s world goes, as if it had never been', async (_, steps) => {
    const stage = await stageOf(undefined, ...steps)
    await stage.play.passTime('2026-04-12T10:00:00.000Z')
    await run(stage)
    const parties = async () =>
      (await rows<{ party: string }>(stage, 'select party from drempel.world order by 1')).map(({ party }) => party)
    at(stage, '2026-05-01')
    await run(stage)
    expect(await parties()).toEqual(['corporation', 'resident'])
    expect(await filesLeft(stage)).not.toContain('signal')
    // The landlord's own goes when its time is over, and not before it closed.
    at(stage, '2030-01-01')
    await run(stage)
    expect(await filesLeft(stage)).toContain('corporationFile')
    expect(await rows(stage, `select 1 from drempel.destruction_report where party = 'team'`)).toEqual([])
  })

  it('is to the team as who never was there', async () => {
    const [one, never] = [
      await stageOf(undefined, ...upTo('consent'), usual.stopTalk({}, '2026-03-12T11:00')),
      await stageOf(undefined, ...upTo('contact')),
    ]
    const officer = async (stage: TestStage) => [(await page(stage, 'team:privacy-officer', '/bewaren')).text]
    for (const stage of [one, never]) at(stage, '2026-03-16')
    expect(difference(await officer(one), await officer(never))).toBeUndefined()
    for (const stage of [one, never]) {
      at(stage, '2026-03-25')
      await run(stage)
    }
    for (const who of [coordinator, 'team:worker-1', 'team:privacy-officer']) {
      const look = (stage: TestStage) =>
        who.endsWith('officer') ? officer(stage) : observe(stage, who, { mail: false })
      expect(difference(await look(one), await look(never))).toBeUndefined()
    }
  })

  it('asked to be called and for access: nothing of that keeps the team’s world, and the landlord’s part is answered on', async () => {
    const asked = (act: ActName, values: Record<string, string>, hour: string): Told => ({
      as: 'resident',
      at: `2026-03-13T${hour}`,
      do: act,
      with: values,
    })
    const stage = await stageOf(
      undefined,
      ...upTo('teamNotes'),
      asked('askToCall', { whom: 'team', when: 'any', phone: '030 000 00 01' }, '08:00'),
      asked('askTeam', { kind: 'access', on: '2026-03-13', text: 'Wat staat er over mij?' }, '08:30'),
      asked('makeRequest', { kind: 'access', on: '2026-03-13', how: 'writing', text: 'Ik wil alles zien.' }, '08:45'),
      usual.withdraw({ on: '2026-03-13' }, '2026-03-13T10:00'),
    )
    expect(await filesLeft(stage)).toContain('requestsTeam')
    at(stage, '2026-05-01')
    await run(stage)
    expect(await filesLeft(stage)).toEqual(['corporationFile', 'requests'])
  })

  it('is asked for no note on a stop, before the team keeps a file', async () => {
    const stage = await stageOf(undefined, ...upTo('teamNotes'))
    const form = await page(stage, 'team:worker-1', `/zaak/${worldOf(stage, 'team')}/withdraw`)
    expect(form.text).toContain('Sinds welke dag?')
    expect(form.text).not.toContain('Notitie voor KTSD')
  })

  it('changes nothing for the team, who helps on, when the landlord’s file goes', async () => {
    const steps = [
      ...upTo('teamNotes'),
      usual.judgeTeam({ judgment: 'notEligible' }),
      usual.judgeCorporation({ judgment: 'notEligible' }),
      usual.support({ wants: 'yes' }),
      usual.closeWithout({ reason: 'notEligible' }, '2026-03-16T10:00'),
    ]
    const [kept, destroyed] = [await stageOf(undefined, ...steps), await stageOf(undefined, ...steps)]
    for (const stage of [kept, destroyed]) at(stage, '2026-06-20')
    await run(destroyed)
    expect(await filesLeft(destroyed)).not.toEqual(await filesLeft(kept))
    for (const who of [coordinator, 'team:worker-1', 'corporation-b:consultant-1', supervisor])
      expect(difference(await observe(destroyed, who), await observe(kept, who))).toBeUndefined()
  })

  it('refused: the landlord’s file goes three months after closing', async () => {
    const stage = await stageOf(
      undefined,
      usual.open(),
      usual.contact({ outcome: 'refusedTeam' }),
      usual.closeWithout({ reason: 'refused' }, '2026-03-10T10:00'),
    )
    at(stage, '2026-06-09')
    await run(stage)
    expect(await filesLeft(stage)).toEqual(['corporationFile'])
    at(stage, '2026-06-10')
    await run(stage)
    expect(await filesLeft(stage)).toEqual([])
  })
})

describe('what is destroyed', () => {
  /** Closed on these days: each landlord's file goes three months later. */
  const closedOn = ['2026-03-05', '2026-03-05', '2026-03-31', '2026-04-15', '2026-05-30', '2026-11-30']
  const dueOn = ['2026-06-05', '2026-06-05', '2026-06-30', '2026-07-15', '2026-08-30', '2027-02-28']
  const several = closedOn.flatMap((day, index) =>
    [
      usual.open(),
      usual.contact({ outcome: 'refusedTeam' }),
      usual.closeWithout({ reason: 'refused' }, `${day}T10:00`),
    ].map((step) => ({ ...step, case: `zaak-${index}` })),
  )

  it('is exactly what is due, on whatever days one runs', async () => {
    const stage = await openStage()
    await stage.tell([...several].sort((a, b) => (a.at < b.at ? -1 : 1)))
    const kept = await stage.keep()
    const days = ['2026-06-04', '2026-06-05', '2026-06-29', '2026-07-15', '2026-10-01', '2027-02-27', '2027-02-28']
    const numbers = (seed: number) => days.filter((_, index) => (seed >> index) & 1)
    for (const seed of [0b0000001, 0b1000000, 0b0101010, 0b1111111, 0b0110001]) {
      const one = await stageOf(kept)
      let before = ''
      for (const day of numbers(seed)) {
        at(one, day)
        const { files } = await run(one)
        const fresh = dueOn.filter((due) => due <= day && due > before).length
        expect([seed, day, files.reduce((sum, { files: some }) => sum + some, 0)]).toEqual([seed, day, fresh])
        const left = await rows(one, 'select distinct trajectory_id from drempel.entry')
        expect(left).toHaveLength(dueOn.filter((due) => due > day).length)
        before = day
      }
    }
  })

  it('is destroyed and reported once, though two runs go at it at the same moment', async () => {
    const stage = await stageOf(undefined, ...[...several].sort((a, b) => (a.at < b.at ? -1 : 1)))
    at(stage, '2026-09-01')
    await Promise.all([run(stage), run(stage), run(stage)])
    const lines = await rows(stage, 'select reference, file from drempel.destruction_report')
    expect(lines).toHaveLength(5)
    expect(new Set(lines.map((line) => JSON.stringify(line))).size).toBe(5)
  })

  it('goes on after a run that broke off half-way', async () => {
    const stage = await stageOf(undefined, ...[...several].sort((a, b) => (a.at < b.at ? -1 : 1)))
    at(stage, '2026-09-01')
    // One file cannot be destroyed: the others go, the run says so, and the next one finds it.
    const [{ id } = { id: '' }] = await rows<{ id: string }>(
      stage,
      `select trajectory_id as id from drempel.event where type = 'fileClosedWithoutTrajectory' order by at limit 1`,
    )
    await rows(
      stage,
      `create function drempel.broken() returns trigger language plpgsql as
      $$ begin if old.trajectory_id = '${id}' then raise exception 'broken'; end if; return old; end $$`,
    )
    await rows(stage, `grant execute on function drempel.broken() to public`)
    await rows(
      stage,
      `create trigger broken before delete on drempel.entry for each row execute function drempel.broken()`,
    )
    await expect(run(stage)).rejects.toThrow()
    const left = async () => (await rows(stage, 'select distinct trajectory_id from drempel.entry')).length
    expect(await left()).toBe(2)
    expect(await rows(stage, 'select 1 from drempel.destruction_report')).toHaveLength(4)
    await rows(stage, `drop trigger broken on drempel.entry`)
    await run(stage)
    expect(await left()).toBe(1)
    expect(await rows(stage, 'select 1 from drempel.destruction_report')).toHaveLength(5)
  })
})

describe('a night', () => {
  // Where the day in Utrecht is not the day in UTC, months are not as long, or the clock is put forward or back.
  const days = ['01-31', '02-28', '03-28', '03-29', '05-30', '05-31', '08-31', '10-24', '10-25', '11-30', '12-31']
  const hours = ['21:30', '22:00', '22:59', '23:00', '23:07', '23:59']
  it('is never refused what the program and the database count alike', async () => {
    const stage = await stageOf(undefined)
    for (const day of days)
      for (const hour of hours) {
        stage.clock.now = new Date(`2026-${day}T${hour}:00Z`)
        await expect(run(stage), `${day} ${hour}`).resolves.toMatchObject({ files: [] })
      }
  })
})

describe('a hold', () => {
  it('keeps the file through its last day, is shown to the resident, and then the file goes', async () => {
    const note = 'De rechter beslist nog over de ontruiming.'
    const stage = await stageOf(
      undefined,
      usual.open(),
      usual.contact({ outcome: 'refusedTeam' }),
      usual.closeWithout({ reason: 'refused' }, '2026-03-10T10:00'),
      {
        as: consultant,
        at: '2026-06-01T10:00',
        do: 'placeHold',
        with: { file: 'corporationFile', reason: 'court', until: '2026-09-01', note },
      },
    )
    at(stage, '2026-09-01')
    expect((await run(stage)).files).toEqual([])
    const shown = await page(stage, 'resident', '/mijn-vh')
    expect(shown.text).toContain('Er loopt een rechtszaak')
    expect((await page(stage, 'resident', '/mijn-vh/bekend')).text).toContain(note)
    at(stage, '2026-09-02')
    await run(stage)
    expect(await filesLeft(stage)).toEqual([])
  })

  it('of the team is unknown to the landlord', async () => {
    const stage = await stageOf(undefined, ...closedWell, {
      as: coordinator,
      at: '2026-07-20T10:00',
      do: 'placeHold',
      with: { file: 'krisGeneral', reason: 'complaint', until: '2027-07-01', note: 'Er loopt een klacht over ons.' },
    })
    expect((await page(stage, coordinator, `/zaak/${worldOf(stage, 'team')}`)).text).toContain('Er loopt een klacht')
    const theirs = await page(stage, consultant, `/zaak/${worldOf(stage, 'corporation')}`)
    expect(theirs.text).not.toContain('klacht')
  })
})

describe('the logs', () => {
  it('go after five years, and the chain is still checked from where they ended', async () => {
    const stage = await stageOf(undefined, ...upTo('signal'))
    const old = await chainHeads(stage.database)
    at(stage, '2031-03-20')
    await page(stage, consultant, '/werklijst')
    const { work } = await run(stage)
    expect(work.logs).toBeGreaterThan(5)
    expect((await checkChains(stage.url, old)).broken).toEqual([])
    const kept = await rows(stage, `select 1 from drempel.audit where at < '2026-03-20'`)
    expect(kept).toEqual([])
    await rows(stage, `update drempel.audit_chain set from_hash = '\\x00' where from_seq > 0`)
    expect((await checkChains(stage.url)).broken).not.toEqual([])
  })
})
