import {
  type Actor,
  atDoor,
  type Database,
  findActivation,
  findCredentials,
  type LogInSecret,
  log,
  readCredential,
  recoveryCodesLeft,
  saveCredential,
  saveRecoveryCodes,
  spendActivation,
  spendRecoveryCode,
  type Tx,
  takeStep,
  timerActor,
} from '../database/index.ts'
import { clean } from '../typed/index.ts'
import { stepOfAppCode } from './app-factor.ts'
import { newMailCode, newRecoveryCodes, readActivationCode, readRecoveryCode, readSixDigits } from './codes.ts'
import type { SignIn, SignInKeys } from './keys.ts'
import { mayTry, startAgain } from './limits.ts'
import { closeOtherSessions } from './sessions.ts'
import type { MailedCode, NewAccount, NewFactor } from './steps.ts'

/** What every part of logging in needs. */
export type Door = { readonly database: Database } & Pick<SignIn, 'keys' | 'notice'>

export const residentActor = (person: string): Actor => ({
  person,
  role: 'resident',
  party: 'resident',
  organisation: null,
})

/** `no` is one answer for all that is wrong; `busy`: tried too often, whatever is there. */
export type Tried<T> = ({ readonly kind: 'yes' } & T) | { readonly kind: 'no' | 'busy' | 'typo' }

/** Whose letter a code is of. A slip of the typing is told apart, and costs nothing; whatever else fails is one answer. */
export async function tryActivationCode(
  { database, keys }: Door,
  typed: string,
  address: string,
): Promise<Tried<{ person: string; code: string }>> {
  const code = readActivationCode(typed)
  if (!code) return { kind: 'typo' }
  if (!(await mayTry(database, keys, { activationAddress: address, code }))) return { kind: 'busy' }
  const hash = await keys.hashCode(code, 'activation')
  const person = await findActivation(database, hash)
  if (person) return { kind: 'yes', person, code: hash.toString('base64') }
  await noteRefused(database)
  return { kind: 'no' }
}

/** The same line for a code or name that nobody has as for a wrong password: it says that something was tried. */
const noteRefused = (database: Database) =>
  atDoor(database, timerActor('resident'), (tx) => log(tx, { activity: 'logIn', kind: 'denied' }))

const longestName = 200
export const loginName = (typed: string): string =>
  clean(typed, 'one').normalize('NFKC').toLowerCase().slice(0, longestName)
export const loginKeyOf = (keys: SignInKeys, typed: string): Buffer => keys.tag(loginName(typed), 'login name')

/** So many people may have one login name; so many passwords are checked each time, however many there are. */
const mostOfOneName = 3

/** Who has this name with this password. Every wrong pair takes the same work, of a name that exists or not. */
export async function tryPassword(
  { database, keys }: Door,
  name: string,
  password: string,
  address: string,
): Promise<Tried<{ person: string }>> {
  const here = `${address} ${loginName(name)}`
  if (!(await mayTry(database, keys, { address, nameHere: here, name: loginName(name) }))) return { kind: 'busy' }
  const found = await findCredentials(database, loginKeyOf(keys, name), mostOfOneName)
  const decoy = await decoyOf(keys)
  let person: string | undefined
  for (let index = 0; index < mostOfOneName; index++) {
    const one = found[index]
    const right = await keys.isPassword(one?.passwordHash ?? decoy, password.slice(0, 1000))
    if (right && one) person ??= one.person
  }
  if (person) {
    await startAgain(database, keys, 'nameHere', here)
    return { kind: 'yes', person }
  }
  await noteRefused(database)
  return { kind: 'no' }
}

const decoys = new WeakMap<SignInKeys, Promise<string>>()
function decoyOf(keys: SignInKeys): Promise<string> {
  const known = decoys.get(keys) ?? keys.hashPassword('nobody has this password')
  decoys.set(keys, known)
  return known
}

const mailCodeMinutes = 10

/** A code for a mail, and what is kept of it. Undefined when too many were asked for. */
export async function drawMailCode(
  { database, keys }: Door,
  person: string,
): Promise<{ code: string; kept: MailedCode } | undefined> {
  if (!(await mayTry(database, keys, { mailCode: person }))) return undefined
  const code = newMailCode()
  const until = new Date(database.now().getTime() + mailCodeMinutes * 60_000).toISOString()
  return { code, kept: { hash: (await keys.hashCode(code, `mail ${person}`)).toString('base64'), until } }
}

async function isMailCode({ database, keys }: Door, person: string, typed: string, kept: MailedCode | undefined) {
  const code = readSixDigits(typed)
  if (!code || !kept || kept.until <= database.now().toISOString()) return false
  return (await keys.hashCode(code, `mail ${person}`)).toString('base64') === kept.hash
}

/** Which second factor somebody has, and where its code goes. */
export async function factorOf(
  { database, keys }: Door,
  person: string,
): Promise<{ factor: 'app' } | { factor: 'mail'; address: string } | undefined> {
  const credential = await atDoor(database, residentActor(person), (tx) => readCredential(tx))
  if (!credential) return undefined
  if (credential.factor === 'app') return { factor: 'app' }
  return { factor: 'mail', address: keys.open(credential.sealed, `factor ${person}`) ?? '' }
}

