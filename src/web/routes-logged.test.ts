/**
 * Every address of the application and what the logs say of it. An address that is not in the table fails: whoever adds one says
 * here what it writes, or why it reads nothing about anybody.
 */
import { randomBytes } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type ActName, actNames } from '../covenant/index.ts'
import { really } from '../database/example.fixture.ts'
import { organisations, staffNamed } from '../player/organisations.ts'
import { openStage, type TestStage } from '../testing/stage.ts'
import { resident, type Told, upTo, usual } from '../testing/story.ts'
import { allAssets } from './assets/index.ts'

const consultant = 'corporation-a:consultant-1'
const coordinator = 'team:coordinator-1'
const supervisor = 'work-and-income:supervisor-1'
const officer = 'corporation-a:privacy-officer'

let stage: TestStage
beforeAll(async () => {
  stage = await openStage()
  const early = upTo('assign').map((step) => ({ ...step, case: 'vroeg' }))
  await stage.tell([...early.map(elsewhere), ...upTo('budget').map(later), usual.rent({}, '2026-04-08T09:00')])
  await stage.tell([
    {
      as: 'resident',
      at: '2026-04-08T09:10',
      do: 'makeRequest',
      with: { kind: 'access', on: '2026-04-08', how: 'writing' },
    },
    { as: consultant, at: '2026-04-08T09:20', do: 'decideRequest', with: { request: 'access', decision: 'granted' } },
  ])
})
afterAll(() => stage.close())

/** Somebody else at another address, some weeks before. */
function elsewhere(step: Told): Told {
  const other = step.do === 'openCase' ? { name: 'Sam Verzonnen', houseNumber: '99' } : {}
  return { ...step, at: step.at.replace('2026-03', '2026-02'), with: { ...withoutDays(step), ...other } }
}
const withoutDays = ({ with: values = {} }: Told) =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [name, String(value).replace('2026-03', '2026-02')]))
const later = (step: Told): Told => step

type Kind = 'act' | 'read' | 'search' | 'export' | 'glass' | 'denied'
type Visit = {
  readonly as: string
  readonly path: () => string | Promise<string>
  readonly form?: () => Record<string, string> | Promise<Record<string, string>>
  /** What the audit has afterwards: \`activity kind\`. */
  readonly writes: readonly `${string} ${Kind}`[]
  /** The record of processing says that it was about this resident; otherwise only the audit has it. */
  readonly about?: 'resident'
}
type Rule = Visit | { readonly nothing: string; readonly as?: string; readonly path?: string }

const world = (of: string, name = 'zaak') =>
  stage.play.cases.get(name)?.worlds.get((staffNamed(of)?.actor.party ?? 'resident') as 'team') ?? ''
const linkOn = async (as: string, path: string, pattern: RegExp) => {
  const answer = await stage.app.request(path, { headers: { cookie: await stage.cookieOf(as), host: 'localhost' } })
  const found = pattern.exec(await answer.text())?.[1]
  if (!found) throw new Error(`nothing like ${pattern} on ${path}`)
  return found.replaceAll('&amp;', '&')
}
const entryLink = (as: string, act: string) => () =>
  linkOn(as, `/zaak/${world(as)}`, new RegExp(`href="(/zaak/[^"]+/gegeven/[^"]+/${act})"`))

const public_ = 'the same for everybody, from the covenant and the words'
const demoOnly = 'only in the demo, which shows every world side by side to whoever runs it'
const ownLogin = 'only how this user logs in, tied to no case; what is done there is in the audit'
const emptyForm = 'an empty form; what it asks is nobody’s yet'

