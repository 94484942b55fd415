/** Who acts for the resident (3.3 signatures, readings): what it allows, how long, and who can tell. */
import { describe, expect, it } from 'vitest'
import type { PlainDate } from '../calendar/plain-date.ts'
import { type CaseRole, lineNames, type Mandate, type RepresentativeKind } from '../covenant/index.ts'
import { recordHealthConsent as recordHealth } from './05-talk/record-health-consent.ts'
import { talkConsenters } from './05-talk/record-talk-consent.ts'
import { acting } from './any-time/representation/acting.ts'
import { recordRepresentative } from './any-time/representation/record-representative.ts'
import { aTrajectory, hereIn, people } from './testing.fixture.ts'

const day = (iso: string) => iso as PlainDate
type Given = Parameters<NonNullable<typeof recordRepresentative.check>>[0]
const court = (kind: RepresentativeKind, more: Partial<Given> = {}) => ({
  kind,
  mandates: [] as readonly Mandate[],
  since: day('2025-06-01'),
  until: undefined,
  established: 'decisionSeen' as const,
  ...more,
})
const at = (trajectory: ReturnType<typeof aTrajectory>, role: CaseRole) =>
  hereIn(trajectory.worlds, trajectory.now, people[role])
const drawnUp = (...acting: ReturnType<typeof court>[]) => {
  const trajectory = aTrajectory().at('5').does('recordTalkConsent')
  for (const one of acting) trajectory.does('recordRepresentative', one)
  return trajectory
    .does('judgeEligibility')
    .does('judgeEligibility', undefined, 'housingConsultant')
    .does('drawUpAgreement')
}

describe('what is recorded of who acts for the resident', () => {
  const letters = { street: 'Laan', houseNumber: '1', postcode: '3512 AB', place: 'Utrecht' }
  const problems = (given: Partial<Given>) =>
    recordRepresentative
      .check?.({ ...court('authorised', { established: 'mandateSeen' }), ...given } as Given, {} as never)
      .map(({ field }) => field)

  it.each([
    ['a mandate for nothing', {}, ['mandates']],
    ['a mentor who signs', { kind: 'mentor', mandates: ['signing'], established: 'decisionSeen' }, ['mandates']],
    ['a mentor of the register, which has none', { kind: 'mentor', established: 'registerSeen' }, ['established']],
    ['a mandate by a court', { mandates: ['speaking'], established: 'decisionSeen' }, ['established']],
    ['an end before the beginning', { mandates: ['speaking'], until: '2025-05-31' }, ['until']],
    ['letters without an address', { mandates: ['letters'] }, ['street', 'houseNumber', 'postcode', 'place']],
    [
      'an address without letters',
      { mandates: ['speaking'], ...letters, phone: '030' },
      ['street', 'houseNumber', 'postcode', 'place', 'phone'],
    ],
    [
      'a guardian without an address',
      { kind: 'guardian', established: 'registerSeen' },
      ['street', 'houseNumber', 'postcode', 'place'],
    ],
  ])('is refused: %s', (_name, given, fields) => {
    expect(problems(given as Partial<Given>)).toEqual(fields)
  })

  it.each([
    ['a mandate for letters', { mandates: ['letters'], ...letters }],
    [
      'an administrator who signs and handles the money by law',
      { kind: 'financialAdministrator', established: 'registerSeen' },
    ],
    ['a mentor', { kind: 'mentor', established: 'decisionSeen' }],
    ['one that nobody has seen yet', { mandates: ['speaking'], established: 'notSeen' }],
  ])('is taken: %s', (_name, given) => expect(problems(given as Partial<Given>)).toEqual([]))

  it('stands with each party for itself, and no other can tell', () => {
    const landlord = aTrajectory().at('5').does('recordRepresentative')
    expect(landlord.types('team')).not.toContain('representativeRecorded')
    const team = aTrajectory().at('5').does('recordTalkConsent').does('recordRepresentative', undefined, 'teamWorker')
    expect(team.types('corporation')).not.toContain('representativeRecorded')
    expect(acting(at(team, 'teamWorker'), 'speaking')).toEqual(['authorised'])
    expect(acting(at(team, 'housingConsultant'), 'speaking')).toEqual([])
  })

  it('is the team’s in the talk, gone with its notes, and again from KRIS on', () => {
    expect(aTrajectory().at('5').refusal('recordRepresentative', undefined, 'teamWorker')).toBe('never')
    expect(drawnUp().refusal('recordRepresentative', undefined, 'teamWorker')).toBe('never')
    const stopped = aTrajectory()
      .at('5')
      .does('recordTalkConsent')
      .does('recordRepresentative', undefined, 'teamWorker')
      .does('stopTalk')
    expect(acting(at(stopped, 'teamWorker'), 'speaking')).toEqual([])
    const after = aTrajectory().at('8')
    expect(after.refusal('recordRepresentative', undefined, 'teamWorker')).toBe('never')
    expect(after.does('openKris').refusal('recordRepresentative', undefined, 'teamWorker')).toBeUndefined()
  })
})

