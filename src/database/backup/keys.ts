import { existsSync, readdirSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import {
  type Applied,
  applyJournal,
  type Destroyed,
  destroyedBy,
  journalName,
  type KeyRing,
  keyRing,
  keyStoreId,
  mirrorKeys,
} from '../../keys/index.ts'
import { type KeyPlace, keyFolder, openStore } from '../keys/open-keys.ts'
import { BackupProblem, type Manifest } from './manifest.ts'

export type KeysFrom = {
  /** The settings of the restored Drempel: where its keys are, or come. */
  readonly place: KeyPlace
  /** A mirror of its keys; null: they are in their place. */
  readonly mirror: string | null
  /** A journal that is newer than the keys; null: the keys' own. */
  readonly journal: string | null
}

export type Keys = { readonly ring: KeyRing; readonly destroyed: Destroyed }

/** Where they are read, and what is wrong with that in words. */
async function sourceOf({ place, mirror, journal }: KeysFrom, { keyStore }: Manifest): Promise<string> {
  const folder = mirror ?? keyFolder(place)
  const found = await keyStoreId(folder)
  if (found === undefined)
    throw new BackupProblem(`In ${folder} staan geen sleutels. Geef met --keys de map met de spiegel van de sleutels.`)
  if (found !== keyStore)
    throw new BackupProblem(
      `De sleutels in ${folder} zijn van een andere Drempel dan deze reservekopie. Geef met --keys de goede map.`,
    )
  if (journal !== null && !existsSync(journal)) throw new BackupProblem(`Het journaal ${journal} is er niet.`)
  return folder
}

const journalsOf = (folder: string, journal: string | null) => [
  join(folder, journalName),
  ...(journal === null ? [] : [journal]),
]

/**
 * The keys as they are, for a look: nothing is written and nothing destroyed. Throws `BackupProblem` where they are not those of the backup, and an error
 * that says what to do where the master key is another.
 */
export async function keysFor(from: KeysFrom, manifest: Manifest): Promise<Keys> {
  const folder = await sourceOf(from, manifest)
  const store = await openStore({ ...from.place, keyStore: folder }, false)
  return { ring: keyRing(store), destroyed: await destroyedBy(journalsOf(folder, from.journal)) }
}

/**
 * The keys in their place: copied from the mirror where one is given, and what the journal says was destroyed is destroyed in them. Throws as
 * `keysFor`, and where keys are in the place already: those may be newer than the mirror.
 */
export async function placeKeys(from: KeysFrom, manifest: Manifest): Promise<Keys & { readonly applied: Applied[] }> {
  // Asked before anything is written.
  await keysFor(from, manifest)
  const folder = keyFolder(from.place)
  if (from.mirror !== null) {
    if (existsSync(folder) && readdirSync(folder).length > 0)
      throw new BackupProblem(`In ${folder} staan al sleutels. Laat --keys weg om die te gebruiken, of zet ze apart.`)
    // As a start makes it: the server may run as another user, who has to get through.
    await mkdir(from.place.dataFolder, { recursive: true, mode: 0o711 })
    await mirrorKeys(from.mirror, folder)
  }
  const store = await openStore({ ...from.place, keyStore: folder }, false)
  const applied: Applied[] = []
  for (const journal of journalsOf(folder, from.journal))
    if (existsSync(journal)) applied.push(await applyJournal(store, journal))
  return { ring: keyRing(store), destroyed: await destroyedBy(journalsOf(folder, null)), applied }
}
