import type { filesNl } from './files.nl.ts'
import type { Shape } from './shape.ts'

/** Words around entries and their origin, in English. */
export const filesEn: Shape<typeof filesNl> = {
  empty: 'Not filled in yet',
  origin: {
    recorded: 'Recorded by',
    purpose: 'Purpose',
    ground: 'Ground',
    presence: 'Who was there',
    relevance: 'Why it matters',
    corrected: 'Corrected',
    before: (date) => `Stood there until ${date}`,
    kept: 'Kept',
    seenBy: 'Who sees this',
    annex: 'Place in the covenant',
    seal: 'Seal',
    sealText: (count: string, key: string) => `${count} signatures. Fingerprint of the key: ${key}`,
  },
  keptUntil: (term, date) => `${term}: until ${date}`,
  correctedText: 'What stood here before was wrong.',
  you: 'you',
  document: 'See the document',
  judgmentPossible: 'There may be a judgment',
  judgmentGiven: (date) => `Given on ${date}`,
  signedIn: (date: string, place: string) => `Signed on ${date} in ${place}`,
  sealedOn: (date: string) => `Sealed on ${date}`,
  signedOn: (date) => `Signed on ${date}`,
  report: {
    rent: 'Rent',
    arrangement: 'Arrears',
    breached: 'Not met',
    none: 'All conditions met',
    arrangements: 'Arrangements',
  },
  agreed: 'Read and agreed by the resident',
  disagrees: 'The resident does not agree with this',
  letters: {
    information: 'Letter with information',
    invitation: 'Invitation',
    agreement: 'Agreement',
    nothingFollows: 'Letter: no trajectory follows',
    closingPositive: 'Closing letter',
    closingNegative: 'Closing letter',
    closingStopped: 'Closing letter',
    budgetManagementAgreement: 'Budget management',
  },
}
