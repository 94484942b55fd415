/** What a party must not know shows in nothing that it gets: everything, and what is nobody else's business. */
import { describe, it } from 'vitest'
import { between, type Told, upTo, usual } from '../testing/story.ts'
import {
  colleague,
  consultant,
  coordinator,
  everybodyBut,
  otherCorporation,
  outsiders,
  type Secret,
  showsToNobody,
  started,
  supervisor,
  team,
} from './two-worlds.fixture.ts'

const withKris = upTo('kris')
const refusedReport: Told = {
  ...usual.intakeReport({ report: 'Haar zoon is gearresteerd.' }, '2026-03-17T09:30'),
  expect: 'invalid',
  field: 'report',
}
const alarming = (falseAlarm: string) => usual.intakeReport({ report: 'Woont aan de Taakstraf.', falseAlarm })

const secrets: readonly Secret[] = [
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
]

describe.each(secrets)('$secret', (secret) => {
  it('shows to nobody who must not know', () => showsToNobody(secret))
})
