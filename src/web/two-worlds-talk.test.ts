/** Steps 5 and 6: what is said at the talk, and what comes of it. */
import { describe, it } from 'vitest'
import { between, upTo, usual } from '../testing/story.ts'
import {
  atTalk,
  consultant,
  coordinator,
  outsiders,
  type Secret,
  showsToNobody,
  supervisor,
  worker,
} from './two-worlds.fixture.ts'

const secrets: readonly Secret[] = [
  {
    secret: 'S5 and S20 consent to speak of health: given, refused, or not asked',
    from: [consultant, supervisor],
    stories: [
      [...atTalk, usual.health(), usual.teamNotes({ mentalHealth: 'Slaapt slecht.' })],
      [...atTalk, usual.health({ given: 'no' }), usual.teamNotes()],
      [...atTalk, usual.teamNotes()],
    ],
    goesOn: between('judgeTeam', 'takeUp'),
    knows: worker,
  },
  {
    secret: 'S5 and S20 health in the team’s notes and then in its record, or consent refused and nothing of it',
    from: [consultant, supervisor],
    stories: [
      upTo('plan', {
        teamNotes: { mentalHealth: 'Slaapt slecht.' },
        lifeAreas: { area: 'mentalHealth', situation: 'Slaapt slecht.', request: 'Weer slapen.' },
      }),
      upTo('plan', { health: { given: 'no' } }),
    ],
    goesOn: between('refer', 'budget'),
    knows: worker,
  },
  {
    secret: 'S6 not eligible, and wants the team’s support or not',
    from: [consultant, supervisor, ...outsiders],
    stories: ['yes', 'no'].map((wants) => [
      ...atTalk,
      usual.judgeTeam({ judgment: 'notEligible' }),
      usual.judgeCorporation({ judgment: 'notEligible' }),
      usual.support({ wants }),
    ]),
    goesOn: [usual.closeWithout()],
    knows: worker,
  },
  {
    secret: 'S7 details of income and debts in the team’s notes of the talk',
    from: [consultant, coordinator, supervisor],
    stories: [
      [...atTalk, usual.teamNotes({ debts: 'Huur.' })],
      [...atTalk, usual.teamNotes({ debts: 'Huur en nog veel meer.', currentIncome: '1.612 euro' })],
    ],
    goesOn: between('judgeTeam', 'takeUp'),
    knows: worker,
  },
  {
    secret: 'S7 the same in the corporation’s notes',
    from: [worker, coordinator, supervisor],
    stories: [
      [...atTalk, usual.corporationNotes({ debts: 'Huur.' })],
      [...atTalk, usual.corporationNotes({ debts: 'Meer.', housingFraud: 'suspectedSublet' })],
      atTalk,
    ],
    goesOn: between('judgeTeam', 'takeUp'),
    knows: consultant,
  },
  {
    secret: 'S12 at which subject the talk stopped',
    from: [consultant, worker, coordinator, supervisor, 'resident'],
    stories: [
      [usual.teamNotes({ debts: 'Huur.' }), usual.corporationNotes({ debts: 'Huur.' })],
      [usual.teamNotes({ children: 'Twee.' }), usual.corporationNotes({ children: 'Twee.' })],
    ].map((notes) => [...atTalk, ...notes.sort((a, b) => (a.at < b.at ? -1 : 1)), usual.stopTalk()]),
    knows: '',
  },
]

describe.each(secrets)('$secret', (secret) => {
  it('shows to nobody who must not know', () => showsToNobody(secret))
})
