import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto'

/** Of this program as long as it runs: what was sealed before is simply no place any more. */
const key = randomBytes(32)

/** Text that only this program can read, and only for `holder`: a place in a list that goes along in an address. */
export function sealed(text: string, holder: string): string {
  // Worked out of what is sealed: the same place has the same address, so that pages can be compared byte by byte.
  const nonce = createHmac('sha256', key).update(`${holder}\n${text}`).digest().subarray(0, 12)
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(holder))
  return Buffer.concat([nonce, cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()]).toString('base64url')
}

/** What was sealed for this holder; undefined for anything else. */
export function unsealed(text: string, holder: string): string | undefined {
  const bytes = Buffer.from(text, 'base64url')
  if (bytes.length < 28) return undefined
  try {
    const cipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, 12)).setAAD(Buffer.from(holder))
    cipher.setAuthTag(bytes.subarray(-16))
    return Buffer.concat([cipher.update(bytes.subarray(12, -16)), cipher.final()]).toString('utf8')
  } catch {
    return undefined
  }
}
