import { z } from 'zod'
import { type AuditHeads, isHeaderList, type Otlp, otlpOf } from './logs.ts'
import { type ProviderSettings, providersIn } from './providers.ts'
import { secretsIn } from './secrets.ts'
import { isThemePlace, type ThemePlace, themePlaceOf } from './theme.ts'

/** `demo` lets one choose a person to be; `production` has a real login only. */
export type Mode = 'demo' | 'production'

/** What the environment says, read once when the program starts; nothing else reads the environment. */
export type Config = Readonly<{
  mode: Mode
  /** The address that is listened on; in the demo always this computer's own. */
  host: string
  port: number
  /** Folder for everything the program keeps itself: the embedded database, the lock, the log. */
  dataFolder: string
  /** An existing PostgreSQL (15 or later); null: the embedded one. */
  databaseUrl: string | null
  /** Addresses of the logins of that PostgreSQL; null: made by the program, with a password of its own. */
  logins: Readonly<Record<'app' | 'worker' | 'door', string | null>>
  /** Where mail goes; null: the mailbox inside the program. */
  smtpUrl: string | null
  /** Whom mail is from, `Name <address>`; null: a neutral one of this computer. */
  mailFrom: string | null
  /** The ClamAV daemon that scans uploads; null: none does. */
  clamdUrl: string | null
  /** Where records of processing are exported to; null: nowhere. */
  otlp: Otlp | null
  /** Where the heads of the audit are published each day. */
  auditHeads: AuditHeads
  /** The key that seals signed documents, as PEM or as the path of a file; null: one in the data folder. */
  sealKey: string | null
  /** The 32 bytes that other keys are derived from, in base64 or as the path of a file; null: a file in the data folder. */
  masterKey: string | null
  /** Folder of the keys that data are sealed with; null: `keys` in the data folder. */
  keyStore: string | null
  /** A program that wraps and unwraps the master key of that folder; null: `masterKey` does. */
  kmsCommand: string | null
  /** Under which the covenant's own terms stand in linked data; null: an example domain. */
  vocabularyBase: string | null
  /** A file with the municipality's own terms of retention; null: those of the covenant. */
  covenantFile: string | null
  /** The municipality's own style sheet, which stands above ours; null: ours alone. */
  /** A folder with fonts for scripts that ours lack. */
  fontPath: string | null
  themeCss: ThemePlace | null
  /** Where browsers find it, as it stands in letters, without a slash at the end; null: the address it listens on. */
  publicUrl: string | null
  /** Whether a proxy stands in front that names who asks in `X-Forwarded-For`. */
  behindProxy: boolean
  /** Identity providers that let people in. */
  providers: readonly ProviderSettings[]
}>

/** `warnings`: lines for whoever starts the program; it works all the same. */
export type ConfigOutcome = { ok: true; config: Config; warnings: string[] } | { ok: false; problems: string[] }

const loopback = '127.0.0.1'
const loopbackNames = new Set([loopback, 'localhost', '::1'])

/** Compose files and CI write an unset variable as an empty one. */
const textOrAbsent = z
  .string()
  .trim()
  .transform((text) => (text === '' ? undefined : text))
  .optional()

const optional = <T extends z.ZodType<unknown, string>>(schema: T) =>
  z.preprocess((value) => (typeof value === 'string' && value.trim() === '' ? undefined : value), schema.optional())

const urlWith = (protocols: readonly string[], explanation: string) =>
  optional(
    z.string().refine((text) => {
      const url = URL.parse(text.trim())
      return url !== null && protocols.includes(url.protocol) && url.hostname !== ''
    }, explanation),
  )

function isClamdAddress(text: string): boolean {
  const url = URL.parse(text)
  if (url?.protocol === 'tcp:') return url.hostname !== '' && url.port !== ''
  return url?.protocol === 'unix:' && url.hostname === '' && url.pathname.length > 1
}

