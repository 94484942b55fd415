/** Steps 17 to 19: why it ends. */
import { describe, it } from 'vitest'
import { type Told, upTo, usual } from '../testing/story.ts'
import {
  atTalk,
  consultant,
  coordinator,
  type Secret,
  showsToNobody,
  started,
  supervisor,
  team,
  worker,
} from './two-worlds.fixture.ts'

const budgetDone = [...started, usual.progress()]
const lifted = (values: Told['with'] = {}): Told => ({
  as: consultant,
  at: '2026-04-06T10:00',
  do: 'liftFreeze',
  with: values,
})

const secrets: readonly Secret[] = [
  {
    secret: 'S8 why the corporation closes its file, and whether it has',
    from: [...team, supervisor],
    stories: [
      [usual.closeWithout()],
      [usual.closeWithout({ reason: 'other', note: 'Een heel andere reden.' })],
      [],
    ].map((end) => [
      ...atTalk,
      usual.judgeTeam({ judgment: 'notEligible' }),
      usual.judgeCorporation({ judgment: 'notEligible' }),
      usual.support(),
      ...end,
    ]),
    knows: consultant,
  },
  {
    secret: 'S8 why the corporation decides as it does after the talk of 17b',
    from: [worker, coordinator, supervisor],
    stories: [
      [...budgetDone, usual.exitTalk(), usual.decide()],
      [...budgetDone, usual.exitTalk(), usual.decide({ note: 'De buren klagen al jaren.' })],
    ],
    goesOn: [usual.closeKris({ outcome: 'negative' }), usual.endBudget(), usual.closeFile()],
    knows: consultant,
  },
  {
    secret: 'S8 until when collection is frozen, since when, and why that was lifted',
    from: [worker, coordinator, supervisor],
    stories: [
      [usual.freeze(), lifted({ on: '2026-03-20', reason: 'settled' })],
      [usual.freeze({ from: '2026-04-01', until: '2026-09-30' }), lifted({ on: '2026-04-02', reason: 'notMet' })],
      [usual.freeze({ until: '2026-03-28' }), lifted({ on: '2026-03-30', reason: 'other' })],
    ].map((freeze) => [...upTo('refer'), ...freeze]),
    knows: consultant,
  },
  {
    secret: 'S18 why and how the resident stops',
    from: [consultant, supervisor],
    stories: [
      [...started, usual.withdraw()],
      [...started, usual.withdraw({ how: 'writing', note: 'Wil verder zonder hulp van de gemeente.' })],
    ],
    goesOn: [
      usual.closeKris({ outcome: 'withdrawn' }, '2026-04-21T09:00'),
      usual.endBudget({}, '2026-04-21T10:00'),
      usual.closeFile({}, '2026-04-21T11:00'),
    ],
    knows: worker,
  },
]

describe.each(secrets)('$secret', (secret) => {
  it('shows to nobody who must not know', () => showsToNobody(secret))
})
