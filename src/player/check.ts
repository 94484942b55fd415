import { readDate } from '../calendar/read-date.ts'
import { categories, files, isResident } from '../covenant/index.ts'
import { textAnswers } from '../engine/index.ts'
import { isAboutEntry } from '../questions/index.ts'
import { type FieldSpec, isUpload } from '../trajectory/index.ts'

import { problemsNl } from '../words/problems.nl.ts'
import { entryName, fieldsOf, isPlayable, type PlayableAct } from './acts.ts'
import { caseStaff, staffNamed } from './organisations.ts'
import { type Given, type Scenario, ScenarioProblem, type Step } from './scenario.ts'

/**
 * Holds every step against the acts before anything is played: unknown actors and acts, unknown and missing fields, codes
 * and dates that do not exist. Throws `ScenarioProblem` for the first. Where a step says `expect`, what it does wrong may
 * be what is wanted, so its act and fields are left to the program.
 */
export function checkSteps({ file, steps }: Scenario): void {
  for (const step of steps) {
    const wrong = (what: string, line = step.line) => new ScenarioProblem({ file, line, step: step.number }, what)
    if (!isActor(step.as)) throw wrong(`‘${step.as}’ bestaat niet. Wel: ${actorNames().join(', ')}.`)
    if (!isPlayable(step.do)) {
      if (step.expect === 'refused') continue
      throw wrong(`De handeling ‘${step.do}’ bestaat niet. In docs/scenarios.md staan ze allemaal.`)
    }
    if (step.expect) continue
    checkFields(step, step.do, wrong)
  }
}

function checkFields(step: Step, act: PlayableAct, wrong: (what: string, line?: number) => ScenarioProblem): void {
  const about = act !== 'passOn' && isAboutEntry(act)
  const named = step.entry === undefined ? undefined : entryName.exec(step.entry)?.groups
  const exists = named?.file && named.category && named.file in files && named.category in categories
  if (about && !exists)
    throw wrong(`Bij ${act} hoort entry: bestand.gegeven, bijvoorbeeld krisCorporationTab.rentArrears.`)
  if (!about && step.entry !== undefined) throw wrong(`‘entry’ hoort niet bij ${act}.`)
  const fields = fieldsOf(act, step.entry)
  for (const name of Object.keys(step.with)) {
    if (Object.hasOwn(fields, name) || (Object.hasOwn(textAnswers, name) && hasText(act))) continue
    const known = Object.keys(fields)
    const list = known.length > 0 ? `Wel: ${known.join(', ')}.` : 'Deze handeling heeft geen velden.'
    throw wrong(`Het veld ‘${name}’ bestaat niet bij ${act}. ${list}`, step.lines[name])
  }
  for (const [name, spec] of Object.entries(fields)) {
    const given = step.with[name]
    if (given === undefined || given === '') {
      // A field with `when` exists in some worlds only: there the program asks for it.
      if (spec.required && !spec.when) throw wrong(`Het veld ‘${name}’ ontbreekt bij ${act}.`)
      continue
    }
    const problem = problemOf(spec, given, step)
    if (problem) throw wrong(`Het veld ‘${name}’ van ${act}: ${problem}`, step.lines[name])
  }
}

/** Where something is written that the guard of free text may take for what it is not. */
const hasText = (act: PlayableAct) =>
  act !== 'passOn' && Object.values(fieldsOf(act)).some(({ kind }) => kind === 'text' || kind === 'longText')

function problemOf(spec: FieldSpec, given: Given, step: Step): string | undefined {
  const isObject = typeof given === 'object' && !Array.isArray(given)
  const isSignature = isObject && 'signature' in given
  const isFile = isObject && !isSignature
  if (isSignature !== (spec.kind === 'signature')) {
    return isSignature
      ? 'hier hoort geen handtekening.'
      : 'hier hoort een handtekening, bijvoorbeeld {signature: "Noor Voorbeeld"}.'
  }
  if (isUpload(spec)) return isFile ? undefined : 'hier hoort een bestand, bijvoorbeeld {pdf: "tekst"}.'
  if (isFile) return 'hier hoort geen bestand.'
  if (Array.isArray(given) && spec.kind !== 'choices') return 'hier hoort één waarde.'
  if (spec.kind === 'person') {
    return colleagueNamed(step.as, String(given)) ? undefined : `‘${given}’ bestaat niet bij ${step.as.split(':')[0]}.`
  }
  if (spec.kind === 'date') {
    const read = readDate(String(given))
    return 'problem' in read ? problemsNl[read.problem]({ label: '', typed: String(given), limit: 0 }) : undefined
  }
  if (spec.kind === 'choice' || spec.kind === 'choices') {
    const codes = Object.keys(spec.options ?? {})
    const list = Array.isArray(given) ? given : [codeOf(given)]
    const strange = list.find((code) => !codes.includes(code))
    return strange === undefined ? undefined : `‘${strange}’ kan niet. Wel: ${codes.join(', ')}.`
  }
  return undefined
}

/** `true` and `false` are yes and no for a choice. */
export const codeOf = (given: Given): string =>
  given === true ? 'yes' : given === false ? 'no' : typeof given === 'string' ? given : ''

/** A colleague by the name after the colon, or by the whole name. */
export const colleagueNamed = (as: string, name: string) =>
  staffNamed(name) ?? staffNamed(`${as.split(':')[0] ?? ''}:${name}`)

const isActor = (name: string): boolean => isResident(name) || caseStaff.some((member) => member.full === name)
export const actorNames = (): string[] => [...caseStaff.map((member) => member.full), 'resident']
