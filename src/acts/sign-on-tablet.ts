/** Steps 6 and 7 in one, where everybody signs on the consultant's screen. */
import { dateInAmsterdam } from '../calendar/zone.ts'
import { type Party, signatories } from '../covenant/index.ts'
import type { Drawing } from '../files/signature.ts'
import type { AgreementLetter } from '../letters/model.ts'
import { type Context, nameAndAddressOf, personOf } from './context.ts'
import { act, news } from './definition.ts'
import { type FieldSpec, signature, text } from './fields.ts'
import { afterSigning } from './intake.ts'
import { agreementLetter } from './letters.ts'

const names = { name: (number: number) => `name${number}`, signature: (number: number) => `signature${number}` }

/** The name that stands there already: the resident's, and of the first who signs for the corporation the consultant's own. */
function knownName(party: Party, context: Context): string | undefined {
  if (party === 'resident') return nameAndAddressOf(context)?.name
  return party === context.actor.party ? (personOf(context, context.actor.person)?.name ?? undefined) : undefined
}

const signerFields = signatories.flatMap((party, index): [string, FieldSpec][] => {
  const first = signatories.indexOf(party) === index
  const name = text({ max: 120, ...(first ? { prefill: (context: Context) => knownName(party, context) } : {}) })
  return [
    [names.name(index + 1), name],
    [names.signature(index + 1), signature()],
  ]
})

type Values = Readonly<Record<string, unknown>>

/** The agreement as it was drawn up, with who signed it, where and when. */
function signedLetter(values: Values, context: Context): AgreementLetter {
  const { agreement } = context.view
  return {
    ...agreementLetter(context),
    ...(agreement ? { date: dateInAmsterdam(agreement.drawnUp) } : {}),
    signed: {
      on: context.now.date,
      at: context.now.time,
      place: String(values.place),
      by: signatories.map((_, index) => ({
        name: String(values[names.name(index + 1)]),
        drawing: values[names.signature(index + 1)] as Drawing,
      })),
    },
  }
}

export const signOnTablet = act({
  name: 'signOnTablet',
  fields: { place: text({ max: 80 }), ...Object.fromEntries(signerFields) },
  input: () => ({}),
  letters: (values, context) => [
    {
      file: 'agreement',
      category: 'signedAgreement',
      model: signedLetter(values, context),
      value: { signedOn: context.now.date, place: values.place, sealed: 'yes' },
      signatories: signatories.length,
    },
  ],
  timers: (_values, context) => afterSigning(context.now.date),
  tells: () => [news('team', 'vhCoordinator'), news('team', 'teamWorker')],
})
