/** A resident logs in: with a code from a letter, and from then on with a password and a second factor. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { appCodeAt } from '../identity/index.ts'
import { textOf } from '../letters/pdf-text.ts'
import { openStage, type TestStage } from '../testing/stage.ts'
import { upTo } from '../testing/story.ts'
import { Visitor } from '../testing/visitor.ts'

const consultant = 'corporation-a:consultant-1'
const password = 'paard lamp wolk fiets'
let stage: TestStage
let numbered = 0

beforeAll(async () => {
  stage = await openStage()
  await stage.tell(upTo('signal'))
})
afterAll(() => stage.close())

/** From an address of its own, so that what one test tries too often is no other's. */
const visitor = () => new Visitor(stage, `198.51.100.${++numbered}`)
const pass = (minutes: number) => {
  stage.clock.now = new Date(stage.clock.now.getTime() + minutes * 60_000)
}

/** A letter, and the days that its code waits where somebody logs in already. */
async function letter(by = consultant, party: 'corporation' | 'team' = 'corporation'): Promise<string> {
  const world = stage.play.cases.get('zaak')?.worlds.get(party)
  const made = await (await visitor().as(by)).ask(`/zaak/${world}/sendActivation`, { sleutel: crypto.randomUUID() })
  expect(made.status).toBe(200)
  pass(3 * 24 * 60)
  return /[2-9A-Z]{4}-[2-9A-Z]{4}-[2-9A-Z]{4}/.exec(textOf(made.bytes))?.[0] ?? ''
}

/** To the page that shows the secret of the app; gives that secret. */
async function chooseApp(someone: Visitor, code: string, name: string): Promise<string> {
  expect((await someone.ask('/activeren', { code })).to).toBe('/activeren/account')
  const account = { naam: name, wachtwoord: password, nogeens: password }
  expect((await someone.ask('/activeren/account', account)).to).toBe('/activeren/slot')
  expect((await someone.ask('/activeren/slot', { slot: 'app', mail: '' })).to).toBe('/activeren/klaar')
  const page = await someone.ask('/activeren/klaar')
  return /<code>([A-Z2-7 ]+)<\/code>/.exec(page.text)?.[1]?.replaceAll(' ', '') ?? ''
}

async function activate(name: string) {
  const someone = visitor()
  const secret = await chooseApp(someone, await letter(), name)
  const done = await someone.ask('/activeren/klaar', { code: appCodeAt(secret, stage.clock.now) })
  const recovery = [...done.text.matchAll(/<code>([2-9A-Z]{5}-[2-9A-Z]{5})<\/code>/g)].map(([, code]) => code ?? '')
  return { someone, secret, recovery }
}

/** Without what was typed, which the form shows again. */
const shown = ({ status, headers, text }: Awaited<ReturnType<Visitor['ask']>>, typed: string) =>
  [status, ...headers, text.replaceAll(typed, 'TYPED')].join('\n')

describe('a code that does not let in', () => {
  it('answers the same, byte for byte, when unknown, used, replaced or expired', async () => {
    const replaced = await letter()
    const used = await letter()
    const someone = visitor()
    const secret = await chooseApp(someone, used, 'noor')
    await someone.ask('/activeren/klaar', { code: appCodeAt(secret, stage.clock.now) })
    const expired = await letter()
    pass(60 * 24 * 22)
    const unknown = '2222-2222-2222'
    const answers = []
    for (const code of [unknown, replaced, used, expired])
      answers.push(shown(await visitor().ask('/activeren', { code }), code))
    expect(answers[0]).toContain('Met deze code kunt u niet inloggen')
    expect(new Set(answers).size).toBe(1)
  })

  it('is told as a slip of the typing, as often as one likes, and works afterwards', async () => {
    const code = await letter()
    const slip = code.startsWith('2') ? `3${code.slice(1)}` : `2${code.slice(1)}`
    const someone = visitor()
    for (let time = 0; time < 25; time++)
      expect((await someone.ask('/activeren', { code: slip })).text).toContain('niet helemaal')
    expect((await someone.ask('/activeren', { code: code.toLowerCase().replaceAll('-', ' ') })).to).toBe(
      '/activeren/account',
    )
  })

  it('is no longer looked at after too many, from that address only', async () => {
    const code = await letter()
    const someone = visitor()
    for (let time = 0; time < 20; time++) await someone.ask('/activeren', { code: '2222-2222-2222' })
    expect((await someone.ask('/activeren', { code })).text).toContain('te vaak')
    expect((await visitor().ask('/activeren', { code })).to).toBe('/activeren/account')
  })

  it('is used up by who finishes first', async () => {
    const code = await letter()
    const [one, two] = [visitor(), visitor()]
    const [first, second] = [await chooseApp(one, code, 'een'), await chooseApp(two, code, 'twee')]
    const good = await one.ask('/activeren/klaar', { code: appCodeAt(first, stage.clock.now) })
    const late = await two.ask('/activeren/klaar', { code: appCodeAt(second, stage.clock.now) })
    expect([good.status, late.status, late.to]).toEqual([200, 303, '/activeren?weg'])
    expect((await two.ask('/mijn-vh')).status).toBe(404)
  })
})

