import type { CaseRole, Text } from './words.ts'

/**
 * Rights of the data subject (3.3 access to data; GDPR chapter III) as data: what can be asked, what happens then, on which
 * grounds an organisation may refuse, when it is reminded. The terms stand in `terms`: `request`, `request-extended`.
 */
type Kind = {
  readonly text: Text
  /** Two sentences for the resident: what happens then. */
  readonly means: { readonly nl: readonly [string, string]; readonly en: readonly [string, string] }
  readonly law: string
  /** Whether something is left to be done once it is granted, and said to be done (`settleRequest`). */
  readonly settles: boolean
  /** Whether it may end or wipe something: then a letter alone does not say that it is the resident who asks. */
  readonly ends: boolean
}

export const requestKinds = {
  access: {
    text: { nl: 'Inzage', en: 'Access' },
    means: {
      nl: [
        'U krijgt van elke organisatie een overzicht van wat zij over u heeft opgeschreven.',
        'Dat komt binnen een maand, als één bestand dat u kunt bewaren.',
      ],
      en: [
        'Each organisation gives you an overview of what it has written down about you.',
        'It comes within a month, as one file that you can keep.',
      ],
    },
    law: 'AVG art. 15',
    settles: false,
    ends: false,
  },
  rectification: {
    text: { nl: 'Verbeteren', en: 'Correction' },
    means: {
      nl: [
        'De organisatie kijkt of er iets fout staat en verbetert het dan.',
        'Wat er eerst stond, blijft bewaard met een merk.',
      ],
      en: [
        'The organisation looks whether something is wrong and then corrects it.',
        'What stood there first is kept, with a mark.',
      ],
    },
    law: 'AVG art. 16',
    settles: true,
    ends: false,
  },
  erasure: {
    text: { nl: 'Wissen', en: 'Erasure' },
    means: {
      nl: [
        'De organisatie wist wat zij niet meer nodig heeft of niet mag hebben. Het Buurtteam vernietigt het eigen dossier, binnen drie maanden.',
        'Wat van een andere wet of voor iemand anders bewaard moet blijven, blijft staan; u hoort wat en waarom.',
      ],
      en: [
        'The organisation erases what it no longer needs or may not have. The team destroys its own record, within three months.',
        'What another law or somebody else needs kept stays; you hear what and why.',
      ],
    },
    law: 'AVG art. 17',
    settles: true,
    ends: true,
  },
  restriction: {
    text: { nl: 'Even niet gebruiken', en: 'Restriction' },
    means: {
      nl: [
        'De organisatie bewaart uw gegevens, maar schrijft er voorlopig niets bij.',
        'Uw hulp kan daardoor stil komen te staan; u hoort het voordat het weer doorgaat.',
      ],
      en: [
        'The organisation keeps your data, but adds nothing to them for the time being.',
        'Your support may come to a halt; you are told before it goes on again.',
      ],
    },
    law: 'AVG art. 18',
    settles: false,
    ends: true,
  },
  objection: {
    text: { nl: 'Bezwaar', en: 'Objection' },
    means: {
      nl: [
        'U zegt waarom een organisatie uw gegevens niet mag gebruiken.',
        'Krijgt u gelijk, dan stopt zij daarmee. Zij geeft dan ook niets meer door op grond van haar eigen belang.',
      ],
      en: [
        'You say why an organisation may not use your data.',
        'If you are right it stops. It then also passes on nothing more for its own interest.',
      ],
    },
    law: 'AVG art. 21',
    settles: true,
    ends: true,
  },
} as const satisfies Record<string, Kind>
export type RequestKind = keyof typeof requestKinds
export const requestKindNames = Object.keys(requestKinds) as readonly RequestKind[]

/** GDPR 12(6): how it was made sure who asks. No copy of a document is kept. `loggedIn` is the program's own. */
export const identityWays = {
  seenDocument: { nl: 'Identiteitsbewijs gezien, geen kopie gemaakt', en: 'Identity document seen, no copy made' },
  known: { nl: 'Bekend: wij spraken elkaar eerder', en: 'Known: we have met before' },
} as const satisfies Record<string, Text>
export type IdentityWay = keyof typeof identityWays

/** GDPR 12(3): why it takes up to two months more. A code, since it stands in an event. */
export const extensionReasons = {
  complex: { nl: 'Het is ingewikkeld', en: 'It is complex' },
  many: { nl: 'Er zijn veel verzoeken tegelijk', en: 'There are many requests at once' },
} as const satisfies Record<string, Text>
export type ExtensionReason = keyof typeof extensionReasons

export const requestDecisions = {
  granted: { nl: 'Ja', en: 'Yes' },
  partly: { nl: 'Gedeeltelijk', en: 'In part' },
  refused: { nl: 'Nee', en: 'No' },
} as const satisfies Record<string, Text>
export type RequestDecision = keyof typeof requestDecisions

