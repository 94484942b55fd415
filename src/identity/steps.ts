import { createHash, randomBytes } from 'node:crypto'
import { type Database, endLoginStep, findLoginStep, keepLoginStep } from '../database/index.ts'
import type { SignInKeys } from './keys.ts'

/**
 * What somebody is half-way through, between two pages. `person` is there once it is clear who it is: by a code from a letter,
 * or by a password.
 */
export type LoginStep =
  /** The code of a letter was right; it is used up at the end. */
  | { readonly kind: 'activation'; readonly person: string; readonly code: string }
  | ({ readonly kind: 'account' } & NewAccount)
  /** A second factor was chosen and is to be shown to work. */
  | ({ readonly kind: 'confirm' } & NewAccount & NewFactor)
  /** The password was right. `mailCode`: hash of the code that was mailed, and until when it works. */
  | { readonly kind: 'factor'; readonly person: string; readonly mailCode?: MailedCode }
  /** A resident who is logged in changes the second factor. */
  | ({ readonly kind: 'change'; readonly person: string } & NewFactor)
  /** On the way to an identity provider. `code`: of the letter that links the resident to it. */
  | {
      readonly kind: 'away'
      readonly door: string
      readonly state: string
      readonly nonce: string
      readonly verifier: string
      readonly activation?: { readonly person: string; readonly code: string }
    }
  /** Came back from there as somebody whom nobody here is linked to. */
  | { readonly kind: 'stranger'; readonly door: string; readonly issuer: string; readonly subject: string }
  /** Somebody with several roles. */
  | { readonly kind: 'roles'; readonly door: string; readonly issuer: string; readonly subject: string }

export type NewAccount = {
  readonly person: string
  readonly code: string
  /** Base64 of the tag of the login name. */
  readonly loginKey: string
  readonly passwordHash: string
}
export type MailedCode = { readonly hash: string; readonly until: string }
export type NewFactor =
  | { readonly factor: 'app'; readonly secret: string }
  | { readonly factor: 'mail'; readonly address: string; readonly mailCode: MailedCode }

type Of<K extends LoginStep['kind']> = Extract<LoginStep, { kind: K }>

const minutes = 30
const hashOf = (token: string) => createHash('sha256').update(token).digest()
const about = (token: string) => `step ${hashOf(token).toString('hex')}`

/** Keeps where somebody is; the token that finds it again belongs in a cookie of that browser, and is new each time. */
export async function keepStep(database: Database, keys: SignInKeys, step: LoginStep): Promise<string> {
  const token = randomBytes(32).toString('base64url')
  const expires = new Date(database.now().getTime() + minutes * 60_000)
  await keepLoginStep(database, hashOf(token), keys.seal(JSON.stringify(step), about(token)), expires)
  return token
}

/** Where somebody is, when it is one of these. */
export async function stepOf<K extends LoginStep['kind']>(
  database: Database,
  keys: SignInKeys,
  token: string | undefined,
  ...kinds: readonly K[]
): Promise<Of<K> | undefined> {
  if (!token || token.length > 100) return undefined
  const sealed = await findLoginStep(database, hashOf(token))
  const text = sealed && keys.open(sealed, about(token))
  if (!text) return undefined
  // Sealed by this program with its own key: nobody else can have written it.
  const step = JSON.parse(text) as LoginStep
  return kinds.some((kind) => kind === step.kind) ? (step as Of<K>) : undefined
}

/** Ends it; false where another request did. */
export const endStep = (database: Database, token: string): Promise<boolean> => endLoginStep(database, hashOf(token))
