/** Every page that a resident comes to by links, in the languages of the message files: nothing of it is left in Dutch. */
import { parseHTML } from 'linkedom'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openStage, type TestStage } from '../testing/stage.ts'
import { upTo } from '../testing/story.ts'
import { translatedLanguages } from '../words/languages.ts'
import { whenMissing } from '../words/translated.ts'

let stage: TestStage
beforeAll(async () => {
  stage = await openStage()
  await stage.tell(upTo('closeKris'))
})
afterAll(async () => {
  whenMissing(undefined)
  await stage.close()
})

const own = /^\/(mijn-vh|zaak|privacy|toegankelijkheid|verzoek)(?!.*\.(pdf|zip|ics|jsonld)$)/

async function visited(who: string, language: string, first: readonly string[]): Promise<Map<string, string>> {
  const cookie = `${who ? `${await stage.cookieOf(who)}; ` : ''}taal=${language}`
  const pages = new Map<string, string>()
  const todo = [...first]
  for (let path = todo.pop(); path !== undefined && pages.size < 150; path = todo.pop()) {
    if (pages.has(path)) continue
    const answer = await stage.app.request(path, { headers: { cookie } })
    const text = await answer.text()
    pages.set(path, text)
    if (!answer.headers.get('content-type')?.includes('html')) continue
    for (const link of parseHTML(text).document.querySelectorAll('a[href]')) {
      const href = (link.getAttribute('href') ?? '').replace(/[#?].*$/, '')
      if (own.test(href)) todo.push(href)
    }
  }
  return pages
}

describe.each(translatedLanguages)('in %s', (language) => {
  it('no page of the resident, nor one before logging in, asks for a message that is not there', async () => {
    const missing = new Set<string>()
    whenMissing((_, msgid, path) => missing.add(`${path}: ${msgid}`))
    const mine = await visited('resident', language, ['/mijn-vh', '/mijn-vh/verzoeken', '/mijn-vh/bekend', '/privacy'])
    const before = await visited('', language, ['/', '/inloggen', '/toegankelijkheid', '/privacy', '/bestaat-niet'])
    expect(mine.size).toBeGreaterThan(10)
    expect(
      [...mine, ...before]
        .filter(([, text]) => /^<!doctype html>/i.test(text) && !text.includes(`lang="${language}"`))
        .map(([path]) => path),
    ).toEqual([])
    expect([...missing]).toEqual([])
  })

  it('runs in the direction of the language and offers each language by its own name', async () => {
    const page = (await visited('resident', language, ['/mijn-vh'])).get('/mijn-vh') ?? ''
    const { document } = parseHTML(page)
    expect(document.documentElement.getAttribute('dir') ?? 'ltr').toBe(language === 'ar' ? 'rtl' : 'ltr')
    const offered = [...document.querySelectorAll('.dr-talen li')].map((one) => one.getAttribute('lang'))
    expect(offered).toEqual(['nl', 'en', 'ar', 'tr', 'pl'])
  })
})

it('does not let staff choose a language that only residents have', async () => {
  const cookie = await stage.cookieOf('corporation-a:consultant-1')
  expect((await stage.app.request('/taal/ar', { headers: { cookie } })).status).toBe(404)
  const page = await stage.app.request('/werklijst', { headers: { cookie: `${cookie}; taal=ar` } })
  expect(await page.text()).not.toContain('<html lang="ar"')
})
