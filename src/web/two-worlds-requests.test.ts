/** What the resident asks, and what each organisation does with it. */
import { describe, it } from 'vitest'
import { between, onEntry, type Told, upTo, usual } from '../testing/story.ts'
import {
  consultant,
  coordinator,
  outsiders,
  type Secret,
  showsToNobody,
  started,
  supervisor,
  team,
  told,
  worker,
} from './two-worlds.fixture.ts'

const restriction = told('resident', 'makeRequest', '2026-04-03T10:00', {
  kind: 'restriction',
  on: '2026-04-03',
  how: 'writing',
  text: 'Het bedrag klopt niet.',
})

const secrets: readonly Secret[] = [
  ...(
    [
      [consultant, [worker, coordinator, supervisor]],
      [worker, [consultant, supervisor]],
      [supervisor, [consultant, worker, coordinator]],
    ] as const
  ).map(([by, from]): Secret => {
    const onRequest = (act: Told['do'], values: Told['with'], at = '2026-04-06T10:00') =>
      told(by, act, at, { request: 'restriction', ...values })
    const granted = onRequest('decideRequest', { decision: 'granted' })
    return {
      secret: `what ${by} decides on a request, why, and what comes of it`,
      from,
      stories: [
        [...started, restriction],
        [
          ...started,
          restriction,
          onRequest('decideRequest', { decision: 'refused', ground: 'noneOfTheCases', reason: 'Dit bedrag klopt.' }),
        ],
        [...started, restriction, granted],
        [
          ...started,
          restriction,
          granted,
          onRequest('liftRestriction', { reason: 'settled', told: 'yes' }, '2026-04-06T11:00'),
        ],
        [...started, restriction, onRequest('extendRequest', { reason: 'complex' })],
      ],
      goesOn: [
        told('resident', 'makeRequest', '2026-04-07T10:00', { kind: 'access', on: '2026-04-07', how: 'writing' }),
      ],
      knows: by,
    }
  }),
  {
    secret: 'what the resident asks of the team alone, or that nothing was asked',
    from: [consultant, supervisor, ...outsiders],
    stories: [
      started,
      ...['Dit klopt niet.', 'Ik ben niet ziek.'].map((text) => [
        ...started,
        told('resident', 'askTeam', '2026-04-03T10:00', { kind: 'rectification', on: '2026-04-03', text }),
      ]),
    ],
    knows: worker,
  },
  {
    secret: 'what the resident asked before Work and Income came, or that nothing was asked',
    from: [supervisor],
    stories: [
      upTo('plan'),
      ...['Dit klopt niet.', 'Haal dit weg.'].map((text) => [
        ...upTo('plan'),
        told('resident', 'makeRequest', '2026-03-19T11:00', {
          kind: 'erasure',
          on: '2026-03-19',
          how: 'writing',
          text,
        }),
      ]),
    ],
    goesOn: between('refer', 'budget'),
    knows: consultant,
  },
  {
    secret: 'S16 a request while the team or Work and Income does not take part, or no trajectory at all',
    from: [...team, supervisor, ...outsiders],
    stories: [
      [],
      [
        usual.open(),
        told('resident', 'makeRequest', '2026-03-03T10:00', { kind: 'access', on: '2026-03-03', how: 'writing' }),
      ],
    ],
    knows: consultant,
  },
  {
    secret: 'what an organisation withholds on a ground of the law',
    from: ['resident'],
    stories: ['Een buurvrouw belde over geluid.', 'Een huisgenoot vroeg iets.', 'Niets van belang.'].map((nuisance) => [
      ...upTo('complete'),
      { as: consultant, at: '2026-03-19T09:30', do: 'recordRentalHistory' as const, with: { nuisance } },
      onEntry(consultant, '2026-03-19T09:32', 'withholdEntry', 'corporationFile.nuisance', {
        ground: 'othersRights',
        text: 'Het gaat ook over iemand anders.',
        until: '2026-12-31',
      }),
    ]),
    goesOn: between('plan', 'refer'),
    knows: consultant,
  },
  {
    secret: 'whom the resident asked to call, and whether',
    from: [...team, supervisor],
    stories: [
      started,
      [
        ...started,
        {
          as: 'resident',
          at: '2026-04-02T10:00',
          do: 'askToCall',
          with: { whom: 'corporation', when: 'any', phone: '030 000 00 01' },
        },
      ],
      [
        ...started,
        { as: 'resident', at: '2026-04-02T10:00', do: 'askToCall', with: { whom: 'corporation', when: 'any' } },
        { as: consultant, at: '2026-04-02T11:00', do: 'recordCall', with: { on: '2026-04-02' } },
      ],
    ],
    goesOn: [usual.progress()],
    knows: consultant,
  },
]

describe.each(secrets)('$secret', (secret) => {
  it('shows to nobody who must not know', () => showsToNobody(secret))
})
