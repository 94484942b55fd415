import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { renderDossier } from '../letters/dossier.ts'
import { renderPaper } from '../letters/paper.ts'
import { openStage, type TestStage } from '../testing/stage.ts'
import { assets } from './assets/index.ts'
import { buildApp } from './index.ts'
import { headers } from './policy.ts'

const light = ':root { --act: hsl(300 60% 30%) }'
const both = `${light} @media (prefers-color-scheme: dark) { :root { --act: hsl(300 60% 80%) } }`
let stage: TestStage

beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage.close())

const appWith = (themeCss?: string) =>
  buildApp({
    ...stage.play.services,
    renderDossier,
    renderPaper,
    entrance: { providers: [], secure: false, behindProxy: false },
    report: () => undefined,
    ...(themeCss === undefined ? {} : { themeCss }),
  })
const sheetsOf = (html: string) => html.match(/<link rel="stylesheet"[^>]*>/g) ?? []
const ours = `<link rel="stylesheet" href="${assets.style.path}"/>`

describe('a municipality’s own sheet', () => {
  it.each(['/convenant', '/inloggen', '/bestaat-niet'])('comes after ours on %s, from this site', async (path) => {
    const app = appWith(both)
    const answer = await app.request(path)
    const [first, second = '', ...more] = sheetsOf(await answer.text())
    expect([first, more]).toEqual([ours, []])
    const [, href = ''] = /^<link rel="stylesheet" href="(\/assets\/gemeente-[\w-]+\.css)"\/>$/.exec(second) ?? []
    const own = await app.request(href)
    expect([own.headers.get('content-type'), await own.text()]).toEqual(['text/css; charset=utf-8', both])
    expect(answer.headers.get('content-security-policy')).toBe(headers['Content-Security-Policy'])
  })

  it('that says nothing of dark counts in light only', async () => {
    const page = await (await appWith(light).request('/inloggen')).text()
    expect(sheetsOf(page)[1]).toMatch(/ media="\(prefers-color-scheme: light\)"\/>$/)
  })

  it('is not there where none is set', async () => {
    expect(sheetsOf(await (await appWith().request('/inloggen')).text())).toEqual([ours])
  })
})
