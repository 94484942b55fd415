/**
 * Who prints a letter could open the envelope: what a letter lets in reads what the role that issued it reads, ends
 * nothing alone, and is made unseen by nobody.
 */
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { really } from '../database/example.fixture.ts'
import { appCodeAt, openSession, residentActor } from '../identity/index.ts'
import { textOf } from '../letters/pdf-text.ts'
import { type Kept, openStage, type TestStage } from '../testing/stage.ts'
import { between, upTo, usual } from '../testing/story.ts'
import { Visitor } from '../testing/visitor.ts'

const consultant = 'corporation-a:consultant-1'
const worker = 'team:worker-1'
const coordinator = 'team:coordinator-1'
const supervisor = 'work-and-income:supervisor-1'
const issuers = [
  [consultant, 'corporation'],
  [worker, 'team'],
  [supervisor, 'workAndIncome'],
] as const
const password = 'paard lamp wolk fiets'

/** What each party alone wrote, and where it is read. */
const own = {
  corporation: 'Betaalde vier jaar op tijd.',
  team: 'Elke week samen de post doen.',
  workAndIncome: 'Energie Voorbeeld',
} as const

let kept: Promise<Kept> | undefined
let stage: TestStage
let numbered = 0

async function whole(): Promise<Kept> {
  const made = await openStage()
  await made.tell([
    ...upTo('complete'),
    { as: consultant, at: '2026-03-19T09:30', do: 'recordRentalHistory', with: { nuisance: own.corporation } },
    ...between('plan', 'budget'),
    usual.debt(),
  ])
  return made.keep()
}
beforeEach(async () => {
  kept ??= whole()
  stage = await openStage({ from: await kept })
})
afterEach(() => stage.close())

const visitor = () => new Visitor(stage, `198.51.100.${++numbered}`)
const pass = (minutes: number) => {
  stage.clock.now = new Date(stage.clock.now.getTime() + minutes * 60_000)
}
const day = 24 * 60
const worldOf = (party: 'corporation' | 'team' | 'workAndIncome') =>
  stage.play.cases.get('zaak')?.worlds.get(party) ?? ''
const resident = () => stage.play.cases.get('zaak')?.resident?.person ?? ''

type Issuer = readonly [who: string, party: 'corporation' | 'team' | 'workAndIncome']
async function letterOf([who, party]: Issuer): Promise<string> {
  const made = await (await visitor().as(who)).ask(`/zaak/${worldOf(party)}/sendActivation`, {
    sleutel: crypto.randomUUID(),
  })
  expect(made.status).toBe(200)
  return /[2-9A-Z]{4}-[2-9A-Z]{4}-[2-9A-Z]{4}/.exec(textOf(made.bytes))?.[0] ?? ''
}

/** Somebody types the code of a letter and chooses a name, a password and an app. */
async function activate(code: string, name = 'iemand'): Promise<Visitor> {
  const someone = visitor()
  expect((await someone.ask('/activeren', { code })).to).toBe('/activeren/account')
  await someone.ask('/activeren/account', { naam: name, wachtwoord: password, nogeens: password })
  await someone.ask('/activeren/slot', { slot: 'app', mail: '' })
  const page = await someone.ask('/activeren/klaar')
  const secret = /<code>([A-Z2-7 ]+)<\/code>/.exec(page.text)?.[1]?.replaceAll(' ', '') ?? ''
  const done = await someone.ask('/activeren/klaar', { code: appCodeAt(secret, stage.clock.now) })
  expect(done.status).toBe(200)
  return someone
}