describe('how long it holds', () => {
  const until = (end: string | undefined, established: Given['established'] = 'decisionSeen') =>
    aTrajectory()
      .at('2')
      .does('recordRepresentative', court('financialAdministrator', { until: end ? day(end) : undefined, established }))
  const signs = (trajectory: ReturnType<typeof aTrajectory>) => acting(at(trajectory, 'housingConsultant'), 'signing')

  it('to its last day and not a day longer, by the clock alone', () => {
    const trajectory = until('2026-03-04')
    expect(signs(trajectory.on('2026-03-04', '23:59'))).toEqual(['financialAdministrator'])
    expect(signs(trajectory.on('2026-03-05', '00:00'))).toEqual([])
  })

  it('not before it begins, and not while nobody has seen it', () => {
    const later = aTrajectory()
      .at('2')
      .does('recordRepresentative', court('guardian', { since: day('2026-03-10') }))
    expect(signs(later)).toEqual([])
    expect(signs(later.on('2026-03-10'))).toEqual(['guardian'])
    expect(signs(until(undefined, 'notSeen'))).toEqual([])
  })

  it('until it is ended in the own file, or recorded anew', () => {
    expect(
      signs(
        until(undefined).does('endRepresentative', {
          kind: 'financialAdministrator',
          on: day('2026-03-02'),
          why: 'court',
        }),
      ),
    ).toEqual([])
    const anew = until(undefined).does(
      'recordRepresentative',
      court('financialAdministrator', { established: 'notSeen' }),
    )
    expect(anew.view('corporation').representatives).toHaveLength(1)
    expect(signs(anew)).toEqual([])
  })

  it('until the resident withdraws a mandate, at whichever party; what a court gave stays', () => {
    for (const role of ['housingConsultant', 'teamWorker', 'vhCoordinator'] as const) {
      const trajectory = aTrajectory()
        .at('5')
        .does('recordRepresentative')
        .does('recordRepresentative', court('mentor'))
      expect(acting(at(trajectory, 'housingConsultant'), 'speaking')).toEqual(['authorised', 'mentor'])
      trajectory.does('withdrawMandate', undefined, role)
      expect(acting(at(trajectory, 'housingConsultant'), 'speaking'), role).toEqual(['mentor'])
    }
  })
})

