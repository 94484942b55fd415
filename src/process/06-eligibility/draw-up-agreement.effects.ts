import { addDays } from '../../calendar/plain-date.ts'
import { instantOf } from '../../calendar/zone.ts'
import { terms } from '../../covenant/index.ts'
import { effectsOf } from '../../engine/effects.ts'
import { agreementLetter } from '../letters.effects.ts'
import { drawUpAgreement } from './draw-up-agreement.ts'

export const drawUpAgreementEffects = effectsOf(drawUpAgreement, {
  letters: (_values, context) => [{ file: 'agreement', category: 'agreementDraft', model: agreementLetter(context) }],
  timers: (_values, { now }) => [
    { timer: 'lapseAgreement', at: instantOf(addDays(now.date, terms['agreement-unsigned'].amount + 1), '00:00') },
  ],
})
