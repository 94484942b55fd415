/** A request of the resident from the question to three answers, on a real database. */
import { unzipSync } from 'fflate'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ActName } from '../covenant/index.ts'
import { openStage, type TestStage } from '../testing/stage.ts'
import { type Told, upTo, usual } from '../testing/story.ts'

const consultant = 'corporation-a:consultant-1'
const coordinator = 'team:coordinator-1'
const worker = 'team:worker-1'
const supervisor = 'work-and-income:supervisor-1'

let stage: TestStage
beforeAll(async () => {
  stage = await openStage()
  await stage.tell([...upTo('budget'), usual.income()])
})
afterAll(() => stage.close())

const told = (as: string, act: ActName, at: string, values: Told['with'] = {}): Told => ({
  as,
  at,
  do: act,
  with: values,
})
const get = async (who: string, path: string) => {
  const answer = await stage.app.request(path, { headers: { cookie: await stage.cookieOf(who), host: 'localhost' } })
  const bytes = new Uint8Array(await answer.arrayBuffer())
  return { status: answer.status, headers: answer.headers, bytes, text: Buffer.from(bytes).toString('utf8') }
}
const linkIn = (text: string, shape: RegExp) =>
  shape.exec(text)?.[1]?.replaceAll('&amp;', '&') ?? expect.fail(String(shape))
const caseOf = async (who: string) => {
  const list = await get(who, '/werklijst')
  return linkIn(list.text, /href="(\/zaak\/[0-9a-f-]{36})"/)
}
const mails = () => stage.mails.filter(({ to }) => String(to).startsWith('supervisor-1@'))
const mailed = () => mails().length

describe('a request for access', () => {
  it('is for nobody who is not there: no page of requests, no list, no answer', async () => {
    expect((await get(consultant, '/mijn-vh/verzoeken')).status).toBe(404)
    expect((await get(consultant, '/verzoeken')).status).toBe(404)
    expect((await get('resident', '/verzoeken')).status).toBe(404)
    expect((await get(worker, '/zaak/99999999-9999-4999-8999-999999999999/verzoek/access-1/antwoord.zip')).status).toBe(
      404,
    )
    expect((await get('resident', '/mijn-vh/verzoek/access-1/team.zip')).status).toBe(404)
  })

  it('reaches all three, each with its own last day, and each answers for itself', async () => {
    await stage.tell([
      told('resident', 'makeRequest', '2026-04-03T10:00', { kind: 'access', on: '2026-04-03', how: 'writing' }),
    ])
    for (const who of [consultant, coordinator, worker, supervisor]) {
      const page = await get(who, await caseOf(who))
      expect(page.text, who).toContain('Inzage, gevraagd op 3 april 2026')
      // 3 May is a Sunday, the 4th is a Monday.
      expect(page.text, who).toContain('Uiterlijk 4 mei 2026')
    }
    const before = await get('resident', '/mijn-vh/verzoeken')
    expect(before.text.match(/Antwoord uiterlijk op 4 mei 2026/g)).toHaveLength(3)
    expect(before.text).not.toContain('.zip')
    await stage.tell([
      told(consultant, 'decideRequest', '2026-04-07T10:00', { request: 'access', decision: 'granted' }),
      told(worker, 'decideRequest', '2026-04-07T11:00', {
        request: 'access',
        decision: 'partly',
        ground: 'rightsOfOthers',
        reason: 'Wat uw buurman zei geven wij niet.',
      }),
      told(supervisor, 'extendRequest', '2026-04-07T12:00', { request: 'access', reason: 'complex' }),
    ])
    const page = await get('resident', '/mijn-vh/verzoeken')
    expect(page.text).toContain('Gedeeltelijk ja.')
    expect(page.text).toContain('Wat uw buurman zei geven wij niet.')
    expect(page.text).toContain('Dit duurt langer. Reden: Het is ingewikkeld.')
    expect(page.text).toContain('Antwoord uiterlijk op 3 juli 2026')
  })

  it('leaves an organisation’s reason with itself and the resident', async () => {
    for (const who of [consultant, supervisor]) {
      const page = await get(who, await caseOf(who))
      expect(page.text, who).not.toContain('buurman')
      expect(page.text, who).not.toContain('Gedeeltelijk')
    }
    expect((await get(coordinator, await caseOf(coordinator))).text).toContain('Wat uw buurman zei geven wij niet.')
  })

  it('is answered with a tagged PDF and JSON of what that organisation holds, and nothing of another', async () => {
    const page = await get('resident', '/mijn-vh/verzoeken')
    expect(page.text).not.toContain('workAndIncome.zip')
    const answerOf = async (party: string) => {
      const answer = await get(
        'resident',
        linkIn(page.text, new RegExp(`href="(/mijn-vh/verzoek/[^"]*/${party}\\.zip[^"]*)"`)),
      )
      expect(answer.headers.get('content-disposition')).toBe('attachment; filename="drempel.zip"')
      const files = unzipSync(answer.bytes)
      const pdf = Buffer.from(files['gegevens.pdf'] ?? []).toString('latin1')
      expect(pdf).toMatch(/^%PDF/)
      expect(pdf).toContain('/MarkInfo')
      return { files, json: Buffer.from(files['gegevens.json'] ?? []).toString('utf8') }
    }
    const corporation = await answerOf('corporation')
    const team = await answerOf('team')
    expect(team.json).toContain('De post blijft liggen.')
    expect(corporation.json).not.toContain('De post blijft liggen.')
    expect(corporation.json).toContain('1842')
    expect(corporation.json).not.toContain('ktsd')
    expect(corporation.json).not.toContain('budgetFile')
    expect(team.json).not.toContain('161200')
    expect(Object.keys(corporation.files).some((name) => name.startsWith('stukken/'))).toBe(true)
  })

  it('gives a worker the own organisation’s part, the same bytes twice', async () => {
    const page = await get(consultant, await caseOf(consultant))
    const path = linkIn(page.text, /href="(\/zaak\/[^"]+\/antwoord\.zip)"/)
    const [first, second] = [await get(consultant, path), await get(consultant, path)]
    expect(first.status).toBe(200)
    expect(Buffer.compare(first.bytes, second.bytes)).toBe(0)
    expect((await get(worker, path)).status).toBe(404)
    expect((await get('resident', path)).status).toBe(404)
  })

  it('stands in the list of the own privacy officer without a name and without content', async () => {
    const page = await get('team:privacy-officer', '/verzoeken')
    expect(page.status).toBe(200)
    expect(page.text).toContain('Gedeeltelijk toegewezen')
    for (const secret of ['Noor', 'buurman', 'Proefstraat', '/zaak/']) expect(page.text).not.toContain(secret)
  })
})

