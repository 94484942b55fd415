/**
 * Every way in that a resident has, and the end of one of them. A letter ends nothing of DigiD; who came in by DigiD ends
 * the login by letter, and the link itself where another way in is left (decision 038).
 */
import {
  type Actor,
  atDoor,
  type Database,
  endLetterLogin,
  type LinkedTo,
  linkedTo,
  log,
  type OpenedBy,
  openedBy,
  readCredential,
  recoveryCodesLeft,
  unlinkIdentity,
} from '../database/index.ts'
import { type Door, factorOf } from './accounts.ts'
import { forgetSessions } from './sessions.ts'

/** `left`: recovery codes that were not used. `letters`: by whose letters the password reads. */
export type WaysIn = {
  readonly password?: {
    readonly factor: 'app' | 'mail'
    readonly since: string
    readonly left: number
    readonly letters: readonly OpenedBy[]
  }
  readonly linked: readonly LinkedTo[]
}

export const waysIn = (database: Database, actor: Actor): Promise<WaysIn> =>
  atDoor(database, actor, async (tx) => {
    const credential = await readCredential(tx)
    const linked = await linkedTo(tx)
    if (!credential) return { linked }
    const { factor, since = tx.now } = credential
    return { linked, password: { factor, since, left: await recoveryCodesLeft(tx), letters: await openedBy(tx) } }
  })

/** Whether somebody who came in so may end the login by letter: it is there, and a provider stays. */
export const mayEndLetters = (actor: Actor, { password, linked }: WaysIn): boolean =>
  !actor.letters && password !== undefined && linked.length > 0

/** Whether a link may go. `own`: at whom somebody came in; undefined where that is not known, which counts as this one. */
export const mayUnlink = (
  actor: Actor,
  issuer: string,
  own: string | undefined,
  { password, linked }: WaysIn,
): boolean =>
  !actor.letters &&
  linked.some((one) => one.issuer === issuer) &&
  (password !== undefined || (own !== undefined && own !== issuer && linked.length > 1))

/**
 * Ends the login by letter with all that came in by it, at once; false where there is none. By the mail of before it is
 * told, since whoever logged in so hears it in no other way.
 */
export const endLetters = (door: Door, actor: Actor, token: string): Promise<boolean> =>
  ended(door, actor, token, (database) =>
    atDoor(database, actor, async (tx) => {
      const done = await endLetterLogin(tx)
      if (done) await log(tx, { activity: 'changeLogin', kind: 'act' })
      return done
    }),
  )

/** Takes a link to a provider away, with the sessions that came by one. `stays`: the token of the one that goes on. */
export const unlink = (door: Door, actor: Actor, issuer: string, stays: string): Promise<boolean> =>
  ended(door, actor, stays, (database) =>
    atDoor(database, actor, async (tx) => {
      const done = await unlinkIdentity(tx, issuer, stays)
      if (done) await log(tx, { activity: 'changeLogin', kind: 'act' })
      return done
    }),
  )

async function ended(
  door: Door,
  actor: Actor,
  token: string,
  end: (database: Database) => Promise<boolean>,
): Promise<boolean> {
  const former = await factorOf(door, actor.person)
  const done = await end(door.database)
  forgetSessions(actor, token)
  if (done && former?.factor === 'mail') await door.notice?.(former.address).catch(() => undefined)
  return done
}
