import { describe, expect, it } from 'vitest'
import { type ContactOutcome, contactOutcomes, fileNames, holdRule, phases, readersOf } from '../covenant/index.ts'
import { openCase } from './01-inform/open-case.ts'
import { recordable } from './categories/index.ts'
import { aTrajectory, colleague, people } from './testing.fixture.ts'

const today = aTrajectory().now.date
const call = (outcome: ContactOutcome) => ({ channel: 'telephone', on: today, outcome }) as const
const letter = { channel: 'letter', on: today, outcome: 'letterSent' } as const
const opened = () => aTrajectory().does('openCase')

describe('the telephone number', () => {
  const who = { name: 'Sam Verzonnen', street: 'Laan', houseNumber: '3', postcode: '3512 AB', place: 'Utrecht' }

  it('is no part of name and address, wherever they stand', () => {
    const drafts = openCase.entries?.({ ...who, phone: '030 000 00 01', judgment: 'possible' } as never, {} as never)
    const said = drafts
      ?.filter(({ category }) => category !== 'judgment')
      .map(({ category, value }) => [category, value])
    expect(said).toEqual([
      ['nameAndAddress', who],
      ['telephone', { number: '030 000 00 01' }],
    ])
    expect(() => recordable('nameAndAddress', { ...who, phone: '030 000 00 01' })).toThrow()
  })

  it('stays in the file of the corporation, which alone reads it beside the resident', () => {
    const holding = fileNames.filter((file) => phases.some((phase) => holdRule(file, 'telephone', phase)))
    expect(holding).toEqual(['corporationFile'])
    expect(readersOf('corporationFile', 'telephone')).toEqual(['corporation', 'resident'])
  })
})

describe('opening a case (step 1)', () => {
  it('is refused to everybody but the housing consultant', () => {
    for (const role of ['teamWorker', 'vhCoordinator', 'trajectorySupervisor', 'resident'] as const) {
      expect(aTrajectory().refusal('openCase', undefined, role)).toBe('never')
    }
  })

  it('is refused where there is a case already', () => {
    expect(opened().refusal('openCase')).toBe('done')
  })

  it('makes a world for the corporation and the resident, for nobody else', () => {
    const trajectory = opened()
    expect(trajectory.types('corporation')).toEqual(['caseOpened'])
    expect(trajectory.types('resident')).toEqual(['caseOpened'])
    expect(trajectory.exists('team')).toBe(false)
    expect(trajectory.exists('workAndIncome')).toBe(false)
  })
})

describe('informing the resident (step 1)', () => {
  it('is refused for a day that has still to come', () => {
    expect(opened().refusal('informResident', { ...call('consent'), on: '2026-03-03' as typeof today })).toBe(
      'on: inFuture',
    )
  })

  it('is refused for a letter that would have an answer at once', () => {
    expect(opened().refusal('informResident', { channel: 'letter', on: today, outcome: 'consent' })).toBe(
      'outcome: letterHasNoAnswer',
    )
  })

  it('is refused for a call that would be a letter sent', () => {
    expect(opened().refusal('informResident', { channel: 'telephone', on: today, outcome: 'letterSent' })).toBe(
      'outcome: outcomeDoesNotFit',
    )
  })

  it.each(['consent', 'refusedNameAndAddress', 'refusedTeam'] as const)('is done once the answer is %s', (outcome) => {
    expect(opened().does('informResident', call(outcome)).refusal('informResident')).toBe('done')
  })

  it('is refused once the signal was sent', () => {
    expect(aTrajectory().at('3').refusal('informResident')).toBe('never')
  })

  it.each(Object.keys(contactOutcomes) as ContactOutcome[])('stays with the corporation: %s', (outcome) => {
    const trajectory = opened().does('informResident', call(outcome))
    expect(trajectory.types('corporation')).toEqual(['caseOpened', 'residentInformed'])
    expect(trajectory.exists('team')).toBe(false)
  })

  it('keeps every attempt', () => {
    const trajectory = opened().does('informResident', call('noContact')).does('informResident', letter)
    expect(trajectory.view('corporation').contacts.map((contact) => contact.outcome)).toEqual([
      'noContact',
      'letterSent',
    ])
  })
})

