import { DatabaseSync } from 'node:sqlite'

/** Somebody else holds the data folder. */
export class AlreadyRunning extends Error {
  constructor(folder: string) {
    super(`Drempel already runs on the data folder ${folder}. Stop it first, or set DREMPEL_DATA to another folder.`)
    this.name = 'AlreadyRunning'
  }
}

/** Milliseconds: a program that was killed this moment may still be letting go. */
const patience = 1_000

/**
 * Takes the file as a lock, or throws `AlreadyRunning`. The lock is the operating system's: it goes when the process
 * goes, however that ends, so there is nothing stale to judge. Node offers no `flock`; SQLite takes one for us.
 *
 * @returns how to let go
 */
export function takeLock(file: string, folder: string): () => void {
  const database = new DatabaseSync(file, { timeout: patience })
  try {
    database.exec('BEGIN EXCLUSIVE')
  } catch (error) {
    database.close()
    if (error instanceof Error && /locked/.test(error.message)) throw new AlreadyRunning(folder)
    throw error
  }
  return () => {
    if (database.isOpen) database.close()
  }
}
