import { describe, expect, it } from 'vitest'
import { type CaseRole, conditionIds } from '../covenant/index.ts'
import { conditionsFor } from './any-time/conditions/telling.ts'

import { aTrajectory, colleague, people } from './testing.fixture.ts'

const staff = ['housingConsultant', 'teamWorker', 'vhCoordinator', 'trajectorySupervisor'] as const
const running = () => aTrajectory().at('16')

describe('the resident stops', () => {
  it('is refused where there is no trajectory, and where it has ended', () => {
    expect(aTrajectory().refusal('withdraw')).toBe('never')
    expect(running().does('withdraw').refusal('withdraw')).toBe('never')
    expect(aTrajectory().before('end').refusal('withdraw', undefined, 'resident')).toBe('never')
    expect(running().does('endOtherwise').refusal('withdraw')).toBe('never')
  })

  it('is refused for a day that has still to come', () => {
    expect(running().refusal('withdraw', { on: '2027-01-01' as never, how: 'writing' })).toBe('on: inFuture')
  })

  it('is refused at Work and Income before step 12: there the trajectory does not exist', () => {
    expect(aTrajectory().at('12').refusal('withdraw', undefined, 'trajectorySupervisor')).toBe('never')
  })

  it.each([...staff, 'resident'] as CaseRole[])('reaches all that are involved when %s takes it down', (role) => {
    const trajectory = running().does('withdraw', undefined, role)
    for (const party of ['corporation', 'team', 'workAndIncome', 'resident'] as const) {
      expect(trajectory.view(party).withdrawn).toBe(trajectory.now.date)
    }
  })

  it('keeps how it was told with the party that took it down', () => {
    const trajectory = running().does('withdraw', undefined, 'teamWorker')
    expect(trajectory.events('team').at(-1)?.payload).toHaveProperty('how')
    expect(trajectory.events('corporation').at(-1)?.payload).not.toHaveProperty('how')
    expect(trajectory.events('workAndIncome').at(-1)?.payload).not.toHaveProperty('how')
  })

  it('does not reach whom it was never told to: before the signal the team, before step 12 Work and Income', () => {
    expect(aTrajectory().at('2').does('withdraw', undefined, 'resident').exists('team')).toBe(false)
    expect(aTrajectory().at('12').does('withdraw', undefined, 'resident').exists('workAndIncome')).toBe(false)
  })

  it('is never by itself a negative end', () => {
    const trajectory = running().does('withdraw')
    expect(trajectory.refusal('closeKris', { outcome: 'negative' })).toBe('outcome: outcomeDoesNotFit')
    expect(trajectory.refusal('closeKris', { outcome: 'withdrawn' })).toBeUndefined()
  })
})

