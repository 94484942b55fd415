/** For tests: what entries of each category say, as scenarios and the demo record it. */
import { plainDate } from '../../calendar/plain-date.ts'
import type { CategoryName } from '../../covenant/index.ts'
import { month } from '../../files/rent/month.ts'
import type { ValueOf } from './index.ts'

/** Nobody writes an entry of it. */
type Unwritten = 'staffNames'
type Examples = { readonly [C in Exclude<CategoryName, Unwritten>]: readonly [ValueOf<C>, ...ValueOf<C>[]] }

function sure<T>(found: T | undefined): T {
  if (found === undefined) throw new Error('no such day or month')
  return found
}
const day = (iso: string) => sure(plainDate(iso))
const monthOf = (iso: string) => sure(month(iso))
const at = '2026-09-10T09:00:00.000Z'

const noted = { text: 'Het ging vaak goed.\nSoms niet.' } as const
const withReason = { key: at, text: 'Van belang voor de hulpvraag.' } as const
const income = { key: at, source: 'wage', cents: 161_200 } as const
const letter = { key: at, letter: 'agreement' } as const

export const examples: Examples = {
  nameAndAddress: [
    { name: 'Mevrouw N. Voorbeeld', street: 'Laan', houseNumber: '14', postcode: '3512 AB', place: 'Utrecht' },
    {
      name: 'De heer V. Verzonnen',
      street: 'Dreef',
      houseNumber: '2 bis',
      postcode: '3512 AC',
      place: 'Utrecht',
    },
  ],
  postcode: [{ postcode: '3512 AB' }],
  judgment: [{ state: 'possible' }, { state: 'given', date: day('2026-03-27'), court: 'Utrecht', caseNumber: '12' }],
  housingFraud: [{ text: 'none' }, { key: 'rentalHistory', text: 'suspectedSublet' }],
  paymentRecord: [noted, withReason],
  nuisance: [noted],
  causeOfArrears: [noted],
  residents: [noted, { adults: 2, minors: 1 }],
  children: [noted],
  currentIncome: [noted, income, { ...income, from: day('2026-01-01'), until: day('2026-06-30'), toldBy: 'resident' }],
  expectedIncome: [withReason, { ...income, source: 'benefit', from: day('2026-12-01') }],
  debts: [
    noted,
    { key: 'voorbeeld', kind: 'loan', creditor: 'Voorbeeld', cents: 120_000, handledBy: 'team', arrangement: 'none' },
    {
      key: 'kind:government',
      kind: 'government',
      cents: 90_000,
      handledBy: 'workAndIncome',
      priority: 'high',
      arrangement: 'running',
      instalment: 5_000,
      from: day('2026-08-01'),
    },
  ],
  motivation: [noted],
  partnerIncome: [{ ...income, toldBy: 'resident' }, { key: at, withheld: true }, withReason],
  adultChildrenIncome: [{ ...income, source: 'boardMoney', toldBy: 'otherPerson' }, { withheld: true }],
  provisions: [{ state: 'inOrder', missing: [] }, withReason],
  administration: [{ state: 'notInOrder', missing: ['post', 'digiD'], note: 'Komt volgende week.' }],
  attachment: [
    { key: 'deurwaarder', by: 'Deurwaarder', cents: 7_500, protectedIncome: 'beingChecked' },
    { key: 'bank', by: 'Bank', cents: 10_000, since: day('2026-02-01'), protectedIncome: 'applied' },
  ],
  selfReliance: [
    { outcome: 'later', parts: { post: 'alone', payments: 'withHelp', applications: 'notYet', planning: 'alone' } },
    {
      outcome: 'now',
      parts: { post: 'alone', payments: 'alone', applications: 'alone', planning: 'alone' },
      note: 'Gaat goed.',
    },
  ],
  physicalHealth: [noted],
  mentalHealth: [noted],
  otherSubject: [withReason],
  krisNumber: [{ number: '1234-5678-95' }],
  agreementDraft: [letter],
  signedAgreement: [{ signedOn: day('2026-09-14') }, { signedOn: day('2026-09-14'), place: 'Utrecht', sealed: 'yes' }],
  intakeReport: [noted],
  corporationName: [{ text: 'Woningcorporatie Voorbeeld' }],
  consultantName: [{ text: 'C. Voorbeeld' }],
  rentArrears: [{ cents: 299_444 }, { cents: 0, on: day('2026-09-01') }],
  rentSpecification: [{}, { on: day('2026-09-01') }],
  rentLedger: [
    { key: monthOf('2026-08'), due: 64_218, payments: [{ on: day('2026-07-30'), cents: 64_218, id: 'bank:1' }] },
    { key: monthOf('2026-09'), payments: [] },
  ],
  arrearsAtStart: [{ on: day('2026-08-01'), cents: -100 }],
  repaymentArrangement: [
    { key: day('2026-09-01'), kind: 'boughtOff', from: day('2026-09-01'), total: 299_444 },
    {
      key: day('2026-09-01'),
      kind: 'arrangement',
      from: day('2026-09-01'),
      total: 299_444,
      instalment: 5_000,
      dayOfMonth: 28,
    },
  ],
  paymentReference: [{ text: '1000200030004000' }],
  lifeAreas: [
    { key: 'money', situation: 'Er is te weinig.', request: 'Overzicht.', agreed: { state: 'notYet' } },
    {
      key: 'housing',
      situation: 'Woont hier lang.',
      request: 'Blijven.',
      goal: 'Blijven wonen.',
      agreements: 'Elke week.',
      progress: 'Het gaat.',
      agreed: { state: 'disagrees', on: day('2026-09-20'), how: 'together' },
      ownWords: 'Ik zie het anders.',
    },
  ],
  supportPlan: [noted],
  quarterlyReport: [
    {
      key: '2026-4',
      on: day('2026-12-01'),
      rent: 'onTime',
      arrangement: 'kept',
      conditions: { 'rent-on-time': 'met', 'board-money': 'breached', 'open-finances': 'breached' },
      arrangements: 'Door.',
    },
    {
      key: '2027-1',
      on: day('2027-03-01'),
      rent: 'notAlways',
      arrangement: 'none',
      conditions: {},
      arrangements: 'Zo.',
    },
  ],
  conditionEvidence: [
    { key: `open-finances ${at}`, condition: 'open-finances', state: 'met', since: day('2026-10-01') },
    {
      key: `rent-on-time ${at}`,
      condition: 'rent-on-time',
      state: 'breached',
      since: day('2026-10-01'),
      text: 'Niet betaald.\nWel gebeld.',
    },
    {
      key: `open-finances ${at}`,
      condition: 'open-finances',
      state: 'atRisk',
      since: day('2026-10-01'),
      seen: day('2026-10-02'),
    },
  ],
  budgetAgreementDraft: [{ key: at, letter: 'budgetManagementAgreement' }],
  budgetAgreement: [{ signedOn: day('2026-10-20') }],
  expenses: [{}, { rent: 64_218, healthInsurance: 14_000, other: 0 }],
  closingNote: [noted],
  stopNote: [noted],
  callNumber: [{ text: '0612345678' }],
  telephone: [{ number: '0612345678' }],
  holdNote: [{ key: `budgetFile ${at}`, text: 'Er loopt een bezwaar.' }],
  withholdingReason: [
    {
      key: at,
      of: 'corporationFile',
      ground: 'othersRights',
      until: day('2027-09-01'),
      text: 'Het gaat over een ander.',
    },
  ],
  requestText: [{ key: 'access-abc', text: 'Alles.' }],
  requestAnswer: [{ key: 'access-abc', text: 'Zie het bestand.' }],
  leakLetter: [{ key: at, letter: 'leak' }],
  letter: [{ key: at, letter: 'information' }],
  invitationCopy: [{ key: at, letter: 'invitation' }],
}
