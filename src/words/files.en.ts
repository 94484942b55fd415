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
  },
  keptUntil: (term, date) => `${term}: until ${date}`,
  correctedText: 'What stood here before was wrong.',
  you: 'you',
  document: 'See the document',
  judgmentPossible: 'There may be a judgment',
  judgmentGiven: (date) => `Given on ${date}`,
  signedOn: (date) => `Signed on ${date}`,
  openOn: (date: string) => `As it stood on ${date}`,
  evidence: {
    about: (condition: string, state: string, since: string) => `${condition}: ${state}, since ${since}`,
    seen: (date: string) => `Seen on ${date}`,
  },
  own: {
    contact: 'Contact with the resident',
    freeze: 'Freeze of debt collection',
    closing: 'Reason of closing',
    frozen: (from: string) => `From ${from}`,
    frozenUntil: (from: string, until: string) => `From ${from} until ${until}`,
    lifted: (on: string, reason: string) => `Lifted on ${on}: ${reason}`,
    until: (reason: string, date: string) => `${reason}, until ${date}`,
  },
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
