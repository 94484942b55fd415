import { dateInAmsterdam } from '../../calendar/zone.ts'
import type { Context } from '../../engine/context.ts'
import { effectsOf } from '../../engine/effects.ts'
import type { Drawing } from '../../files/signature.ts'
import type { AgreementLetter } from '../../letters/model.ts'
import { afterSigning } from '../06-eligibility/record-signing.effects.ts'
import { agreementLetter } from '../letters.effects.ts'
import { signersIn, signOnTablet } from './sign-on-tablet.ts'

type Signed = Readonly<Record<string, unknown>>
/** A field of a signature was read as a drawing, or the act was not done. */
const isDrawing = (value: unknown): value is Drawing => typeof value === 'string'

/** The agreement as it was drawn up, with who signed it, where and when. */
function signedLetter(values: Signed, context: Context): AgreementLetter {
  const { agreement } = context.view
  return {
    ...agreementLetter(context, context.view.signers),
    ...(agreement ? { date: dateInAmsterdam(agreement.drawnUp) } : {}),
    signed: {
      on: context.now.date,
      at: context.now.time,
      place: String(values.place),
      by: signersIn(context).flatMap(({ name, signature }) => {
        const drawing = values[signature]
        return isDrawing(drawing) ? [{ name: String(values[name]), drawing }] : []
      }),
    },
  }
}

export const signOnTabletEffects = effectsOf(signOnTablet, {
  letters: (values, context) => [
    {
      file: 'agreement',
      category: 'signedAgreement',
      model: signedLetter(values, context),
      value: { signedOn: context.now.date, place: values.place, sealed: 'yes' },
      signatories: signersIn(context).length,
    },
  ],
  timers: (_values, context) => afterSigning(context.now.date, context.chosen),
})
