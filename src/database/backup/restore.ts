import { existsSync } from 'node:fs'
import { mkdir, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { findBinaries, majorOf } from '../embedded/binaries.ts'
import { isMade } from '../embedded/index.ts'
import { takeLock } from '../embedded/lock.ts'
import { placeOf } from '../embedded/place.ts'
import { type Embedded, startEmbedded } from '../embedded/start.ts'
import { isOwnSchema } from '../migrate.ts'
import { withClient } from './client.ts'
import { putRows } from './copies.ts'
import { copyFile, countFile, filesBelow, forEach } from './copy-file.ts'
import { BackupProblem, damaged, dataIn, type Manifest } from './manifest.ts'

/** That each file is what was written, and that there is no other. Throws `BackupProblem` that names the file. */
export async function checkFiles(backup: string, { files }: Manifest): Promise<void> {
  const data = dataIn(backup)
  await forEach(files, async ({ path, size, sha256 }) => {
    const now = await countFile(join(data, path))
    if (now?.size !== size || now.sha256 !== sha256) throw damaged(path)
  })
  const known = new Set(files.map(({ path }) => path))
  const stranger = (await filesBelow(data)).files.find((path) => !known.has(path))
  if (stranger !== undefined) throw damaged(stranger)
}

/**
 * Puts a backup that was checked into a data folder that has no database, and starts the embedded server on it. What was put there goes again where it
 * fails. Throws `BackupProblem`.
 */
export async function restoreInto(
  backup: string,
  manifest: Manifest,
  dataDir: string,
  durable: boolean,
): Promise<Embedded> {
  await refuseTaken(manifest, null, dataDir)
  await mkdir(dataDir, { recursive: true, mode: 0o711 })
  const { home } = placeOf(dataDir)
  const had = existsSync(home)
  try {
    if (manifest.form === 'cluster') await putCluster(backup, manifest, dataDir, durable)
    const server = await startEmbedded({ dataDir, durable, log: () => undefined })
    if (manifest.form === 'cluster') return server
    try {
      await putRows(server.url, dataIn(backup))
      return server
    } catch (error) {
      await server.stop()
      throw error
    }
  } catch (error) {
    if (!had) await rm(home, { recursive: true, force: true })
    throw error
  }
}

async function putCluster(
  backup: string,
  { postgres, folders, files }: Manifest,
  dataDir: string,
  durable: boolean,
): Promise<void> {
  const ours = majorOf(findBinaries(dataDir))
  const theirs = Math.floor(postgres / 10_000)
  if (ours !== theirs)
    throw new BackupProblem(
      `Deze reservekopie is van PostgreSQL ${theirs} en deze Drempel brengt ${ours} mee. Zet haar terug met de Drempel die haar maakte.`,
    )
  const release = takeLock(join(dataDir, 'drempel.lock'), dataDir)
  try {
    const { cluster } = placeOf(dataDir)
    const half = `${cluster}.new`
    await rm(half, { recursive: true, force: true })
    for (const folder of ['', ...folders]) await mkdir(join(half, folder), { recursive: true, mode: 0o700 })
    await forEach(files, async ({ path, sha256 }) => {
      if ((await copyFile(dataIn(backup), half, path, durable))?.sha256 !== sha256) throw damaged(path)
    })
    await rename(half, cluster)
  } finally {
    release()
  }
}

/** Asked before anything is written. Throws `BackupProblem` where there is a database already, or where this backup cannot come there. */
export async function refuseTaken({ form }: Manifest, url: string | null, dataDir: string): Promise<void> {
  if (url === null) {
    if (isMade(dataDir)) throw new BackupProblem(`In ${dataDir} staat al een database. ${elsewhere}`)
    return
  }
  if (form === 'cluster')
    throw new BackupProblem(
      'deze reservekopie is van een ingebouwde database. Geef met --to de map waar zij moet komen.',
    )
  const taken = await withClient(url, (client) => client.query(`select where to_regnamespace('drempel') is not null`))
  if (taken.rowCount !== 0)
    throw new BackupProblem('in DATABASE_URL staat al een Drempel. Maak een lege database en geef het adres daarvan.')
}

const elsewhere = 'Geef met --to een map zonder database, of zet deze eerst apart; er is niets veranderd.'

/** Puts the rows of a backup that was checked into an empty database of one's own. */
export const restoreRows = (backup: string, url: string): Promise<void> => putRows(url, dataIn(backup))

/** Asked before anything is written. Throws `BackupProblem` where this Drempel has other tables than a backup of rows. */
export function checkSchema({ form, schema }: Manifest): void {
  if (form === 'copies' && !isOwnSchema(schema))
    throw new BackupProblem(
      'Deze reservekopie heeft andere tabellen dan deze Drempel. Zet haar terug met de Drempel die haar maakte.',
    )
}
