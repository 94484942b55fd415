/** The rows of 3.2, and those that the steps of 3.1 ask for besides, in one table. */
import {
  always,
  type Category,
  further,
  health,
  housing,
  money,
  process,
  rentPurposes,
  stepAsks,
  throughout,
} from './category.ts'
import type { Purpose } from './purposes.ts'
import type { Phase } from './words.ts'

export const categories = {
  nameAndAddress: {
    group: 'general',
    text: { nl: 'naam en adres', en: 'name and address' },
    annex: '3.2 general',
    matrix: { registration: 'identification' },
    correctOnly: true,
    step: { intake: 'identification', onboarding: 'sharedFile' },
  },
  postcode: process('postcode', 'postcode', '3.1 step 2', { registration: 'causeOfRegistration' }, stepAsks),
  judgment: {
    group: 'housing',
    correctOnly: true,
    text: { nl: 'vonnis', en: 'judgment' },
    annex: '3.2 housing',
    matrix: { registration: 'causeOfRegistration' },
    step: { onboarding: 'sharedFile' },
  },
  housingFraud: housing('woonfraude', 'housing fraud'),
  paymentRecord: housing('betalingsverleden', 'payment record'),
  nuisance: housing('overlastmeldingen', 'nuisance reports'),
  causeOfArrears: housing('oorzaak huurachterstand', 'cause of arrears'),
  residents: {
    group: 'household',
    text: { nl: 'bewoners', en: 'residents' },
    annex: '3.2 household',
    matrix: { intake: 'budgetManagement' },
    step: { budgetManagement: 'budgetManagement' },
  },
  children: {
    group: 'household',
    text: { nl: 'kinderen', en: 'children' },
    annex: '3.2 household',
    matrix: { intake: 'needForVh' },
  },
  currentIncome: money('huidig inkomen', 'current income'),
  expectedIncome: money('verwacht inkomen', 'expected income'),
  debts: money('schulden, ook huurachterstand', 'debts including rent arrears'),
  motivation: {
    group: 'finances',
    text: { nl: 'motivatie voor budgetbeheer', en: 'motivation for budget management' },
    annex: '3.2 finances',
    matrix: { intake: 'successOfVh' },
  },
  partnerIncome: { ...further('inkomen van de partner', 'partner’s income'), ofAnother: true },
  adultChildrenIncome: {
    ...further('inkomen van meerderjarige kinderen', 'adult children’s income'),
    ofAnother: true,
  },
  provisions: further('voorzieningen op orde', 'provisions in order'),
  administration: further('administratie op orde', 'administration in order'),
  attachment: further('beslag', 'attachment of income'),
  selfReliance: further(
    'zelfstandigheid: later zelf doen, of beschermingsbewind',
    'self-reliance: later alone, or protective administration',
  ),
  physicalHealth: health('lichamelijke gezondheid', 'physical health'),
  mentalHealth: health('mentale gezondheid', 'mental health'),
  /** 3.2: any party may raise other subjects; no phase has a purpose for them, so each asks for a written reason. */
  otherSubject: process('ander onderwerp', 'another subject', '3.2 other subjects', {}),
  // what the steps of 3.1 themselves ask for
  krisNumber: process('KRIS-nummer', 'KRIS number', '3.1 step 8', { onboarding: 'sharedFile' }),
  staffNames: process('wie betrokken is', 'who is involved', '3.1 step 9', { onboarding: 'sharedFile' }, stepAsks),
  agreementDraft: process('overeenkomst, nog niet getekend', 'agreement, unsigned', '3.1 step 6', {
    intake: 'recordAgreement',
  }),
  signedAgreement: process(
    'getekende overeenkomst',
    'signed agreement',
    '3.1 step 7',
    {
      onboarding: 'recordAgreement',
    },
    stepAsks,
  ),
  intakeReport: process(
    'kort verslag van het aannamegesprek',
    'short report of the intake talk',
    '3.1 step 9',
    {
      onboarding: 'sharedFile',
    },
    stepAsks,
  ),
  corporationName: process(
    'naam van de corporatie',
    'name of the corporation',
    '3.1 step 10',
    {
      onboarding: 'sharedFile',
    },
    stepAsks,
  ),
  consultantName: process(
    'naam van de woonconsulent',
    'name of the housing consultant',
    '3.1 step 10',
    {
      onboarding: 'sharedFile',
    },
    stepAsks,
  ),
  rentArrears: process('huurachterstand', 'rent arrears', '3.1 step 10', { onboarding: 'sharedFile' }, stepAsks),
  rentSpecification: process(
    'huurspecificatie',
    'rent specification',
    '3.1 step 10',
    { onboarding: 'sharedFile' },
    stepAsks,
  ),
  rentLedger: process('huur en betalingen per maand', 'rent and payments by month', '3.1 step 17a', rentPurposes),
  arrearsAtStart: process('huurachterstand aan het begin', 'arrears at the start', '3.1 step 17a', rentPurposes),
  repaymentArrangement: process(
    'regeling voor de huurschuld, of afkoop',
    'arrangement for the rent debt, or buying off',
    '3.1 step 17a',
    rentPurposes,
  ),
  paymentReference: process(
    'betalingskenmerk van de huurder',
    'payment reference of the tenant',
    '3.1 step 17a',
    rentPurposes,
  ),
  lifeAreas: process('leefgebieden bij de hulpvraag', 'life areas relevant to the request for help', '3.1 step 9', {
    onboarding: 'requestForHelp',
    budgetManagement: 'requestForHelp',
  }),
  supportPlan: process('plan van aanpak', 'support plan', '3.1 step 11', {
    onboarding: 'keepLivingThere',
    budgetManagement: 'keepLivingThere',
  }),
  quarterlyReport: process(
    'kwartaalverslag',
    'quarterly report',
    '3.1 step 16',
    {
      budgetManagement: 'followProgress',
    },
    stepAsks,
  ),
  conditionEvidence: process('bewijs bij een voorwaarde', 'evidence of a condition', '3.3 conditions', {
    onboarding: 'followProgress',
    budgetManagement: 'followProgress',
    closing: 'followProgress',
  }),
  budgetAgreementDraft: process(
    'overeenkomst budgetbeheer, nog niet getekend',
    'budget-management agreement, unsigned',
    '3.1 step 14',
    { onboarding: 'budgetManagement' },
  ),
  budgetAgreement: process(
    'getekende overeenkomst budgetbeheer',
    'signed budget-management agreement',
    '3.1 step 14',
    { onboarding: 'budgetManagement' },
    stepAsks,
  ),
  /** 3.2 has no row for it, while step 15 registers what budget management needs: a reading. */
  expenses: process('vaste lasten en andere uitgaven', 'expenses', '3.1 step 15', {
    budgetManagement: 'budgetManagement',
  }),
  closingNote: process('toelichting bij sluiten', 'note on closing', '3.1 step 6', throughout('ownFile')),
  stopNote: process('toelichting bij stoppen', 'note on stopping', '3.3 ending', {
    onboarding: 'requestForHelp',
    budgetManagement: 'requestForHelp',
    closing: 'requestForHelp',
  }),
  /** Of the landlord's own records: it leaves that file with nothing (3.1 step 2 says what does). */
  telephone: process('telefoonnummer', 'telephone number', '3.1 step 1', { registration: 'ownFile' }, stepAsks),
  /** The number that the resident wants to be called on, in the file of who is asked to call. */
  callNumber: process('telefoonnummer om te bellen', 'telephone number to call', '3.1 step 11', always),
  holdNote: process('waarom langer bewaren', 'why kept longer', '3.3 access to data', always),
  /** Why something is kept from the resident, in words for the resident. */
  withholdingReason: process(
    'waarom iets niet wordt getoond',
    'why something is withheld',
    '3.3 access to data',
    always,
  ),
  requestText: process('wat de bewoner vraagt', 'what the resident asks', '3.3 access to data', always, stepAsks),
  requestAnswer: process('antwoord op een verzoek', 'answer to a request', '3.3 access to data', always, stepAsks),
  leakLetter: process('brief over een datalek', 'letter about a data breach', '3.3 access to data', always, stepAsks),
  letter: process('brief', 'letter', '3.1 step 1', {
    registration: 'appointment',
    intake: 'appointment',
    onboarding: 'closing',
    budgetManagement: 'closing',
    closing: 'closing',
  }),
  invitationCopy: process('uitnodiging, exemplaar voor het Buurtteam', 'invitation, the team’s copy', '3.1 step 4', {
    registration: 'appointment',
  }),
} as const satisfies Record<string, Category>
export type CategoryName = keyof typeof categories
export const categoryNames = Object.keys(categories) as readonly CategoryName[]

