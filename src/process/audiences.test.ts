/** The covenant's data against the annex and our reading of it, written here once more by hand. */

import { describe, expect, it } from 'vitest'
import type { Category } from '../covenant/index.ts'
import {
  type ActName,
  actNames,
  adoptCovenant,
  type CaseRole,
  type CategoryName,
  chosenIn,
  conditionIds,
  conditions,
  conditionsToldBy,
  type EventName,
  entryRecorders,
  eventNames,
  evidenceOf,
  type FileName,
  fileNames,
  files,
  holdRule,
  type Party,
  parties,
  partyOf,
  phases,
  purposeIn,
  readersOf,
  readings,
  relevanceRule,
  retention,
  retentionRules,
  retentionText,
  steps,
  terms,
  whoSigns,
} from '../covenant/index.ts'
import { asRead, settled } from '../covenant/open-term.ts'
import type { AnyAct } from '../trajectory/act.ts'
import { acts } from './acts.ts'
import { categories } from './categories/table.ts'
import { actNamed } from './named.ts'
import { audienceOf, justificationOf, whoSees } from './questions.ts'
import { wholeCovenant } from './whole.ts'

const letters: Record<string, Party> = { C: 'corporation', T: 'team', W: 'workAndIncome', B: 'resident' }
const of = (text: string): Party[] => [...text].map((letter) => letters[letter] as Party)

/** Who causes an event > in whose world it exists besides the resident's. From the table of 3.1 in our reading. */
const audiences: Record<EventName, string> = {
  caseOpened: 'C>C',
  residentInformed: 'C>C',
  answerRecorded: 'C>C B>C',
  signalSent: 'C>CT',
  signalWithdrawn: 'C>C B>C',
  teamRefused: 'C>C',
  signalTakenBack: 'C>C',
  signalGone: 'C>CT B>CT',
  wrongSignalTold: 'C>C',
  knownChecked: 'T>T',
  workerAssigned: 'T>T',
  talkInvited: 'C>CT',
  attendanceConfirmed: 'T>CT',
  talkMissed: 'C>CT T>CT',
  talkConsentRecorded: 'C>CT T>CT',
  healthConsentRecorded: 'T>T B>T',
  nameAndAddressGiven: 'T>T',
  notesWritten: 'C>C T>T',
  talkStopped: 'C>CT T>CT B>CT',
  eligibilityJudged: 'C>CT T>CT',
  differenceDiscussed: 'C>CT T>CT',
  supportWished: 'T>T',
  agreementDrawnUp: 'C>CT',
  agreementSigned: 'C>CT',
  agreementLapsed: 'C>CT',
  fileClosedWithoutTrajectory: 'C>C',
  agreementSent: 'C>CT',
  krisOpened: 'T>CT',
  intakeReportWritten: 'C>CT',
  rentalHistoryRecorded: 'C>C',
  krisRegistered: 'T>T',
  lifeAreasDrafted: 'T>T',
  draftCleared: 'T>T',
  lifeAreasRegistered: 'T>T',
  notesRemoved: 'C>C T>T',
  signalCleared: 'T>T',
  workerAddedToKris: 'T>CT',
  completionRequested: 'T>CT',
  arrearsRecorded: 'C>C',
  fileCompleted: 'C>CT',
  supportStarted: 'T>T',
  lifeAreaUpdated: 'T>T',
  caseReferred: 'T>TW',
  collectionFrozen: 'C>CT',
  freezeLifted: 'C>CT',
  caseTakenUp: 'W>TW',
  homeVisitPlanned: 'W>TW',
  budgetManagementSigned: 'W>TW',
  budgetAgreementDrawnUp: 'W>W',
  budgetAgreementStored: 'W>W',
  budgetUpdated: 'W>W',
  budgetManagementStartTold: 'W>CTW',
  budgetDataRegistered: 'W>W',
  rentRecorded: 'C>C W>W',
  arrangementRecorded: 'C>C W>W',
  progressTalkPlanned: 'T>TW W>TW',
  progressTalkOff: 'T>TW W>TW',
  progressReported: 'T>CTW',
  progressReportMoved: 'T>CTW',
  positiveDeclared: 'W>TW',
  exitTalkCalled: 'W>CTW',
  exitDecided: 'C>CTW',
  krisClosed: 'T>CTW',
  budgetPartEnded: 'W>W',
  corporationFileClosed: 'C>C',
  withdrawn: 'C>CTW T>CTW W>CTW B>CTW',
  talkConsentWithdrawn: 'C>CT T>CT B>CT',
  healthConsentWithdrawn: 'T>T B>T',
  subjectRecorded: 'C>C T>T W>W',
  nameAndAddressCorrected: 'C>CTW T>CTW',
  entryCorrected: 'C>C T>T W>W',
  entryRemoved: 'C>C T>T W>W',
  entryWithheld: 'C>C T>T W>W',
  withholdingEnded: 'C>C T>T W>W',
  callAsked: 'B>CTW',
  calledBack: 'C>C T>T W>W',
  requestMade: 'C>CTW T>CTW W>CTW B>CTW',
  requestToCorporation: 'B>C',
  requestToTeam: 'B>T',
  requestToWorkAndIncome: 'B>W',
  identityChecked: 'C>C T>T W>W',
  requestExtended: 'C>C T>T W>W',
  requestDecided: 'C>C T>T W>W',
  requestSettled: 'C>C T>T W>W',
  restrictionLifted: 'C>C T>T W>W',
  holdPlaced: 'C>C T>T W>W',
  holdEnded: 'C>C T>T W>W',
  activationSent: 'C>CTW T>CTW W>CTW',
  announced: 'B>CTW',
  stopNotWanted: 'C>CTW T>CTW W>CTW',
  talkStopNotWanted: 'C>CT T>CT W>W',
  consentStays: 'C>C T>T W>W',
  breachReferred: 'T>TW',
  leakToTell: 'C>C T>T W>W',
  leakTold: 'C>C T>T W>W',
  conditionBreached: 'C>CTW T>CTW W>CTW',
  conditionAtRisk: 'C>C T>T W>W',
  riskPassed: 'C>C T>T W>W',
  conditionMetAgain: 'C>CTW T>CTW W>CTW',
  endedOtherwise: 'C>CTW',
  debtHelpAsked: 'W>W',
  debtTalkHeld: 'W>W',
  debtHelpDecided: 'W>W',
  respiteGranted: 'W>W',
  courtReported: 'W>W',
  substituted: 'C>C T>T W>W',
  glassBroken: 'C>C T>T W>W',
  handedOver: 'C>C T>T W>W',
  contactChanged: 'C>CTW T>CTW W>TW',
}