describe('the words of a request', () => {
  const text = 'De bewoner is depressief en dat moet weg.'
  const send = async (who: string, path: string, form: Record<string, string>) => {
    const body = new URLSearchParams({
      sleutel: 'k'.repeat(32),
      'on-day': '7',
      'on-month': '4',
      'on-year': '2026',
      ...form,
    })
    const headers = { cookie: await stage.cookieOf(who), host: 'localhost', 'sec-fetch-site': 'same-origin' }
    return stage.app.request(path, { method: 'POST', headers, body })
  }

  it('that a worker takes down hold no health: all three read them', async () => {
    const answer = await send(worker, `${await caseOf(worker)}/makeRequest`, {
      kind: 'erasure',
      how: 'wordOfMouth',
      text,
    })
    expect(answer.status).toBe(422)
    expect(await answer.text()).toContain('gezondheid')
  })

  it('of the resident are the resident’s own: no rule stands between, and no script', async () => {
    const page = await get('resident', '/mijn-vh')
    const path = linkIn(page.text, /href="(\/zaak\/[^"]+\/makeRequest\?soort=objection)"/)
    const form = await get('resident', path)
    expect(form.text).not.toContain('<script')
    const fields = { kind: 'objection', how: 'writing', text: 'Ik ben niet depressief.' }
    expect((await send('resident', path.replace(/\?.*/, ''), fields)).status).toBe(303)
    await stage.tell(
      [consultant, worker, supervisor].map((as, index) =>
        told(as, 'decideRequest', `2026-04-08T1${index}:00`, {
          request: 'objection',
          decision: 'refused',
          ground: 'otherGround',
          reason: 'Wij hebben dit nodig.',
        }),
      ),
    )
  })

  it('at the desk of Work and Income before step 12 get one answer, whatever is asked and of whomever', async () => {
    const page = await get('work-and-income:supervisor-2', '/doorgeven')
    const landlord = linkIn(page.text, /name="landlord" value="([0-9a-f-]{36})"/)
    const answers = await Promise.all(
      ['stop', 'access', 'rectification', 'erasure', 'restriction', 'objection'].map(async (kind, index) => {
        const somebody = {
          name: index % 2 ? 'Noor Voorbeeld' : 'Niemand Verzonnen',
          street: 'Proefstraat',
          houseNumber: '14',
        }
        const sleutel = `${kind}${'k'.repeat(32)}`.slice(0, 32)
        const answer = await send('work-and-income:supervisor-2', '/doorgeven', {
          ...somebody,
          kind,
          landlord,
          sleutel,
          postcode: '3599 ZZ',
          place: 'Utrecht',
        })
        return [answer.status, [...answer.headers], await answer.text()]
      }),
    )
    for (const answer of answers) expect(answer).toEqual(answers[0])
    expect(answers[0]?.[0]).toBe(200)
  })
})

