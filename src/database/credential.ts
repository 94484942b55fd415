import type { Party, Role } from '../covenant/words.ts'

/** Who a transaction runs as: one person in one role. `organisation` is null for residents and the timer. */
export type Actor = {
  readonly person: string
  readonly role: Role
  readonly party: Party
  readonly organisation: string | null
  /** A resident who came in by letters: reads what the roles that sent them read, and stops nothing alone. */
  readonly letters?: true
  /** Absent as long as there is one. */
  readonly municipality?: number
}

declare const opaque: unique symbol

/** What `drempel.act_as` opens a transaction with. Whoever has one hands it on; what it says is between this file and the database. */
export type Credential = string & { readonly [opaque]: true }

/** The one place where an actor becomes a credential. */
export const credentialOf = (who: Credential | Actor): Credential =>
  typeof who === 'string' ? who : (JSON.stringify(who) as Credential)

export const actorOf = (credential: Credential): Actor => JSON.parse(credential)
