/** All categories, in the order of 3.2 and then of the steps; pages and papers keep it. */
import type { CategoryName } from '../../covenant/index.ts'
import { administration } from './administration.ts'
import { adultChildrenIncome } from './adult-children-income.ts'
import { agreementDraft } from './agreement-draft.ts'
import { arrearsAtStart } from './arrears-at-start.ts'
import { attachment } from './attachment.ts'
import { budgetAgreement } from './budget-agreement.ts'
import { budgetAgreementDraft } from './budget-agreement-draft.ts'
import { callNumber } from './call-number.ts'
import { causeOfArrears } from './cause-of-arrears.ts'
import { children } from './children.ts'
import { closingNote } from './closing-note.ts'
import { conditionEvidence } from './condition-evidence.ts'
import { consultantName } from './consultant-name.ts'
import { corporationName } from './corporation-name.ts'
import { currentIncome } from './current-income.ts'
import { debts } from './debts.ts'
import { expectedIncome } from './expected-income.ts'
import { expenses } from './expenses.ts'
import { holdNote } from './hold-note.ts'
import { housingFraud } from './housing-fraud.ts'
import { intakeReport } from './intake-report.ts'
import { invitationCopy } from './invitation-copy.ts'
import { judgment } from './judgment.ts'
import { krisNumber } from './kris-number.ts'
import { leakLetter } from './leak-letter.ts'
import { letter } from './letter.ts'
import { lifeAreas } from './life-areas.ts'
import { mentalHealth } from './mental-health.ts'
import { motivation } from './motivation.ts'
import { nameAndAddress } from './name-and-address.ts'
import { nuisance } from './nuisance.ts'
import { otherSubject } from './other-subject.ts'
import { partnerIncome } from './partner-income.ts'
import { paymentRecord } from './payment-record.ts'
import { paymentReference } from './payment-reference.ts'
import { physicalHealth } from './physical-health.ts'
import { postcode } from './postcode.ts'
import { provisions } from './provisions.ts'
import { quarterlyReport } from './quarterly-report.ts'
import { rentArrears } from './rent-arrears.ts'
import { rentLedger } from './rent-ledger.ts'
import { rentSpecification } from './rent-specification.ts'
import { repaymentArrangement } from './repayment-arrangement.ts'
import { requestAnswer } from './request-answer.ts'
import { requestText } from './request-text.ts'
import { residents } from './residents.ts'
import { selfReliance } from './self-reliance.ts'
import { signedAgreement } from './signed-agreement.ts'
import { staffNames } from './staff-names.ts'
import { stopNote } from './stop-note.ts'
import { supportPlan } from './support-plan.ts'
import { telephone } from './telephone.ts'
import { withholdingReason } from './withholding-reason.ts'

export const categories = {
  nameAndAddress,
  postcode,
  judgment,
  housingFraud,
  paymentRecord,
  nuisance,
  causeOfArrears,
  residents,
  children,
  currentIncome,
  expectedIncome,
  debts,
  motivation,
  partnerIncome,
  adultChildrenIncome,
  provisions,
  administration,
  attachment,
  selfReliance,
  physicalHealth,
  mentalHealth,
  otherSubject,
  krisNumber,
  staffNames,
  agreementDraft,
  signedAgreement,
  intakeReport,
  corporationName,
  consultantName,
  rentArrears,
  rentSpecification,
  rentLedger,
  arrearsAtStart,
  repaymentArrangement,
  paymentReference,
  lifeAreas,
  supportPlan,
  quarterlyReport,
  conditionEvidence,
  budgetAgreementDraft,
  budgetAgreement,
  expenses,
  closingNote,
  stopNote,
  telephone,
  callNumber,
  holdNote,
  withholdingReason,
  requestText,
  requestAnswer,
  leakLetter,
  letter,
  invitationCopy,
} as const satisfies { readonly [N in CategoryName]: { readonly name: N } }
