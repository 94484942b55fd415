import type { Context as Call } from 'hono'
import { setCookie } from 'hono/cookie'
import type { ReactElement } from 'react'
import { type CaseRole, isPrivacyOfficer, isResident, partyNames, type Role, roleNames } from '../covenant/index.ts'
import { keepsRegister } from '../engine/index.ts'
import type { Session } from '../identity/index.ts'
import type { NotNow } from '../questions/index.ts'
import { type Language, languages, ownNames, staffLanguages, type Words, wordsIn } from '../words/index.ts'
import type { Theme } from './assets/theme.ts'
import type { Chrome, FormModel, Hidden } from './models/index.ts'
import { FormPage, NotFoundPage, NotNowPage, renderPage, scriptsOf } from './pages/index.ts'
import { policyWithScript } from './policy.ts'
import type { WebServices } from './services.ts'

/** What every request carries: who asks, in which language. */
export type Env = {
  Variables: {
    services: WebServices
    session: Session | undefined
    token: string | undefined
    language: Language
    theme: Theme | undefined
  }
}
export type Ask = Call<Env>

export const wordsOf = (call: Ask): Words => wordsIn(call.get('language'))

/** The frame around a page for whoever asks. */
export function chromeFor(call: Ask, title: string, current?: string): Chrome {
  const words = wordsOf(call)
  const session = call.get('session')
  const demo = call.get('services').demo !== undefined
  const { nav } = words.sentences
  const theme = call.get('theme')
  const home = session ? startOf(session.actor.role) : '/'
  const items = [
    ...(session ? [{ label: startName(session.actor.role, words), href: startOf(session.actor.role) }] : []),
    ...(isPrivacyOfficer(session?.actor.role) ? [{ label: words.retention.menu, href: '/bewaren' }] : []),
    ...(isPrivacyOfficer(session?.actor.role) ? [{ label: words.leaks.title, href: '/datalekken' }] : []),
    ...(isResident(session?.actor.role) ? [{ label: words.signIn.own.menu, href: '/mijn-vh/inloggen' }] : []),
    ...(session && keepsRegister(session.actor) ? [{ label: nav.register, href: '/register' }] : []),
    ...(isPrivacyOfficer(session?.actor.role) ? [{ label: words.requests.officer.title, href: '/verzoeken' }] : []),
    ...(demo
      ? [
          { label: nav.worlds, href: '/werelden' },
          { label: nav.mailbox, href: '/postbus' },
        ]
      : []),
    { label: nav.covenant, href: '/convenant' },
  ]
  return {
    language: call.get('language'),
    title,
    ...(session ? { party: session.actor.party } : {}),
    home,
    nav: items.map((item) => ({ ...item, current: item.href === current })),
    ...(session
      ? {
          organisation: session.organisationName ?? words.say(partyNames[session.actor.party]),
          person: session.name ?? '',
          role: roleName(session.actor.role, words),
        }
      : {}),
    ...(session ? { logout: { action: '/uit', hidden: {} satisfies Hidden } } : {}),
    demo,
    languages: spokenTo(session).map((language) => ({
      language,
      label: ownNames[language],
      href: `/taal/${language}`,
      current: language === call.get('language'),
    })),
    footer: [
      { label: nav.privacy, href: '/privacy' },
      { label: nav.accessibility, href: '/toegankelijkheid' },
    ],
    ...(theme ? { theme: { href: theme.asset.path, ...(theme.media ? { media: theme.media } : {}) } } : {}),
  }
}

/** Who works here speaks Dutch or English; a resident, or whoever is not known yet, finds his or her own language. */
export const spokenTo = (session: Session | undefined): readonly Language[] =>
  session === undefined || isResident(session.actor.role) ? languages : staffLanguages

const roleName = (role: Role, words: Words) => (isResident(role) ? '' : words.say(roleNames[role as CaseRole]))

const startName = (role: Role, { sentences: { nav } }: Words) =>
  isResident(role) ? nav.myVh : isPrivacyOfficer(role) ? nav.log : nav.worklist

export const startOf = (role: Role): string =>
  isResident(role) ? '/mijn-vh' : isPrivacyOfficer(role) ? '/logboek' : '/werklijst'

export function html(call: Ask, page: ReactElement, status: 200 | 403 | 404 | 409 | 422 | 500 | 503 = 200): Response {
  return call.html(renderPage(page), status)
}

/** What passes by itself; made without the database, which may be what is away. */
export function comeBack(call: Ask, because: NotNow['because']): Response {
  const words = wordsOf(call)
  call.header('Retry-After', '30')
  const { pathname, search } = new URL(call.req.url)
  // `//elsewhere` would be an address of another site.
  const again = call.req.method === 'GET' && !/^\/[/\\]/.test(pathname) ? pathname + search : undefined
  const model = { again, home: chromeFor(call, '').home, because }
  return html(
    call,
    <NotNowPage model={model} words={words.pages} chrome={chromeFor(call, words.pages.notNow.title)} />,
    503,
  )
}

/** A form, or the same form again with what is wrong. */
export function formPage(call: Ask, model: FormModel, current?: string): Response {
  if (scriptsOf(model).length > 0) call.header('Content-Security-Policy', policyWithScript)
  const page = <FormPage model={model} words={wordsOf(call).pages} chrome={chromeFor(call, model.title, current)} />
  return html(call, page, model.errors.length > 0 ? 422 : 200)
}

/** One and the same answer for what does not exist and for what this person may not see. */
export function notFound(call: Ask): Response {
  const words = wordsOf(call)
  return html(
    call,
    <NotFoundPage
      model={{ home: chromeFor(call, '').home }}
      words={words.pages}
      chrome={chromeFor(call, words.pages.notFound.title)}
    />,
    404,
  )
}

export function rememberLanguage(call: Ask, language: Language): void {
  setCookie(call, 'taal', language, { path: '/', sameSite: 'Lax', httpOnly: true, maxAge: 31_536_000 })
}
