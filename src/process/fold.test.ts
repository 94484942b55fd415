import { describe, expect, it } from 'vitest'
import { type Party, parties } from '../covenant/index.ts'
import { asRead } from '../covenant/open-term.ts'
import { agreedJudgment, emptyView, isClosed, isStopping, phaseOf } from '../trajectory/index.ts'
import { audienceOf } from './questions.ts'
import { aTrajectory, people } from './testing.fixture.ts'
import { fold } from './world.ts'

const done = aTrajectory().before('end')

describe('the view of a party', () => {
  it('is empty without events', () => {
    expect(fold('team', [])).toEqual(emptyView('team'))
  })

  it.each(parties)('is the fold over its own events, whenever it is made: %s', (party) => {
    expect(fold(party, done.events(party))).toEqual(done.view(party))
    expect(done.view(party).version).toBe(done.events(party).length)
  })

  it.each(parties)('holds no event that the covenant does not give it: %s', (party) => {
    for (const event of done.events(party)) expect(audienceOf(event.type, event.by.party, asRead)).toContain(party)
  })

  it('holds for the resident all that happened', () => {
    const seen = new Set(done.types('resident'))
    for (const party of parties) for (const type of done.types(party)) expect(seen).toContain(type)
  })

  it('changes nothing in the view before it', () => {
    const before = done.view('team')
    const copy = structuredClone(before)
    fold('team', done.events('team'))
    expect(before).toEqual(copy)
  })

  it('knows the people that this world was told of, and no others', () => {
    const { housingConsultant, teamWorker, vhCoordinator, trajectorySupervisor } = people
    expect(done.view('team').people).toEqual({
      housingConsultant: housingConsultant.person,
      teamWorker: teamWorker.person,
      vhCoordinator: vhCoordinator.person,
      trajectorySupervisor: trajectorySupervisor.person,
    })
    expect(done.view('corporation').people).not.toHaveProperty('trajectorySupervisor')
    expect(aTrajectory().at('4').view('corporation').people).toEqual({ housingConsultant: housingConsultant.person })
  })

  it('names nobody of the team to the corporation before the team said who comes', () => {
    const trajectory = aTrajectory().before('confirmAttendance').on('2026-03-09', '11:00')
    trajectory.does('recordNoShow', undefined, 'teamWorker')
    const seen = trajectory.events('corporation').at(-1)
    expect(seen).toMatchObject({ type: 'talkMissed', by: { party: 'team', person: null } })
    expect(trajectory.events('resident').at(-1)).toMatchObject({ by: { person: people.teamWorker.person } })
  })
})

describe('the phase', () => {
  it.each([
    ['1', 'registration'],
    ['5', 'registration'],
    ['6', 'intake'],
    ['7', 'onboarding'],
    ['14', 'onboarding'],
    ['15', 'budgetManagement'],
    ['19', 'closing'],
  ] as const)('of the corporation at step %s is %s', (step, phase) => {
    expect(phaseOf(aTrajectory().at(step).view('corporation'))).toBe(phase)
  })

  it('of the corporation does not change by 17a, which it does not know', () => {
    const trajectory = aTrajectory().at('18')
    expect(phaseOf(trajectory.view('team'))).toBe('closing')
    expect(phaseOf(trajectory.view('corporation'))).toBe('budgetManagement')
    expect([isStopping(trajectory.view('team')), isStopping(trajectory.view('corporation'))]).toEqual([true, false])
  })

  it('of Work and Income begins with onboarding', () => {
    expect(phaseOf(aTrajectory().at('14').view('workAndIncome'))).toBe('onboarding')
  })
})

describe('what is closed', () => {
  it('is closed for each party by its own act', () => {
    const closed = (parties: readonly Party[], trajectory = done) => parties.map((p) => isClosed(trajectory.view(p)))
    const three = ['corporation', 'team', 'workAndIncome'] as const
    expect(closed(three, aTrajectory().at('18'))).toEqual([false, false, false])
    expect(closed(three, aTrajectory().at('18').does('closeKris'))).toEqual([false, true, false])
    expect(closed(three, aTrajectory().at('19'))).toEqual([false, true, true])
    expect(closed(three)).toEqual([true, true, true])
  })

  it('has a judgment only where both sides judged alike', () => {
    const talk = aTrajectory().before('judgeEligibility').does('judgeEligibility')
    expect(agreedJudgment(talk.view('team'))).toBeUndefined()
    talk.does('judgeEligibility', { judgment: 'notEligible' }, 'housingConsultant')
    expect(agreedJudgment(talk.view('team'))).toBeUndefined()
  })
})
