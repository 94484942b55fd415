import { categories } from '../covenant/categories.ts'
import { agreementParts, conditions, whoSigns } from '../covenant/conditions.ts'
import { disclosures, nameRelease } from '../covenant/disclosures.ts'
import { copyWarning, fileNames, files } from '../covenant/files.ts'
import { grounds } from '../covenant/grounds.ts'
import { inForce } from '../covenant/in-force.ts'
import { type ActName, actNames, type EventName, eventNames } from '../covenant/names.ts'
import { type Chosen, settled } from '../covenant/open-term.ts'
import { purposes } from '../covenant/purposes.ts'
import { readings } from '../covenant/readings.ts'
import { stableRent } from '../covenant/rent.ts'
import { retentionRules, workKinds, workRule } from '../covenant/retention.ts'
import { anyTime, type StepId, stepIn, steps } from '../covenant/steps.ts'
import { termIds, termIn } from '../covenant/terms.ts'
import { timers } from '../covenant/timers.ts'
import { parties, partyNames, phaseNames, phases, roleNames, rolesOf } from '../covenant/words.ts'
import type { AnyEvent } from '../trajectory/event.ts'
import { events } from './events.ts'
import { actNamed } from './named.ts'
import { openTerms } from './open-terms.ts'

/**
 * All of the covenant's data, as JSON prints it. Each member has the shape of the constant of that name in this folder
 * and its order; texts are `{ nl, en }`, places `annex`, and `basis` says `explicit` or `reading`.
 *
 * - `format` `drempel-covenant/1`: changes when a member changes its shape
 * - `parties`, `roles` (by party), `phases`: ids in their order, with `partyNames`, `roleNames`, `phaseNames`
 * - `steps`: list in the order of the annex (3.1); `anyTime`: by id (3.1, 3.3)
 * - `categories`: by id, `matrix` and `step` give the purpose by phase (3.2)
 * - `agreement`: `conditions` by id, `parts`, `signatories` (3.3)
 * - `events`: by id, `audience` by the party that causes it (the resident always gets it), `own` fields stay behind
 * - `acts`: by id, what each role can do; `files`: by id, what each holds when, who records and reads it;
 *   `copyWarning`: how many words of one file in a row are pointed out in a text for others
 * - `stableRent`: when rent payments are stable (17a)
 * - `retention`: by file, its rules with the usual one first, in force here; `workRetention`: what is kept beside the files
 * - `openTerms`: what the municipality may choose, with our reading (`default`) and what it chose (`chosen`)
 * - `terms`, `timers`, `grounds`, `purposes`: by id; `disclosures`, `nameRelease`; `readings`: numbered
 */
export function wholeCovenant(chosen: Chosen = inForce) {
  const number = (id: string) => Number.parseInt(id, 10)
  return {
    format: 'drempel-covenant/1',
    parties,
    partyNames,
    roles: rolesOf,
    roleNames,
    phases,
    phaseNames,
    steps: (Object.keys(steps) as StepId[])
      .map((id) => stepIn(id, chosen))
      .sort((a, b) => number(a.id) - number(b.id) || (a.id < b.id ? -1 : 1)),
    anyTime,
    categories,
    agreement: { conditions, parts: agreementParts, signatories: chosen(whoSigns) },
    events: Object.fromEntries(eventNames.map((name) => [name, eventRule(name, chosen)])),
    acts: Object.fromEntries(actNames.map((name) => [name, actRule(name, chosen)])),
    files,
    copyWarning,
    terms: Object.fromEntries(termIds.map((id) => [id, termIn(id, chosen)])),
    timers,
    retention: Object.fromEntries(fileNames.map((file) => [file, retentionRules(file)])),
    workRetention: Object.fromEntries(workKinds.map((kind) => [kind, workRule(kind)])),
    stableRent,
    openTerms: openTerms.map((term) => ({
      open: term.open,
      text: term.text,
      annex: term.place,
      default: term.default,
      chosen: chosen(term),
    })),
    grounds,
    purposes,
    disclosures,
    nameRelease,
    readings: readings.map((reading, i) => ({ number: i + 1, ...reading })),
  }
}

/** The rule of an event, without how it is folded and worded. */
function eventRule(name: EventName, chosen: Chosen) {
  const { annex, basis, audience, payload, toOnly, withoutName }: AnyEvent = events[name]
  const own = Object.keys(payload).filter((field) => payload[field]?.own)
  return {
    annex,
    basis,
    audience: Object.fromEntries(Object.entries(audience).map(([from, to]) => [from, settled(to, chosen)])),
    own,
    ...(toOnly ? { toOnly } : {}),
    ...(withoutName ? { withoutName } : {}),
  }
}

/** The rule of an act, without its form and what it is decided by. */
function actRule(name: ActName, chosen: Chosen) {
  const { step, phase, through, roles, causes, records, removes } = actNamed(name)
  return {
    step,
    phase,
    ...(through ? { through } : {}),
    roles: settled(roles, chosen),
    causes: causes.map(({ type }) => type),
    ...(records ? { records } : {}),
    ...(removes ? { removes } : {}),
  }
}