describe('reminders', () => {
  it('go to whoever handles what is not answered, ten and three days before and when it is late', async () => {
    const before = mailed()
    // Work and Income extended to 3 July: nothing before 23 June.
    await stage.play.passTime('2026-06-22T12:00:00Z')
    expect(mailed()).toBe(before)
    await stage.play.passTime('2026-06-23T12:00:00Z')
    expect(
      mails()
        .slice(before)
        .map(({ to, subject }) => [to, subject]),
    ).toEqual([['supervisor-1@werkeninkomen-voorbeeldstad.example', 'Er is iets nieuws in Drempel']])
    await stage.play.passTime('2026-06-30T12:00:00Z')
    await stage.play.passTime('2026-07-04T12:00:00Z')
    expect(mailed()).toBe(before + 3)
    await stage.tell([
      told(supervisor, 'decideRequest', '2026-07-06T10:00', { request: 'access', decision: 'granted' }),
    ])
    const after = mailed()
    await stage.play.passTime('2026-08-20T12:00:00Z')
    expect(mailed()).toBe(after)
  })
})

describe('what was granted', () => {
  it('restricted: recording is refused with the reason, reading stays, the page says so', async () => {
    await stage.tell([
      told('resident', 'makeRequest', '2026-08-21T10:00', {
        kind: 'restriction',
        on: '2026-08-21',
        how: 'writing',
        text: 'Het bedrag klopt niet.',
      }),
      told(supervisor, 'decideRequest', '2026-08-21T11:00', { request: 'restriction', decision: 'granted' }),
    ])
    const home = await caseOf(supervisor)
    const page = await get(supervisor, home)
    expect(page.text).toContain('Beperkt op verzoek van de bewoner.')
    expect(page.text).toContain('Het bedrag klopt niet.')
    const form = await get(supervisor, `${home}/recordIncome`)
    expect(form.status).toBe(409)
    expect(form.text).toContain('De bewoner vroeg om uw gegevens even niet te gebruiken.')
    expect((await get(worker, `${await caseOf(worker)}/updateLifeArea`)).status).not.toBe(409)
    await stage.tell([
      told(supervisor, 'liftRestriction', '2026-08-24T10:00', {
        request: 'restriction',
        reason: 'settled',
        told: 'yes',
      }),
    ])
    expect((await get(supervisor, `${home}/recordIncome`)).status).toBe(200)
  })

  it('erased: what the covenant lets go goes at once, the rest stays', async () => {
    await stage.tell([
      told('resident', 'askWorkAndIncome', '2026-08-25T10:00', {
        kind: 'erasure',
        on: '2026-08-25',
        text: 'Haal mijn inkomen weg.',
      }),
      told(supervisor, 'decideRequest', '2026-08-25T11:00', { request: 'erasure', decision: 'granted' }),
    ])
    const home = await caseOf(supervisor)
    expect((await get(supervisor, home)).text).toContain('1.612,00')
    // What goes is said of the own organisation: KTSD is no matter of Work and Income's.
    const form = await get(supervisor, `${home}/settleRequest`)
    expect(form.text).toContain('Wat bij een stap hoort, en de vraag')
    expect(form.text).not.toContain('KTSD')
    await stage.tell([
      told(supervisor, 'settleRequest', '2026-08-25T12:00', { request: 'erasure', on: '2026-08-25', clear: 'yes' }),
    ])
    const page = await get(supervisor, home)
    expect(page.text).not.toContain('1.612,00')
    expect(page.text).toContain('Haal mijn inkomen weg.')
    // To that organisation alone: nobody else heard of it.
    for (const who of [consultant, worker, coordinator])
      expect((await get(who, await caseOf(who))).text).not.toContain('Haal mijn inkomen weg.')
  })
})

