/** The files of the embedded server, copied while it goes on: what `pg_basebackup` does, which the package does not bring. */
import { existsSync } from 'node:fs'
import { basename, join } from 'node:path'
import { withClient } from './client.ts'
import { copyFile, filesBelow, forEach, writeNew } from './copy-file.ts'
import { BackupProblem, type CopiedFile } from './manifest.ts'

/** What is in these is of the running server, or made anew at each start; the folders themselves have to be there. */
const emptied = /^(pg_wal|pg_replslot|pg_dynshmem|pg_notify|pg_serial|pg_snapshots|pg_stat_tmp|pg_subtrans)\//
const ofTheServer =
  /(^|\/)(postmaster\.(pid|opts)|backup_label(\.old)?|tablespace_map(\.old)?|backup_manifest|current_logfiles(\.tmp)?|postgresql\.auto\.conf\.tmp|pg_internal\.init.*|pgsql_tmp.*)(\/|$)/
/** Read last, so that nothing that was copied is newer than it says. */
const control = 'global/pg_control'
/** Of a table or an index: of one session alone where it begins with `t`; then its number, its fork, its part. */
const relation = /^((?:base\/\d+|global)\/)(t\d+_)?(\d+)(_[a-z]+)?(\.\d+)?$/
const segment = /^[0-9A-F]{24}$/

export type Copied = { readonly moment: string; readonly files: readonly CopiedFile[]; readonly folders: string[] }

/**
 * Copies the cluster into a folder that does not exist yet. A slot of this connection keeps the log that is needed, whatever
 * the server does meanwhile; it goes with the connection.
 *
 * @param url of the owner, a superuser of the embedded server
 */
export function copyCluster(url: string, cluster: string, to: string): Promise<Copied> {
  return withClient(url, async (client) => {
    const ask = async (text: string) => (await client.query(text)).rows[0]
    await ask(`select pg_create_physical_replication_slot('drempel_backup_' || pg_backend_pid(), true, true)`)
    const { first } = await ask(`select pg_walfile_name(pg_backup_start('drempel', true)) as first`)
    const { files, folders } = await copyFiles(cluster, to)
    const { moment } = await ask('select clock_timestamp() as moment')
    const { label, tablespaces, last } = await ask(
      'select labelfile as label, spcmapfile as tablespaces, pg_walfile_name(lsn) as last from pg_backup_stop(false)',
    )
    // Nobody makes one in the embedded server; what stands there was not copied.
    if (tablespaces)
      throw new BackupProblem('Deze database heeft tablespaces. Maak de reservekopie met pg_basebackup van PostgreSQL.')
    files.push(await writeNew(to, 'backup_label', [Buffer.from(label)]))
    files.push(...(await copyLog(cluster, to, first, last)))
    return { moment: moment.toISOString(), files, folders }
  })
}

async function copyFiles(cluster: string, to: string): Promise<{ files: CopiedFile[]; folders: string[] }> {
  const found = await filesBelow(cluster)
  const wanted = found.files.filter((path) => !emptied.test(path) && !ofTheServer.test(path) && path !== control)
  const copy = async (path: string) => (isLeftOut(cluster, path) ? undefined : await copyFile(cluster, to, path))
  const files = [...(await forEach(wanted, copy)), await copy(control)].filter((file) => file !== undefined)
  const folders = found.folders.filter((path) => !/^(pg_replslot|pg_stat_tmp|pg_subtrans)\//.test(path))
  return { files, folders: folders.filter((path) => !ofTheServer.test(path)) }
}

/**
 * Unlogged tables have names in plain. Whether one is unlogged is seen at the moment of copying, by the fork that makes it empty
 * after a crash and that alone is copied: so the restored server has the table, with nothing in it.
 */
function isLeftOut(cluster: string, path: string): boolean {
  const [, folder, session, number, fork] = relation.exec(path) ?? []
  if (number === undefined) return false
  return session !== undefined || (fork !== '_init' && existsSync(join(cluster, `${folder}${number}_init`)))
}

async function copyLog(cluster: string, to: string, first: string, last: string): Promise<CopiedFile[]> {
  const { files } = await filesBelow(join(cluster, 'pg_wal'))
  const needed = files.filter((path) => segment.test(path) && path >= first && path <= last)
  const copied: CopiedFile[] = []
  for (const name of needed.map((path) => basename(path))) {
    const file = await copyFile(cluster, to, `pg_wal/${name}`)
    if (file) copied.push(file)
  }
  if (copied[0]?.path !== `pg_wal/${first}`)
    throw new BackupProblem('Het logboek van de database was al weg voor het gekopieerd was. Probeer het opnieuw.')
  return copied
}
