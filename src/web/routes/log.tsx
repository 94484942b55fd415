import { Hono } from 'hono'
import { askFalseAlarms, askLog } from '../../acts/index.ts'
import { dateInAmsterdam } from '../../calendar/zone.ts'
import { type CaseRole, roleNames } from '../../covenant/index.ts'
import { clockOf, short } from '../make/dates.ts'
import { activityName } from '../make/looked.ts'
import type { TextModel } from '../models.ts'
import { chromeFor, type Env, html, notFound, wordsOf } from '../page.tsx'
import { TextPage } from '../pages/index.ts'

/** What a privacy officer sees: who did what in the own organisation, never of whom or what it said. */
export const logPages = new Hono<Env>().get('/logboek', async (call) => {
  const session = call.get('session')
  const lines = session && (await askLog(call.get('services'), session.actor))
  if (!lines) return notFound(call)
  const words = wordsOf(call)
  const { log } = words.sentences
  const rows = lines.map((line) => [
    `${short(dateInAmsterdam(line.at), words)} ${clockOf(line.at)}`,
    words.say(roleNames[line.role as CaseRole]),
    activityName(line.activity, words),
    log.kinds[line.kind],
  ])
  const alarms = await askFalseAlarms(call.get('services'), session.actor)
  const reasons = alarms.map((alarm) => [
    `${short(dateInAmsterdam(alarm.at), words)} ${clockOf(alarm.at)}`,
    words.say(roleNames[alarm.role as CaseRole]),
    activityName(alarm.activity, words),
    alarm.reason,
  ])
  const table = (caption: string, columns: readonly string[], rows: readonly (readonly string[])[]) =>
    rows.length ? [{ blocks: [{ kind: 'table' as const, caption, columns, rows }] }] : []
  const model: TextModel = {
    title: log.title,
    lead: rows.length ? log.lead : log.empty,
    sections: [...table(log.alarms.caption, log.alarms.columns, reasons), ...table(log.caption, log.columns, rows)],
  }
  return html(call, <TextPage model={model} words={words.pages} chrome={chromeFor(call, log.title, '/logboek')} />)
})
