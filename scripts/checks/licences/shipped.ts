import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** A package that is installed with the program. */
export type Shipped = { readonly name: string; readonly version: string; readonly folder: string }

type Manifest = {
  readonly name: string
  readonly version: string
  readonly dependencies?: Readonly<Record<string, string>>
  readonly optionalDependencies?: Readonly<Record<string, string>>
  readonly peerDependencies?: Readonly<Record<string, string>>
}

const manifestIn = (folder: string): Manifest => JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))

/** What the program needs, directly or not, as it is installed here; what is for another computer is not here. */
export function shippedWith(root: string): readonly Shipped[] {
  const found = new Map<string, Shipped>()
  const waiting = [root]
  for (let folder = waiting.pop(); folder !== undefined; folder = waiting.pop()) {
    const { dependencies, optionalDependencies, peerDependencies } = manifestIn(folder)
    for (const name of Object.keys({ ...dependencies, ...optionalDependencies, ...peerDependencies })) {
      const place = placeOf(name, folder)
      if (place === undefined || found.has(place)) continue
      found.set(place, { name, version: manifestIn(place).version, folder: place })
      waiting.push(place)
    }
  }
  return [...found.values()]
}

/** As Node looks for it: in the folder itself, then in those above it. */
function placeOf(name: string, from: string): string | undefined {
  const place = join(from, 'node_modules', name)
  if (existsSync(join(place, 'package.json'))) return place
  return dirname(from) === from ? undefined : placeOf(name, dirname(from))
}

const licenceFile = /^(licen[cs]e|copying|unlicen[cs]e|ofl)\b|^(licen[cs]e)[-_.]/i
const readme = /^readme(\.|$)/i

/** Every licence that lies in a package; where none does, what its readme says under that heading. */
export function licencesOf(folder: string): readonly string[] {
  const names = readdirSync(folder)
  const text = (name: string) => readFileSync(join(folder, name), 'utf8')
  const files = names.filter((name) => licenceFile.test(name)).map(text)
  if (files.length > 0) return files
  return names
    .filter((name) => readme.test(name))
    .map((name) => text(name).split(/^#+ *licen[cs]e *$/im)[1])
    .filter((part) => part !== undefined)
}
