import { chmodSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { checkMirror, keyStoreId, mirrorKeys } from '../../keys/index.ts'
import { AlreadyRunning, takeLock } from '../embedded/lock.ts'
import { stateOf } from './client.ts'
import { copyCluster } from './cluster.ts'
import { copyRows } from './copies.ts'
import { keepNewest, newBackup } from './folder.ts'
import { BackupProblem, dataIn, type Manifest, writeManifest } from './manifest.ts'
import { checkApart, onOneDisk } from './place.ts'

export type BackupPlan = {
  /** Of the owner. */
  readonly url: string
  /** The files of the embedded server at `url`; null: a server of one's own. */
  readonly cluster: string | null
  /** Where backups come. */
  readonly folder: string
  /** Where the keys are, and where their mirror is; null: none is made now. */
  readonly keyStore: string
  readonly mirror: string | null
  /** So many whole backups are left; null: all. */
  readonly keep: number | null
  /** Version of the program. */
  readonly drempel: string
}

export type Taken = {
  readonly folder: string
  readonly manifest: Manifest
  /** Undefined where no mirror was asked for. */
  readonly keys: { readonly files: number; readonly gone: number } | undefined
  /** The mirror stands on the disk of the backup. */
  readonly together: boolean
  readonly removed: number
}

/**
 * Takes a backup beside the running program. First the database, then the keys: a key is made before the rows that need it are committed,
 * so whatever a row of the copy needs is in a mirror that is made after it, unless it was destroyed meanwhile, and then it must not be there.
 * Only when both are done the backup gets its name.
 *
 * Throws `BackupProblem`, `OtherKeys`, or what the file system or PostgreSQL says.
 */
export async function takeBackup(plan: BackupPlan): Promise<Taken> {
  const { url, cluster, folder, keyStore, mirror, keep } = plan
  checkApart({
    'de database': cluster,
    'de map met reservekopieën': folder,
    'de map met sleutels': keyStore,
    'de spiegel van de sleutels': mirror,
  })
  const store = await keyStoreId(keyStore)
  if (store === undefined)
    throw new BackupProblem(`In ${keyStore} staan geen sleutels. Zet KEY_STORE of DREMPEL_DATA goed.`)
  if (mirror !== null) await checkMirror(keyStore, mirror)
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const release = lockOf(folder)
  try {
    const { made, manifest, keys } = await newBackup(folder, async (to) => {
      const data = dataIn(to)
      const state = await stateOf(url)
      const copied = cluster === null ? await copyRows(url, data) : await copyCluster(url, cluster, data)
      const form = cluster === null ? ('copies' as const) : ('cluster' as const)
      const manifest: Manifest = { format: 1, form, drempel: plan.drempel, keyStore: store, ...state, ...copied }
      await writeManifest(to, manifest)
      return { manifest, keys: mirror === null ? undefined : await mirrorKeys(keyStore, mirror) }
    })
    const removed = keep === null ? 0 : await keepNewest(folder, keep)
    return { folder: made, manifest, keys, together: mirror !== null && onOneDisk(folder, mirror), removed }
  } finally {
    release()
  }
}

function lockOf(folder: string): () => void {
  const file = join(folder, 'drempel.lock')
  try {
    const release = takeLock(file, folder)
    chmodSync(file, 0o600)
    return release
  } catch (error) {
    if (!(error instanceof AlreadyRunning)) throw error
    throw new BackupProblem('In deze map wordt al een reservekopie gemaakt. Wacht tot die klaar is.')
  }
}
