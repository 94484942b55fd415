/** Who checks at step 3 is a choice: each sentence under both of them, refusal first. */
import { describe, expect, it } from 'vitest'
import { asRead, type Chosen, chosenIn, type Filling, whoChecksKnown } from '../../covenant/index.ts'
import { actText, milestoneText } from '../../words/by-checker.ts'
import { written } from '../../words/index.ts'
import { sendSignal } from '../02-signal/send-signal.ts'
import { under } from '../fillings.fixture.ts'
import { readFilling } from '../open-terms.ts'
import { printedCovenant } from '../printed.ts'
import { annexRules } from '../rules.ts'
import { aTrajectory, colleague, people } from '../testing.fixture.ts'
import { assignWorker } from './assign-worker.ts'

const worker: Filling = { [whoChecksKnown.open]: ['teamWorker'] }
const both = [
  ['vhCoordinator', 'teamWorker', {}],
  ['teamWorker', 'vhCoordinator', worker],
] as const

describe('who checks', () => {
  it.each([
    ['nobody', []],
    ['both roles of the team', ['vhCoordinator', 'teamWorker']],
    ['somebody of the corporation', ['housingConsultant']],
    ['a privacy officer', ['privacyOfficer']],
    ['a role outside a list', 'teamWorker'],
  ])('is not %s', (_, choice) => expect(readFilling({ whoChecksKnown: choice }).ok).toBe(false))

  it('is one role of the team', () => {
    for (const [checks] of both)
      expect(readFilling({ whoChecksKnown: [checks] })).toEqual({ ok: true, filling: { whoChecksKnown: [checks] } })
  })
})

describe.each(both)('where the %s checks, and names the %s', (checks, named, filling) => {
  const here = <T>(work: () => T): T => under(filling, work)
  const at = (step: '3' | '4' | '8') => aTrajectory().at(step)

  it('refuses the check and the naming to the other', () =>
    here(() => {
      expect(at('3').refusal('checkKnown', undefined, named)).toBe('never')
      expect(at('4').refusal('assignWorker', undefined, named)).toBe('never')
      expect(at('3').refusal('assignWorker')).toBe('checkFirst')
    }))

  it('has whoever checked in the own role, and nobody in the other until one is named', () =>
    here(() => {
      const trajectory = at('3').does('checkKnown')
      const { [checks]: checker, [named]: other } = trajectory.view('team').people
      expect([checker, other]).toEqual([people[checks].person, undefined])
      expect(trajectory.todos(checks).map(({ act }) => act)).toEqual(['assignWorker'])
      expect(trajectory.todos(named).map(({ act }) => act)).toEqual([])
      trajectory.does('assignWorker')
      expect(trajectory.view('team').people[named]).toBe(people[named].person)
      expect(trajectory.view('resident').people[named]).toBe(people[named].person)
      expect(trajectory.todos(checks)).toEqual([])
    }))

  it('lets the corporation learn neither of them before it is confirmed who comes', () =>
    here(() => {
      const trajectory = at('4').does('assignWorker', { worker: colleague.team }).does('inviteToTalk')
      expect(JSON.stringify(trajectory.events('corporation'))).not.toMatch(
        new RegExp(`${colleague.team}|${people.teamWorker.person}|${people.vhCoordinator.person}`),
      )
      const comes = trajectory.does('confirmAttendance').view('corporation').people
      expect(comes.teamWorker).toBe(trajectory.view('team').people.teamWorker)
      expect(comes.vhCoordinator).toBeUndefined()
    }))

  it('sends the news of the signal to who checks, and of the naming to who is named', () =>
    here(() => {
      const chosen = chosenIn(filling)
      const role = (mails: readonly { role: string }[] | undefined) => mails?.map((mail) => mail.role)
      expect(role(sendSignal.tells?.({} as never, { chosen } as never))).toEqual([checks])
      expect(role(assignWorker.tells?.({} as never, { chosen } as never))).toEqual([named])
    }))

  it('gives the database who checks, and who adds at step 9', () => {
    expect(annexRules(filling).register).toEqual([
      { party: 'team', role: checks, does: 'checks' },
      { party: 'team', role: 'vhCoordinator', does: 'adds' },
    ])
  })

  it('goes well to KRIS and to the end', () =>
    here(() => {
      const trajectory = aTrajectory().before('end')
      expect(trajectory.view('team').people).toMatchObject({
        teamWorker: people.teamWorker.person,
        vhCoordinator: people.vhCoordinator.person,
      })
      expect(trajectory.view('corporation').seen.corporationFileClosed).toBeDefined()
    }))
})

describe('where the worker checks', () => {
  it('lets nobody say who comes before there was a check: that makes the worker', () =>
    under(worker, () => {
      const trajectory = aTrajectory().at('3').does('inviteToTalk')
      expect(trajectory.refusal('confirmAttendance')).toBe('checkFirst')
      expect(trajectory.does('checkKnown').refusal('confirmAttendance')).toBeUndefined()
    }))

  it('asks for a coordinator until there is one, also after the talk was confirmed', () =>
    under(worker, () => {
      const trajectory = aTrajectory().at('3').does('checkKnown').does('inviteToTalk').does('confirmAttendance')
      expect(trajectory.refusal('assignWorker')).toBeUndefined()
      expect(trajectory.does('assignWorker').refusal('assignWorker', { worker: colleague.team })).toBe('never')
    }))

  it('says so in what happened, in the form, on the route and in print', () => {
    const chosen = chosenIn(worker)
    const tell = { person: () => 'Karim', date: String, code: () => '', party: String }
    for (const [language, named, name, leads] of [
      ['nl', 'aan als VH-coördinator', 'De buurtteammedewerker doet dit', 'U wordt hierna de medewerker'],
      ['en', 'as the VH coordinator', 'The team worker does this', 'you are the worker'],
    ] as const) {
      const words = written[language]
      expect(words.events.workerAssigned({ worker: 'x', as: 'vhCoordinator' }, tell).what).toContain(named)
      expect(actText(words, 'assignWorker', chosen).title).toMatch(/VH[- ]co/)
      expect(actText(words, 'checkKnown', chosen).lead).toContain(leads)
      expect(milestoneText(words.milestones, 'workerAssigned', chosen)).toMatch(/VH[- ]co/)
      expect(JSON.stringify(printedCovenant(language, chosen))).toContain(name)
    }
  })

  it('leaves every word as it was where the coordinator does', () => {
    const usual: Chosen = asRead
    const { acts, milestones } = written.nl
    for (const act of ['checkKnown', 'assignWorker', 'confirmAttendance'] as const)
      expect(actText({ acts }, act, usual)).toBe(acts[act])
    expect(milestoneText(milestones, 'workerAssigned', usual)).toBe('Medewerker aangewezen')
    expect(JSON.stringify(printedCovenant('nl', usual))).toContain('De VH-coördinator doet dit. De bewoner mag lezen')
    expect(aTrajectory().at('4').events('team').at(-1)?.payload).toEqual({ worker: people.teamWorker.person })
  })
})
