import {
  absenceReasons,
  announcements,
  budgetParts,
  callers,
  channels,
  closingReasons,
  conditions,
  contactOutcomes,
  dayParts,
  debtAsks,
  debtDecisions,
  decisions,
  endWays,
  extensionReasons,
  freezeLiftReasons,
  glassReasons,
  holdReasons,
  identityWays,
  judgments,
  knownResults,
  liftReasons,
  outcomes,
  partyNames,
  places,
  refusalGrounds,
  requestDecisions,
  requestKinds,
  respites,
  roleNames,
  routes,
  talkOff,
  talkPlaces,
  withholdingGrounds,
} from '../covenant/index.ts'
import { corrected, fileNames, removed } from './entry-note.en.ts'
import type { EventWords } from './shape.ts'
import { leakEventsEn, wrongSignalEventsEn } from './told-events.en.ts'

const short = Object.fromEntries(Object.entries(conditions).map(([id, rule]) => [id, rule.short]))
const withholdingTexts = Object.fromEntries(Object.entries(withholdingGrounds).map(([name, rule]) => [name, rule.text]))
const kinds = Object.fromEntries(Object.entries(requestKinds).map(([kind, rule]) => [kind, rule.text]))
const refusals = Object.fromEntries(Object.entries(refusalGrounds).map(([ground, rule]) => [ground, rule.text]))
const asked: EventWords['requestMade'] = (p, t) => ({
  what: `recorded a request: ${t.code(kinds, p.kind)}`,
  note: p.through
    ? `${t.date(p.on)}. Announced through the letter of an organisation: ${t.code(partyNames, p.through)}`
    : t.date(p.on),
})
const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)
const informed = { ...contactOutcomes, letterSent: { nl: 'Brief gestuurd', en: 'Letter sent' } }

