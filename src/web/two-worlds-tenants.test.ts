/** 3.2 general and 3.3 signatures: who else is on the contract, until the agreement names who signs, and who of them signed. */
import { describe, it } from 'vitest'
import { between, type Told, upTo, usual } from '../testing/story.ts'
import {
  consultant,
  coordinator,
  everybodyBut,
  outsiders,
  type Secret,
  showsToNobody,
  started,
  supervisor,
  told,
  worker,
} from './two-worlds.fixture.ts'

const drawnUp = [...upTo('judgeCorporation'), usual.tenant({}, '2026-03-12T11:15'), usual.agreement()]
const signs = (signed: readonly string[], at = '2026-03-14T10:00') => usual.sign({ on: '2026-03-14', signed }, at)

const mandate = (as: string, at: string, more: Told['with'] = {}) =>
  told(as, 'recordRepresentative', at, {
    kind: 'authorised',
    name: 'De heer Z. Verzonnen',
    mandates: ['speaking'],
    since: '2026-02-01',
    established: 'mandateSeen',
    ...more,
  })
const administrator = {
  kind: 'financialAdministrator',
  established: 'registerSeen',
  mandates: ['letters'],
  street: 'Testweg',
  houseNumber: '3',
  postcode: '3599 YY',
  place: 'Utrecht',
}
const byMandate = told(consultant, 'recordTalkConsent', '2026-03-12T10:05', {
  explained: 'yes',
  given: 'yes',
  by: 'authorised',
})
const byResident = told(consultant, 'recordTalkConsent', '2026-03-12T10:05', { explained: 'yes', given: 'yes' })

const secrets: readonly Secret[] = [
  {
    secret: 'somebody acts for the resident, who gets the letters too or said yes to the talk, or nobody does',
    from: everybodyBut(consultant),
    stories: [
      [...upTo('signal'), mandate(consultant, '2026-03-04T15:00', administrator), ...between('check', 'attend')],
      [...upTo('signal'), ...between('check', 'attend'), mandate(consultant, '2026-03-09T09:00'), byMandate],
      [...upTo('attend')],
    ].map((story, index) => (index === 1 ? story : [...story, byResident])),
    goesOn: [usual.judgeTeam()],
    knows: consultant,
  },
  {
    secret: 'whom the team knows to act for the resident',
    from: [consultant, supervisor, ...outsiders],
    stories: [
      [...upTo('consent'), mandate(worker, '2026-03-12T10:06', { mandates: ['speaking', 'signing'] })],
      upTo('consent'),
    ],
    goesOn: [usual.judgeTeam(), usual.judgeCorporation(), usual.agreement()],
    knows: worker,
  },
  {
    secret: 'whom Work and Income knows to act for the resident',
    from: [consultant, worker, coordinator, ...outsiders],
    stories: [[...started, mandate(supervisor, '2026-04-02T10:00', administrator)], started],
    goesOn: [usual.planTalk()],
    knows: supervisor,
  },
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
