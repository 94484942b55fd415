/** A letter to the resident, and the copies of it to who acts for him or her. */
import type { FileName } from '../covenant/index.ts'
import type { LetterDraft } from '../engine/effects.ts'
import type { CopyTo, LetterToResident } from '../letters/model.ts'
import type { Here } from '../trajectory/kit.ts'
import { acting } from './any-time/representation/acting.ts'
import { entriesOfAny } from './categories/entry.ts'
import { ownFileOf } from './others.ts'

type Sending = Pick<Here, 'view' | 'now' | 'who' | 'entries'>

/** Who gets the letters too, on the day of sending. Who has no address in the file any more gets none. */
function copiesTo(context: Sending): CopyTo[] {
  return acting(context, 'letters').flatMap((kind) => {
    const known = entriesOfAny(context, 'representative').findLast(
      ({ value, recordedParty }) => value.key === kind && recordedParty === context.who.party,
    )?.value
    if (!known?.street) return []
    const name = known.organisation ? `${known.name}, ${known.organisation}` : known.name
    return [
      {
        kind,
        name,
        street: `${known.street} ${known.houseNumber ?? ''}`,
        postcodePlace: `${known.postcode ?? ''} ${known.place ?? ''}`,
      },
    ]
  })
}

/** A letter to the resident, and a copy to each who gets the letters too: beside the resident's own, never in its place. */
export function toResident(context: Sending, file: FileName, model: LetterToResident): LetterDraft[] {
  const copies = copiesTo(context).map((copyTo): LetterDraft => {
    const value = { key: `${context.now.instant} ${copyTo.kind}`, letter: model.kind, copyFor: copyTo.kind }
    return { file, category: 'letter', model: { ...model, copyTo }, value }
  })
  return [{ file, category: 'letter', model }, ...copies]
}

/** A letter of the own party, where it keeps what is its own. */
export function lettersOfOwn(context: Sending, model: LetterToResident): LetterDraft[] {
  const file = ownFileOf(context)
  return file ? toResident(context, file, model) : []
}
