/**
 * Who stands on the contract beside the resident, and who signs the agreement with the parties (3.3 signatures). The annex prints one line
 * for the resident: all of it is reading, by the law of tenancy.
 */
import { z } from 'zod'
import { openTerm } from './open-term.ts'
import type { Text } from './words.ts'

const codes = <const T extends Record<string, Text>>(list: T): T => list

/** On what footing somebody is a second tenant. By law: BW 7:266 (spouse, registered partner); by the court: BW 7:267. */
export const tenancyFootings = codes({
  contract: { nl: 'het contract', en: 'the contract' },
  spouse: { nl: 'huwelijk of geregistreerd partnerschap', en: 'marriage or registered partnership' },
  court: { nl: 'een beslissing van de rechter', en: 'a decision of the court' },
})
export type TenancyFooting = keyof typeof tenancyFootings

/** Why somebody is no second tenant any more. */
export const tenancyEnds = codes({
  moved: { nl: 'Verhuisd, of van het contract af', en: 'Moved, or off the contract' },
  divorced: { nl: 'Gescheiden', en: 'Divorced' },
  deceased: { nl: 'Overleden', en: 'Deceased' },
  court: { nl: 'Een beslissing van de rechter', en: 'A decision of the court' },
  mistake: { nl: 'Er was geen medehuurder', en: 'There was no second tenant' },
})
export type TenancyEnd = keyof typeof tenancyEnds

/** Who signs beside the parties, in the order of the lines under the agreement. */
export const besides = codes({
  guardian: { nl: 'de curator, voor de bewoner', en: 'the guardian, for the resident' },
  authorised: { nl: 'de bewoner of de gemachtigde', en: 'the resident or the authorised representative' },
  financialAdministrator: { nl: 'de bewindvoerder', en: 'the financial administrator' },
  secondTenant: { nl: 'de medehuurder', en: 'the second tenant' },
})
export type Beside = keyof typeof besides
export const besideNames = Object.keys(besides) as readonly Beside[]
/** What somebody is called at the head of the agreement. */
export const besideTitles: Record<Beside, Text> = {
  guardian: { nl: 'Curator', en: 'Guardian' },
  authorised: { nl: 'Gemachtigde', en: 'Authorised representative' },
  financialAdministrator: { nl: 'Bewindvoerder', en: 'Financial administrator' },
  secondTenant: { nl: 'Medehuurder', en: 'Second tenant' },
}
/** What stands above that line. */
export const signatureLines: Record<Beside, Text> = {
  guardian: { nl: 'Curator, voor de bewoner', en: 'Guardian, for the resident' },
  authorised: {
    nl: 'Bewoner of gemachtigde, voor akkoord',
    en: 'Resident or authorised representative, for agreement',
  },
  financialAdministrator: { nl: 'Bewindvoerder, voor akkoord', en: 'Financial administrator, for agreement' },
  secondTenant: { nl: 'Medehuurder, voor akkoord', en: 'Second tenant, for agreement' },
}

/** Everybody whose signature is asked on the side of the resident. */
export const signedBy = codes({
  resident: { nl: 'de bewoner', en: 'the resident' },
  guardian: { nl: 'de curator', en: 'the guardian' },
  authorised: { nl: 'de gemachtigde', en: 'the authorised representative' },
  financialAdministrator: { nl: 'de bewindvoerder', en: 'the financial administrator' },
  secondTenant: { nl: 'de medehuurder', en: 'the second tenant' },
})
export type SignedBy = keyof typeof signedBy
export const signedByNames = Object.keys(signedBy) as readonly SignedBy[]

/**
 * The lines on the side of the resident, each with who may sign there: a guardian in his or her place (BW 1:381), who is authorised to
 * sign as well as the resident, an administrator and a second tenant beside them.
 */
export function linesOf(signers: readonly Beside[]): readonly (readonly SignedBy[])[] {
  const inPlace: readonly Beside[] = ['guardian', 'authorised']
  const own: readonly SignedBy[] = signers.includes('guardian')
    ? ['guardian']
    : ['resident', ...signers.filter((who) => who === 'authorised')]
  return [own, ...signers.filter((who) => !inPlace.includes(who)).map((who): readonly SignedBy[] => [who])]
}
/** By whom each line is called. */
export const lineNames = (signers: readonly Beside[]): readonly SignedBy[] =>
  linesOf(signers).flatMap((line) => line.at(-1) ?? [])

/** 3.3 signatures: whether a second tenant signs the agreement too. */
export const secondTenantSigns = openTerm<boolean>('secondTenantSigns', {
  text: { nl: 'Een medehuurder tekent de overeenkomst mee', en: 'A second tenant signs the agreement too' },
  default: true,
  other: false,
  shape: z.boolean(),
  floor: () => undefined,
  place: '3.3 signatures',
})
