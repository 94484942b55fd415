/**
 * The clock in Europe/Amsterdam. Temporal says once per year when the clock changes; after that it is plain arithmetic,
 * because a page asks this hundreds of times.
 */
import { Temporal } from 'temporal-polyfill'
import { epochDay, fields, fromEpochDay, type PlainDate, plainDate } from './plain-date.ts'

const zone = 'Europe/Amsterdam'
const msPerMinute = 60_000
const msPerDay = 86_400_000

/** A date and a time `HH:MM` on the clock in Amsterdam. */
export type LocalDateTime = { readonly date: PlainDate; readonly time: string }

/** The date in Amsterdam at this instant (ISO 8601 with `Z` or an offset). Throws a RangeError for other text. */
export function dateInAmsterdam(instant: string): PlainDate {
  return fromEpochDay(Math.floor(localMs(instant) / msPerDay))
}

/** Date and time (whole minutes, rounded down) in Amsterdam at this instant. Throws a RangeError as above. */
export function localDateTime(instant: string): LocalDateTime {
  const local = localMs(instant)
  const day = Math.floor(local / msPerDay)
  const minutes = Math.floor((local - day * msPerDay) / msPerMinute)
  return { date: fromEpochDay(day), time: clock(minutes) }
}

/**
 * The instant in UTC, as `2026-03-02T09:00:00.000Z`, at which the clock in Amsterdam shows this. A time that the spring
 * change skips is read as that much later (02:30 as 03:30), one that the autumn change repeats as the first of the two.
 * Throws a RangeError where the time is not `HH:MM` from 00:00 to 23:59; check input with `isTime` before.
 */
export function instantOf(date: PlainDate, time: string): string {
  if (!isTime(time)) throw new RangeError('no time of day as HH:MM')
  const local = epochDay(date) * msPerDay + (Number(time.slice(0, 2)) * 60 + Number(time.slice(3))) * msPerMinute
  const before = offsetAt(local - msPerDay)
  const after = offsetAt(local + msPerDay)
  const fits = [local - before, local - after].filter((utc) => utc + offsetAt(utc) === local)
  return new Date(fits.length > 0 ? Math.min(...fits) : local - before).toISOString()
}

/** Whether the text is a time of day as `HH:MM`, from 00:00 to 23:59. */
export function isTime(text: string): boolean {
  return /^(?:[01]\d|2[0-3]):[0-5]\d$/.test(text)
}

function localMs(instant: string): number {
  const utc = parseInstant(instant)
  return utc + offsetAt(utc)
}

const instantShape = /^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2})(?::([0-5]\d)(?:\.(\d{1,9}))?)?(?:Z|([+-])(\d{2}:\d{2}))$/

/** Not `Date.parse`: that accepts 30 February and, without an offset, takes the zone of the machine. */
function parseInstant(instant: string): number {
  const [, dateText = '', time = '', second = '0', fraction = '', sign, offset = '00:00'] =
    instantShape.exec(instant) ?? []
  const date = plainDate(dateText)
  if (date === undefined || !isTime(time) || !isTime(offset)) throw new RangeError('no ISO instant with an offset')
  const ms = Number(second) * 1000 + Number(fraction.slice(0, 3).padEnd(3, '0'))
  return epochDay(date) * msPerDay + (minutesOf(time) - (sign === '-' ? -1 : 1) * minutesOf(offset)) * msPerMinute + ms
}

function minutesOf(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3))
}

function clock(minutes: number): string {
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`
}

type OffsetFrom = { readonly from: number; readonly offset: number }
const offsetsByYear = new Map<number, readonly OffsetFrom[]>()

/** Milliseconds that Amsterdam is ahead of UTC at this instant. */
function offsetAt(utc: number): number {
  const { year } = fields(fromEpochDay(Math.floor(utc / msPerDay)))
  const offsets = offsetsByYear.get(year) ?? readYear(year)
  let offset = 0
  for (const change of offsets) if (change.from <= utc) offset = change.offset
  return offset
}

function readYear(year: number): readonly OffsetFrom[] {
  const ends = Date.UTC(year + 1, 0, 1)
  const offsets: OffsetFrom[] = []
  const start = Temporal.Instant.fromEpochMilliseconds(Date.UTC(year, 0, 1)).toZonedDateTimeISO(zone)
  for (
    let at: Temporal.ZonedDateTime | null = start;
    at !== null && at.epochMilliseconds < ends;
    at = at.getTimeZoneTransition('next')
  )
    offsets.push({ from: at.epochMilliseconds, offset: at.offsetNanoseconds / 1e6 })
  offsetsByYear.set(year, offsets)
  return offsets
}
