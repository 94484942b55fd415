import { sql } from 'kysely'
import type { Party, Role } from '../covenant/words.ts'
import type { Database } from './connect.ts'
import type { Actor } from './credential.ts'
import { first, run, write } from './run.ts'
import type { Tx } from './session.ts'
import type { Moment } from './tables.ts'

/**
 * Keeps the hash of a new activation code for the resident of a trajectory; the older one of this organisation is gone.
 */
export async function storeActivation(
  tx: Tx,
  trajectoryId: string,
  { hash, expires }: { readonly hash: Buffer; readonly expires: Moment },
): Promise<void> {
  await run(tx, sql`select drempel.store_activation(${trajectoryId}, ${hash}, ${expires})`)
}

/** Whom a code that was just issued is of, when that resident logs in already. */
export async function activationOf(db: Database, hash: Buffer): Promise<string | undefined> {
  return value(db, 'select drempel.activation_of($1) as value', [hash])
}

/** A letter on its way to a resident who logs in already; its code stays unread. */
export type WaitingLetter = {
  readonly party: Party
  readonly organisationName: string
  readonly issued: Moment
  readonly confirmed: boolean
}
/** The actor's own, the oldest first. */
export async function waitingLetters(tx: Tx): Promise<WaitingLetter[]> {
  const rows = await run(
    tx,
    sql<{ party: Party; organisation_name: string; issued: Moment; confirmed: boolean }>`
      select * from drempel.activations_waiting()`,
  )
  return rows.map(({ organisation_name: organisationName, ...row }) => ({ ...row, organisationName }))
}

/** By whose letters somebody logs in as the actor, and since when. */
export type OpenedBy = { readonly party: Party; readonly since: Moment }
export const openedBy = (tx: Tx): Promise<OpenedBy[]> => run(tx, sql<OpenedBy>`select * from drempel.my_openings()`)

/** The code of an organisation's letter works at once, or not at all; false where there is none. */
export async function answerActivation(tx: Tx, party: Party, wanted: boolean): Promise<boolean> {
  const rows = await run(tx, sql<{ done: boolean }>`select drempel.answer_activation(${party}, ${wanted}) as done`)
  return rows[0]?.done ?? false
}

/** Whose code it is while it works; unknown, used, replaced, expired and waiting are all undefined. */
export async function findActivation(db: Database, hash: Buffer): Promise<string | undefined> {
  return value(db, 'select drempel.find_activation($1, $2) as value', [hash, db.now()])
}

/**
 * As the resident: uses the code up; false where somebody was first, or it stopped working.
 *
 * @param opens `anew`: a new login reads by this letter alone; `beside`: the login that is there reads by it too, at once;
 *   `none`: who comes in by a provider reads by no letter
 */
export async function spendActivation(tx: Tx, hash: Buffer, opens: 'anew' | 'beside' | 'none'): Promise<boolean> {
  const row = await first(tx, sql<{ used: boolean }>`select drempel.use_activation(${hash}, ${opens}) as used`)
  return row?.used ?? false
}

/** What a resident logs in with. `sealed`: the secret of the app, or the mail address, unreadable without the master key. */
export type LogInSecret = {
  readonly loginKey: Buffer
  readonly passwordHash: string
  readonly factor: 'app' | 'mail'
  readonly sealed: Buffer
  /** Since when there is this account; absent: from now on. Another second factor makes it no younger. */
  readonly since?: Moment
}

/** Of everybody with this login name: names are nobody's alone, so that taking one tells nothing of others. */
export async function findCredentials(
  db: Database,
  loginKey: Buffer,
  most: number,
): Promise<{ person: string; passwordHash: string }[]> {
  const { rows } = await db.door.query<{ person: string; passwordHash: string }>(
    `select person_id as person, password_hash as "passwordHash" from drempel.find_credentials($1, $2)`,
    [loginKey, most],
  )
  return rows
}

/** The actor's own. */
export async function readCredential(tx: Tx): Promise<LogInSecret | undefined> {
  const row = await first(tx, write.selectFrom('credential').selectAll().where('person_id', '=', tx.actor.person))
  if (!row) return undefined
  const { login_key: loginKey, password_hash: passwordHash, factor, sealed, since } = row
  return { loginKey, passwordHash, factor, sealed, since }
}

export async function saveCredential(tx: Tx, credential: LogInSecret): Promise<void> {
  const { loginKey, passwordHash, factor, sealed, since = tx.now } = credential
  await run(tx, write.deleteFrom('credential').where('person_id', '=', tx.actor.person))
  await run(
    tx,
    write.insertInto('credential').values({
      person_id: tx.actor.person,
      login_key: loginKey,
      password_hash: passwordHash,
      factor,
      sealed,
      last_step: null,
      changed: tx.now,
      since,
    }),
  )
}

/** Takes a code of the app once: false where that one, or a later one, was used before. `step`: its 30 seconds. */
export async function takeStep(tx: Tx, step: number): Promise<boolean> {
  const rows = await run(
    tx,
    sql`update drempel.credential set last_step = ${step}
      where person_id = ${tx.actor.person} and (last_step is null or last_step < ${step}) returning person_id`,
  )
  return rows.length > 0
}

