import {
  type Actor,
  asSession,
  lockCase,
  log,
  openCase as openCaseInDatabase,
  readCase,
  recordFalseAlarm,
  residentOf,
} from '../database/index.ts'
import { caseOpened, openCase } from '../process/01-inform/open-case.ts'
import { nameAndAddressOf, type ValueOf } from '../process/categories/index.ts'
import { actNamed, roleDoes } from '../process/index.ts'
import type { Raw } from '../trajectory/index.ts'
import { commit, finish } from './commit.ts'
import { type Context, contextOf } from './context.ts'
import { isTextRefused, withoutAnswers } from './free-text.ts'
import type { Outcome } from './outcome.ts'
import { parse } from './parse.ts'
import { asSent, sentBefore } from './sent-before.ts'
import type { Services } from './services.ts'
import { weigh } from './weigh.ts'

/** `former`: the own world of an earlier trajectory of the same resident (3.1: a new trajectory for somebody who was in one). */
export type OpenRequest = {
  readonly key?: string
  readonly former?: string
  readonly raw: () => Promise<Raw>
  readonly strict?: boolean
}

/** Step 1: begins a trajectory in the corporation's own file. Nobody else can tell. */
export async function beginCase(services: Services, actor: Actor, request: OpenRequest): Promise<Outcome> {
  if (!roleDoes(actor.role, 'openCase')) return { kind: 'notFound' }
  const raw = await request.raw()
  const parsed = readOpening(raw, emptyContext(services, actor), request.strict)
  if (!parsed.ok) {
    if (isTextRefused(parsed.problems))
      await asSession(services.database, actor, (tx) => log(tx, { activity: 'textRefused', kind: 'denied' }))
    return { kind: 'invalid', problems: parsed.problems, raw }
  }
  return asSession(services.database, actor, async (tx): Promise<Outcome> => {
    const before = await sentBefore(tx, request)
    if (before) return before
    const former = request.former ? await residentOf(tx, request.former) : undefined
    if (request.former && !former) return { kind: 'notFound' }
    const opened = await openCaseInDatabase(tx, former)
    const rows = await lockCase(tx, opened.worldId)
    if (!rows) throw new Error('the opened case is not there')
    const context = contextOf(actor, rows, tx.now)
    await commit(services, tx, context, {
      act: 'openCase',
      drafts: [caseOpened()],
      entries: openCase.entries?.(parsed.values, context) ?? [],
      letters: [],
      tells: [],
      timers: [],
    })
    for (const reason of parsed.alarms) await recordFalseAlarm(tx, 'openCase', reason)
    const after = await lockCase(tx, opened.worldId)
    if (after)
      await finish(tx, contextOf(actor, after, tx.now), request.key, {
        worldId: opened.worldId,
        ...(await asSent(request)),
      })
    return { kind: 'done', worldId: opened.worldId, repeated: false }
  })
}

/** A context of nothing yet: the form of a case that does not exist. */
export function emptyContext(services: Services, actor: Actor) {
  const instant = services.database.now().toISOString()
  const world = {
    id: '',
    trajectoryId: '',
    party: actor.party,
    organisationId: actor.organisation,
    corporationId: actor.organisation ?? '',
    version: 0,
    openedAt: instant,
    summary: null,
    summaryVersion: null,
    summaryDay: null,
    destroyedAt: null,
  }
  return contextOf(
    actor,
    {
      world,
      filling: {},
      events: [],
      entries: [],
      older: [],
      withholdings: [],
      documents: [],
      unreadable: [],
      assignments: [],
      people: [],
      organisations: [],
    },
    instant,
  )
}

/** The values of the form, or all that is wrong with it; beside them why texts are kept that the guard stopped at. */
function readOpening(raw: Raw, context: Context, strict?: boolean) {
  const { own, beside } = withoutAnswers(raw)
  const parsed = parse(openCase.fields, own, context, strict)
  const { problems, alarms } = weigh({ name: 'openCase', act: actNamed('openCase'), context, beside }, parsed)
  if (!parsed.ok || problems.length) return { ok: false as const, problems }
  return { ...parsed, alarms }
}

/** What the form of a new trajectory begins with, when the resident was in one before. */
export async function formerResident(
  services: Services,
  actor: Actor,
  worldId: string,
): Promise<ValueOf<'nameAndAddress'> | undefined> {
  const rows = await readCase(services.database, actor, worldId, { activity: 'openCase' })
  return rows ? nameAndAddressOf(contextOf(actor, rows, services.database.now().toISOString())) : undefined
}
