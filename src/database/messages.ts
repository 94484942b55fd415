import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { CaseRole, Party } from '../covenant/words.ts'
import { first, run, write } from './run.ts'
import type { Tx } from './session.ts'
import type { MessageState, Moment } from './tables.ts'

export type Task = 'mail' | 'timers'

/** Puts a job in the queue, in this transaction; its payload holds ids only. */
export async function enqueue(tx: Tx, task: Task, payload: Record<string, string>, runAt?: string): Promise<void> {
  await run(tx, sql`select drempel.enqueue(${task}, ${JSON.stringify(payload)}, ${runAt ?? null})`)
}

export type NewMessage = {
  readonly kind: string
  /** Whose world the message belongs to: it goes when that world is erased. */
  readonly party: Party
  readonly trajectoryId?: string
  readonly to: { readonly person: string } | { readonly mailbox: string }
}

/** Queues a mail that goes out after the commit; gives its id. */
export async function queueMessage(tx: Tx, message: NewMessage): Promise<string> {
  const id = randomUUID()
  const { kind, party, trajectoryId, to } = message
  await run(
    tx,
    write.insertInto('message').values({
      id,
      kind,
      party,
      trajectory_id: trajectoryId ?? null,
      to_person: 'person' in to ? to.person : null,
      to_mailbox: 'mailbox' in to ? to.mailbox : null,
      message_id: randomUUID(),
      queued_at: tx.now,
    }),
  )
  await enqueue(tx, 'mail', { message: id })
  return id
}

/**
 * Queues a mail to whoever holds a role in a world, or to the organisation's mailbox while that is open. The actor does
 * not learn to whom, nor whether that world exists.
 */
export async function notify(
  tx: Tx,
  trajectoryId: string,
  to: { readonly party: Party; readonly role: CaseRole; readonly kind: string },
): Promise<void> {
  await run(tx, sql`select drempel.notify(${trajectoryId}, ${to.party}, ${to.role}, ${to.kind})`)
}

export type TakenMessage = {
  readonly id: string
  /** Null for mail outside a case. */
  readonly worldId: string | null
  readonly party: Party
  readonly kind: string
  /** Null when the person has no mail address. */
  readonly address: string | null
  readonly name: string | null
  /** As it was before: `queued` means go ahead, `handingOver` that an earlier attempt broke off half-way. */
  readonly state: MessageState
  readonly attempts: number
  readonly messageId: string
}

/** For the mail job, as the timer: takes a message out of the queue. Undefined when it is gone with its world. */
export async function takeMessage(tx: Tx, id: string): Promise<TakenMessage | undefined> {
  return first(
    tx,
    sql<TakenMessage>`
      select id, world_id as "worldId", party, kind, address, name, state, attempts, message_id as "messageId"
      from drempel.take_message(${id})`,
  )
}

export type SettledState = Exclude<MessageState, 'handingOver'>

/**
 * For the mail job: what became of a message that was being handed over. `queued` puts it back to be tried again, and so does
 * `uncertain` the first time. Gives what it is now; undefined where it was not being handed over.
 */
export async function settleMessage(tx: Tx, id: string, state: SettledState): Promise<SettledState | undefined> {
  const row = await first(
    tx,
    sql<{ state: SettledState | null }>`select drempel.settle_message(${id}, ${state}) as state`,
  )
  return row?.state ?? undefined
}

/** For the privacy officer: a mail of which it is not sure that it came. `messageId` stands in the log of the mail server. */
export type MailNotCome = {
  readonly id: string
  readonly messageId: string
  readonly kind: string
  readonly state: 'uncertain' | 'dropped' | 'refused'
  readonly at: Moment
}

/** What the own organisation sent and perhaps nobody got, the newest first. Throws `Refused` for anybody but its privacy officer. */
export async function readMailNotCome(tx: Tx): Promise<MailNotCome[]> {
  return run(
    tx,
    sql<MailNotCome>`select id, message_id as "messageId", kind, state, queued_at as at from drempel.mail_not_come()`,
  )
}
