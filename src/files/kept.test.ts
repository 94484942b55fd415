import { afterEach, describe, expect, it } from 'vitest'
import type { PlainDate } from '../calendar/plain-date.ts'
import {
  adoptCovenant,
  asRead,
  chosenIn,
  type EventName,
  type FileName,
  fileNames,
  files,
  type Party,
  parties,
} from '../covenant/index.ts'
import { dueFiles, isHeld, keptBy } from './kept.ts'

type History = Partial<Record<EventName, string>>
const on = (history: History) => (event: EventName) => history[event] as PlainDate | undefined
const due = (party: Party, history: History, withoutFile = false) =>
  Object.fromEntries(dueFiles(party, { on: on(history), withoutFile }).map(({ file, day }) => [file, day]))

const signed = { agreementSigned: '2026-03-16', krisOpened: '2026-03-17' }
const closed = { ...signed, krisClosed: '2026-07-14' }

/** What each party has to destroy and from which day, for every way in which a trajectory ends. */
const table: readonly [string, Party, History, Partial<Record<FileName, string>>, boolean?][] = [
  ['nothing while it goes on', 'team', signed, {}],
  ['nothing while it goes on', 'corporation', signed, {}],
  ['closed, and the landlord not yet', 'corporation', closed, { agreement: '2028-07-14', requests: '2028-07-14' }],
  [
    'closed by everybody',
    'corporation',
    { ...closed, corporationFileClosed: '2026-07-15' },
    {
      corporationFile: '2028-07-15',
      agreement: '2028-07-14',
      requests: '2028-07-14',
      intakeNotesCorporation: '2026-07-15',
    },
  ],
  [
    'closed',
    'team',
    closed,
    {
      signal: '2028-07-14',
      requestsTeam: '2041-07-14',
      krisGeneral: '2028-07-14',
      krisCorporationTab: '2028-07-14',
      ktsd: '2041-07-14',
      ktsdDraft: '2026-07-14',
      intakeNotesTeam: '2026-07-14',
    },
  ],
  ['closed, and its own part not yet', 'workAndIncome', closed, {}],
  ['its own part ended', 'workAndIncome', { ...closed, budgetPartEnded: '2026-07-14' }, { budgetFile: '2031-07-14' }],
  [
    'no trajectory',
    'corporation',
    { fileClosedWithoutTrajectory: '2026-03-31' },
    { corporationFile: '2026-06-30', requests: '2028-03-31', intakeNotesCorporation: '2026-03-31' },
  ],
  // Friday 13 March and five days: Wednesday 18 March, through its end.
  ['no trajectory', 'team', { talkStopped: '2026-03-13' }, { signal: '2026-03-19' }, true],
  [
    'no trajectory, with the last of what ended it',
    'team',
    { talkStopped: '2026-03-01', withdrawn: '2026-03-13' },
    { signal: '2026-03-19' },
    true,
  ],
  ['stopped, but the team has a file', 'team', { withdrawn: '2026-03-13' }, {}],
  [
    'the resident wants the team’s support',
    'team',
    { talkStopped: '2026-03-12', supportWished: '2026-03-13' },
    { ktsd: '2041-03-13', requestsTeam: '2041-03-13' },
  ],
  ['an agreement that lapsed', 'corporation', { agreementLapsed: '2026-04-12' }, { agreement: '2026-07-12' }],
  [
    'stopped between the signature and KRIS',
    'corporation',
    { agreementSigned: '2026-03-16', withdrawn: '2026-03-20' },
    { agreement: '2028-03-20', requests: '2028-03-20' },
  ],
  [
    'stopped after KRIS was opened, not closed yet',
    'corporation',
    { ...signed, withdrawn: '2026-04-20' },
    { requests: '2028-04-20' },
  ],
  [
    'a leap day',
    'corporation',
    { ...closed, krisClosed: '2028-02-29' },
    { agreement: '2030-02-28', requests: '2030-02-28' },
  ],
]

describe('what is to be destroyed, from which day', () => {
  it.each(table)('%s (%s)', (_, party, history, expected, withoutFile = false) => {
    expect(due(party, history, withoutFile)).toEqual(expected)
  })

  it('is never another party’s file, whatever happened', () => {
    const everything = Object.fromEntries(
      ['krisClosed', 'corporationFileClosed', 'budgetPartEnded', 'supportWished', 'agreementSigned'].map((name) => [
        name,
        '2026-01-01',
      ]),
    )
    for (const party of parties)
      for (const { file } of dueFiles(party, { on: on(everything), withoutFile: true }))
        expect(files[file].owner).toBe(party)
  })

  it('has a way for every file', () => {
    const ended: History = { ...closed, corporationFileClosed: '2026-07-15', budgetPartEnded: '2026-07-15' }
    const found = parties.flatMap((party) => Object.keys(due(party, ended)))
    expect(found.sort()).toEqual([...fileNames].sort())
  })
})

describe('the team’s own record, entry by entry (Wmo 2015 5.3.4)', () => {
  const ktsd = (krisClosed: string, ...changed: string[]) =>
    dueFiles('team', { on: on({ ...signed, krisClosed }) }, {}, { ktsd: changed as PlainDate[] }).find(
      ({ file }) => file === 'ktsd',
    )
  it('goes fifteen years after its last change, the oldest first', () => {
    expect(ktsd('2026-07-14', '2028-02-29', '2026-03-17', '2026-05-02')).toMatchObject({
      day: '2041-03-17',
      changedThrough: '2026-03-17',
    })
    expect(ktsd('2026-07-14', '2028-02-29')).toMatchObject({ day: '2043-02-28', changedThrough: '2028-02-29' })
  })
  it('stays while the help goes on, however long that takes', () => {
    expect(ktsd('2042-01-31', '2026-03-17', '2027-01-01', '2030-05-05')).toMatchObject({
      day: '2042-01-31',
      changedThrough: '2027-01-01',
    })
    expect(dueFiles('team', { on: on(signed) }, {}, { ktsd: ['1999-01-01' as PlainDate] })).toEqual([])
  })
  it('counts from its own change and from nothing else where the resident wants the team’s support', () => {
    const own = { on: on({ talkStopped: '2026-03-12', supportWished: '2026-03-13' }) }
    const [due] = dueFiles('team', own, {}, { requestsTeam: ['2026-09-01' as PlainDate] }).filter(
      ({ file }) => file === 'requestsTeam',
    )
    expect(due).toMatchObject({ day: '2041-09-01', outcome: 'ownSupport' })
  })
})

describe('a file that is held', () => {
  it('says until when and why, and is held through that day', () => {
    const held = { reason: 'court', until: '2028-09-01' as PlainDate }
    const [one] = dueFiles('workAndIncome', { on: on({ budgetPartEnded: '2026-07-14' }) }, { budgetFile: held })
    expect(one).toMatchObject({ file: 'budgetFile', held })
    expect(isHeld(held, '2028-09-01' as PlainDate)).toBe(true)
    expect(isHeld(held, '2028-09-02' as PlainDate)).toBe(false)
    expect(isHeld(undefined, '2028-09-02' as PlainDate)).toBe(false)
  })
})

describe('the terms of a municipality', () => {
  afterEach(() => adoptCovenant(asRead))
  it('take the place of the default, for that outcome only', () => {
    adoptCovenant(chosenIn({ 'retention.signal.noTrajectory': { months: 0, source: 'x' } }))
    expect(due('team', { talkStopped: '2026-03-13' }, true)).toEqual({ signal: '2026-03-13' })
    expect(keptBy('signal', { on: on(closed) })?.until).toBe('2028-07-14')
  })
})
