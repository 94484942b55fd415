/** 3.1 steps 6 and 7 in one, where everybody signs on the consultant's screen: what was signed is with the vhCoordinator at once. */
import {
  type Beside,
  besideNames,
  besides,
  isResident,
  lineNames,
  type Party,
  possibleSignatories,
  whoSigns,
} from '../../covenant/index.ts'
import {
  act,
  type FieldSpec,
  type FieldWords,
  type Here,
  happens,
  news,
  personOf,
  type Standing,
  signature,
  text,
} from '../../trajectory/kit.ts'
import { agreementSigned, maySign } from '../06-eligibility/record-signing.ts'
import { besideNamed } from '../any-time/tenants/named.ts'
import { nameAndAddressOf } from '../categories/index.ts'
import { agreementSent } from './send-agreement.ts'

/**
 * Whose line it is: a party's, or of somebody who signs beside the resident. `again`: where a party signs more than once, each time after
 * the first.
 */
type Signer = {
  readonly name: string
  readonly signature: string
  readonly again: boolean
  readonly by: Party | Beside
}

export const isBeside = (by: Signer['by']): by is Beside => Object.hasOwn(besides, by)

const ofParties: readonly Signer[] = possibleSignatories.map((by, index) => ({
  by,
  name: `name${index + 1}`,
  signature: `signature${index + 1}`,
  again: possibleSignatories.indexOf(by) < index,
}))
const ofBesides: readonly Signer[] = besideNames.map((by) => ({
  by,
  name: `${by}Name`,
  signature: `${by}Signature`,
  again: false,
}))
/** The fields of everybody who may sign, in the order of the lines: the resident's side first. */
export const signers: readonly Signer[] = ofParties.flatMap((one) => (isResident(one.by) ? [one, ...ofBesides] : [one]))

/** Those who do here, in the order of the lines: in the place of the resident's each line on that side. */
export const signersIn = ({ chosen, view }: Pick<Standing, 'chosen' | 'view'>): readonly Signer[] =>
  chosen(whoSigns).flatMap((by, index, all) =>
    isResident(by)
      ? lineNames(view.signers).flatMap((line) => signers.filter((one) => one.by === line))
      : signers.filter((one) => one.by === by && one.again === all.indexOf(by) < index),
  )

/** The name that stands there already: the resident's, of who signs beside, and of the first for the corporation the consultant's own. */
function knownName(by: Signer['by'], here: Here): string | undefined {
  if (isBeside(by)) return besideNamed(by, here)
  if (isResident(by)) return nameAndAddressOf(here)?.name
  return by === here.who.party ? (personOf(here, here.who.person)?.name ?? undefined) : undefined
}

const fields: Record<string, FieldSpec> = Object.fromEntries(
  signers.flatMap((signer): [string, FieldSpec][] => {
    const { by, name, signature: drawing, again } = signer
    const when = (here: Here) => signersIn(here).includes(signer)
    return [
      [
        name,
        text({ max: 120, letters: true, when, ...(again ? {} : { prefill: (here: Here) => knownName(by, here) }) }),
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
const whose = ({ by, again }: Signer): string => {
  if (isBeside(by)) return besides[by].nl
  return isResident(by) ? signs[by] : `wie ${again ? 'ook ' : ''}tekent voor ${signs[by]}`
}
const words: Record<string, FieldWords> = Object.fromEntries(
  signers.flatMap((signer): [string, FieldWords][] => [
    [signer.name, { label: `Naam van ${whose(signer)}` }],
    [
      signer.signature,
      { label: `Handtekening van ${whose(signer)}`, hint: 'Teken in het vak, met een vinger, een pen of de muis.' },
    ],
  ]),
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
