/** Steps 14 to 17: what stands in the files of money. */
import { describe, it } from 'vitest'
import { upTo, usual } from '../testing/story.ts'
import {
  consultant,
  coordinator,
  outsiders,
  type Secret,
  showsToNobody,
  started,
  supervisor,
  worker,
} from './two-worlds.fixture.ts'

const budgetDone = [...started, usual.progress()]

const secrets: readonly Secret[] = [
  {
    secret: 'S7 and S19 what stands in the budget file, or nothing yet',
    from: [consultant, worker, coordinator],
    stories: [
      started,
      [
        ...upTo('budget', { budget: { adults: '2', minors: '4', administration: 'notInOrder' } }),
        usual.income({ amount: '900.00', source: 'benefit' }),
        usual.income({ whose: 'partnerIncome', toldBy: 'resident' }, '2026-04-02T09:06'),
        usual.debt({ kind: 'government', creditor: '', amount: '4000.00' }),
        {
          as: supervisor,
          at: '2026-04-02T09:15',
          do: 'recordAttachment',
          with: { by: 'Deurwaarder Verzonnen', amount: '120.00', protectedIncome: 'notApplied' },
        },
        { as: supervisor, at: '2026-04-02T09:20', do: 'recordExpenses', with: { rent: '688.00' } },
        {
          as: supervisor,
          at: '2026-04-02T09:25',
          do: 'recordSelfReliance',
          with: {
            outcome: 'protectiveAdministration',
            post: 'notYet',
            payments: 'notYet',
            applications: 'notYet',
            planning: 'notYet',
          },
        },
      ],
      upTo('start'),
    ],
    goesOn: [usual.progress()],
    knows: supervisor,
  },
  {
    secret: 'when a progress talk was planned, moved or called off, or that none was',
    from: [consultant, ...outsiders],
    stories: [
      [...started, usual.planTalk(), usual.planTalk({ time: '15:30', place: 'incomeOffice' }, '2026-06-16T10:00')],
      [...started, usual.planTalk(), usual.talkOff()],
      started,
    ],
    goesOn: [usual.progress()],
    knows: supervisor,
  },
  {
    secret: 'S7 what stands in the corporation’s ledger of the rent, that it has one, and what that proposes',
    from: [worker, coordinator, supervisor],
    stories: [
      [...started, usual.rent(), usual.rentFile(), usual.arrangement()],
      [
        ...started,
        usual.rent({ due: '812,40', payments: '', opening: '40000' }),
        usual.rentFile({
          reference: 'VH-12345',
          file: { text: 'Datum;Bedrag;Kenmerk\n28-03-2026;10;VH-12345\n28-03-2026;99;VH-9' },
        }),
        usual.arrangement({ kind: 'boughtOff', total: '39000' }),
      ],
      started,
    ],
    goesOn: [usual.progress(), usual.exitTalk()],
    knows: consultant,
  },
  {
    secret: 'S17 and S19 what stands in Work and Income’s ledger, that it has one, and what that proposes',
    from: [consultant, worker, coordinator],
    stories: [
      [...started, usual.budgetRent(), usual.budgetArrangement()],
      [
        ...started,
        usual.budgetRent({ due: '812,40', payments: '3-4-2026 1', opening: '40000' }),
        usual.budgetArrangement({ kind: 'boughtOff', total: '39000' }),
      ],
      started,
    ],
    goesOn: [usual.progress(), usual.exitTalk()],
    knows: supervisor,
  },
  {
    secret: 'S19 whether the agreement on budget management was drawn up and kept',
    from: [consultant, worker, coordinator, ...outsiders],
    stories: [
      upTo('start'),
      upTo('start', { start: { scan: { pdf: 'De getekende overeenkomst' } } }),
      [
        ...upTo('visit'),
        { as: supervisor, at: '2026-03-27T10:00', do: 'drawUpBudgetAgreement', with: { start: '2026-04-01' } },
        usual.start(),
        {
          as: supervisor,
          at: '2026-03-30T17:00',
          do: 'storeBudgetAgreement',
          with: { scan: { pdf: 'Met de hand getekend' } },
        },
      ],
    ],
    goesOn: [usual.budget(), usual.progress()],
    knows: supervisor,
  },
  ...(['partnerIncome', 'adultChildrenIncome'] as const).map(
    (whose): Secret => ({
      secret: `S14 what the ${whose} is that somebody else told of`,
      from: ['resident'],
      stories: [
        [...started, usual.income({ whose, toldBy: 'otherPerson', amount: '900.00' })],
        [...started, usual.income({ whose, toldBy: 'otherPerson', amount: '2750.50', source: 'pension' })],
        [...started, usual.income({ whose, toldBy: 'otherPerson', amount: '0', until: '2026-04-03' })],
      ],
      goesOn: [usual.progress()],
      knows: supervisor,
    }),
  ),
  {
    secret: 'S17 17a declared, or not yet',
    from: [consultant],
    stories: [[...budgetDone, usual.positive()], budgetDone],
    knows: worker,
  },
]

describe.each(secrets)('$secret', (secret) => {
  it('shows to nobody who must not know', () => showsToNobody(secret))
})
