import { createHash, randomBytes } from 'node:crypto'
import {
  type Actor,
  asActor,
  type Database,
  demoPersonas,
  endSession,
  findSession,
  type Persona,
  type Session,
  startSession,
} from '../database/index.ts'

export type { Actor, Persona, Session }

/** How long a session lasts, in hours; a working day. */
const hours = 12

const hashOf = (token: string) => createHash('sha256').update(token).digest()

/** Starts a session for whoever the login identified; gives the token that only the browser keeps. */
export async function openSession(database: Database, actor: Actor): Promise<string> {
  const token = randomBytes(32).toString('base64url')
  const expires = new Date(database.now().getTime() + hours * 3_600_000).toISOString()
  await asActor(database, actor, (tx) => startSession(tx, hashOf(token), expires))
  return token
}

/** Whose session this is; undefined for a token that is unknown or expired. */
export async function sessionOf(database: Database, token: string | undefined): Promise<Session | undefined> {
  return token && token.length < 100 ? findSession(database, hashOf(token)) : undefined
}

export async function closeSession(database: Database, session: Session, token: string): Promise<void> {
  await asActor(database, session.actor, (tx) => endSession(tx, hashOf(token)))
}

/** The people one may choose to be in the demo. */
export const personas = (database: Database): Promise<Persona[]> => demoPersonas(database)