/** Whether what was typed is the second factor of this person: a code of the app or mail, or a recovery code. Each works once. */
export async function trySecondFactor(
  door: Door,
  person: string,
  typed: string,
  mailed: MailedCode | undefined,
): Promise<Tried<{ recovered: boolean }>> {
  const { database, keys } = door
  if (!(await mayTry(database, keys, { factor: person }))) return { kind: 'busy' }
  const recovery = readRecoveryCode(typed)
  const hash = recovery && (await keys.hashCode(recovery, `recovery ${person}`))
  const mail = await isMailCode(door, person, typed, mailed)
  const right = await atDoor(database, residentActor(person), async (tx) => {
    if (hash) return spendRecoveryCode(tx, hash)
    const credential = await readCredential(tx)
    // A code that was mailed before the login was ended lets nobody in after it.
    return credential !== undefined && (mail || isAppCode(door, tx, typed, credential))
  })
  if (!right) return { kind: 'no' }
  await startAgain(database, keys, 'factor', person)
  return { kind: 'yes', recovered: hash !== undefined }
}

async function isAppCode({ database, keys }: Door, tx: Tx, typed: string, credential: LogInSecret): Promise<boolean> {
  const code = readSixDigits(typed)
  if (credential.factor !== 'app' || !code) return false
  const secret = keys.open(credential.sealed, `factor ${tx.actor.person}`)
  const step = secret && stepOfAppCode(secret, code, database.now())
  return step ? takeStep(tx, step) : false
}

/** Whether a new factor works: the code of the app that was just filled, or of the mail that was just sent. */
export async function tryNewFactor(
  door: Door,
  { person, ...chosen }: NewFactor & { readonly person: string },
  typed: string,
): Promise<Tried<unknown>> {
  const { database, keys } = door
  if (!(await mayTry(database, keys, { factor: person }))) return { kind: 'busy' }
  const code = readSixDigits(typed)
  const right =
    chosen.factor === 'app'
      ? code !== undefined && stepOfAppCode(chosen.secret, code, database.now()) !== undefined
      : await isMailCode(door, person, typed, chosen.mailCode)
  if (!right) return { kind: 'no' }
  await startAgain(database, keys, 'factor', person)
  return { kind: 'yes' }
}

const sealedFactor = (keys: SignInKeys, person: string, chosen: NewFactor): Pick<LogInSecret, 'factor' | 'sealed'> => ({
  factor: chosen.factor,
  sealed: keys.seal(chosen.factor === 'app' ? chosen.secret : chosen.address, `factor ${person}`),
})

/**
 * Makes an account in place of the one that this person had: the letter's code is used up, and alone says what the account
 * reads; other sessions end. A link to a provider stays. Gives recovery codes, to be shown once; undefined where the code
 * stopped working meanwhile.
 */
export async function openAccount(door: Door, account: NewAccount & NewFactor): Promise<string[] | undefined> {
  const { database, keys } = door
  const { person, code, loginKey, passwordHash } = account
  const { codes, hashes } = await drawRecoveryCodes(keys, person)
  const former = await factorOf(door, person)
  const opened = await atDoor(database, residentActor(person), async (tx) => {
    if (!(await spendActivation(tx, Buffer.from(code, 'base64'), 'anew'))) return false
    const fresh = { loginKey: Buffer.from(loginKey, 'base64'), passwordHash, ...sealedFactor(keys, person, account) }
    await saveCredential(tx, fresh)
    await saveRecoveryCodes(tx, hashes)
    await log(tx, { activity: 'activate', kind: 'act' })
    return true
  })
  if (!opened) return undefined
  await closeOtherSessions(database, residentActor(person))
  // By the way of before: who is told by the new one is who made it.
  if (former?.factor === 'mail') await door.notice?.(former.address).catch(() => undefined)
  return codes
}

async function drawRecoveryCodes(keys: SignInKeys, person: string) {
  const codes = newRecoveryCodes()
  const hashes = await Promise.all(codes.map((one) => keys.hashCode(one, `recovery ${person}`)))
  return { codes, hashes }
}

/** Another second factor for somebody who is logged in; sessions elsewhere end. */
export async function changeFactor({ database, keys }: Door, person: string, chosen: NewFactor): Promise<boolean> {
  return atDoor(database, residentActor(person), async (tx) => {
    const credential = await readCredential(tx)
    if (!credential) return false
    await saveCredential(tx, { ...credential, ...sealedFactor(keys, person, chosen) })
    await log(tx, { activity: 'changeLogin', kind: 'act' })
    return true
  })
}

/** New recovery codes in place of those before, to be shown once. */
export async function renewRecoveryCodes({ database, keys }: Door, person: string): Promise<string[]> {
  const { codes, hashes } = await drawRecoveryCodes(keys, person)
  await atDoor(database, residentActor(person), async (tx) => {
    await saveRecoveryCodes(tx, hashes)
    await log(tx, { activity: 'changeLogin', kind: 'act' })
  })
  return codes
}

/** What a resident has to log in with; `left`: recovery codes that were not used. Undefined for who comes in otherwise. */
export async function ownAccount(
  { database }: Door,
  person: string,
): Promise<{ factor: 'app' | 'mail'; left: number } | undefined> {
  return atDoor(database, residentActor(person), async (tx) => {
    const credential = await readCredential(tx)
    return credential && { factor: credential.factor, left: await recoveryCodesLeft(tx) }
  })
}

/** Whether this is the password of somebody who is logged in; asked again before anything of the login changes. */
export async function isOwnPassword(
  { database, keys }: Door,
  person: string,
  password: string,
): Promise<Tried<unknown>> {
  if (!(await mayTry(database, keys, { factor: person }))) return { kind: 'busy' }
  const credential = await atDoor(database, residentActor(person), (tx) => readCredential(tx))
  const right = credential && (await keys.isPassword(credential.passwordHash, password.slice(0, 1000)))
  return { kind: right ? 'yes' : 'no' }
}
