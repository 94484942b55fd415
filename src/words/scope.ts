/** What a resident can meet: the words and the covenant's texts that every language must have. */

import * as covenant from '../covenant/index.ts'
import { type ActName, type EventName, eventNames, parties, type Text } from '../covenant/index.ts'
import { asRead } from '../covenant/open-term.ts'
import { actsOf, audienceOf } from '../process/index.ts'
import { placeText } from '../process/printed-words.ts'
import { justificationOf } from '../process/questions.ts'

import type { Catalog } from './catalog.ts'
import { type Extracted, extracted } from './extract.ts'
import { written } from './index.ts'

/** Parts of the words that only people at work read, and names of days and months, which computers know. */
const leftOut: readonly RegExp[] = [
  /^pages\.(worklist|register|worlds|mailbox|covenant|log)\b/,
  /^papers\b/,
  /^retention\b/,
  /^leaks\b/,
  /^requests\.(case|due|staff|restricted|zip|officer)\b/,
  /^signIn\.(roles|noStaffAccount)\b/,
  /^signIn\.fields\.role\b/,
  /^pages\.(product|program)$/,
  /^pages\.case\.(where|by|coming|other|notYet|done|care|people)$/,
  /^sentences\.(glass|ownAddress|worklist|case|register|log|passOn|locale|weekdaysShort|monthsShort|late|today|tomorrow|inDays|onlyPostcode)\b/,
  /^sentences\.nav\.(log|worklist|register)$/,
  /^sentences\.agreement\.(counts|acts|actOf)\b/,
  /^sentences\.form\.(falseAlarm|aboutCrime|aboutHealth|notCopied|unprinted)\b/,
  /^sentences\.done\.(toCase|toWorklist|noLetter|noLetterText)$/,
  /^(milestones|waiting)\b/,
  /^rent\.(months|and|proposal|foreseen|questions|together|correct|correctMonth)\b/,
  // Of files with payments, of registers and of the agreement followed: forms that residents do not have.
  /^problems\.(row|import|payment|months?Exists|tooManyPayments|monthAhead|beforeLedger|aboveTotal|reference|notAKris|numberNot)/,
  /^problems\.(clientNot|noTeam|homeNot|sameAsNow|notForYou|alreadyBreached|notBreached|neverAtRisk|beforeFrom)/,
  /^problems\.(untilNeeded|letterHas|outcomeDoes|beforeHomeVisit|beforeAppointment|beforeAgreement|textFromKtsd)/,
  /^problems\.(notInThisFile|noLifeArea|areaNotRead|onlySeen|noEvidence|notTogether|untilBefore|entryChanged|signsNotPrinted|storedNow|unnamedCreditor)/,
  /^problems\.(monthExists|textCriminal|textHealth|askCriminal|askHealth|textBsn|textIban|textPhone|textIncome|textDebts|signature)/,
]
const keptAfterAll: readonly RegExp[] = [
  /^pages\.covenant\.contents$/,
  /^papers\.(pdf|footer|pageOf)\b/,
  /^retention\.(destroyed|longer)$/,
  /^sentences\.case\.(phaseNow|phaseLater|phaseDone|recordedOn|document|since)$/,
  /^sentences\.log\.other\.(read|export|passOn|save|text|copy)/,
]

/** Residents see of every act what it is called in "who looked", and of their own acts the form. */
const ownActs: readonly ActName[] = actsOf('resident', asRead)
const seenEvents: readonly EventName[] = eventNames.filter((event) =>
  parties.some((party) => audienceOf(event, party, asRead).includes('resident')),
)

export function isMetByResidents(path: string): boolean {
  const [part, name = '', field] = path.replace(/\.by\.\w+/, '').split('.')
  if (part === 'acts') {
    return field === 'menu' || (ownActs.includes(name as ActName) && (field === 'fields' || field === 'headings'))
  }
  if (part === 'events') return seenEvents.includes(name as EventName)
  return keptAfterAll.some((one) => one.test(path)) || !leftOut.some((one) => one.test(path))
}

/** Texts of the printed covenant, which is law and stays as it is; and lists that only forms of staff offer. */
const notSaid: readonly string[] = [
  'steps',
  'anyTime',
  'readings',
  'terms',
  'disclosures',
  'timers',
  'stableRent',
  'agreementParts',
  'notable',
  'consents',
  'workRetention',
  'retentionOutcomes',
  'openTimes',
  'whoChecksKnown',
  'whoSigns',
  'secondTenantSigns',
  'leakSubjects',
  'leakNotes',
  'criminalData',
  'twoWorkingDays',
  'teamIs',
  'teamStandings',
]

const isText = (value: unknown): value is Text =>
  typeof value === 'object' && value !== null && 'nl' in value && 'en' in value && typeof value.nl === 'string'

/** Several texts, one beside the other. */
const isTexts = (value: unknown): value is Readonly<Record<'nl' | 'en', readonly string[]>> =>
  typeof value === 'object' && value !== null && 'nl' in value && 'en' in value && Array.isArray(value.nl)

function textsIn(value: unknown, path: string): { text: Text; path: string }[] {
  if (isText(value)) return [{ text: value, path }]
  if (isTexts(value)) return value.nl.map((nl, n) => ({ text: { nl, en: value.en[n] ?? '' }, path: `${path}.${n}` }))
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, part]) => (name === 'proofs' ? [] : textsIn(part, `${path}.${name}`)))
}

function covenantTexts(): Extracted[] {
  const lists = Object.entries(covenant).flatMap(([name, list]) =>
    notSaid.includes(name) || name === 'retention' ? [] : textsIn(list, `covenant.${name}`),
  )
  const kept = covenant.fileNames.flatMap((file) =>
    covenant.retentionRules(file).flatMap((rule) => [
      { text: covenant.retentionText(file, rule), path: `covenant.retention.${file}` },
      { text: rule.source, path: `covenant.retention.${file}.source` },
    ]),
  )
  const laws = Object.keys(covenant.grounds).map((ground) => ({
    text: covenant.lawOf(ground as covenant.Ground),
    path: `covenant.law.${ground}`,
  }))
  const places = ownActs.map((act) => ({
    text: placeText(justificationOf(act).annex),
    path: `covenant.place.${act}`,
  }))
  return [...lists, ...kept, ...laws, ...places].map(({ text, path }) => ({ msgid: text.nl, english: text.en, path }))
}

export type Met = Omit<Extracted, 'path'> & { readonly paths: readonly string[] }

/** Each message once, with everywhere that it stands. */
export function metByResidents(): Met[] {
  const { say: _, language: __, ...dutch } = written.nl
  const found = new Map<string, Met>()
  for (const { path, ...one } of [...extracted(dutch, written.en, isMetByResidents), ...covenantTexts()]) {
    const before = found.get(one.msgid)
    found.set(one.msgid, before ? { ...before, paths: [...before.paths, path] } : { ...one, paths: [path] })
  }
  return [...found.values()]
}

/** `missing`: without a text, or without one for each of the `forms` that the language counts in. `stale`: asked by nobody. */
export function gapsIn(catalog: Catalog, forms: number): { missing: Met[]; stale: string[] } {
  const met = metByResidents()
  const texts = new Map(catalog.entries.map((entry) => [entry.msgid, entry.texts]))
  const missing = met.filter(({ msgid, plural }) => {
    const found = texts.get(msgid) ?? []
    return found.length !== (plural ? forms : 1) || found.some((text) => text.trim() === '')
  })
  const asked = new Set(met.map(({ msgid }) => msgid))
  return { missing, stale: [...texts.keys()].filter((msgid) => !asked.has(msgid)) }
}
