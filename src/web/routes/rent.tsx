import { randomBytes } from 'node:crypto'
import { Hono } from 'hono'
import type { lookAhead } from '../../engine/index.ts'
import { foreseeImport } from '../../process/any-time/rent/import-rent.ts'
import { askCase } from '../../questions/index.ts'
import { foreseenModel } from '../make/foreseen.ts'
import { rentModel } from '../make/rent.ts'
import { type Ask, chromeFor, type Env, html, notFound, wordsOf } from '../page.tsx'
import { ForeseenPage } from '../pages/index.ts'

/** The ledger of the rent as this world has it. A page of its own: drawing it costs more than a case page may. */
export const rentPages = new Hono<Env>().get('/zaak/:world/huur', async (call) => {
  const session = call.get('session')
  const question = session && (await askCase(call.get('services'), session.actor, call.req.param('world')))
  const words = wordsOf(call)
  const model = question && rentModel(question, words)
  if (!model) return notFound(call)
  // The library of charts is large: who starts the program does not wait for it.
  const { RentPage } = await import('../pages/rent.tsx')
  return html(call, <RentPage model={model} words={words.pages} chrome={chromeFor(call, model.title)} />)
})

type Ahead = Extract<Awaited<ReturnType<typeof lookAhead>>, { kind: 'ahead' }>

/** What the chosen file would change, with the button that does it. */
export function showForeseen(call: Ask, { context, values }: Ahead): Response {
  const words = wordsOf(call)
  const key = randomBytes(24).toString('base64url')
  const model = foreseenModel(foreseeImport(values, context), context, words, key)
  return html(call, <ForeseenPage model={model} words={words.pages} chrome={chromeFor(call, model.title)} />)
}
