import { Secret, TOTP } from 'otpauth'

/** What the app on a telephone shows. Somebody may look over a shoulder: it says nothing of why or by whom. */
const name = 'Drempel'
const seconds = 30

const totp = (secret: string) =>
  new TOTP({ issuer: name, label: name, secret: Secret.fromBase32(secret), digits: 6, period: seconds })

/** 160 random bits, in base32. */
export const newAppSecret = (): string => new Secret({ size: 20 }).base32

/** What an authenticator app reads from a QR code. */
export const appAddress = (secret: string): string => totp(secret).toString()

/** The 30 seconds (counted from 1970) that a code belongs to: these, or the ones before or after; undefined otherwise. */
export function stepOfAppCode(secret: string, code: string, now: Date): number | undefined {
  const delta = totp(secret).validate({ token: code, timestamp: now.getTime(), window: 1 })
  return delta === null ? undefined : Math.floor(now.getTime() / (seconds * 1000)) + delta
}

/** The code of this moment; for tests, which have no telephone. */
export const appCodeAt = (secret: string, now: Date): string => totp(secret).generate({ timestamp: now.getTime() })
