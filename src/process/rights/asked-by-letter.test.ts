/** By any letter all are asked that its issuer's own world knows to be in the case, and nobody whom that world does not know. */
import { expect, it } from 'vitest'
import { callable } from '../any-time/calls/ask-to-call.ts'
import { aTrajectory } from '../testing.fixture.ts'
import { fold } from '../world.ts'
import { holdersIn } from './requests/state.ts'

const byLetterOf = (trajectory: ReturnType<typeof aTrajectory>, party: 'corporation' | 'team' | 'workAndIncome') =>
  fold('resident', trajectory.events(party))
const all = ['corporation', 'team', 'workAndIncome']

it.each(['corporation', 'team', 'workAndIncome'] as const)(
  'the letter of %s reaches all three once each is told',
  (party) => {
    const view = byLetterOf(aTrajectory().at('16'), party)
    expect(holdersIn(view)).toEqual(all)
    expect([...callable(view)].sort()).toEqual(all)
  },
)

it('of Work and Income reaches the team before budget management began', () => {
  const view = byLetterOf(aTrajectory().at('14'), 'workAndIncome')
  expect(holdersIn(view)).toEqual(all)
  expect(callable(view)).toContain('team')
})

it('of the landlord names no Work and Income as long as the landlord was told nothing of it', () => {
  const trajectory = aTrajectory().at('14')
  expect(holdersIn(trajectory.view('resident'))).toEqual(all)
  expect(holdersIn(byLetterOf(trajectory, 'corporation'))).toEqual(['corporation', 'team'])
  expect(callable(byLetterOf(trajectory, 'corporation'))).not.toContain('workAndIncome')
})

it('of the landlord names no team before the signal', () => {
  const view = byLetterOf(aTrajectory().at('2'), 'corporation')
  expect(holdersIn(view)).toEqual(['corporation'])
  expect(callable(view)).toEqual(['corporation'])
})
