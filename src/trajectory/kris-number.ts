/**
 * KRIS numbers: eight random digits and two check digits (ISO 7064 MOD 97-10, as an IBAN has), so that any one mistyped
 * digit and any two swapped ones are refused. No meaning and no order: drawn at random at step 8. Printed as
 * `4820-9371-62`.
 */
export type KrisNumber = string & { readonly kris: unique symbol }

/** Makes a number of 32 random bits. */
export function krisNumberFrom(random: number): KrisNumber {
  const body = String(Math.floor(((random >>> 0) / 0x1_0000_0000) * 90_000_000) + 10_000_000)
  return format(body + String(98 - Number((BigInt(body) * 100n) % 97n)).padStart(2, '0'))
}

/** Reads a typed number, with or without dashes, dots and spaces; undefined when it cannot be one. */
export function krisNumber(text: string): KrisNumber | undefined {
  const digits = text.replace(/[\s.-]/g, '')
  return /^[1-9]\d{9}$/.test(digits) && BigInt(digits) % 97n === 1n ? format(digits) : undefined
}

const format = (digits: string) => `${digits.slice(0, 4)}-${digits.slice(4, 8)}-${digits.slice(8)}` as KrisNumber