describe('an answer that comes later (step 1)', () => {
  it('is refused before any attempt', () => {
    expect(opened().refusal('recordAnswer')).toBe('contactFirst')
  })

  it('is refused for a day that has still to come', () => {
    const trajectory = opened().does('informResident', letter)
    const tomorrow = { channel: 'letter', on: '2026-03-03' as typeof today, outcome: 'consent' } as const
    expect(trajectory.refusal('recordAnswer', tomorrow)).toBe('on: inFuture')
  })

  it('is refused once the signal was sent', () => {
    expect(aTrajectory().at('3').refusal('recordAnswer')).toBe('never')
  })

  it('takes the place of an answer that was given before', () => {
    const trajectory = opened()
      .does('informResident', call('refusedTeam'))
      .does('recordAnswer', call('consent') as never)
    expect(trajectory.view('corporation').answer).toBe('consent')
    expect(trajectory.refusal('sendSignal')).toBeUndefined()
  })
})

describe('the signal (step 2)', () => {
  it.each([
    ['no attempt at all', [], 'contactFirst'],
    ['a refusal to share name and address', [call('refusedNameAndAddress')], 'refusedByResident'],
    ['a refusal of the team', [call('refusedTeam')], 'refusedByResident'],
    ['contact without an answer', [call('noAnswer')], 'answerFirst'],
    ['contact without an answer, and nobody at home later', [call('noAnswer'), call('noContact')], 'answerFirst'],
    ['a letter that waits for an answer', [call('noContact'), letter], 'answerFirst'],
  ] as const)('is refused after %s, and nothing leaves', (_name, contacts, reason) => {
    const trajectory = opened()
    for (const contact of contacts) trajectory.does('informResident', contact)
    expect(trajectory.refusal('sendSignal')).toBe(reason)
    expect(trajectory.exists('team')).toBe(false)
  })

  it('is refused a second time', () => {
    expect(aTrajectory().at('3').refusal('sendSignal')).toBe('done')
  })

  it('is refused after the resident stopped', () => {
    expect(aTrajectory().at('2').does('withdraw').refusal('sendSignal')).toBe('never')
  })

  it('carries name and address where the resident consented', () => {
    const trajectory = aTrajectory().at('2').does('sendSignal')
    expect(trajectory.events('team')).toMatchObject([{ type: 'signalSent', payload: { route: 'nameAndAddress' } }])
  })

  it('carries the postcode only where there was no contact', () => {
    const trajectory = aTrajectory({ route: 'postcode' }).at('2').does('sendSignal')
    expect(trajectory.events('team')).toMatchObject([{ type: 'signalSent', payload: { route: 'postcode' } }])
  })

  it('goes out after a second attempt without contact, when the letter before it stayed without an answer', () => {
    const trajectory = opened().does('informResident', letter).does('informResident', call('noContact'))
    expect(trajectory.does('sendSignal').view('team').signal?.route).toBe('postcode')
  })

  it('tells the team nothing of what went before it', () => {
    expect(aTrajectory().at('3').types('team')).toEqual(['signalSent'])
  })
})

describe('the check (step 3)', () => {
  it('is refused to the team worker: the coordinator does it', () => {
    expect(aTrajectory().at('3').refusal('checkKnown', undefined, 'teamWorker')).toBe('never')
  })

  it('is refused a second time', () => {
    expect(aTrajectory().at('3').does('checkKnown').refusal('checkKnown')).toBe('done')
  })

  it('is seen by the team and the resident, and never by the corporation', () => {
    const trajectory = aTrajectory().at('3').does('checkKnown', { result: 'known' })
    expect(trajectory.view('team').check).toBe('known')
    expect(trajectory.types('resident')).toContain('knownChecked')
    expect(trajectory.types('corporation')).not.toContain('knownChecked')
    expect(trajectory.view('corporation').check).toBeUndefined()
  })
})

describe('assigning a worker (step 3)', () => {
  it('is refused before the check', () => {
    expect(aTrajectory().at('3').refusal('assignWorker')).toBe('checkFirst')
  })

  it('is refused for the one who was assigned already', () => {
    expect(aTrajectory().at('4').refusal('assignWorker')).toBe('worker: sameAsNow')
  })

  it('is refused once the corporation knows who comes', () => {
    expect(aTrajectory().at('5').refusal('assignWorker', { worker: colleague.team })).toBe('never')
  })

  it('may be done over, and the corporation learns of none of them', () => {
    const trajectory = aTrajectory().at('4').does('assignWorker', { worker: colleague.team })
    expect(trajectory.view('team').people.teamWorker).toBe(colleague.team)
    expect(trajectory.types('corporation')).not.toContain('workerAssigned')
    expect(JSON.stringify(trajectory.events('corporation'))).not.toContain(people.teamWorker.person)
    expect(JSON.stringify(trajectory.events('corporation'))).not.toContain(colleague.team)
  })
})

