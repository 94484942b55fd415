/** What is said to who did an act whose mail perhaps did not come. */

import { dateInAmsterdam } from '../../calendar/zone.ts'
import { partyNames } from '../../covenant/index.ts'
import type { Context } from '../../engine/index.ts'
import type { Words } from '../../words/index.ts'
import { long } from './dates.ts'

export function lostMail({ rows }: Context, words: Words): { readonly kind: 'care'; readonly text: string }[] {
  const { perhaps, not } = words.sentences.lostMail
  const lines = (rows.lostMail ?? []).map(({ party, state, at }) =>
    (state === 'uncertain' ? perhaps : not)(long(dateInAmsterdam(at), words), words.say(partyNames[party])),
  )
  // Several people of one party are told at once; that is one thing to know.
  return [...new Set(lines)].map((text) => ({ kind: 'care', text }))
}