/** 3.2 finances: an amount of income or of debts is what such an entry is about. */
export const isOfFinances = (category: CategoryName): boolean => categories[category].group === 'finances'

/**
 * What files hold, written out: a new row of the matrix opens no file by itself. Tests hold these lists against the matrix,
 * and ask that what may be recorded is recorded by an act.
 */
/** 3.1 step 5: what both sides note of the talk. */
export const talked = [
  'housingFraud',
  'paymentRecord',
  'nuisance',
  'causeOfArrears',
  'residents',
  'children',
  'currentIncome',
  'expectedIncome',
  'debts',
  'motivation',
] as const satisfies readonly CategoryName[]
/** Of the same what the team notes: fraud is the landlord's to look into, in its own file (3.2, reading). */
export const talkedWithTeam = talked.filter((name) => name !== 'housingFraud')
/** The same, of the team alone, with consent of its own. */
export const healthTalked = ['physicalHealth', 'mentalHealth'] as const satisfies readonly CategoryName[]
/** 3.1 step 15: what is necessary for budget management. */
export const budgeted = [
  'residents',
  'currentIncome',
  'expectedIncome',
  'debts',
  'partnerIncome',
  'adultChildrenIncome',
  'provisions',
  'administration',
  'attachment',
  'selfReliance',
  'expenses',
] as const satisfies readonly CategoryName[]
/** The subjects of 3.2 itself, without health, and what 3.2 does not list: recorded with a written reason. */
export const subjects = [
  'paymentRecord',
  'nuisance',
  'causeOfArrears',
  'residents',
  'children',
  'currentIncome',
  'expectedIncome',
  'debts',
  'motivation',
  'partnerIncome',
  'adultChildrenIncome',
  'provisions',
  'administration',
  'attachment',
  'selfReliance',
  'otherSubject',
] as const satisfies readonly CategoryName[]

/** Purpose for which a category may be processed in a phase, or undefined where neither 3.2 nor a step fills the cell. */
export function purposeIn(category: CategoryName, phase: Phase): Purpose | undefined {
  const found: Category = categories[category]
  return found.matrix[phase] ?? found.step?.[phase]
}