/** In place of those before. */
export async function saveRecoveryCodes(tx: Tx, hashes: readonly Buffer[]): Promise<void> {
  await run(tx, write.deleteFrom('recovery_code').where('person_id', '=', tx.actor.person))
  await run(tx, write.insertInto('recovery_code').values(hashes.map((hash) => ({ person_id: tx.actor.person, hash }))))
}

/** Uses a recovery code up; false where there is none such. */
export async function spendRecoveryCode(tx: Tx, hash: Buffer): Promise<boolean> {
  const rows = await run(
    tx,
    write
      .deleteFrom('recovery_code')
      .where('person_id', '=', tx.actor.person)
      .where('hash', '=', hash)
      .returning('person_id'),
  )
  return rows.length > 0
}

export async function recoveryCodesLeft(tx: Tx): Promise<number> {
  return (await run(tx, write.selectFrom('recovery_code').select('hash').where('person_id', '=', tx.actor.person)))
    .length
}

/** Whom somebody of an identity provider is here; who was linked to several people is the newest of them. */
export async function findIdentity(db: Database, issuer: string, subject: Buffer): Promise<string | undefined> {
  return value(db, 'select drempel.find_identity($1, $2) as value', [issuer, subject])
}

/** Links the actor to somebody of an identity provider; false where it is linked to somebody else there, which stays. */
export async function linkIdentity(tx: Tx, issuer: string, subject: Buffer): Promise<boolean> {
  const known = await run(
    tx,
    write
      .selectFrom('login_identity')
      .select('subject_hash')
      .where('person_id', '=', tx.actor.person)
      .where('issuer', '=', issuer),
  )
  if (known.length > 0) return known.some(({ subject_hash }) => subject_hash.equals(subject))
  await run(
    tx,
    write
      .insertInto('login_identity')
      .values({ issuer, subject_hash: subject, person_id: tx.actor.person, since: tx.now }),
  )
  return true
}

/** At whom the actor is linked, and since when, the oldest first. */
export type LinkedTo = { readonly issuer: string; readonly since: Moment }
export const linkedTo = (tx: Tx): Promise<LinkedTo[]> =>
  run(
    tx,
    write
      .selectFrom('login_identity')
      .select(['issuer', 'since'])
      .where('person_id', '=', tx.actor.person)
      .orderBy('since')
      .orderBy('issuer'),
  )

/**
 * As the resident, who came in by no letter: ends the login by letter with its sessions; false where there is none, or no
 * other way in is left.
 */
export async function endLetterLogin(tx: Tx): Promise<boolean> {
  return (await first(tx, sql<{ done: boolean }>`select drempel.end_letter_login() as done`))?.done ?? false
}

/** The same of a link to a provider. `stays`: the token of the session that goes on; empty for none. */
export async function unlinkIdentity(tx: Tx, issuer: string, stays: string): Promise<boolean> {
  const row = await first(tx, sql<{ done: boolean }>`select drempel.unlink_identity(${issuer}, ${stays}) as done`)
  return row?.done ?? false
}

/** Somebody in a role at an organisation, as one may choose to be. */
export type HeldRole = { readonly actor: Actor; readonly organisationName: string }

type RoleRow = { person_id: string; role: Role; organisation_id: string; party: Party; organisation_name: string }
const heldRole = (row: RoleRow): HeldRole => ({
  actor: { person: row.person_id, role: row.role, party: row.party, organisation: row.organisation_id },
  organisationName: row.organisation_name,
})

export async function rolesOf(db: Database, person: string): Promise<HeldRole[]> {
  const { rows } = await db.door.query<RoleRow>('select * from drempel.roles_of($1)', [person])
  return rows.map(heldRole)
}

/** The roles of whoever has this mail address, at one organisation or at all; none where two people have it. */
export async function rolesByMail(db: Database, mail: string, organisation: string | null): Promise<HeldRole[]> {
  const { rows } = await db.door.query<RoleRow>('select * from drempel.roles_by_mail($1, $2)', [mail, organisation])
  return rows.map(heldRole)
}

/** What somebody is half-way through, sealed; the token that finds it is in the browser only. */
export async function keepLoginStep(db: Database, token: Buffer, sealed: Buffer, expires: Date): Promise<void> {
  await db.door.query('select drempel.keep_login_step($1, $2, $3, $4)', [token, sealed, expires, db.now()])
}

export async function findLoginStep(db: Database, token: Buffer): Promise<Buffer | undefined> {
  return value(db, 'select drempel.find_login_step($1, $2) as value', [token, db.now()])
}

/** False where another request ended it first. */
export async function endLoginStep(db: Database, token: Buffer): Promise<boolean> {
  return (await value<boolean>(db, 'select drempel.end_login_step($1) as value', [token])) ?? false
}

/** Counts an attempt; false where there were `most` since then already. The bucket is a hash, of nobody in particular. */
export async function takeAttempt(db: Database, bucket: Buffer, most: number, since: Date): Promise<boolean> {
  const text = 'select drempel.take_attempt($1, $2, $3, $4) as value'
  return (await value<boolean>(db, text, [bucket, most, since, db.now()])) ?? false
}

export async function forgetAttempts(db: Database, bucket: Buffer): Promise<void> {
  await db.door.query('select drempel.forget_attempts($1)', [bucket])
}

async function value<T>(db: Database, text: string, values: readonly unknown[]): Promise<T | undefined> {
  const { rows } = await db.door.query<{ value: T | null }>(text, [...values])
  return rows[0]?.value ?? undefined
}