describe('a letter', () => {
  it('says nothing of why, and its code is found by its keyed hash only', async () => {
    const code = await letter()
    const { rows } = await stage.database.door.query('select drempel.find_activation($1, $2) as found', [
      Buffer.from(code),
      stage.clock.now,
    ])
    expect(rows).toEqual([{ found: null }])
    const world = stage.play.cases.get('zaak')?.worlds.get('corporation')
    const made = await (await visitor().as(consultant)).ask(`/zaak/${world}/sendActivation`, {
      sleutel: 'x'.repeat(24),
    })
    // Without the code: by chance it may say anything.
    const said = textOf(made.bytes)
      .replace(/[2-9A-Z]{4}-[2-9A-Z]{4}-[2-9A-Z]{4}/, '')
      .toLowerCase()
    expect(said).not.toMatch(/huisuitzetting|vonnis|schuld|ontruim|woonconsulent|vh-/)
  })

  it('is not there for who is not assigned, for Work and Income, or for the resident', async () => {
    const world = stage.play.cases.get('zaak')?.worlds.get('corporation')
    for (const who of ['corporation-a:consultant-2', 'work-and-income:supervisor-1', 'resident'])
      expect((await (await visitor().as(who)).ask(`/zaak/${world}/sendActivation`, {})).status).toBe(404)
  })

  it('is shown once: the same form again makes no other', async () => {
    const world = stage.play.cases.get('zaak')?.worlds.get('corporation')
    const someone = await visitor().as(consultant)
    const form = { sleutel: crypto.randomUUID() }
    expect((await someone.ask(`/zaak/${world}/sendActivation`, form)).status).toBe(200)
    expect((await someone.ask(`/zaak/${world}/sendActivation`, form)).to).toContain('klaar=sendActivation')
  })
})

describe('a name and a password', () => {
  it('answer the same, byte for byte, whether the name exists or not', async () => {
    await activate('bestaat')
    const wrong = { wachtwoord: 'dit is het niet' }
    const known = await visitor().ask('/inloggen', { naam: 'bestaat', ...wrong })
    const unknown = await visitor().ask('/inloggen', { naam: 'bestaatniet', ...wrong })
    expect(shown(known, 'value="bestaat"')).toBe(shown(unknown, 'value="bestaatniet"'))
    expect(known.text).toContain('horen niet bij elkaar')
  })

  it('are no longer looked at after too many, of a name that exists or not', async () => {
    await activate('vaak')
    const [one, two] = [visitor(), visitor()]
    for (let time = 0; time < 8; time++) {
      await one.ask('/inloggen', { naam: 'vaak', wachtwoord: 'fout' })
      await two.ask('/inloggen', { naam: 'nooit', wachtwoord: 'fout' })
    }
    const locked = await one.ask('/inloggen', { naam: 'vaak', wachtwoord: password })
    const nobody = await two.ask('/inloggen', { naam: 'nooit', wachtwoord: password })
    expect(locked.text).toContain('te vaak')
    expect(shown(locked, 'value="vaak"')).toBe(shown(nobody, 'value="nooit"'))
    pass(16)
    expect((await one.ask('/inloggen', { naam: 'vaak', wachtwoord: password })).to).toBe('/inloggen/code')
  })

  it('do not let in without the second factor', async () => {
    await activate('half')
    const someone = visitor()
    expect((await someone.ask('/inloggen', { naam: 'half', wachtwoord: password })).to).toBe('/inloggen/code')
    expect((await someone.ask('/mijn-vh')).status).toBe(404)
    expect((await someone.ask('/inloggen/code', { code: '000000' })).status).toBe(422)
    expect((await someone.ask('/mijn-vh')).status).toBe(404)
  })

  it.each(['kort', 'wachtwoord123', 'Drempel12345!', 'aaaaaaaaaaaaaaa'])('of %s are not taken', async (weak) => {
    const someone = visitor()
    await someone.ask('/activeren', { code: await letter() })
    const form = { naam: 'noor', wachtwoord: weak, nogeens: weak }
    expect((await someone.ask('/activeren/account', form)).status).toBe(422)
  })
})

