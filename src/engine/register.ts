import type { RegisterReason } from '../covenant/index.ts'
import {
  type Actor,
  asSession,
  type ClientRow,
  log,
  readClients,
  rememberAct,
  saveClient,
  searchClients,
} from '../database/index.ts'
import { roleDoes } from '../process/index.ts'
import { type FieldProblem, houseNumber, optional, postcode, type Raw, text } from '../trajectory/index.ts'
import { emptyContext } from './open-case.ts'
import type { Outcome } from './outcome.ts'
import { parse } from './parse.ts'
import { asSent, sentBefore } from './sent-before.ts'
import type { Services } from './services.ts'

/** The fields of a client in the register. */
export const clientFields = {
  name: text({ max: 120, letters: true }),
  birthDate: optional.date(),
  street: text({ max: 120 }),
  houseNumber: houseNumber(),
  postcode: postcode(),
  place: text({ max: 80 }),
}

/** Only who checks at step 3 looks in the register, under the covenant in force (reading). */
export const keepsRegister = (actor: Actor): boolean => roleDoes(actor.role, 'checkKnown')

/** Clients in whom these words stand, looked for apart from a signal; undefined for anybody who does not keep the register. The reading is logged. */
export async function askRegister(
  services: Services,
  actor: Actor,
  words: string,
  reason: RegisterReason,
): Promise<readonly ClientRow[] | undefined> {
  if (!keepsRegister(actor)) return undefined
  return asSession(services.database, actor, async (tx) => {
    await log(tx, { activity: reason, kind: 'search' })
    return searchClients(tx, words)
  })
}

/** One client of the own register; undefined alike for one that does not exist and for one of others. */
export async function askClient(services: Services, actor: Actor, id: string): Promise<ClientRow | undefined> {
  if (!keepsRegister(actor)) return undefined
  return asSession(services.database, actor, async (tx) => {
    const [client] = await readClients(tx, [id])
    await log(tx, { activity: 'readRegister', kind: client ? 'read' : 'denied' })
    return client
  })
}

/** Adds a client by hand, or mends the one of `id`. */
export async function keepClient(
  services: Services,
  actor: Actor,
  request: { readonly id?: string; readonly key?: string; readonly raw: () => Promise<Raw> },
): Promise<Outcome> {
  if (!keepsRegister(actor)) return { kind: 'notFound' }
  if (request.id && !(await askClient(services, actor, request.id))) return { kind: 'notFound' }
  const raw = await request.raw()
  const context = emptyContext(services, actor)
  const parsed = parse(clientFields, raw, context)
  const born = (parsed.ok ? parsed.values : parsed.read).birthDate
  const future: FieldProblem[] = born && born > context.now.date ? [{ field: 'birthDate', problem: 'inFuture' }] : []
  if (!parsed.ok) return { kind: 'invalid', problems: [...parsed.problems, ...future], raw }
  if (future.length > 0) return { kind: 'invalid', problems: future, raw }
  const { birthDate = null, ...rest } = parsed.values
  return asSession(services.database, actor, async (tx): Promise<Outcome> => {
    const before = await sentBefore(tx, request)
    if (before) return before
    await saveClient(tx, { ...rest, birthDate }, { id: request.id })
    await log(tx, { activity: 'saveClient', kind: 'act' })
    if (request.key) await rememberAct(tx, request.key, await asSent(request))
    return { kind: 'done', repeated: false }
  })
}
