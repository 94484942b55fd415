/** The rows of a database of one's own, by the owner's connection in one snapshot: no right of the server is needed for it. */
import { createReadStream } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { createGunzip, createGzip } from 'node:zlib'
import type pg from 'pg'
import { migrate } from '../migrate.ts'
import { beginReading, rolesOf, withClient } from './client.ts'
import type { Copied } from './cluster.ts'
import { writeNew } from './copy-file.ts'
import { copyIn, copyOut } from './copy-stream.ts'
import type { CopiedFile } from './manifest.ts'

type Table = { name: string; file: string; columns: string; here: boolean; ours: boolean; forced: boolean }

/**
 * Tables with a log, those that others refer to first. What the migrations say of themselves is made again by them, and unlogged tables have
 * names in plain.
 */
const tableNames = `
  select format('%I.%I', n.nspname, c.relname) as name, n.nspname || '.' || c.relname || '.gz' as file,
    (select string_agg(quote_ident(a.attname), ', ' order by a.attnum) from pg_attribute a
      where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '') as columns,
    exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'municipality_id') as here,
    n.nspname = 'drempel' as ours, c.relforcerowsecurity as forced,
    c.oid::integer as oid,
    array(select f.confrelid::integer from pg_constraint f
      where f.conrelid = c.oid and f.contype = 'f' and f.confrelid <> c.oid) as needs
  from pg_class c join pg_namespace n on n.oid = c.relnamespace
  where c.relkind = 'r' and c.relpersistence = 'p'
    and (n.nspname = 'drempel' or n.nspname = 'graphile_worker' and c.relname <> 'migrations')
  order by 1`

export async function tablesOf(client: pg.Client): Promise<Table[]> {
  const { rows } = await client.query<Table & { oid: number; needs: number[] }>(tableNames)
  const all = new Set(rows.map(({ oid }) => oid))
  const placed = new Set<number>()
  const ordered: Table[] = []
  while (ordered.length < rows.length) {
    const next = rows.filter(
      ({ oid, needs }) => !placed.has(oid) && needs.every((needed) => placed.has(needed) || !all.has(needed)),
    )
    if (next.length === 0) throw new Error('tables refer to each other in a circle')
    for (const { oid, needs: _, ...table } of next) {
      placed.add(oid)
      ordered.push(table)
    }
  }
  return ordered
}

const sequenceNames = `
  select format('%I.%I', schemaname, sequencename) as name from pg_sequences
  where schemaname in ('drempel', 'graphile_worker')
    and exists (select from pg_class c where c.relpersistence = 'p' and c.oid = format('%I.%I', schemaname, sequencename)::regclass)
  order by 1`

/** Tables in the order in which they can be filled, with the columns of their files: a later Drempel may have them in another order. */
type Contents = {
  tables: { name: string; file: string; columns: string }[]
  sequences: { name: string; last: string; called: boolean }[]
}
const contentsFile = 'contents.json'

/** Copies the rows into a folder that does not exist yet. Cases are closed to the owner, so that the gate reads them. */
export async function copyRows(url: string, to: string): Promise<Copied> {
  const { gate } = await rolesOf(url)
  return withClient(url, async (client) => {
    const files: CopiedFile[] = []
    await beginReading(client, gate)
    const [{ moment } = { moment: new Date() }] = (await client.query<{ moment: Date }>('select now() as moment')).rows
    const all = await tablesOf(client)
    for (const { name, file, columns, ours } of all) {
      if (ours) await client.query(`set local role ${client.escapeIdentifier(gate)}`)
      const rows = createGzip({ level: 1 })
      const read = async () => {
        await copyOut(client, `copy (select ${columns} from ${name}) to stdout`, rows)
        rows.end()
      }
      const [copied] = await Promise.all([writeNew(to, file, rows), read().catch((error) => rows.destroy(error))])
      files.push(copied)
      await client.query('reset role')
    }
    // Read last, so that no number is given a second time.
    const sequences: Contents['sequences'] = []
    for (const { name } of (await client.query<{ name: string }>(sequenceNames)).rows) {
      const [{ last, called } = { last: '1', called: false }] = (
        await client.query<{ last: string; called: boolean }>(
          `select last_value as last, is_called as called from ${name}`,
        )
      ).rows
      sequences.push({ name, last, called })
    }
    const contents: Contents = { tables: all.map(({ name, file, columns }) => ({ name, file, columns })), sequences }
    files.push(await writeNew(to, contentsFile, [Buffer.from(JSON.stringify(contents))]))
    await client.query('commit')
    return { moment: moment.toISOString(), files, folders: [] }
  })
}

/**
 * Makes the schema in an empty database and puts the rows in it, all or none. Throws `BackupProblem` where this Drempel makes another schema
 * than the one they were copied from.
 */
export async function putRows(url: string, from: string): Promise<void> {
  const { tables, sequences }: Contents = JSON.parse(await readFile(join(from, contentsFile), 'utf8'))
  await migrate(url)
  await withClient(url, async (client) => {
    await client.query('begin')
    const all = await tablesOf(client)
    for (const { name, forced } of all)
      await client.query(`alter table ${name} disable trigger user${forced ? ', no force row level security' : ''}`)
    await client.query(`truncate ${all.map(({ name }) => name).join(', ')} cascade`)
    for (const { name, file, columns } of tables) {
      const rows = createReadStream(join(from, file)).compose<Readable>(createGunzip())
      await copyIn(client, `copy ${name} (${columns}) from stdin`, rows)
    }
    for (const { name, last, called } of sequences)
      await client.query('select setval($1::regclass, $2, $3)', [name, last, called])
    for (const { name, forced } of all)
      await client.query(`alter table ${name} enable trigger user${forced ? ', force row level security' : ''}`)
    await client.query('commit')
  })
}
