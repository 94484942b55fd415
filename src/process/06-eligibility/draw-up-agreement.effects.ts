import { addDays } from '../../calendar/plain-date.ts'
import { instantOf } from '../../calendar/zone.ts'
import { termIn } from '../../covenant/index.ts'
import type { Context } from '../../engine/context.ts'
import { effectsOf } from '../../engine/effects.ts'
import { entryOf } from '../categories/index.ts'
import { agreementLetter } from '../letters.effects.ts'
import { drawUpAgreement } from './draw-up-agreement.ts'
import { signersNow } from './signing.ts'

/** Drawn up anew it stands in the place of the one that named somebody else. */
function inPlace(context: Context) {
  const before = entryOf(context, 'agreement', 'agreementDraft')
  return before ? { value: before.value } : {}
}

export const drawUpAgreementEffects = effectsOf(drawUpAgreement, {
  letters: (_values, context) => [
    {
      file: 'agreement',
      category: 'agreementDraft',
      model: agreementLetter(context, signersNow(context)),
      ...inPlace(context),
    },
  ],
  timers: (_values, { now, chosen }) => [
    {
      timer: 'lapseAgreement',
      at: instantOf(addDays(now.date, termIn('agreement-unsigned', chosen).amount + 1), '00:00'),
    },
  ],
})