const rules: Readonly<Record<string, Rule>> = {
  'GET /': { nothing: 'leads to the own start page', path: '/', as: consultant },
  'GET /kies': { nothing: demoOnly, path: '/kies' },
  'POST /kies': { nothing: demoOnly },
  'POST /uit': { nothing: 'ends a session' },
  'GET /taal/:language': { nothing: 'a choice of language', path: '/taal/en' },
  'GET /convenant': { nothing: public_, path: '/convenant' },
  'GET /privacy': { nothing: public_, path: '/privacy' },
  'GET /toegankelijkheid': { nothing: public_, path: '/toegankelijkheid' },
  'GET /werelden': { nothing: demoOnly, path: '/werelden' },
  'GET /werelden/:id': { nothing: demoOnly },
  'GET /postbus': { nothing: demoOnly, path: '/postbus' },
  'GET /postbus/:id': { nothing: demoOnly },
  'GET /werklijst': { as: consultant, path: () => '/werklijst', writes: ['readWorklist read'], about: 'resident' },
  'GET /zaak/:world/huur': {
    as: consultant,
    path: () => `/zaak/${world(consultant)}/huur`,
    writes: ['readCase read'],
    about: 'resident',
  },
  'GET /zaak/:world': {
    as: coordinator,
    path: () => `/zaak/${world(coordinator)}`,
    writes: ['readCase read'],
    about: 'resident',
  },
  'GET /zaak/:world/stuk/:document': {
    as: consultant,
    path: () => linkOn(consultant, `/zaak/${world(consultant)}`, /href="(\/zaak\/[^"]+\/stuk\/[^"]+)"/),
    writes: ['readDocument read'],
    about: 'resident',
  },
  'GET /zaak/:world/gegeven/:entry/:act': {
    as: consultant,
    path: entryLink(consultant, 'correctEntry'),
    writes: ['correctEntry read'],
    about: 'resident',
  },
  'POST /zaak/:world/gegeven/:entry/:act': {
    as: supervisor,
    path: entryLink(supervisor, 'removeEntry'),
    form: () => ({ why: 'otherPerson' }),
    writes: ['removeEntry act'],
    about: 'resident',
  },
  'GET /zaak/:world/dossier.pdf': {
    as: supervisor,
    path: () => `/zaak/${world(supervisor)}/dossier.pdf`,
    writes: ['exportFile export'],
    about: 'resident',
  },
  'GET /zaak/:world/dossier/:paper{.+\\.pdf}': {
    as: coordinator,
    path: () => `/zaak/${world(coordinator)}/dossier/krisGeneral.pdf`,
    writes: ['exportFile export'],
    about: 'resident',
  },
  'GET /zaak/:world/voorwaarde/:condition/:act': {
    as: consultant,
    path: () => `/zaak/${world(consultant)}/voorwaarde/rent-on-time/noteAtRisk`,
    writes: ['noteAtRisk read'],
    about: 'resident',
  },
  'POST /zaak/:world/voorwaarde/:condition/:act': {
    as: consultant,
    path: () => `/zaak/${world(consultant)}/voorwaarde/rent-on-time/noteAtRisk`,
    form: () => ({ 'since-day': '8', 'since-month': '4', 'since-year': '2026' }),
    writes: ['noteAtRisk act'],
    about: 'resident',
  },
  'GET /zaak/:world/:act': {
    as: consultant,
    path: () => `/zaak/${world(consultant)}/withdraw`,
    writes: ['withdraw read'],
    about: 'resident',
  },
  'POST /zaak/:world/:act/voorbeeld': {
    as: consultant,
    path: () => `/zaak/${world(consultant, 'vroeg')}/inviteToTalk/voorbeeld`,
    form: () => ({
      'date-day': '1',
      'date-month': '9',
      'date-year': '2026',
      time: '10:00',
      minutes: '60',
      place: 'teamOffice',
    }),
    writes: ['inviteToTalk read'],
    about: 'resident',
  },
  'POST /zaak/:world/:act': {
    as: 'team:worker-1',
    path: () => `/zaak/${world('team:worker-1')}/makeRequest`,
    form: () => ({
      kind: 'erasure',
      'on-day': '8',
      'on-month': '4',
      'on-year': '2026',
      how: 'writing',
      text: 'Wat niet meer nodig is.',
    }),
    writes: ['makeRequest act'],
    about: 'resident',
  },
  'GET /nieuw': {
    as: consultant,
    path: () => `/nieuw?na=${world(consultant)}`,
    writes: ['openCase read'],
    about: 'resident',
  },
  'POST /nieuw': {
    as: consultant,
    path: () => '/nieuw',
    form: () => ({ ...resident, name: 'Nog Iemand', judgment: 'possible' }),
    writes: ['openCase act'],
    about: 'resident',
  },
  'GET /inspringen': { nothing: 'names of colleagues, and no resident', path: '/inspringen', as: consultant },
  'POST /inspringen': {
    as: 'corporation-a:consultant-2',
    path: () => '/inspringen',
    form: () => ({
      for: staffNamed(consultant)?.actor.person ?? '',
      'until-day': '9',
      'until-month': '4',
      'until-year': '2026',
      reason: 'leave',
    }),
    writes: ['substitute act'],
    about: 'resident',
  },
  'GET /opnemen': { nothing: emptyForm, path: '/opnemen', as: supervisor },
  'POST /opnemen': {
    as: supervisor,
    path: () => '/opnemen',
    form: () => ({ number: '1000-0000-00' }),
    writes: [],
  },
  'GET /noodtoegang': { nothing: emptyForm, path: '/noodtoegang', as: 'work-and-income:supervisor-2' },
  'POST /noodtoegang': {
    as: 'work-and-income:supervisor-2',
    path: () => '/noodtoegang',
    form: async () => ({
      reason: 'danger',
      why: 'Er is haast.',
      number: (await really(stage.url, 'select number from drempel.kris_number'))[0]?.number as string,
      sure: 'yes',
    }),
    writes: ['breakGlass act'],
    about: 'resident',
  },
  'GET /noodtoegang/:world': {
    nothing: 'a question with one button, and no resident',
    path: '/noodtoegang/x',
    as: supervisor,
  },
  'POST /noodtoegang/:world': {
    as: 'work-and-income:supervisor-2',
    path: () => `/noodtoegang/${world(supervisor)}`,
    form: () => ({}),
    writes: ['mendGlass act'],
  },
  'GET /eigen-adres': { nothing: 'tells only whether one gave an address', path: '/eigen-adres', as: consultant },
  'POST /eigen-adres': {
    as: consultant,
    path: () => '/eigen-adres',
    form: () => ({ postcode: '3599 ZZ', houseNumber: '1' }),
    writes: ['keepOwnAddress act'],
  },
  'GET /doorgeven': { nothing: emptyForm, path: '/doorgeven', as: supervisor },
  'POST /doorgeven': {
    as: supervisor,
    path: () => '/doorgeven',
    form: () => ({
      kind: 'stop',
      'on-day': '8',
      'on-month': '4',
      'on-year': '2026',
      landlord: organisations['corporation-a'].id,
      ...resident,
    }),
    writes: ['passOn act'],
  },
  'GET /doorgegeven': { as: consultant, path: () => '/doorgegeven', writes: ['readPassedOn read'] },
  'POST /doorgegeven/:id': {
    as: consultant,
    path: async () => `/doorgegeven/${(await really(stage.url, 'select id from drempel.passed_on'))[0]?.id}`,
    form: () => ({}),
    writes: ['passOn act'],
  },
  'GET /register': { nothing: 'an empty search', path: '/register', as: coordinator },
  'POST /register': {
    as: coordinator,
    path: () => '/register',
    form: () => ({ zoek: 'Voorbeeld', waarom: 'registerForAdding' }),
    writes: ['registerForAdding search'],
  },
  'GET /register/nieuw': { nothing: emptyForm, path: '/register/nieuw', as: coordinator },
  'POST /register/nieuw': {
    as: coordinator,
    path: () => '/register/nieuw',
    form: () => ({ ...resident, name: 'Eva Nieuw' }),
    writes: ['saveClient act'],
  },
  'GET /register/:id': {
    as: coordinator,
    path: async () => `/register/${(await really(stage.url, 'select id from drempel.client limit 1'))[0]?.id}`,
    writes: ['readRegister read'],
  },
  'POST /register/:id': {
    as: coordinator,
    path: async () => `/register/${(await really(stage.url, 'select id from drempel.client limit 1'))[0]?.id}`,
    form: () => ({ ...resident, name: 'Eva Anders' }),
    writes: ['saveClient act'],
  },
  'GET /logboek': { as: officer, path: () => '/logboek', writes: ['readLog read'] },
  'GET /logboek.csv': { as: officer, path: () => '/logboek.csv', writes: ['exportLog export'] },
  'GET /mijn-vh': {
    as: 'resident',
    path: () => '/mijn-vh',
    writes: ['readCase read', 'readLooked read'],
    about: 'resident',
  },
  'GET /mijn-vh/gekeken': {
    as: 'resident',
    path: () => `/mijn-vh/gekeken?traject=${world('resident')}`,
    writes: ['readLooked read'],
    about: 'resident',
  },
  'GET /convenant.jsonld': { nothing: public_, path: '/convenant.jsonld' },
  'GET /convenant.pdf': { nothing: public_ },
  'GET /convenant.ttl': { nothing: public_, path: '/convenant.ttl' },
  'GET /convenant/dpia': { nothing: public_, path: '/convenant/dpia' },
  'GET /convenant/dpia.pdf': { nothing: public_ },
  'GET /convenant/odrl.jsonld': { nothing: public_, path: '/convenant/odrl.jsonld' },
  'GET /convenant/odrl.ttl': { nothing: public_, path: '/convenant/odrl.ttl' },
  'GET /convenant/papieren': { nothing: public_, path: '/convenant/papieren' },
  'GET /privacy.pdf': { nothing: public_ },
  'GET /convenant/register/:file{(corporation|team|workAndIncome)[.]pdf}': { nothing: public_ },
  'GET /convenant/register/:party{(corporation|team|workAndIncome)}': {
    nothing: public_,
    path: '/convenant/register/team',
  },
  'GET /activeren': { nothing: ownLogin, path: '/activeren' },
  'GET /activeren/account': { nothing: ownLogin, path: '/activeren/account' },
  'GET /activeren/klaar': { nothing: ownLogin, path: '/activeren/klaar' },
  'GET /activeren/slot': { nothing: ownLogin, path: '/activeren/slot' },
  'GET /inloggen': { nothing: ownLogin, path: '/inloggen' },
  'GET /inloggen/:door': { nothing: ownLogin },
  'GET /inloggen/:door/terug': { nothing: ownLogin },
  'GET /inloggen/code': { nothing: ownLogin, path: '/inloggen/code' },
  'GET /inloggen/hulp': { nothing: ownLogin, path: '/inloggen/hulp' },
  'GET /inloggen/koppelen': { nothing: ownLogin, path: '/inloggen/koppelen' },
  'GET /inloggen/medewerker': { nothing: ownLogin, path: '/inloggen/medewerker' },
  'GET /inloggen/rol': { nothing: ownLogin, path: '/inloggen/rol' },
  'POST /activeren': { nothing: ownLogin },
  'POST /activeren/account': { nothing: ownLogin },
  'POST /activeren/klaar': { nothing: ownLogin },
  'POST /activeren/slot': { nothing: ownLogin },
  'POST /inloggen': { nothing: ownLogin },
  'POST /inloggen/code': { nothing: ownLogin },
  'POST /inloggen/koppelen': { nothing: ownLogin },
  'POST /inloggen/rol': { nothing: ownLogin },
  'POST /mijn-vh/inloggen/brief': { nothing: ownLogin },
  'POST /mijn-vh/inloggen/brief/:party': { nothing: ownLogin },
  'POST /mijn-vh/inloggen/herstelcodes': { nothing: ownLogin },
  'POST /mijn-vh/inloggen/klaar': { nothing: ownLogin },
  'POST /mijn-vh/inloggen/los/:which': { nothing: ownLogin },
  'POST /mijn-vh/inloggen/overal': { nothing: ownLogin },
  'POST /mijn-vh/inloggen/slot': { nothing: ownLogin },
  'POST /mijn-vh/inloggen/zonder-brief': { nothing: ownLogin },
  'GET /mijn-vh/inloggen': { nothing: ownLogin, path: '/mijn-vh/inloggen', as: 'resident' },
  'GET /mijn-vh/inloggen/brief': { nothing: ownLogin, path: '/mijn-vh/inloggen/brief', as: 'resident' },
  'GET /mijn-vh/inloggen/brief/:party': { nothing: ownLogin, path: '/mijn-vh/inloggen/brief/team', as: 'resident' },
  'GET /mijn-vh/inloggen/herstelcodes': { nothing: ownLogin, path: '/mijn-vh/inloggen/herstelcodes', as: 'resident' },
  'GET /mijn-vh/inloggen/klaar': { nothing: ownLogin, path: '/mijn-vh/inloggen/klaar', as: 'resident' },
  'GET /mijn-vh/inloggen/los/:which': { nothing: ownLogin, path: '/mijn-vh/inloggen/los/digid', as: 'resident' },
  'GET /mijn-vh/inloggen/overal': { nothing: ownLogin, path: '/mijn-vh/inloggen/overal', as: 'resident' },
  'GET /mijn-vh/inloggen/slot': { nothing: ownLogin, path: '/mijn-vh/inloggen/slot', as: 'resident' },
  'GET /mijn-vh/inloggen/zonder-brief': { nothing: ownLogin, path: '/mijn-vh/inloggen/zonder-brief', as: 'resident' },
  'POST /werklijst': {
    as: consultant,
    path: () => '/werklijst',
    form: () => ({ zoek: 'Voorbeeld' }),
    writes: ['readWorklist read'],
    about: 'resident',
  },
  'GET /bewaren': { as: officer, path: () => '/bewaren', writes: ['readRetention read'] },
  'GET /bewaren/:run{.+\\.pdf}': { nothing: 'counts of what went, and no resident; audited as destructionReport' },
  'GET /datalekken': { as: officer, path: () => '/datalekken', writes: ['leaksSeen read'] },
  'GET /datalekken/nieuw': { nothing: 'an empty form; no resident' },
  'POST /datalekken/nieuw': { nothing: 'no resident but by the log’s own pseudonym; audited as recordLeak' },
  'GET /datalekken/:id': { nothing: 'codes of the log, and no resident; audited as leaksSeen' },
  'GET /datalekken/:id/aantekening': { nothing: 'an empty form; no resident' },
  'POST /datalekken/:id/aantekening': { nothing: 'no resident; audited as noteLeak' },
  'GET /datalekken/:id/vertellen': { nothing: 'an empty form; no resident' },
  'POST /datalekken/:id/vertellen': { nothing: 'no resident but by the log’s own pseudonym; audited as tellOfLeak' },
  'GET /verzoeken': { as: officer, path: () => '/verzoeken', writes: ['readRequests read'] },
  'GET /mijn-vh/bekend': {
    as: 'resident',
    path: () => '/mijn-vh/bekend',
    writes: ['readCase read'],
    about: 'resident',
  },
  'GET /mijn-vh/verzoeken': {
    as: 'resident',
    path: () => '/mijn-vh/verzoeken',
    writes: ['readCase read'],
    about: 'resident',
  },
  'GET /mijn-vh/gegevens.zip': {
    as: 'resident',
    path: () => '/mijn-vh/gegevens.zip',
    writes: ['exportArchive export'],
    about: 'resident',
  },
  'GET /mijn-vh/gegevens/:party{.+\\.zip}': {
    as: 'resident',
    path: () => '/mijn-vh/gegevens/team.zip',
    writes: ['exportArchive export'],
    about: 'resident',
  },
  'GET /mijn-vh/toestemming.jsonld': {
    as: 'resident',
    path: () => '/mijn-vh/toestemming.jsonld',
    writes: ['exportConsent export'],
    about: 'resident',
  },
  'GET /mijn-vh/verzoek/:request/:file{[A-Za-z]+\\.zip}': {
    as: 'resident',
    path: () => linkOn('resident', '/mijn-vh/verzoeken', /href="(\/mijn-vh\/verzoek\/[^"]+)"/),
    writes: ['exportFile export'],
    about: 'resident',
  },
  'GET /zaak/:world/verzoek/:request/antwoord.zip': {
    as: consultant,
    path: () => linkOn(consultant, `/zaak/${world(consultant)}`, /href="(\/zaak\/[^"]+antwoord\.zip)"/),
    writes: ['exportFile export'],
    about: 'resident',
  },
  'GET /zaak/:world/afspraak/:kind{.+\\.ics}': {
    as: consultant,
    path: async () => {
      const given = { date: '2026-09-01', time: '10:00', minutes: 60, place: 'teamOffice' }
      await stage.tell([{ as: consultant, at: '2026-04-08T12:00', case: 'vroeg', do: 'inviteToTalk', with: given }])
      return linkOn(consultant, `/zaak/${world(consultant, 'vroeg')}`, /href="(\/zaak\/[^"]+\.ics)"/)
    },
    writes: ['readAppointment read'],
    about: 'resident',
  },
}