describe('a condition that is no longer met', () => {
  const since = aTrajectory().now.date
  const rent = { condition: 'rent-on-time', since } as const
  const post = { condition: 'open-finances', since } as const

  it('is refused before the agreement is signed, and to the coordinator', () => {
    expect(aTrajectory().at('5').refusal('reportBreach')).toBe('never')
    expect(running().refusal('reportBreach', undefined, 'vhCoordinator')).toBe('never')
  })

  it('is refused to the corporation but for the rent and for violence', () => {
    const open = conditionIds.filter(
      (condition) => running().refusal('reportBreach', { condition, since }, 'housingConsultant') === undefined,
    )
    expect(open).toEqual(['rent-on-time', 'no-violence'])
    expect(conditionsFor({ who: people.housingConsultant })).toEqual(['rent-on-time', 'no-violence'])
    expect(conditionsFor({ who: people.teamWorker })).toEqual(conditionIds)
    expect(running().refusal('reportBreach', post, 'housingConsultant')).toBe('condition: notForYou')
  })

  it('is refused since a day that has still to come, and twice', () => {
    expect(running().refusal('reportBreach', { ...rent, since: '2027-01-01' as never })).toBe('since: inFuture')
    expect(running().does('reportBreach', rent).refusal('reportBreach', rent, 'teamWorker')).toBe(
      'condition: alreadyBreached',
    )
  })

  it.each(['teamWorker', 'trajectorySupervisor', 'housingConsultant'] as const)(
    'always reaches the landlord, which one and since when: %s',
    (role) => {
      const trajectory = running().does('reportBreach', rent, role)
      expect(trajectory.view('corporation').conditions['rent-on-time']).toMatchObject({ state: 'breached', since })
    },
  )

  it('at risk stays with who notes it', () => {
    const trajectory = running().does('noteAtRisk', post, 'teamWorker')
    expect(trajectory.view('team').conditions['open-finances']?.state).toBe('atRisk')
    expect(trajectory.view('corporation').conditions).toEqual({})
    expect(trajectory.view('workAndIncome').conditions).toEqual({})
    expect(trajectory.view('resident').conditions['open-finances']?.state).toBe('atRisk')
  })

  it('is never at risk where it is about violence: met or not met', () => {
    const violence = { condition: 'no-violence', since } as const
    expect(running().refusal('noteAtRisk', violence)).toBe('condition: neverAtRisk')
    expect(running().refusal('reportBreach', violence)).toBeUndefined()
  })

  it('is not at risk any more where it is breached already', () => {
    expect(running().does('reportBreach', rent).refusal('noteAtRisk', rent)).toBe('condition: alreadyBreached')
  })

  it('cannot be met again where nobody said it was not', () => {
    expect(running().refusal('reportMetAgain', rent)).toBe('never')
    expect(running().does('reportBreach', rent).refusal('reportMetAgain', post, 'teamWorker')).toBe(
      'condition: notBreached',
    )
  })

  it('met again, reaches all that heard of the breach', () => {
    const trajectory = running().does('reportBreach', rent, 'teamWorker').does('reportMetAgain', rent, 'teamWorker')
    for (const party of ['corporation', 'team', 'workAndIncome'] as const) {
      expect(trajectory.view(party).conditions['rent-on-time']?.state).toBe('met')
    }
  })

  it('no longer at risk, is told to nobody who never heard of the risk', () => {
    const trajectory = running().does('noteAtRisk', post, 'teamWorker')
    const before = trajectory.worlds
    trajectory.does('reportMetAgain', post, 'teamWorker')
    expect(trajectory.view('team').conditions['open-finances']?.state).toBe('met')
    expect(trajectory.worlds.corporation).toBe(before.corporation)
    expect(trajectory.worlds.workAndIncome).toBe(before.workAndIncome)
  })
})

describe('an end of another kind', () => {
  it('is refused to everybody but the corporation, and after the end', () => {
    expect(running().refusal('endOtherwise', undefined, 'teamWorker')).toBe('never')
    expect(running().does('withdraw').refusal('endOtherwise')).toBe('never')
  })

  it('is refused for a moratorium without its last day', () => {
    expect(running().refusal('endOtherwise', { way: 'moratorium' })).toBe('until: untilNeeded')
  })

  it('tells the others that it ended, and not in which way or until when', () => {
    const trajectory = running().does('endOtherwise', { way: 'moratorium', until: '2026-09-01' as never })
    expect(trajectory.events('corporation').at(-1)?.payload).toEqual({ way: 'moratorium', until: '2026-09-01' })
    expect(trajectory.events('team').at(-1)?.payload).toEqual({})
    expect(trajectory.events('workAndIncome').at(-1)?.payload).toEqual({})
  })
})

describe('a colleague who takes over', () => {
  it('is refused to the same person, and once this world is closed', () => {
    const same = { to: people.teamWorker.person }
    expect(running().refusal('handOver', same, 'teamWorker')).toBe('to: sameAsNow')
    expect(aTrajectory().before('end').refusal('handOver', undefined, 'teamWorker')).toBe('never')
  })

  it('is unseen by the corporation until it was told who comes', () => {
    const trajectory = aTrajectory().before('confirmAttendance').does('handOver', undefined, 'teamWorker')
    expect(trajectory.view('team').people.teamWorker).toBe(colleague.team)
    expect(trajectory.types('corporation')).not.toContain('contactChanged')
    expect(trajectory.does('confirmAttendance').view('corporation').people.teamWorker).toBe(colleague.team)
  })

  it('is told to the others afterwards, without a word of who did it before', () => {
    const trajectory = aTrajectory().at('5').does('handOver', undefined, 'teamWorker')
    expect(trajectory.types('corporation')).toContain('contactChanged')
    expect(trajectory.types('corporation')).not.toContain('handedOver')
    expect(trajectory.view('corporation').people.teamWorker).toBe(colleague.team)
  })

  it('before the signal, is known to the corporation alone', () => {
    const input = { role: 'housingConsultant', to: colleague.corporation } as const
    const trajectory = aTrajectory().at('2').does('handOver', input)
    expect(trajectory.view('corporation').people.housingConsultant).toBe(colleague.corporation)
    expect(trajectory.types('corporation')).not.toContain('contactChanged')
    expect(trajectory.exists('team')).toBe(false)
  })
})
