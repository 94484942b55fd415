import { describe, expect, it } from 'vitest'
import { isClosed } from '../trajectory/index.ts'
import { possibleOutcomes } from './18-kris-closed/close-kris.ts'
import { aTrajectory } from './testing.fixture.ts'

describe('closing KRIS (step 18)', () => {
  it('is refused while the trajectory goes on, and to the team worker', () => {
    expect(aTrajectory().at('16').refusal('closeKris')).toBe('endFirst')
    expect(aTrajectory().at('18').refusal('closeKris', undefined, 'teamWorker')).toBe('never')
  })

  it('is refused where no KRIS file was opened', () => {
    expect(aTrajectory().at('8').does('withdraw').refusal('closeKris')).toBe('never')
  })

  it('is refused with an outcome that did not happen, and a second time', () => {
    const trajectory = aTrajectory().at('18')
    expect(trajectory.refusal('closeKris', { outcome: 'negative' })).toBe('outcome: outcomeDoesNotFit')
    expect(trajectory.does('closeKris').refusal('closeKris')).toBe('done')
  })

  it('tells the corporation and Work and Income the outcome', () => {
    const trajectory = aTrajectory().at('18').does('closeKris')
    for (const party of ['corporation', 'team', 'workAndIncome', 'resident'] as const) {
      expect(trajectory.view(party).outcome).toBe('positive')
    }
  })

  it('leaves the choice to a person where more than one outcome is true', () => {
    const trajectory = aTrajectory().at('18').does('withdraw', undefined, 'resident')
    expect(possibleOutcomes(trajectory.view('team'))).toEqual(['positive', 'withdrawn'])
    expect(trajectory.refusal('closeKris', { outcome: 'withdrawn' })).toBeUndefined()
  })
})

describe('the end of Work and Income’s part (step 18)', () => {
  it('is refused before KRIS is closed, and a second time', () => {
    expect(aTrajectory().at('18').refusal('endBudgetPart')).toBe('krisClosedFirst')
    expect(aTrajectory().at('19').refusal('endBudgetPart')).toBe('done')
  })

  it('stays with Work and Income', () => {
    expect(aTrajectory().at('19').types('team')).not.toContain('budgetPartEnded')
  })
})

describe('closing the corporation’s file (step 19)', () => {
  it('is refused before KRIS is closed, whether 17a was told or not', () => {
    expect(aTrajectory().at('17a').refusal('closeCorporationFile')).toBe('krisClosedFirst')
    expect(aTrajectory().at('18').refusal('closeCorporationFile')).toBe('krisClosedFirst')
  })

  it('is refused without an agreement, and a second time', () => {
    expect(aTrajectory().at('5').refusal('closeCorporationFile')).toBe('never')
    expect(aTrajectory().before('end').refusal('closeCorporationFile')).toBe('done')
  })

  it('needs no KRIS where none was opened before the resident stopped', () => {
    const trajectory = aTrajectory().at('8').does('withdraw').does('closeCorporationFile')
    expect(trajectory.view('corporation').outcome).toBe('withdrawn')
  })

  it('closes the corporation’s world alone', () => {
    const trajectory = aTrajectory().before('end')
    expect(isClosed(trajectory.view('corporation'))).toBe(true)
    expect(trajectory.types('team')).not.toContain('corporationFileClosed')
    expect(trajectory.types('workAndIncome')).not.toContain('corporationFileClosed')
  })

  it('leaves nothing waiting for anybody', () => {
    const trajectory = aTrajectory().before('end')
    for (const role of ['housingConsultant', 'teamWorker', 'vhCoordinator', 'trajectorySupervisor'] as const) {
      expect(trajectory.todos(role)).toEqual([])
    }
  })
})