describe('a resident', () => {
  it('gets in with the letter, out, and in again with an app whose code works once', async () => {
    const { someone, secret } = await activate('Noor@Voorbeeld.example')
    expect((await someone.ask('/mijn-vh')).status).toBe(200)
    const before = someone.cookies.get('drempel')
    await someone.ask('/uit', {})
    expect((await someone.ask('/mijn-vh')).status).toBe(404)
    await someone.ask('/inloggen', { naam: ' noor@voorbeeld.EXAMPLE', wachtwoord: password })
    const code = appCodeAt(secret, stage.clock.now)
    expect((await someone.ask('/inloggen/code', { code })).to).toBe('/mijn-vh')
    expect((await someone.ask('/mijn-vh')).status).toBe(200)
    expect(someone.cookies.get('drempel')).not.toBe(before)
    const again = visitor()
    await again.ask('/inloggen', { naam: 'noor@voorbeeld.example', wachtwoord: password })
    expect((await again.ask('/inloggen/code', { code })).status).toBe(422)
  })

  it('sees in the own world that a letter was sent', async () => {
    const { someone } = await activate('ziet')
    expect((await someone.ask('/mijn-vh')).text).toContain('stuurde een brief om in te loggen')
  })

  it('gets in with a code by mail, which works ten minutes', async () => {
    const someone = visitor()
    await someone.ask('/activeren', { code: await letter() })
    await someone.ask('/activeren/account', { naam: 'post', wachtwoord: password, nogeens: password })
    await someone.ask('/activeren/slot', { slot: 'mail', mail: 'noor@voorbeeld.example' })
    expect(stage.codes.at(-1)?.to).toBe('noor@voorbeeld.example')
    expect((await someone.ask('/activeren/klaar', { code: stage.codes.at(-1)?.code ?? '' })).status).toBe(200)
    const late = visitor()
    await late.ask('/inloggen', { naam: 'post', wachtwoord: password })
    pass(11)
    expect((await late.ask('/inloggen/code', { code: stage.codes.at(-1)?.code ?? '' })).status).toBe(422)
    expect((await late.ask('/inloggen/code', { again: 'yes' })).to).toBe('/inloggen/code')
    expect((await late.ask('/inloggen/code', { code: stage.codes.at(-1)?.code ?? '' })).to).toBe('/mijn-vh')
  })

  it('without a telephone gets in with a recovery code, once', async () => {
    const { recovery } = await activate('kwijt')
    expect(recovery).toHaveLength(6)
    const code = recovery[2] ?? ''
    for (const expected of [303, 422]) {
      const someone = visitor()
      await someone.ask('/inloggen', { naam: 'kwijt', wachtwoord: password })
      expect((await someone.ask('/inloggen/code', { code })).status).toBe(expected)
    }
  })

  it('who activates again ends every session, and what was chosen before', async () => {
    const { someone } = await activate('oud')
    expect((await someone.ask('/mijn-vh')).status).toBe(200)
    await activate('nieuw')
    expect((await someone.ask('/mijn-vh')).status).toBe(404)
    expect((await visitor().ask('/inloggen', { naam: 'oud', wachtwoord: password })).status).toBe(422)
  })

  it('changes the second factor with the password, and other sessions end', async () => {
    const { someone, secret } = await activate('wissel')
    const other = visitor()
    pass(1)
    await other.ask('/inloggen', { naam: 'wissel', wachtwoord: password })
    await other.ask('/inloggen/code', { code: appCodeAt(secret, stage.clock.now) })
    expect((await other.ask('/mijn-vh')).status).toBe(200)
    const mail = { slot: 'mail', mail: 'noor@voorbeeld.example' }
    expect((await someone.ask('/mijn-vh/inloggen/slot', { ...mail, wachtwoord: 'fout' })).status).toBe(422)
    const chosen = await someone.ask('/mijn-vh/inloggen/slot', { ...mail, wachtwoord: password })
    expect(chosen.to).toBe('/mijn-vh/inloggen/klaar')
    const done = await someone.ask('/mijn-vh/inloggen/klaar', { code: stage.codes.at(-1)?.code ?? '' })
    expect(done.to).toBe('/mijn-vh/inloggen?klaar=done')
    expect((await someone.ask('/mijn-vh')).status).toBe(200)
    expect((await other.ask('/mijn-vh')).status).toBe(404)
  })
})

it('nothing broke on the way', () => {
  expect(stage.broken).toEqual([])
})
