/** The register of data breaches: the own organisation's, by the log's own pseudonyms, with the hours that the law gives. */
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { addLeak, asSession, readAudit, readLeaks, sweepKeys } from '../database/index.ts'
import { runRetention } from '../engine/index.ts'
import { staffNamed } from '../player/organisations.ts'
import { leakState } from '../questions/index.ts'
import { openStage, type TestStage } from '../testing/stage.ts'
import { upTo, usual } from '../testing/story.ts'

const officer = 'team:privacy-officer'
const worker = 'team:worker-1'
let stage: TestStage
beforeAll(async () => {
  stage = await openStage()
  await stage.tell([
    ...upTo('consent'),
    { ...usual.open({ name: 'Sam Verzonnen' }, '2026-03-12T11:00'), case: 'ander' },
  ])
  stage.clock.now = new Date('2026-03-17T09:00:00Z')
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
    body: new URLSearchParams({ sleutel: `register-of-leaks-${++keys}`, ...values }).toString(),
  })
  return { status: answer.status, to: answer.headers.get('location') ?? '', text: await answer.text() }
}
const onDay = (name: string, date: string) => {
  const [year = '', month = '', day = ''] = date.split('-')
  return { [`${name}-day`]: day, [`${name}-month`]: month, [`${name}-year`]: year }
}
const leak = (more: Record<string, string> = {}) => ({
  kind: 'seen',
  ...onDay('from', '2026-03-12'),
  ...onDay('until', '2026-03-12'),
  ...onDay('on', '2026-03-17'),
  at: '09:30',
  whose: 'fromLog',
  what: 'Een medewerker keek in een dossier zonder reden.',
  ...more,
})
const rows = async (text: string) => {
  const client = new pg.Client({ connectionString: stage.url })
  await client.connect()
  try {
    return (await client.query(text)).rows
  } finally {
    await client.end()
  }
}
/** The codes that this officer's own log has for cases of that day. */
const codesIn = async (who: string) => {
  const actor = staffNamed(who)?.actor ?? expect.fail(who)
  const lines = await asSession(stage.database, actor, (tx) =>
    readAudit(tx, { from: '2026-03-11T23:00:00Z', until: '2026-03-12T23:00:00Z' }, { most: 500 }),
  )
  return [...new Set(lines.filter(({ kind }) => kind !== 'denied').flatMap(({ caseCode }) => caseCode ?? []))].sort()
}