export const eventsEn: EventWords = {
  caseOpened: () => ({ what: 'started this case' }),
  residentInformed: (p, t) => ({
    what: `tried to reach the resident (${t.code(channels, p.channel)}, ${t.date(p.on)})`,
    note: t.code(informed, p.outcome),
  }),
  answerRecorded: (p, t) => ({
    what: `recorded the resident’s answer (${t.date(p.on)})`,
    note: t.code(contactOutcomes, p.outcome),
  }),
  signalSent: (p, t) => ({ what: 'sent the signal to the neighbourhood team', note: t.code(routes, p.route) }),
  signalWithdrawn: () => ({
    what: 'took the signal back',
    note: 'The resident no longer wants to share name and address.',
  }),
  teamRefused: (p, t) => ({
    what: 'took back the signal',
    note: `The resident does not want the neighbourhood team involved (${t.code(channels, p.channel)}, ${t.date(p.on)}).`,
  }),
  signalGone: () => ({ what: 'deleted the signal at the neighbourhood team' }),
  ...wrongSignalEventsEn,
  knownChecked: (p, t) => ({
    what: 'checked if the resident is already known',
    note: t.code(knownResults, p.result),
  }),
  workerAssigned: (p, t) => ({
    what:
      p.as === 'vhCoordinator'
        ? `assigned ${t.person(p.worker)} as the VH coordinator`
        : `assigned ${t.person(p.worker)} as the worker`,
  }),
  talkInvited: (p, t) => ({
    what: 'invited to the intake talk',
    note: `${t.date(p.date)}, ${p.time}, ${t.code(places, p.place)}`,
  }),
  attendanceConfirmed: (p, t) => ({ what: 'confirmed who comes', note: t.person(p.worker) }),
  talkMissed: (p, t) => ({
    what: 'recorded that the talk did not take place',
    note: `Not there on ${t.date(p.on)}: ${p.who === 'resident' ? 'the resident' : p.who === 'team' ? 'the neighbourhood team' : 'the corporation'}`,
  }),
  talkConsentRecorded: (p) => ({
    what: p.given ? 'got consent for the talk' : 'got no consent for the talk',
    ...(p.explained ? { note: 'Explained purpose, topics and data first' } : {}),
  }),
  healthConsentRecorded: (p) => ({
    what: p.given ? 'got consent to talk about health' : 'got no consent to talk about health',
  }),
  nameAndAddressGiven: () => ({ what: 'got name and address from the resident' }),
  notesWritten: () => ({ what: 'wrote intake notes', note: 'These notes are temporary.' }),
  talkStopped: () => ({
    what: 'recorded that the resident stopped the talk',
    note: 'All intake notes have been erased.',
  }),
  eligibilityJudged: (p, t) => ({ what: `judged: ${t.code(judgments, p.judgment)}` }),
  differenceDiscussed: (p, t) => ({ what: 'talked the difference in judgment through', note: t.date(p.on) }),
  supportWished: (p) => ({
    what: p.wants
      ? 'recorded that the resident wants help from the neighbourhood team'
      : 'recorded that the resident does not want help from the neighbourhood team',
  }),
  agreementDrawnUp: () => ({ what: 'drew up the agreement' }),
  agreementSigned: (p, t) => ({ what: 'recorded the signatures', note: `Signed on ${t.date(p.on)}` }),
  agreementLapsed: (p) => ({
    what: 'let the agreement lapse',
    note: `It was not signed after ${p.after} days. That counts as: does not want to take part.`,
  }),
  fileClosedWithoutTrajectory: (p, t) => ({
    what: 'closed the file without a trajectory',
    note: t.code(closingReasons, p.reason),
  }),
  agreementSent: () => ({ what: 'sent the signed agreement to the VH coordinator' }),
  krisOpened: () => ({ what: 'opened the file in KRIS' }),
  intakeReportWritten: () => ({ what: 'wrote the short report in KRIS' }),
  rentalHistoryRecorded: () => ({ what: 'recorded the rental history in the own file' }),
  signalCleared: () => ({
    what: 'erased the signal and the copy of the invitation',
    note: 'They served to find and invite the resident. Name and address stand in KRIS now.',
  }),
  krisRegistered: () => ({ what: 'put name, address and agreement in KRIS' }),
  draftCleared: () => ({ what: 'deleted the draft of the life areas' }),
  lifeAreasDrafted: () => ({ what: 'wrote the life areas' }),
  lifeAreasRegistered: () => ({ what: 'put the life areas in KTSD' }),
  notesRemoved: () => ({ what: 'erased the intake notes' }),
  workerAddedToKris: (p, t) => ({ what: `added ${t.person(p.worker)} in KRIS` }),
  completionRequested: () => ({ what: 'asked the corporation to complete the file', note: 'Within three days.' }),
  arrearsRecorded: () => ({ what: 'recorded the rent arrears in the own file' }),
  fileCompleted: () => ({ what: 'completed the file with five data' }),
  supportStarted: () => ({ what: 'started the support' }),
  lifeAreaUpdated: () => ({ what: 'updated a life area' }),
  caseReferred: () => ({ what: 'mailed the KRIS number to Work and Income' }),
  collectionFrozen: (p, t) => ({
    what: 'froze the debt collection',
    ...(p.from ? { note: `From ${t.date(p.from)}${p.until ? ` until ${t.date(p.until)}` : ''}` } : {}),
  }),
  freezeLifted: (p, t) => ({
    what: 'lifted the freeze of debt collection',
    ...(p.on ? { note: `On ${t.date(p.on)}: ${t.code(freezeLiftReasons, p.reason).toLowerCase()}` } : {}),
  }),
  caseTakenUp: () => ({ what: 'took up the case' }),
  debtHelpAsked: (p, t) => ({ what: 'began debt help', note: `${t.code(debtAsks, p.how)}: ${t.date(p.on)}` }),
  debtTalkHeld: (p, t) => ({ what: 'held the first talk on debt help', note: t.date(p.on) }),
  debtHelpDecided: (p, t) => ({
    what: 'decided on debt help',
    note: `${t.code(debtDecisions, p.decision)}: ${t.date(p.on)}`,
  }),
  respiteGranted: (p, t) => ({
    what: `recorded: ${t.code(respites, p.kind)}`,
    note: `${t.date(p.from)}, through ${t.date(p.until)}`,
  }),
  courtReported: (p, t) => ({ what: 'reported to the court on the moratorium', note: t.date(p.on) }),
  homeVisitPlanned: (p, t) => ({ what: 'planned the home visit', note: `${t.date(p.date)}, ${p.time}` }),
  budgetManagementSigned: (p, t) => ({
    what: 'recorded that budget management has been signed',
    note: t.date(p.on),
  }),
  budgetManagementStartTold: (p, t) => ({ what: 'told the start date of budget management', note: t.date(p.start) }),
  budgetAgreementDrawnUp: () => ({ what: 'made the budget-management agreement' }),
  budgetAgreementStored: () => ({ what: 'stored the signed budget-management agreement' }),
  budgetDataRegistered: () => ({ what: 'recorded data for budget management' }),
  rentRecorded: () => ({ what: 'recorded rent and payments' }),
  arrangementRecorded: () => ({ what: 'recorded the arrangement for the rent debt' }),
  budgetUpdated: (p, t) => ({ what: 'updated the budget file', note: capital(t.code(budgetParts, p.part)) }),
  progressTalkPlanned: (p, t) => ({
    what: p.moved ? 'moved the progress talk' : 'planned the progress talk',
    note: `${t.date(p.date)}, ${p.time}, ${t.code(talkPlaces, p.place)}`,
  }),
  progressTalkOff: (p, t) => ({
    what: 'recorded that the progress talk did not take place',
    note: `${t.date(p.on)}: ${t.code(talkOff, p.why).toLowerCase()}`,
  }),
  progressReported: (p, t) => ({
    what: `wrote the report of progress talk ${p.quarter}`,
    note: `Talk on ${t.date(p.on)}`,
  }),
  progressReportMoved: (p, t) => ({
    what: 'corrected the day of a progress talk',
    note: `First ${t.date(p.was)}, now ${t.date(p.on)}: it counts for quarter ${p.quarter}`,
  }),
  positiveDeclared: () => ({ what: 'told that the trajectory can close positively' }),
  exitTalkCalled: (p, t) => ({ what: 'called a talk', note: `${t.date(p.date)}, ${p.time}` }),
  exitDecided: (p, t) => ({ what: 'decided after the talk', note: t.code(decisions, p.decision) }),
  krisClosed: (p, t) => ({ what: 'closed the KRIS file', note: t.code(outcomes, p.outcome) }),
  budgetPartEnded: () => ({ what: 'finished the part of Work and Income' }),
  corporationFileClosed: (p, t) => ({
    what: 'closed the file and sent the letter',
    note: t.code(outcomes, p.outcome),
  }),
  withdrawn: (p, t) => ({ what: 'recorded that the resident stops', note: `Since ${t.date(p.on)}` }),
  healthConsentWithdrawn: () => ({
    what: 'erased what was noted about health',
    note: 'The resident withdrew that consent.',
  }),
  subjectRecorded: (p, t) => ({ what: 'recorded another subject', note: t.code(fileNames, p.file) }),
  nameAndAddressCorrected: (p, t) => ({
    what: 'corrected name and address',
    note: `In: ${t.code(fileNames, p.file)}. See whether yours is right too.`,
  }),
  entryCorrected: (p, t) => ({ what: 'corrected what was recorded', note: corrected(p, t) }),
  entryRemoved: (p, t) => ({ what: 'removed what was recorded', note: removed(p, t) }),
  talkConsentWithdrawn: () => ({
    what: 'recorded that consent to the talk was withdrawn',
    note: 'The intake notes are gone. The agreement stays in force.',
  }),
  entryWithheld: (p, t) => ({
    what: `withholds something from the resident: ${t.code(fileNames, p.file)}`,
    note: `Up to and including ${t.date(p.until)}. ${t.code(withholdingTexts, p.ground)}`,
  }),
  withholdingEnded: (p, t) => ({ what: 'shows the resident everything again', note: t.code(fileNames, p.file) }),
  callAsked: (p, t) => ({
    what: 'asked to be called',
    note: p.through
      ? `${t.code(callers, p.whom)}. ${t.code(dayParts, p.when)}. Asked through the letter of an organisation: ${t.code(partyNames, p.through)}. Call a number that you had`
      : `${t.code(callers, p.whom)}. ${t.code(dayParts, p.when)}`,
  }),
  calledBack: (p, t) => ({ what: 'called the resident', note: t.date(p.on) }),
  requestMade: asked,
  requestToCorporation: asked,
  requestToTeam: asked,
  requestToWorkAndIncome: asked,
  identityChecked: (p, t) => ({ what: 'checked who makes the request', note: t.code(identityWays, p.way) }),
  requestExtended: (p, t) => ({ what: 'took more time for a request', note: t.code(extensionReasons, p.reason) }),
  requestDecided: (p, t) => ({
    what: `decided on a request: ${t.code(requestDecisions, p.decision)}`,
    ...(p.ground ? { note: t.code(refusals, p.ground) } : {}),
  }),
  requestSettled: (p, t) => ({ what: 'did what was decided on a request', note: t.date(p.on) }),
  restrictionLifted: (p, t) => ({ what: 'uses the data again', note: t.code(liftReasons, p.reason) }),
  holdPlaced: (p, t) => ({
    what: `keeps this longer: ${t.code(fileNames, p.file)}, through ${t.date(p.until)}`,
    note: t.code(holdReasons, p.reason),
  }),
  holdEnded: (p, t) => ({ what: `no longer keeps this longer: ${t.code(fileNames, p.file)}` }),
  activationSent: () => ({ what: 'sent a letter to log in with' }),
  announced: (p, t) => ({
    what: `announced: ${t.code(announcements, p.what)}`,
    note: `Through the letter of an organisation: ${t.code(partyNames, p.through)}. It waits for a talk with somebody else.`,
  }),
  stopNotWanted: (p, t) => ({
    what: `recorded that the resident does not want this: ${t.code(announcements, p.what)}`,
    note: `Asked on ${t.date(p.on)}. What was announced does not happen.`,
  }),
  talkStopNotWanted: (p, t) => ({
    what: `recorded that the resident does not want this: ${t.code(announcements, p.what)}`,
    note: `Asked on ${t.date(p.on)}. What was announced does not happen.`,
  }),
  consentStays: (p, t) => ({
    what: `recorded that the resident does not want this: ${t.code(announcements, p.what)}`,
    note: `Asked on ${t.date(p.on)}. What was announced does not happen.`,
  }),
  breachReferred: (p, t) => ({
    what: `told at the referral that a condition is not met: ${t.code(short, p.condition)}`,
    note: `Since ${t.date(p.since)}`,
  }),
  conditionBreached: (p, t) => ({
    what: `reported that a condition is not met: ${t.code(short, p.condition)}`,
    note: `Since ${t.date(p.since)}`,
  }),
  conditionAtRisk: (p, t) => ({
    what: `noted that a condition is at risk: ${t.code(short, p.condition)}`,
    note: `Since ${t.date(p.since)}`,
  }),
  riskPassed: (p, t) => ({
    what: `noted that a condition is no longer at risk: ${t.code(short, p.condition)}`,
    note: `Since ${t.date(p.since)}`,
  }),
  conditionMetAgain: (p, t) => ({
    what: `reported that a condition is met again: ${t.code(short, p.condition)}`,
    note: `Since ${t.date(p.since)}`,
  }),
  endedOtherwise: (p, t) => ({
    what: 'recorded that the trajectory ends',
    ...(p.way ? { note: t.code(endWays, p.way) } : {}),
  }),
  substituted: (p, t) => ({
    what: `steps in for ${t.person(p.for)}`,
    note: `Until ${t.date(p.until)}: ${t.code(absenceReasons, p.reason).toLowerCase()}`,
  }),
  ...leakEventsEn,
  glassBroken: (p, t) => ({
    what: `used emergency access to read (${t.code(roleNames, p.role)})`,
    note: `Until ${t.date(p.on)}, ${p.until}. Reason: ${t.code(glassReasons, p.reason)}`,
  }),
  handedOver: (p, t) => ({ what: `handed the trajectory over to ${t.person(p.to)}` }),
  contactChanged: (p, t) => ({ what: `told that ${t.person(p.to)} takes over` }),
}
