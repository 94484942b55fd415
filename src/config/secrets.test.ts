import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { loadConfig } from './config.ts'

const root = mkdtempSync(join(tmpdir(), 'drempel-secrets-'))
afterAll(() => rmSync(root, { recursive: true }))

let number = 0
function file(text: string, mode = 0o600): string {
  const path = join(root, `file-${number++}`)
  writeFileSync(path, text)
  chmodSync(path, mode)
  return path
}

const key = Buffer.alloc(32, 251).toString('base64')
const pem = '-----BEGIN PRIVATE KEY-----\ngeheim\n-----END PRIVATE KEY-----'
const base = {
  DREMPEL_MODE: 'production',
  DREMPEL_URL: 'https://drempel.example',
  MASTER_KEY_FILE: file(key),
  MAIL_FROM: 'drempel@stad.example',
}
type Env = Record<string, string>

function problemsOf(env: Env): string[] {
  const outcome = loadConfig(env)
  return outcome.ok ? [] : outcome.problems
}
function loaded(env: Env) {
  const outcome = loadConfig(env)
  if (!outcome.ok) throw new Error(outcome.problems.join('\n'))
  return outcome
}

const database = { DATABASE_URL_FILE: file('postgres://vh:geheim@db.example/vh\n') }
const provider = (name: string) => ({
  [`${name}_ISSUER`]: 'https://login.example',
  [`${name}_CLIENT_ID`]: 'a',
  [`${name}_ACR`]: 'hoog',
})

/** Each in the environment itself, and what it needs beside it. */
const inEnvironment: [name: string, value: string, beside: Env][] = [
  ['SEAL_KEY', pem, {}],
  ['DATABASE_URL', 'postgres://vh:geheim@db.example/vh', {}],
  ['DATABASE_URL', 'postgres://vh@db.example/vh?password=geheim', {}],
  ['DATABASE_APP_URL', 'postgres://vh_app:geheim@db.example/vh', database],
  ['DATABASE_WORKER_URL', 'postgres://vh_worker:geheim@db.example/vh', database],
  ['DATABASE_DOOR_URL', 'postgres://vh_door:geheim@db.example/vh', database],
  ['SMTP_URL', 'smtps://drempel:geheim@mail.example', {}],
  ['OTEL_EXPORTER_OTLP_HEADERS', 'authorization=geheim', {}],
  ['OIDC_RESIDENT_CLIENT_SECRET', 'geheim', provider('OIDC_RESIDENT')],
  ['OIDC_STAFF_CLIENT_SECRET', 'geheim', provider('OIDC_STAFF')],
  ['OIDC_STAFF_9_CLIENT_SECRET', 'geheim', provider('OIDC_STAFF_9')],
]

describe('a secret in the environment of production', () => {
  test.each(inEnvironment)('%s is refused, with what to do and nothing of the value', (name, value, beside) => {
    const problems = problemsOf({ ...base, ...beside, [name]: value })
    expect(problems).toEqual([
      expect.stringMatching(`^${name} holds a secret in the environment.* write ${name}_FILE=/path`),
    ])
    expect(problems.join()).not.toContain('geheim')
    expect(problemsOf({ ...beside, [name]: value })).toEqual([])
    expect(problemsOf({ ...base, ...beside, [`${name}_FILE`]: file(value) })).toEqual([])
  })

  test('the master key itself is refused, its path is none', () => {
    const { MASTER_KEY_FILE: path, ...others } = base
    expect(problemsOf({ ...others, MASTER_KEY: key })).toEqual([
      expect.stringMatching(/^MASTER_KEY holds a secret in the environment/),
    ])
    expect(problemsOf({ ...others, MASTER_KEY: path })).toEqual([])
    expect(problemsOf({ ...base, SEAL_KEY: file(pem) })).toEqual([])
  })

  test('an address without a password is none', () => {
    for (const name of ['DATABASE_APP_URL', 'DATABASE_WORKER_URL', 'DATABASE_DOOR_URL'])
      expect(problemsOf({ ...base, ...database, [name]: 'postgres://vh_app@db.example/vh?sslmode=require' })).toEqual(
        [],
      )
    expect(problemsOf({ ...base, SMTP_URL: 'smtp://mail.example?tls.rejectUnauthorized=true' })).toEqual([])
  })

  test('what libraries and collectors would take from it is refused too', () => {
    expect(problemsOf({ ...base, PGPASSWORD: 'geheim' })).toEqual([
      expect.stringMatching(/^PGPASSWORD holds a secret .* DATABASE_URL_FILE$/),
    ])
    expect(problemsOf({ ...base, OTEL_EXPORTER_OTLP_ENDPOINT: 'https://a:geheim@collector.example' })).toEqual([
      expect.stringMatching(/^OTEL_EXPORTER_OTLP_ENDPOINT holds a secret .* OTEL_EXPORTER_OTLP_HEADERS_FILE$/),
    ])
  })

  test('all of them are told at once', () => {
    const all = Object.fromEntries(inEnvironment.map(([name, value]) => [name, value]))
    const named = problemsOf({ ...base, ...all }).filter((line) => line.includes('holds a secret'))
    expect(named).toHaveLength(Object.keys(all).length)
  })
})

