import { describe, expect, it } from 'vitest'
import { dateOf, type PlainDate } from '../calendar/plain-date.ts'
import { cancelProgressTalk } from './16-progress/cancel-progress-talk.ts'
import { missedQuarters } from './16-progress/quarters.ts'
import { aTrajectory, momentOf, usualInput } from './testing.fixture.ts'

const called = () => aTrajectory().at('16').does('callExitTalk')
const atTalk = () => called().later({ days: 7 })

describe('the data for budget management (step 15)', () => {
  it('are refused before the start, and after the resident stopped', () => {
    expect(aTrajectory().before('startBudgetManagement').refusal('registerBudgetData')).toBe('startFirst')
    expect(aTrajectory().at('15').does('withdraw').refusal('registerBudgetData')).toBe('never')
  })

  it('are refused to the team', () => {
    expect(aTrajectory().at('15').refusal('registerBudgetData', undefined, 'teamWorker')).toBe('never')
  })

  it('stay with Work and Income, and may be added to', () => {
    const trajectory = aTrajectory().at('15').does('registerBudgetData').does('registerBudgetData')
    expect(trajectory.types('team')).not.toContain('budgetDataRegistered')
    expect(trajectory.types('corporation')).not.toContain('budgetDataRegistered')
    expect(trajectory.types('resident')).toContain('budgetDataRegistered')
  })

  const parts = ['recordIncome', 'recordExpenses', 'recordDebt', 'recordAttachment', 'recordSelfReliance'] as const
  it.each(parts)('%s is refused before the start and to others, and stays with Work and Income', (act) => {
    expect(aTrajectory().before('startBudgetManagement').refusal(act)).toBe('startFirst')
    expect(aTrajectory().at('15').refusal(act, undefined, 'teamWorker')).toBe('never')
    expect(aTrajectory().at('15').does('withdraw').refusal(act)).toBe('never')
    const trajectory = aTrajectory().at('15').does(act).does(act)
    for (const party of ['team', 'corporation'] as const) expect(trajectory.types(party)).not.toContain('budgetUpdated')
    expect(trajectory.types('resident').filter((type) => type === 'budgetUpdated')).toHaveLength(2)
  })

  it('are still to be recorded when only an income was', () => {
    const acts = aTrajectory().at('15').does('recordIncome').todos('trajectorySupervisor')
    expect(acts.map(({ act }) => act)).toContain('registerBudgetData')
  })
})