/** In a header and in an envelope, so nothing that has a meaning there. */
const mailbox = /^(?:[^<>\p{Cc}@",;:\\]+ <[\w.+-]+@[\w-]+(?:\.[\w-]+)+>|[\w.+-]+@[\w-]+(?:\.[\w-]+)+)$/u

const databaseAddress = urlWith(
  ['postgres:', 'postgresql:'],
  'must be the address of a PostgreSQL database. Write postgres://user:password@host:5432/database',
)

const environment = z.object({
  PORT: optional(
    z
      .string()
      .trim()
      .regex(/^\d{1,5}$/, 'must be a port number. Write for instance PORT=3000')
      .transform(Number)
      .refine((port) => port <= 65_535, 'must be at most 65535. Write for instance PORT=3000'),
  ),
  DREMPEL_DATA: textOrAbsent,
  DATABASE_URL: databaseAddress,
  DATABASE_APP_URL: databaseAddress,
  DATABASE_WORKER_URL: databaseAddress,
  DATABASE_DOOR_URL: databaseAddress,
  SMTP_URL: urlWith(
    ['smtp:', 'smtps:'],
    'must be the address of a mail server. Write smtp://host:25 or smtps://user:password@host:465',
  ),
  MAIL_FROM: optional(
    z
      .string()
      .trim()
      .regex(mailbox, 'must be an address. Write Drempel <drempel@stad.example> or drempel@stad.example'),
  ),
  CLAMD_URL: optional(
    z
      .string()
      .trim()
      .refine(
        isClamdAddress,
        'must be the address of a ClamAV daemon. Write tcp://host:3310 or unix:///run/clamav/clamd.ctl',
      ),
  ),
  OTEL_EXPORTER_OTLP_ENDPOINT: urlWith(
    ['http:', 'https:'],
    'must be the address of an OpenTelemetry collector. Write http://host:4318',
  ),
  OTEL_EXPORTER_OTLP_HEADERS: optional(
    z.string().refine(isHeaderList, 'must be headers as name=value, separated by commas'),
  ),
  OTEL_EXPORTER_OTLP_TIMEOUT: optional(
    z
      .string()
      .trim()
      .regex(/^[1-9]\d{0,5}$/, 'must be a number of milliseconds. Write for instance 10000')
      .transform(Number),
  ),
  PROCESSING_REGISTER: optional(
    z.string().refine((text) => URL.parse(text.trim()) !== null, 'must be a URI. Write https://host/path/'),
  ),
  AUDIT_HEADS_FILE: textOrAbsent,
  AUDIT_HEADS_MAIL: optional(z.email('must be a mail address')),
  SEAL_KEY: textOrAbsent,
  MASTER_KEY: textOrAbsent,
  KEY_STORE: textOrAbsent,
  KMS_COMMAND: textOrAbsent,
  VOCABULARY_BASE: optional(
    z
      .string()
      .trim()
      .refine(
        (text) => URL.canParse(text) && /^https?:[^\s<>"{}|\\^`]+[#/]$/.test(text),
        'must be an address that ends in # or /. Write https://stad.example/vh#',
      ),
  ),
  COVENANT_FILE: textOrAbsent,
  FONT_PATH: textOrAbsent,
  THEME_CSS: optional(
    z
      .string()
      .trim()
      .refine(
        isThemePlace,
        'must be a file or an https address. Write /etc/drempel/stad.css or https://stad.example/stad.css',
      )
      .transform(themePlaceOf),
  ),
  DREMPEL_URL: urlWith(['https:', 'http:'], 'must be the address of the site. Write https://drempel.example'),
  DREMPEL_PROXY: optional(z.enum(['yes', 'no'], { error: 'must be yes or no. Write DREMPEL_PROXY=no' })),
  DREMPEL_MODE: optional(
    z.enum(['demo', 'production'], { error: 'must be demo or production. Write DREMPEL_MODE=demo' }),
  ),
  DREMPEL_HOST: textOrAbsent,
})

/**
 * Reads the environment, and the files in which secrets stand. Either everything is right, or every problem is named at
 * once, one line each: which variable, what is wrong, what to write. Values are never repeated in a problem, since addresses
 * can hold a password.
 */
export function loadConfig(environ: Readonly<Record<string, string | undefined>>): ConfigOutcome {
  const { env, problems, warnings } = secretsIn(environ)
  const parsed = environment.safeParse(env)
  if (!parsed.success) problems.push(...parsed.error.issues.map(({ path, message }) => `${path.join('.')} ${message}`))
  const mode = env.DREMPEL_MODE?.trim() || 'demo'
  const host = env.DREMPEL_HOST?.trim()
  if (mode === 'demo' && host && !loopbackNames.has(host)) {
    problems.push(
      'DREMPEL_HOST cannot be set in the demo, which lets anyone be anybody. ' +
        'Leave it out, or write DREMPEL_MODE=production and configure a login',
    )
  }
  if (mode === 'production' && !env.MASTER_KEY?.trim() && !problems.some((line) => line.includes('MASTER_KEY'))) {
    problems.push(
      'MASTER_KEY_FILE must be set in production, to a file apart from the database and its backups. ' +
        'Make one: (umask 077; openssl rand -base64 32 > master-key)',
    )
  }
  if (mode === 'production' && !env.DREMPEL_URL?.trim()) {
    problems.push('DREMPEL_URL must be set in production: it stands in letters. Write https://drempel.example')
  }
  if (mode === 'production' && env.SMTP_URL?.trim() && !env.MAIL_FROM?.trim()) {
    problems.push(
      'MAIL_FROM must be set in production where SMTP_URL is: mail servers refuse mail from localhost. ' +
        'Write Drempel <drempel@stad.example>',
    )
  }
  for (const login of ['DATABASE_APP_URL', 'DATABASE_WORKER_URL', 'DATABASE_DOOR_URL'])
    if (env[login]?.trim() && !env.DATABASE_URL?.trim())
      problems.push(`${login} belongs to a PostgreSQL of your own. Set DATABASE_URL too, to the address of its owner`)
  const { providers, problems: ofProviders } = providersIn(env)
  problems.push(...ofProviders)
  if (!parsed.success || problems.length > 0) return { ok: false, problems }
  const found = parsed.data
  const chosen = found.DREMPEL_MODE ?? 'demo'
  return {
    ok: true,
    warnings,
    config: Object.freeze({
      mode: chosen,
      host: chosen === 'demo' ? loopback : (found.DREMPEL_HOST ?? loopback),
      port: found.PORT ?? 3000,
      dataFolder: found.DREMPEL_DATA ?? './data',
      databaseUrl: found.DATABASE_URL?.trim() ?? null,
      logins: {
        app: found.DATABASE_APP_URL?.trim() ?? null,
        worker: found.DATABASE_WORKER_URL?.trim() ?? null,
        door: found.DATABASE_DOOR_URL?.trim() ?? null,
      },
      smtpUrl: found.SMTP_URL?.trim() ?? null,
      mailFrom: found.MAIL_FROM ?? null,
      clamdUrl: found.CLAMD_URL ?? null,
      otlp: otlpOf(found),
      auditHeads: { file: found.AUDIT_HEADS_FILE ?? null, mail: found.AUDIT_HEADS_MAIL ?? null },
      sealKey: found.SEAL_KEY ?? null,
      masterKey: found.MASTER_KEY ?? null,
      keyStore: found.KEY_STORE ?? null,
      kmsCommand: found.KMS_COMMAND ?? null,
      vocabularyBase: found.VOCABULARY_BASE ?? null,
      covenantFile: found.COVENANT_FILE ?? null,
      fontPath: found.FONT_PATH ?? null,
      themeCss: found.THEME_CSS ?? null,
      publicUrl: found.DREMPEL_URL?.trim().replace(/\/+$/, '') ?? null,
      behindProxy: found.DREMPEL_PROXY === 'yes',
      providers,
    }),
  }
}