const canaries = [
  resident.name,
  resident.street,
  '3599 ZZ',
  'De post blijft liggen',
  'Energie Voorbeeld',
  'Sam Verzonnen',
]

/** Asks for a page as one request with a trace of its own; gives what was written meanwhile. */
async function visit(as: string | undefined, path: string, form?: Record<string, string>) {
  stage.clock.now = new Date(stage.clock.now.getTime() + 1000)
  const trace = randomBytes(16).toString('hex')
  const last = await really(
    stage.url,
    'select organisation_id as id, max(seq)::int as seq from drempel.audit group by 1',
  )
  const answer = await stage.app.request(path, {
    method: form ? 'POST' : 'GET',
    headers: {
      host: 'localhost',
      traceparent: `00-${trace}-${randomBytes(8).toString('hex')}-01`,
      ...(as ? { cookie: await stage.cookieOf(as) } : {}),
      ...(form ? { 'sec-fetch-site': 'same-origin' } : {}),
    },
    ...(form ? { body: new URLSearchParams({ sleutel: randomBytes(24).toString('base64url'), ...form }) } : {}),
  })
  const type = answer.headers.get('content-type') ?? ''
  const text = type.startsWith('text/') ? await answer.text() : ''
  const now = await really(stage.url, 'select organisation_id as id, seq::int, activity, kind from drempel.audit')
  const written = now.filter(({ id, seq }) => seq > (last.find((one) => one.id === id)?.seq ?? 0))
  const records = await really(
    stage.url,
    `select activity, cardinality(subjects) as subjects from drempel.processing_record where trace_id = decode($1, 'hex')`,
    [trace],
  )
  return {
    status: answer.status,
    /** Whether somebody could be known from it: a name, an address, or a paper whose text is not plain. */
    personal: canaries.some((canary) => text.includes(canary)) || /pdf|image/.test(type),
    written: written.map(({ activity, kind }) => `${activity} ${kind}`),
    records: records.map(({ activity }) => activity),
  }
}

