import { Hono } from 'hono'
import { dateInAmsterdam } from '../../calendar/zone.ts'
import { notPrintedOf } from '../../engine/index.ts'
import { askDestruction, askRetention } from '../../questions/index.ts'
import { destructionPaper, retentionPage } from '../make/retention.ts'
import { chromeFor, type Env, html, notFound, wordsOf } from '../page.tsx'
import { TextPage } from '../pages/index.ts'
import { inline } from './case.tsx'
import { notAllPrinted } from './not-done.tsx'

/** What a privacy officer sees of keeping and destroying in the own organisation: never whose it was. */
export const retentionPages = new Hono<Env>()
  .get('/bewaren', async (call) => {
    const session = call.get('session')
    const view = session && (await askRetention(call.get('services'), session.actor))
    if (!view) return notFound(call)
    const words = wordsOf(call)
    const model = retentionPage(view, words)
    return html(call, <TextPage model={model} words={words.pages} chrome={chromeFor(call, model.title, '/bewaren')} />)
  })
  .get('/bewaren/:run{.+\\.pdf}', async (call) => {
    const session = call.get('session')
    const services = call.get('services')
    const run = call.req.param('run').replace(/\.pdf$/, '')
    const lines = session && (await askDestruction(services, session.actor, run))
    if (!lines) return notFound(call)
    const today = dateInAmsterdam(services.database.now().toISOString())
    const about = { organisation: session.organisationName ?? '', party: session.actor.party, today }
    const report = destructionPaper(lines, about, wordsOf(call))
    const signs = call.req.query('toch') === 'ja' ? [] : notPrintedOf(report)
    if (signs.length > 0) return notAllPrinted(call, '/bewaren', signs)
    return inline(call, await services.renderDossier(report), 'application/pdf')
  })
