import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import {
  type Actor,
  closeSession,
  type Door,
  endStep,
  keepStep,
  type LoginStep,
  openSession,
  stepOf,
} from '../identity/index.ts'
import { readPosted } from './body/posted.ts'
import { type Ask, startOf } from './page.tsx'
import type { Entrance } from './services.ts'

/** Names of cookies. With the prefix a browser takes them from HTTPS and for this host only. */
export const cookiesOf = ({ secure }: Entrance) =>
  secure ? { session: '__Host-drempel', step: '__Host-drempel-stap' } : { session: 'drempel', step: 'drempel-stap' }

const own = (call: Ask) => ({
  path: '/',
  httpOnly: true,
  sameSite: 'Lax' as const,
  ...(call.get('services').entrance.secure ? { secure: true } : {}),
})

export const doorOf = (call: Ask): Door => {
  const { database, signIn } = call.get('services')
  return { database, ...signIn }
}

/**
 * Lets somebody in: a session of its own, in place of whatever this browser had. False where the step that led here was
 * taken already.
 */
export async function enter(call: Ask, actor: Actor, door?: string): Promise<boolean> {
  const { entrance, database } = call.get('services')
  const names = cookiesOf(entrance)
  const step = getCookie(call, names.step)
  if (step && !(await endStep(database, step))) return false
  if (step) deleteCookie(call, names.step, own(call))
  const [session, before] = [call.get('session'), call.get('token')]
  if (session && before) await closeSession(database, session, before)
  setCookie(call, names.session, await openSession(database, actor, door), own(call))
  return true
}

/** The same, and on to the start of that role. */
export async function enterAndStart(call: Ask, actor: Actor, door: string): Promise<Response> {
  return call.redirect((await enter(call, actor, door)) ? startOf(actor.role) : '/inloggen', 303)
}

export function forgetSession(call: Ask): void {
  const { session, step } = cookiesOf(call.get('services').entrance)
  deleteCookie(call, session, own(call))
  deleteCookie(call, step, own(call))
}

/** Where this browser is in logging in, when it is at one of these. */
export function stepIn<K extends LoginStep['kind']>(
  call: Ask,
  ...kinds: readonly K[]
): Promise<Extract<LoginStep, { kind: K }> | undefined> {
  const { database, keys } = doorOf(call)
  return stepOf(database, keys, getCookie(call, cookiesOf(call.get('services').entrance).step), ...kinds)
}

/** Goes on to the next step, under a token of its own. */
export async function goOn(call: Ask, step: LoginStep): Promise<void> {
  const { database, keys } = doorOf(call)
  const { step: name } = cookiesOf(call.get('services').entrance)
  const before = getCookie(call, name)
  if (before) await endStep(database, before)
  setCookie(call, name, await keepStep(database, keys, step), { ...own(call), maxAge: 1800 })
}

/** Whoever asks here is nobody yet: a form of theirs is small, or it is not read. */
const largest = 20_000

/** The texts of a small form; undefined for anything else. */
export async function smallForm(call: Ask): Promise<((field: string) => string) | undefined> {
  const length = Number(call.req.header('content-length') ?? Number.NaN)
  if (call.req.header('transfer-encoding') || length > largest) return undefined
  const { texts } = await readPosted(call.req.raw, () => false)
  return (field) => texts.get(field)?.[0] ?? ''
}

/** From where somebody asks, to count attempts by: the socket, or what our own proxy says last. */
export function addressOf(call: Ask): string {
  const said = call.get('services').entrance.behindProxy ? call.req.header('x-forwarded-for') : undefined
  if (said) return said.split(',').at(-1)?.trim() ?? ''
  const env = call.env as { readonly incoming?: { readonly socket?: { readonly remoteAddress?: string } } } | undefined
  return env?.incoming?.socket?.remoteAddress ?? 'here'
}