describe('the audience of an event', () => {
  it.each(eventNames)('is that of the table, and the resident’s: %s', (event) => {
    for (const from of parties) {
      const row = audiences[event].split(' ').find((one) => letters[one[0] ?? ''] === from)
      const expected = row ? [...of(row.slice(2)), 'resident'] : []
      expect([...audienceOf(event, from, asRead)].sort(), `${event} by ${from}`).toEqual(expected.sort())
    }
  })
})

describe('the steps of 3.1', () => {
  const numbers = [...Array.from({ length: 16 }, (_, i) => String(i + 1)), '17a', '17b', '18', '19']

  it('are all there, each with its place, and each has an act', () => {
    expect(Object.keys(steps).sort()).toEqual([...numbers].sort())
    for (const [id, step] of Object.entries(steps)) {
      expect(step).toMatchObject({ annex: `3.1 step ${id}`, basis: 'explicit' })
      expect(Object.keys(step.columns).length).toBeGreaterThan(0)
      expect(
        actNames.some((act) => acts[act].step === id),
        `an act for step ${id}`,
      ).toBe(true)
    }
  })

  it.each([
    ['registration', '1 2 3 4'],
    ['intake', '5 6'],
    ['onboarding', '7 8 9 10 11 12 13 14'],
    ['budgetManagement', '15 16 17a 17b'],
    ['closing', '18 19'],
  ] as const)('of %s are %s', (phase, ids) => {
    expect(numbers.filter((id) => steps[id as keyof typeof steps].phase === phase)).toEqual(ids.split(' '))
  })

  it('have a ground that the annex states at 2, 5 and 6 only', () => {
    const stated = numbers.flatMap((id) => {
      const { stated: ground } = steps[id as keyof typeof steps].ground
      return ground === 'notStated' ? [] : [[id, ground]]
    })
    expect(stated).toEqual([
      ['2', 'legitimateInterest'],
      ['5', 'consent'],
      ['6', 'agreement'],
    ])
  })

  it('stand in the column in which the annex prints them, also where another party acts', () => {
    const columns = { '1': 'C', '2': 'C', '3': 'T', '4': 'C', '5': 'CT', '6': 'CT', '7': 'C', '8': 'T', '9': 'CT' }
    const more = { '10': 'T', '11': 'T', '12': 'W', '13': 'C', '14': 'W', '15': 'W', '17a': 'W', '17b': 'W', '19': 'C' }
    for (const [id, text] of Object.entries({ ...columns, ...more })) {
      expect(Object.keys(steps[id as keyof typeof steps].columns).sort(), `step ${id}`).toEqual(of(text).sort())
    }
    expect(steps['12'].actors).toEqual(['vhCoordinator'])
  })
})

