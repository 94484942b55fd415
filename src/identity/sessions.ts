import { randomBytes } from 'node:crypto'
import { isResident } from '../covenant/index.ts'
import {
  type Actor,
  atDoor,
  type Database,
  demoPersonas,
  endOtherSessions,
  endSession,
  findSession,
  log,
  NoSession,
  type Persona,
  type Session,
  startSession,
} from '../database/index.ts'

export { type Actor, NoSession, type Persona, type Session }

/** How long a session lasts at most, in hours; a working day. */
const hours = 12

/** How long it may lie still, in minutes. Residents may use a computer that is not theirs alone. */
const idleMinutes = (role: Actor['role']): number => (isResident(role) ? 30 : 60)

/** Starts a session for whoever the login identified; gives the token that only the browser keeps. */
export async function openSession(database: Database, actor: Actor, door?: string): Promise<string> {
  const token = randomBytes(32).toString('base64url')
  const expires = new Date(database.now().getTime() + hours * 3_600_000).toISOString()
  await atDoor(database, actor, async (tx) => {
    await startSession(tx, token, { expires, idle: idleMinutes(actor.role), ...(door ? { door } : {}) })
    if (door) await log(tx, { activity: 'logIn', kind: 'act' })
  })
  return token
}

/** Sessions that were looked up just now, by token. A page would otherwise ask the database twice; see decision 007. */
const recent = new Map<string, { readonly session: Session; readonly until: number }>()
const recentMs = 3_000
const mostRecent = 2_000

/** Whose session this is; undefined for a token that is unknown or expired. */
export async function sessionOf(database: Database, token: string | undefined): Promise<Session | undefined> {
  if (!token || token.length >= 100) return undefined
  const now = performance.now()
  const known = recent.get(token)
  if (known && known.until > now) return known.session
  const session = await findSession(database, token)
  recent.delete(token)
  if (session) recent.set(token, { session, until: now + recentMs })
  if (recent.size > mostRecent) recent.delete(recent.keys().next().value ?? '')
  return session
}

export async function closeSession(database: Database, session: Session, token: string): Promise<void> {
  recent.delete(token)
  await atDoor(database, session.actor, async (tx) => {
    await endSession(tx, token)
    if (session.door) await log(tx, { activity: 'logOut', kind: 'act' })
  })
  recent.delete(token)
}

/** Ends every session of a person but the one of this token; without one, every one. */
export async function closeOtherSessions(database: Database, actor: Actor, token = ''): Promise<void> {
  await atDoor(database, actor, async (tx) => {
    await endOtherSessions(tx, token)
    await log(tx, { activity: 'endSessions', kind: 'act' })
  })
  forgetSessions(actor, token)
}

/** What was looked up just now of a person’s sessions is looked up again, but for this token’s. */
export function forgetSessions({ person }: Actor, token = ''): void {
  for (const [other, { session }] of recent)
    if (other !== token && session.actor.person === person) recent.delete(other)
}

/** The people one may choose to be in the demo. */
export const personas = (database: Database): Promise<Persona[]> => demoPersonas(database)
