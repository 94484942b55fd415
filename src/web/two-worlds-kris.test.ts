/** Steps 7 to 13: KRIS, the team’s own record, and the landlord’s own file. */
import { describe, it } from 'vitest'
import { between, onEntry, resident, subject, type Told, upTo, usual } from '../testing/story.ts'
import {
  consultant,
  coordinator,
  outsiders,
  type Secret,
  showsToNobody,
  started,
  supervisor,
  team,
  worker,
} from './two-worlds.fixture.ts'

const kept = (text: string) =>
  subject(consultant, '2026-03-04T14:30', {
    file: 'corporationFile',
    category: 'children',
    text,
    reason: 'De school bepaalt wanneer wij kunnen komen.',
  })
const corrected = (before: string) => [
  ...upTo('complete', { complete: { arrears: before } }),
  onEntry(consultant, '2026-03-19T09:30', 'correctEntry', 'krisCorporationTab.rentArrears', {
    arrears: '1842,55',
    why: 'wasWrong',
  }),
]
const movedTo = (street: string, houseNumber: string) => [
  ...upTo('complete'),
  onEntry(consultant, '2026-03-19T09:30', 'correctEntry', 'corporationFile.nameAndAddress', {
    ...resident,
    street,
    houseNumber,
    why: 'wasWrong',
  }),
]
const removedArea: Told = {
  as: worker,
  at: '2026-04-07T10:00',
  do: 'removeEntry',
  entry: 'ktsd.lifeAreas.money',
  with: { why: 'notRelevant' },
}
const words = 'De bewoner legt alle post elke week in de blauwe map.'
const report = { arrangements: words, notCopied: 'yes' }
const history = (values: Told['with']): Told => ({
  as: consultant,
  at: '2026-03-16T15:05',
  do: 'recordRentalHistory',
  ...(values ? { with: values } : {}),
})
const arrears = (amount: string, paper?: string): Told => ({
  as: consultant,
  at: '2026-03-16T15:10',
  do: 'recordArrears',
  with: { arrears: amount, on: '2026-03-16', ...(paper ? { specification: { pdf: paper } } : {}) },
})

const secrets: readonly Secret[] = [
  {
    secret: 'S4 one text in the team’s own record or another, of one area or two, agreed or not',
    from: [consultant, supervisor],
    stories: [
      upTo('registerAreas'),
      upTo('registerAreas', { lifeAreas: { area: 'mentalHealth', situation: 'Slaapt slecht.', how: 'aloud' } }),
      [
        ...upTo('lifeAreas', { lifeAreas: { goal: 'Rust.', agreed: 'disagrees', ownWords: 'Zo is het niet.' } }),
        usual.lifeAreas({ area: 'physicalHealth', situation: 'Loopt moeilijk.' }, '2026-03-17T13:30'),
        usual.registerAreas(),
      ],
    ],
    goesOn: between('addWorker', 'visit'),
    knows: worker,
  },
  {
    secret: 'the moment at which name and address stand in KRIS, and the signal goes',
    from: [consultant, ...outsiders],
    stories: [upTo('register'), upTo('intakeReport')],
    knows: coordinator,
  },
  {
    secret: 'S4 whether the team wrote anything yet',
    from: [consultant, supervisor],
    stories: [upTo('register'), upTo('lifeAreas'), upTo('registerAreas')],
    knows: worker,
  },
  {
    secret: 'S4 whether the team keeps its record up, adds an area or takes one away',
    from: [consultant, supervisor],
    stories: [
      started,
      [...started, usual.updateArea({ progress: 'De post is bij.', agreements: 'Nu om de week.' })],
      [...started, usual.lifeAreas({ area: 'mentalHealth', situation: 'Slaapt slecht.' }, '2026-04-07T10:00')],
      [...started, removedArea],
    ],
    goesOn: [usual.progress()],
    knows: worker,
  },
  {
    secret: 'S4 that words of a report stand in the team’s record too, and that the team was warned of it',
    from: [consultant, supervisor],
    stories: [
      [...started, usual.progress(report)],
      [...started, usual.updateArea({ progress: words }), usual.progress(report)],
    ],
    knows: worker,
  },
  {
    secret: 'what stood in the corporation tab before it was corrected',
    from: [coordinator, worker, supervisor, ...outsiders],
    stories: [corrected('9999,00'), corrected('12,50')],
    goesOn: between('plan', 'takeUp'),
    knows: consultant,
  },
  {
    secret: 'what a corrected name and address were, and are now, in the landlord’s file',
    from: [...team, supervisor, ...outsiders],
    stories: [movedTo('Proefstraat', '16'), movedTo('Heel Andere Weg', '2')],
    knows: consultant,
  },
  {
    secret: 'what the landlord keeps with a reason: one thing, another, taken away again, or nothing',
    from: [...team, supervisor, ...outsiders],
    stories: [
      [...upTo('signal'), kept('Twee kinderen.')],
      [...upTo('signal'), kept('Een baby.')],
      [
        ...upTo('signal'),
        kept('Twee kinderen.'),
        onEntry(consultant, '2026-03-04T14:40', 'removeEntry', 'corporationFile.children', { why: 'notRelevant' }),
      ],
      upTo('signal'),
    ],
    goesOn: between('check', 'consent'),
    knows: consultant,
  },
  {
    secret: 'S7 rental history and arrears in the corporation’s own file, one, another or none',
    from: [worker, coordinator, supervisor],
    stories: [
      [history({ paymentRecord: 'Altijd op tijd.', housingFraud: 'none' }), arrears('500')],
      [history({ nuisance: 'Twee keer lawaai.', housingFraud: 'suspectedSublet' }), arrears('6000', 'Een heel andere')],
      [],
    ].map((own) => [...upTo('sign'), ...own]),
    goesOn: between('scan', 'takeUp'),
    knows: consultant,
  },
]

describe.each(secrets)('$secret', (secret) => {
  it('shows to nobody who must not know', () => showsToNobody(secret))
})
