import { existsSync, realpathSync, statSync } from 'node:fs'
import { basename, dirname, join, resolve, sep } from 'node:path'
import { BackupProblem } from './manifest.ts'

/** Where a folder is, or will be, whatever links lead there. */
function realPlace(folder: string): string {
  const place = resolve(folder)
  if (existsSync(place)) return realpathSync(place)
  const above = dirname(place)
  return above === place ? place : join(realPlace(above), basename(place))
}

const holds = (outer: string, inner: string) =>
  `${inner}${sep}`.startsWith(outer.endsWith(sep) ? outer : `${outer}${sep}`)

/**
 * Backups and keys that stand together are read by whoever finds one of them; and a mirror throws away what is not in the store.
 * Throws `BackupProblem` where one of the places lies in another.
 */
export function checkApart(places: Readonly<Record<string, string | null>>): void {
  const known = Object.entries(places).flatMap(([what, at]) => (at === null ? [] : [{ what, at: realPlace(at) }]))
  for (const outer of known)
    for (const inner of known)
      if (outer !== inner && holds(outer.at, inner.at))
        throw new BackupProblem(`Kies een andere map: ${inner.what} staat dan in ${outer.what}.`)
}

/** Whether what takes away the one takes the other away too. */
export const onOneDisk = (one: string, other: string): boolean => statSync(one).dev === statSync(other).dev
