import { spawnSync } from 'node:child_process'
import { createSecretKey, hkdfSync, randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { open, seal, Unreadable } from './box.ts'
import { writeOnce } from './durable.ts'

/** What wraps the keys of files; it stands outside the database and outside the folder of the wrapped keys. */
export type MasterKey = {
  /** `name`: of the key; what was wrapped under one name opens under no other. */
  wrap(name: string, key: Uint8Array): Buffer
  /** Throws `Unreadable` when it was wrapped by another master key, or under another name. */
  unwrap(name: string, wrapped: Uint8Array): Buffer
}

const nobody = '0'.repeat(32)

/** @param bytes 32 of them; what wraps is derived from them, since they serve for other things too */
export function masterKey(bytes: Uint8Array): MasterKey {
  const key = createSecretKey(Buffer.from(hkdfSync('sha256', bytes, '', 'drempel key store', 32)))
  return {
    wrap: (name, plain) => seal(nobody, key, `key ${name}`, plain),
    unwrap: (name, wrapped) => open(key, `key ${name}`, wrapped),
  }
}

/**
 * The master key of a key management service. `command` is a program that gets bytes on its standard input and one
 * argument, `wrap` or `unwrap`, and answers with bytes. It is asked once, at start: it unwraps the master key that stands
 * wrapped in `folder`, which is made at the first start. Throws an error that says what to do.
 */
export async function kmsMasterKey(command: string, folder: string): Promise<MasterKey> {
  const file = join(folder, 'master.wrapped')
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  if (!existsSync(file)) await writeOnce(file, ask(command, 'wrap', randomBytes(32)))
  const bytes = ask(command, 'unwrap', readFileSync(file))
  if (bytes.length !== 32) throw new Error('KMS_COMMAND answered something that is no key. Check that it can unwrap.')
  return masterKey(bytes)
}

function ask(command: string, what: 'wrap' | 'unwrap', input: Uint8Array): Buffer {
  const { status, stdout } = spawnSync(command, [what], { input, maxBuffer: 1 << 20, timeout: 60_000 })
  if (status !== 0 || stdout.length === 0)
    throw new Error(
      `KMS_COMMAND could not ${what} the master key. Try it by hand: it reads bytes and answers with bytes.`,
    )
  return stdout
}

export const isWrongMaster = (error: unknown): boolean => error instanceof Unreadable && error.why === 'changed'
