import type { ActName } from '../covenant/index.ts'

/** One step of a story, as a scenario has it. */
export type Told = {
  readonly as: string
  readonly at: string
  readonly do: ActName
  /** Of acts about an entry: which. */
  readonly entry?: string
  readonly with?: Readonly<Record<string, unknown>>
  readonly case?: string
  readonly former?: string
  /** What is tried and refused at a field. */
  readonly expect?: 'invalid'
  readonly field?: string
}

type Values = Readonly<Record<string, unknown>>
const told =
  (as: string, act: ActName, at: string, usual: Values = {}) =>
  (other: Values = {}, when = at): Told => ({ as, at: when, do: act, with: { ...usual, ...other } })

const consultant = 'corporation-a:consultant-1'
const coordinator = 'team:coordinator-1'
const worker = 'team:worker-1'
const supervisor = 'work-and-income:supervisor-1'

export const resident = {
  name: 'Noor Voorbeeld',
  street: 'Proefstraat',
  houseNumber: '14',
  postcode: '3599 ZZ',
  place: 'Utrecht',
} as const

const area = {
  situation: 'De post blijft liggen.',
  request: 'Post ordenen.',
  agreed: 'agreed',
  readOn: '2026-03-17',
  how: 'together',
}

const report = {
  rent: 'onTime',
  arrangement: 'kept',
  notMet: [],
  arrangements: 'Zo doorgaan.',
  presence: ['resident', 'team', 'workAndIncome'],
}

/** The positive way, step by step, each with what is usual; a story takes some and changes what it is about. */
export const usual = {
  open: told(consultant, 'openCase', '2026-03-02T10:00', { ...resident, judgment: 'possible' }),
  letter: told(consultant, 'informResident', '2026-03-02T10:20', {
    channel: 'letter',
    on: '2026-03-02',
    outcome: 'letterSent',
  }),
  contact: told(consultant, 'informResident', '2026-03-04T14:00', {
    channel: 'telephone',
    on: '2026-03-04',
    outcome: 'consent',
  }),
  signal: told(consultant, 'sendSignal', '2026-03-04T14:10'),
  check: told(coordinator, 'checkKnown', '2026-03-05T09:00', { result: 'known' }),
  assign: told(coordinator, 'assignWorker', '2026-03-05T09:05', { worker: 'worker-1' }),
  invite: told(consultant, 'inviteToTalk', '2026-03-05T11:00', {
    date: '2026-03-12',
    time: '10:00',
    minutes: '60',
    place: 'teamOffice',
  }),
  attend: told(worker, 'confirmAttendance', '2026-03-05T13:00'),
  consent: told(worker, 'recordTalkConsent', '2026-03-12T10:05', { explained: 'yes', given: 'yes' }),
  health: told(worker, 'recordHealthConsent', '2026-03-12T10:06', { given: 'yes' }),
  corporationNotes: told(consultant, 'writeCorporationNotes', '2026-03-12T10:40', {
    paymentRecord: 'Betaalde vier jaar op tijd.',
  }),
  teamNotes: told(worker, 'writeTeamNotes', '2026-03-12T10:45', { debts: 'Huur en zorgpremie.' }),
  tenant: told(consultant, 'recordSecondTenant', '2026-03-03T09:00', {
    name: 'De heer T. Tweede',
    footing: 'contract',
  }),
  tenantEnds: told(consultant, 'endSecondTenant', '2026-03-10T09:00', { on: '2026-03-10', why: 'divorced' }),
  stopTalk: told(worker, 'stopTalk', '2026-03-12T10:50'),
  judgeTeam: told(worker, 'judgeEligibility', '2026-03-12T11:10', { judgment: 'eligible' }),
  judgeCorporation: told(consultant, 'judgeEligibility', '2026-03-12T11:12', { judgment: 'eligible' }),
  support: told(worker, 'recordSupportWish', '2026-03-12T11:20', { wants: 'yes', ...resident }),
  closeWithout: told(consultant, 'closeWithoutTrajectory', '2026-03-13T09:00', { reason: 'notEligible' }),
  agreement: told(consultant, 'drawUpAgreement', '2026-03-12T11:25', { explained: 'yes' }),
  sign: told(consultant, 'recordSigning', '2026-03-16T15:00', { on: '2026-03-16' }),
  scan: told(consultant, 'sendAgreement', '2026-03-16T15:30', { scan: { pdf: 'De getekende overeenkomst' } }),
  kris: told(coordinator, 'openKris', '2026-03-17T09:00'),
  intakeReport: told(consultant, 'writeIntakeReport', '2026-03-17T10:00', { report: 'Mevrouw doet mee.' }),
  register: told(coordinator, 'registerInKris', '2026-03-17T11:00', resident),
  lifeAreas: told(worker, 'draftLifeAreas', '2026-03-17T13:00', { area: 'money', ...area }),
  registerAreas: told(coordinator, 'registerLifeAreas', '2026-03-17T14:00'),
  addWorker: told(coordinator, 'addWorkerToKris', '2026-03-17T14:05'),
  ask: told(worker, 'requestCompletion', '2026-03-17T14:30'),
  complete: told(consultant, 'completeFile', '2026-03-19T09:00', {
    corporationName: 'Stichting Proefwonen',
    consultantName: 'Fatima Proef',
    arrears: '1842,55',
    specification: { pdf: 'Huurspecificatie' },
    judgmentDate: '2026-03-18',
  }),
  plan: told(worker, 'startSupport', '2026-03-19T10:00', { plan: 'Elke week samen de post doen.' }),
  refer: told(coordinator, 'referToWorkAndIncome', '2026-03-20T09:00'),
  freeze: told(consultant, 'freezeCollection', '2026-03-20T10:00', { from: '2026-03-20' }),
  takeUp: told(supervisor, 'takeUpCase', '2026-03-23T09:00', { number: 'from-mail' }),
  visit: told(supervisor, 'planHomeVisit', '2026-03-23T09:15', { date: '2026-03-30', time: '14:00' }),
  start: told(supervisor, 'startBudgetManagement', '2026-03-30T16:00', { on: '2026-03-30', start: '2026-04-01' }),
  budget: told(supervisor, 'registerBudgetData', '2026-04-02T09:00', {
    adults: '1',
    minors: '2',
    provisions: 'inOrder',
    administration: 'inOrder',
  }),
  income: told(supervisor, 'recordIncome', '2026-04-02T09:05', {
    whose: 'currentIncome',
    source: 'wage',
    amount: '1612.00',
  }),
  debt: told(supervisor, 'recordDebt', '2026-04-02T09:10', {
    kind: 'energy',
    creditor: 'Energie Voorbeeld',
    amount: '312.00',
    handledBy: 'workAndIncome',
    arrangement: 'none',
  }),
  rent: told(consultant, 'recordRent', '2026-04-08T09:00', {
    month: '4-2026',
    due: '600',
    payments: '2-4-2026 600',
    opening: '1200',
  }),
  rentFile: told(consultant, 'importRent', '2026-04-08T10:00', {
    file: { text: 'Datum;Soort;Bedrag\n01-03-2026;Huur;600\n28-03-2026;Betaling;600' },
  }),
  arrangement: told(consultant, 'recordArrangement', '2026-04-08T11:00', {
    kind: 'arrangement',
    from: '2026-04-01',
    total: '1200',
    instalment: '50',
    dayOfMonth: '5',
  }),
  budgetRent: told(supervisor, 'recordBudgetRent', '2026-04-09T09:00', {
    month: '4-2026',
    due: '600',
    payments: '2-4-2026 600',
    opening: '1200',
  }),
  budgetArrangement: told(supervisor, 'recordBudgetArrangement', '2026-04-09T10:00', {
    kind: 'arrangement',
    from: '2026-04-01',
    total: '1200',
    instalment: '50',
    dayOfMonth: '5',
  }),
  planTalk: told(worker, 'planProgressTalk', '2026-06-15T10:00', {
    date: '2026-06-30',
    time: '14:00',
    minutes: '60',
    place: 'home',
  }),
  talkOff: told(supervisor, 'cancelProgressTalk', '2026-06-29T10:00', { why: 'byResident' }),
  progress: told(worker, 'writeProgressReport', '2026-06-30T15:00', { on: '2026-06-30', ...report }),
  positive: told(supervisor, 'declarePositive', '2026-07-06T10:00', { rentStable: 'true', arrears: 'boughtOff' }),
  exitTalk: told(supervisor, 'callExitTalk', '2026-07-06T10:00', {
    date: '2026-07-13',
    time: '11:00',
  }),
  decide: told(consultant, 'decideExit', '2026-07-13T12:00', { decision: 'negativeExit' }),
  closeKris: told(coordinator, 'closeKris', '2026-07-14T09:00', { outcome: 'positive' }),
  endBudget: told(supervisor, 'endBudgetPart', '2026-07-14T10:00'),
  closeFile: told(consultant, 'closeCorporationFile', '2026-07-15T10:00'),
  updateArea: (other: Values = {}, at = '2026-04-07T09:00'): Told => ({
    as: worker,
    at,
    do: 'updateLifeArea',
    entry: 'ktsd.lifeAreas.money',
    with: { ...area, readOn: at.slice(0, 10), ...other },
  }),
  withdraw: told(worker, 'withdraw', '2026-04-20T10:00', { on: '2026-04-20', how: 'wordOfMouth' }),
} as const

