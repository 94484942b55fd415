import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { really } from '../database/example.fixture.ts'
import { textOf } from '../letters/pdf-text.ts'
import { openStage, type TestStage } from '../testing/stage.ts'
import { usual } from '../testing/story.ts'
import { Visitor } from '../testing/visitor.ts'
import {
  changeFactor,
  type Door,
  drawMailCode,
  factorOf,
  isOwnPassword,
  loginKeyOf,
  openAccount,
  ownAccount,
  renewRecoveryCodes,
  tryActivationCode,
  tryNewFactor,
  tryPassword,
  trySecondFactor,
} from './accounts.ts'
import { appCodeAt, newAppSecret } from './app-factor.ts'
import type { SignInKeys } from './keys.ts'
import { openSession, sessionOf } from './sessions.ts'
import type { NewFactor } from './steps.ts'

const password = 'paard lamp wolk fiets'
let stage: TestStage
let door: Door
let person: string
let addresses = 0

beforeAll(async () => {
  stage = await openStage()
  await stage.tell([usual.open()])
  person = stage.play.cases.get('zaak')?.resident?.person ?? ''
  door = { database: stage.database, keys: stage.play.services.signIn.keys }
})
afterAll(() => stage.close())

/** From an address of its own, so that what one test tries too often is no other's. */
const address = () => `192.0.2.${++addresses}`
const pass = (minutes: number) => {
  stage.clock.now = new Date(stage.clock.now.getTime() + minutes * 60_000)
}

/** A letter, and the days that its code waits where somebody logs in already. */
async function letter(): Promise<string> {
  const world = stage.play.cases.get('zaak')?.worlds.get('corporation')
  const consultant = await new Visitor(stage).as('corporation-a:consultant-1')
  const { bytes } = await consultant.ask(`/zaak/${world}/sendActivation`, { sleutel: crypto.randomUUID() })
  pass(3 * 24 * 60)
  return /[2-9A-Z]{4}-[2-9A-Z]{4}-[2-9A-Z]{4}/.exec(textOf(bytes))?.[0] ?? ''
}

async function accountOf(name: string, factor: NewFactor, code?: string) {
  const tried = await tryActivationCode(door, code ?? (await letter()), address())
  if (tried.kind !== 'yes') throw new Error(tried.kind)
  const loginKey = loginKeyOf(door.keys, name).toString('base64')
  return {
    ...factor,
    person: tried.person,
    code: tried.code,
    loginKey,
    passwordHash: await door.keys.hashPassword(password),
  }
}

/** An account with an app; gives its secret and the recovery codes. */
async function withApp(name: string): Promise<{ secret: string; recovery: string[] }> {
  pass(16)
  const secret = newAppSecret()
  const recovery = await openAccount(door, await accountOf(name, { factor: 'app', secret }))
  return { secret, recovery: recovery ?? [] }
}

const refusals = async () => {
  const [row] = await really(
    stage.url,
    `select count(*)::int as n from drempel.audit where activity = 'logIn' and kind = 'denied'`,
  )
  return row?.n ?? 0
}

describe('the code of a letter', () => {
  it('says whose it is; a slip costs nothing, and what nobody has is one refusal', async () => {
    const code = await letter()
    const slip = code.startsWith('2') ? `3${code.slice(1)}` : `2${code.slice(1)}`
    const before = await refusals()
    for (let time = 0; time < 30; time++) expect((await tryActivationCode(door, slip, 'one')).kind).toBe('typo')
    expect((await tryActivationCode(door, '2222-2222-2222', 'one')).kind).toBe('no')
    expect(await refusals()).toBe(before + 1)
    expect(await tryActivationCode(door, code.toLowerCase(), 'one')).toMatchObject({ kind: 'yes', person })
  })

  it('opens one account, in place of the one before, and ends what was open elsewhere', async () => {
    await withApp('first')
    const resident = stage.play.cases.get('zaak')?.resident
    const session = resident && (await openSession(stage.database, resident))
    const account = await accountOf('second', { factor: 'app', secret: newAppSecret() })
    expect(await openAccount(door, account)).toHaveLength(6)
    expect(await openAccount(door, account)).toBeUndefined()
    expect(await sessionOf(stage.database, session)).toBeUndefined()
    expect((await tryPassword(door, 'first', password, address())).kind).toBe('no')
    expect(await tryPassword(door, 'second', password, address())).toEqual({ kind: 'yes', person })
  })
})