describe('the invitation (step 4)', () => {
  it('is refused before the signal', () => {
    expect(aTrajectory().at('2').refusal('inviteToTalk')).toBe('never')
  })

  it('is refused at home where the team knows the postcode only', () => {
    const trajectory = aTrajectory({ route: 'postcode' }).at('4')
    const atHome = { ...trajectory.usual('inviteToTalk'), place: 'home' } as const
    expect(trajectory.refusal('inviteToTalk', atHome)).toBe('place: homeNotAllowed')
  })

  it('is refused for a day and for an hour that has passed', () => {
    const trajectory = aTrajectory().at('4')
    const usual = trajectory.usual('inviteToTalk')
    expect(trajectory.refusal('inviteToTalk', { ...usual, date: '2026-03-01' as typeof today })).toBe('date: inPast')
    expect(trajectory.refusal('inviteToTalk', { ...usual, date: today, time: '09:30' })).toBe('time: inPast')
  })

  it('is done once the talk is held', () => {
    expect(aTrajectory().at('5').does('recordTalkConsent').refusal('inviteToTalk')).toBe('done')
  })

  it('does not wait for the check, of which the corporation knows nothing', () => {
    expect(aTrajectory().at('3').refusal('inviteToTalk')).toBeUndefined()
  })

  it('reaches the corporation and the team alike', () => {
    const trajectory = aTrajectory().at('4').does('inviteToTalk')
    expect(trajectory.view('team').appointment).toEqual(trajectory.view('corporation').appointment)
  })
})

describe('confirming who comes (step 4)', () => {
  it('is refused before there is an appointment', () => {
    expect(aTrajectory().at('4').refusal('confirmAttendance')).toBe('appointmentFirst')
  })

  it('is refused before a worker is assigned', () => {
    expect(aTrajectory().at('3').does('inviteToTalk').refusal('confirmAttendance')).toBe('workerFirst')
  })

  it('is refused a second time', () => {
    expect(aTrajectory().at('5').refusal('confirmAttendance')).toBe('done')
  })

  it('is when the corporation learns the name, known client or not', () => {
    const trajectory = aTrajectory().at('4').does('inviteToTalk')
    expect(trajectory.view('corporation').people.teamWorker).toBeUndefined()
    trajectory.does('confirmAttendance')
    expect(trajectory.view('corporation').people.teamWorker).toBe(people.teamWorker.person)
  })
})

describe('somebody who did not come (step 4)', () => {
  it('is refused before the hour of the appointment', () => {
    const trajectory = aTrajectory().at('5')
    expect(trajectory.on('2026-03-09', '09:59').refusal('recordNoShow')).toBe('appointmentNotYet')
    expect(trajectory.on('2026-03-09', '10:00').refusal('recordNoShow')).toBeUndefined()
  })

  it('is refused without an appointment, and once the talk is held', () => {
    expect(aTrajectory().at('4').refusal('recordNoShow')).toBe('never')
    expect(aTrajectory().at('5').does('recordTalkConsent').refusal('recordNoShow')).toBe('never')
  })

  it('is refused after the resident said no to that very talk', () => {
    expect(aTrajectory().at('5').does('recordTalkConsent', { given: 'no' }).refusal('recordNoShow')).toBe('never')
  })

  it('is taken down for a new appointment after a talk that was stopped', () => {
    const trajectory = aTrajectory().at('5').does('recordTalkConsent').does('stopTalk').does('inviteToTalk')
    expect(trajectory.later({ days: 8 }).does('recordNoShow').view('team').missed).toBe(1)
  })

  it('asks for a new appointment, in which the team may send somebody else', () => {
    const trajectory = aTrajectory().at('5').does('recordNoShow', { who: 'team' }, 'teamWorker')
    expect(trajectory.refusal('confirmAttendance')).toBe('appointmentFirst')
    expect(trajectory.todos('housingConsultant').map((todo) => todo.act)).toContain('inviteToTalk')
    trajectory.does('inviteToTalk').does('assignWorker', { worker: colleague.team }).does('confirmAttendance')
    expect(trajectory.view('corporation').people.teamWorker).toBe(colleague.team)
    expect(trajectory.view('corporation').missed).toBe(1)
  })
})

