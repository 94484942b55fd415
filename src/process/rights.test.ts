/** What the resident can do about consent, and asking to be called: nothing of it ends what was agreed, or the other way round. */

import { describe, expect, it } from 'vitest'
import { consentNames, consents } from '../covenant/index.ts'
import { asRead } from '../covenant/open-term.ts'
import { rolesOfAct } from './named.ts'
import { fileRemovers } from './questions.ts'
import { aTrajectory } from './testing.fixture.ts'

const noTalk = 'withdrawTalkConsent'

describe('withdrawing consent to the talk after it', () => {
  it('is not there before both sides judged: then the talk is stopped', () => {
    const trajectory = aTrajectory().before('judgeEligibility')
    expect(trajectory.refusal(noTalk, undefined, 'resident')).toBe('never')
    expect(trajectory.refusal('stopTalk', undefined, 'resident')).toBeUndefined()
  })

  it('leaves a signed agreement in force, and is told to both sides', () => {
    const trajectory = aTrajectory().at('8').does(noTalk, undefined, 'resident')
    expect(trajectory.view('corporation').agreement?.signed).toBeDefined()
    expect(trajectory.view('corporation').talkConsentWithdrawn).toBe(true)
    expect(trajectory.view('team').withdrawn).toBeUndefined()
    expect(trajectory.refusal('openKris')).toBeUndefined()
    expect(trajectory.refusal('withdraw', undefined, 'resident')).toBeUndefined()
    expect(trajectory.refusal(noTalk, undefined, 'resident')).toBe('done')
    expect(trajectory.exists('workAndIncome')).toBe(false)
  })

  it('is still there after stopping, and stopping does not do it', () => {
    const trajectory = aTrajectory().at('11').does('withdraw', undefined, 'resident')
    expect(trajectory.view('team').talkConsentWithdrawn).toBe(false)
    expect(trajectory.refusal(noTalk, undefined, 'resident')).toBeUndefined()
  })
})

describe('a consent', () => {
  it.each(consentNames)(
    'to %s can be withdrawn by the resident, and what goes is what that act may take away',
    (name) => {
      const { withdrawnBy, goes } = consents[name]
      for (const act of withdrawnBy) expect(rolesOfAct(act, asRead)).toContain('resident')
      const taken = fileRemovers(asRead).map(({ file }) => file)
      for (const file of goes) expect(taken, file).toContain(file)
    },
  )
})

describe('asking to be called', () => {
  const ask = { whom: 'corporation', when: 'morning' } as const

  it('asks nobody who does not take part, and nobody twice', () => {
    const trajectory = aTrajectory().before('sendSignal')
    expect(trajectory.refusal('askToCall', { ...ask, whom: 'team' })).toBe('whom: outcomeDoesNotFit')
    trajectory.does('askToCall', ask)
    expect(trajectory.refusal('askToCall', ask)).toBe('whom: alreadyAsked')
  })

  it('is told to who is asked and to nobody else', () => {
    const trajectory = aTrajectory().at('16').does('askToCall', ask)
    expect(trajectory.view('corporation').calls).toHaveLength(1)
    expect(trajectory.types('team')).not.toContain('callAsked')
    expect(trajectory.types('workAndIncome')).not.toContain('callAsked')
    expect(trajectory.refusal('recordCall', undefined, 'teamWorker')).toBe('never')
  })

  it('waits for who helps until there was a call', () => {
    const trajectory = aTrajectory()
      .at('16')
      .does('askToCall', { ...ask, whom: 'team' })
    const waits = (role: 'teamWorker' | 'vhCoordinator') =>
      trajectory.todos(role).some(({ act }) => act === 'recordCall')
    expect([waits('teamWorker'), waits('vhCoordinator')]).toEqual([true, false])
    trajectory.does('recordCall', undefined, 'teamWorker')
    expect(waits('teamWorker')).toBe(false)
    expect(trajectory.view('resident').calls).toEqual([])
    expect(trajectory.refusal('askToCall', { ...ask, whom: 'team' })).toBeUndefined()
  })
})
