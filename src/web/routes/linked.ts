import { createHash } from 'node:crypto'
import { Hono } from 'hono'
import { isResident } from '../../covenant/index.ts'
import { consentRecords } from '../../papers/linked/consent.ts'
import { dpvOf } from '../../papers/linked/dpv.ts'
import { defaultBase, type Linked } from '../../papers/linked/graph.ts'
import { odrlOf } from '../../papers/linked/odrl.ts'
import { turtleOf } from '../../papers/linked/turtle.ts'
import { askCase, askWorklist } from '../../questions/index.ts'
import { type Ask, type Env, notFound } from '../page.tsx'

const types = { jsonld: 'application/ld+json', ttl: 'text/turtle; charset=UTF-8' } as const
type Syntax = keyof typeof types

/** The covenant as linked data, for everybody, also at its own address for who asks in so many words; and a resident's own consents. */
export const linkedData = new Hono<Env>()
  .get('/convenant', async (call, next) => {
    const syntax = wantedSyntax(call.req.header('accept'))
    call.header('Vary', 'Accept')
    return syntax ? give(call, dpvOf(baseOf(call)), syntax) : next()
  })
  .get('/convenant.jsonld', (call) => give(call, dpvOf(baseOf(call)), 'jsonld'))
  .get('/convenant.ttl', (call) => give(call, dpvOf(baseOf(call)), 'ttl'))
  .get('/convenant/odrl.jsonld', (call) => give(call, odrlOf(baseOf(call)), 'jsonld'))
  .get('/convenant/odrl.ttl', (call) => give(call, odrlOf(baseOf(call)), 'ttl'))
  .get('/mijn-vh/toestemming.jsonld', consents)

const baseOf = (call: Ask): string => call.get('services').vocabularyBase ?? defaultBase

/** Only who names one of the two types gets it: browsers, and who takes any type, get the page. */
function wantedSyntax(accept: string | undefined): Syntax | undefined {
  const named = (accept ?? '').split(',').map((part) => part.split(';')[0]?.trim())
  if (named.includes('text/html')) return undefined
  if (named.includes('application/ld+json')) return 'jsonld'
  return named.includes('text/turtle') ? 'ttl' : undefined
}

async function give(call: Ask, linked: Linked, syntax: Syntax): Promise<Response> {
  const text = syntax === 'ttl' ? await turtleOf(linked) : `${JSON.stringify(linked, null, 2)}\n`
  call.header('Content-Type', types[syntax])
  return call.body(text)
}

/** The resident's consents as records to take along; of the newest trajectory, or of the one that is asked for. */
async function consents(call: Ask): Promise<Response> {
  const session = call.get('session')
  if (!isResident(session?.actor.role)) return notFound(call)
  const services = call.get('services')
  const worldId = call.req.query('traject') ?? (await newestOf(call, session.actor))
  const question = worldId && (await askCase(services, session.actor, worldId, 'exportConsent'))
  if (!question) return notFound(call)
  const linked = consentRecords({
    events: question.context.rows.events,
    subject: pseudonymOf(question.context.rows.world.id),
    at: services.database.now().toISOString(),
    base: baseOf(call),
  })
  call.header('Content-Disposition', 'attachment; filename="drempel-toestemming.jsonld"')
  return give(call, linked, 'jsonld')
}

async function newestOf(call: Ask, actor: Parameters<typeof askWorklist>[1]): Promise<string | undefined> {
  const lines = await askWorklist(call.get('services'), actor)
  return lines.sort((a, b) => (a.openedAt < b.openedAt ? 1 : -1))[0]?.worldId
}

/** The same for the same trajectory, and no way back to it: a record may be shown to others. */
function pseudonymOf(worldId: string): string {
  const hash = createHash('sha256').update(`consent record ${worldId}`).digest('hex')
  const variant = ((Number.parseInt(hash.charAt(16), 16) & 3) | 8).toString(16)
  return `urn:uuid:${hash.slice(0, 8)}-${hash.slice(8, 12)}-8${hash.slice(13, 16)}-${variant}${hash.slice(17, 20)}-${hash.slice(20, 32)}`
}