describe('the progress report (step 16)', () => {
  it('is refused before the start date has come', () => {
    expect(aTrajectory().before('startBudgetManagement').refusal('writeProgressReport')).toBe('startFirst')
    expect(aTrajectory().at('15').refusal('writeProgressReport')).toBe('startFirst')
  })

  it('is refused for a talk that has still to come', () => {
    expect(
      aTrajectory()
        .at('16')
        .refusal('writeProgressReport', {
          ...usualInput('writeProgressReport', momentOf('2027-01-01T09:00:00Z'), 'nameAndAddress'),
        }),
    ).toBe('on: inFuture')
  })

  it('is refused to the supervisor: the team worker writes it', () => {
    expect(aTrajectory().at('16').refusal('writeProgressReport', undefined, 'trajectorySupervisor')).toBe('never')
  })

  it('is seen by all three, quarter after quarter as long as it runs', () => {
    const trajectory = aTrajectory().at('16')
    for (let quarter = 1; quarter <= 5; quarter += 1) trajectory.does('writeProgressReport').later({ days: 92 })
    for (const party of ['corporation', 'team', 'workAndIncome'] as const) {
      expect(trajectory.view(party).reports.map((report) => report.quarter)).toEqual([1, 2, 3, 4, 5])
    }
  })

  it('is due a quarter after the start, and the next a quarter after that', () => {
    const trajectory = aTrajectory().at('16')
    const due = () => trajectory.todos('teamWorker').find((todo) => todo.act === 'writeProgressReport')?.due
    expect(trajectory.view('team').start).toBe('2026-03-17')
    expect(due()).toBe('2026-06-17')
    trajectory.does('writeProgressReport')
    expect(due()).toBe('2026-09-17')
  })

  const duty = (trajectory: ReturnType<typeof aTrajectory>) =>
    trajectory.todos('teamWorker').find((todo) => todo.act === 'writeProgressReport')?.due
  const report = (trajectory: ReturnType<typeof aTrajectory>, on: PlainDate) =>
    trajectory.on(on).does('writeProgressReport', { ...trajectory.usual('writeProgressReport'), on })

  it('counts for the quarter of its day, and a second one in it moves nothing', () => {
    const trajectory = aTrajectory().at('16')
    report(trajectory, dateOf(2026, 6, 16))
    report(trajectory, dateOf(2026, 6, 17))
    expect(duty(trajectory)).toBe('2026-09-17')
    report(trajectory, dateOf(2026, 6, 18))
    expect(duty(trajectory)).toBe('2026-12-17')
    expect(trajectory.view('team').reports.map(({ quarter }) => quarter)).toEqual([1, 1, 2])
  })

  it('was missed where its quarter ended without one, and its term gives way to the next', () => {
    const trajectory = aTrajectory()
      .at('16')
      .on(dateOf(2026, 9, 18))
    const missed = () => missedQuarters(trajectory.view('team'), dateOf(2026, 9, 18))
    expect([missed(), duty(trajectory)]).toEqual([[1, 2], '2026-12-17'])
    // A talk that was held then and written down late.
    trajectory.does('writeProgressReport', { ...trajectory.usual('writeProgressReport'), on: dateOf(2026, 6, 17) })
    expect([missed(), duty(trajectory)]).toEqual([[2], '2026-12-17'])
  })

  it('is of no day before the start', () => {
    const trajectory = aTrajectory().at('16')
    const early = { ...trajectory.usual('writeProgressReport'), on: dateOf(2026, 3, 16) }
    expect(trajectory.refusal('writeProgressReport', early)).toBe('on: beforeStart')
  })

  it('goes on after 17a, of which the corporation hears at step 18, and not after a stop', () => {
    const trajectory = aTrajectory().at('18')
    expect(trajectory.types('team')).toContain('positiveDeclared')
    expect(trajectory.refusal('writeProgressReport')).toBeUndefined()
    expect(trajectory.does('closeKris').refusal('writeProgressReport')).toBe('never')
    expect(aTrajectory().at('16').does('withdraw').refusal('writeProgressReport')).toBe('never')
  })
})

describe('the appointment for the progress talk (step 16)', () => {
  it('is refused before the start, to the corporation, and after the resident stopped', () => {
    expect(aTrajectory().before('startBudgetManagement').refusal('planProgressTalk')).toBe('startFirst')
    expect(aTrajectory().at('16').refusal('planProgressTalk', undefined, 'housingConsultant')).toBe('never')
    expect(aTrajectory().at('16').does('withdraw').refusal('planProgressTalk')).toBe('never')
  })

  it('is not called off where there is none, and nobody is absent from a talk that has still to come', () => {
    expect(aTrajectory().at('16').refusal('cancelProgressTalk')).toBe('never')
    const { only } = cancelProgressTalk.fields.why
    const view = aTrajectory().at('16').does('planProgressTalk').view('team')
    const options = (at: string) => only({ view, now: momentOf(at) } as never)
    expect(options('2026-01-01T10:00:00Z')).toEqual(['byResident', 'byStaff'])
    expect(options('2030-01-01T10:00:00Z')).toContain('residentAway')
  })

  it.each(['teamWorker', 'trajectorySupervisor'] as const)(
    'is made and moved by the %s, and seen by the three who talk',
    (role) => {
      const trajectory = aTrajectory().at('16').does('planProgressTalk', undefined, role)
      trajectory.does('planProgressTalk', undefined, role)
      for (const party of ['team', 'workAndIncome', 'resident'] as const) {
        const planned = trajectory.events(party).filter(({ type }) => type === 'progressTalkPlanned')
        expect(planned.map(({ payload }) => (payload as { moved: boolean }).moved)).toEqual([false, true])
        expect(trajectory.view(party).progressTalk?.place).toBe('home')
      }
      expect(trajectory.view('corporation').progressTalk).toBeUndefined()
      expect(trajectory.types('corporation').join()).not.toContain('progressTalk')
    },
  )

  it('is over once a report of that day or later is written', () => {
    const trajectory = aTrajectory().at('16').does('planProgressTalk').does('writeProgressReport')
    expect(trajectory.view('team').progressTalk).toBeUndefined()
  })

  it('is the worker’s turn two weeks before the quarter ends, and not while one is planned', () => {
    const turns = (t: ReturnType<typeof aTrajectory>, role: 'teamWorker' | 'trajectorySupervisor') =>
      t.todos(role).map(({ act }) => act)
    const trajectory = aTrajectory().at('16')
    expect(turns(trajectory, 'teamWorker')).toContain('planProgressTalk')
    expect(turns(trajectory, 'trajectorySupervisor')).not.toContain('planProgressTalk')
    expect(turns(trajectory.does('planProgressTalk'), 'teamWorker')).not.toContain('planProgressTalk')
  })
})

