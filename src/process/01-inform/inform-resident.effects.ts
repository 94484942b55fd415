import { addDays } from '../../calendar/plain-date.ts'
import { termIn } from '../../covenant/index.ts'
import { effectsOf } from '../../engine/effects.ts'
import { toResident } from '../copies.effects.ts'
import { informationLetter } from '../letters.effects.ts'
import { informResident } from './inform-resident.ts'

export const informResidentEffects = effectsOf(informResident, {
  letters: ({ outcome }, context) =>
    outcome === 'letterSent'
      ? toResident(
          context,
          'corporationFile',
          informationLetter(context, addDays(context.now.date, termIn('answer-awaited', context.chosen).amount)),
        )
      : [],
})
