/** What the landlord's own file holds as events: attempts to get contact, the freeze of collection, the reason of closing. */

import { dateInAmsterdam } from '../../calendar/zone.ts'
import {
  type ActName,
  channels,
  closingReasons,
  contactOutcomes,
  type EventName,
  endWays,
  type FileName,
  files,
  freezeLiftReasons,
  grounds,
  isResident,
  type Party,
  parties,
  partyNames,
  purposes,
  retentionText,
} from '../../covenant/index.ts'
import type { Context } from '../../engine/index.ts'
import { audienceOf, hiddenFields, justificationOf, type TrajectoryEvent } from '../../process/index.ts'
import type { Chosen } from '../../trajectory/index.ts'

import { separatorIn, type Words } from '../../words/index.ts'
import type { Entry, OriginLine } from '../models/index.ts'
import { capital, dateWords, lower, word } from './spoken.ts'

type Kind = 'contact' | 'freeze' | 'closing'
const actOf: Readonly<Record<Kind, ActName>> = {
  contact: 'informResident',
  freeze: 'freezeCollection',
  closing: 'closeWithoutTrajectory',
}

/** Of the corporation's world and the resident's: nobody else has these dates, ways and reasons. */
function happenedOwn(context: Context, words: Words): Entry[] {
  if (context.actor.party !== files.corporationFile.owner && !isResident(context.actor.party)) return []
  const found = context.events.flatMap((event) => {
    const line = lineOf(event, words)
    return line ? [{ ...line, event }] : []
  })
  return (Object.keys(actOf) as Kind[]).flatMap((kind): Entry[] => {
    const here = found.filter((one) => one.kind === kind)
    const last = here.at(-1)
    if (!last) return []
    return [
      {
        name: words.files.own[kind],
        value: here.map(({ text }) => text),
        origin: origin(context, kind, last.event, words),
      },
    ]
  })
}

function lineOf(event: TrajectoryEvent, words: Words): { kind: Kind; text: string } | undefined {
  const { own } = words.files
  const day = (iso: string | undefined) => dateWords(iso, words)
  switch (event.type) {
    case 'residentInformed':
    case 'answerRecorded': {
      const { on, channel, outcome } = event.payload
      const result = outcome === 'letterSent' ? words.files.letters.information : word(contactOutcomes, outcome, words)
      return { kind: 'contact', text: `${day(on)}, ${lower(channels, channel, words)}: ${result}` }
    }
    case 'collectionFrozen': {
      const { from, until } = event.payload
      return { kind: 'freeze', text: until ? own.frozenUntil(day(from), day(until)) : own.frozen(day(from)) }
    }
    case 'freezeLifted':
      return {
        kind: 'freeze',
        text: own.lifted(day(event.payload.on), lower(freezeLiftReasons, event.payload.reason, words)),
      }
    case 'fileClosedWithoutTrajectory':
      return { kind: 'closing', text: word(closingReasons, event.payload.reason, words) }
    case 'endedOtherwise': {
      const { way, until } = event.payload
      const reason = word(endWays, way, words)
      return { kind: 'closing', text: until ? own.until(reason, day(until)) : reason }
    }
    default:
      return undefined
  }
}

function origin(context: Context, kind: Kind, event: TrajectoryEvent, words: Words): OriginLine[] {
  const { origin: term, you } = words.files
  const { by, at } = event
  const { purpose, ground, groundRule } = justificationOf(actOf[kind])
  const who = by.party === context.actor.party ? you : words.say(partyNames[by.party])
  const seen = seesWhole(event.type, context.chosen)
  return [
    { term: term.recorded, text: words.sentences.case.recordedOn(who, dateWords(dateInAmsterdam(at), words)) },
    { term: term.purpose, text: capital(words.say(purposes[purpose]), words) },
    {
      term: term.ground,
      text: capital(words.say(grounds[ground]), words),
      ...(groundRule.stated === 'notStated' ? { reading: true } : {}),
    },
    { term: term.kept, text: capital(words.say(retentionText('corporationFile')), words) },
    {
      term: term.seenBy,
      text: seen.map((party) => words.say(partyNames[party])).join(separatorIn(words.language)),
      seenBy: seen,
    },
  ]
}

/** What a file holds as events, by file. */
export const happenedIn: Readonly<Partial<Record<FileName, typeof happenedOwn>>> = { corporationFile: happenedOwn }

/** Who has all of it: others have at most that it happened. */
const seesWhole = (event: EventName, chosen: Chosen): Party[] =>
  parties.filter(
    (party) =>
      audienceOf(event, 'corporation', chosen).includes(party) &&
      hiddenFields(event, 'corporation', party).length === 0,
  )
