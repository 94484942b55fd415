/** Reads what an archive is made of: one reader's own projection of a trajectory, in whole or one party's part of it. */
import { hasSeveral, isResident, type Party } from '../../covenant/index.ts'
import {
  type Account,
  type Actor,
  asSession,
  type CaseRows,
  type ClientRow,
  type Looked,
  linkedClient,
  readAccount,
  readCase,
  readClients,
  readLooked,
  documents as store,
  type Tx,
} from '../../database/index.ts'
import { contextOf, keepsRegister, type Services } from '../../engine/index.ts'
import { readsInPart } from '../../process/index.ts'
import { type CaseQuestion, questionOf } from '../cases.ts'

/** What an archive is made of. All of it comes from one reader's own projection; nothing else can get in. */
export type Material = {
  readonly question: CaseQuestion
  readonly only?: Party
  readonly documents: ReadonlyMap<string, { readonly bytes: Uint8Array; readonly mediaType: string }>
  readonly looked: readonly Looked[]
  readonly account?: Account
  /** Of the team's register: whose line it is was decided by a person, so a person answers with it (3.1 step 3). */
  readonly register?: ClientRow
}

/**
 * Reads all of a world for an archive, and logs that it leaves. `only`: what that party recorded and did, and nothing of the others.
 * Undefined alike for what does not exist and for what this person may not see.
 */
export async function askArchive(
  services: Services,
  actor: Actor,
  worldId: string,
  only?: Party,
): Promise<Material | undefined> {
  const { database } = services
  const all = await readCase(database, actor, worldId, { activity: 'exportArchive', as: 'export' })
  if (!all) return undefined
  const rows = only ? partOf(all, only) : all
  const question = questionOf(contextOf(actor, rows, database.now().toISOString()))
  if (readsInPart(question.context.who)) return undefined
  return asSession(database, actor, async (tx) => {
    const read = new Map<string, { bytes: Uint8Array; mediaType: string }>()
    for (const { id } of rows.documents) {
      const found = await store.read(tx, id)
      if (found) read.set(id, found)
    }
    const own = isResident(actor.role)
    const { trajectoryId } = rows.world
    const looked = own ? await readLooked(tx, trajectoryId) : []
    return {
      question,
      documents: read,
      looked: only ? looked.filter(({ party }) => party === only) : looked,
      ...(only ? { only } : {}),
      ...(keepsRegister(actor) ? await registerOf(tx, trajectoryId) : {}),
      ...(own && !only ? { account: await readAccount(tx, trajectoryId) } : {}),
    }
  })
}

async function registerOf(tx: Tx, trajectoryId: string): Promise<{ register?: ClientRow }> {
  const id = await linkedClient(tx, trajectoryId)
  const [register] = id ? await readClients(tx, [id]) : []
  return register ? { register } : {}
}

/** What one party recorded and caused, of what the reader has: a view folded from it knows nothing of the others. */
export function partOf(rows: CaseRows, party: Party): CaseRows {
  const of = ({ recordedParty }: { readonly recordedParty: Party }) => recordedParty === party
  const entries = rows.entries.filter(of)
  const kept = new Set(entries.map(({ id }) => id))
  // Newest first, so that each older value is met after the one that took its place.
  const older = rows.older.toReversed().filter(({ id, replacedBy }) => kept.has(replacedBy) && kept.add(id))
  return {
    ...rows,
    entries,
    older: older.reverse(),
    events: rows.events.filter(({ byParty }) => byParty === party),
    documents: rows.documents.filter(of),
    withholdings: rows.withholdings.filter((one) => one.party === party),
    assignments: rows.world.party === party ? rows.assignments : [],
    organisations: rows.organisations.filter(
      (one) => one.party === party && (!hasSeveral(party) || one.id === rows.world.corporationId),
    ),
  }
}
