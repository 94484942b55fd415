/**
 * What a party must not know shows in nothing that it gets: two histories that differ in one secret are played on a real
 * database under the same clock, and every page, form, answer, letter and mail is compared byte for byte.
 */
import { afterAll, describe, expect, it } from 'vitest'
import { difference, observe } from '../testing/observe.ts'
import { type Kept, openStage, type TestStage } from '../testing/stage.ts'
import { between, type Told, upTo, usual } from '../testing/story.ts'

type Secret = {
  readonly secret: string
  readonly from: readonly string[]
  /** Histories that differ in the secret only. */
  readonly stories: readonly (readonly Told[])[]
  /** How each of them goes on, alike. */
  readonly goesOn?: readonly Told[]
  readonly until?: string
  /** Somebody who may know, and so sees that the histories are not the same. */
  readonly knows: string
  /** What was mailed before it became a secret stands in the receiver's own mailbox. */
  readonly mail?: false
  /** Somebody who only looks. */
  readonly look?: readonly [string, number]
}

const consultant = 'corporation-a:consultant-1'
const colleague = 'corporation-a:consultant-2'
const otherCorporation = 'corporation-b:consultant-1'
const coordinator = 'team:coordinator-1'
const worker = 'team:worker-1'
const supervisor = 'work-and-income:supervisor-1'
const outsiders = [otherCorporation, colleague, 'team:coordinator-2', 'team:worker-2', 'work-and-income:supervisor-2']
const team = [coordinator, worker, 'team:coordinator-2', 'team:worker-2']

const atTalk = upTo('consent')
const started = upTo('budget')
const budgetDone = [...started, usual.progress()]

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
    secret: 'S4 one text in the team’s own record or another, or whom the team supports with what plan',
    from: [consultant, supervisor],
    stories: [
      upTo('registerAreas'),
      upTo('registerAreas', { lifeAreas: { mentalHealth: 'Slaapt slecht.', money: 'Iets anders.' } }),
    ],
    goesOn: between('addWorker', 'visit'),
    knows: worker,
  },
  {
    secret: 'S4 whether the team wrote anything yet',
    from: [consultant, supervisor],
    stories: [upTo('register'), upTo('lifeAreas'), upTo('registerAreas')],
    knows: worker,
  },
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
      [],
    ],
    knows: consultant,
  },
  {
    secret: 'S11 a case of the other corporation',
    from: [consultant, colleague],
    stories: [
      [],
      between('open', 'attend').map((step) => ({ ...step, as: step.as.replace('corporation-a', 'corporation-b') })),
    ],
    goesOn: [usual.open({}, '2026-03-06T10:00')].map((step) => ({ ...step, case: 'own' })),
    knows: otherCorporation,
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
  {
    secret: 'S13 how often the team looked',
    from: [consultant, supervisor, 'resident'],
    stories: [upTo('assign'), upTo('assign')],
    look: [coordinator, 1],
    goesOn: [usual.invite()],
    knows: '',
  },
  {
    secret: 'S15 contact without an answer, or there never was a case',
    from: [...team, supervisor, ...outsiders],
    stories: [[usual.open(), usual.letter(), usual.contact({ outcome: 'noAnswer' })], []],
    knows: consultant,
  },
  {
    secret: 'S16 a trajectory before step 12, or none',
    from: [supervisor, 'work-and-income:supervisor-2'],
    stories: [upTo('plan'), upTo('signal'), []],
    knows: consultant,
  },
  {
    secret: 'S17 17a declared, or not yet',
    from: [consultant],
    stories: [[...budgetDone, usual.positive()], budgetDone],
    knows: worker,
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
  ...(
    [
      [worker, 'accept-team', [consultant, supervisor]],
      [consultant, 'rent-on-time', [worker, coordinator, supervisor]],
      [supervisor, 'open-finances', [consultant, worker, coordinator]],
    ] as const
  ).map(
    ([by, condition, from]): Secret => ({
      secret: `S22 a risk that ${by} notes, or that passed again`,
      from,
      stories: [
        started,
        [...started, { as: by, at: '2026-04-03T10:00', do: 'noteAtRisk', with: { condition, since: '2026-04-03' } }],
        [
          ...started,
          { as: by, at: '2026-04-03T10:00', do: 'noteAtRisk', with: { condition, since: '2026-04-03' } },
          { as: by, at: '2026-04-06T10:00', do: 'reportMetAgain', with: { condition, since: '2026-04-06' } },
        ],
      ],
      goesOn: [usual.progress()],
      knows: by,
    }),
  ),
  {
    secret: 'S21 everything, from who is not assigned',
    from: outsiders.slice(0, -1),
    stories: [upTo('closeFile'), started, upTo('assign')],
    knows: consultant,
  },
  {
    // Their mailbox has the number: before that nothing was there (S16).
    secret: 'S21 everything after the referral, from a supervisor who is not assigned',
    from: ['work-and-income:supervisor-2'],
    stories: [upTo('closeFile'), upTo('takeUp')],
    knows: supervisor,
  },
]

const stages: TestStage[] = []
afterAll(async () => {
  for (const stage of stages) await stage.close()
})

/** Beginnings that many histories have in common are played once. */
const beginnings = [started, atTalk].map((steps) => ({ steps, kept: undefined as Promise<Kept> | undefined }))
const beginsWith = (story: readonly Told[], steps: readonly Told[]) =>
  JSON.stringify(story.slice(0, steps.length)) === JSON.stringify(steps)

async function playOnce(steps: readonly Told[]): Promise<Kept> {
  const stage = await openStage()
  await stage.tell(steps)
  return stage.keep()
}

async function historyOf(story: readonly Told[]): Promise<TestStage> {
  const beginning = beginnings.find(({ steps }) => beginsWith(story, steps))
  if (beginning) beginning.kept ??= playOnce(beginning.steps)
  const from = await beginning?.kept
  const stage = await openStage(from ? { from } : {})
  stages.push(stage)
  await stage.tell(story.slice(beginning?.steps.length ?? 0))
  return stage
}

/** The same day for every history, after the last step that any of them has. */
const last = (stories: Secret['stories']) =>
  stories
    .flatMap((story) => story.map(({ at }) => at))
    .sort()
    .at(-1) ?? '2026-03-02T09:00'

describe.each(secrets)('$secret', ({ from, stories, goesOn = [], knows, mail, look }) => {
  it('shows to nobody who must not know', { timeout: 120_000 }, async () => {
    const histories: TestStage[] = []
    for (const story of stories) histories.push(await historyOf(story))
    const moments = [last(stories), ...(goesOn.length > 0 ? [last([goesOn])] : [])]
    for (const [index, moment] of moments.entries()) {
      for (const stage of histories) {
        if (index === 1) await stage.tell(goesOn)
        await stage.play.passTime(new Date(Date.parse(`${moment}:00Z`) + 3_600_000).toISOString())
      }
      if (look) for (const one of histories.slice(0, look[1])) await observe(one, look[0])
      const seenBy = async (who: string) => {
        const seen = []
        for (const stage of histories) {
          // Two requests of one person come at one and the same moment in all histories.
          seen.push(await observe(stage, who, { mail: mail ?? true, brief: index > 0 }))
          expect(stage.broken).toEqual([])
        }
        return seen
      }
      for (const who of from) {
        const [first = [], ...others] = await seenBy(who)
        for (const other of others) expect(difference(first, other), who).toBeUndefined()
      }
      if (!knows || index > 0) continue
      const [first = [], ...others] = await seenBy(knows)
      for (const other of others) expect(difference(first, other), `${knows} sees no difference`).toBeDefined()
    }
  })
})