describe('the team’s record', () => {
  it('is destroyed with its keys when its subject asks, by whoever of the team does it; question and answer stay', async () => {
    const own = await openStage()
    try {
      const client = new pg.Client({ connectionString: own.url })
      await client.connect()
      const register = async () =>
        (
          await client.query(
            `select name, '' as kind, 1 as clients from drempel.client union all
              select name, kind, clients from drempel.client_name order by 1, 2`,
          )
        ).rows
      const before = await register()
      await own.tell([...upTo('budget')])
      expect(await register()).not.toEqual(before)
      await own.tell([
        told('resident', 'askTeam', '2026-08-25T10:00', {
          kind: 'erasure',
          on: '2026-08-25',
          text: 'Vernietig uw dossier.',
        }),
        told(coordinator, 'decideRequest', '2026-08-25T11:00', {
          request: 'erasure',
          decision: 'granted',
          reason: 'Dat doen wij.',
        }),
      ])
      const left = async () =>
        (
          await client.query(
            `select 1 from drempel.entry where file = 'ktsd' union all select 1 from drempel.document where file = 'ktsd'`,
          )
        ).rowCount
      const page = async (path: string) =>
        await (await own.app.request(path, { headers: { cookie: await own.cookieOf('resident') } })).text()
      expect(await left()).toBeGreaterThan(0)
      // 25 November 2026 is three months later.
      expect(await page('/mijn-vh/verzoeken')).toContain('uiterlijk op 25 november 2026')
      const settle = (values: Told['with'] = {}) =>
        told(coordinator, 'settleRequest', '2026-08-26T12:00', { request: 'erasure', on: '2026-08-26', ...values })
      const list = await own.app.request('/werklijst', { headers: { cookie: await own.cookieOf(coordinator) } })
      const home = linkIn(await list.text(), /href="(\/zaak\/[0-9a-f-]{36})"/)
      const form = await own.app.request(`${home}/settleRequest`, {
        headers: { cookie: await own.cookieOf(coordinator) },
      })
      expect(await form.text()).toContain('(KTSD) gaat dan helemaal weg. De regel in het cliëntenregister')
      // It is not said to be gone before it is, and not while it is held.
      await expect(own.tell([settle()])).rejects.toThrow('Vul in')
      const hold = { file: 'ktsd', reason: 'court', until: '2026-09-30', note: 'De zaak van de kinderen loopt.' }
      await own.tell([
        usual.withdraw({ on: '2026-08-25' }, '2026-08-25T13:00'),
        told(coordinator, 'placeHold', '2026-08-26T09:00', hold),
      ])
      await expect(own.tell([settle({ clear: 'yes' })])).rejects.toThrow('Dit dossier wordt langer bewaard')
      await own.tell([told(coordinator, 'endHold', '2026-08-26T11:00', { file: 'ktsd' })])
      // A coordinator reads nothing of the record any more, and can still see to it that it goes.
      await own.tell([settle({ clear: 'yes' })])
      expect(await left()).toBe(0)
      // The line that this trajectory made goes too, and what counts its names; who stood there before stays.
      expect(await register()).toEqual(before)
      const waiting = await client.query(`select 1 from drempel.entry where file = 'requestsTeam'`)
      await client.end()
      expect(waiting.rowCount).toBe(2)
      expect(await page('/mijn-vh/verzoeken')).toContain('Klaar. Wat is afgesproken, is gedaan.')
      expect(await page('/mijn-vh/verzoeken')).toContain('Dat doen wij.')
    } finally {
      await own.close()
    }
  })
})
