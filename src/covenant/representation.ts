/** Who acts for the resident, for what, and by what that is known. The annex knows of nobody: all of it is reading, by the law named. */
import type { Text } from './words.ts'

const codes = <const T extends Record<string, Text>>(list: T): T => list

export const representativeKinds = codes({
  authorised: { nl: 'gemachtigde', en: 'authorised representative' },
  financialAdministrator: { nl: 'bewindvoerder', en: 'financial administrator' },
  guardian: { nl: 'curator', en: 'guardian' },
  mentor: { nl: 'mentor', en: 'mentor' },
})
export type RepresentativeKind = keyof typeof representativeKinds
export const representativeKindNames = Object.keys(representativeKinds) as readonly RepresentativeKind[]

export const mandates = codes({
  speaking: { nl: 'Praten in het gesprek', en: 'Speaking in the talk' },
  letters: { nl: 'Brieven krijgen', en: 'Receiving letters' },
  signing: { nl: 'Tekenen', en: 'Signing' },
  money: { nl: 'Geld regelen', en: 'Money' },
})
export type Mandate = keyof typeof mandates
const all = Object.keys(mandates) as readonly Mandate[]

type Scope = {
  /** What the law allows at the most. A mentor decides on care alone (BW 1:453). */
  readonly most: readonly Mandate[]
  /** What the law gives, said or not: administration binds money (BW 1:438, 1:441), guardianship all (BW 1:381). */
  readonly byLaw: readonly Mandate[]
}
export const scopes: Record<RepresentativeKind, Scope> = {
  authorised: { most: all, byLaw: [] },
  financialAdministrator: { most: all, byLaw: ['signing', 'money'] },
  guardian: { most: all, byLaw: all },
  mentor: { most: ['speaking'], byLaw: ['speaking'] },
}

export const established = codes({
  mandateSeen: { nl: 'De machtiging op papier gezien', en: 'Saw the written mandate' },
  decisionSeen: { nl: 'De beslissing van de rechter gezien', en: 'Saw the decision of the court' },
  registerSeen: {
    nl: 'Opgezocht in het Centraal Curatele- en bewindregister',
    en: 'Looked up in the register of guardianship and administration',
  },
  notSeen: { nl: 'Nog niet gezien', en: 'Not seen yet' },
})
export type Established = keyof typeof established
/** The register has no mentors, and not every administration: then it is the decision. */
export const establishedBy: Record<RepresentativeKind, readonly Established[]> = {
  authorised: ['mandateSeen', 'notSeen'],
  financialAdministrator: ['decisionSeen', 'registerSeen', 'notSeen'],
  guardian: ['decisionSeen', 'registerSeen', 'notSeen'],
  mentor: ['decisionSeen', 'notSeen'],
}
export const isSeen = (by: Established): boolean => by !== 'notSeen'

export const representationEnds = codes({
  court: { nl: 'Een beslissing van de rechter', en: 'A decision of the court' },
  replaced: { nl: 'Iemand anders doet het nu', en: 'Somebody else does it now' },
  gaveUp: { nl: 'Deze persoon stopte ermee', en: 'This person gave it up' },
  deceased: { nl: 'Overleden', en: 'Deceased' },
  mistake: { nl: 'Het klopte niet', en: 'It was not so' },
})
export type RepresentationEnd = keyof typeof representationEnds

/** Who says yes or no to the talk, where that is not the resident. */
export const consenters = codes({ resident: { nl: 'de bewoner zelf', en: 'the resident' }, ...representativeKinds })
export type Consenter = keyof typeof consenters
/** To health nobody by a mandate or for money: what is said of a body is for the resident, a guardian or a mentor (BW 1:381, 1:453). */
export const healthConsenters: readonly RepresentativeKind[] = ['guardian', 'mentor']
