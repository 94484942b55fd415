import { readdirSync, readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { parse } from 'yaml'

/**
 * What is recorded where, worked out from the scenarios as they are written: a record of one scenario alone is therefore a
 * part of the record of all. Scenarios begin alike; what was looked at once is not looked at again.
 */
export type Plan = {
  readonly name: string
  readonly file: string
  /** Recorded more widely: every entry's forms, every language of every page, acts of other roles. */
  readonly wide: boolean
  /** The way that goes well; at its end nothing is left to be refused. */
  readonly trunk: boolean
  /** Also what is destroyed in the years after it. */
  readonly kept: boolean
  /** Numbers of the steps after which is looked: no earlier scenario came the same way. */
  readonly looks: ReadonlySet<number>
  /** Who does something, or is named. */
  readonly involved: ReadonlySet<string>
  /** Whether forms of this act are recorded here in every language, with wrong input. */
  readonly isHomeOf: (act: string) => boolean
}

type Written = {
  readonly as: string
  readonly do: string
  readonly expect?: string
  readonly with?: Record<string, unknown>
}

const trunk = 'positief'
const wide = new Set([trunk, 'verbeterd', 'verzoeken', 'overige-handelingen'])
const kept = new Set([trunk, 'negatief', 'alleen-postcode', 'overige-handelingen'])
const own = 'scripts/net/extra'

export function plans(): Plan[] {
  const files = ['scenarios', own].flatMap((folder) => readdirSync(folder).map((file) => `${folder}/${file}`))
  const nameOf = (file: string) => basename(file, '.yaml')
  files.sort((a, b) => order(a) - order(b) || (a < b ? -1 : 1))
  const seen = new Set<string>()
  const homes = new Map<string, string>()
  const read = files.map((file) => {
    const steps = parse(readFileSync(file, 'utf8')) as Written[]
    const looks = new Set<number>()
    const involved = new Set(['resident'])
    let way = ''
    for (const [index, step] of steps.entries()) {
      way += `|${step.as} ${step.do} ${step.expect ?? ''}`
      if (!seen.has(way)) looks.add(index + 1)
      seen.add(way)
      involved.add(step.as)
      if (step.with?.worker) involved.add(`team:${step.with.worker}`)
      if (!step.expect && !homes.has(step.do)) homes.set(step.do, nameOf(file))
    }
    return { name: nameOf(file), file, looks, involved }
  })
  return read.map((one) => ({
    ...one,
    wide: wide.has(one.name),
    trunk: one.name === trunk,
    kept: kept.has(one.name),
    isHomeOf: (act: string) => (homes.get(act) ?? trunk) === one.name,
  }))
}

const order = (file: string) => (file.endsWith(`/${trunk}.yaml`) ? 0 : file.startsWith(own) ? 2 : 1)
