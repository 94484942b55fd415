/** The conditions of 3.3: what is noted of them, and the evidence. */
import { describe, it } from 'vitest'
import { type Told, usual } from '../testing/story.ts'
import {
  consultant,
  coordinator,
  type Secret,
  showsToNobody,
  started,
  supervisor,
  told,
  worker,
} from './two-worlds.fixture.ts'

const secrets: readonly Secret[] = [
  ...(
    [
      [worker, 'accept-team', [consultant, supervisor], { note: 'Doet de deur niet open.' }],
      [worker, 'open-finances', [consultant, supervisor], { seen: '2026-04-03' }],
      [consultant, 'rent-on-time', [worker, coordinator, supervisor], { note: 'Belt niet terug.' }],
      [supervisor, 'open-finances', [consultant, worker, coordinator], { document: { pdf: 'Een afschrift' } }],
    ] as const
  ).map(
    ([by, condition, from, evidence]): Secret => ({
      secret: `S22 a risk that ${by} notes of ${condition}, its evidence, or that passed again`,
      from,
      stories: [
        started,
        [...started, told(by, 'noteAtRisk', '2026-04-03T10:00', { condition, since: '2026-04-03' })],
        [...started, told(by, 'noteAtRisk', '2026-04-03T10:00', { condition, since: '2026-04-03', ...evidence })],
        [
          ...started,
          told(by, 'noteAtRisk', '2026-04-03T10:00', { condition, since: '2026-04-03' }),
          told(by, 'reportMetAgain', '2026-04-06T10:00', { condition, since: '2026-04-06', ...evidence }),
        ],
      ],
      goesOn: [usual.progress()],
      knows: by,
    }),
  ),
  ...(
    [
      [worker, 'accept-team', [consultant, supervisor]],
      [consultant, 'rent-on-time', [worker, coordinator, supervisor]],
      [supervisor, 'keep-arrangements', [consultant, worker, coordinator]],
    ] as const
  ).map(([by, condition, from]): Secret => {
    const breach = (more: Told['with']) =>
      told(by, 'reportBreach', '2026-04-03T10:00', { condition, since: '2026-04-03', ...more })
    return {
      secret: `S22 the evidence of a breach that ${by} reports`,
      from,
      stories: [
        [...started, breach({})],
        [...started, breach({ note: 'Kwam twee keer niet.' })],
        [...started, breach({ document: { pdf: 'Een brief' }, note: 'Zie de brief.' })],
      ],
      goesOn: [
        told(by, 'reportMetAgain', '2026-05-04T10:00', { condition, since: '2026-05-04', note: 'Komt weer.' }),
        usual.progress(),
      ],
      knows: by,
    }
  }),
]

describe.each(secrets)('$secret', (secret) => {
  it('shows to nobody who must not know', () => showsToNobody(secret))
})
