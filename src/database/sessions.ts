import { createHash } from 'node:crypto'
import type { Party, Role } from '../covenant/words.ts'
import type { Database } from './connect.ts'
import { type Actor, cameBy } from './credential.ts'
import { run, write } from './run.ts'
import type { Tx } from './session.ts'
import type { Moment } from './tables.ts'

export type Session = {
  readonly actor: Actor
  readonly name: string | null
  readonly organisationName: string | null
  readonly created: Moment
  readonly expires: Moment
  /** By which way this person came in; null for the demo's choice of persons. */
  readonly door: string | null
}

type Who = { person_id: string; role: Role; organisation_id: string | null; party: Party; letters?: boolean }
const actorOf = ({ person_id, role, organisation_id, party, letters }: Who): Actor => ({
  person: person_id,
  role,
  party,
  organisation: organisation_id,
  ...(letters ? { letters } : {}),
})

export type NewSession = {
  readonly expires: Moment
  /** By which way somebody came in; by a password, a resident reads what letters opened. */
  readonly door?: string
  /** For how many minutes it may lie still; absent for as long as it lasts. */
  readonly idle?: number
}

/** Starts a session of the actor, whom the login has just identified; only the hash of the token is kept. */
export async function startSession(tx: Tx, token: string, { expires, door, idle }: NewSession): Promise<void> {
  const { person, role, organisation } = tx.actor
  await run(
    tx,
    write.insertInto('session').values({
      token_hash: hashOf(token),
      person_id: person,
      role,
      organisation_id: organisation,
      created: tx.now,
      expires,
      door: door ?? null,
      idle_minutes: idle ?? null,
    }),
  )
}

const hashOf = (token: string) => createHash('sha256').update(token).digest()

/**
 * Before there is an actor: whose session this is; undefined when unknown, expired, too long unused, or the role is no
 * longer held. Being looked up is using it.
 */
export async function findSession(db: Database, token: string): Promise<Session | undefined> {
  const { rows } = await db.pool.query<
    Who & {
      name: string | null
      organisation_name: string | null
      created: Moment
      expires: Moment
      door: string | null
    }
  >({
    // Without a name, as `act_as`: it is given a token.
    text: 'select * from drempel.find_session($1, $2)',
    values: [token, db.now()],
  })
  const row = rows[0]
  return (
    row && {
      actor: cameBy(actorOf(row), token),
      name: row.name,
      organisationName: row.organisation_name,
      created: row.created,
      expires: row.expires,
      door: row.door,
    }
  )
}

export async function endSession(tx: Tx, token: string): Promise<void> {
  await run(tx, write.deleteFrom('session').where('token_hash', '=', hashOf(token)))
}

/** All sessions of the actor but the one that asks. */
export async function endOtherSessions(tx: Tx, token: string): Promise<void> {
  await run(
    tx,
    write.deleteFrom('session').where('person_id', '=', tx.actor.person).where('token_hash', '!=', hashOf(token)),
  )
}

export type Persona = {
  readonly actor: Actor
  readonly name: string | null
  readonly organisationName: string | null
  readonly label: string
}

/** For the demo: who one may choose to be. Empty in any other installation. */
export async function demoPersonas(db: Database): Promise<Persona[]> {
  const { rows } = await db.door.query<Who & { name: string | null; organisation_name: string | null; label: string }>(
    'select * from drempel.demo_personas()',
  )
  return rows.map((row) => ({
    actor: actorOf(row),
    name: row.name,
    organisationName: row.organisation_name,
    label: row.label,
  }))
}
