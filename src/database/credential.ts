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

/** What `drempel.act_as` makes an actor of. Bound as a value, and on no account shown or logged. */
export type Credential = string & { readonly [opaque]: true }

/**
 * By which session somebody came in. Beside the actor and not in it, so that it stands in nothing that is made of one, and
 * whoever is made up has none.
 */
const sessions = new WeakMap<Actor, Credential>()

/** The same actor, as who came in by the session of this token. */
export function cameBy(actor: Actor, token: string): Actor {
  sessions.set(actor, token as Credential)
  return actor
}

/** What the application's login is believed by: the token of the session. Throws `NoSession` for who came in by none. */
export function tokenOf(actor: Actor): Credential {
  const token = sessions.get(actor)
  if (!token) throw new NoSession()
  return token
}

/** What the worker's and the door's logins are believed by: their own word. */
export const wordOf = (actor: Actor): Credential => JSON.stringify(actor) as Credential

/** Whoever asks came in by no session, or by one that has ended. */
export class NoSession extends Error {
  override readonly name = 'NoSession'
  constructor() {
    super('no session')
  }
}