function phasesOf({ phase, through }: AnyAct) {
  if (phase === 'any') return phases
  return phases.slice(phases.indexOf(phase), phases.indexOf(through ?? phase) + 1)
}

describe.each(actNames)('the act %s', (act: ActName) => {
  const rule = actNamed(act)

  it('causes no event that its role’s party may not cause, and none that nobody of its roles may', () => {
    // The wish for support comes with the team's judgment alone; Work and Income records no name and address; the draft and the reports of step 16 are the team’s.
    const ofSome: Partial<Record<ActName, Partial<Record<EventName, readonly CaseRole[]>>>> = {
      judgeEligibility: { supportWished: ['teamWorker'] },
      correctEntry: {
        nameAndAddressCorrected: ['housingConsultant', 'teamWorker', 'vhCoordinator'],
        progressReportMoved: ['teamWorker', 'vhCoordinator'],
      },
      removeEntry: { draftCleared: ['teamWorker', 'vhCoordinator'] },
      settleRequest: { draftCleared: ['teamWorker', 'vhCoordinator'] },
    }
    for (const role of settled(rule.roles, asRead)) {
      const only = ofSome[act] ?? {}
      const mine = rule.causes.map(({ type }) => type).filter((type) => only[type]?.includes(role) ?? true)
      const allowed = rule.causes
        .map(({ type }) => type)
        .filter((event) => audienceOf(event, partyOf(role), asRead).length > 0)
      expect(allowed, role).toEqual(mine)
    }
  })

  it('records nothing that the file may not hold then, or that no role of it may record', () => {
    for (const [file, list] of rule.records ?? []) {
      for (const category of list) {
        const able = phasesOf(rule)
        const holds = able.filter((phase) => holdRule(file, category, phase) ?? relevanceRule(file, category, phase))
        // What a reason opens, and evidence, stand in the phases of that file; everything else the whole time of the act.
        const asFile = act === 'recordSubject' || category === 'conditionEvidence' || category === 'stopNote'
        if (!asFile) expect(holds).toEqual(able)
        expect(holds).not.toEqual([])
        for (const phase of holds) {
          const hold = holdRule(file, category, phase) ?? relevanceRule(file, category, phase)
          expect(hold, `${category} in ${file} during ${phase}`).toBeDefined()
          expect(settled(rule.roles, asRead).some((role) => hold?.recorders.includes(role))).toBe(true)
        }
      }
    }
  })

  it('has a place, a ground and a purpose, and says to the resident who sees it', () => {
    const { annex, ground, purpose } = justificationOf(act)
    expect([annex, ground, purpose].every(Boolean)).toBe(true)
    for (const role of settled(rule.roles, asRead)) expect(whoSees(act, role, asRead)).toContain('resident')
  })
})

