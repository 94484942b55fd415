import { describe, expect, it } from 'vitest'
import { aTrajectory } from './testing.fixture.ts'

type Route = ReturnType<ReturnType<typeof aTrajectory>['route']>
const events = (route: Route) => route.flatMap((phase) => phase.steps.map((step) => step.event))
const now = (route: Route) =>
  route.flatMap((phase) => phase.steps.filter((step) => step.state === 'now').map((step) => step.event))

describe('the route', () => {
  it('of the corporation has no step that it does not get to see, so that there is no gap to wonder at', () => {
    const seen = events(aTrajectory().at('5').route('housingConsultant'))
    for (const hidden of [
      'knownChecked',
      'workerAssigned',
      'lifeAreasRegistered',
      'caseReferred',
      'positiveDeclared',
    ]) {
      expect(seen).not.toContain(hidden)
    }
  })

  it('of Work and Income begins where its world does', () => {
    expect(events(aTrajectory().at('14').route('trajectorySupervisor')).slice(0, 2)).toEqual([
      'caseReferred',
      'caseTakenUp',
    ])
  })

  it('of the resident has every step', () => {
    expect(events(aTrajectory().at('2').route('resident'))).toHaveLength(30)
  })

  it('says what is to be done now by whom', () => {
    const trajectory = aTrajectory().at('3')
    expect(now(trajectory.route('vhCoordinator'))).toEqual(['knownChecked'])
    expect(now(trajectory.route('housingConsultant'))).toEqual(['talkInvited'])
  })

  it('has one phase that is now, with the ones before it done and the ones after it to come', () => {
    const route = aTrajectory().at('10').route('teamWorker')
    expect(route.map((phase) => phase.state)).toEqual(['done', 'done', 'now', 'later', 'later'])
    expect(route[0]?.at).toBeDefined()
    expect(route[2]).not.toHaveProperty('at')
  })

  it('shows no steps that will not come once the trajectory stops', () => {
    const route = aTrajectory().at('10').does('withdraw').route('housingConsultant')
    expect(events(route)).not.toContain('progressReported')
    expect(events(route).slice(-2)).toEqual(['krisClosed', 'corporationFileClosed'])
  })

  it('at the end is done from the first step to the last', () => {
    const route = aTrajectory().before('end').route('housingConsultant')
    expect(route.flatMap((phase) => phase.steps).every((step) => step.state === 'done')).toBe(true)
  })
})