describe('taking back the consent for name and address (step 2)', () => {
  it('is refused on the postcode route: no name went out', () => {
    expect(aTrajectory({ route: 'postcode' }).at('3').refusal('withdrawNameAndAddress')).toBe('never')
  })

  it('is refused once a talk has followed', () => {
    const trajectory = aTrajectory().at('5').does('recordTalkConsent')
    expect(trajectory.refusal('withdrawNameAndAddress', undefined, 'resident')).toBe('never')
  })

  it('stays open after a no to the talk, of which none follows, and begins anew from there', () => {
    for (const role of ['housingConsultant', 'resident'] as const) {
      const trajectory = aTrajectory().at('5').does('recordTalkConsent', { given: 'no' })
      trajectory.does('withdrawNameAndAddress', undefined, role)
      expect(trajectory.exists('team')).toBe(false)
      trajectory.does('recordAnswer').does('sendSignal')
      expect(trajectory.types('team')).toEqual(['signalSent'])
      expect(trajectory.view('corporation')).toMatchObject({ talkConsent: undefined, talkStopped: undefined })
    }
    const talked = aTrajectory().at('5').does('recordTalkConsent').does('stopTalk')
    expect(talked.refusal('withdrawNameAndAddress')).toBe('never')
  })

  it('is refused to the team', () => {
    expect(aTrajectory().at('3').refusal('withdrawNameAndAddress', undefined, 'teamWorker')).toBe('never')
  })

  it.each(['housingConsultant', 'resident'] as const)('takes the signal out of the team’s world: %s', (role) => {
    const trajectory = aTrajectory().at('5').does('withdrawNameAndAddress', undefined, role)
    expect(trajectory.exists('team')).toBe(false)
    expect(trajectory.view('corporation')).toMatchObject({ signal: undefined, answer: 'refusedNameAndAddress' })
    expect(trajectory.refusal('sendSignal')).toBe('refusedByResident')
  })

  it('leaves no trace in the team’s world when a new signal goes out', () => {
    const trajectory = aTrajectory().at('5').does('withdrawNameAndAddress').does('recordAnswer').does('sendSignal')
    expect(trajectory.types('team')).toEqual(['signalSent'])
    expect(trajectory.refusal('assignWorker')).toBe('checkFirst')
  })
})

describe('a refusal of the team after a postcode was signalled (step 2)', () => {
  const signalled = () => aTrajectory({ route: 'postcode' }).at('3')

  it('is refused where name and address went out, to the team, and once a talk has followed', () => {
    expect(aTrajectory().at('3').refusal('refuseTeam')).toBe('never')
    expect(signalled().refusal('refuseTeam', undefined, 'teamWorker')).toBe('never')
    expect(aTrajectory({ route: 'postcode' }).at('5').does('recordTalkConsent').refusal('refuseTeam')).toBe('never')
  })

  it('is refused for a day that has still to come', () => {
    expect(signalled().refusal('refuseTeam', { channel: 'telephone', on: '2027-01-01' as never })).toBe('on: inFuture')
  })

  it('takes the team’s world away, and no signal follows by itself', () => {
    const trajectory = signalled().does('refuseTeam')
    expect(trajectory.exists('team')).toBe(false)
    expect(trajectory.view('corporation')).toMatchObject({ signal: undefined, answer: 'refusedTeam' })
    expect(trajectory.refusal('sendSignal')).toBe('refusedByResident')
    expect(trajectory.refusal('closeWithoutTrajectory')).toBeUndefined()
  })

  it('stays open after a no to the talk', () => {
    const no = aTrajectory({ route: 'postcode' }).at('5').does('recordTalkConsent', { given: 'no' })
    expect(no.refusal('refuseTeam')).toBeUndefined()
  })
})

describe('a signal about somebody else (step 2)', () => {
  it('is not taken back before there is one, after the signature, or by the team', () => {
    expect(aTrajectory().at('2').refusal('takeBackSignal')).toBe('never')
    expect(aTrajectory().at('7').refusal('takeBackSignal')).toBe('never')
    expect(aTrajectory().at('3').refusal('takeBackSignal', undefined, 'vhCoordinator')).toBe('never')
  })

  it.each(['3', '5', '6'] as const)('is gone from the team at once, at step %s, and the case is closed', (step) => {
    const trajectory = aTrajectory().at(step).does('takeBackSignal', { what: 'address', told: 'no' })
    expect(trajectory.exists('team')).toBe(false)
    const view = trajectory.view('corporation')
    expect(view).toMatchObject({
      signal: undefined,
      answer: undefined,
      contacts: [],
      appointment: undefined,
      missed: 0,
    })
    expect(view.people.teamWorker).toBeUndefined()
    // Nothing goes out again of whom it was not: the case is closed, and the right one has a case of its own.
    for (const act of ['sendSignal', 'informResident', 'recordAnswer'] as const)
      expect(trajectory.refusal(act)).toBe('never')
    expect(trajectory.todos('housingConsultant').map(({ act }) => act)).toContain('closeWithoutTrajectory')
    expect(trajectory.refusal('closeWithoutTrajectory')).toBeUndefined()
  })
})