describe('what is recorded', () => {
  it('stands in a file under a category that has a purpose in that phase', () => {
    for (const file of fileNames) {
      for (const hold of files[file].holds) {
        for (const category of hold.categories) {
          for (const phase of hold.phases) {
            expect(purposeIn(category, phase), `${category} in ${file} during ${phase}`).toBeDefined()
          }
        }
      }
    }
  })

  it('is never health in a file of the corporation, in KRIS or in the budget file', () => {
    const health: CategoryName[] = ['physicalHealth', 'mentalHealth']
    const holders = fileNames.filter((file) =>
      health.some((category) => phases.some((phase) => holdRule(file, category, phase))),
    )
    expect(holders).toEqual(['intakeNotesTeam'])
    for (const category of health) expect(readersOf('intakeNotesTeam', category)).toEqual(['team', 'resident'])
  })

  it.each([
    ['ktsd', 'lifeAreas', 'TB'],
    ['budgetFile', 'currentIncome', 'WB'],
    ['corporationFile', 'closingNote', 'CB'],
    ['corporationFile', 'housingFraud', 'CB'],
    ['corporationFile', 'rentArrears', 'CB'],
    ['corporationFile', 'conditionEvidence', 'CB'],
    ['ktsd', 'conditionEvidence', 'TB'],
    ['budgetFile', 'conditionEvidence', 'WB'],
    ['krisCorporationTab', 'intakeReport', 'CTB'],
    ['krisCorporationTab', 'quarterlyReport', 'CTWB'],
    ['krisGeneral', 'nameAndAddress', 'TWB'],
    ['krisGeneral', 'krisNumber', 'CTWB'],
    ['signal', 'nameAndAddress', 'TB'],
    ['intakeNotesCorporation', 'debts', 'CB'],
    ['corporationFile', 'rentLedger', 'CB'],
    ['corporationFile', 'paymentReference', 'CB'],
    ['budgetFile', 'rentLedger', 'WB'],
  ] as const)('in %s as %s is read by %s only', (file: FileName, category: CategoryName, who) => {
    expect([...readersOf(file, category)].sort()).toEqual(of(who).sort())
  })

  it('is kept for a time that is named, in every file', () => {
    expect(Object.keys(retention).sort()).toEqual([...fileNames].sort())
  })
})

describe('a right to record', () => {
  it('is used by some act of that role in that phase, whatever file it is', () => {
    const spans = actNames.map((name) => {
      const rule = actNamed(name)
      return { rule, span: rule.phase === 'any' ? phases : phasesOf(rule) }
    })
    const unused = fileNames.flatMap((file) =>
      entryRecorders()
        .filter((one) => one.file === file && !one.needsReason)
        .filter(
          ({ category, role, phase }) =>
            !spans.some(
              ({ rule, span }) =>
                settled(rule.roles, asRead).includes(role) &&
                span.includes(phase) &&
                (rule.records ?? []).some(
                  ([into, list]) => into === file && (list as readonly string[]).includes(category),
                ),
            ),
        )
        .map(({ category, role, phase }) => `${file} ${category} ${role} ${phase}`),
    )
    expect(unused).toEqual([])
  })
})

describe('the matrix of 3.2', () => {
  const need = { intake: 'needForVh' }
  const budget = { intake: 'budgetManagement' }
  const further = { budgetManagement: 'budgetManagement' }
  const rows: Partial<Record<CategoryName, Category['matrix']>> = {
    nameAndAddress: { registration: 'identification' },
    judgment: { registration: 'causeOfRegistration' },
    housingFraud: need,
    paymentRecord: need,
    nuisance: need,
    causeOfArrears: need,
    residents: budget,
    children: need,
    currentIncome: budget,
    expectedIncome: budget,
    debts: budget,
    motivation: { intake: 'successOfVh' },
    partnerIncome: further,
    adultChildrenIncome: further,
    provisions: further,
    administration: further,
    attachment: further,
    selfReliance: further,
    physicalHealth: need,
    mentalHealth: need,
  } as Partial<Record<CategoryName, Category['matrix']>>

  it('has the rows and cells of the annex and no others', () => {
    const filled = Object.entries(categories).filter(([, one]) => Object.keys((one as Category).matrix).length > 0)
    expect(Object.fromEntries(filled.map(([name, one]) => [name, (one as Category).matrix]))).toEqual(rows)
  })

  it('lets Work and Income record what is necessary for budget management, in either column', () => {
    const necessary = Object.entries(rows).flatMap(([name, row]) =>
      Object.values(row ?? {}).includes('budgetManagement') ? [name] : [],
    )
    const recorded = files.budgetFile.holds
      .flatMap((hold) => [...hold.categories])
      .filter((category) => !['conditionEvidence', 'withholdingReason', 'callNumber'].includes(category))
    // Beside the matrix: the rent and the instalments that it pays, which 17a rests on.
    const ledger = ['rentLedger', 'arrearsAtStart', 'repaymentArrangement']
    // Beyond the annex (readings): what a month costs, and the agreement of step 14.
    const ours = [
      'letter',
      'requestText',
      'requestAnswer',
      'leakLetter',
      'expenses',
      'holdNote',
      'budgetAgreementDraft',
      'budgetAgreement',
    ]
    expect(recorded.sort()).toEqual([...necessary, ...ledger, ...ours].sort())
  })
})

