import { createHash } from 'node:crypto'
import { Hono } from 'hono'
import { dateInAmsterdam } from '../../calendar/zone.ts'
import { partyNames } from '../../covenant/index.ts'
import { endLetters, mayEndLetters, mayUnlink, unlink, type WaysIn, waysIn } from '../../identity/index.ts'
import { doorOf, forgetSession } from '../enter.ts'
import { longText } from '../make/dates.ts'
import { smallFormModel } from '../make/sign-in.ts'
import { type Ask, chromeFor, type Env, formPage, html, notFound, wordsOf } from '../page.tsx'
import { DoorsPage, MessagePage } from '../pages/index.ts'
import { home, lettersWaiting, resident, way } from './own-login.tsx'

const end = `${home}/zonder-brief`

/** Every way in that a resident has, and the end of one of them. */
export const waysInPages = new Hono<Env>()
  .get(home, (call) => overview(call))
  .get(end, async (call) => {
    const found = await here(call)
    if (!found || !mayEndLetters(found.actor, found.ways)) return notFound(call)
    const { own } = wordsOf(call).signIn
    return sure(call, { title: own.endLetter, lead: own.endLetterLead, action: end })
  })
  .post(end, async (call) => {
    const found = await here(call)
    if (!found || !mayEndLetters(found.actor, found.ways)) return notFound(call)
    if (!(await endLetters(doorOf(call), found.actor, call.get('token') ?? ''))) return notFound(call)
    return call.redirect(`${home}?klaar=letterEnded`, 303)
  })
  .get(`${home}/los/:which`, async (call) => {
    const found = await link(call)
    if (!found) return notFound(call)
    const { own } = wordsOf(call).signIn
    return sure(call, {
      title: own.unlink(found.name),
      lead: own.unlinkLead(found.name),
      action: `${home}/los/${call.req.param('which')}`,
    })
  })
  .post(`${home}/los/:which`, async (call) => {
    const found = await link(call)
    if (!found) return notFound(call)
    const { actor, issuer, own, name } = found
    const stays = own !== undefined && own !== issuer
    if (!(await unlink(doorOf(call), actor, issuer, (stays && call.get('token')) || ''))) return notFound(call)
    if (stays) return call.redirect(`${home}?klaar=done`, 303)
    forgetSession(call)
    call.header('Clear-Site-Data', '"cache", "storage"')
    call.set('session', undefined)
    const words = wordsOf(call)
    const model = {
      kind: 'done' as const,
      title: words.signIn.own.unlinked(name),
      paragraphs: [words.signIn.own.unlinkedText],
      links: [{ label: words.signIn.logIn.title, href: '/inloggen' }],
      gentle: true,
    }
    return html(call, <MessagePage model={model} words={words.pages} chrome={chromeFor(call, model.title)} />)
  })

/** Who asks, what there is to log in with, and at whom he or she came in; undefined for anybody who is no resident. */
async function here(call: Ask) {
  const actor = resident(call)
  if (!actor) return undefined
  const { database, entrance } = call.get('services')
  const own = entrance.providers.find(({ door }) => door === call.get('session')?.door)
  return { actor, ways: await waysIn(database, actor), own: own && issuerOf(own.issuer) }
}

/** The link that an address names, where it may go. */
async function link(call: Ask) {
  const found = await here(call)
  const linked = found?.ways.linked.find(({ issuer }) => nameInAddress(issuer) === call.req.param('which'))
  if (!found || !linked) return undefined
  const { actor, ways, own } = found
  const { issuer } = linked
  if (!mayUnlink(actor, issuer, own, ways)) return undefined
  return { actor, issuer, own: own === issuerOf(issuer) ? issuer : own, name: nameOf(call, issuer) }
}

/** One that is written with a slash at its end is the same. */
const issuerOf = (issuer: string) => issuer.replace(/\/$/, '')
const nameInAddress = (issuer: string) => createHash('sha256').update(issuer).digest('hex').slice(0, 12)
const nameOf = (call: Ask, issuer: string): string =>
  call.get('services').entrance.providers.find((one) => issuerOf(one.issuer) === issuerOf(issuer))?.name ?? issuer

async function overview(call: Ask): Promise<Response> {
  const found = await here(call)
  if (!found) return notFound(call)
  const { actor, ways, own } = found
  const { password } = ways
  const words = wordsOf(call)
  const text = words.signIn.own
  const done = call.req.query('klaar')
  const said = done === 'done' || done === 'ended' || done === 'letterEnded' ? [text[done]] : []
  const model = {
    title: text.title,
    lead: [...said, cameIn(call, ways)].join(' '),
    back: { label: words.sentences.nav.myVh, href: '/mijn-vh' },
    ...(password || ways.linked.length > 0
      ? { list: { title: text.ways, lines: lines(call, ways), after: text.notYours } }
      : {}),
    doors: [
      ...(await lettersWaiting(call)).map(({ party, organisationName }) => ({
        label: text.letter(organisationName),
        href: `${home}/brief/${party}`,
      })),
      ...(mayEndLetters(actor, ways) ? [{ label: text.endLetter, href: end }] : []),
      ...(password ? [{ label: text.addLetter, href: `${home}/brief` }] : []),
      ...(password ? [{ label: text.change, href: way.choose }] : []),
      ...(password ? [{ label: text.renew, href: `${home}/herstelcodes` }] : []),
      { label: text.others, href: `${home}/overal` },
      ...ways.linked
        .filter(({ issuer }) => mayUnlink(actor, issuer, own, ways))
        .map(({ issuer }) => ({
          label: text.unlink(nameOf(call, issuer)),
          href: `${home}/los/${nameInAddress(issuer)}`,
        })),
    ],
  }
  return html(call, <DoorsPage model={model} words={words.pages} chrome={chromeFor(call, model.title, home)} />)
}

/** How whoever looks came in. */
function cameIn(call: Ask, { password }: WaysIn): string {
  const text = wordsOf(call).signIn.own
  const session = call.get('session')
  if (session?.actor.letters && password) return text[password.factor]
  const provider = call.get('services').entrance.providers.find(({ door }) => door === session?.door)
  return provider ? text.elsewhere(provider.name) : text.lead
}

/** Each way in with since when; who did not begin it finds it here. */
function lines(call: Ask, { password, linked }: WaysIn): string[] {
  const words = wordsOf(call)
  const text = words.signIn.own
  const day = (at: string) => longText(dateInAmsterdam(at), words).text
  const letters = password?.letters.map(({ party, since }) => text.letterUsed(words.say(partyNames[party]), day(since)))
  return [
    ...(password ? [[text.by[password.factor](day(password.since)), text.left(password.left)].join(' ')] : []),
    ...(letters ?? []),
    ...linked.map(({ issuer, since }) => text.linked(nameOf(call, issuer), day(since))),
  ]
}

function sure(call: Ask, { title, lead, action }: { title: string; lead: string; action: string }): Response {
  return formPage(call, smallFormModel({ title, lead, submit: title, action, back: home, fields: [] }, wordsOf(call)))
}
