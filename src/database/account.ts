import { sql } from 'kysely'
import { run, write } from './run.ts'
import type { Tx } from './session.ts'
import type { MessageState, Moment } from './tables.ts'

/** What is kept of somebody as a user of the program, beside the trajectory: to be read by nobody else. */
export type Account = {
  readonly name: string | null
  readonly phone: string | null
  readonly mail: string | null
  /** How one logs in with a password: by which second factor, since when. */
  readonly login: { readonly factor: string; readonly changed: Moment } | null
  /** Who vouches for this user, as DigiD does. */
  readonly providers: readonly { readonly issuer: string; readonly since: Moment }[]
  /** Until when each session that has not ended lasts. */
  readonly sessions: readonly { readonly role: string; readonly created: Moment; readonly expires: Moment }[]
  /** Forms that were sent, so that the same one twice is done once. */
  readonly forms: readonly { readonly at: Moment }[]
  readonly messages: readonly {
    readonly kind: string
    readonly state: MessageState
    readonly queuedAt: Moment
    readonly sentAt: Moment | null
  }[]
}

/** Of the actor, and of one trajectory where mail and forms belong to one. */
export async function readAccount(tx: Tx, trajectoryId: string): Promise<Account> {
  const { person } = tx.actor
  const [self] = await run(tx, write.selectFrom('person').select(['name', 'phone', 'mail']).where('id', '=', person))
  const [login] = await run(
    tx,
    write.selectFrom('credential').select(['factor', 'changed']).where('person_id', '=', person),
  )
  const providers = await run(
    tx,
    write.selectFrom('login_identity').select(['issuer', 'since']).where('person_id', '=', person).orderBy('since'),
  )
  const sessions = await run(
    tx,
    write
      .selectFrom('session')
      .select(['role', 'created', 'expires'])
      .where('person_id', '=', person)
      .orderBy('created')
      .orderBy('expires'),
  )
  const forms = await run(
    tx,
    write
      .selectFrom('act_done')
      .select(['at'])
      .where('person_id', '=', person)
      .where('trajectory_id', '=', trajectoryId)
      .orderBy('at'),
  )
  const messages = await run(
    tx,
    sql<Account['messages'][number]>`
      select kind, state, queued_at as "queuedAt", sent_at as "sentAt" from drempel.my_messages(${trajectoryId})`,
  )
  return {
    name: self?.name ?? null,
    phone: self?.phone ?? null,
    mail: self?.mail ?? null,
    login: login ?? null,
    providers,
    sessions,
    forms,
    messages,
  }
}
