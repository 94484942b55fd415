import { Hono } from 'hono'
import { compress } from 'hono/compress'
import { isResident, type Party, parties } from '../../covenant/index.ts'
import { lettersFor } from '../../identity/index.ts'
import type { Actor } from '../../questions/index.ts'
import { askAccount, askCase, askLooked, askWorklist } from '../../questions/index.ts'

import { archive } from '../make/archive.ts'
import { knownModel } from '../make/known.ts'
import { lookedPage } from '../make/looked.ts'
import { residentModel } from '../make/resident.ts'
import { type Ask, chromeFor, type Env, html, notFound, wordsOf } from '../page.tsx'
import { KnownPage, MessagePage, ResidentPage, TextPage } from '../pages/index.ts'
import { noticeOf } from './case.tsx'

const isParty = (name: string): name is Party => (parties as readonly string[]).includes(name)

/** "Mijn VH": the resident's own page; with more than one trajectory the newest, the others by their own address. */
export const residentPages = new Hono<Env>()
  // Read on a telephone, perhaps on the last of somebody's bundle.
  .use('/mijn-vh', compress())
  .use('/mijn-vh/*', compress())
  .get('/mijn-vh', myVh)
  .get('/mijn-vh/bekend', async (call) => {
    const actor = residentOf(call)
    if (!actor) return notFound(call)
    const services = call.get('services')
    const worldId = await worldFor(call, actor)
    const question = await askCase(services, actor, worldId)
    const account = question && (await askAccount(services, actor, worldId))
    if (!account) return notFound(call)
    const words = wordsOf(call)
    const model = knownModel(question, account, words)
    return html(call, <KnownPage model={model} words={words.pages} chrome={chromeFor(call, model.title, '/mijn-vh')} />)
  })
  .get('/mijn-vh/gegevens.zip', (call) => takeAway(call))
  .get('/mijn-vh/gegevens/:party{.+\\.zip}', (call) => {
    const party = call.req.param('party').replace(/\.zip$/, '')
    return isParty(party) ? takeAway(call, party) : notFound(call)
  })
  .get('/mijn-vh/gekeken', async (call) => {
    const actor = residentOf(call)
    const looked = actor && (await askLooked(call.get('services'), actor, call.req.query('traject') ?? ''))
    if (!looked) return notFound(call)
    const words = wordsOf(call)
    const model = lookedPage(looked, words, actor.letters)
    return html(call, <TextPage model={model} words={words.pages} chrome={chromeFor(call, model.title, '/mijn-vh')} />)
  })

function residentOf(call: Ask): Actor | undefined {
  const session = call.get('session')
  return isResident(session?.actor.role) ? session.actor : undefined
}

/** The trajectory that is asked for, otherwise the newest. Empty: there is none. */
async function worldFor(call: Ask, actor: Actor): Promise<string> {
  const wanted = call.req.query('traject')
  if (wanted !== undefined) return wanted
  const worlds = await askWorklist(call.get('services'), actor)
  return worlds.sort((a, b) => (a.openedAt < b.openedAt ? 1 : -1))[0]?.worldId ?? ''
}

/** All of it, or what one organisation recorded, in one file whose name says nothing. */
async function takeAway(call: Ask, only?: Party): Promise<Response> {
  const actor = residentOf(call)
  if (!actor) return notFound(call)
  const worldId = await worldFor(call, actor)
  const bytes = await archive(call.get('services'), actor, { worldId, ...(only ? { only } : {}) }, wordsOf(call))
  return bytes ? zipped(call, bytes) : notFound(call)
}

/** An archive as it is kept, under a name that says nothing. */
export function zipped(call: Ask, bytes: Uint8Array): Response {
  call.header('Content-Type', 'application/zip')
  call.header('Content-Disposition', 'attachment; filename="gegevens.zip"')
  return call.body(new Uint8Array(bytes).buffer)
}

async function myVh(call: Ask): Promise<Response> {
  const actor = residentOf(call)
  if (!actor) return notFound(call)
  const services = call.get('services')
  const words = wordsOf(call)
  const worldId = await worldFor(call, actor)
  if (!worldId) {
    const model = {
      kind: 'care' as const,
      title: words.sentences.nav.myVh,
      paragraphs: [words.sentences.resident.none],
      links: [],
      gentle: true,
    }
    return html(
      call,
      <MessagePage model={model} words={words.pages} chrome={chromeFor(call, model.title, '/mijn-vh')} />,
    )
  }
  const question = await askCase(services, actor, worldId)
  if (!question) return notFound(call)
  const looked = (await askLooked(services, actor, worldId)) ?? []
  const letters = await lettersFor(services.database, actor)
  const model = residentModel(question, looked, words, { notice: noticeOf(call), letters })
  return html(
    call,
    <ResidentPage model={model} words={words.pages} chrome={chromeFor(call, words.sentences.nav.myVh, '/mijn-vh')} />,
  )
}
