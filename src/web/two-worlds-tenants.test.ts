/** 3.2 general and 3.3 signatures: who else is on the contract, until the agreement names who signs, and who of them signed. */
import { describe, it } from 'vitest'
import { upTo, usual } from '../testing/story.ts'
import {
  consultant,
  coordinator,
  everybodyBut,
  outsiders,
  type Secret,
  showsToNobody,
  worker,
} from './two-worlds.fixture.ts'

const drawnUp = [...upTo('judgeCorporation'), usual.tenant({}, '2026-03-12T11:15'), usual.agreement()]
const signs = (signed: readonly string[], at = '2026-03-14T10:00') => usual.sign({ on: '2026-03-14', signed }, at)

const secrets: readonly Secret[] = [
  {
    secret: 'a second tenant on the contract, one who was, or none, before the agreement',
    from: everybodyBut(consultant),
    stories: [
      [
        ...upTo('contact'),
        usual.tenant({}, '2026-03-04T14:05'),
        usual.signal(),
        ...upTo('invite').slice(upTo('signal').length),
      ],
      [...upTo('invite'), usual.tenant({ footing: 'spouse' }, '2026-03-09T09:00'), usual.tenantEnds()],
      upTo('invite'),
    ],
    goesOn: [usual.attend(), usual.consent(), usual.judgeTeam()],
    knows: consultant,
  },
  {
    secret: 'which of both signed, while not all have',
    from: [worker, coordinator, ...outsiders],
    stories: [[...drawnUp, signs(['resident'])], [...drawnUp, signs(['secondTenant'])], drawnUp],
    knows: consultant,
  },
  {
    secret: 'which of both did not sign, when it lapses',
    from: [worker, coordinator, ...outsiders],
    stories: [
      [...drawnUp, signs(['resident']), usual.closeWithout({ reason: 'lapsed' }, '2026-04-14T09:00')],
      [...drawnUp, signs(['secondTenant']), usual.closeWithout({ reason: 'lapsed' }, '2026-04-14T09:00')],
    ],
    knows: consultant,
  },
]

describe.each(secrets)('$secret', (secret) => {
  it('shows to nobody who must not know', () => showsToNobody(secret))
})
