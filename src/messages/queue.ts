import type { Role } from '../covenant/index.ts'
import {
  type Actor,
  asReceiver,
  asSession,
  type CaseRows,
  type Database,
  lockCase,
  log,
  type PersonRow,
  type SettledState,
  settleMessage,
  type TakenMessage,
  takeMessage,
  timerActor,
} from '../database/index.ts'
import { entryOf } from '../process/categories/index.ts'
import { roleDoes } from '../process/index.ts'
import type { MailKind } from '../trajectory/index.ts'

/** What a mail is made of. `krisNumber` is there for the two kinds that carry it, as the receiver's own world has it. */
export type MailFacts =
  | { readonly kind: 'news' | 'glass'; readonly to: string; readonly messageId: string }
  | { readonly kind: 'krisNumber' | 'referral'; readonly to: string; readonly messageId: string; krisNumber: string }

/** `gone`: with its world, or settled before. `uncertain`: for the second time, an attempt broke off while it was handing over. */
export type Taken =
  | { readonly kind: 'mail'; readonly mail: MailFacts }
  | { readonly kind: 'gone' | 'dropped' | 'uncertain' }

/** Of two numbers, so that it never meets the lock of a trajectory, which is one. Ours by agreement. */
const messageLock = 7_371_504

/**
 * Does `work` while nobody else hands over this message; undefined when somebody does. The lock belongs to a connection:
 * it ends with a killed program, so who gets it and finds the message half handed over knows that the other is dead.
 */
export async function alone<T>(database: Database, id: string, work: () => Promise<T>): Promise<T | undefined> {
  const client = await database.worker.connect()
  let broken: Error | undefined
  const onError = (error: Error) => {
    broken = error
  }
  client.on('error', onError)
  try {
    const { rows } = await client.query<{ held: boolean }>('select pg_try_advisory_lock($1, hashtext($2)) as held', [
      messageLock,
      id,
    ])
    if (!rows[0]?.held) return undefined
    try {
      return await work()
    } finally {
      // A connection that cannot give the lock back is closed instead.
      await client.query('select pg_advisory_unlock($1, hashtext($2))', [messageLock, id]).catch(onError)
    }
  } finally {
    client.off('error', onError)
    client.release(broken)
  }
}

/** Takes a message out of the queue and decides, now and not when it was queued, whether it still goes and with what. */
export async function takeMail(database: Database, id: string): Promise<Taken> {
  const taken = await asSession(database, timerActor('team'), (tx) => takeMessage(tx, id))
  // A program that was killed half-way was handing it over.
  if (taken?.state === 'handingOver')
    return (await settleMail(database, id, 'uncertain')) === 'queued' ? takeMail(database, id) : { kind: 'uncertain' }
  if (taken?.state !== 'queued') return { kind: 'gone' }
  try {
    const mail = await factsOf(database, taken)
    if (mail) return { kind: 'mail', mail }
    return { kind: (await settleMail(database, id, 'dropped')) === 'uncertain' ? 'uncertain' : 'dropped' }
  } catch (error) {
    await settleMail(database, id, 'queued')
    throw error
  }
}

async function factsOf(database: Database, taken: TakenMessage): Promise<MailFacts | undefined> {
  const { worldId, party, address, messageId } = taken
  const kind = mailKinds.find((known) => known === taken.kind)
  if (!kind || !address) return undefined
  // Outside any case: news for an organisation (`passOn`), emergency access for its privacy officers.
  if (!worldId) {
    const own = (kind === 'news' && taken.name === null) || (kind === 'glass' && taken.name !== null)
    return own ? { kind, to: address, messageId } : undefined
  }
  const rows = await readAs(database, timerActor(party), worldId)
  if (!rows) return undefined
  // To a person: only while that person is assigned. A mailbox is the organisation's, and has no name.
  const receiver = taken.name === null ? undefined : await holderOf(database, rows, (person) => person.mail === address)
  if (taken.name !== null && !receiver) return undefined
  if (kind === 'news' || kind === 'glass') return { kind, to: address, messageId }
  const krisNumber = await krisNumberFor(database, rows, receiver)
  return krisNumber ? { kind, to: address, messageId, krisNumber } : undefined
}

const mailKinds: readonly MailKind[] = ['news', 'krisNumber', 'referral', 'glass']

const readAs = (database: Database, actor: Actor, worldId: string): Promise<CaseRows | undefined> =>
  asReceiver(database, actor, (tx) => lockCase(tx, worldId))

/** Somebody who is assigned in that world now, as the actor that he or she is there. */
async function holderOf(
  database: Database,
  { world }: CaseRows,
  fits: (person: PersonRow, role: Role) => boolean,
): Promise<Actor | undefined> {
  const { party, organisationId: organisation } = world
  const now = database.now().toISOString()
  // As the timer of that organisation: whoever is assigned there has a name, also who was not made known to the case.
  const rows = await readAs(database, { ...timerActor(party), organisation }, world.id)
  for (const { personId, role, until } of rows?.assignments ?? []) {
    const person = rows?.people.find(({ id }) => id === personId)
    if (person && (until === null || until > now) && fits(person, role))
      return { person: person.id, role, party, organisation }
  }
  return undefined
}

/**
 * The number as whoever gets the mail may read it now. While nobody at Work and Income holds the case nobody there reads
 * anything: then it is the vhCoordinator's, whose mail it is (3.1 step 12).
 */
async function krisNumberFor(database: Database, rows: CaseRows, receiver: Actor | undefined) {
  const { id: worldId, trajectoryId, party } = rows.world
  const reader = receiver ? { worldId, actor: receiver } : await senderOf(database, trajectoryId)
  const read = reader && (await readAs(database, reader.actor, reader.worldId))
  const number = read && entryOf(read, 'krisGeneral', 'krisNumber')?.value.number
  if (number) {
    const organisation = rows.world.organisationId
    await asSession(database, { ...timerActor(party), organisation }, (tx) =>
      log(tx, { activity: 'mailKrisNumber', kind: 'read', trajectoryId }),
    )
  }
  return number
}

async function senderOf(database: Database, trajectoryId: string) {
  const rows = await asSession(database, timerActor('team'), async (tx) => {
    const found = await tx.client.query<{ id: string }>('select id from drempel.world where trajectory_id = $1', [
      trajectoryId,
    ])
    return found.rows[0] && lockCase(tx, found.rows[0].id)
  })
  const actor = rows && (await holderOf(database, rows, (_person, role) => roleDoes(role, 'referToWorkAndIncome')))
  return actor && { worldId: rows.world.id, actor }
}

/** What became of a mail that was taken, and what that makes of it: `queued` is tried again, and `uncertain` is so the first time. */
export async function settleMail(
  database: Database,
  id: string,
  state: SettledState,
): Promise<SettledState | undefined> {
  return asSession(database, timerActor('team'), (tx) => settleMessage(tx, id, state))
}

export type QueuedMail = { readonly job: string; readonly message: string }

/** What waits in the queue, in its order, also what is to be tried again later. */
export async function queuedMails(database: Database): Promise<QueuedMail[]> {
  const { rows } = await database.worker.query<QueuedMail>(
    `select j.id as job, j.payload ->> 'message' as message
       from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id
      where t.identifier = 'mail' order by j.id`,
  )
  return rows
}

/** Takes jobs out of the queue whose messages are settled. */
export async function forgetQueued(database: Database, jobs: readonly string[]): Promise<void> {
  if (jobs.length > 0) await database.worker.query('select graphile_worker.complete_jobs($1::bigint[])', [[...jobs]])
}
