import { shortDate } from '../calendar/explain.ts'
import type { PlainDate } from '../calendar/plain-date.ts'
import { localDateTime } from '../calendar/zone.ts'
import {
  type ActName,
  type CategoryName,
  categories,
  type EventName,
  type FileName,
  files,
  isProgram,
  type Party,
  partyNames,
} from '../covenant/index.ts'
import { askPassedOn } from '../engine/index.ts'
import { askCase, type CaseQuestion } from '../questions/index.ts'
import type { EventTeller } from '../trajectory/event.ts'
import { personOf } from '../trajectory/index.ts'
import { eventsNl } from '../words/events.nl.ts'
import { caseStaff } from './organisations.ts'
import type { PlayedCase, Player } from './player.ts'

/** What one person sees of a case at the end; only what the program itself would show. */
export type Seen = {
  readonly as: string
  readonly party: Party
  readonly phase: string
  readonly route: readonly { readonly phase: string; readonly state: string; readonly steps: readonly RouteStep[] }[]
  readonly timeline: readonly TimelineLine[]
  readonly entries: readonly SeenEntry[]
  readonly waits: readonly { readonly act: ActName; readonly due: string }[]
  readonly may: readonly ActName[]
}
type RouteStep = { readonly event: EventName; readonly state: string; readonly on?: string }
export type TimelineLine = {
  readonly at: string
  readonly event: string
  readonly by: string
  readonly text: string
  readonly note?: string
}
export type SeenEntry = {
  readonly file: string
  readonly category: string
  readonly value: unknown
  readonly by: Party
  readonly document?: string
}
export type SeenCase = { readonly name: string; readonly seen: readonly Seen[]; readonly unseenBy: readonly string[] }

/** Asks for every person of the stage, and for the resident, what they see of the case. */
export async function seenOf(play: Player, one: PlayedCase): Promise<SeenCase> {
  const people = [
    ...caseStaff.map(({ full, actor }) => ({ as: full, actor })),
    ...(one.resident ? [{ as: 'resident', actor: one.resident }] : []),
  ]
  const seen: Seen[] = []
  const unseenBy: string[] = []
  for (const { as, actor } of people) {
    const worldId = one.worlds.get(actor.party)
    const question = worldId ? await askCase(play.services, actor, worldId) : undefined
    if (question) seen.push(describe(as, question))
    else unseenBy.push(as)
  }
  return { name: one.name, seen, unseenBy }
}

/** What was passed on to somebody and waits there; it belongs to no case yet. */
export type SeenNote = { readonly as: string; readonly kind: string; readonly about: Readonly<Record<string, string>> }

export async function notesSeen(play: Player): Promise<SeenNote[]> {
  const notes: SeenNote[] = []
  for (const { full, actor } of caseStaff) {
    for (const { kind, about } of await askPassedOn(play.services, actor)) notes.push({ as: full, kind, about })
  }
  return notes
}

function describe(as: string, question: CaseQuestion): Seen {
  const { context, route, todos, open } = question
  const { entries, documents } = context.rows
  return {
    as,
    party: context.who.party,
    phase: route.find((part) => part.state === 'now')?.phase ?? '',
    route: route.map(({ phase, state, steps }) => ({
      phase,
      state,
      steps: steps.map(({ event, state: how, at }) => ({
        event,
        state: how,
        ...(at ? { on: localDateTime(at).date } : {}),
      })),
    })),
    timeline: context.events.map((event) => {
      const told = teller(question)
      const words = eventsNl[event.type](event.payload as Readonly<Record<string, unknown>>, told)
      const { date, time } = localDateTime(event.at)
      const by =
        personOf(context, event.by.person)?.name ?? (isProgram(event.by.role) ? 'Drempel' : told.party(event.by.party))
      return {
        at: `${date}T${time}`,
        event: event.type,
        by,
        text: words.what,
        ...(words.note ? { note: words.note } : {}),
      }
    }),
    entries: entries
      .map(({ file, category, value, recordedParty, documentId }) => {
        const document = documentId ? documents.find((d) => d.id === documentId)?.mediaType : undefined
        return { file, category, value, by: recordedParty, ...(document ? { document } : {}) }
      })
      .sort((a, b) => order(a) - order(b) || JSON.stringify(a.value).localeCompare(JSON.stringify(b.value))),
    waits: todos.map(({ act, due }) => ({ act, due })),
    may: open,
  }
}

const fileOrder = Object.keys(files)
const categoryOrder = Object.keys(categories)
const order = (entry: { file: string; category: string }) =>
  fileOrder.indexOf(entry.file) * 100 + categoryOrder.indexOf(entry.category)

const teller = ({ context }: CaseQuestion): EventTeller => ({
  date: (iso) => (typeof iso === 'string' ? shortDate(iso as PlainDate, 'nl') : ''),
  person: (id) => (typeof id === 'string' ? (personOf(context, id)?.name ?? 'een medewerker') : 'een medewerker'),
  code: (list, code) => (typeof code === 'string' ? (list[code]?.nl ?? code) : ''),
  party: (party) => partyNames[party].nl,
})

export const fileName = (file: string): string => files[file as FileName].text.nl
export const categoryName = (category: string): string => categories[category as CategoryName].text.nl
