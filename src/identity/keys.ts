import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto'
import { hash, hashRaw, verify } from '@node-rs/argon2'

/** What logging in derives from the master key. Whoever has the database alone can read, guess or compare nothing. */
export type SignInKeys = {
  /** Encrypts a text (AES-256-GCM); `about` must be the same when it is opened. */
  seal(text: string, about: string): Buffer
  /** Undefined where it was sealed by another key, about something else, or changed. */
  open(sealed: Uint8Array, about: string): string | undefined
  /** A name for a text by which it is found again, and not guessed. `kind` keeps equal texts of two kinds apart. */
  tag(text: string, kind: string): Buffer
  /** The same for a code that could be guessed: argon2id, salted by `about`. */
  hashCode(code: string, about: string): Promise<Buffer>
  hashPassword(password: string): Promise<string>
  isPassword(hashed: string, password: string): Promise<boolean>
}

const nonceLength = 12
const tagLength = 16

/** OWASP's first choice for argon2id is the library's own: 19 MiB, two passes, one lane. */
export function signInKeys(masterKey: Uint8Array): SignInKeys {
  const derived = (purpose: string) => Buffer.from(hkdfSync('sha256', masterKey, '', `drempel/sign-in/${purpose}`, 32))
  const sealing = derived('seal')
  const naming = derived('tag')
  const secret = derived('argon2')
  const tag: SignInKeys['tag'] = (text, kind) => createHmac('sha256', naming).update(`${kind}\0${text}`).digest()
  return {
    tag,
    seal(text, about) {
      const nonce = randomBytes(nonceLength)
      const cipher = createCipheriv('aes-256-gcm', sealing, nonce).setAAD(Buffer.from(about))
      const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
      return Buffer.concat([nonce, cipher.getAuthTag(), body])
    },
    open(sealed, about) {
      const bytes = Buffer.from(sealed)
      try {
        const decipher = createDecipheriv('aes-256-gcm', sealing, bytes.subarray(0, nonceLength), {
          authTagLength: tagLength,
        })
        decipher.setAAD(Buffer.from(about)).setAuthTag(bytes.subarray(nonceLength, nonceLength + tagLength))
        const body = decipher.update(bytes.subarray(nonceLength + tagLength))
        return Buffer.concat([body, decipher.final()]).toString('utf8')
      } catch {
        return undefined
      }
    },
    hashCode: (code, about) => hashRaw(code, { secret, salt: tag(about, 'salt').subarray(0, 16) }),
    hashPassword: (password) => hash(password, { secret }),
    isPassword: (hashed, password) => verify(hashed, password, { secret }),
  }
}

/**
 * The keys, and the address of the site as it stands in letters, without a slash at its end. `notice` mails that something
 * about somebody's login changed; absent where no mail goes out.
 */
export type SignIn = {
  readonly keys: SignInKeys
  readonly address: string
  readonly notice?: (to: string) => Promise<void>
}

export const makeSignIn = (masterKey: Uint8Array, address: string): SignIn => ({ keys: signInKeys(masterKey), address })