describe('a file that is refused', () => {
  test('beside the setting itself', () => {
    expect(problemsOf({ SMTP_URL: 'smtp://a.example', SMTP_URL_FILE: file('smtp://b.example') })).toEqual([
      'SMTP_URL and SMTP_URL_FILE are both set. Leave out SMTP_URL',
    ])
    const { MASTER_KEY_FILE: path } = base
    expect(problemsOf({ ...base, MASTER_KEY: path })).toEqual([expect.stringMatching(/are both set/)])
  })

  test.each([
    ['is not there', () => join(root, 'nergens'), /^SMTP_URL_FILE names a file that cannot be read/],
    ['is a folder', () => root, /^SMTP_URL_FILE names a file that cannot be read/],
    ['is empty', () => file(' \n'), /^SMTP_URL_FILE names a file that is empty/],
    ['has something else in it', () => file('http://geheim'), /^SMTP_URL must be the address of a mail server/],
  ])('one that %s', (_what, made, problem) => {
    const path = made()
    const problems = problemsOf({ SMTP_URL_FILE: path })
    expect(problems).toEqual([expect.stringMatching(problem)])
    expect(problems.join()).not.toContain(path)
    expect(problems.join()).not.toContain('geheim')
  })

  test.each(['MASTER_KEY', 'SEAL_KEY'])('one of %s without a key in it: a path in a file is none', (name) => {
    expect(problemsOf({ ...base, [`${name}_FILE`]: file(file(key)) })).toEqual([
      expect.stringMatching(`^${name}_FILE names a file in which there is no key. Make one: openssl`),
    ])
  })

  test('a credential that is empty, once', () => {
    const credentials = mkdtempSync(join(root, 'credentials-'))
    writeFileSync(join(credentials, 'MASTER_KEY'), '')
    const { MASTER_KEY_FILE: _path, ...others } = base
    expect(problemsOf({ ...others, CREDENTIALS_DIRECTORY: credentials })).toEqual([
      expect.stringMatching(/^The systemd credential MASTER_KEY is a file that is empty/),
    ])
  })
})

describe('a secret in a file', () => {
  test('is the text of the file, without the newline at its end', () => {
    for (const end of ['', '\n', '\r\n']) {
      const { config } = loaded({
        ...base,
        MASTER_KEY_FILE: file(key + end),
        SEAL_KEY_FILE: file(pem + end),
        SMTP_URL_FILE: file(`smtps://drempel:geheim@mail.example${end}`),
        ...provider('OIDC_STAFF'),
        OIDC_STAFF_CLIENT_SECRET_FILE: file(`geheim${end}`),
      })
      expect([config.masterKey, config.sealKey, config.smtpUrl]).toEqual([
        key,
        pem,
        'smtps://drempel:geheim@mail.example',
      ])
      expect(config.providers.map(({ clientSecret }) => clientSecret)).toEqual(['geheim'])
    }
  })

  test('goes for the demo as well', () => {
    expect(loaded(database).config.databaseUrl).toBe('postgres://vh:geheim@db.example/vh')
  })

  test('an empty name of a file is an absent one', () => {
    expect(loaded({ SMTP_URL: 'smtp://a.example', SMTP_URL_FILE: ' ' }).config.smtpUrl).toBe('smtp://a.example')
  })

  test('a systemd credential of that name is one, after the setting and its file', () => {
    const credentials = join(root, 'credentials')
    mkdirSync(credentials)
    for (const name of ['MASTER_KEY', 'SMTP_URL', 'SEAL_KEY'])
      writeFileSync(
        join(credentials, name),
        name === 'MASTER_KEY' ? key : name === 'SEAL_KEY' ? pem : 'smtp://c.example',
      )
    const { MASTER_KEY_FILE: _path, ...others } = base
    const outcome = loaded({
      ...others,
      CREDENTIALS_DIRECTORY: credentials,
      SMTP_URL: 'smtp://a.example',
      SEAL_KEY_FILE: file(`${pem}\nother`),
    })
    expect([outcome.config.masterKey, outcome.config.smtpUrl, outcome.config.sealKey]).toEqual([
      key,
      'smtp://a.example',
      `${pem}\nother`,
    ])
  })

  test('which others may read or write, is a warning and no more; of a credential systemd sees to it', () => {
    const credentials = mkdtempSync(join(root, 'credentials-'))
    writeFileSync(join(credentials, 'SMTP_URL'), 'smtp://c.example')
    chmodSync(join(credentials, 'SMTP_URL'), 0o440)
    for (const mode of [0o640, 0o604, 0o620])
      expect(loaded({ ...base, SMTP_URL_FILE: file('smtp://a.example', mode) }).warnings).toEqual([
        expect.stringMatching(/^SMTP_URL_FILE names a file that other users may read or write/),
      ])
    expect(loaded({ ...base, CREDENTIALS_DIRECTORY: credentials }).warnings).toEqual([])
    const named = { ...base, CREDENTIALS_DIRECTORY: credentials, SMTP_URL_FILE: join(credentials, 'SMTP_URL') }
    expect(loaded(named).warnings).toEqual([])
  })
})