describe('a password', () => {
  it('lets in however the name is typed, and is refused alike for a wrong one and a name of nobody', async () => {
    await withApp('Noor@mail.example')
    for (const name of ['noor@mail.example', ' NOOR@MAIL.EXAMPLE ', 'ｎｏｏｒ@mail.example'])
      expect(await tryPassword(door, name, password, address()), name).toEqual({ kind: 'yes', person })
    const before = await refusals()
    expect(await tryPassword(door, 'noor@mail.example', `${password}!`, address())).toEqual({ kind: 'no' })
    expect(await tryPassword(door, 'nobody@mail.example', password, address())).toEqual({ kind: 'no' })
    expect(await refusals()).toBe(before + 2)
  })

  it('takes the same work for every wrong pair, counted: of a name that exists or not', async () => {
    await withApp('counted')
    let work = 0
    const keys: SignInKeys = {
      ...door.keys,
      isPassword: (...asked) => {
        work += 1
        return door.keys.isPassword(...asked)
      },
    }
    const took = async (name: string, typed: string) => {
      work = 0
      await tryPassword({ ...door, keys }, name, typed, address())
      return work
    }
    const counted = [await took('counted', 'wrong'), await took('nobody', 'wrong'), await took('counted', password)]
    expect(new Set(counted).size).toBe(1)
    expect(counted[0]).toBeGreaterThan(0)
  })

  it('is not looked at any more after eight tries from one address, and begins anew for who gets in', async () => {
    await withApp('tired')
    const here = address()
    for (let time = 0; time < 7; time++) await tryPassword(door, 'tired', 'wrong', here)
    expect((await tryPassword(door, 'tired', password, here)).kind).toBe('yes')
    for (let time = 0; time < 8; time++) expect((await tryPassword(door, 'tired', 'wrong', here)).kind).toBe('no')
    expect((await tryPassword(door, 'tired', password, here)).kind).toBe('busy')
    expect((await tryPassword(door, 'tired', password, address())).kind).toBe('yes')
  })

  it('is asked again of who is logged in', async () => {
    await withApp('again')
    expect((await isOwnPassword(door, person, password)).kind).toBe('yes')
    expect((await isOwnPassword(door, person, 'wrong')).kind).toBe('no')
    expect((await isOwnPassword(door, '99999999-9999-4999-8999-999999999999', password)).kind).toBe('no')
  })
})

describe('a second factor', () => {
  it('is a code of the app, once, and no older one afterwards', async () => {
    const { secret } = await withApp('app')
    expect(await factorOf(door, person)).toEqual({ factor: 'app' })
    const code = appCodeAt(secret, stage.clock.now)
    const older = appCodeAt(secret, new Date(stage.clock.now.getTime() - 30_000))
    expect((await trySecondFactor(door, person, '000 000', undefined)).kind).toBe('no')
    expect(await trySecondFactor(door, person, code, undefined)).toEqual({ kind: 'yes', recovered: false })
    for (const used of [code, older]) expect((await trySecondFactor(door, person, used, undefined)).kind).toBe('no')
  })

  it('is a recovery code, each once, until there are new ones', async () => {
    const { recovery } = await withApp('lost')
    const [first = '', second = ''] = recovery
    expect(await trySecondFactor(door, person, first.toLowerCase(), undefined)).toEqual({
      kind: 'yes',
      recovered: true,
    })
    expect((await trySecondFactor(door, person, first, undefined)).kind).toBe('no')
    expect(await ownAccount(door, person)).toEqual({ factor: 'app', left: 5 })
    const [fresh = ''] = await renewRecoveryCodes(door, person)
    expect((await trySecondFactor(door, person, second, undefined)).kind).toBe('no')
    expect((await trySecondFactor(door, person, fresh, undefined)).kind).toBe('yes')
  })

  it('is a code from a mail, for ten minutes, of this person and the last mail only', async () => {
    const mail = await drawMailCode(door, person)
    if (!mail) throw new Error('no code')
    await openAccount(
      door,
      await accountOf('mail', { factor: 'mail', address: 'noor@mail.example', mailCode: mail.kept }),
    )
    expect(await factorOf(door, person)).toEqual({ factor: 'mail', address: 'noor@mail.example' })
    const drawn = await drawMailCode(door, person)
    if (!drawn) throw new Error('no code')
    const kind = async (typed: string, kept = drawn.kept) => (await trySecondFactor(door, person, typed, kept)).kind
    expect(await kind(drawn.code === '000000' ? '000001' : '000000')).toBe('no')
    expect((await trySecondFactor(door, person, drawn.code, undefined)).kind).toBe('no')
    expect(await kind(drawn.code)).toBe('yes')
    pass(10)
    expect(await kind(drawn.code)).toBe('no')
  })

  it('is mailed five times in a quarter of an hour', async () => {
    pass(16)
    const drawn = []
    for (let time = 0; time < 6; time++) drawn.push((await drawMailCode(door, person)) !== undefined)
    expect(drawn).toEqual([true, true, true, true, true, false])
  })

  it('is not looked at any more after eight tries, also where it is right', async () => {
    const { secret } = await withApp('guessed')
    for (let time = 0; time < 8; time++)
      expect((await trySecondFactor(door, person, '12345', undefined)).kind).toBe('no')
    expect((await trySecondFactor(door, person, appCodeAt(secret, stage.clock.now), undefined)).kind).toBe('busy')
  })

  it('is chosen anew once it was shown to work', async () => {
    await withApp('changes')
    const secret = newAppSecret()
    const chosen = { factor: 'app', secret } as const
    expect((await tryNewFactor(door, { person, ...chosen }, '12345')).kind).toBe('no')
    const code = appCodeAt(secret, stage.clock.now)
    expect((await tryNewFactor(door, { person, ...chosen }, code)).kind).toBe('yes')
    expect(await changeFactor(door, person, chosen)).toBe(true)
    pass(1)
    const next = appCodeAt(secret, stage.clock.now)
    expect((await trySecondFactor(door, person, next, undefined)).kind).toBe('yes')
    expect(await changeFactor(door, '00000002-0000-4000-8000-000000000001', chosen)).toBe(false)
  })
})
