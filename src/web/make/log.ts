/** The log as a privacy officer sees it: staff and what they did, never of whom or what it said. */

import { type PlainDate, plainDate } from '../../calendar/plain-date.ts'
import { dateInAmsterdam, localDateTime } from '../../calendar/zone.ts'
import {
  type CaseRole,
  type GlassReason,
  glassReasons,
  inForce,
  type NotableId,
  notable,
  type Role,
  roleNames,
  wrongSignals as wrongSignalNames,
} from '../../covenant/index.ts'
import type { LoggedLine } from '../../questions/index.ts'
import { type LogFilter, type LogView, linesOnPage, type Seen } from '../../questions/index.ts'

import type { Words } from '../../words/index.ts'
import type { LogModel, TextSection } from '../models/index.ts'
import { clockOf, short } from './dates.ts'
import { activityName } from './looked.ts'

export const logHref = '/logboek'

const names = { first: 'van', last: 'tot', person: 'wie', role: 'rol', activity: 'wat', kind: 'soort' } as const
const kinds = ['act', 'read', 'search', 'export', 'denied', 'glass'] as const

/** What an address asks for: days, codes and ids of staff. What is none of these is left out. */
export function filterOf(query: Readonly<Record<string, string>>): LogFilter {
  const [first, last] = [plainDate(query.van ?? ''), plainDate(query.tot ?? '')]
  const person = /^[0-9a-f-]{36}$/.exec(query.wie ?? '')?.[0]
  const role = Object.hasOwn(roleNames, query.rol ?? '') ? (query.rol as Role) : undefined
  const activity = /^\w{1,60}$/.exec(query.wat ?? '')?.[0]
  const kind = kinds.find((one) => one === query.soort)
  return {
    ...(first ? { first } : {}),
    ...(last ? { last } : {}),
    ...(person ? { person } : {}),
    ...(role ? { role } : {}),
    ...(activity ? { activity } : {}),
    ...(kind ? { kind } : {}),
  }
}

/** The same as an address. */
export function queryOf(filter: LogFilter, more: Readonly<Record<string, string>> = {}): string {
  const found = Object.entries(names).flatMap(([field, name]) => {
    const value = filter[field as keyof typeof names]
    return value ? [[name, value] as [string, string]] : []
  })
  const text = new URLSearchParams([...found, ...Object.entries(more)]).toString()
  return text ? `?${text}` : ''
}

const whenOf = (at: string, words: Words) => `${short(dateInAmsterdam(at), words)} ${clockOf(at)}`
const roleOf = (role: string, words: Words) =>
  Object.hasOwn(roleNames, role) ? words.say(roleNames[role as CaseRole]) : words.sentences.program

type Asked = {
  readonly filter: LogFilter
  readonly page: number
  /** The address of a page of this list. */
  readonly pageHref: (page: number) => string
}

export function logModel(view: LogView, { filter, page, pageHref }: Asked, words: Words): LogModel {
  const { log } = words.sentences
  const of = Math.max(1, Math.ceil(view.all / linesOnPage))
  const wrong = wrongTable(view, words)
  const untold = view.wrongSignals.some((one) => !one.told && one.toldOn === null)
  const options = (list: readonly string[], label: (code: string) => string) =>
    list.map((value) => ({ value, label: label(value) }))
  return {
    title: log.title,
    lead: log.lead,
    first: untold ? wrong : [],
    notable: notableLines(view, words),
    notableNone: log.notableNone(notable.days),
    filter: {
      action: logHref,
      first: filter.first ?? '',
      last: filter.last ?? '',
      choices: [
        {
          name: names.person,
          label: log.columns[1],
          value: filter.person ?? '',
          options: view.choices.people.map(({ id, name }) => ({ value: id, label: name })),
        },
        {
          name: names.role,
          label: log.columns[2],
          value: filter.role ?? '',
          options: options(view.choices.roles, (code) => roleOf(code, words)),
        },
        {
          name: names.activity,
          label: log.columns[3],
          value: filter.activity ?? '',
          options: options(view.choices.activities, (code) => activityName(code, words, inForce)),
        },
        {
          name: names.kind,
          label: log.columns[4],
          value: filter.kind ?? '',
          options: options(kinds, (code) => log.kinds[code as (typeof kinds)[number]]),
        },
      ],
    },
    csv: { label: log.csv, href: `${logHref}.csv${queryOf(filter)}` },
    found: log.found(view.all),
    table: {
      caption: log.caption,
      columns: log.columns,
      rows: view.lines.map((line) => [
        whenOf(line.at, words),
        line.name ?? words.sentences.program,
        roleOf(line.role, words),
        activityName(line.activity, words, line.role as Role),
        log.kinds[line.kind],
        line.caseCode ?? '',
      ]),
    },
    pages: {
      current: page,
      of,
      ...(page > 1 ? { previous: pageHref(page - 1) } : {}),
      ...(page < of ? { next: pageHref(page + 1) } : {}),
    },
    aside: [
      ...(untold ? [] : wrong),
      ...mailTable(view, words),
      ...glassTable(view, words),
      ...alarmTable(view, words),
    ],
  }
}

