/**
 * Letters for who logs in already: a code of another organisation is added to the login that is there, and who did not ask
 * for a letter says so. What a letter opens is what the role that issued it reads (decision 038).
 */
import type { Party } from '../covenant/index.ts'
import {
  type Actor,
  activationOf,
  answerActivation,
  atDoor,
  type Database,
  log,
  spendActivation,
  type WaitingLetter,
  waitingLetters,
} from '../database/index.ts'
import { type Door, factorOf, residentActor, type Tried } from './accounts.ts'
import { readActivationCode } from './codes.ts'
import type { SignIn } from './keys.ts'
import { mayTry } from './limits.ts'

/** Adds what a letter opens to the login of somebody who is logged in; at once, since that login is there to say so. */
export async function addLetter(
  { database, keys }: Door,
  person: string,
  typed: string,
  address: string,
): Promise<Tried<unknown>> {
  const code = readActivationCode(typed)
  if (!code) return { kind: 'typo' }
  if (!(await mayTry(database, keys, { activationAddress: address, code }))) return { kind: 'busy' }
  const hash = await keys.hashCode(code, 'activation')
  const added = await atDoor(database, residentActor(person), async (tx) => {
    const spent = await spendActivation(tx, hash, 'beside')
    await log(tx, { activity: 'activate', kind: spent ? 'act' : 'denied' })
    return spent
  })
  return { kind: added ? 'yes' : 'no' }
}

/** Letters that were made for a resident who logs in already, the oldest first. */
export const lettersFor = (database: Database, actor: Actor): Promise<WaitingLetter[]> =>
  atDoor(database, actor, waitingLetters)

/** The resident says whether a letter was asked for: its code works at once, or never. */
export const answerLetter = (database: Database, actor: Actor, party: Party, wanted: boolean): Promise<boolean> =>
  atDoor(database, actor, async (tx) => {
    const answered = await answerActivation(tx, party, wanted)
    if (answered) await log(tx, { activity: 'changeLogin', kind: 'act' })
    return answered
  })

/** Tells who logs in with codes by mail that a letter was made. Who logs in otherwise reads it on the own page. */
export async function tellOfLetter(
  { database, keys, notice }: { readonly database: Database } & SignIn,
  hash: Buffer,
): Promise<void> {
  const person = notice && (await activationOf(database, hash))
  const factor = person && (await factorOf({ database, keys }, person))
  if (notice && factor && factor.factor === 'mail') await notice(factor.address)
}