describe('the logs of every address', () => {
  it('are spoken for in this table, one by one, and of no address that is not there', () => {
    const assets = new Set(allAssets.map(({ path }) => path))
    const found = stage.app.routes
      .filter(({ method, path }) => method !== 'ALL' && !assets.has(path))
      .map(({ method, path }) => `${method} ${path}`)
    expect([...new Set(found)].sort()).toEqual(Object.keys(rules).sort())
  })

  const visits = Object.entries(rules).filter((entry): entry is [string, Visit] => 'writes' in entry[1])
  it.each(visits)('%s', async (_, { as, path, form, writes, about }) => {
    const { status, written, records, personal } = await visit(as, await path(), await form?.())
    expect(status, 'somebody who may').toBeLessThan(writes.length > 0 ? 400 : 500)
    expect(written).toEqual(expect.arrayContaining([...writes]))
    if (about) expect(records).toEqual(expect.arrayContaining(writes.map((line) => line.split(' ')[0])))
    // What shows a resident of a case without a record of it is what this test is for.
    if (personal) expect(written.length + records.length, 'shown without a record').toBeGreaterThan(0)
  })

  const rest = Object.entries(rules).flatMap(([name, rule]) =>
    'nothing' in rule && rule.path ? [[name, rule.path, rule.as] as const] : [],
  )
  it.each(rest)('%s: reads nothing about anybody', async (_, path, as) => {
    expect(await visit(as, path)).toMatchObject({ personal: false, records: [] })
  })
})

describe('every act', () => {
  it('wrote its record, each time it was done', async () => {
    const told = [...upTo('budget'), usual.rent()].map((step) => step.do)
    const rows = await really(
      stage.url,
      `select a.activity, count(*)::int as audit,
        (select count(*)::int from drempel.processing_record r where r.activity = a.activity and r.kind = 'act') as records
      from drempel.audit a where a.kind = 'act' group by 1`,
    )
    for (const act of new Set(told)) {
      const times = told.filter((one) => one === act).length
      const row = rows.find(({ activity }) => activity === act)
      expect(row?.audit, act).toBeGreaterThanOrEqual(times)
      expect(row?.records, act).toBe(row?.audit)
    }
    const names: readonly string[] = actNames
    const acts = rows.filter(({ activity }) => names.includes(activity)).map(({ activity }) => activity as ActName)
    expect(acts.length).toBeGreaterThan(25)
  })

  it('that was told by mail with a number was a reading of that number', async () => {
    const rows = await really(stage.url, `select 1 from drempel.processing_record where activity = 'mailKrisNumber'`)
    expect(rows.length).toBeGreaterThan(0)
  })
})