/** All pages that a resident has, with every link on them followed once. */
async function allOf(someone: Visitor): Promise<string> {
  const seen = new Map<string, string>()
  const waiting = ['/mijn-vh', '/mijn-vh/bekend', '/mijn-vh/gekeken', '/mijn-vh/verzoeken', '/mijn-vh/inloggen']
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    if (seen.has(path)) continue
    const { text, bytes, headers } = await someone.ask(path.replaceAll('&amp;', '&'))
    const pdf = headers.some((line) => line === 'content-type,application/pdf')
    seen.set(path, pdf ? textOf(bytes) : text)
    for (const [, href = ''] of text.matchAll(/href="(\/(?:mijn-vh|zaak)[^"#]*)"/g)) waiting.push(href)
  }
  return [...seen.values()].join('\n')
}

describe.each(issuers)('the letter of %s', (...issuer) => {
  const [, party] = issuer

  it('opens what that one reads, and nothing of the others', async () => {
    const someone = await activate(await letterOf(issuer))
    const all = await allOf(someone)
    expect(all).toContain('U bent ingelogd met een brief van')
    for (const [other, text] of Object.entries(own)) {
      const flat = all.replace(/\s/g, '')
      if (other === party) expect(flat, other).toContain(text.replace(/\s/g, ''))
      else expect(flat, other).not.toContain(text.replace(/\s/g, ''))
    }
    expect((await someone.ask('/mijn-vh/gegevens.zip')).status).toBe(404)
    expect(all).not.toContain('gegevens.zip')
    expect(all).toContain('Wie in uw gegevens keek, ziet u met DigiD')
  })

  it('ends nothing: a stop is announced, and waits until another party recorded it', async () => {
    const someone = await activate(await letterOf(issuer))
    const page = await someone.ask('/mijn-vh')
    const href = /href="(\/zaak\/[^"]+\/withdraw)"/.exec(page.text)?.[1] ?? ''
    expect((await someone.ask(href)).text).toContain('Daarom geldt dit pas als iemand van een andere organisatie')
    const on = { 'on-day': '2', 'on-month': '4', 'on-year': '2026' }
    const form = { sleutel: 'k'.repeat(32), how: 'writing', ...on }
    expect((await someone.ask(href, form)).to).toBe('/mijn-vh?klaar=withdraw')
    expect((await someone.ask('/mijn-vh?klaar=withdraw')).text).toContain('U hebt dit aangekondigd')
    // Said once it waits: to say it again would only press.
    expect((await someone.ask(href)).status).toBe(409)
    const [other, otherParty] = party === 'team' ? issuers[0] : issuers[1]
    const theirs = await (await visitor().as(other)).ask(`/zaak/${worldOf(otherParty)}`)
    expect(theirs.text).toContain('kondigde aan: stoppen met het traject')
    const [row] = await really(stage.url, `select count(*)::int as n from drempel.event where type = 'withdrawn'`)
    expect(row).toEqual({ n: 0 })
    await stage.tell([
      { as: other, at: '2026-04-12T10:00', do: 'withdraw', with: { on: '2026-04-02', how: 'wordOfMouth' } },
    ])
    const [after] = await really(stage.url, `select count(*)::int as n from drempel.event where type = 'withdrawn'`)
    expect(Number(after?.n)).toBeGreaterThan(0)
  })

  it('waits no longer once another party recorded that the resident does not want it', async () => {
    const someone = await activate(await letterOf(issuer))
    const href = /href="(\/zaak\/[^"]+\/withdraw)"/.exec((await someone.ask('/mijn-vh')).text)?.[1] ?? ''
    const form = { sleutel: 'k'.repeat(32), how: 'writing', 'on-day': '2', 'on-month': '4', 'on-year': '2026' }
    await someone.ask(href, form)
    const [asks, asking] = party === 'team' ? issuers[0] : issuers[1]
    const [third, thirdParty] = issuers.find(([, one]) => one !== party && one !== asking) ?? issuers[2]
    const answer = { sleutel: 'n'.repeat(32), what: 'withdraw', 'on-day': '2', 'on-month': '4', 'on-year': '2026' }
    const own = `/zaak/${worldOf(party)}/recordNotWanted`
    expect((await (await visitor().as(issuer[0])).ask(own, answer)).status).not.toBe(303)
    const asked = await visitor().as(asks)
    const world = `/zaak/${worldOf(asking)}`
    expect((await asked.ask(`${world}/recordNotWanted`)).text).toContain('Wat wil de bewoner niet?')
    expect((await asked.ask(`${world}/recordNotWanted`, answer)).to).toContain('klaar=recordNotWanted')
    const line = 'legde vast dat de bewoner dit niet wil: stoppen met het traject'
    const pages = [
      await asked.ask(world),
      await (await visitor().as(third)).ask(`/zaak/${worldOf(thirdParty)}`),
      await (await visitor().as(issuer[0])).ask(`/zaak/${worldOf(party)}`),
      await someone.ask('/mijn-vh'),
      await (await visitor().as('resident')).ask('/mijn-vh'),
    ]
    for (const page of pages) expect(page.text).toContain(line)
    expect((await asked.ask(`${world}/recordNotWanted`)).status).not.toBe(200)
    // It may be said anew: it is no longer said.
    expect((await someone.ask(href)).status).toBe(200)
    const [row] = await really(stage.url, `select count(*)::int as n from drempel.event where type = 'withdrawn'`)
    expect(row).toEqual({ n: 0 })
  })

  it('is no way to the rows either: by hand its login reads what that role reads', async () => {
    await activate(await letterOf(issuer))
    const roles = { corporation: 'housingConsultant', team: 'teamWorker', workAndIncome: 'trajectorySupervisor' }
    const rows = async (letters: boolean, text: string) => {
      const token = await openSession(stage.database, residentActor(resident()), letters ? 'password' : 'digid')
      const client = await stage.database.pool.connect()
      try {
        await client.query('begin')
        await client.query('select drempel.act_as($1, $2)', [token, stage.clock.now.toISOString()])
        return (await client.query(text)).rows
      } finally {
        await client.query('rollback')
        client.release()
      }
    }
    const readable = `select distinct file, category from drempel.entry order by 1, 2`
    const allowed = await really(
      stage.url,
      `select distinct e.file, e.category from drempel.entry e join drempel.entry_reader r
        on r.file = e.file and r.category = e.category and r.covenant_id = e.covenant_id where r.role = $1 order by 1, 2`,
      [roles[party]],
    )
    expect(allowed.length).toBeGreaterThan(2)
    expect(await rows(true, readable)).toEqual(allowed)
    expect((await rows(false, readable)).length).toBeGreaterThan(allowed.length)
    expect(await rows(true, 'select distinct party from drempel.event')).toEqual([{ party }])
    expect(await rows(true, `select 1 from drempel.entry where replaced_at is not null`)).toEqual([])
    expect(await rows(true, 'select 1 from drempel.processing_record')).toEqual([])
    const [{ id } = { id: '' }] = await really(stage.url, `select id from drempel.trajectory limit 1`)
    const stops = JSON.stringify([
      { to: 'team', draft: 0, type: 'withdrawn', payload: {}, at: stage.clock.now, by_person: resident(), knows: [] },
    ])
    for (const change of [
      `append('${id}', '${stops}')`,
      `delete_entries('${id}', '{intakeNotesTeam}')`,
      `erase_world('${id}', 'team', '{ktsd}')`,
    ])
      await expect(rows(true, `select drempel.${change}`), change).rejects.toThrow('refused')
    expect(await rows(false, `select drempel.append('${id}', '${stops}')`)).toHaveLength(1)
    expect((await rows(false, 'select 1 from drempel.processing_record')).length).toBeGreaterThan(0)
  })
})

