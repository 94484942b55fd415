import { describe, expect, test } from 'vitest'
import { loadConfig } from './config.ts'

const problemsOf = (env: Record<string, string>): string[] => {
  const outcome = loadConfig(env)
  return outcome.ok ? [] : outcome.problems
}

describe('an environment that does not start', () => {
  test('a port that is no number names the variable and what to write', () => {
    expect(problemsOf({ PORT: 'three' })).toEqual(['PORT must be a port number. Write for instance PORT=3000'])
  })

  test.each(['65536', '-1', '3000.5', '99999', '0x10'])('the port %s is refused', (port) => {
    expect(problemsOf({ PORT: port })).toHaveLength(1)
  })

  test.each(['mysql://a/b', 'host:5432', 'postgres://', 'nonsense'])('the database %s is refused', (url) => {
    expect(problemsOf({ DATABASE_URL: url })[0]).toMatch(/^DATABASE_URL must be .* Write postgres:\/\//)
  })

  test('an unknown mode is refused, and never taken for the demo', () => {
    expect(problemsOf({ DREMPEL_MODE: 'Production' })).toEqual([
      'DREMPEL_MODE must be demo or production. Write DREMPEL_MODE=demo',
    ])
  })

  test.each([
    ['OTEL_EXPORTER_OTLP_ENDPOINT', 'collector:4318'],
    ['OTEL_EXPORTER_OTLP_HEADERS', 'geheim'],
    ['OTEL_EXPORTER_OTLP_HEADERS', 'a=%zz'],
    ['OTEL_EXPORTER_OTLP_TIMEOUT', '10s'],
    ['PROCESSING_REGISTER', 'register'],
    ['AUDIT_HEADS_MAIL', 'nobody'],
    ['THEME_CSS', 'http://stad.example/stad.css'],
    ['THEME_CSS', 'https://me:geheim@stad.example/stad.css'],
  ])('%s as %s is refused', (name, value) => {
    expect(problemsOf({ [name]: value })).toEqual([expect.stringMatching(`^${name} must be`)])
    expect(problemsOf({ [name]: value }).join()).not.toContain('geheim')
  })

  test('the demo does not listen on the network', () => {
    expect(problemsOf({ DREMPEL_HOST: '0.0.0.0' })[0]).toMatch(/^DREMPEL_HOST cannot be set in the demo/)
  })

  test('production without a master key is refused', () => {
    expect(problemsOf({ DREMPEL_MODE: 'production', MASTER_KEY: ' ', DREMPEL_URL: 'https://drempel.example' })).toEqual(
      [expect.stringMatching(/^MASTER_KEY_FILE must be set in production/)],
    )
  })

  test('production without its own address is refused: letters name it', () => {
    expect(problemsOf({ DREMPEL_MODE: 'production', MASTER_KEY: 'key' })).toEqual([
      expect.stringMatching(/^DREMPEL_URL must be set in production/),
    ])
  })

  test('production with a mail server and without a sender is refused, and a sender that is none', () => {
    const production = { DREMPEL_MODE: 'production', MASTER_KEY: 'key', DREMPEL_URL: 'https://drempel.example' }
    const mail = { ...production, SMTP_URL: 'smtp://mail.stad.example' }
    expect(problemsOf(mail)).toEqual([expect.stringMatching(/^MAIL_FROM must be set in production where SMTP_URL is/)])
    expect(problemsOf(production)).toEqual([])
    for (const sender of ['Drempel <drempel@stad.example>', 'drempel@stad.example'])
      expect(problemsOf({ ...mail, MAIL_FROM: sender })).toEqual([])
    for (const sender of [
      'drempel@localhost',
      'Drempel',
      'A <a@b.example>, B <c@d.example>',
      'A\r\nBcc: <a@b.example>',
    ])
      expect(problemsOf({ ...mail, MAIL_FROM: sender })).toEqual([
        expect.stringMatching(/^MAIL_FROM must be an address/),
      ])
  })

  test('a provider that is half set, unencrypted, or without a level for residents is refused', () => {
    const half = { OIDC_STAFF_2_ISSUER: 'http://login.example' }
    expect(problemsOf(half)).toEqual([
      'OIDC_STAFF_2_ISSUER must be an address. Write https://login.example',
      'OIDC_STAFF_2_CLIENT_ID and OIDC_STAFF_2_CLIENT_SECRET must both be set',
    ])
    const noLevel = {
      OIDC_RESIDENT_ISSUER: 'https://a.example',
      OIDC_RESIDENT_CLIENT_ID: 'a',
      OIDC_RESIDENT_CLIENT_SECRET: 'b',
    }
    expect(problemsOf(noLevel)[0]).toMatch(/^OIDC_RESIDENT_ACR must say/)
  })

  test('addresses of the other logins come with that of their owner', () => {
    const login = { DATABASE_DOOR_URL: 'postgres://vh_door@db.example/vh' }
    expect(problemsOf(login)).toEqual([
      expect.stringContaining('DATABASE_DOOR_URL belongs to a PostgreSQL of your own'),
    ])
    const loaded = loadConfig({ ...login, DATABASE_URL: 'postgres://vh@db.example/vh' })
    expect(loaded.ok && loaded.config.logins).toEqual({ app: null, worker: null, door: login.DATABASE_DOOR_URL })
  })

  test('every problem is told at once', () => {
    expect(problemsOf({ PORT: 'x', SMTP_URL: 'x', DREMPEL_HOST: '10.0.0.1' })).toHaveLength(3)
  })

  test('a password in an address is not repeated', () => {
    expect(problemsOf({ DATABASE_URL: 'http://me:hunter2@host/db' }).join()).not.toContain('hunter2')
  })
})

const production = { MASTER_KEY: 'key', DREMPEL_URL: 'https://drempel.example/' }

describe('an environment that starts', () => {
  test('nothing set gives the demo on this computer only, port 3000, the embedded database', () => {
    expect(loadConfig({})).toEqual({
      ok: true,
      warnings: [],
      config: {
        mode: 'demo',
        host: '127.0.0.1',
        port: 3000,
        dataFolder: './data',
        databaseUrl: null,
        logins: { app: null, worker: null, door: null },
        smtpUrl: null,
        mailFrom: null,
        clamdUrl: null,
        otlp: null,
        auditHeads: { file: null, mail: null },
        sealKey: null,
        masterKey: null,
        keyStore: null,
        kmsCommand: null,
        vocabularyBase: null,
        covenantFile: null,
        fontPath: null,
        themeCss: null,
        publicUrl: null,
        behindProxy: false,
        providers: [],
      },
    })
  })

  test('the municipality’s own sheet is a file or an address', () => {
    const placeOf = (THEME_CSS: string) => {
      const outcome = loadConfig({ THEME_CSS })
      return outcome.ok && outcome.config.themeCss
    }
    expect(placeOf('https://stad.example/stad.css')).toEqual({ url: 'https://stad.example/stad.css' })
    expect(placeOf(' ./stad.css ')).toEqual({ file: './stad.css' })
    expect(placeOf(' ')).toBeNull()
  })

  test('the collector is named as OpenTelemetry has it', () => {
    const outcome = loadConfig({
      OTEL_EXPORTER_OTLP_ENDPOINT: 'https://collector.example',
      OTEL_EXPORTER_OTLP_HEADERS: 'authorization=Bearer%20abc=,x-tenant=proef',
    })
    expect(outcome.ok && outcome.config.otlp).toEqual({
      endpoint: 'https://collector.example',
      headers: { authorization: 'Bearer abc=', 'x-tenant': 'proef' },
      timeoutMs: 10_000,
      register: 'urn:drempel:verwerking:',
    })
  })

  test('an empty variable is an absent one', () => {
    const empty = { PORT: '', DREMPEL_DATA: ' ', DATABASE_URL: '', SMTP_URL: '', DREMPEL_MODE: '', DREMPEL_HOST: '' }
    expect(loadConfig(empty)).toEqual(loadConfig({}))
  })

  test('the demo with localhost named still listens on 127.0.0.1', () => {
    const outcome = loadConfig({ DREMPEL_HOST: 'localhost' })
    expect(outcome.ok && outcome.config.host).toBe('127.0.0.1')
  })

  test('production may listen elsewhere, and does not unless told', () => {
    const told = loadConfig({ DREMPEL_MODE: 'production', DREMPEL_HOST: '0.0.0.0', ...production })
    const untold = loadConfig({ DREMPEL_MODE: 'production', ...production })
    expect(told.ok && told.config.host).toBe('0.0.0.0')
    expect(untold.ok && untold.config.host).toBe('127.0.0.1')
  })

  test('providers for residents and for staff of one organisation', () => {
    const outcome = loadConfig({
      OIDC_RESIDENT_ISSUER: 'https://digid.example',
      OIDC_RESIDENT_CLIENT_ID: 'a',
      OIDC_RESIDENT_CLIENT_SECRET: 'b',
      OIDC_RESIDENT_ACR: 'midden  hoog',
      OIDC_STAFF_2_ISSUER: 'https://login.example',
      OIDC_STAFF_2_CLIENT_ID: 'c',
      OIDC_STAFF_2_CLIENT_SECRET: 'd',
      OIDC_STAFF_2_ORGANISATION: 'an-id',
    })
    expect(
      outcome.ok && outcome.config.providers.map(({ door, acr, organisation }) => [door, acr, organisation]),
    ).toEqual([
      ['digid', ['midden', 'hoog'], null],
      ['werk-2', [], 'an-id'],
    ])
  })

  test('what was read cannot be changed afterwards', () => {
    const outcome = loadConfig({})
    expect(outcome.ok && Object.isFrozen(outcome.config)).toBe(true)
  })
})
