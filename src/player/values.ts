import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import type { FieldSpec, Fields, Raw, Upload } from '../trajectory/index.ts'

import { codeOf, colleagueNamed } from './check.ts'
import { drawnName } from './drawn-name.ts'
import { organisations } from './organisations.ts'
import type { Given, GivenFile, Step } from './scenario.ts'
import { smallPdf } from './small-pdf.ts'

/** What fields need that do not stand in the step. */
export type Around = {
  /** Folder that `path` is relative to. */
  readonly folder: string
  /** The KRIS number that the last mail to this actor carried. */
  readonly mailedNumber: () => string | undefined
}

/** The fields of a step as a form would send them. Throws where a file cannot be read. */
export function rawOf(step: Step, fields: Fields, around: Around): Raw {
  return Object.fromEntries(
    Object.entries(step.with).map(([name, given]) => [name, rawValue(name, given, fields[name], step, around)]),
  )
}

function rawValue(name: string, given: Given, spec: FieldSpec | undefined, step: Step, around: Around): Raw[string] {
  if (isList(given)) return [...given]
  if (typeof given === 'object') return 'signature' in given ? drawnName(given.signature) : upload(given, around.folder)
  // A landlord is called by its name in scenarios, by its id in the program.
  if (step.do === 'passOn' && name === 'landlord') return organisationId(String(given))
  if (spec?.kind === 'choice') return codeOf(given)
  if (spec?.kind === 'krisNumber' && given === 'from-mail') return around.mailedNumber() ?? ''
  if (spec?.kind === 'person') return colleagueNamed(step.as, String(given))?.actor.person ?? String(given)
  if (spec?.kind === 'money') return euros(String(given))
  return String(given)
}

const organisationId = (name: string) => Object.entries(organisations).find(([known]) => known === name)?.[1].id ?? name

const isList = (given: Given): given is readonly string[] => Array.isArray(given)

function upload(file: GivenFile, folder: string): Upload {
  if ('pdf' in file) return { bytes: smallPdf(file.pdf), name: 'scan.pdf' }
  if ('text' in file) return { bytes: Buffer.from(file.text), name: 'lijst.csv' }
  if ('base64' in file) return { bytes: Buffer.from(file.base64, 'base64') }
  return { bytes: readFileSync(resolve(folder, file.path)) }
}

/** `1842.5` as a number has it; everything else as it was typed. */
const euros = (typed: string) => (/^\d+\.\d$/.test(typed) ? `${typed}0` : typed)
