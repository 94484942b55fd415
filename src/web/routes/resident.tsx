import { Hono } from 'hono'
import { askCase, askWorklist } from '../../acts/index.ts'
import { residentModel } from '../make/resident.ts'
import { chromeFor, type Env, html, notFound, wordsOf } from '../page.tsx'
import { MessagePage, ResidentPage } from '../pages/index.ts'
import { noticeOf } from './case.tsx'

/** "Mijn VH": the resident's own page; with more than one trajectory the newest, the others by their own address. */
export const residentPages = new Hono<Env>().get('/mijn-vh', async (call) => {
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
  const model = residentModel(question, words, noticeOf(call))
  return html(
    call,
    <ResidentPage model={model} words={words.pages} chrome={chromeFor(call, words.sentences.nav.myVh, '/mijn-vh')} />,
  )
})