describe('who speaks for the resident', () => {
  it('is the resident, and who may speak; a guardian in the resident’s place', () => {
    const trajectory = aTrajectory().at('5')
    expect(talkConsenters(at(trajectory, 'housingConsultant'))).toEqual(['resident'])
    trajectory.does('recordRepresentative').does('recordRepresentative', court('financialAdministrator'))
    expect(talkConsenters(at(trajectory, 'housingConsultant'))).toEqual(['resident', 'authorised'])
    trajectory.does('recordRepresentative', court('guardian'))
    expect(talkConsenters(at(trajectory, 'housingConsultant'))).toEqual(['guardian'])
    expect(talkConsenters(at(trajectory, 'teamWorker'))).toEqual(['resident'])
  })

  it('stays with the side that asked', () => {
    const said = { explained: true, given: 'yes', by: 'authorised' } as const
    const trajectory = aTrajectory()
      .at('5')
      .does('recordRepresentative')
      .does('recordTalkConsent', said, 'housingConsultant')
    expect(trajectory.types('corporation')).toContain('consentByRepresentative')
    expect(trajectory.types('team')).not.toContain('consentByRepresentative')
    expect(trajectory.view('team').talkConsent).toBe(true)
  })

  it('of health is the resident, a guardian or a mentor, and nobody by a mandate', () => {
    const asked = (kind: RepresentativeKind) => {
      const trajectory = aTrajectory().at('5').does('recordTalkConsent')
      const one = {
        ...court(kind, { mandates: ['speaking'] }),
        established: kind === 'authorised' ? 'mandateSeen' : 'decisionSeen',
      } as const
      trajectory.does('recordRepresentative', one, 'teamWorker')
      const { fields } = recordHealth
      const here = at(trajectory, 'teamWorker')
      return fields.by.when(here) ? fields.by.only(here) : ['resident']
    }
    expect(asked('authorised')).toEqual(['resident'])
    expect(asked('financialAdministrator')).toEqual(['resident'])
    expect(asked('mentor')).toEqual(['resident', 'mentor'])
    expect(asked('guardian')).toEqual(['guardian'])
  })
})

describe('who signs for the resident', () => {
  const today = day('2026-03-09')

  it('is a guardian alone: nothing more is asked', () => {
    const trajectory = drawnUp(court('guardian'))
    expect(trajectory.view('team').signers).toEqual(['guardian'])
    expect(trajectory.does('recordSigning', { on: today, signed: undefined }).view('team').agreement?.signed).toBe(
      '2026-03-09',
    )
  })

  it('has the lines of the resident’s side first, each with a name of its own', () => {
    expect(lineNames([])).toEqual(['resident'])
    expect(lineNames(['guardian', 'secondTenant'])).toEqual(['guardian', 'secondTenant'])
    expect(lineNames(['authorised', 'financialAdministrator'])).toEqual(['authorised', 'financialAdministrator'])
    expect(lineNames(['secondTenant'])).toEqual(['resident', 'secondTenant'])
  })

  it('is an administrator beside the resident', () => {
    const trajectory = drawnUp(court('financialAdministrator'))
    trajectory.does('recordSigning', { on: today, signed: ['resident'] })
    expect(trajectory.view('team').agreement?.signed).toBeUndefined()
    trajectory.does('recordSigning', { on: today, signed: ['financialAdministrator'] })
    expect(trajectory.view('team').agreement?.signed).toBe('2026-03-09')
  })

  it('is the resident or who is authorised to: one of both is enough', () => {
    const mandate = { ...court('authorised'), mandates: ['signing'], established: 'mandateSeen' } as const
    for (const one of ['resident', 'authorised'] as const)
      expect(
        drawnUp(mandate as never)
          .does('recordSigning', { on: today, signed: [one] })
          .view('team').agreement?.signed,
      ).toBe('2026-03-09')
  })

  it('is nobody whose mandate is for something else, or was not seen', () => {
    expect(
      drawnUp({ ...court('authorised'), mandates: ['speaking'], established: 'mandateSeen' } as never).view('team')
        .signers,
    ).toEqual([])
    expect(drawnUp(court('financialAdministrator', { established: 'notSeen' })).view('team').signers).toEqual([])
    expect(drawnUp(court('mentor')).view('team').signers).toEqual([])
  })

  it('is asked again on the day of signing: after its last day the agreement is drawn up anew', () => {
    const trajectory = drawnUp(court('financialAdministrator', { until: day('2026-03-10') }))
    expect(trajectory.on('2026-03-10', '11:00').refusal('recordSigning')).toBeUndefined()
    expect(trajectory.on('2026-03-11').refusal('recordSigning')).toBe('agreementAnew')
    expect(trajectory.does('drawUpAgreement').view('team').signers).toEqual([])
  })
})
