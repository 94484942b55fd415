/** Who looked: organisation and role, when, at what. Never which member of staff. */

import { dateInAmsterdam } from '../../calendar/zone.ts'
import {
  type ActName,
  type CaseRole,
  type Chosen,
  isProgram,
  isResident,
  partyNames,
  type Role,
  roleNames,
} from '../../covenant/index.ts'
import { acts } from '../../process/index.ts'
import type { Looked } from '../../questions/index.ts'

import { actMenu } from '../../words/by-checker.ts'
import type { Words } from '../../words/index.ts'
import type { LookedLine, TextModel } from '../models/index.ts'
import { longText } from './dates.ts'

/** What a logged activity is called: as the act is to who did it, or as the reading. */
export function activityName(activity: string, words: Words, role?: Role | Chosen): string {
  if (Object.hasOwn(acts, activity)) return actMenu(words, activity as ActName, role)
  return words.sentences.log.other[activity as keyof Words['sentences']['log']['other']] ?? words.sentences.log.title
}

/** One line for what somebody did on one day, however often; the resident's own reading is left out. */
export function lookedLines(looked: readonly Looked[], words: Words): LookedLine[] {
  const lines = new Map<string, LookedLine & { times: number }>()
  for (const { at, party, organisation, role, activity, kind } of looked) {
    if (isResident(party) || isProgram(role)) continue
    const day = dateInAmsterdam(at)
    const key = [day, organisation ?? party, role, activity, kind === 'glass'].join()
    const before = lines.get(key)
    lines.set(key, {
      party,
      who: organisation ?? words.say(partyNames[party]),
      what: `(${words.say(roleNames[role as CaseRole])}): ${activityName(activity, words, role as Role)}${kind === 'glass' ? ` (${words.acts.breakGlass.menu})` : ''}`,
      when: longText(day, words),
      times: (before?.times ?? 0) + 1,
    })
  }
  return [...lines.values()].map(({ times, ...line }) =>
    times > 1 ? { ...line, note: words.sentences.resident.times(times) } : line,
  )
}

/** All of it on a page of its own. */
export function lookedPage(looked: readonly Looked[], words: Words, byLetter = false): TextModel {
  const text = words.sentences.resident
  const rows = lookedLines(looked, words).map((line) => [
    line.when.text,
    line.who,
    `${line.what}${line.note ? `, ${line.note}` : ''}`,
  ])
  return {
    title: words.pages.resident.looked,
    lead: rows.length ? text.lookedLead : byLetter ? text.lookedByLetter : text.lookedNobody,
    sections: rows.length
      ? [{ blocks: [{ kind: 'table', caption: words.pages.resident.looked, columns: text.lookedColumns, rows }] }]
      : [],
  }
}
