/** Demo only: one trajectory as each of its parties knows it, at a moment that one picks. */

import { dateInAmsterdam } from '../../calendar/zone.ts'
import {
  type CategoryName,
  categories,
  type EventName,
  fileNames,
  files,
  isResident,
  type Party,
  type Phase,
  parties,
  partyNames,
  phaseNames,
  phases,
  readersOf,
  type StepId,
  steps,
} from '../../covenant/index.ts'
import { type Context, contextOf } from '../../engine/index.ts'
import { nameAndAddressOf } from '../../process/categories/entry.ts'
import { events } from '../../process/index.ts'
import type { CaseRows } from '../../questions/index.ts'
import { questionOf } from '../../questions/index.ts'
import { organisationOf } from '../../trajectory/index.ts'

import { milestoneText } from '../../words/by-checker.ts'
import { type Words, writtenLanguage } from '../../words/index.ts'
import type { World, WorldsModel } from '../models/index.ts'
import type { DemoTrajectory } from '../services.ts'
import { mainPoint } from './case.ts'
import { long } from './dates.ts'

export type WorldRows = {
  readonly party: Party
  readonly actor: DemoTrajectory['worlds'][number]['actor']
  readonly rows: CaseRows
}

type Moment = { readonly step: StepId; readonly at: string; readonly count: number }

const stepOf = (type: string): StepId | undefined => {
  const place = events[type as EventName]?.annex.replace('3.1 step ', '')
  return place && place in steps ? (place as StepId) : undefined
}

/** The moments of a trajectory: after the last event of each step, as the resident knows them all. */
function momentsOf(resident: CaseRows): Moment[] {
  const found = new Map<StepId, Moment>()
  resident.events.forEach((event, index) => {
    const step = stepOf(event.type)
    if (step) found.set(step, { step, at: event.at, count: index + 1 })
  })
  return [...found.values()].sort((a, b) => a.count - b.count)
}

/** A world as it was at a moment: its events until then, and its entries that stood there. */
function until(rows: CaseRows, at: string): CaseRows | undefined {
  const events = rows.events.filter((event) => event.at <= at)
  return events.length
    ? { ...rows, events, entries: rows.entries.filter((entry) => entry.recordedAt <= at) }
    : undefined
}

export function worldsModel(
  id: string,
  all: readonly WorldRows[],
  chosen: string | undefined,
  words: Words,
): WorldsModel | undefined {
  const language = writtenLanguage(words.language)
  const resident = all.find((w) => isResident(w.party))
  const moments = resident ? momentsOf(resident.rows) : []
  const moment = moments.find((m) => m.step === chosen) ?? moments.at(-1)
  if (!resident || !moment) return undefined
  const index = moments.indexOf(moment)
  const contexts = new Map<Party, Context>()
  for (const world of all) {
    const rows = until(world.rows, moment.at)
    if (rows) contexts.set(world.party, contextOf(world.actor, rows, moment.at))
  }
  const link = (m: Moment) => ({ label: `${words.pages.worlds.step}${m.step}`, href: `/werelden/${id}?stap=${m.step}` })
  const [previous, next] = [moments[index - 1], moments[index + 1]]
  return {
    title: language === 'nl' ? 'Eén traject, vier werelden' : 'One trajectory, four worlds',
    lead:
      language === 'nl'
        ? 'Iedereen ziet alleen de eigen wereld. Kies een moment en vergelijk wat elke partij dan weet. Deze pagina is er alleen voor uitleg: niemand heeft dit overzicht in het echt.'
        : 'Everybody sees their own world only. Pick a moment and compare. This page is for explanation: nobody has this overview in reality.',
    back: { label: words.pages.worlds.listTitle, href: '/werelden' },
    phases: phases.flatMap((phase: Phase) => {
      const here = moments.filter((m) => steps[m.step].phase === phase)
      return here.length
        ? [
            {
              label: phaseNames[phase][language],
              moments: here.map((m) => ({
                mark: m.step,
                name: steps[m.step].data[language],
                href: link(m).href,
                state:
                  m === moment ? ('now' as const) : moments.indexOf(m) < index ? ('done' as const) : ('later' as const),
              })),
            },
          ]
        : []
    }),
    moment: {
      title: `${words.pages.worlds.step}${moment.step}`,
      text: long(dateInAmsterdam(moment.at), words),
      ...(previous ? { previous: link(previous) } : {}),
      ...(next ? { next: link(next) } : {}),
    },
    worlds: parties.map((party) => worldModel(party, contexts.get(party), contexts.get('resident'), words)),
    facts: factsOf(contexts, words),
  }
}

function worldModel(party: Party, context: Context | undefined, everything: Context | undefined, words: Words): World {
  const nl = writtenLanguage(words.language) === 'nl'
  const organisation =
    (context && !isResident(party)
      ? organisationOf(context, party)?.name
      : context && nameAndAddressOf(context)?.name) ?? ''
  if (!context) {
    return {
      party,
      organisation,
      exists: false,
      title: nl ? 'Hier bestaat dit traject niet.' : 'Here this trajectory does not exist.',
      text: nl
        ? `${partyNames[party].nl} weet op dit moment niets.`
        : `${partyNames[party].en} knows nothing at this moment.`,
    }
  }
  const main = mainPoint(questionOf(context), words)
  const mine = knownOf(context, words)
  const missing = everything ? knownOf(everything, words).filter((fact) => !mine.includes(fact)) : []
  return {
    party,
    organisation,
    exists: true,
    now:
      main.kind === 'act' ? { title: main.title, ...(main.due ? { text: main.due.text } : {}) } : { title: main.text },
    knows: mine,
    knowsNot: isResident(party) ? [] : missing,
  }
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

/** What a world was told of, as milestones; what it reads stands in the table beneath. */
function knownOf(context: Context, words: Words): string[] {
  return [...new Set(context.events.map((event) => event.type))].flatMap(
    (type) => milestoneText(words.milestones, type, context.chosen) ?? [],
  )
}

/** Fact by party: each file that holds something, and who reads it at this moment. */
function factsOf(contexts: ReadonlyMap<Party, Context>, words: Words): WorldsModel['facts'] {
  const language = writtenLanguage(words.language)
  const everything = contexts.get('resident')
  if (!everything) return []
  const yes = language === 'nl' ? 'weet dit' : 'knows'
  const no = language === 'nl' ? 'weet dit niet' : 'does not know'
  const here = fileNames.flatMap((file) =>
    [...new Set(everything.rows.entries.filter((e) => e.file === file).map((e) => e.category as CategoryName))].map(
      (category) => ({ file, category }),
    ),
  )
  return here.map(({ file, category }) => ({
    name: `${capital(categories[category].text[language])} · ${files[file].text[language]}`,
    cells: Object.fromEntries(
      parties.map((party) => {
        const reads = contexts.has(party) && readersOf(file, category).includes(party)
        return [party, { level: reads ? 'yes' : 'no', text: reads ? yes : no }]
      }),
    ) as WorldsModel['facts'][number]['cells'],
  }))
}
