import { setTimeout as pause } from 'node:timers/promises'

const amsterdam = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Amsterdam',
  dateStyle: 'short',
  timeStyle: 'medium',
})

/** `2026-09-10` and `23:59:01` of now, as the program counts. */
function now(): { date: string; clock: string } {
  const [date = '', clock = ''] = amsterdam.format(new Date()).split(' ')
  return { date, clock }
}

export const today = (): string => now().date

/** The last moment of today: an appointment that is still to come and whose day is here, at any hour. */
export async function tonight(): Promise<{ date: string; time: string }> {
  // In the last minute of a day nothing of that day is still to come.
  while (now().clock >= '23:58:30') await pause(1000)
  return { date: today(), time: '23:59' }
}