type RefusalRule = {
  readonly text: Text
  readonly law: string
  readonly kinds: readonly RequestKind[]
  /** Whether it also keeps a record whole that has to be destroyed when its subject asks (Wmo 2015 5.3.5). */
  readonly keepsRecord?: true
  /** Only there. */
  readonly ofRecord?: true
}
const every: readonly RequestKind[] = requestKindNames

/** On which grounds an organisation may say no, or no to a part; each with its place in the law. */
export const refusalGrounds = {
  identityNotShown: {
    text: { nl: 'Het is niet zeker wie het vraagt', en: 'It is not certain who asks' },
    law: 'AVG art. 12 lid 2 en 6',
    kinds: every,
    keepsRecord: true,
  },
  unfounded: {
    text: { nl: 'Duidelijk zonder reden, of steeds opnieuw gevraagd', en: 'Manifestly unfounded or excessive' },
    law: 'AVG art. 12 lid 5 onder b',
    kinds: every,
    keepsRecord: true,
  },
  rightsOfOthers: {
    text: { nl: 'Het gaat ook over iemand anders', en: 'It adversely affects others' },
    law: 'AVG art. 15 lid 4; UAVG art. 41 lid 1 onder i',
    kinds: every,
  },
  dataAreRight: {
    text: { nl: 'De gegevens kloppen', en: 'The data are right' },
    law: 'AVG art. 16',
    kinds: ['rectification'],
  },
  mustBeKept: {
    text: { nl: 'De wet zegt dat dit bewaard moet blijven', en: 'The law says that it has to be kept' },
    law: 'AVG art. 17 lid 3 onder b; Wmo 2015 art. 5.3.5',
    kinds: ['erasure'],
    keepsRecord: true,
  },
  interestOfAnother: {
    text: {
      nl: 'Iemand anders heeft er groot belang bij dat het bewaard blijft',
      en: 'Somebody else has a considerable interest in its being kept',
    },
    law: 'Wmo 2015 art. 5.3.5',
    kinds: ['erasure'],
    keepsRecord: true,
    ofRecord: true,
  },
  stillNeeded: {
    text: { nl: 'Het is nog nodig waarvoor het is opgeschreven', en: 'It is still needed for its purpose' },
    law: 'AVG art. 17 lid 1 onder a',
    kinds: ['erasure'],
  },
  legalClaim: {
    text: { nl: 'Het is nodig voor een rechtszaak', en: 'It is needed for a legal claim' },
    law: 'AVG art. 17 lid 3 onder e en art. 21 lid 1',
    kinds: ['erasure', 'objection'],
  },
  noneOfTheCases: {
    text: { nl: 'Geen van de gevallen in de wet past', en: 'None of the cases of the law applies' },
    law: 'AVG art. 18 lid 1',
    kinds: ['restriction'],
  },
  compellingInterest: {
    text: { nl: 'Het belang om het te gebruiken weegt zwaarder', en: 'The interest in using it weighs more' },
    law: 'AVG art. 21 lid 1',
    kinds: ['objection'],
  },
  otherGround: {
    text: {
      nl: 'Het berust op de overeenkomst of op toestemming',
      en: 'It rests on the agreement or on consent',
    },
    law: 'AVG art. 21 lid 1',
    kinds: ['objection'],
  },
} as const satisfies Record<string, RefusalRule>
export type RefusalGround = keyof typeof refusalGrounds
/** `record`: whether it is about a record that has to be destroyed when its subject asks; `whole`: whether all is refused. */
export function refusalFits(
  ground: RefusalGround,
  kind: RequestKind,
  { record, whole }: { readonly record: boolean; readonly whole: boolean },
): boolean {
  const { kinds, keepsRecord, ofRecord }: RefusalRule = refusalGrounds[ground]
  return kinds.includes(kind) && (record ? keepsRecord === true || !whole : !ofRecord)
}

/** GDPR 18(2) and (3): why data are used again; the resident was told before. */
export const liftReasons = {
  settled: { nl: 'Het is uitgezocht', en: 'It has been looked into' },
  residentAgrees: { nl: 'De bewoner vindt het goed', en: 'The resident agrees' },
  legalClaim: { nl: 'Het is nodig voor een rechtszaak', en: 'It is needed for a legal claim' },
} as const satisfies Record<string, Text>
export type LiftReason = keyof typeof liftReasons

/** Days before the last one on which who handles it is reminded; -1: the first day that it is late. */
export const requestReminders: readonly number[] = [10, 3, -1]

/**
 * Wmo 2015 5.3.5: destroyed within three months of the request that its subject makes, unless another law or the considerable interest of
 * somebody else forbids it. The duty to keep it (5.3.4) is no reason to say no.
 */
export const destroyedOnRequest = 'ktsd'

/** What is said at Work and Income before step 12 is taken down there and passed on to the landlord (3.1 step 12, reading). */
export const passesOn: CaseRole = 'trajectorySupervisor'
export const takesPassedOn: CaseRole = 'housingConsultant'