describe('telling that it can close positively (step 17a)', () => {
  it('is refused before the start, and a second time', () => {
    expect(aTrajectory().before('startBudgetManagement').refusal('declarePositive')).toBe('startFirst')
    expect(aTrajectory().at('18').refusal('declarePositive')).toBe('done')
  })

  it('is refused while the corporation has still to decide', () => {
    expect(called().refusal('declarePositive')).toBe('decisionFirst')
  })

  it('is refused after a negative exit and after the resident stopped', () => {
    expect(atTalk().does('decideExit').refusal('declarePositive')).toBe('never')
    expect(aTrajectory().at('16').does('withdraw').refusal('declarePositive')).toBe('never')
  })

  it('is told to the team and the resident, and not to the corporation, which hears at step 18', () => {
    const trajectory = aTrajectory().at('17a')
    const before = trajectory.view('corporation')
    trajectory.does('declarePositive')
    expect(trajectory.types('team')).toContain('positiveDeclared')
    expect(trajectory.types('resident')).toContain('positiveDeclared')
    expect(trajectory.view('corporation')).toEqual(before)
  })
})

describe('the talk about the exit (step 17b)', () => {
  it('is refused before the case is taken up, and for a day that has passed', () => {
    expect(aTrajectory().at('14').refusal('callExitTalk')).toBe('takenUpFirst')
    const past = { date: '2026-03-01' as never, time: '10:00' }
    expect(aTrajectory().at('16').refusal('callExitTalk', past)).toBe('date: inPast')
  })

  it('is refused while one is open, and after 17a', () => {
    expect(called().refusal('callExitTalk')).toBe('done')
    expect(aTrajectory().at('18').refusal('callExitTalk')).toBe('never')
  })

  it('is open from step 14 on, before budget management came about', () => {
    expect(aTrajectory().before('planHomeVisit').refusal('callExitTalk')).toBeUndefined()
  })

  it('is known to all three', () => {
    for (const party of ['corporation', 'team', 'workAndIncome'] as const) {
      expect(called().view(party).exitTalks).toHaveLength(1)
    }
  })
})

describe('the corporation’s decision (step 17b)', () => {
  it('is refused without a talk, and before its day', () => {
    expect(aTrajectory().at('16').refusal('decideExit')).toBe('never')
    expect(called().refusal('decideExit')).toBe('appointmentNotYet')
  })

  it('is refused to Work and Income: the corporation decides', () => {
    expect(atTalk().refusal('decideExit', undefined, 'trajectorySupervisor')).toBe('never')
  })

  it('for a negative exit, leaves nothing but closing', () => {
    const trajectory = atTalk().does('decideExit', { decision: 'negativeExit' })
    expect(trajectory.refusal('writeProgressReport')).toBe('never')
    expect(trajectory.refusal('closeKris', { outcome: 'negative' })).toBeUndefined()
    expect(trajectory.refusal('closeKris', { outcome: 'positive' })).toBe('outcome: outcomeDoesNotFit')
  })

  it('for new arrangements, goes back to where it was, and a positive end stays possible', () => {
    const trajectory = atTalk().does('decideExit', { decision: 'newArrangements' })
    expect(trajectory.refusal('writeProgressReport')).toBeUndefined()
    expect(trajectory.refusal('closeKris')).toBe('endFirst')
    trajectory.does('callExitTalk').later({ days: 7 }).does('decideExit', { decision: 'newArrangements' })
    expect(trajectory.does('declarePositive').refusal('closeKris', { outcome: 'positive' })).toBeUndefined()
  })
})
