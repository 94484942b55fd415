import { randomUUID } from 'node:crypto'
import { Hono } from 'hono'
import { getCookie } from 'hono/cookie'
import { NoSession, sessionOf } from '../identity/index.ts'
import { inTrace, notNow, traceOf } from '../questions/index.ts'
import { isLanguage, type Language, writtenLanguage } from '../words/index.ts'
import { allAssets } from './assets/index.ts'
import { serveAsset } from './assets/serve.ts'
import { themeOf } from './assets/theme.ts'
import { cookiesOf } from './enter.ts'
import { type Ask, chromeFor, comeBack, type Env, html, notFound, spokenTo, wordsOf } from './page.tsx'
import { ErrorPage } from './pages/index.ts'
import { headers } from './policy.ts'
import { activationPages } from './routes/activate.tsx'
import { glassPages } from './routes/break-glass.tsx'
import { cases } from './routes/case.tsx'
import { covenantPages } from './routes/covenant.tsx'
import { demoPages } from './routes/demo.tsx'
import { leakPages } from './routes/leaks.tsx'
import { linkedData } from './routes/linked.ts'
import { logPages } from './routes/log.tsx'
import { loginPages } from './routes/login.tsx'
import { opening } from './routes/opening.tsx'
import { ownAddressPages } from './routes/own-address.tsx'
import { ownLoginPages } from './routes/own-login.tsx'
import { paperPages } from './routes/papers.tsx'
import { passOnPages } from './routes/pass-on.tsx'
import { people } from './routes/people.tsx'
import { providerPages } from './routes/providers.tsx'
import { registerPages } from './routes/register.tsx'
import { rentPages } from './routes/rent.tsx'
import { rentFilePages } from './routes/rent-file.tsx'
import { requestPages } from './routes/requests.tsx'
import { residentPages } from './routes/resident.tsx'
import { retentionPages } from './routes/retention.tsx'
import { waysInPages } from './routes/ways-in.tsx'
import { worklist } from './routes/worklist.tsx'
import type { WebServices } from './services.ts'

export function buildApp(services: WebServices): Hono<Env> {
  const app = new Hono<Env>()
  const theme = services.themeCss === undefined ? undefined : themeOf(services.themeCss)
  for (const asset of [...allAssets, ...(theme ? [theme.asset] : [])]) {
    app.get(asset.path, (call) => serveAsset(call, asset))
  }
  app.use(async (call, next) => {
    call.set('services', services)
    for (const [name, value] of Object.entries(headers)) call.header(name, value)
    call.set('theme', theme)
    const token = getCookie(call, cookiesOf(services.entrance).session)
    call.set('token', token)
    // Until it is known who asks: a page that says that the database is away is spoken in it.
    call.set('language', languageAsked(call))
    call.set('session', await sessionOf(services.database, token))
    call.set('language', languageOf(call))
    if (call.req.method !== 'GET' && call.req.method !== 'HEAD' && !sameSite(call)) return notFound(call)
    await inTrace(traceOf(call.req.header('traceparent')), next)
  })
  for (const part of [
    people,
    loginPages,
    activationPages,
    ownLoginPages,
    waysInPages,
    providerPages,
    worklist,
    rentPages,
    rentFilePages,
    cases,
    opening,
    glassPages,
    ownAddressPages,
    passOnPages,
    registerPages,
    logPages,
    requestPages,
    retentionPages,
    leakPages,
    residentPages,
    linkedData,
    covenantPages,
    paperPages,
    demoPages,
  ])
    app.route('/', part)
  app.notFound((call) => notFound(call))
  app.onError((error, call) => {
    const passing = notNow(error)
    if (passing) return comeBack(call, passing.because)
    // It ended after it was found: from here on nobody asks.
    if (error instanceof NoSession) {
      call.set('session', undefined)
      call.set('language', languageAsked(call))
      return notFound(call)
    }
    const reference = randomUUID()
    services.report(reference, error)
    const words = wordsOf(call)
    return html(
      call,
      <ErrorPage
        model={{ reference, home: '/' }}
        words={words.pages}
        chrome={chromeFor(call, words.pages.error.title)}
      />,
      500,
    )
  })
  return app
}

/** Pages for everybody that are not for residents: law, and the demo's own. */
const inDutchOrEnglish = /^\/(convenant|werelden|postbus)\b/

/** What was chosen, as far as this page is spoken in it. */
function languageOf(call: Ask): Language {
  const chosen = getCookie(call, 'taal')
  if (!isLanguage(chosen) || !spokenTo(call.get('session')).includes(chosen)) return 'nl'
  return inDutchOrEnglish.test(call.req.path) ? writtenLanguage(chosen) : chosen
}

/** What was chosen, or what the browser says that its owner reads: of somebody whom nobody knows. */
function languageAsked(call: Ask): Language {
  const chosen = getCookie(call, 'taal')
  if (isLanguage(chosen)) return chosen
  const asked = (call.req.header('accept-language') ?? '').split(',').map((part) => {
    const [tag = '', quality] = part
      .trim()
      .toLowerCase()
      .split(/\s*;\s*q=/)
    return { language: tag.split('-')[0], weight: quality === undefined ? 1 : Number(quality) || 0 }
  })
  const best = asked.filter(({ weight }) => weight > 0).sort((a, b) => b.weight - a.weight)
  return best.map(({ language }) => language).find(isLanguage) ?? 'nl'
}

/** A form of another site cannot act in somebody's name: the browser tells where a request comes from. */
function sameSite(call: Ask): boolean {
  const site = call.req.header('sec-fetch-site')
  if (site) return site === 'same-origin'
  const origin = call.req.header('origin')
  return origin === undefined || URL.parse(origin)?.host === call.req.header('host')
}
