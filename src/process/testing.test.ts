import { expect, it } from 'vitest'
import { aTrajectory } from './testing.fixture.ts'

it('throws where an act is refused, so that no test stands on a state that cannot be', () => {
  expect(() => aTrajectory().does('sendSignal')).toThrow('sendSignal by housingConsultant is refused')
})

it.each(['nameAndAddress', 'postcode'] as const)('goes the whole good way, route %s', (route) => {
  const trajectory = aTrajectory({ route }).before('end')
  expect(trajectory.view('corporation').outcome).toBe('positive')
  expect(trajectory.types('corporation').at(-1)).toBe('corporationFileClosed')
  expect(trajectory.types('workAndIncome').at(-1)).toBe('budgetPartEnded')
})