/** Where each pattern leads: to the lines it is made of. */
const filterFor: Readonly<Record<NotableId, (seen: Seen) => LogFilter>> = {
  glass: ({ person }) => ({ person, activity: 'breakGlass' }),
  refused: ({ person }) => ({ person, kind: 'denied' }),
  manyCases: ({ person }) => ({ person, activity: 'readCase' }),
  outsideHours: ({ person }) => ({ person }),
  ownAddress: ({ person }) => ({ person, activity: 'readCase' }),
  colleagueAddress: ({ person }) => ({ person, activity: 'readCase' }),
  register: ({ person }) => ({ person, kind: 'search' }),
  exports: ({ person }) => ({ person }),
}

function notableLines(view: LogView, words: Words): LogModel['notable'] {
  return (Object.keys(notable.patterns) as NotableId[]).flatMap((id) => {
    const seen = view.notable[id]
    if (seen.length === 0) return []
    const { text, why } = notable.patterns[id]
    return [
      {
        title: words.say(text),
        why: words.say(why),
        links: seen.map((one) => {
          const day = plainDate(one.day)
          const on = day ? { first: day, last: day } : {}
          return {
            label: words.sentences.log.seen(one.name ?? '', day ? short(day, words) : '', one.count),
            href: `${logHref}${queryOf({ ...filterFor[id](one), ...on })}`,
          }
        }),
      },
    ]
  })
}

const table = (caption: string, columns: readonly string[], rows: readonly (readonly string[])[]): TextSection[] =>
  rows.length ? [{ blocks: [{ kind: 'table', caption, columns, rows }] }] : []

/** Ids, kind and state; whom it was for and about stands nowhere. */
function mailTable({ mail }: LogView, words: Words): TextSection[] {
  const { log } = words.sentences
  const { caption, columns, states, kinds: names } = log.mail
  const rows = mail.map(({ at, kind, state, messageId }) => [
    whenOf(at, words),
    Object.hasOwn(names, kind) ? names[kind as keyof typeof names] : kind,
    states[state],
    messageId,
  ])
  return table(caption, columns, rows)
}

/** What to ask of it is in the caption: a signal about somebody else is a data breach to weigh. */
function wrongTable({ wrongSignals }: LogView, words: Words): TextSection[] {
  const { wrong } = words.sentences.log
  const rows = wrongSignals.map((one) => [
    whenOf(one.at, words),
    one.sender,
    words.say(wrongSignalNames[one.what]),
    one.told ? wrong.told : one.toldOn ? wrong.toldOn(short(one.toldOn as PlainDate, words)) : wrong.notTold,
    one.case,
  ])
  return table(wrong.caption, wrong.columns, rows)
}

function glassTable({ glass }: LogView, words: Words): TextSection[] {
  const { broken } = words.sentences.log
  const rows = glass.map((one) => [
    whenOf(one.since, words),
    clockOf(one.until),
    one.name ?? '',
    roleOf(one.role, words),
    words.say(glassReasons[one.reason as GlassReason]),
    one.why,
  ])
  return table(broken.caption, broken.columns, rows)
}

function alarmTable({ alarms }: LogView, words: Words): TextSection[] {
  const { log } = words.sentences
  const rows = alarms.map((alarm) => [
    whenOf(alarm.at, words),
    roleOf(alarm.role, words),
    activityName(alarm.activity, words, alarm.role as Role),
    alarm.reason ?? log.alarms.saidNo,
  ])
  return table(log.alarms.caption, log.alarms.columns, rows)
}

/** On the clock in Utrecht, as a spreadsheet reads it. */
function local(instant: string): string {
  const { date, time } = localDateTime(instant)
  return `${date} ${time}`
}

/**
 * As a Dutch spreadsheet opens it: with semicolons, a mark of UTF-8 and local time; otherwise as RFC 4180 has it. A cell that a spreadsheet would take for a formula begins with an apostrophe.
 */
export function logCsv(lines: readonly LoggedLine[]): string {
  const cell = (text: string) => `"${(/^[=+\-@\t\r]/.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`
  const rows = [
    ['at', 'person', 'role', 'activity', 'kind', 'case'],
    ...lines.map(({ at, name, role, activity, kind, caseCode }) => [
      at === '' ? '' : local(at),
      name ?? '',
      role,
      activity,
      kind,
      caseCode ?? '',
    ]),
  ]
  return `\ufeff${rows.map((row) => row.map(cell).join(';')).join('\r\n')}\r\n`
}