describe('/datalekken', () => {
  it.each(['corporation-a:consultant-1', 'team:coordinator-1', worker, 'work-and-income:supervisor-1', 'resident'])(
    'does not exist for %s, like what nobody has',
    async (who) => {
      const nothing = await get(who, '/bestaat-niet')
      for (const path of ['/datalekken', '/datalekken/nieuw', '/datalekken/x', '/datalekken/x/aantekening'])
        expect(await get(who, path), path).toEqual(nothing)
      expect((await post(who, '/datalekken/nieuw', leak())).status).toBe(404)
    },
  )

  it('says what is wrong with a form, and registers nothing', async () => {
    const wrong = async (more: Record<string, string>) => (await post(officer, '/datalekken/nieuw', leak(more))).status
    expect(await wrong({ what: '' })).toBe(422)
    expect(await wrong(onDay('on', '2026-03-18'))).toBe(422)
    expect(await wrong({ at: '10:30' })).toBe(422)
    expect(await wrong({ ...onDay('from', '2026-03-13') })).toBe(422)
    expect(await wrong(onDay('from', '2026-03-20'))).toBe(422)
    expect(await wrong({ what: 'Het BSN 999000019 stond in een mail.' })).toBe(422)
    expect(await wrong({ what: 'Zij is depressief, dat stond erin.' })).toBe(422)
    expect(await rows('select 1 from drempel.data_leak')).toEqual([])
  })

  it('registers whose data it was by the codes of the own log, and counts 72 hours from the discovery', async () => {
    const done = await post(officer, '/datalekken/nieuw', leak())
    expect(done.status).toBe(303)
    const page = await get(officer, done.to)
    const codes = await codesIn(officer)
    expect(codes.length).toBeGreaterThan(0)
    for (const code of codes) expect(page.text).toContain(code)
    expect(page.text).toContain('uiterlijk 20 maart 2026, 09:30 uur')
    expect(page.text).toContain('Een medewerker keek in een dossier zonder reden.')
    for (const name of ['Noor', 'Voorbeeld', 'Proefstraat', 'Verzonnen']) expect(page.text).not.toContain(name)
    const list = await get(officer, '/datalekken')
    expect(list.text).toContain(done.to)
    // A theft is a breach, and may be called one.
    const theft = leak({ kind: 'lost', whose: 'unknown', what: 'Een laptop is gestolen uit een auto.' })
    expect((await post(officer, '/datalekken/nieuw', theft)).status).toBe(303)
  })

  it('is of one member of staff where that is asked, and of nobody on a day without a line', async () => {
    const staff = staffNamed('team:coordinator-1')?.actor.person ?? ''
    const one = await post(officer, '/datalekken/nieuw', leak({ staff, ...onDay('from', '2026-03-02') }))
    const none = await post(
      officer,
      '/datalekken/nieuw',
      leak({ ...onDay('from', '2026-02-01'), ...onDay('until', '2026-02-01') }),
    )
    const subjects = async (to: string) =>
      (await rows(`select subjects from drempel.data_leak where id = '${to.split('/').at(-1)}'`))[0].subjects
    expect(await subjects(one.to)).toHaveLength(1)
    expect(await subjects(none.to)).toEqual([])
    expect((await get(officer, none.to)).text).toContain('In die tijd noemt het logboek niemand.')
  })

  it('keeps what was told, to whom and why, and shows whether that was in time; nothing of it is changed', async () => {
    const { to } = await post(officer, '/datalekken/nieuw', leak({ whose: 'nobody' }))
    const note = (kind: string, more: Record<string, string> = {}) =>
      post(officer, `${to}/aantekening`, {
        kind,
        ...onDay('on', '2026-03-17'),
        at: '09:45',
        text: 'Omdat het risico klein is.',
        ...more,
      })
    expect((await note('authorityTold', { at: '09:00' })).status).toBe(422)
    expect((await note('authorityTold', onDay('on', '2026-03-21'))).status).toBe(422)
    expect((await note('peopleNotTold')).status).toBe(303)
    stage.clock.now = new Date('2026-03-21T09:00:00Z')
    expect((await get(officer, to)).text).toContain('Te laat: dit had uiterlijk 20 maart 2026, 09:30 uur gemoeten')
    expect(
      (await note('authorityTold', { ...onDay('on', '2026-03-20'), at: '09:31', text: 'Nummer 12.' })).status,
    ).toBe(303)
    const page = await get(officer, to)
    expect(page.text).toContain('Gemeld, na 20 maart 2026, 09:30 uur')
    expect(page.text).toContain('Besloten niet te vertellen')
    expect(page.text).toContain('Omdat het risico klein is.')
    expect((await note('closed', { ...onDay('on', '2026-03-20'), at: '12:00' })).status).toBe(303)
    expect((await get(officer, to)).text).not.toContain('/aantekening')
    stage.clock.now = new Date('2026-03-17T09:00:00Z')
  })

  it('is the own organisation’s only, in the pages and in the database', async () => {
    const other = 'corporation-a:privacy-officer'
    const [{ id }] = await rows('select id from drempel.data_leak limit 1')
    expect((await get(other, '/datalekken')).text).not.toContain(id)
    expect((await get(other, `/datalekken/${id}`)).status).toBe(404)
    expect((await post(other, `/datalekken/${id}/aantekening`, { kind: 'closed' })).status).toBe(404)
    // Nor can another's officer write of whom only this organisation's log tells.
    const [{ subject }] = await rows(
      `select subject from drempel.audit where subject is not null and party = 'team' limit 1`,
    )
    const actor = staffNamed('work-and-income:privacy-officer')?.actor ?? expect.fail()
    const written = {
      kind: 'seen',
      happenedFrom: '2026-03-12',
      happenedUntil: '2026-03-12',
      discoveredAt: '2026-03-17T08:00:00Z',
      whose: 'fromLog',
      staff: null,
    }
    await expect(
      asSession(stage.database, actor, (tx) => addLeak(tx, { ...written, subjects: [subject] })),
    ).rejects.toThrow()
    await expect(
      asSession(stage.database, actor, (tx) => addLeak(tx, { ...written, subjects: [] })),
    ).resolves.toBeDefined()
    const workers = staffNamed(worker)?.actor ?? expect.fail()
    await expect(
      asSession(stage.database, workers, (tx) => addLeak(tx, { ...written, subjects: [] })),
    ).rejects.toThrow()
    expect(await asSession(stage.database, workers, (tx) => readLeaks(tx))).toEqual([])
  })

  it('is logged for who looks after the log, and goes with its keys when its time is over', async () => {
    const actor = staffNamed(officer)?.actor ?? expect.fail()
    const lines = await asSession(stage.database, actor, (tx) => readAudit(tx, {}, { most: 500 }))
    for (const activity of ['leaksSeen', 'recordLeak', 'noteLeak'])
      expect(lines.map((line) => line.activity)).toContain(activity)
    stage.clock.now = new Date('2031-03-16T10:00:00Z')
    await runRetention(stage.play.services, { confirmed: true })
    expect((await rows('select 1 from drempel.data_leak')).length).toBeGreaterThan(0)
    stage.clock.now = new Date('2031-03-23T10:00:00Z')
    expect((await runRetention(stage.play.services, { confirmed: true })).work.leaks).toBeGreaterThan(0)
    expect(await rows('select 1 from drempel.data_leak union all select 1 from drempel.data_leak_note')).toEqual([])
    await sweepKeys(stage.database)
  })
})

describe('the hours of the law', () => {
  const discovered = { discoveredAt: '2026-04-03T16:00:00.000Z' }
  it('go on through a weekend and Easter', () => {
    const at = (now: string) => leakState(discovered, [], now)
    expect(at('2026-04-06T16:00:00.000Z')).toMatchObject({ due: '2026-04-06T16:00:00.000Z', authority: 'waits' })
    expect(at('2026-04-06T16:00:00.001Z').authority).toBe('late')
  })
  it('are kept by telling in time, not by deciding, and a decision may be followed by telling after all', () => {
    const of = (...notes: [string, string][]) =>
      leakState(
        discovered,
        notes.map(([kind, moment]) => ({ kind, moment })),
        '2026-05-01T10:00:00.000Z',
      )
    expect(of(['authorityTold', '2026-04-06T16:00:00.000Z']).authority).toBe('told')
    expect(of(['authorityTold', '2026-04-06T16:01:00.000Z']).authority).toBe('toldLate')
    expect(of(['authorityNotTold', '2026-04-04T10:00:00.000Z']).authority).toBe('notTold')
    expect(
      of(['authorityNotTold', '2026-04-04T10:00:00.000Z'], ['authorityTold', '2026-04-05T10:00:00.000Z']).authority,
    ).toBe('told')
    expect(of(['peopleNotTold', '2026-04-04T10:00:00.000Z'], ['peopleTold', '2026-04-05T10:00:00.000Z']).people).toBe(
      'told',
    )
    expect(of()).toMatchObject({ people: 'waits', closed: false })
  })
})
