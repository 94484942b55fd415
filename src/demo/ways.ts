import { addDays, type PlainDate } from '../calendar/plain-date.ts'

/** A step as a scenario has it, on a day counted from today. */
export type DemoStep = Readonly<{ as: string; at: string; do: string; with?: Readonly<Record<string, unknown>> }>

export type Resident = Readonly<{ name: string; street: string; houseNumber: string; postcode: string }>
export type Cast = Readonly<{ consultant: string; coordinator: string; worker: string; supervisor: string }>

/**
 * The ways of the demo's trajectories as steps. `day` counts from today: -30 is thirty days ago. Each way ends where the
 * next one begins, so a trajectory is a row of them.
 */
export function waysOf(today: PlainDate, cast: Cast, { name, street, houseNumber, postcode }: Resident) {
  const date = (day: number) => addDays(today, day)
  const step = (as: string, day: number, time: string, act: string, fields?: DemoStep['with']): DemoStep => ({
    as,
    at: `${date(day)}T${time}`,
    do: act,
    ...(fields ? { with: fields } : {}),
  })
  const { consultant, coordinator, worker, supervisor } = cast
  const address = { name, street, houseNumber, postcode, place: 'Utrecht' }

  return {
    opened: (day: number): DemoStep[] => [
      step(consultant, day, '10:00', 'openCase', { ...address, judgment: 'given', judgmentDate: date(day - 6) }),
    ],
    letter: (day: number): DemoStep[] => [
      step(consultant, day, '10:20', 'informResident', { channel: 'letter', on: date(day), outcome: 'letterSent' }),
    ],
    called: (day: number, outcome: string): DemoStep[] => [
      step(consultant, day, '11:00', 'informResident', { channel: 'telephone', on: date(day), outcome }),
    ],
    signalled: (day: number, route: 'nameAndAddress' | 'postcode' = 'nameAndAddress'): DemoStep[] => [
      step(consultant, day, '11:10', 'sendSignal', route === 'postcode' ? { moreAddresses: 'yes' } : {}),
    ],
    checked: (day: number, result = 'notKnown'): DemoStep[] => [
      step(coordinator, day, '09:00', 'checkKnown', { result }),
      step(coordinator, day, '09:05', 'assignWorker', { worker: worker.split(':')[1] }),
    ],
    invited: (day: number, on: number, place = 'home'): DemoStep[] => [
      step(consultant, day, '13:00', 'inviteToTalk', { date: date(on), time: '15:00', minutes: '60', place }),
      step(worker, day, '14:00', 'confirmAttendance'),
    ],
    talked: (day: number, judgment = 'eligible'): DemoStep[] => [
      step(worker, day, '15:05', 'recordTalkConsent', { given: 'yes' }),
      step(consultant, day, '15:30', 'writeCorporationNotes', { causeOfArrears: 'Minder uren werk.' }),
      step(worker, day, '15:35', 'writeTeamNotes', { debts: 'Huur en zorgpremie.', residents: 'Twee volwassenen.' }),
      step(worker, day, '16:00', 'judgeEligibility', { judgment }),
      step(consultant, day, '16:02', 'judgeEligibility', { judgment }),
    ],
    drawnUp: (day: number): DemoStep[] => [step(consultant, day, '16:10', 'drawUpAgreement', { explained: 'yes' })],
    signed: (day: number): DemoStep[] => [
      step(consultant, day, '09:30', 'recordSigning', { on: date(day) }),
      step(consultant, day, '09:40', 'sendAgreement', { scan: { pdf: 'Getekende overeenkomst' } }),
    ],
    inKris: (day: number): DemoStep[] => [
      step(coordinator, day, '09:00', 'openKris'),
      step(consultant, day, '10:00', 'writeIntakeReport', { report: 'De bewoner wil blijven wonen en doet mee.' }),
      step(coordinator, day, '10:30', 'registerInKris', address),
      step(worker, day, '11:00', 'draftLifeAreas', { money: 'Post ordenen en op tijd betalen.', agreed: 'agreed' }),
      step(coordinator, day, '11:30', 'registerLifeAreas'),
      step(coordinator, day, '11:35', 'addWorkerToKris'),
    ],
    asked: (day: number): DemoStep[] => [step(worker, day, '12:00', 'requestCompletion')],
    completed: (day: number, opened: number): DemoStep[] => [
      step(consultant, day, '09:00', 'completeFile', {
        corporationName: consultant.startsWith('corporation-a') ? 'Stichting Proefwonen' : 'De Testhoeve',
        consultantName: 'Uw woonconsulent',
        arrears: '1842.55',
        specification: { pdf: 'Huurspecificatie' },
        judgmentDate: date(opened - 6),
      }),
      step(worker, day, '10:00', 'startSupport', { plan: 'Elke week samen de post doen.' }),
      step(coordinator, day, '10:30', 'referToWorkAndIncome'),
      step(consultant, day, '11:00', 'freezeCollection', { from: date(day) }),
    ],
    takenUp: (day: number, visit: number): DemoStep[] => [
      step(supervisor, day, '09:00', 'takeUpCase', { number: 'from-mail' }),
      step(supervisor, day, '09:15', 'planHomeVisit', { date: date(visit), time: '14:00' }),
    ],
    started: (day: number): DemoStep[] => [
      step(supervisor, day, '15:00', 'startBudgetManagement', { on: date(day), start: date(day + 1) }),
      step(supervisor, day, '16:00', 'registerBudgetData', {
        adults: '1',
        minors: '2',
        provisions: 'beingArranged',
        provisionsMissing: ['taxRemission'],
        administration: 'inOrder',
      }),
      step(supervisor, day, '16:05', 'recordIncome', { whose: 'currentIncome', source: 'wage', amount: '1612.00' }),
      step(supervisor, day, '16:06', 'recordIncome', { whose: 'currentIncome', source: 'allowance', amount: '412.00' }),
      step(supervisor, day, '16:10', 'recordDebt', {
        kind: 'rentArrears',
        creditor: consultant.startsWith('corporation-a') ? 'Stichting Proefwonen' : 'De Testhoeve',
        amount: '1842.55',
        handledBy: 'workAndIncome',
        arrangement: 'running',
        instalment: '75.00',
        from: date(day + 20),
      }),
      step(supervisor, day, '16:12', 'recordDebt', {
        kind: 'energy',
        creditor: 'Energie Voorbeeld',
        amount: '312.00',
        handledBy: 'workAndIncome',
        arrangement: 'proposed',
        instalment: '26.00',
      }),
      step(supervisor, day, '16:20', 'recordExpenses', {
        rent: '688.00',
        energy: '165.00',
        water: '14.50',
        healthInsurance: '149.00',
        groceries: '420.00',
        debts: '75.00',
        reserve: '25.00',
      }),
      step(supervisor, day, '16:25', 'recordSelfReliance', {
        outcome: 'later',
        post: 'withHelp',
        payments: 'withHelp',
        applications: 'notYet',
        planning: 'withHelp',
      }),
    ],
    reported: (day: number, arrangement = 'kept'): DemoStep[] => [
      step(worker, day, '15:00', 'writeProgressReport', {
        on: date(day),
        rent: 'onTime',
        arrangement,
        arrangements: 'Zo doorgaan.',
      }),
    ],
    breached: (day: number): DemoStep[] => [
      step(supervisor, day, '10:00', 'reportBreach', { condition: 'keep-arrangements', since: date(day - 2) }),
    ],
    exitTalk: (day: number, on: number): DemoStep[] => [
      step(supervisor, day, '10:00', 'callExitTalk', { date: date(on), time: '16:00' }),
    ],
    stopped: (day: number): DemoStep[] => [
      step(worker, day, '10:00', 'withdraw', { on: date(day), how: 'wordOfMouth' }),
    ],
    closed: (day: number): DemoStep[] => [
      step(supervisor, day, '10:00', 'declarePositive', { rentStable: 'yes', arrears: 'arrangement' }),
      step(coordinator, day, '11:00', 'closeKris', { outcome: 'positive' }),
      step(supervisor, day, '12:00', 'endBudgetPart'),
      step(consultant, day, '13:00', 'closeCorporationFile'),
    ],
  }
}
