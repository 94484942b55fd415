/** The landlord's own file and the evidence of conditions: what may stand there, who reads it, and what goes along. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Party } from '../covenant/index.ts'
import { asSession } from '../database/index.ts'
import { staffNamed } from '../player/organisations.ts'
import { smallPdf } from '../player/small-pdf.ts'
import { openStage, type TestStage } from '../testing/stage.ts'
import { between, subject, type Told, upTo, usual } from '../testing/story.ts'

const consultant = 'corporation-a:consultant-1'
const worker = 'team:worker-1'
const supervisor = 'work-and-income:supervisor-1'

let stage: TestStage
beforeAll(async () => {
  stage = await openStage()
  await stage.tell([
    ...upTo('signal'),
    subject(consultant, '2026-03-04T15:00', {
      file: 'corporationFile',
      category: 'paymentRecord',
      text: 'Betaalde in 2019 ook te laat.',
      reason: 'Toen hielp een betaalplan.',
    }),
    ...between('check', 'scan'),
  ])
})
afterAll(() => stage.close())

const partyOf = (who: string): Party =>
  who.startsWith('corporation')
    ? 'corporation'
    : who.startsWith('team')
      ? 'team'
      : who === 'resident'
        ? 'resident'
        : 'workAndIncome'
const worldOf = (who: string) => stage.play.cases.get('zaak')?.worlds.get(partyOf(who)) ?? ''
async function ask(who: string, path: string, body?: Record<string, string> | FormData) {
  const answer = await stage.app.request(`/zaak/${worldOf(who)}${path}`, {
    headers: { cookie: await stage.cookieOf(who) },
    redirect: 'manual',
    ...(body ? { method: 'POST', body: body instanceof FormData ? body : new URLSearchParams(body) } : {}),
  })
  return { status: answer.status, page: (await answer.text()).replaceAll('\u00a0', ' ') }
}
const at = (time: string) => {
  stage.clock.now = new Date(`${time}:00Z`)
}
const step = (as: string, when: string, act: Told['do'], values: Told['with'] = {}): Told => ({
  as,
  at: when,
  do: act,
  with: values,
})

/** As the role of the application itself, with nothing of the program in between. */
async function insert(who: string, file: string, category: string, phase: string): Promise<unknown> {
  const actor = staffNamed(who)?.actor
  if (!actor) throw new Error(`nobody is called ${who}`)
  return asSession(stage.database, actor, async ({ client }) => {
    const { rows } = await client.query('select trajectory_id from drempel.world where id = $1', [worldOf(who)])
    await client.query(
      `insert into drempel.entry (id, trajectory_id, file, category, phase, purpose, ground, basis, value,
        recorded_party, recorded_role, recorded_by, recorded_at)
       select gen_random_uuid(), $1, $2, $3, $4, 'needForVh', 'tenancy', 'reading',
         '\\x02' || l.key_id || int4send(l.tree) || int4send(l.leaf) || convert_to(repeat('x', 60), 'UTF8'), $5, $6, $7, drempel.actor_now()
       from drempel.take_leaves($1, $2, 1, decode(repeat('00', 16), 'hex'), 1, false) l`,
      [rows[0]?.trajectory_id, file, category, phase, actor.party, actor.role, actor.person],
    )
    // Nothing of it is kept.
    throw new Error('recorded')
  }).catch(({ name, message }: Error) => (message === 'recorded' ? message : name))
}

