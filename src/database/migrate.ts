import { runMigrations } from 'graphile-worker'
import { type Kysely, sql } from 'kysely'
import { ownerPool, withOwner } from './owner.ts'
import { ensureRoles } from './roles.ts'
import { fillIn, fingerprint, type SqlFile, sqlFiles } from './sql-files.ts'
import type { Tables } from './tables.ts'

/** Two programs that start at once wait for each other here; the number is only ours by agreement. */
const startLock = 7_371_503_402

/** What release 0.2.0 made, from which the migrations lead on: what was made before it is nobody's. */
const released = '110d2dc7626a00f4b2ebc40687c20aed83be73fb6b4d0e67f6d0ab062fae9440'

/** The schema as it is, and the steps that bring a released one there. Other ones for the tests. */
export type SchemaFiles = { readonly schema: readonly SqlFile[]; readonly migrations: readonly SqlFile[] }

export const ownFiles = (): SchemaFiles => ({
  schema: sqlFiles(new URL('./schema/', import.meta.url)),
  migrations: sqlFiles(new URL('./migrations/', import.meta.url)),
})

/** The data are of a Drempel that this one cannot take over. The message is for whoever starts it. */
export class OtherSchema extends Error {
  constructor(which: 'older' | 'newer') {
    super(
      which === 'older'
        ? 'Deze gegevens zijn gemaakt door een oudere Drempel, van vóór versie 0.2. Die kan deze Drempel niet overnemen. ' +
            'Geef DREMPEL_DATA een lege map of DATABASE_URL een lege database en start opnieuw, ' +
            'of start de oudere Drempel. Er is niets veranderd.'
        : 'Deze gegevens zijn van een nieuwere Drempel. Start die, of zet een reservekopie van vóór de overgang terug. ' +
            'Er is niets veranderd.',
    )
  }
}

/**
 * Whether these files make the very tables that were made by what stands in `drempel_migrations.done` of another database: names, with the fingerprint
 * behind a space where there is one.
 */
export function isOwnSchema(done: readonly string[], { schema, migrations }: SchemaFiles = ownFiles()): boolean {
  const made = `schema ${fingerprint(schema)}`
  // A released schema and the steps from it make what the present files make at once, whatever their fingerprint.
  if (migrations.length === 0) return done.length === 1 && done[0] === made
  const names = (lines: readonly string[]) =>
    lines
      .map((line) => line.split(' ')[0])
      .sort()
      .join()
  return names(done) === names([made, ...migrations.map(({ name }) => name)])
}

const everyStart = '98-queue'
const closing = '99-close'

/** Where `pg_trgm` stands; in a schema of its own unless the database had it already. */
async function trigrams(db: Kysely<Tables>): Promise<string> {
  const where = sql<{ name: string }>`
    select extnamespace::regnamespace::text as name from pg_extension where extname = 'pg_trgm'`
  const { rows: known } = await where.execute(db)
  if (known[0]) return known[0].name
  await sql
    .raw('create schema if not exists drempel_extensions; create extension pg_trgm schema drempel_extensions')
    .execute(db)
  return 'drempel_extensions'
}

/** What was run here before: undefined where nothing was, throws where it was another Drempel's. */
async function runBefore(db: Kysely<Tables>, { schema, migrations }: SchemaFiles): Promise<Set<string> | undefined> {
  const { rows: there } = await sql<{ old: string | null; done: string | null; any: string | null }>`
    select to_regclass('drempel_migrations.kysely_migration')::text as old, to_regnamespace('drempel')::text as any,
      to_regclass('drempel_migrations.done')::text as done`.execute(db)
  if (there[0]?.old) throw new OtherSchema('older')
  if (!there[0]?.done) {
    if (there[0]?.any) throw new OtherSchema('older')
    return undefined
  }
  const { rows } = await sql<{ name: string; fingerprint: string | null }>`
    select name, fingerprint from drempel_migrations.done`.execute(db)
  const known = new Set(migrations.map(({ name }) => name))
  for (const { name, fingerprint: made } of rows) {
    // What no migration was run on is what these files make, or what the first migration begins at.
    const begins = migrations.length === 0 ? fingerprint(schema) : released
    const begun = rows.some((row) => row.name === migrations[0]?.name)
    if (made !== null && !begun && made !== begins) throw new OtherSchema('older')
    if (made === null && !known.has(name)) throw new OtherSchema('newer')
  }
  return new Set(rows.map(({ name }) => name))
}

async function bringUp(db: Kysely<Tables>, files: SchemaFiles): Promise<void> {
  const { schema, migrations } = files
  const done = await runBefore(db, files)
  const names = { ...(await ensureRoles(db)), extensions: await trigrams(db) }
  const run = (tx: Kysely<Tables>, file: SqlFile) => sql.raw(fillIn(file.text, names)).execute(tx)
  const mark = (tx: Kysely<Tables>, name: string, made: string | null = null) =>
    sql`insert into drempel_migrations.done (name, fingerprint) values (${name}, ${made})`.execute(tx)
  const file = (wanted: string) => schema.filter(({ name }) => name === wanted)
  if (!done) {
    await db.transaction().execute(async (tx) => {
      await sql.raw('create schema drempel; create schema drempel_migrations').execute(tx)
      await sql
        .raw(
          'create table drempel_migrations.done (name text primary key, fingerprint text, at timestamptz default now())',
        )
        .execute(tx)
      for (const one of schema) await run(tx, one)
      await mark(tx, 'schema', fingerprint(schema))
      for (const { name } of migrations) await mark(tx, name)
    })
    return
  }
  for (const one of migrations.filter(({ name }) => !done.has(name))) {
    await db.transaction().execute(async (tx) => {
      for (const step of [one, ...file(closing)]) await run(tx, step)
      await mark(tx, one.name)
    })
  }
  await db.transaction().execute(async (tx) => {
    for (const step of file(everyStart)) await run(tx, step)
  })
}

/** On connections of our own: of those that the queue would make nobody hears when they break. */
async function migrateQueue(url: string): Promise<void> {
  const pool = ownerPool(url, 2)
  try {
    await runMigrations({ pgPool: pool })
  } finally {
    await pool.end()
  }
}

/**
 * Brings the database of `url` (the owner's login, PostgreSQL ≥ 15) to the present schema: roles, tables, gate, policies
 * and the queue's tables. Running it again does nothing; two at once wait for each other. Throws `OtherSchema`, or what
 * PostgreSQL says.
 */
export async function migrate(url: string, files: SchemaFiles = ownFiles()): Promise<void> {
  await withOwner(url, async (db) => {
    await sql`select pg_advisory_lock(${startLock})`.execute(db)
    try {
      await runBefore(db, files)
      await migrateQueue(url)
      await bringUp(db, files)
    } finally {
      // Where the connection broke the lock is gone with it, and what broke is what counts.
      await sql`select pg_advisory_unlock(${startLock})`.execute(db).catch(() => undefined)
    }
  })
}
