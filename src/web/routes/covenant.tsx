import { Hono } from 'hono'
import { covenantModel } from '../make/covenant.ts'
import { chromeFor, type Env, html, wordsOf } from '../page.tsx'
import { CovenantPage, TextPage } from '../pages/index.ts'

/** What everybody may read: the covenant, and how Drempel goes about with accessibility. */
export const covenantPages = new Hono<Env>()
  .get('/convenant', (call) => {
    const words = wordsOf(call)
    const model = covenantModel(words)
    return html(
      call,
      <CovenantPage model={model} words={words.pages} chrome={chromeFor(call, model.title, '/convenant')} />,
    )
  })
  .get('/toegankelijkheid', (call) => {
    const words = wordsOf(call)
    const { title, lead, text } = words.sentences.accessibility
    const model = { title, lead, sections: [{ blocks: text.map((line) => ({ kind: 'text' as const, text: line })) }] }
    return html(
      call,
      <TextPage model={model} words={words.pages} chrome={chromeFor(call, title, '/toegankelijkheid')} />,
    )
  })
