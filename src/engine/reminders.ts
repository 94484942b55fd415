import { addDays, type PlainDate } from '../calendar/plain-date.ts'
import { dateInAmsterdam, instantOf } from '../calendar/zone.ts'
import { requestReminders, rolesOf, type TimerName, timers } from '../covenant/index.ts'
import { clearTimer, notify, setTimer, type Tx } from '../database/index.ts'
import {
  asksForRecord,
  destroyedBy,
  openRequests,
  requestDue,
  unsettledRequests,
} from '../process/rights/requests/state.ts'
import { type Answerer, news, type View } from '../trajectory/index.ts'

import type { Context } from './context.ts'

export const reminders = ['remindCorporation', 'remindTeam', 'remindWorkAndIncome'] as const satisfies TimerName[]
export type Reminder = (typeof reminders)[number]
export const isReminder = (name: TimerName): name is Reminder => (reminders as readonly TimerName[]).includes(name)

/** The days on which this party is reminded of what it has still to answer (GDPR 12(3)) or to destroy (Wmo 2015 5.3.5), earliest first. */
export function reminderDays(view: View): readonly PlainDate[] {
  const answers = openRequests(view).map((request) => requestDue(request, view.party as Answerer))
  const records = [...openRequests(view), ...unsettledRequests(view)]
    .filter((request) => asksForRecord(request, view))
    .map(destroyedBy)
  const days = [...answers, ...records].flatMap((due) => requestReminders.map((before) => addDays(due, -before)))
  return [...new Set(days)].sort()
}

const inTheMorning = '07:00'

/**
 * Mails whoever is assigned when a day of reminding has come since the timer was set (`since`, ISO), and sets it again for
 * the next one. Decided from the own world alone; the mail says that there is something, and no more.
 */
export async function remind(tx: Tx, context: Context, name: Reminder, since: string): Promise<void> {
  const { trajectoryId } = context.rows.world
  const { party } = timers[name]
  const days = reminderDays(context.view)
  const today = context.now.date
  const from = dateInAmsterdam(since)
  if (days.some((day) => day >= from && day <= today))
    for (const role of rolesOf[party]) await notify(tx, trajectoryId, news(party, role))
  const next = days.find((day) => day > today)
  const timer = { party, kind: name }
  await (next ? setTimer(tx, trajectoryId, timer, instantOf(next, inTheMorning)) : clearTimer(tx, trajectoryId, timer))
}
