/** Addresses of a case, and how its codes, dates and people are worded for this reader. */

import { plainDate } from '../../calendar/plain-date.ts'
import { type ActName, isResident, partyNames, places, type Text } from '../../covenant/index.ts'
import type { Context } from '../../engine/index.ts'
import type { EventTeller } from '../../trajectory/index.ts'
import { personOf } from '../../trajectory/index.ts'
import type { Words } from '../../words/index.ts'
import { long } from './dates.ts'

export const caseHref = (context: Context): string => `/zaak/${context.rows.world.id}`
export const actHref = (context: Context, act: ActName): string => `${caseHref(context)}/${act}`

export function tellerFor(context: Context, words: Words): EventTeller {
  return {
    date(iso) {
      const date = plainDate(String(iso))
      return date ? long(date, words) : ''
    },
    person: (id) =>
      id === context.actor.person
        ? words.files.you
        : (personOf(context, String(id))?.name ?? words.say(partyNames.team)),
    // Who lives there reads "at your home".
    code: (list: Readonly<Record<string, Text>>, code) =>
      list === places && code === 'home' && isResident(context.actor.party)
        ? words.sentences.resident.yourHome
        : (words.say(list[String(code)]) ?? ''),
    party: (party) => words.say(partyNames[party]),
  }
}
