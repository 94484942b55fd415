import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { chownSync, closeSync, openSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import type { Binaries } from './binaries.ts'
import type { Place } from './place.ts'
import { quietSettings } from './settings.ts'
import type { RunAs } from './user.ts'

type Around = Readonly<{ binaries: Binaries; user: RunAs; env: NodeJS.ProcessEnv; place: Place; durable: boolean }>

/** Of the cluster's owner, as a file that only who runs the server can read. */
export function keepPassword({ place, user }: Pick<Around, 'place' | 'user'>, password: string): void {
  const half = `${place.passwordFile}.new`
  rmSync(half, { force: true })
  writeFileSync(half, `${password}\n`, { mode: 0o600 })
  if (user.owner) chownSync(half, user.owner.uid, user.owner.gid)
  renameSync(half, place.passwordFile)
}

export const freshPassword = (): string => randomBytes(24).toString('base64url')

export const knownPassword = ({ passwordFile }: Place): string => readFileSync(passwordFile, 'utf8').trim()

/**
 * A cluster that came from a backup has no password with it. PostgreSQL without its network sets another one; a backup is brought
 * to its end by that. Kept last: who is killed half-way does it again.
 */
export async function renewPassword(around: Around): Promise<string> {
  const { binaries, user, env, place, durable } = around
  const password = freshPassword()
  const [program = '', ...rest] = [
    ...user.prefix,
    ...[binaries.postgres, '--single', '-D', place.cluster, ...quietSettings(durable), 'postgres'],
  ]
  const output = openSync(place.logFile, 'w', 0o600)
  try {
    const child = spawn(program, rest, { cwd: '/', env, stdio: ['pipe', output, output] })
    // It says why in its log, and by how it ends.
    child.stdin?.on('error', () => undefined)
    child.stdin?.end(`alter role postgres password '${password}'\n`)
    const [code] = await once(child, 'exit')
    if (code !== 0) throw new Error(`PostgreSQL does not start on what was restored. See ${place.logFile}.`)
  } finally {
    closeSync(output)
  }
  keepPassword(around, password)
  return password
}
