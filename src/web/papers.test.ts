/** The papers made of the covenant, as pages and PDFs over HTTP. */

import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { categories, files, readings } from '../covenant/index.ts'
import { squeezed, textOf } from '../letters/pdf-text.ts'
import { openStage, type TestStage } from '../testing/stage.ts'

let stage: TestStage
beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage.close())

const ask = async (path: string, headers: Record<string, string> = {}) => {
  const answer = await stage.app.request(path, { headers })
  return { status: answer.status, type: answer.headers.get('content-type'), body: await answer.arrayBuffer() }
}
const text = async (path: string, headers: Record<string, string> = {}) => {
  const { body } = await ask(path, headers)
  return Buffer.from(body).toString()
}
const registers = ['corporation', 'team', 'workAndIncome'].map((party) => `/convenant/register/${party}`)
const pages = ['/convenant/papieren', '/convenant/dpia', '/privacy', ...registers]
const pdfs = ['/convenant.pdf', '/convenant/dpia.pdf', '/privacy.pdf', ...registers.map((path) => `${path}.pdf`)]

describe('a paper of the covenant', () => {
  it.each(['/convenant/register/resident', '/convenant/register/', '/convenant/register/constructor.pdf'])(
    'that does not exist is not there: %s',
    async (path) => {
      expect((await ask(path)).status).toBe(404)
    },
  )

  it('names a controller to who works there only', async () => {
    const cookie = await stage.cookieOf('corporation-a:consultant-1')
    const own = await text('/convenant/register/corporation', { cookie })
    expect(own).toContain('Stichting Proefwonen')
    expect(own).toContain('Proefkade 1')
    for (const headers of [{}, { cookie: await stage.cookieOf('team:worker-1') }]) {
      const read = await text('/convenant/register/corporation', headers)
      expect(read).not.toMatch(/(Proefwonen|Proefwijk)<\/dd>|Proefkade|Voorbeeldplein/)
      expect(read).toContain('in te vullen door: Woningcorporatie')
    }
    expect(await text('/convenant/register/team', { cookie })).toMatch(/in te vullen door: Buurtteam/)
    // To another corporation it is no name either.
    const other = await text('/convenant/register/corporation', {
      cookie: await stage.cookieOf('corporation-b:consultant-1'),
    })
    expect(other).toContain('De Testhoeve')
    expect(other).not.toContain('Proefwonen')
  })

  it.each(pages)('is a page for everybody: %s', async (path) => {
    const { status, type } = await ask(path)
    expect([status, type]).toEqual([200, 'text/html; charset=UTF-8'])
    const english = await text(path, { cookie: 'taal=en' })
    expect(english).toContain('<html lang="en">')
    expect(english).not.toBe(await text(path))
  })

  it.each(pdfs)('is a tagged PDF with a language and a title: %s', async (path) => {
    const { status, type, body } = await ask(path)
    expect([status, type]).toEqual([200, 'application/pdf'])
    const pdf = Buffer.from(body).toString('latin1')
    expect(pdf).toContain('/MarkInfo')
    expect(pdf).toMatch(/\/Lang \(nl/)
    expect(pdf).toContain('<pdfuaid:part>1</pdfuaid:part>')
    expect(pdf).toMatch(/\/S \/H1\b/)
    if (!path.includes('privacy')) expect(pdf).toMatch(/\/S \/TH\b/)
  })

  it('is linked from the covenant, and everything it links to is there', async () => {
    expect(await text('/convenant')).toContain('href="/convenant/papieren"')
    const links = [...(await text('/convenant/papieren')).matchAll(/<main[\s\S]*<\/main>/g)]
      .flatMap(([main]) => [...main.matchAll(/href="(\/[^"]+)"/g)])
      .map(([, href]) => href ?? '')
    expect(links.length).toBeGreaterThan(10)
    for (const href of links) expect((await ask(href)).status, href).toBe(200)
  })

  it('says on paper what the page says', async () => {
    const { body } = await ask('/convenant/register/team.pdf')
    const printed = textOf(new Uint8Array(body))
    for (const held of ['krisGeneral', 'ktsd'] as const) expect(printed).toContain(squeezed(files[held].text.nl))
    expect(printed).toContain(squeezed(categories.krisNumber.text.nl))
    const annex = textOf(new Uint8Array((await ask('/convenant.pdf')).body))
    for (const { text: one } of readings) expect(annex).toContain(squeezed(one.nl))
  })

  it('is small enough for a telephone where residents read it', async () => {
    expect((await text('/privacy')).length).toBeLessThan(60_000)
  })
})

describe('the covenant as linked data', () => {
  it.each([
    ['/convenant.jsonld', 'application/ld+json'],
    ['/convenant/odrl.jsonld', 'application/ld+json'],
    ['/convenant.ttl', 'text/turtle; charset=UTF-8'],
    ['/convenant/odrl.ttl', 'text/turtle; charset=UTF-8'],
  ])('is at its address: %s', async (path, expected) => {
    expect((await ask(path)).type).toBe(expected)
    expect(await text(path)).toContain('drempel.example/convenant#')
  })

  it('is given at the covenant itself to who names its type, and to nobody else', async () => {
    const typeFor = async (accept: string) => (await ask('/convenant', { accept })).type
    for (const accept of [
      'text/html,application/xhtml+xml,*/*;q=0.8',
      '*/*',
      'text/html, application/ld+json;q=0.1',
      'image/png',
    ])
      expect(await typeFor(accept), accept).toBe('text/html; charset=UTF-8')
    expect(await typeFor('application/ld+json')).toBe('application/ld+json')
    expect(await typeFor('text/turtle;q=0.9, application/rdf+xml;q=0.8')).toBe('text/turtle; charset=UTF-8')
  })
})
