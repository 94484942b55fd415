import { Hono } from 'hono'
import { askCase, askLooked, askWorklist } from '../../acts/index.ts'
import { lookedPage } from '../make/looked.ts'
import { residentModel } from '../make/resident.ts'
import { type Ask, chromeFor, type Env, html, notFound, wordsOf } from '../page.tsx'
import { MessagePage, ResidentPage, TextPage } from '../pages/index.ts'
import { noticeOf } from './case.tsx'

/** "Mijn VH": the resident's own page; with more than one trajectory the newest, the others by their own address. */
export const residentPages = new Hono<Env>().get('/mijn-vh', myVh).get('/mijn-vh/gekeken', async (call) => {
  const session = call.get('session')
  const looked =
    session?.actor.role === 'resident' &&
    (await askLooked(call.get('services'), session.actor, call.req.query('traject') ?? ''))
  if (!looked) return notFound(call)
  const words = wordsOf(call)
  const model = lookedPage(looked, words)
  return html(call, <TextPage model={model} words={words.pages} chrome={chromeFor(call, model.title, '/mijn-vh')} />)
})

async function myVh(call: Ask): Promise<Response> {
  const session = call.get('session')
  if (session?.actor.role !== 'resident') return notFound(call)
  const services = call.get('services')
  const words = wordsOf(call)
  const wanted = call.req.query('traject')
  const worldId =
    wanted ??
    (await askWorklist(services, session.actor)).sort((a, b) => (a.openedAt < b.openedAt ? 1 : -1))[0]?.worldId
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
  const question = await askCase(services, session.actor, worldId)
  if (!question) return notFound(call)
  const looked = (await askLooked(services, session.actor, worldId)) ?? []
  const model = residentModel(question, looked, words, noticeOf(call))
  return html(
    call,
    <ResidentPage model={model} words={words.pages} chrome={chromeFor(call, words.sentences.nav.myVh, '/mijn-vh')} />,
  )
}
