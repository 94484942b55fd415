import { addDays, addMonths, type PlainDate } from '../calendar/plain-date.ts'
import { checkerIn, inForce, namedIn } from '../covenant/index.ts'

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
  const team = { vhCoordinator: coordinator, teamWorker: worker }
  const [checks, named] = [team[checkerIn(inForce)], team[namedIn(inForce)]]
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
      step(checks, day, '09:00', 'checkKnown', { result }),
      step(checks, day, '09:05', 'assignWorker', { worker: named.split(':')[1] }),
    ],
    invited: (day: number, on: number, place = 'home'): DemoStep[] => [
      step(consultant, day, '13:00', 'inviteToTalk', { date: date(on), time: '15:00', minutes: '60', place }),
      step(worker, day, '14:00', 'confirmAttendance'),
    ],
    talked: (day: number, judgment = 'eligible'): DemoStep[] => [
      step(worker, day, '15:05', 'recordTalkConsent', { explained: 'yes', given: 'yes' }),
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
    signedOnScreen: (day: number): DemoStep[] => [
      step(consultant, day, '09:30', 'signOnTablet', {
        place: 'Utrecht',
        name1: name,
        signature1: { signature: name },
        name2: 'Sam Verzonnen',
        signature2: { signature: 'Sam Verzonnen' },
        name3: 'Iris Fictief',
        signature3: { signature: 'Iris Fictief' },
      }),
    ],
    inKris: (day: number): DemoStep[] => [
      step(coordinator, day, '09:00', 'openKris'),
      step(consultant, day, '10:00', 'writeIntakeReport', { report: 'De bewoner wil blijven wonen en doet mee.' }),
      step(coordinator, day, '10:30', 'registerInKris', address),
      step(worker, day, '11:00', 'draftLifeAreas', {
        area: 'money',
        situation: 'De post blijft liggen. Daardoor lopen de huur en de zorgpremie achter.',
        request: 'De post ordenen en weer op tijd betalen.',
        goal: 'Elke maand de huur vóór de eerste betalen.',
        agreements: 'Elke dinsdag doen we samen de post. De bewoner legt alles in de blauwe map.',
        agreed: 'agreed',
        readOn: date(day),
        how: 'together',
      }),
      step(worker, day, '11:15', 'draftLifeAreas', {
        area: 'work',
        situation: 'Werkt twaalf uur per week in een winkel.',
        request: 'Meer uren vinden bij dezelfde winkel.',
        agreed: 'disagrees',
        readOn: date(day),
        how: 'aloud',
        ownWords: 'Ik wil eerst rust in huis. Daarna wil ik pas meer werken.',
      }),
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
    /**
     * The landlord's ledger of the last months: rent before the first of each, but for those that were missed. `arranged`: so many months ago an arrangement began. */
    rentImported: (day: number, months: number, missed: readonly number[], arranged = 0): DemoStep[] => {
      const list = lastMonths(date(day), months)
      const lines = list
        .slice(1)
        .flatMap((first, index) => [
          `${first};Huur;642,18`,
          ...(missed.includes(months - 1 - index) ? [] : [`${addDays(first, -3)};Betaling;642,18`]),
        ])
      const since = list.slice(list.length - 1 - arranged)
      const paid = arranged > 0 ? since.map((first) => addDays(first, 13)).filter((on) => on <= date(day)) : []
      const table = ['Datum;Soort;Bedrag', ...lines, ...paid.map((on) => `${on};Betaling;50,00`)].join('\n')
      const [begin = date(day)] = list
      const [from = date(day)] = since
      const agreed = { kind: 'arrangement', from, total: '3769,09', instalment: '50', dayOfMonth: '15' }
      return [
        step(consultant, day, '16:30', 'recordRent', { month: monthText(begin), due: '642,18', opening: '1200,37' }),
        step(consultant, day, '16:35', 'importRent', { file: { text: table } }),
        ...(arranged > 0 ? [step(consultant, day, '16:38', 'recordArrangement', agreed)] : []),
      ]
    },
    /** What Work and Income pays: the rent, and the instalment on the fifteenth. */
    rentPaid: (day: number, months: number, stable = true): DemoStep[] => {
      const list = lastMonths(date(day), months)
      const [begin = date(day)] = list
      return [
        step(supervisor, day, '16:40', 'recordBudgetArrangement', {
          kind: 'arrangement',
          from: begin,
          total: '1842,55',
          instalment: '50',
          dayOfMonth: '15',
        }),
        ...list.map((first, index) => {
          const payments = [addDays(first, 14), addDays(first, 27)]
            .map((on, which) => [on, which === 0 ? '50,00' : '642,18'] as const)
            .filter(([on]) => on <= date(day) && (stable || index < 1))
          return step(supervisor, day, `16:${41 + index}`, 'recordBudgetRent', {
            month: monthText(first),
            due: '642,18',
            payments: [...(index === 0 ? [[begin, '642,18'] as const] : []), ...payments]
              .map(([on, amount]) => `${on} ${amount}`)
              .join('\n'),
            ...(index === 0 ? { opening: '1842,55' } : {}),
          })
        }),
      ]
    },
    reported: (day: number, arrangement = 'kept'): DemoStep[] => [
      step(worker, day, '15:00', 'writeProgressReport', {
        on: date(day),
        rent: 'onTime',
        arrangement,
        arrangements: 'Zo doorgaan.',
        presence: ['resident', 'team', 'workAndIncome'],
      }),
    ],
    talkPlanned: (day: number, on: number): DemoStep[] => [
      step(worker, day, '10:00', 'planProgressTalk', { date: date(on), time: '14:00', minutes: '60', place: 'home' }),
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
    closedWithout: (day: number, reason: string): DemoStep[] => [
      step(consultant, day, '13:00', 'closeWithoutTrajectory', { reason }),
    ],
    held: (day: number, until: number): DemoStep[] => [
      step(consultant, day, '14:00', 'placeHold', {
        file: 'corporationFile',
        reason: 'complaint',
        until: date(until),
        note: 'De bewoner klaagt over de brieven. De geschillencommissie vraagt het dossier op.',
      }),
    ],
    closed: (day: number): DemoStep[] => [
      step(supervisor, day, '10:00', 'declarePositive', { rentStable: 'yes', arrears: 'arrangement' }),
      step(coordinator, day, '11:00', 'closeKris', { outcome: 'positive' }),
      step(supervisor, day, '12:00', 'endBudgetPart'),
      step(consultant, day, '13:00', 'closeCorporationFile'),
    ],
  }
}

/** The first days of the month of this day and of those before it, oldest first. */
const lastMonths = (day: PlainDate, months: number): PlainDate[] =>
  Array.from({ length: months + 1 }, (_, index) => addMonths(`${day.slice(0, 8)}01` as PlainDate, index - months))

const monthText = (first: PlainDate) => `${Number(first.slice(5, 7))}-${first.slice(0, 4)}`