describe('the landlord’s own file', () => {
  it.each(['registration', 'intake', 'onboarding', 'budgetManagement', 'closing'])(
    'takes no health by any door, also not by SQL: %s',
    async (phase) => {
      for (const category of ['physicalHealth', 'mentalHealth'])
        expect([category, await insert(consultant, 'corporationFile', category, phase)]).toEqual([category, 'Refused'])
    },
  )

  it('takes no rental history before the signature or with budget management by SQL, and no other hand’s', async () => {
    expect(await insert(consultant, 'corporationFile', 'housingFraud', 'onboarding')).toBe('recorded')
    for (const phase of ['registration', 'intake', 'budgetManagement', 'closing'])
      expect([phase, await insert(consultant, 'corporationFile', 'housingFraud', phase)]).toEqual([phase, 'Refused'])
    expect(await insert(worker, 'corporationFile', 'paymentRecord', 'onboarding')).toBe('Refused')
    expect(await insert(worker, 'ktsd', 'conditionEvidence', 'intake')).toBe('Refused')
    expect(await insert(worker, 'corporationFile', 'conditionEvidence', 'onboarding')).toBe('Refused')
  })

  it('takes no word of health or of a crime in the rental history', async () => {
    at('2026-03-16T16:00')
    const health = await ask(consultant, '/recordRentalHistory', { causeOfArrears: 'Hij is depressief geworden.' })
    expect([health.status, health.page.includes('Dit gaat over gezondheid.')]).toEqual([422, true])
    const crime = await ask(consultant, '/recordRentalHistory', { nuisance: 'De politie nam de zoon mee.' })
    expect(crime.status).toBe(422)
    expect((await ask(consultant, '/recordRentalHistory', {})).page).toContain('Vul in: betalingsverleden.')
    expect((await ask(consultant, '/recordRentalHistory', { housingFraud: 'Teelt hennep' })).status).toBe(422)
  })

  it('shows attempts to get contact, rental history and arrears with their origin, to nobody else', async () => {
    await stage.tell([
      step(consultant, '2026-03-16T16:10', 'recordRentalHistory', {
        paymentRecord: 'Vier jaar op tijd, sinds november niet.',
        housingFraud: 'none',
      }),
      step(consultant, '2026-03-16T16:20', 'recordArrears', {
        arrears: '1842,55',
        on: '2026-03-16',
        specification: { pdf: 'Huurspecificatie van de eigen hand' },
      }),
    ])
    const { page } = await ask(consultant, '')
    expect(page).toContain('Contact met de bewoner')
    expect(page).toContain('woensdag 4 maart 2026, telefoon: Ja: naam en adres mogen naar het Buurtteam')
    expect(page).toContain('Vier jaar op tijd, sinds november niet.')
    expect(page).toContain('€ 1.842,55')
    expect(page).toContain('Stand op maandag 16 maart 2026')
    for (const secret of ['Contact met de bewoner', 'Vier jaar op tijd', '1.842,55', 'Woonfraude'])
      expect([secret, (await ask(worker, '')).page.includes(secret)]).toEqual([secret, false])
  })

  it('keeps the older history when it is written again, beside what has a reason of its own', async () => {
    await stage.tell([
      step(consultant, '2026-03-16T16:30', 'recordRentalHistory', { paymentRecord: 'Sinds oktober niet.' }),
    ])
    const { page } = await ask(consultant, '')
    const place = (text: string) => page.indexOf(text)
    expect(page.split('Sinds oktober niet.')).toHaveLength(2)
    expect(page.split('Stond er tot')).toHaveLength(2)
    // The history itself, what stood there before, and the line that has its own reason.
    expect(place('Stond er tot')).toBeGreaterThan(place('Sinds oktober niet.'))
    expect(place('Vier jaar op tijd, sinds november niet.')).toBeGreaterThan(place('Stond er tot'))
    expect(place('Betaalde in 2019 ook te laat.')).toBeGreaterThan(0)
    expect(place('Toen hielp een betaalplan.')).toBeGreaterThan(0)
  })

  it('fills in step 10, and its specification goes along where none is sent', async () => {
    await stage.tell(between('kris', 'ask'))
    at('2026-03-19T09:00')
    const form = await ask(consultant, '/completeFile')
    expect(form.page).toContain('value="1842,55"')
    await stage.tell([usual.complete({ specification: undefined, arrears: '1842,55' })])
    const { page } = await ask(worker, '')
    const papers = [...page.matchAll(/href="\/zaak\/[^"]+(\/stuk\/[^"]+)"/g)].map(([, path]) => path ?? '')
    const bodies = await Promise.all(papers.map(async (path) => (await ask(worker, path)).page))
    expect(bodies.some((body) => body.includes('Huurspecificatie van de eigen hand'))).toBe(true)
    expect(page).not.toContain('Stand op')
  })

  it('has the freeze from its first day to its last, and why it was lifted; the team hears both facts only', async () => {
    await stage.tell([
      ...between('plan', 'refer'),
      usual.freeze({ from: '2026-03-20', until: '2026-09-30' }),
      step(consultant, '2026-03-21T10:00', 'liftFreeze', { on: '2026-03-21', reason: 'notMet' }),
    ])
    const { page } = await ask(consultant, '')
    expect(page).toContain('Vanaf vrijdag 20 maart 2026 tot en met woensdag 30 september 2026')
    expect(page).toContain('Opgeheven op zaterdag 21 maart 2026: een voorwaarde wordt niet gehaald')
    const team = (await ask(worker, '')).page
    expect(team).toContain('hief de bevriezing van de incasso op')
    for (const secret of ['30 september', 'Opgeheven op', 'een voorwaarde wordt niet gehaald'])
      expect([secret, team.includes(secret)]).toEqual([secret, false])
  })
})

describe('step 10 without a specification of the own', () => {
  it('asks for one', async () => {
    const other = await openStage()
    await expect(other.tell(upTo('complete', { complete: { specification: undefined } }))).rejects.toThrow(
      'specification',
    )
    await other.close()
  })
})

describe('the agreement followed', () => {
  const told = (form: Record<string, string>, file?: string) => {
    const data = new FormData()
    for (const [name, value] of Object.entries(form)) data.set(name, value)
    if (file) data.set('document', new File([Buffer.from(smallPdf(file))], 'scan.pdf'))
    return data
  }
  const since = { 'since-day': '2', 'since-month': '4', 'since-year': '2026' }
  const seen = { 'seen-day': '2', 'seen-month': '4', 'seen-year': '2026' }
  const path = (condition: string, act = 'reportBreach') => `/voorwaarde/${condition}/${act}`

  beforeAll(async () => {
    await stage.tell(between('takeUp', 'budget'))
    at('2026-04-03T10:00')
  })

  it('has all ten conditions met since the signature, in every world that follows it', async () => {
    for (const who of [consultant, worker, supervisor]) {
      const { page } = await ask(who, '')
      expect(page).toContain('10 gehaald')
      expect(page.match(/sinds maandag 16 maart 2026<\/small>/g)?.length, who).toBe(10)
    }
  })

  it('offers to each role only what it may tell, and hides the rest as what does not exist', async () => {
    const offered = async (who: string) =>
      [...(await ask(who, '')).page.matchAll(/\/voorwaarde\/([a-z-]+)\/(\w+)"/g)].map(([, id, act]) => `${id} ${act}`)
    expect(await offered(consultant)).toEqual([
      'rent-on-time reportBreach',
      'rent-on-time noteAtRisk',
      'no-violence reportBreach',
    ])
    expect((await offered(worker)).length).toBe(19)
    const nowhere = (await ask(consultant, path('no-such-condition'))).page
    for (const hidden of [path('open-finances'), path('no-violence', 'noteAtRisk'), path('rent-on-time', 'withdraw')])
      expect(await ask(consultant, hidden)).toEqual({ status: 404, page: nowhere })
  })

  it('asks the team of open finances only when it was seen, and refuses a note and a copy by any door', async () => {
    const form = await ask(worker, path('open-finances'))
    expect(form.page).toContain('name="seen-day"')
    expect(form.page).not.toContain('name="note"')
    expect(form.page).not.toContain('type="file"')
    const general = { condition: 'open-finances', ...since }
    for (const more of [told({ ...general, note: 'Saldo 12 euro.' }), told(general, 'Een afschrift')]) {
      const { status, page } = await ask(worker, '/reportBreach', more)
      expect([status, page.includes('Noteer alleen dat u het zag, en wanneer.')]).toEqual([422, true])
    }
    const income = await ask(supervisor, path('open-finances'))
    expect(income.page).toContain('name="note"')
    expect(income.page).toContain('type="file"')
    expect(income.page.match(/Dit zien alleen: Werk en Inkomen[^<]*[Bb]ewoner/g)).toHaveLength(2)
  })

  it('asks nothing of what happened where it is about violence', async () => {
    for (const who of [consultant, worker, supervisor]) {
      const form = await ask(who, path('no-violence'))
      expect([form.status, /name="(note|seen-day|document)"/.test(form.page)]).toEqual([200, false])
      const { status, page } = await ask(who, '/reportBreach', {
        condition: 'no-violence',
        ...since,
        note: 'Hij schold.',
      })
      expect([status, page.includes('Bij deze voorwaarde hoort dit niet.')]).toEqual([422, true])
    }
    expect((await ask(worker, '/noteAtRisk', { condition: 'no-violence', ...since })).status).toBe(422)
  })

  it('reads a note by the rules of the file in which it will stand', async () => {
    const text = 'Hij is depressief.'
    expect((await ask(consultant, path('rent-on-time'), { ...since, note: text })).page).toContain(
      'Dit gaat over gezondheid.',
    )
    expect((await ask(supervisor, path('seek-income'), { ...since, note: text })).page).toContain(
      'Dit gaat over gezondheid.',
    )
    expect((await ask(worker, path('accept-team'), { ...since, note: 'Zij is aangehouden.' })).status).toBe(422)
  })

  it('tells the landlord which condition and since when, at once, and never the evidence', async () => {
    const { status } = await ask(
      supervisor,
      path('keep-arrangements'),
      told({ ...since, note: 'Twee afspraken vergeten.' }, 'Een verzonnen briefje'),
    )
    expect(status).toBe(303)
    const own = (await ask(supervisor, '')).page
    expect(own).toContain('Twee afspraken vergeten.')
    const [, paper = ''] = /href="\/zaak\/[^/]+(\/stuk\/[^"]+)"[^>]*>Bekijk het bewijs/.exec(own) ?? []
    expect((await ask(supervisor, paper)).page).toMatch(/^%PDF-/)
    for (const who of [consultant, worker]) {
      const { page } = await ask(who, '')
      expect(page).toContain('9 gehaald, 1 niet gehaald')
      expect(page).toContain('sinds donderdag 2 april 2026, volgens Werk en Inkomen')
      expect([who, page.includes('Twee afspraken'), page.includes('bewijs bij')]).toEqual([who, false, false])
      expect((await ask(who, paper)).status).toBe(404)
    }
  })

  it('keeps all that was told of a condition, each with its evidence, in the own world only', async () => {
    at('2026-04-04T10:00')
    expect((await ask(worker, path('open-finances', 'noteAtRisk'), { ...since, ...seen })).status).toBe(303)
    at('2026-04-05T10:00')
    expect((await ask(worker, path('open-finances', 'reportMetAgain'), { ...since, ...seen })).status).toBe(303)
    const { page } = await ask(worker, '')
    const [, history = ''] = /Open over geld[\s\S]*?<ol>([\s\S]*?)<\/ol>/.exec(page) ?? []
    expect(history.match(/<li>/g)).toHaveLength(2)
    expect(history.indexOf('Gehaald, sinds')).toBeLessThan(history.indexOf('Loopt gevaar, sinds'))
    expect(history.match(/Gezien op donderdag 2 april 2026/g)).toHaveLength(2)
    expect((await ask(consultant, '')).page).not.toContain('Loopt gevaar</b>')
  })

  it('can be corrected within what may stand there: the team gets no note into what was only seen', async () => {
    const { page } = await ask(worker, '')
    const [, correct = ''] =
      /href="\/zaak\/[^/]+(\/gegeven\/[^"]+\/correctEntry)"[^>]*>[^<]*bewijs bij een voorwaarde/.exec(page) ?? []
    const form = await ask(worker, correct)
    expect([form.status, form.page.includes('name="seen-day"'), form.page.includes('name="note"')]).toEqual([
      200,
      true,
      false,
    ])
  })

  it('is told to the resident in gentle words, with everything that is known and who told it', async () => {
    const cookie = await stage.cookieOf('resident')
    const ask = async (path: string) => (await stage.app.request(path, { headers: { cookie } })).text()
    const page = (await ask('/mijn-vh')) + (await ask('/mijn-vh/bekend'))
    expect(page).toContain('Dit lukt nu niet, sinds donderdag 2 april 2026. Praat erover met uw contactpersoon.')
    expect(page).toContain('Dit gaat goed.')
    expect(page).toContain('Twee afspraken vergeten.')
    expect(page).toContain('Contact met de bewoner')
    expect(page).not.toContain('dr-stand--breached')
  })
})
