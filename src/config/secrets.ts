import { existsSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { isMasterKey } from './master-key.ts'
import { clientSecrets } from './providers.ts'

type Env = Readonly<Record<string, string | undefined>>

/** Of each setting that can be a secret: whether this value is one, where it stands in the environment itself. */
const secrets: Readonly<Record<string, (value: string) => boolean>> = {
  MASTER_KEY: isMasterKey,
  SEAL_KEY: isPem,
  DATABASE_URL: hasPassword,
  DATABASE_APP_URL: hasPassword,
  DATABASE_WORKER_URL: hasPassword,
  DATABASE_DOOR_URL: hasPassword,
  SMTP_URL: hasPassword,
  OTEL_EXPORTER_OTLP_HEADERS: () => true,
  ...Object.fromEntries(clientSecrets.map((name) => [name, () => true])),
}

/** What others read from the environment too, and what takes its place. */
const elsewhere: readonly (readonly [name: string, secret: (value: string) => boolean, instead: string])[] = [
  ['PGPASSWORD', () => true, 'Put the password into the address in the file of DATABASE_URL_FILE'],
  ['OTEL_EXPORTER_OTLP_ENDPOINT', hasPassword, 'Put it into a header, in the file of OTEL_EXPORTER_OTLP_HEADERS_FILE'],
]

/** What a key's file has to have in it: the setting itself may be a path, its file may not. */
const contents: Readonly<Record<string, readonly [right: (value: string) => boolean, make: string]>> = {
  MASTER_KEY: [isMasterKey, 'openssl rand -base64 32'],
  SEAL_KEY: [isPem, 'openssl genpkey -algorithm ed25519'],
}

type Found = { readonly value: string; readonly warning?: string } | { readonly problem: string }

/**
 * The environment with each secret in it that stands in a file: the one that `NAME_FILE` names, or else the systemd
 * credential `NAME`, where `NAME` itself is not set. In production a secret in the environment itself is a problem, since
 * every process of the same user can read it, and it goes along to children and into crash dumps. Nothing of a value stands
 * in a problem; a file that others may read is a warning, since containers mount them so.
 */
export function secretsIn(env: Env): { env: Env; problems: string[]; warnings: string[] } {
  const found: Record<string, string | undefined> = { ...env }
  const problems: string[] = []
  const warnings: string[] = []
  const set = (name: string) => env[name]?.trim() || undefined
  const production = set('DREMPEL_MODE') === 'production'
  for (const [name, isSecret] of Object.entries(secrets)) {
    const [value, file] = [set(name), set(`${name}_FILE`)]
    if (value && file) problems.push(`${name} and ${name}_FILE are both set. Leave out ${name}`)
    else if (value && production && isSecret(value))
      problems.push(`${name} ${exposed} Put it in a file for this user alone, and write ${name}_FILE=/path/of/the/file`)
    const read = value ? undefined : inFile(env, name, file)
    if (read && 'problem' in read) problems.push(read.problem)
    else if (read) {
      found[name] = read.value
      if (read.warning) warnings.push(read.warning)
    }
  }
  for (const [name, isSecret, instead] of production ? elsewhere : []) {
    const value = set(name)
    if (value && isSecret(value)) problems.push(`${name} ${exposed} ${instead}`)
  }
  return { env: found, problems, warnings }
}

const exposed = 'holds a secret in the environment, where every process of this user and every crash dump has it.'

function inFile({ CREDENTIALS_DIRECTORY: credentials }: Env, name: string, named?: string): Found | undefined {
  const credential = credentials ? join(credentials, name) : undefined
  const file = named ?? (credential && existsSync(credential) ? credential : undefined)
  if (file === undefined) return undefined
  const called = named ? `${name}_FILE names a file` : `The systemd credential ${name} is a file`
  const [right, make] = contents[name] ?? []
  try {
    // Editors and `echo` end a file with a newline that is not of the value.
    const value = readFileSync(file, 'utf8').replace(/\r?\n$/, '')
    if (value.trim() === '') return { problem: `${called} that is empty. Write the value of ${name} in it` }
    if (right && !right(value.trim())) return { problem: `${called} in which there is no key. Make one: ${make}` }
    // Behind an access list, as systemd sets it, the bits of the group say something else.
    const guarded = credentials && join(file).startsWith(join(credentials, '/'))
    if (guarded || (statSync(file).mode & 0o066) === 0) return { value }
    return { value, warning: `${called} that other users may read or write. Write chmod 600, where you can` }
  } catch {
    return { problem: `${called} that cannot be read. Check that it is there, and whose it is` }
  }
}

function isPem(text: string): boolean {
  return text.includes('-----BEGIN')
}

/** As the libraries read addresses: before the host, or behind a question mark. */
function hasPassword(text: string): boolean {
  const url = URL.parse(text)
  return (
    url !== null &&
    (url.password !== '' || [...url.searchParams.keys()].some((key) => /pass(word|phrase)?$/i.test(key)))
  )
}
