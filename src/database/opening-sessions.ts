import { randomBytes } from 'node:crypto'
import type { Database } from './connect.ts'
import { type Actor, type Credential, NoSession, tokenOf } from './credential.ts'
import { atDoor } from './session.ts'
import { startSession } from './sessions.ts'

/** No story of the player and no test goes on for so long. */
const end = '9999-12-31T00:00:00.000Z'

/**
 * The same database where nobody logs in: for the player, the demo's filling, the bench and tests. Whoever is named there gets
 * a real session, through the door, that lasts; who holds no such role is refused there as at any login.
 */
export function openingSessions(db: Database): Database {
  const opened = new Map<string, Promise<Credential>>()
  const open = async (actor: Actor): Promise<Credential> => {
    const token = randomBytes(32).toString('base64url') as Credential
    const door = actor.letters ? { door: 'password' } : {}
    await atDoor(db, actor, (tx) => startSession(tx, token, { expires: end, ...door }))
    return token
  }
  const known = (actor: Actor): Promise<Credential> => {
    const name = JSON.stringify([actor.person, actor.role, actor.organisation, actor.letters, actor.municipality])
    const one = opened.get(name) ?? open(actor)
    opened.set(name, one)
    one.catch(() => opened.delete(name))
    return one
  }
  const ofWhom = async (actor: Actor): Promise<Credential> => {
    try {
      return tokenOf(actor)
    } catch (error) {
      if (!(error instanceof NoSession)) throw error
      return known(actor)
    }
  }
  // With its getters as they are: a pool that nobody asks for connects to nothing.
  return Object.defineProperties({} as Database, {
    ...Object.getOwnPropertyDescriptors(db),
    tokenOf: { value: ofWhom, enumerable: true },
  })
}
