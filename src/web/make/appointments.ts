/** Appointments that are still to come, for a page and for somebody's calendar. */
import { createHash } from 'node:crypto'
import ical from 'ical-generator'
import { Temporal } from 'temporal-polyfill'
import type { PlainDate } from '../../calendar/plain-date.ts'
import { type EventName, isResident, places, talkPlaces } from '../../covenant/index.ts'
import type { Context } from '../../engine/index.ts'
import { openExitTalk } from '../../trajectory/index.ts'

import type { Words } from '../../words/index.ts'
import type { Appointment, Link } from '../models/index.ts'
import { dayAndMonth, long } from './dates.ts'
import { caseHref, tellerFor } from './teller.ts'

const events = {
  talk: 'talkInvited',
  homeVisit: 'homeVisitPlanned',
  progressTalk: 'progressTalkPlanned',
  exitTalk: 'exitTalkCalled',
} as const satisfies Record<string, EventName>
type Kind = keyof typeof events

/** `place`: as this world says it; `minutes`: an hour where nobody said how long. */
type Coming = {
  readonly kind: Kind
  readonly date: PlainDate
  readonly time: string
  readonly minutes: number
  readonly place?: string
}

/** One that was missed or is over is not spoken of. */
function comingIn(context: Context, words: Words): Coming[] {
  const { view, now } = context
  const { appointment, homeVisit } = view
  const text = words.sentences.resident
  const own = isResident(context.actor.party)
  const list: Coming[] = []
  if (appointment && !appointment.missed && view.talkConsent === undefined) {
    const { date, time, minutes, place } = appointment
    list.push({ kind: 'talk', date, time, minutes, place: tellerFor(context, words).code(places, place) })
  }
  if (homeVisit && !view.start)
    list.push({ kind: 'homeVisit', ...homeVisit, minutes: 60, ...(own ? { place: text.yourHome } : {}) })
  const { progressTalk } = view
  if (progressTalk) {
    const { place, ...rest } = progressTalk
    const where = own && place === 'home' ? text.yourHome : tellerFor(context, words).code(talkPlaces, place)
    list.push({ kind: 'progressTalk', ...rest, place: where })
  }
  const talk = openExitTalk(view)
  if (talk) list.push({ kind: 'exitTalk', date: talk.date, time: talk.time, minutes: 60 })
  return list.filter(({ date }) => date >= now.date)
}

/** For the resident's own page. */
export function appointments(context: Context, words: Words): Appointment[] {
  const text = words.sentences.resident
  const lines = {
    talk: text.talk,
    homeVisit: text.homeVisitText,
    progressTalk: text.progressTalk,
    exitTalk: text.exitTalk,
  }
  return comingIn(context, words).map(({ kind, date, time, place = '' }) => {
    const { whole, ...parts } = dayAndMonth(date, words)
    const at = text.talkAt(time, place)
    const title = { talk: at, homeVisit: text.homeVisit(time), progressTalk: at, exitTalk: text.atTime(time) }
    return {
      iso: `${date}T${time}`,
      ...parts,
      spoken: whole,
      title: title[kind],
      lines: [lines[kind]],
      acts: [{ label: text.toCalendar, href: fileHref(context, kind) }],
    }
  })
}

/** For a case page of staff: one link for each. */
export const appointmentLinks = (context: Context, words: Words): Link[] =>
  comingIn(context, words).map(({ kind, date, time }) => ({
    label: words.sentences.case.toCalendar(long(date, words), time),
    href: fileHref(context, kind),
  }))

const fileHref = (context: Context, kind: Kind) => `${caseHref(context)}/afspraak/${kind}.ics`

const zone = [
  'BEGIN:VTIMEZONE',
  'TZID:Europe/Amsterdam',
  'BEGIN:DAYLIGHT',
  'TZOFFSETFROM:+0100',
  'TZOFFSETTO:+0200',
  'TZNAME:CEST',
  'DTSTART:19700329T020000',
  'RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU',
  'END:DAYLIGHT',
  'BEGIN:STANDARD',
  'TZOFFSETFROM:+0200',
  'TZOFFSETTO:+0100',
  'TZNAME:CET',
  'DTSTART:19701025T030000',
  'RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU',
  'END:STANDARD',
  'END:VTIMEZONE',
].join('\r\n')

/**
 * A file for a calendar, which others may look into: it says *appointment* and where, not with whom or about what, and names nobody. The
 * same appointment has the same UID when it is put elsewhere in time, and another one in another party's world.
 */
export function calendarFile(context: Context, kind: string, words: Words): string | undefined {
  const coming = comingIn(context, words).find((one) => one.kind === kind)
  if (!coming) return undefined
  const { date, time, minutes, place } = coming
  const told = context.events.filter(({ type }) => type === events[coming.kind])
  const stamp = told.at(-1)?.at
  if (!stamp) return undefined
  const start = Temporal.PlainDateTime.from(`${date}T${time}`)
  const calendar = ical({
    prodId: { company: 'Drempel', product: 'Drempel', language: words.language.toUpperCase() },
  })
  calendar.createEvent({
    id: createHash('sha256').update(`${context.rows.world.id}|${kind}`).digest('hex').slice(0, 32),
    sequence: told.length - 1,
    stamp: Temporal.Instant.from(stamp),
    // Dates of the machine would follow the clock of the machine: these are the times on the clock in Amsterdam.
    start,
    end: start.add({ minutes }),
    timezone: 'Europe/Amsterdam',
    summary: words.sentences.resident.neutralAppointment,
    ...(place ? { location: place } : {}),
  })
  // With a zone of the whole calendar the library tells the stamp in local time too, where it has to be in UTC.
  return `${calendar.toString().replace('BEGIN:VEVENT', `${zone}\r\nBEGIN:VEVENT`)}\r\n`
}
