/**
 * One file for all tenants of a landlord. It is compared with the cases of who chose it and with no other: a line of a tenant
 * whom a colleague has is treated as one whom nobody has. Each tenant's part is an act of its own.
 */
import { createHash, randomBytes } from 'node:crypto'
import { Hono } from 'hono'
import type { CaseRole } from '../../covenant/index.ts'
import { type Context, emptyContext, formFor, momentAt, perform } from '../../engine/index.ts'
import { answersIn } from '../../process/any-time/rent/import-rent.ts'
import { roleDoes } from '../../process/index.ts'
import { type Actor, askWorklist } from '../../questions/index.ts'
import type { FieldProblem } from '../../trajectory/index.ts'
import { formIn, textsIn } from '../input.ts'
import { residentName } from '../make/case.ts'
import {
  foreseenAll,
  type OwnCases,
  ownCases,
  rowsOf,
  togetherFields,
  togetherForm,
  togetherHref,
} from '../make/foreseen-all.ts'
import { type Ask, chromeFor, type Env, formPage, html, notFound, wordsOf } from '../page.tsx'
import { ForeseenAllPage, MessagePage } from '../pages/index.ts'

export const rentFilePages = new Hono<Env>()
  .get(togetherHref, async (call) => {
    const actor = importer(call)
    return actor ? form(call, actor, await casesOf(call, actor)) : notFound(call)
  })
  .post(`${togetherHref}/voorbeeld`, async (call) => {
    const actor = importer(call)
    return actor ? look(call, actor) : notFound(call)
  })
  .post(togetherHref, async (call) => {
    const actor = importer(call)
    return actor ? record(call, actor) : notFound(call)
  })

/** Who may record payments; to anybody else there is no such page, and no body is read. */
function importer(call: Ask): Actor | undefined {
  const actor = call.get('session')?.actor
  return actor && roleDoes(actor.role as CaseRole, 'importRent') ? actor : undefined
}

/** The own cases in which the act is open; each is read, and the reading logged. */
async function casesOf(call: Ask, actor: Actor): Promise<OwnCases> {
  const services = call.get('services')
  const lines = await askWorklist(services, actor)
  const contexts: Context[] = []
  for (const { worldId, summary } of lines) {
    if (summary.closed) continue
    const found = await formFor(services, actor, { worldId, act: 'importRent' })
    if (found.kind === 'form') contexts.push(found.context)
  }
  return ownCases(contexts)
}

type Back = Omit<Parameters<typeof togetherForm>[0], 'cases' | 'context' | 'words'>

function form(call: Ask, actor: Actor, cases: OwnCases, back: Back = {}): Response {
  const context = emptyContext(call.get('services'), actor)
  return formPage(call, togetherForm({ cases, context, words: wordsOf(call), ...back }))
}

async function look(call: Ask, actor: Actor): Promise<Response> {
  const services = call.get('services')
  const raw = await (await formIn(call, togetherFields)).raw()
  const cases = await casesOf(call, actor)
  const { file, '': unread } = raw
  const problems: FieldProblem[] = typeof unread === 'object' && 'unread' in unread ? [...unread.unread] : []
  const bytes = typeof file === 'object' && 'bytes' in file ? file.bytes : undefined
  if (!bytes || problems.length > 0 || cases.known.length === 0)
    return form(call, actor, cases, {
      problems: problems.length > 0 ? problems : [{ field: 'file', problem: 'fileMissing' }],
    })
  const answers = answersIn(raw)
  const references = cases.known.map(({ reference }) => reference)
  const today = momentAt(services.database.now().toISOString()).date
  const reading = await services.readPayments(bytes, { references, several: true, answers, today }, true)
  if (reading.kind !== 'found') return form(call, actor, cases, { reading, answers })
  const words = wordsOf(call)
  const model = foreseenAll(reading, cases, words, randomBytes(24).toString('base64url'))
  return html(call, <ForeseenAllPage model={model} words={words.pages} chrome={chromeFor(call, model.title)} />)
}

/** What was shown, act by act: each in its own transaction, with its own event and its own line in the log. */
async function record(call: Ask, actor: Actor): Promise<Response> {
  const services = call.get('services')
  const lines = await askWorklist(services, actor)
  const sent = await textsIn(call, ['sleutel', ...lines.map(({ worldId }) => rowsOf(worldId))])
  const failed: string[] = []
  let done = 0
  for (const { worldId } of lines) {
    const rows = sent[rowsOf(worldId)]
    if (!rows) continue
    const key = sent.sleutel && createHash('sha256').update(`${sent.sleutel}/${worldId}`).digest('base64url')
    const outcome = await perform(services, actor, {
      worldId,
      act: 'importRent',
      raw: async () => ({ rows }),
      ...(key ? { key } : {}),
    })
    if (outcome.kind === 'done') done += 1
    else failed.push(worldId)
  }
  return result(call, actor, done, failed)
}

async function result(call: Ask, actor: Actor, done: number, failed: readonly string[]): Promise<Response> {
  const words = wordsOf(call)
  const { together } = words.rent
  const names: string[] = []
  for (const worldId of failed) {
    const found = await formFor(call.get('services'), actor, { worldId, act: 'importRent' })
    if (found.kind === 'form') names.push(residentName(found.context, words))
  }
  const model = {
    kind: failed.length > 0 ? ('care' as const) : ('done' as const),
    title: together.done,
    paragraphs: [together.doneFor(done), ...(failed.length > 0 ? [together.notDone] : [])],
    ...(names.length > 0 ? { list: names } : {}),
    links: [{ label: together.back, href: '/werklijst' }],
  }
  return html(call, <MessagePage model={model} words={words.pages} chrome={chromeFor(call, model.title)} />)
}
