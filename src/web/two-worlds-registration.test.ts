/** Steps 1 to 4: what each side keeps to itself before the talk. */
import { describe, it } from 'vitest'
import { resident as address, between, upTo, usual } from '../testing/story.ts'
import {
  atTalk,
  consultant,
  coordinator,
  outsiders,
  type Secret,
  showsToNobody,
  supervisor,
  team,
  told,
  worker,
} from './two-worlds.fixture.ts'

const secrets: readonly Secret[] = [
  {
    secret: 'S1 known to the team, or not, or not looked at for another worker first',
    from: [consultant, supervisor, ...outsiders.slice(0, 2)],
    stories: [
      [...upTo('signal'), usual.check(), usual.assign()],
      [...upTo('signal'), usual.check({ result: 'notKnown' }), usual.assign()],
      [
        ...upTo('signal'),
        usual.check({ result: 'undecided' }),
        usual.assign({ worker: 'worker-2' }),
        usual.assign({}, '2026-03-05T09:30'),
      ],
    ],
    goesOn: between('invite', 'refer'),
    knows: coordinator,
  },
  {
    secret: 'S1 whom the team has in its register: the resident, a housemate, somebody else, or nobody',
    from: [
      consultant,
      worker,
      supervisor,
      ...outsiders.filter((who) => !who.startsWith('team:coordinator')),
      'resident',
    ],
    stories: Array(4).fill(upTo('signal')),
    clients: [[address.name], ['Bas Voorbeeld'], ['Petra Testwoud', 'Ruud Testwoud'], []],
    goesOn: between('check', 'refer'),
    knows: coordinator,
  },
  {
    secret: 'S1 for a corporation that invites before the team has looked',
    from: [consultant],
    stories: [
      [...upTo('signal'), usual.check({}, '2026-03-05T12:00'), usual.assign({}, '2026-03-05T12:10')],
      upTo('signal'),
    ],
    knows: coordinator,
  },
  {
    secret: 'S2 the resident refused the team, refused to share name and address, or there never was a case',
    from: [...team, supervisor, ...outsiders],
    stories: [
      [usual.open(), usual.contact({ outcome: 'refusedTeam' })],
      [usual.open(), usual.contact({ outcome: 'refusedNameAndAddress' })],
      [],
    ],
    knows: consultant,
  },
  {
    secret: 'S3 which of two residents of one postcode, while there was no contact',
    from: [...team, supervisor],
    stories: [
      [usual.open(), usual.contact({ outcome: 'noContact' }), usual.signal({ moreAddresses: 'true' })],
      [
        usual.open({
          name: 'Bas Verzonnen',
          street: 'Proefstraat',
          houseNumber: '99',
          judgment: 'given',
          judgmentDate: '2026-02-20',
        }),
        usual.contact({ outcome: 'noContact' }),
        usual.signal({ moreAddresses: 'true' }),
      ],
    ],
    goesOn: between('check', 'consent'),
    knows: consultant,
  },
  {
    secret: 'S9 a case whose team world was erased, or never there',
    from: team,
    mail: false,
    stories: [
      [
        ...atTalk,
        usual.judgeTeam({ judgment: 'notEligible' }),
        usual.judgeCorporation({ judgment: 'notEligible' }),
        usual.support({ wants: 'no' }),
        usual.closeWithout(),
      ],
      [
        ...upTo('attend'),
        { as: 'resident', at: '2026-03-09T10:00', do: 'withdrawNameAndAddress', with: { on: '2026-03-09' } },
      ],
      [...atTalk, told(consultant, 'takeBackSignal', '2026-03-12T12:00', { what: 'tenant', told: 'no' })],
      [
        usual.open(),
        usual.contact({ outcome: 'noContact' }),
        usual.signal({ moreAddresses: 'true' }),
        usual.check(),
        told(consultant, 'refuseTeam', '2026-03-09T10:00', { channel: 'telephone', on: '2026-03-09' }),
      ],
      [],
    ],
    knows: consultant,
  },
]

describe.each(secrets)('$secret', (secret) => {
  it('shows to nobody who must not know', () => showsToNobody(secret))
})
