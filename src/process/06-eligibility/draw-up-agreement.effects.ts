import { addDays } from '../../calendar/plain-date.ts'
import { instantOf } from '../../calendar/zone.ts'
import { termIn } from '../../covenant/index.ts'
import { effectsOf } from '../../engine/effects.ts'
import { agreementLetter } from '../letters.effects.ts'
import { drawUpAgreement } from './draw-up-agreement.ts'

export const drawUpAgreementEffects = effectsOf(drawUpAgreement, {
  letters: (_values, context) => [{ file: 'agreement', category: 'agreementDraft', model: agreementLetter(context) }],
  timers: (_values, { now, chosen }) => [
    {
      timer: 'lapseAgreement',
      at: instantOf(addDays(now.date, termIn('agreement-unsigned', chosen).amount + 1), '00:00'),
    },
  ],
})