describe('the agreement of 3.3', () => {
  it('has its ten conditions in the order of the annex, and the five proofs', () => {
    expect(conditionIds).toEqual([
      'rent-on-time',
      'savings-to-debt',
      'seek-income',
      'board-money',
      'accept-team',
      'accept-budget-management',
      'protective-administration',
      'keep-arrangements',
      'open-finances',
      'no-violence',
    ])
    expect(conditions['open-finances'].proofs).toHaveLength(5)
  })

  it('has no violence as met or not met only, and keeps nothing of what happened', () => {
    expect(conditionsToldBy('teamWorker', 'atRisk')).not.toContain('no-violence')
    expect(conditionsToldBy('teamWorker', 'breached')).toContain('no-violence')
    for (const party of ['corporation', 'team', 'workAndIncome'] as const)
      expect(evidenceOf('no-violence', party)).toBe('none')
  })

  it('lets the team keep of open finances only that it was seen: copies and figures are Work and Income’s', () => {
    expect(evidenceOf('open-finances', 'team')).toBe('seen')
    expect(evidenceOf('open-finances', 'workAndIncome')).toBe('noteAndDocument')
  })

  it('is signed as the annex prints it: the resident, and the corporation twice', () => {
    expect(whoSigns.default).toEqual(['resident', 'corporation', 'corporation'])
  })
})

describe('the rest of the covenant', () => {
  it('has the three days of step 10 and the quarter of step 16 from the annex, and says that other terms are ours', () => {
    expect(terms['step-10']).toMatchObject({ amount: 3, count: 'days', basis: 'explicit' })
    expect(terms['step-16']).toMatchObject({ amount: 1, count: 'quarters', basis: 'explicit' })
    const ours = Object.entries(terms).filter(([id]) => id !== 'step-10' && id !== 'step-16')
    for (const [id, term] of ours) expect(term.basis, id).toBe('reading')
  })

  it('prints every open reading in both languages, each with its place', () => {
    for (const { annex, text } of readings) {
      expect(annex).toMatch(/^3\.[123] /)
      expect(text.nl.length).toBeGreaterThan(20)
      expect(text.en.length).toBeGreaterThan(20)
    }
  })
})

describe('how long a file is kept', () => {
  it('counts from what everybody knows who reads the file, so that its going tells nobody more', () => {
    for (const file of fileNames) {
      const readers = new Set(
        (Object.keys(categories) as CategoryName[]).flatMap((category) => readersOf(file, category)),
      )
      for (const rule of retentionRules(file)) {
        // Before the signature Work and Income is not there (3.1 step 12); where no trajectory follows the team keeps
        // nothing, or its own registration, and knows that none followed.
        const there = (party: Party) =>
          !(rule.unless?.includes('agreementSigned') && party === 'workAndIncome') &&
          !(rule.outcome === 'noTrajectory' && party === 'team')
        for (const event of [...rule.begins, ...(rule.needs ?? []), ...(rule.unless ?? [])]) {
          const told = parties.filter((from) => audienceOf(event, from, asRead).length > 0)
          for (const from of told)
            expect([
              file,
              event,
              [...readers].filter((one) => there(one) && !audienceOf(event, from, asRead).includes(one)),
            ]).toEqual([file, event, []])
        }
      }
    }
  })

  it('is a time or a term, with its source, and no shorter than the law that is named', () => {
    for (const file of fileNames)
      for (const { source, byLaw, years = 0, months = 0 } of retentionRules(file)) {
        expect(source.nl).not.toBe('')
        if (byLaw) expect(years * 12 + months).toBeGreaterThanOrEqual(byLaw.years * 12)
      }
  })

  it('is what a municipality says, with its source, wherever it is read', () => {
    adoptCovenant(chosenIn({ 'retention.corporationFile.noTrajectory': { months: 1, source: 'Beleid 7' } }))
    const [usual, other] = retentionRules('corporationFile')
    expect(usual?.years).toBe(2)
    expect(retentionText('corporationFile', other).nl).toBe('1 maand na het sluiten zonder traject')
    expect(other?.source.nl).toBe('Beleid 7')
    expect(JSON.stringify(wholeCovenant())).toContain('Beleid 7')
    adoptCovenant(asRead)
    expect(JSON.stringify(wholeCovenant())).not.toContain('Beleid 7')
  })
})
