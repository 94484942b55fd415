import { type Database, forgetAttempts, takeAttempt } from '../database/index.ts'
import type { SignInKeys } from './keys.ts'

/** How often something may be tried: `most` times in `minutes`. Kept for names that do not exist as for those that do. */
const limits = {
  /** From one address, whatever is tried: a library or a whole household shares one. */
  address: { most: 60, minutes: 15 },
  activationAddress: { most: 20, minutes: 60 },
  code: { most: 5, minutes: 60 },
  /** A name from one address; who tries another's name from elsewhere locks nobody out at once. */
  nameHere: { most: 8, minutes: 15 },
  name: { most: 40, minutes: 60 },
  factor: { most: 8, minutes: 15 },
  mailCode: { most: 5, minutes: 15 },
} as const
export type Limit = keyof typeof limits

/** Counts an attempt of each of these; false where one of them was tried too often. */
export async function mayTry(
  database: Database,
  keys: SignInKeys,
  attempts: Readonly<Partial<Record<Limit, string>>>,
): Promise<boolean> {
  let free = true
  for (const [limit, about] of Object.entries(attempts)) {
    const { most, minutes } = limits[limit as Limit]
    const since = new Date(database.now().getTime() - minutes * 60_000)
    free = (await takeAttempt(database, keys.tag(about, `attempt ${limit}`), most, since)) && free
  }
  return free
}

/** Who got in made no wrong attempts. */
export async function startAgain(database: Database, keys: SignInKeys, limit: Limit, about: string): Promise<void> {
  await forgetAttempts(database, keys.tag(about, `attempt ${limit}`))
}