/** Acts about an entry, and what is recorded with a reason, at a moment that fits the story. */
export const onEntry = (as: string, at: string, act: ActName, entry: string, values: Values): Told => ({
  as,
  at,
  do: act,
  entry,
  with: values,
})
export const subject = (as: string, at: string, values: Values): Told => ({ as, at, do: 'recordSubject', with: values })
/** In place of `sign` and `scan`: everybody signs on the consultant's screen. */
export const signed = told(consultant, 'signOnTablet', '2026-03-12T11:30', {
  place: 'Utrecht',
  name1: 'Mevrouw N. Voorbeeld',
  signature1: { signature: 'Noor Voorbeeld' },
  name2: 'Fatima Proef',
  signature2: { signature: 'Fatima Proef' },
  name3: 'Sam Verzonnen',
  signature3: { signature: 'Sam Verzonnen' },
})

export type Step = keyof typeof usual

const order = Object.keys(usual) as Step[]
const ledger = ['rent', 'rentFile', 'arrangement', 'budgetRent', 'budgetArrangement'] as const
const aside: readonly Step[] = [
  ...ledger,
  'letter',
  'stopTalk',
  'tenant',
  'tenantEnds',
  'support',
  'closeWithout',
  'income',
  'debt',
  'exitTalk',
  'decide',
  'updateArea',
  'withdraw',
]
const way = order.filter((step) => !aside.includes(step))

/** The positive way from one step to another, both included. */
export function between(from: Step, to: Step, changes: Partial<Record<Step, Values | 'skip'>> = {}): Told[] {
  return way.slice(way.indexOf(from), way.indexOf(to) + 1).flatMap((step) => {
    const change = changes[step]
    return change === 'skip' ? [] : [usual[step](change)]
  })
}

export const upTo = (to: Step, changes?: Partial<Record<Step, Values | 'skip'>>): Told[] => between('open', to, changes)
