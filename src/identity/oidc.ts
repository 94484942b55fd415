import * as client from 'openid-client'
import type { ProviderSettings } from '../config/providers.ts'
import {
  type Actor,
  atDoor,
  findIdentity,
  type HeldRole,
  linkIdentity,
  log,
  rolesByMail,
  rolesOf,
  spendActivation,
} from '../database/index.ts'
import { type Door, factorOf, residentActor } from './accounts.ts'
import type { SignInKeys } from './keys.ts'

/** An identity provider that lets people in: DigiD for residents, an organisation's own for its staff. */
export type Provider = ProviderSettings

/** What the callback is held against. */
export type Journey = { readonly state: string; readonly nonce: string; readonly verifier: string }

/** Who came back, as the provider names him or her. */
export type Arrival = { readonly issuer: string; readonly subject: string; readonly mail?: string }

const known = new Map<string, Promise<client.Configuration>>()

/** What the provider says of itself, asked once; a provider that is away is asked again. HTTP only on this computer. */
function configurationOf({ issuer, clientId, clientSecret }: Provider): Promise<client.Configuration> {
  const url = new URL(issuer)
  const loopback = ['localhost', '127.0.0.1', '[::1]'].includes(url.hostname)
  const key = `${issuer} ${clientId}`
  const found =
    known.get(key) ??
    client.discovery(url, clientId, clientSecret, client.ClientSecretBasic(clientSecret), {
      ...(loopback ? { execute: [client.allowInsecureRequests] } : {}),
      timeout: 10,
    })
  known.set(key, found)
  found.catch(() => known.delete(key))
  return found
}

/** Where to send the browser, and what to hold its return against: state, nonce and PKCE, new each time. */
export async function setOut(provider: Provider, back: string): Promise<{ url: string; journey: Journey }> {
  const configuration = await configurationOf(provider)
  const journey = {
    state: client.randomState(),
    nonce: client.randomNonce(),
    verifier: client.randomPKCECodeVerifier(),
  }
  const url = client.buildAuthorizationUrl(configuration, {
    redirect_uri: back,
    scope: provider.lets === 'staff' ? 'openid email' : 'openid',
    state: journey.state,
    nonce: journey.nonce,
    code_challenge: await client.calculatePKCECodeChallenge(journey.verifier),
    code_challenge_method: 'S256',
    // Whoever was here before on this computer must not come in by having been here.
    prompt: 'login',
    ...(provider.acr.length ? { acr_values: provider.acr.join(' ') } : {}),
  })
  return { url: url.href, journey }
}

/** Who came back; undefined where anything does not fit: state, nonce, signature, issuer, audience, level. */
export async function arrive(provider: Provider, current: URL, journey: Journey): Promise<Arrival | undefined> {
  const configuration = await configurationOf(provider)
  try {
    const tokens = await client.authorizationCodeGrant(configuration, current, {
      expectedState: journey.state,
      expectedNonce: journey.nonce,
      pkceCodeVerifier: journey.verifier,
      idTokenExpected: true,
    })
    const claims = tokens.claims()
    if (!claims) return undefined
    if (provider.acr.length && !provider.acr.includes(String(claims.acr))) return undefined
    const info =
      provider.lets === 'staff' && claims.email === undefined
        ? await client.fetchUserInfo(configuration, tokens.access_token, claims.sub)
        : claims
    const mail = info.email_verified === true && typeof info.email === 'string' ? info.email : undefined
    return { issuer: claims.iss, subject: claims.sub, ...(mail ? { mail } : {}) }
  } catch {
    return undefined
  }
}

/** Where to end what the provider remembers; undefined where it offers no such place. */
export async function endAt(provider: Provider, back: string): Promise<string | undefined> {
  const configuration = await configurationOf(provider).catch(() => undefined)
  if (!configuration?.serverMetadata().end_session_endpoint) return undefined
  return client.buildEndSessionUrl(configuration, { post_logout_redirect_uri: back }).href
}

/** A subject can be a BSN: only its tag is kept, which nobody can turn back without the master key. */
const tagOf = (keys: SignInKeys, { issuer, subject }: Arrival) => keys.tag(`${issuer}\0${subject}`, 'subject')

/** The resident whom somebody was linked to before, by a code from a letter. */
export async function residentOfArrival({ database, keys }: Door, arrival: Arrival): Promise<Actor | undefined> {
  const person = await findIdentity(database, arrival.issuer, tagOf(keys, arrival))
  // Somebody of a provider for staff can be linked too, and is no resident.
  if (!person || (await rolesOf(database, person)).length > 0) return undefined
  return residentActor(person)
}

/**
 * Links a resident for good; false where the code of the letter stopped working meanwhile, or where the resident is
 * somebody else there: no letter takes that away.
 */
export async function linkResident(
  door: Door,
  arrival: Arrival,
  { person, code }: { readonly person: string; readonly code: string },
): Promise<boolean> {
  const { database, keys } = door
  const former = await factorOf(door, person)
  const linked = await atDoor(database, residentActor(person), async (tx) => {
    const spent = await spendActivation(tx, Buffer.from(code, 'base64'), 'none')
    // Thrown, so that nothing of it is kept.
    if (!spent || !(await linkIdentity(tx, arrival.issuer, tagOf(keys, arrival)))) throw notLinked
    await log(tx, { activity: 'activate', kind: 'act' })
    return true
  }).catch((error: unknown) => {
    if (error === notLinked) return false
    throw error
  })
  // By the way that was there before: who linked it knows.
  if (linked && former?.factor === 'mail') await door.notice?.(former.address).catch(() => undefined)
  return linked
}
const notLinked = new Error('not linked')

/**
 * The roles of whoever works here: by the link of an earlier time, else by the verified mail address, which makes the link.
 * A provider of one organisation lets nobody in elsewhere.
 */
export async function rolesOfArrival(door: Door, provider: Provider, arrival: Arrival): Promise<HeldRole[]> {
  const { database, keys } = door
  const fits = ({ actor }: HeldRole) => provider.organisation === null || actor.organisation === provider.organisation
  const person = await findIdentity(database, arrival.issuer, tagOf(keys, arrival))
  if (person) return (await rolesOf(database, person)).filter(fits)
  const roles = arrival.mail ? await rolesByMail(database, arrival.mail, provider.organisation) : []
  const [first] = roles
  if (first)
    await atDoor(database, first.actor, async (tx) => {
      await linkIdentity(tx, arrival.issuer, tagOf(keys, arrival))
      await log(tx, { activity: 'activate', kind: 'act' })
    })
  return roles
}
