/** Days as lists and statements write them. Where a day can be read in more than one way, all ways are given. */
import { type PlainDate, plainDate } from '../../calendar/plain-date.ts'
import { dateInAmsterdam } from '../../calendar/zone.ts'
import { clean } from '../../typed/index.ts'

export const orders = ['dmy', 'mdy', 'ymd'] as const
export type Order = (typeof orders)[number]
/** `at`: the one day that it can be. `by`: the day in each order in which it is one. `sign`: what stands between. */
export type Written =
  | { readonly at: PlainDate }
  | { readonly by: Partial<Record<Order, PlainDate>>; readonly sign: string }
  | { readonly problem: 'rowNotADate' | 'rowNoSuchDate' }

const months: Readonly<Record<string, string>> = Object.fromEntries(
  ['jan', 'feb', 'mrt mar maa', 'apr', 'mei may', 'jun', 'jul', 'aug', 'sep', 'okt oct', 'nov', 'dec'].flatMap(
    (names, index) => names.split(' ').map((name) => [name, String(index + 1).padStart(2, '0')]),
  ),
)
const none = { problem: 'rowNotADate' } as const
const noSuch = { problem: 'rowNoSuchDate' } as const
const clock = /[T ](\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?(?: ?(Z|UTC|GMT|[+-]\d{2}:?\d{2}))?$/

/** A time with a zone is turned to the day in Amsterdam; one without is of the clock there. */
export function writtenDay(cell: string): Written {
  const text = clean(cell, 'one').replace(/^(?:ma|di|wo|do|vr|za|zo|mon|tue|wed|thu|fri|sat|sun)\p{L}*[.,]? /iu, '')
  const time = clock.exec(text)
  const day = (time ? text.slice(0, time.index) : text).replace(/(?<=^\d{4}-\d{2}-\d{2})(?:Z|[+-]\d{2}:\d{2})$/, '')
  const turned = (date: PlainDate | undefined): PlainDate | undefined => {
    if (date === undefined || date < '1900' || date > '2200') return undefined
    if (!time?.[4]) return date
    const zone = /^(?:Z|UTC|GMT)$/.test(time[4]) ? 'Z' : time[4].replace(/^(...):?(..)$/, '$1:$2')
    return instantIn(`${date}T${(time[1] ?? '').padStart(2, '0')}:${time[2]}:00${zone}`)
  }
  const of = (year: string, month: string, date: string) =>
    turned(plainDate(`${year.length === 2 ? `20${year}` : year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`))
  const iso = /^(\d{4})([-/. ])(\d{1,2})\2(\d{1,2})$/.exec(day)
  if (iso) return sure(of(iso[1] ?? '', iso[3] ?? '', iso[4] ?? ''))
  const last = /^(\d{1,2})([-/. ])(\d{1,2})\2(\d{4}|\d{2})$/.exec(day)
  if (last) {
    const [, one = '', sign = '', two = '', three = ''] = last
    const short = three.length === 2 && one.length === 2
    return either(sign, {
      dmy: of(three, two, one),
      mdy: of(three, one, two),
      ymd: short ? of(one, two, three) : undefined,
    })
  }
  if (/^\d{8}$/.test(day)) {
    const ymd = of(day.slice(0, 4), day.slice(4, 6), day.slice(6))
    return either('', { ymd, dmy: of(day.slice(4), day.slice(2, 4), day.slice(0, 2)), mdy: undefined })
  }
  const named = /^(\d{1,2})[-. ]+(\p{L}{3,9})\.?[-. ,]+(\d{4}|\d{2})$/u.exec(day) ?? american(day)
  const month = named && months[(named[2] ?? '').slice(0, 3).toLowerCase()]
  return named && month ? sure(of(named[3] ?? '', month, named[1] ?? '')) : none
}

/** `Aug 28, 2026` */
function american(day: string): readonly string[] | undefined {
  const [, month = '', date = '', year = ''] = /^(\p{L}{3,9})\.? (\d{1,2}),? (\d{4})$/u.exec(day) ?? []
  return month ? ['', date, month, year] : undefined
}

const sure = (at: PlainDate | undefined): Written => (at ? { at } : noSuch)

function either(sign: string, by: Record<Order, PlainDate | undefined>): Written {
  const found = orders.flatMap((order) => (by[order] ? [[order, by[order]] as const] : []))
  return found.length > 0 ? { by: Object.fromEntries(found), sign } : noSuch
}

function instantIn(instant: string): PlainDate | undefined {
  try {
    return dateInAmsterdam(instant)
  } catch {
    return undefined
  }
}
