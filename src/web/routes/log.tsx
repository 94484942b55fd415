import { Hono } from 'hono'
import { askLog, linesOnPage, takeLog } from '../../questions/index.ts'
import { filterOf, logCsv, logHref, logModel, queryOf } from '../make/log.ts'
import { chromeFor, type Env, html, notFound, wordsOf } from '../page.tsx'
import { LogPage } from '../pages/index.ts'
import { sealed, unsealed } from '../sealed.ts'

/** What a privacy officer sees: who did what in the own organisation, never of whom or what it said. */
export const logPages = new Hono<Env>()
  .get(logHref, async (call) => {
    const session = call.get('session')
    if (!session) return notFound(call)
    const { person } = session.actor
    const filter = filterOf(call.req.query())
    const place = placeIn(unsealed(call.req.query('blad') ?? '', person))
    const skip = ((place?.page ?? 1) - 1) * linesOnPage
    const view = await askLog(call.get('services'), session.actor, filter, { ...place, skip })
    if (!view) return notFound(call)
    const words = wordsOf(call)
    const pageHref = (page: number) =>
      `${logHref}${queryOf(filter, { blad: sealed(JSON.stringify({ page, before: view.before }), person) })}`
    const model = logModel(view, { filter, page: place?.page ?? 1, pageHref }, words)
    return html(call, <LogPage model={model} words={words.pages} chrome={chromeFor(call, model.title, logHref)} />)
  })
  .get(`${logHref}.csv`, async (call) => {
    const session = call.get('session')
    const lines = session && (await takeLog(call.get('services'), session.actor, filterOf(call.req.query())))
    if (!lines) return notFound(call)
    call.header('Content-Type', 'text/csv; charset=utf-8')
    call.header('Content-Disposition', 'attachment; filename="drempel.csv"')
    return call.body(logCsv(lines))
  })

/** Only we sealed it, so it is what we wrote. */
const placeIn = (text: string | undefined) =>
  text === undefined ? undefined : (JSON.parse(text) as { readonly page: number; readonly before: string })
