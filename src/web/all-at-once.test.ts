/** One answer names all that is wrong with a form, whatever asks it: its fields, what fits together, the guard, what happened before. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openStage, type TestStage } from '../testing/stage.ts'
import { resident, upTo } from '../testing/story.ts'

const consultant = 'corporation-a:consultant-1'
let stage: TestStage
beforeAll(async () => {
  stage = await openStage()
  await stage.tell(upTo('open'))
})
afterAll(() => stage.close())

async function wrongIn(path: string, form: Record<string, string>, who = consultant) {
  const answer = await stage.app.request(path, {
    method: 'POST',
    headers: { cookie: await stage.cookieOf(who) },
    body: new URLSearchParams(form),
  })
  const page = await answer.text()
  const errors = [...page.matchAll(/id="f-(\w+)-fout"[^>]*>(.*?)<\/div>/gs)]
  return { status: answer.status, errors: Object.fromEntries(errors.map(([, name = '', text = '']) => [name, text])) }
}
const world = () => `/zaak/${stage.play.cases.get('zaak')?.worlds.get('corporation')}`
const date = (name: string, day: string) => {
  const [year = '', month = '', of = ''] = day.split('-')
  return { [`${name}-day`]: of, [`${name}-month`]: month, [`${name}-year`]: year }
}

describe('one answer names all', () => {
  it('of a new case: what is missing, what does not fit together, and what a text may not say', async () => {
    const { name: _, ...form } = { ...resident, houseNumber: 'nergens', phone: 'bel maar' }
    const { status, errors } = await wrongIn('/nieuw', { ...form, judgment: 'given', court: 'Zit in de gevangenis' })
    expect(status).toBe(422)
    expect(errors).toMatchObject({
      name: expect.stringContaining('Vul in'),
      houseNumber: expect.stringContaining('huisnummer'),
      phone: expect.stringContaining('telefoonnummer'),
      judgmentDate: expect.stringContaining('Vul in'),
      court: expect.stringContaining('politie'),
    })
  })

  it('of a day that has to be past, beside what could not be read', async () => {
    const form = { ...date('on', '2031-05-01'), channel: 'telephone', phone: 'bel maar' }
    const { errors } = await wrongIn(`${world()}/informResident`, form)
    expect(Object.keys(errors).sort()).toEqual(['on', 'outcome', 'phone'])
    expect(errors.on).toContain('Deze dag moet nog komen.')
  })

  it('says nothing of what depends on an answer that is not there', async () => {
    const { errors } = await wrongIn('/nieuw', { ...resident, houseNumber: '14', judgment: 'no such state' })
    expect(Object.keys(errors)).toEqual(['judgment'])
  })

  it('of a house that is typed in part, and of a name without a letter', async () => {
    const form = { reason: 'illness', why: '', postcode: '35', houseNumber: '-4', name: '\u200b' }
    const { errors } = await wrongIn('/noodtoegang', form, 'corporation-a:consultant-2')
    expect(Object.keys(errors).sort()).toEqual(['houseNumber', 'postcode', 'sure', 'why'])
  })

  it('of a client: a day that has to come, beside a name that is none', async () => {
    const form = { ...date('birthDate', '2031-05-01'), ...resident, name: '...', houseNumber: '0' }
    const { errors } = await wrongIn('/register/nieuw', form, 'team:coordinator-1')
    expect(Object.keys(errors).sort()).toEqual(['birthDate', 'houseNumber', 'name'])
  })
})
