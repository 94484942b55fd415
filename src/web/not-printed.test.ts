/** Paper with signs that no font here prints: named before it is made, and who makes it chooses. */
import { unzipSync } from 'fflate'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { textOf } from '../letters/pdf-text.ts'
import { openStage, type TestStage } from '../testing/stage.ts'
import { resident, upTo, usual } from '../testing/story.ts'

const consultant = 'corporation-a:consultant-1'
let stage: TestStage
beforeAll(async () => {
  stage = await openStage()
  await stage.tell([
    ...upTo('open'),
    { ...usual.open({ ...resident, name: '李 Proef' }, '2026-03-03T10:00'), case: 'ander' },
    { ...usual.open({ ...resident, name: 'አበበ Proef' }, '2026-03-03T11:00'), case: 'derde' },
  ])
})
afterAll(() => stage.close())

const world = (name: string) => `/zaak/${stage.play.cases.get(name)?.worlds.get('corporation')}`
async function ask(path: string, form?: Record<string, string>) {
  const answer = await stage.app.request(path, {
    headers: { cookie: await stage.cookieOf(consultant) },
    ...(form ? { method: 'POST', body: new URLSearchParams(form) } : {}),
  })
  const bytes = new Uint8Array(await answer.arrayBuffer())
  const isPdf = answer.headers.get('content-type') === 'application/pdf'
  return { status: answer.status, isPdf, text: isPdf ? textOf(bytes) : new TextDecoder().decode(bytes) }
}
const letter = {
  channel: 'letter',
  'on-day': '3',
  'on-month': '3',
  'on-year': '2026',
  outcome: 'letterSent',
}

describe('a dossier', () => {
  it('names the signs first, and is made when it is asked for all the same', async () => {
    const first = await ask(`${world('ander')}/dossier.pdf`)
    expect([first.status, first.isPdf]).toEqual([200, false])
    expect(first.text).toContain('李 (U+674E)')
    expect(first.text).toContain(`${world('ander')}/dossier.pdf?toch=ja`)
    const made = await ask(`${world('ander')}/dossier.pdf?toch=ja`)
    expect(made.isPdf).toBe(true)
    expect(made.text).toContain('[…]')
    expect(made.text).not.toContain('?')
  })
  it.each(['zaak', 'derde'])('is made at once where all can be printed: %s', async (name) => {
    expect((await ask(`${world(name)}/dossier.pdf`)).isPdf).toBe(true)
  })
})

describe('a letter', () => {
  it('names the signs where it is looked at beforehand and where it is sent, and goes as the writer chooses', async () => {
    const path = `${world('ander')}/informResident`
    for (const to of [`${path}/voorbeeld`, path]) {
      const { status, text } = await ask(to, letter)
      expect(status, to).toBe(422)
      expect(text).toContain('De brief kan deze tekens niet tonen: 李 (U+674E).')
      expect(text).toContain('name="unprinted"')
    }
    const chosen = { ...letter, unprinted: 'yes' }
    const seen = await ask(`${path}/voorbeeld`, chosen)
    expect([seen.isPdf, seen.text.includes('[…]'), seen.text.includes('??')]).toEqual([true, true, false])
    expect((await ask(path, chosen)).status).toBe(303)
  })
  it('in Ethiopic is as any other', async () => {
    const path = `${world('derde')}/informResident`
    const seen = await ask(`${path}/voorbeeld`, letter)
    expect(seen.isPdf).toBe(true)
    expect(seen.text).toContain('አበበ')
    expect((await ask(path, letter)).status).toBe(303)
  })
})

describe('a letter to log in', () => {
  it('names the signs before its code is drawn, and goes as the writer chooses', async () => {
    const codes = async () => {
      const client = new pg.Client({ connectionString: stage.url })
      await client.connect()
      const { rowCount } = await client.query('select 1 from drempel.activation_code')
      await client.end()
      return rowCount
    }
    const before = await codes()
    const path = `${world('ander')}/sendActivation`
    const first = await ask(path, { sleutel: 'first-letter-to-log-in' })
    expect(first.status).toBe(422)
    expect(first.text).toContain('De brief kan deze tekens niet tonen: 李 (U+674E).')
    expect(await codes()).toBe(before)
    const chosen = await ask(path, { sleutel: 'second-letter-to-log-in', unprinted: 'yes' })
    expect([chosen.isPdf, chosen.text.includes('[…]')]).toEqual([true, true])
    expect((await ask(`${world('derde')}/sendActivation`, { sleutel: 'other-letter-to-log-in' })).isPdf).toBe(true)
  })
})

describe('an archive', () => {
  const open = async (who: string, path: string) => {
    const answer = await stage.app.request(path, { headers: { cookie: await stage.cookieOf(who) } })
    const files = unzipSync(new Uint8Array(await answer.arrayBuffer()))
    return files['lees-mij.txt'] && new TextDecoder().decode(files['lees-mij.txt'])
  }
  it('says in words which signs its paper does not show, and has no such file where it shows all', async () => {
    const asked = {
      as: consultant,
      do: 'makeRequest',
      with: { kind: 'access', on: '2026-03-04', how: 'wordOfMouth' },
    } as const
    await stage.tell([
      { ...asked, at: '2026-03-04T10:00', case: 'ander' },
      { ...asked, at: '2026-03-04T11:00', case: 'derde' },
    ])
    const answerOf = async (name: string) =>
      /href="([^"]*antwoord\.zip)"/.exec((await ask(world(name))).text)?.[1] ?? expect.fail(name)
    expect(await open(consultant, await answerOf('ander'))).toContain('李 (U+674E). Die PDF kan ze niet tonen.')
    expect(await open(consultant, await answerOf('derde'))).toBeUndefined()
    // What a resident takes away, made of the same paper; the words of a request are in it.
    expect(await open('resident', '/mijn-vh/gegevens.zip')).toBeUndefined()
    const words = { kind: 'rectification', on: '2026-03-04', text: 'Mijn naam is 李.' }
    await stage.tell([{ as: 'resident', at: '2026-03-04T12:00', do: 'askCorporation', with: words }])
    expect(await open('resident', '/mijn-vh/gegevens.zip')).toContain('李 (U+674E)')
  })
})
