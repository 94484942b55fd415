/** The general part of KRIS: who is involved and since when, as far as this world was told (3.1 step 9). */

import { dateInAmsterdam } from '../../calendar/zone.ts'
import { partyNames, partyOf, roleNames } from '../../covenant/index.ts'
import type { Context } from '../../engine/index.ts'
import { type Involved, involvedRoles, organisationOf, personOf } from '../../trajectory/index.ts'

import type { Words } from '../../words/index.ts'
import type { Entry } from '../models/index.ts'
import { long } from './dates.ts'

export type InvolvedLine = NonNullable<Entry['people']>[number]

/** By role in the order of the process, within a role the first one first. Who may not be named here has no line. */
export function involvedLines(context: Context, words: Words): InvolvedLine[] {
  return involvedRoles.flatMap((role) =>
    context.view.involved.filter((one) => one.role === role).flatMap((one) => line(one, context, words)),
  )
}

function line(one: Involved, context: Context, words: Words): InvolvedLine[] {
  const person = personOf(context, one.person)
  if (!person?.name) return []
  const party = partyOf(one.role)
  const organisation = organisationOf(context, party)?.name ?? words.say(partyNames[party])
  return [
    {
      name: person.id === context.actor.person ? `${person.name} (${words.files.you})` : person.name,
      what: `${words.say(roleNames[one.role])}, ${organisation}`,
      when: whenText(one, context, words),
    },
  ]
}

function whenText({ since, until, standsIn }: Involved, context: Context, words: Words): string {
  const { involved: text } = words.files
  const day = (moment: string) => long(dateInAmsterdam(moment), words)
  if (standsIn) {
    const away = personOf(context, standsIn.for)?.name
    return away ? text.standsIn(away, long(standsIn.until, words)) : text.since(day(since))
  }
  return until ? text.fromTo(day(since), day(until)) : text.since(day(since))
}
