/**
 * What a party must not know shows in nothing that it gets: two histories that differ in one secret are played on a real
 * database under the same clock, and every page, form, answer, letter and mail is compared byte for byte.
 */
import { afterAll, describe, expect, it } from 'vitest'
import { type ClientRow, importClients } from '../database/index.ts'
import { organisations, staff } from '../player/organisations.ts'
import { difference, observe } from '../testing/observe.ts'
import { type Kept, openStage, type TestStage } from '../testing/stage.ts'
import { resident as address, between, onEntry, subject, type Told, upTo, usual } from '../testing/story.ts'

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
  /** Whom the team has as clients beforehand, in each history. */
  readonly clients?: readonly (readonly string[])[]
}

const consultant = 'corporation-a:consultant-1'
const colleague = 'corporation-a:consultant-2'
const otherCorporation = 'corporation-b:consultant-1'
const coordinator = 'team:coordinator-1'
const worker = 'team:worker-1'
const supervisor = 'work-and-income:supervisor-1'
const outsiders = [otherCorporation, colleague, 'team:coordinator-2', 'team:worker-2', 'work-and-income:supervisor-2']
const team = [coordinator, worker, 'team:coordinator-2', 'team:worker-2']

const everybodyBut = (...some: readonly string[]) =>
  staff.map(({ full }) => full).filter((name) => !some.includes(name))

const atTalk = upTo('consent')
const started = upTo('budget')
const withKris = upTo('kris')
const refusedReport: Told = {
  ...usual.intakeReport({ report: 'Haar zoon is gearresteerd.' }, '2026-03-17T09:30'),
  expect: 'invalid',
  field: 'report',
}
const alarming = (falseAlarm: string) => usual.intakeReport({ report: 'Woont aan de Taakstraf.', falseAlarm })
const budgetDone = [...started, usual.progress()]

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
const removedArea: Told = {
  as: worker,
  at: '2026-04-07T10:00',
  do: 'removeEntry',
  entry: 'ktsd.lifeAreas.money',
  with: { why: 'notRelevant' },
}
const words = 'De bewoner legt alle post elke week in de blauwe map.'
const report = { arrangements: words, notCopied: 'yes' }
const lifted = (values: Told['with'] = {}): Told => ({
  as: consultant,
  at: '2026-04-06T10:00',
  do: 'liftFreeze',
  with: values,
})
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
/** What is told of a condition, with the evidence in the own file of who tells it. */
const told = (as: string, act: Told['do'], at: string, values: Told['with']): Told => ({
  as,
  at,
  do: act,
  ...(values ? { with: values } : {}),
})

const restriction = told('resident', 'makeRequest', '2026-04-03T10:00', {
  kind: 'restriction',
  on: '2026-04-03',
  how: 'writing',
  text: 'Het bedrag klopt niet.',
})

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
    secret: 'S4 whether the team wrote anything yet',
    from: [consultant, supervisor],
    stories: [upTo('register'), upTo('lifeAreas'), upTo('registerAreas')],
    knows: worker,
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
    secret: 'what stood in the corporation tab before it was corrected',
    from: [coordinator, worker, supervisor, ...outsiders],
    stories: [corrected('9999,00'), corrected('12,50')],
    goesOn: between('plan', 'takeUp'),
    knows: consultant,
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
    secret: 'S10 a criminal fact offered and refused, or never offered',
    from: [...everybodyBut(consultant, 'corporation-a:privacy-officer'), 'resident'],
    stories: [[...withKris, refusedReport], withKris],
    goesOn: between('intakeReport', 'plan'),
    knows: 'corporation-a:privacy-officer',
  },
  {
    secret: 'S10 why somebody says that a text is no criminal fact, and whether that had to be said',
    from: [...everybodyBut('corporation-a:privacy-officer'), 'resident'],
    stories: [
      [...withKris, alarming('Het is een straat.')],
      [...withKris, alarming('Zo heet de straat nu eenmaal.')],
      [...withKris, refusedReport, alarming('Het is een straat.')],
    ],
    goesOn: between('register', 'plan'),
    knows: 'corporation-a:privacy-officer',
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
    from: [consultant, supervisor],
    stories: [upTo('assign'), upTo('assign')],
    look: [coordinator, 1],
    goesOn: [usual.invite()],
    // Whom it is about may know who looked, and how often.
    knows: 'resident',
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
    secret: 'S21 everything, from who is not assigned',
    from: outsiders.slice(0, -1).filter((who) => who !== 'team:coordinator-2'),
    stories: [upTo('closeFile'), started, upTo('assign')],
    knows: consultant,
  },
  {
    // From step 9 on the resident is a client of the team, and each coordinator keeps the register of clients.
    secret: 'S21 everything, from another coordinator, until the resident is a client of the team',
    from: ['team:coordinator-2'],
    stories: [upTo('lifeAreas'), upTo('register'), upTo('assign')],
    knows: coordinator,
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

/** Lives where the resident of the stories lives. */
const clientNamed = (name: string, index: number): ClientRow => ({
  ...address,
  name,
  id: `00000009-0000-4000-8000-${String(index + 1).padStart(12, '0')}`,
  birthDate: null,
})

async function historyOf(story: readonly Told[], clients?: readonly string[]): Promise<TestStage> {
  const beginning = beginnings.find(({ steps }) => beginsWith(story, steps))
  if (beginning) beginning.kept ??= playOnce(beginning.steps)
  const from = await beginning?.kept
  const stage = await openStage(from ? { from } : {})
  stages.push(stage)
  if (clients) await importClients(stage.url, organisations.team.id, clients.map(clientNamed))
  await stage.tell(story.slice(beginning?.steps.length ?? 0))
  return stage
}

/** The same day for every history, after the last step that any of them has. */
const last = (stories: Secret['stories']) =>
  stories
    .flatMap((story) => story.map(({ at }) => at))
    .sort()
    .at(-1) ?? '2026-03-02T09:00'

describe.each(secrets)('$secret', ({ from, stories, goesOn = [], knows, mail, look, clients }) => {
  it('shows to nobody who must not know', async () => {
    const histories: TestStage[] = []
    for (const [index, story] of stories.entries()) histories.push(await historyOf(story, clients?.[index]))
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
      // Who may know looks first: what the others look at fills the newest lines of the log.
      if (knows && index === 0) {
        const [first = [], ...others] = await seenBy(knows)
        for (const other of others) expect(difference(first, other), `${knows} sees no difference`).toBeDefined()
      }
      for (const who of from) {
        const [first = [], ...others] = await seenBy(who)
        for (const other of others) expect(difference(first, other), who).toBeUndefined()
      }
    }
  })
})
