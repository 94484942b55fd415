/** 3.1 steps 6 and 7 in one, where everybody signs on the consultant's screen: what was signed is with the vhCoordinator at once. */
import { type Chosen, type Party, possibleSignatories, whoSigns } from '../../covenant/index.ts'
import {
  act,
  type FieldSpec,
  type FieldWords,
  type Here,
  happens,
  news,
  personOf,
  signature,
  text,
} from '../../trajectory/kit.ts'
import { agreementSigned, maySign } from '../06-eligibility/record-signing.ts'
import { nameAndAddressOf } from '../categories/index.ts'
import { agreementSent } from './send-agreement.ts'

/** The fields of everybody who may sign. `again`: where a party signs more than once, each time after the first. */
export const signers = possibleSignatories.map((party, index) => ({
  party,
  name: `name${index + 1}`,
  signature: `signature${index + 1}`,
  again: possibleSignatories.indexOf(party) < index,
}))
type Signer = (typeof signers)[number]

/** Those who do under this covenant, in its order. */
export const signersIn = (chosen: Chosen): readonly Signer[] =>
  chosen(whoSigns).flatMap((party, index, all) =>
    signers.filter((one) => one.party === party && one.again === all.indexOf(party) < index),
  )

/** The name that stands there already: the resident's, and of the first who signs for the corporation the consultant's own. */
function knownName(party: Party, here: Here): string | undefined {
  if (party === 'resident') return nameAndAddressOf(here)?.name
  return party === here.who.party ? (personOf(here, here.who.person)?.name ?? undefined) : undefined
}

const fields: Record<string, FieldSpec> = Object.fromEntries(
  signers.flatMap((signer): [string, FieldSpec][] => {
    const { party, name, signature: drawing, again } = signer
    const when = (here: Here) => signersIn(here.chosen).includes(signer)
    return [
      [
        name,
        text({ max: 120, letters: true, when, ...(again ? {} : { prefill: (here: Here) => knownName(party, here) }) }),
      ],
      [drawing, signature({ when })],
    ]
  }),
)

const signs: Record<Party, string> = {
  resident: 'de bewoner',
  corporation: 'de corporatie',
  team: 'het Buurtteam',
  workAndIncome: 'Werk en Inkomen',
}
const words: Record<string, FieldWords> = Object.fromEntries(
  signers.flatMap(({ party, name, signature: drawing, again }): [string, FieldWords][] => {
    const who = party === 'resident' ? signs.resident : `wie ${again ? 'ook ' : ''}tekent voor ${signs[party]}`
    return [
      [name, { label: `Naam van ${who}` }],
      [drawing, { label: `Handtekening van ${who}`, hint: 'Teken in het vak, met een vinger, een pen of de muis.' }],
    ]
  }),
)

export const signOnTablet = act('signOnTablet', {
  step: '7',
  phase: 'onboarding',
  roles: ['housingConsultant'],
  causes: [agreementSigned, agreementSent],
  records: [['agreement', ['signedAgreement']]],
  fields: { place: text({ max: 80 }), ...fields },

  may: maySign,
  decide: (_input, { now }) => happens(agreementSigned({ on: now.date }), agreementSent()),

  tells: () => [news('team', 'vhCoordinator'), news('team', 'teamWorker')],
  words: {
    title: 'Laat tekenen op het scherm',
    menu: 'Tekenen op het scherm',
    submit: 'Verzegel en stuur naar de VH-coördinator',
    done: 'De overeenkomst is getekend, verzegeld en verstuurd.',
    lead: 'Lees eerst samen de overeenkomst. Daarna tekent iedereen op dit scherm. De dag en de tijd komen er vanzelf bij.',
    preview: 'Bekijk de getekende overeenkomst eerst',
    fields: {
      place: { label: 'In welke plaats wordt getekend?', hint: 'Bijvoorbeeld Utrecht.' },
      ...words,
    },
  },
})
