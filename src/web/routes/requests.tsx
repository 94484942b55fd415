import { Hono } from 'hono'
import { isResident, type Party } from '../../covenant/index.ts'
import { momentAt } from '../../engine/index.ts'
import { holdersIn } from '../../process/rights/requests/state.ts'
import type { Actor } from '../../questions/index.ts'
import { askCase, askRequests, askWorklist, type CaseQuestion } from '../../questions/index.ts'
import type { Answerer, RequestState } from '../../trajectory/index.ts'

import { archive } from '../make/answer.ts'
import { officerPage, requestsPage } from '../make/requests.ts'
import type { TextModel } from '../models/index.ts'
import { type Ask, chromeFor, type Env, html, notFound, wordsOf } from '../page.tsx'
import { TextPage } from '../pages/index.ts'

/** The resident's requests: where each stands, the answers as files, and the list of a privacy officer. */
export const requestPages = new Hono<Env>()
  .get('/mijn-vh/verzoeken', async (call) => {
    const found = await residentCase(call, 'readCase')
    if (!found) return notFound(call)
    return text(call, requestsPage(found.context, wordsOf(call)), '/mijn-vh')
  })
  .get('/mijn-vh/verzoek/:request/:file{[A-Za-z]+\\.zip}', async (call) => {
    const found = await residentCase(call, 'exportFile')
    const party = call.req.param('file').replace(/\.zip$/, '')
    const request = found && accessIn(found, call.req.param('request'))
    const answerer = request?.to.find((one) => one === party)
    if (!found || !request || !answerer || !given(request, answerer)) return notFound(call)
    if (!holdersIn(found.context.view).includes(answerer)) return notFound(call)
    return zip(call, await archive(call.get('services'), found, wordsOf(call), answerer))
  })
  .get('/zaak/:world/verzoek/:request/antwoord.zip', async (call) => {
    const session = call.get('session')
    if (!session || isResident(session.actor.role)) return notFound(call)
    const found = await askCase(call.get('services'), session.actor, call.req.param('world'), 'exportFile')
    if (!found || !accessIn(found, call.req.param('request'))) return notFound(call)
    return zip(call, await archive(call.get('services'), found, wordsOf(call)))
  })
  .get('/verzoeken', async (call) => {
    const session = call.get('session')
    const services = call.get('services')
    const lines = session && (await askRequests(services, session.actor))
    if (!lines) return notFound(call)
    const today = momentAt(services.database.now().toISOString()).date
    return text(call, officerPage(lines, today, wordsOf(call)), '/verzoeken')
  })

/** The resident's own case: the one that the address names, or the newest. */
async function residentCase(call: Ask, activity: 'readCase' | 'exportFile'): Promise<CaseQuestion | undefined> {
  const actor = call.get('session')?.actor
  if (!isResident(actor?.role)) return undefined
  const services = call.get('services')
  const worldId = call.req.query('traject') ?? (await newest(call, actor))
  return worldId ? askCase(services, actor, worldId, activity) : undefined
}

async function newest(call: Ask, actor: Actor): Promise<string | undefined> {
  const lines = await askWorklist(call.get('services'), actor)
  return lines.sort((a, b) => (a.openedAt < b.openedAt ? 1 : -1))[0]?.worldId
}

const accessIn = ({ context }: CaseQuestion, id: string): RequestState | undefined =>
  context.view.requests.find((one) => one.id === id && one.kind === 'access')

function given({ handling }: RequestState, party: Answerer & Party): boolean {
  const decision = handling[party]?.decided?.decision
  return decision === 'granted' || decision === 'partly'
}

const text = (call: Ask, model: TextModel, current: string) =>
  html(call, <TextPage model={model} words={wordsOf(call).pages} chrome={chromeFor(call, model.title, current)} />)

/** A file to keep, under a name that says nothing. */
function zip(call: Ask, bytes: Uint8Array): Response {
  call.header('Content-Type', 'application/zip')
  call.header('Content-Disposition', 'attachment; filename="drempel.zip"')
  return call.body(new Uint8Array(bytes).buffer)
}
