/** The start page of a professional: what waits, by when. */

import { daysBetween, type PlainDate } from '../../calendar/plain-date.ts'
import { type CaseRole, phaseNames } from '../../covenant/index.ts'
import type { NameAndAddress } from '../../process/categories/name-and-address.ts'
import type { WorklistLine } from '../../questions/index.ts'
import { actText } from '../../words/by-checker.ts'
import type { Words } from '../../words/index.ts'
import {
  type Link,
  type WorklistModel,
  type WorklistRow,
  type WorklistSection,
  worklistSections,
} from '../models/index.ts'
import { long, short, shortText } from './dates.ts'
import { type Finder, finderFor, type Match } from './find.ts'

const perPage = 50

type Sorted = {
  readonly section: WorklistSection
  readonly order: string
  /** Made only for what the page shows, and looked through only when somebody searches: a list may be long. */
  readonly kris: string | undefined
  row(): WorklistRow
  match(find: Finder): Match | undefined
}

export type WorklistAsk = { readonly search: string; readonly section: string; readonly page: number }

export function worklistModel(
  lines: readonly WorklistLine[],
  role: CaseRole,
  today: PlainDate,
  ask: WorklistAsk,
  links: readonly Link[],
  words: Words,
): WorklistModel {
  const all = lines
    .map((line) => sorted(line, role, today, words))
    .sort((a, b) => (a.order < b.order ? -1 : a.order > b.order ? 1 : 0))
  const text = words.sentences.worklist
  const find = finderFor(ask.search)
  const { found, near } = find ? search(all, find) : { found: all, near: [] }
  const section = worklistSections.find((name) => name === ask.section)
  const shown = section
    ? found.filter((item) => item.section === section)
    : found.filter((item) => find !== undefined || item.section !== 'closed')
  const pages = Math.max(1, Math.ceil(shown.length / perPage))
  const page = Math.min(Math.max(1, ask.page), pages)
  const here = shown.slice((page - 1) * perPage, page * perPage)
  const running = all.filter((item) => item.section !== 'closed')
  const href = (name: string, number = 1) =>
    [
      '/werklijst',
      String(new URLSearchParams({ ...(name ? { deel: name } : {}), ...(number > 1 ? { blad: String(number) } : {}) })),
    ]
      .filter(Boolean)
      .join('?')
  return {
    intro: text.intro(
      capital(long(today, words)),
      running.length,
      running.filter((item) => item.section !== 'waiting').length,
    ),
    acts: links,
    search: { action: href(section ?? ''), value: ask.search, hint: text.hint },
    chips: [
      {
        section: 'all',
        count: found.filter((item) => find !== undefined || item.section !== 'closed').length,
        href: href(''),
        current: !section,
      },
      ...worklistSections
        .map((name) => ({
          section: name,
          count: found.filter((item) => item.section === name).length,
          href: href(name),
          current: section === name,
        }))
        .filter((chip) => chip.count > 0),
    ],
    sections: worklistSections
      .map((name) => ({
        section: name,
        count: shown.filter((item) => item.section === name).length,
        rows: here.filter((item) => item.section === name).map((item) => item.row()),
      }))
      .filter((part) => part.rows.length > 0),
    ...(pages > 1
      ? {
          pages: {
            current: page,
            of: pages,
            ...(page > 1 ? { previous: href(section ?? '', page - 1) } : {}),
            ...(page < pages ? { next: href(section ?? '', page + 1) } : {}),
          },
        }
      : {}),
    ...(near.length > 0 && page === 1 && !section
      ? { near: { title: shown.length > 0 ? text.alsoNear : text.near, rows: near.map((one) => nearRow(one, words)) } }
      : {}),
    ...(shown.length === 0
      ? {
          empty: {
            text: find
              ? near.length > 0 && !section
                ? text.nothingExact
                : text.nothingFound
              : all.length
                ? text.empty
                : text.emptyAll,
            ...(find || section ? { link: { label: text.showAll, href: '/werklijst' } } : {}),
          },
        }
      : {}),
  }
}

const capital = (words: string) => words.charAt(0).toUpperCase() + words.slice(1)

const mostNear = 10
type Near = { readonly item: Sorted; readonly match: Match }

/**
 * What was typed, and what it may have been meant to be, the nearest first. A number that is found needs no other one
 * beside it.
 */
function search(all: readonly Sorted[], find: Finder): { found: Sorted[]; near: Near[] } {
  const found: Sorted[] = []
  const near: Near[] = []
  for (const item of all) {
    const match = item.match(find)
    if (match?.errors === 0) found.push(item)
    else if (match) near.push({ item, match })
  }
  return {
    found,
    near: near
      .filter(({ match }) => found.length === 0 || !match.byNumber)
      .sort((one, two) => one.match.errors - two.match.errors)
      .slice(0, mostNear),
  }
}

/** Where the error is in a number the line has its KRIS number, to hold beside what was typed. */
function nearRow({ item, match }: Near, words: Words): WorklistRow {
  const row = item.row()
  if (!match.byNumber || !item.kris) return row
  return { ...row, under: [row.under, words.sentences.case.kris(item.kris)].filter(Boolean).join(' · ') }
}

function sorted(line: WorklistLine, role: CaseRole, today: PlainDate, words: Words): Sorted {
  const { summary } = line
  const todo = summary.todos[role]?.[0]
  const known = line.nameAndAddress as Partial<NameAndAddress> | null
  const postcode = (line.postcode as { postcode?: string } | null)?.postcode
  const kris = (line.krisNumber as { number?: string } | null)?.number
  const text = words.sentences
  const name = known?.name ?? text.noName
  const base = () => ({
    name,
    ...(known?.postcode ? { under: known.postcode } : postcode ? { under: text.onlyPostcode(postcode) } : {}),
    href: `/zaak/${line.worldId}`,
    phase: words.say(phaseNames[summary.phase]),
    organisation: line.corporationName,
  })
  const match = (find: Finder) => find({ ...known, postcode: known?.postcode ?? postcode, kris })
  if (summary.closed && !todo)
    return {
      section: 'closed',
      order: `9 ${line.openedAt}`,
      kris,
      match,
      row: () => ({ ...base(), act: text.worklist.closed }),
    }
  if (!todo) {
    const waiting = summary.waitingFor
    const until = waiting?.until
    return {
      section: 'waiting',
      order: `5 ${until ?? '9'} ${name}`,
      kris,
      match,
      row: () => ({
        ...base(),
        act: waiting ? words.waiting[waiting.for] : text.worklist.nothing,
        ...(until ? { due: text.until(short(until, words)) } : {}),
      }),
    }
  }
  const days = daysBetween(today, todo.due)
  const section: WorklistSection = days < 0 ? 'late' : days === 0 ? 'today' : days <= 7 ? 'week' : 'later'
  const when = () =>
    days < 0 ? text.late(-days) : days === 0 ? text.today : days === 1 ? text.tomorrow : text.inDays(days)
  return {
    section,
    order: `${worklistSections.indexOf(section)} ${todo.due} ${name}`,
    kris,
    match,
    row: () => ({
      ...base(),
      due: when(),
      date: shortText(todo.due, words),
      act: actText(words, todo.act, role).title,
      why: text.worklist.since(short(todo.since, words)),
    }),
  }
}
