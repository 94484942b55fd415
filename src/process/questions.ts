/** The questions that one can ask of the process: who does it, who hears of it, who sees what it records, and why. */
import {
  type ActName,
  type AnnexPlace,
  type Announcement,
  type AnyTimeId,
  announcements,
  anyTime,
  type Basis,
  type CaseRole,
  type EventName,
  eventNames,
  type FileName,
  fileNames,
  files,
  type Ground,
  type GroundRule,
  groundOf,
  type Party,
  type Purpose,
  parties,
  partyOf,
  readersOf,
  recordsIn,
  type StepId,
  steps,
  timers,
} from '../covenant/index.ts'
import { type Chosen, settled } from '../covenant/open-term.ts'
import {
  audienceOf as audience,
  audienceOfOne,
  audiencesOf,
  hiddenFields as hidden,
  isNameless,
} from '../trajectory/audience.ts'
import type { Draft } from '../trajectory/event.ts'
import { acts } from './acts.ts'
import { events } from './events.ts'
import { actNamed } from './named.ts'

/** Parties in whose world an event exists when `from` causes it; the resident always is one. */
export const audienceOf = (event: EventName, from: Party, chosen: Chosen): readonly Party[] =>
  audience(events[event], from, chosen)

/** The same of one event as it happens. */
export const hearsOf = ({ type, payload }: Draft, from: Party, chosen: Chosen): readonly Party[] =>
  audienceOfOne(events[type], from, payload, chosen)

/** Whether the resident hears of it without the name of who did it. */
export const namelessToResident = (event: string): boolean => isNameless(events[event as EventName], 'resident')

/** Payload fields of an event that `to` does not get when `from` causes it. */
export const hiddenFields = (event: EventName, from: Party, to: Party): readonly string[] =>
  hidden(events[event], from, to)

export const audienceRules = (chosen: Chosen): { event: EventName; from: Party; to: Party; byLetter: boolean }[] =>
  eventNames.flatMap((event) =>
    audiencesOf(events[event], chosen).map((rule) => ({ event, ...rule, byLetter: !onlyAnnounced().has(event) })),
  )
/** What comes of the acts that a letter only announces. */
const onlyAnnounced = (): ReadonlySet<EventName> =>
  new Set((Object.keys(announcements) as Announcement[]).flatMap((act) => eventsOfAct(act)))

/** Which events of an act tell that it was done. */
export const eventsOfAct = (act: ActName): readonly EventName[] => actNamed(act).causes.map(({ type }) => type)

/** Who may remove all of a file at once: its owner, and whoever's act takes it away (a stopped talk takes both sides' notes). */
export function fileRemovers(chosen: Chosen): { file: FileName; party: Party }[] {
  const found = new Map<string, { file: FileName; party: Party }>()
  const add = (file: FileName, party: Party) => found.set(`${file} ${party}`, { file, party })
  for (const file of fileNames) add(file, files[file].owner)
  for (const name of Object.keys(acts) as ActName[]) {
    const { removes, roles } = actNamed(name)
    for (const file of removes ?? []) for (const role of settled(roles, chosen)) add(file, partyOf(role))
  }
  for (const timer of Object.values(timers)) for (const file of timer.removes) add(file, timer.party)
  return [...found.values()]
}

/** Whose world goes by which act, and who may do that act. */
export const worldRemovers = (chosen: Chosen): { world: Party; event: EventName; party: Party; unless?: EventName }[] =>
  (Object.keys(acts) as ActName[]).flatMap((name) => {
    const { takesWorld, roles } = actNamed(name)
    if (!takesWorld) return []
    const { of: world, by, unless } = takesWorld
    const stays = unless ? { unless: unless.type } : {}
    return (by ? [by.type as EventName] : eventsOfAct(name)).flatMap((event) =>
      settled(roles, chosen)
        .filter((role) => audienceOf(event, partyOf(role), chosen).length > 0)
        .map((role) => ({ world, event, party: partyOf(role), ...stays })),
    )
  })

/** Which parties come to know of an act when `role` does it: the audience of its events and the readers of what it records. */
export function whoSees(act: ActName, role: CaseRole, chosen: Chosen): readonly Party[] {
  const from = partyOf(role)
  const { causes, records } = actNamed(act)
  const seen = new Set<Party>(['resident', from])
  for (const event of causes) for (const party of audience(event, from, chosen)) seen.add(party)
  for (const [file, categories] of records ?? []) {
    if (!recordsIn(file, role)) continue
    for (const category of categories) for (const party of readersOf(file, category)) seen.add(party)
  }
  return parties.filter((party) => seen.has(party))
}

/** The files in which an act records when this role does it. */
export function filesRecordedBy(act: ActName, role: CaseRole): FileName[] {
  const named = (actNamed(act).records ?? []).map(([file]) => file)
  return [...new Set(named)].filter((file) => recordsIn(file, role))
}

export type Justification = {
  annex: AnnexPlace
  basis: Basis
  ground: Ground
  groundRule: GroundRule
  purpose: Purpose
}

/** Where an act stands, on which ground and for which purpose. */
export function justificationOf(act: ActName): Justification {
  const id = actNamed(act).step
  const rule = id in steps ? steps[id as StepId] : anyTime[id as AnyTimeId]
  return {
    annex: rule.annex,
    basis: rule.basis,
    ground: groundOf(rule.ground),
    groundRule: rule.ground,
    purpose: rule.purpose,
  }
}
