import { type ActName, type CaseRole, isResident } from '../covenant/index.ts'
import {
  type Account,
  type Actor,
  asSession,
  documents,
  type EntryRow,
  type Looked,
  lockCase,
  log,
  readAccount,
  readCase,
  readLooked,
  readWorklist,
  resolveWorld,
  saveSummary,
  type WorklistRow,
} from '../database/index.ts'
import { type Context, contextOf, momentAt, type Services, type Summary, summaryOf } from '../engine/index.ts'
import { actNamed, actsOf, may, type Route, routeOf, type Todo, todos } from '../process/index.ts'
import type { Reason } from '../trajectory/index.ts'

/** What a person may see and do of one trajectory: the own world, and which acts are open. */
export type CaseQuestion = {
  readonly context: Context
  readonly route: Route
  readonly todos: readonly Todo[]
  readonly open: readonly ActName[]
  readonly later: readonly { readonly act: ActName; readonly reason: Reason }[]
}

/**
 * Undefined alike for what does not exist and for what this person may not see. The reading is logged: `exportFile` where
 * it leaves as a paper, `exportConsent` where its consents leave as records.
 */
export async function askCase(
  services: Services,
  actor: Actor,
  worldId: string,
  activity: 'readCase' | 'exportFile' | 'exportConsent' | 'readAppointment' = 'readCase',
): Promise<CaseQuestion | undefined> {
  const rows = await readCase(services.database, actor, worldId, {
    activity,
    as: activity.startsWith('export') ? 'export' : 'read',
  })
  return rows && questionOf(contextOf(actor, rows, services.database.now().toISOString()))
}

export function questionOf(context: Context): CaseQuestion {
  const { view, who, chosen } = context
  const waiting = todos(context)
  const open: ActName[] = []
  const later: { act: ActName; reason: Reason }[] = []
  for (const act of who.onlyReads ? [] : actsOf(who.role as CaseRole, chosen)) {
    if (hasOwnPage(act)) continue
    const verdict = may(act, context)
    if (verdict.ok) open.push(act)
    else if (verdict.why.kind === 'later') later.push({ act, reason: verdict.why.reason })
  }
  return { context, route: routeOf(view, waiting, chosen), todos: waiting, open, later }
}

/** Acts that no list of a case page offers: they begin a world, are about several at once, or start from one entry. */
export const hasOwnPage = (act: ActName): boolean =>
  act === 'openCase' || act === 'takeUpCase' || act === 'substitute' || act === 'breakGlass' || isAboutEntry(act)
export const isAboutEntry = (act: ActName): boolean => actNamed(act).about !== undefined

/** What this person may do to an entry: the own party recorded it, and its category can be asked again (GDPR 16 and 17). */
export function changesOf(context: Context, entry: EntryRow): ActName[] {
  if (entry.recordedParty !== context.actor.party) return []
  return actsOf(context.actor.role as CaseRole, context.chosen).filter(
    (act) => actNamed(act).about?.(entry, context) !== undefined && may(act, context).ok,
  )
}

/** A line of the start page: a world and what waits in it for this role. */
export type WorklistLine = Omit<WorklistRow, 'summary'> & { readonly summary: Summary }

/** The own worlds with what waits in each; what was kept of them is renewed where the world or the day moved on. */
export async function askWorklist(services: Services, actor: Actor): Promise<WorklistLine[]> {
  const rows = await readWorklist(services.database, actor, { activity: 'readWorklist' })
  const today = momentAt(services.database.now().toISOString()).date
  const lines: WorklistLine[] = []
  for (const row of rows) {
    const fresh = row.summary !== null && row.summaryVersion === row.version && row.summaryDay === today
    const summary = fresh ? (row.summary as Summary) : await renewSummary(services, actor, row.worldId)
    if (summary) lines.push({ ...row, summary })
  }
  return lines
}

async function renewSummary(services: Services, actor: Actor, worldId: string): Promise<Summary | undefined> {
  return asSession(services.database, actor, async (tx) => {
    const rows = await lockCase(tx, worldId)
    if (!rows) return undefined
    const context = contextOf(actor, rows, tx.now)
    const { view, now } = context
    const value = summaryOf(context)
    await saveSummary(tx, worldId, { value, version: view.version, day: now.date })
    return value
  })
}

/** A document that this person may read; undefined otherwise. */
export async function askDocument(
  services: Services,
  actor: Actor,
  worldId: string,
  documentId: string,
): Promise<{ bytes: Buffer; mediaType: string } | undefined> {
  const rows = await readCase(services.database, actor, worldId, { activity: 'readDocument' })
  if (!rows?.documents.some((d) => d.id === documentId)) return undefined
  return asSession(services.database, actor, (tx) => documents.read(tx, documentId))
}

/** What is kept of the resident of this world as a user of the program; undefined for anybody else. */
export async function askAccount(services: Services, actor: Actor, worldId: string): Promise<OwnAccount | undefined> {
  if (!isResident(actor.role)) return undefined
  return asSession(services.database, actor, async (tx) => {
    const trajectoryId = await resolveWorld(tx, worldId)
    return trajectoryId ? readAccount(tx, trajectoryId) : undefined
  })
}
export type OwnAccount = Account

/** Who processed data about the resident of this world, newest first; for that resident only. Undefined for anybody else. */
export async function askLooked(
  services: Services,
  actor: Actor,
  worldId: string,
): Promise<readonly Looked[] | undefined> {
  if (!isResident(actor.role)) return undefined
  return asSession(services.database, actor, async (tx) => {
    const trajectoryId = await resolveWorld(tx, worldId)
    if (!trajectoryId) return undefined
    await log(tx, { activity: 'readLooked', kind: 'read', trajectoryId })
    return readLooked(tx, trajectoryId)
  })
}