describe('a letter', () => {
  it('is issued by nobody who does not see the resident', async () => {
    const asked = await (await visitor().as(coordinator)).ask(`/zaak/${worldOf('team')}/sendActivation`, {
      sleutel: crypto.randomUUID(),
    })
    expect(asked.status).toBe(404)
  })

  it('of a second organisation is added to the login that is there, and then all opens', async () => {
    const someone = await activate(await letterOf(issuers[0]))
    const code = await letterOf(issuers[1])
    expect((await someone.ask('/mijn-vh/inloggen/brief', { code })).to).toBe('/mijn-vh/inloggen?klaar=done')
    const all = (await allOf(someone)).replace(/\s/g, '')
    expect(all).toContain(own.corporation.replace(/\s/g, ''))
    expect(all).toContain(own.team.replace(/\s/g, ''))
    expect(all).not.toContain(own.workAndIncome.replace(/\s/g, ''))
    expect((await someone.ask('/mijn-vh/gegevens.zip')).status).toBe(200)
    expect((await someone.ask('/mijn-vh')).text).toContain('Wie heeft er gekeken?')
  })

  it('waits three days where somebody logs in already, who can say at once that it was not asked for', async () => {
    const someone = await activate(await letterOf(issuers[1]), 'echt')
    const code = await letterOf(issuers[0])
    expect((await visitor().ask('/activeren', { code })).status).toBe(422)
    expect((await someone.ask('/mijn-vh')).text).toContain('een brief met een nieuwe code om in te loggen')
    expect((await someone.ask('/mijn-vh/inloggen')).text).toContain('was die voor u?')
    expect((await someone.ask('/mijn-vh/inloggen/brief/corporation', { klopt: 'nee' })).status).toBe(303)
    pass(4 * day)
    expect((await visitor().ask('/activeren', { code })).status).toBe(422)
    const next = await letterOf(issuers[0])
    pass(3 * day)
    expect((await visitor().ask('/activeren', { code: next })).to).toBe('/activeren/account')
  })

  it('that takes the place of a login opens its own part only, and leaves DigiD linked', async () => {
    await activate(await letterOf(issuers[1]), 'echt')
    await really(
      stage.url,
      `insert into drempel.login_identity (issuer, subject_hash, person_id, since) values ('digid', '\\x01', $1, $2)`,
      [resident(), stage.clock.now],
    )
    const code = await letterOf(issuers[0])
    pass(3 * day)
    const all = (await allOf(await activate(code, 'ander'))).replace(/\s/g, '')
    expect(all).toContain(own.corporation.replace(/\s/g, ''))
    expect(all).not.toContain(own.team.replace(/\s/g, ''))
    const linked = await really(stage.url, 'select 1 as one from drempel.login_identity where person_id = $1', [
      resident(),
    ])
    expect(linked).toHaveLength(1)
  })

  it('is told of to all who are there; its use to the privacy officer of who issued it, and to nobody else', async () => {
    await activate(await letterOf(issuers[0]))
    const theirs = await (await visitor().as(worker)).ask(`/zaak/${worldOf('team')}`)
    expect(theirs.text).toContain('stuurde een brief om in te loggen')
    const used = await really(
      stage.url,
      `select o.party from drempel.audit a join drempel.organisation o on o.id = a.organisation_id
        where a.activity = 'activate'`,
    )
    expect(used).toEqual([{ party: 'corporation' }])
    const officer = await visitor().as('corporation-a:privacy-officer')
    expect((await officer.ask('/logboek')).text).toContain('bewoner')
  })

  it('of Work and Income asks the team too, and the team to call', async () => {
    const someone = await activate(await letterOf(issuers[2]))
    const home = (await someone.ask('/mijn-vh')).text
    const world = /href="\/zaak\/([^"/]+)\/askToCall"/.exec(home)?.[1] ?? ''
    expect((await someone.ask(`/zaak/${world}/askToCall`)).text).toContain('value="team"')
    const call = { sleutel: 'b'.repeat(32), whom: 'team', when: 'any' }
    expect((await someone.ask(`/zaak/${world}/askToCall`, call)).to).toContain('klaar=askToCall')
    const on = { 'on-day': '2', 'on-month': '4', 'on-year': '2026' }
    const form = { sleutel: 'v'.repeat(32), kind: 'access', text: 'Wat weet u?', ...on }
    expect((await someone.ask(`/zaak/${world}/askTeam`, form)).to).toContain('klaar=askTeam')
    const theirs = await (await visitor().as(worker)).ask(`/zaak/${worldOf('team')}`)
    expect(theirs.text).toContain('vroeg om gebeld te worden')
    expect(theirs.text).toContain('legde een verzoek vast')
  })

  it('asks for no erasure unseen: each organisation sees first who asks', async () => {
    const someone = await activate(await letterOf(issuers[0]))
    const href = /href="(\/zaak\/[^"]+\/makeRequest)[^"]*"/.exec((await someone.ask('/mijn-vh')).text)?.[1] ?? ''
    const form = {
      sleutel: 'k'.repeat(32),
      kind: 'erasure',
      how: 'writing',
      text: 'Alles weg.',
      'on-day': '2',
      'on-month': '4',
      'on-year': '2026',
    }
    expect((await someone.ask(href, form)).to).toContain('klaar=makeRequest')
    // One of a kind is open at a time; another kind may be asked.
    const again = await someone.ask(href, { ...form, sleutel: 'm'.repeat(32) })
    expect(again.text).toContain('Deze vraag stelde u al, en er is nog geen antwoord.')
    expect((await someone.ask(href, { ...form, sleutel: 'n'.repeat(32), kind: 'access' })).to).toContain('klaar=')
    expect((await someone.ask(href, { ...form, sleutel: 'o'.repeat(32), kind: 'access' })).text).toContain(
      'stelde u al',
    )
    for (const [who, party] of issuers) {
      const page = await (await visitor().as(who)).ask(`/zaak/${worldOf(party)}`)
      expect(page.text, who).toContain('Kijk wie het vraagt')
    }
  })

  it('leaves nothing broken', () => {
    expect(stage.broken).toEqual([])
  })
})
