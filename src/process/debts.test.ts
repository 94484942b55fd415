/** Wgs 4 and 4a, Wgs 5 and Fw 287b: the days that the law counts from, and what each party hears of it. */
import { describe, expect, it } from 'vitest'
import type { PlainDate } from '../calendar/plain-date.ts'
import { chosenIn, type Respite, termIn } from '../covenant/index.ts'
import { readFilling } from './open-terms.ts'
import { aTrajectory } from './testing.fixture.ts'

const day = (text: string) => text as PlainDate
const W = 'trajectorySupervisor'
/** Taken up at Work and Income. */
const taken = () => aTrajectory().before('planHomeVisit')
type Trajectory = ReturnType<typeof taken>
const due = (trajectory: Trajectory, act: string) => trajectory.todos(W).find((one) => one.act === act)?.due
const asked = (on: string, threatened: 'yes' | 'no' = 'yes', how: 'asked' | 'accepted' = 'asked') =>
  taken()
    .on('2026-12-30')
    .does('recordDebtHelp', { on: day(on), how, threatened }, W)

describe('the first talk on debts', () => {
  it.each([
    // A Monday; a Thursday before the weekend; Wednesday before Good Friday (3 April) and Easter Monday (6 April).
    ['2026-06-08', '2026-06-11'],
    ['2026-06-11', '2026-06-16'],
    ['2026-04-01', '2026-04-08'],
    // Ascension Day is 14 May, and the day after it is one by decree.
    ['2026-05-13', '2026-05-20'],
    ['2026-12-24', '2026-12-30'],
  ])('is within three working days where the home is at stake: asked on %s, by %s', (on, last) => {
    expect(due(asked(on), 'recordDebtTalk')).toBe(last)
  })

  it('is within four weeks otherwise, moved from a day that is no working day', () => {
    expect(due(asked('2026-06-08', 'no'), 'recordDebtTalk')).toBe('2026-07-06')
    expect(due(asked('2026-11-27', 'no', 'accepted'), 'recordDebtTalk')).toBe('2026-12-28')
  })

  it('counts from the asking, also where that was before step 12, and from nothing while nobody asked', () => {
    expect(due(taken(), 'recordDebtTalk')).toBeUndefined()
    expect(taken().refusal('recordDebtTalk')).toBe('never')
    expect(due(asked('2026-02-20'), 'recordDebtTalk')).toBe('2026-02-25')
  })

  it('cannot have been before the asking, nor lie ahead', () => {
    const trajectory = asked('2026-06-08')
    expect(trajectory.refusal('recordDebtTalk', { on: day('2026-06-07') }, W)).toBe('on: beforeFrom')
    expect(trajectory.refusal('recordDebtTalk', { on: day('2027-01-01') }, W)).toBe('on: inFuture')
    expect(taken().refusal('recordDebtHelp', { on: day('2027-01-01'), how: 'asked', threatened: 'yes' }, W)).toBe(
      'on: inFuture',
    )
  })

  it('is nobody’s but Work and Income’s and the resident’s', () => {
    const before = taken().worlds
    const trajectory = asked('2026-03-05').does('recordDebtTalk', { on: day('2026-03-06') }, W)
    expect(trajectory.worlds.corporation).toEqual(before.corporation)
    expect(trajectory.worlds.team).toEqual(before.team)
    expect(trajectory.types('resident')).toContain('debtTalkHeld')
  })
})

describe('the decision on debt help', () => {
  it('is within eight weeks of the talk, and the municipality’s own term is no longer', () => {
    const trajectory = asked('2026-06-08').does('recordDebtTalk', { on: day('2026-06-10') }, W)
    expect(due(trajectory, 'recordDebtTalk')).toBeUndefined()
    expect(due(trajectory, 'recordDebtDecision')).toBe('2026-08-05')
    expect(termIn('debt-decision', chosenIn({ 'terms.debt-decision': 21 })).amount).toBe(21)
    expect(readFilling({ terms: { 'debt-decision': 57 } }).ok).toBe(false)
    expect(readFilling({ terms: { 'debt-decision': 56 } }).ok).toBe(true)
  })

  it('comes after the talk, once, and then the resident may ask anew', () => {
    const trajectory = asked('2026-06-08')
    expect(trajectory.refusal('recordDebtDecision', undefined, W)).toBe('never')
    expect(trajectory.refusal('recordDebtHelp', undefined, W)).toBe('done')
    trajectory.does('recordDebtTalk', { on: day('2026-06-10') }, W)
    expect(trajectory.refusal('recordDebtDecision', { on: day('2026-06-09'), decision: 'given' }, W)).toBe(
      'on: beforeFrom',
    )
    trajectory.does('recordDebtDecision', { on: day('2026-06-12'), decision: 'refused' }, W)
    expect(trajectory.refusal('recordDebtHelp', undefined, W)).toBeUndefined()
  })
})

describe('what the court holds an eviction back with', () => {
  const respite = (kind: Respite, from: string, until: string) => ({ kind, from: day(from), until: day(until) })

  it('lasts six months at most from its own first day, and one stands beside the other', () => {
    const trajectory = taken()
    const refusal = (from: string, until: string) =>
      trajectory.refusal('recordRespite', respite('coolingOff', from, until), W)
    expect(refusal('2026-08-31', '2027-02-28')).toBeUndefined()
    expect(refusal('2026-08-31', '2027-03-01')).toBe('until: outcomeDoesNotFit')
    expect(refusal('2026-08-31', '2026-08-30')).toBe('until: beforeFrom')
    trajectory
      .does('recordRespite', respite('moratorium', '2026-04-01', '2026-06-30'), W)
      .does('recordRespite', respite('coolingOff', '2026-05-01', '2026-10-31'), W)
    expect(trajectory.view('workAndIncome').respites).toHaveLength(2)
    expect(trajectory.view('corporation').respites).toEqual([])
  })

  it('is reported to the court once a moratorium is over, and not for a cooling-off', () => {
    const trajectory = taken()
      .does('recordRespite', respite('moratorium', '2026-04-01', '2026-06-30'), W)
      .does('recordRespite', respite('coolingOff', '2026-04-01', '2026-05-31'), W)
    trajectory.on('2026-06-30')
    expect(trajectory.refusal('reportToCourt', undefined, W)).toBe('never')
    trajectory.on('2026-07-01')
    expect(due(trajectory, 'reportToCourt')).toBe('2026-07-14')
    expect(trajectory.refusal('reportToCourt', { on: day('2026-06-30') }, W)).toBe('on: beforeFrom')
    trajectory.does('reportToCourt', { on: day('2026-07-01') }, W)
    expect(trajectory.refusal('reportToCourt', undefined, W)).toBe('never')
  })

  it('is still reported after the landlord has ended the trajectory for it', () => {
    const trajectory = taken().does('recordRespite', respite('moratorium', '2026-03-10', '2026-04-30'), W)
    trajectory.does(
      'endOtherwise',
      { way: 'coolingOff', from: trajectory.now.date, until: day('2026-09-01') },
      'housingConsultant',
    )
    trajectory.on('2026-05-04')
    // 14 May 2026 is Ascension Day, the 15th one by decree, and then comes a weekend.
    expect(due(trajectory, 'reportToCourt')).toBe('2026-05-18')
  })

  it('ends a trajectory with its own last day only', () => {
    const running = aTrajectory().at('16')
    expect(running.refusal('endOtherwise', { way: 'coolingOff' }, 'housingConsultant')).toBe('until: untilNeeded')
  })
})
