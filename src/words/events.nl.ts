import {
  absenceReasons,
  budgetParts,
  callers,
  channels,
  closingReasons,
  conditions,
  contactOutcomes,
  correctionReasons,
  dayParts,
  decisions,
  endWays,
  extensionReasons,
  files,
  freezeLiftReasons,
  glassReasons,
  holdReasons,
  identityWays,
  judgments,
  knownResults,
  liftReasons,
  outcomes,
  places,
  refusalGrounds,
  removalReasons,
  requestDecisions,
  requestKinds,
  roleNames,
  routes,
  withholdingGrounds,
} from '../covenant/index.ts'
import type { EventTeller, EventWords, MilestoneWords } from './shape.ts'

const short = Object.fromEntries(Object.entries(conditions).map(([id, rule]) => [id, rule.short]))
const fileNames = Object.fromEntries(Object.entries(files).map(([name, rule]) => [name, rule.text]))
const withholdingTexts = Object.fromEntries(Object.entries(withholdingGrounds).map(([name, rule]) => [name, rule.text]))
const entryNote =
  (reasons: Parameters<EventTeller['code']>[0]) => (p: Readonly<Record<string, unknown>>, t: EventTeller) =>
    `${t.code(fileNames, p.file)}: ${t.code(reasons, p.why).toLowerCase()}`
const kinds = Object.fromEntries(Object.entries(requestKinds).map(([kind, rule]) => [kind, rule.text]))
const refusals = Object.fromEntries(Object.entries(refusalGrounds).map(([ground, rule]) => [ground, rule.text]))
const asked: EventWords['requestMade'] = (p, t) => ({
  what: `legde een verzoek vast: ${t.code(kinds, p.kind)}`,
  note: t.date(p.on),
})
const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)
const corrected = entryNote(correctionReasons)
const removed = entryNote(removalReasons)
const informed = { ...contactOutcomes, letterSent: { nl: 'Brief gestuurd', en: 'Letter sent' } }

export const eventsNl: EventWords = {
  caseOpened: () => ({ what: 'begon deze zaak' }),
  residentInformed: (p, t) => ({
    what: `zocht contact met de bewoner (${t.code(channels, p.channel)}, ${t.date(p.on)})`,
    note: t.code(informed, p.outcome),
  }),
  answerRecorded: (p, t) => ({
    what: `legde het antwoord van de bewoner vast (${t.date(p.on)})`,
    note: t.code(contactOutcomes, p.outcome),
  }),
  signalSent: (p, t) => ({ what: 'deed de melding bij het Buurtteam', note: t.code(routes, p.route) }),
  signalWithdrawn: () => ({ what: 'haalde de melding terug', note: 'De bewoner wil naam en adres niet meer delen.' }),
  knownChecked: (p, t) => ({ what: 'keek of de bewoner al bekend is', note: t.code(knownResults, p.result) }),
  workerAssigned: (p, t) => ({ what: `wees ${t.person(p.worker)} aan als medewerker` }),
  talkInvited: (p, t) => ({
    what: 'nodigde uit voor het gesprek',
    note: `${t.date(p.date)}, ${p.time} uur, ${t.code(places, p.place)}`,
  }),
  attendanceConfirmed: (p, t) => ({ what: 'bevestigde wie er komt', note: t.person(p.worker) }),
  talkMissed: (p, t) => ({
    what: 'legde vast dat het gesprek niet doorging',
    note: `Op ${t.date(p.on)} was er niet: ${p.who === 'resident' ? 'de bewoner' : p.who === 'team' ? 'het Buurtteam' : 'de corporatie'}`,
  }),
  talkConsentRecorded: (p) => ({
    what: p.given ? 'kreeg toestemming voor het gesprek' : 'kreeg geen toestemming voor het gesprek',
  }),
  healthConsentRecorded: (p) => ({
    what: p.given
      ? 'kreeg toestemming om over gezondheid te praten'
      : 'kreeg geen toestemming om over gezondheid te praten',
  }),
  nameAndAddressGiven: () => ({ what: 'kreeg naam en adres van de bewoner zelf' }),
  notesWritten: () => ({ what: 'schreef gespreksnotities', note: 'Deze notities zijn tijdelijk.' }),
  talkStopped: () => ({
    what: 'legde vast dat de bewoner het gesprek stopte',
    note: 'Alle gespreksnotities zijn gewist.',
  }),
  eligibilityJudged: (p, t) => ({ what: `oordeelde: ${t.code(judgments, p.judgment)}` }),
  differenceDiscussed: (p, t) => ({ what: 'besprak het verschil in oordeel', note: t.date(p.on) }),
  supportWished: (p) => ({
    what: p.wants
      ? 'legde vast dat de bewoner hulp van het Buurtteam wil'
      : 'legde vast dat de bewoner geen hulp van het Buurtteam wil',
  }),
  agreementDrawnUp: () => ({ what: 'maakte de overeenkomst' }),
  agreementSigned: (p, t) => ({ what: 'legde de handtekeningen vast', note: `Getekend op ${t.date(p.on)}` }),
  agreementLapsed: () => ({
    what: 'liet de overeenkomst vervallen',
    note: 'Er was na 30 dagen niet getekend. Dat geldt als: wil niet meedoen.',
  }),
  fileClosedWithoutTrajectory: (p, t) => ({
    what: 'sloot het dossier zonder traject',
    note: t.code(closingReasons, p.reason),
  }),
  agreementSent: () => ({ what: 'stuurde de getekende overeenkomst naar de VH-coördinator' }),
  krisOpened: () => ({ what: 'opende het dossier in KRIS' }),
  intakeReportWritten: () => ({ what: 'schreef het korte verslag in KRIS' }),
  rentalHistoryRecorded: () => ({ what: 'legde de huurgeschiedenis vast in het eigen dossier' }),
  krisRegistered: () => ({ what: 'zette naam, adres en overeenkomst in KRIS' }),
  lifeAreasDrafted: () => ({ what: 'schreef de leefgebieden' }),
  lifeAreasRegistered: () => ({ what: 'zette de leefgebieden in KTSD' }),
  notesRemoved: () => ({ what: 'wiste de gespreksnotities' }),
  workerAddedToKris: (p, t) => ({ what: `voegde ${t.person(p.worker)} toe in KRIS` }),
  completionRequested: () => ({ what: 'vroeg de corporatie het dossier aan te vullen', note: 'Binnen drie dagen.' }),
  arrearsRecorded: () => ({ what: 'legde de huurachterstand vast in het eigen dossier' }),
  fileCompleted: () => ({ what: 'vulde het dossier aan met vijf gegevens' }),
  supportStarted: () => ({ what: 'begon met de hulp' }),
  lifeAreaUpdated: () => ({ what: 'werkte een leefgebied bij' }),
  caseReferred: () => ({ what: 'mailde het KRIS-nummer naar Werk en Inkomen' }),
  collectionFrozen: (p, t) => ({
    what: 'bevroor de incasso',
    ...(p.from ? { note: `Vanaf ${t.date(p.from)}${p.until ? `, tot en met ${t.date(p.until)}` : ''}` } : {}),
  }),
  freezeLifted: (p, t) => ({
    what: 'hief de bevriezing van de incasso op',
    ...(p.on ? { note: `Op ${t.date(p.on)}: ${t.code(freezeLiftReasons, p.reason).toLowerCase()}` } : {}),
  }),
  caseTakenUp: () => ({ what: 'nam de zaak op' }),
  homeVisitPlanned: (p, t) => ({ what: 'sprak het huisbezoek af', note: `${t.date(p.date)}, ${p.time} uur` }),
  budgetManagementSigned: (p, t) => ({ what: 'legde vast dat budgetbeheer is getekend', note: t.date(p.on) }),
  budgetManagementStartTold: (p, t) => ({ what: 'gaf de startdatum van budgetbeheer door', note: t.date(p.start) }),
  budgetAgreementDrawnUp: () => ({ what: 'maakte de overeenkomst budgetbeheer' }),
  budgetAgreementStored: () => ({ what: 'bewaarde de getekende overeenkomst budgetbeheer' }),
  budgetDataRegistered: () => ({ what: 'legde gegevens voor budgetbeheer vast' }),
  rentRecorded: () => ({ what: 'legde huur en betalingen vast' }),
  arrangementRecorded: () => ({ what: 'legde de regeling voor de huurschuld vast' }),
  budgetUpdated: (p, t) => ({
    what: 'werkte het dossier budgetbeheer bij',
    note: capital(t.code(budgetParts, p.part)),
  }),
  progressReported: (p, t) => ({
    what: `schreef het verslag van voortgangsgesprek ${p.quarter}`,
    note: `Gesprek op ${t.date(p.on)}`,
  }),
  positiveDeclared: () => ({ what: 'liet weten dat het traject positief kan sluiten' }),
  exitTalkCalled: (p, t) => ({ what: 'riep een gesprek bijeen', note: `${t.date(p.date)}, ${p.time} uur` }),
  exitDecided: (p, t) => ({ what: 'besloot na het gesprek', note: t.code(decisions, p.decision) }),
  krisClosed: (p, t) => ({ what: 'sloot het KRIS-dossier', note: t.code(outcomes, p.outcome) }),
  budgetPartEnded: () => ({ what: 'rondde het deel van Werk en Inkomen af' }),
  corporationFileClosed: (p, t) => ({
    what: 'sloot het dossier en stuurde de brief',
    note: t.code(outcomes, p.outcome),
  }),
  withdrawn: (p, t) => ({ what: 'legde vast dat de bewoner stopt', note: `Sinds ${t.date(p.on)}` }),
  healthConsentWithdrawn: () => ({
    what: 'wiste wat over gezondheid was genoteerd',
    note: 'De bewoner trok die toestemming in.',
  }),
  subjectRecorded: (p, t) => ({ what: 'legde een ander onderwerp vast', note: t.code(fileNames, p.file) }),
  entryCorrected: (p, t) => ({ what: 'verbeterde een gegeven', note: corrected(p, t) }),
  entryRemoved: (p, t) => ({ what: 'haalde een gegeven weg', note: removed(p, t) }),
  talkConsentWithdrawn: () => ({
    what: 'legde vast dat de toestemming voor het gesprek is ingetrokken',
    note: 'De gespreksnotities zijn weg. De overeenkomst blijft gelden.',
  }),
  entryWithheld: (p, t) => ({
    what: `toont iets niet aan de bewoner: ${t.code(fileNames, p.file)}`,
    note: `Tot en met ${t.date(p.until)}. ${t.code(withholdingTexts, p.ground)}`,
  }),
  withholdingEnded: (p, t) => ({ what: 'toont weer alles aan de bewoner', note: t.code(fileNames, p.file) }),
  callAsked: (p, t) => ({
    what: 'vroeg om gebeld te worden',
    note: `${t.code(callers, p.whom)}. ${t.code(dayParts, p.when)}`,
  }),
  calledBack: (p, t) => ({ what: 'belde de bewoner', note: t.date(p.on) }),
  requestMade: asked,
  requestToCorporation: asked,
  requestToTeam: asked,
  requestToWorkAndIncome: asked,
  identityChecked: (p, t) => ({ what: 'keek wie het verzoek doet', note: t.code(identityWays, p.way) }),
  requestExtended: (p, t) => ({ what: 'nam meer tijd voor een verzoek', note: t.code(extensionReasons, p.reason) }),
  requestDecided: (p, t) => ({
    what: `besloot over een verzoek: ${t.code(requestDecisions, p.decision)}`,
    ...(p.ground ? { note: t.code(refusals, p.ground) } : {}),
  }),
  requestSettled: (p, t) => ({ what: 'deed wat na een verzoek is besloten', note: t.date(p.on) }),
  restrictionLifted: (p, t) => ({ what: 'gebruikt de gegevens weer', note: t.code(liftReasons, p.reason) }),
  holdPlaced: (p, t) => ({
    what: `bewaart dit langer: ${t.code(fileNames, p.file)}, tot en met ${t.date(p.until)}`,
    note: t.code(holdReasons, p.reason),
  }),
  holdEnded: (p, t) => ({ what: `bewaart dit niet meer langer: ${t.code(fileNames, p.file)}` }),
  activationSent: () => ({ what: 'stuurde een brief om in te loggen' }),
  conditionBreached: (p, t) => ({
    what: `meldde dat een voorwaarde niet wordt gehaald: ${t.code(short, p.condition)}`,
    note: `Sinds ${t.date(p.since)}`,
  }),
  conditionAtRisk: (p, t) => ({
    what: `noteerde dat een voorwaarde gevaar loopt: ${t.code(short, p.condition)}`,
    note: `Sinds ${t.date(p.since)}`,
  }),
  riskPassed: (p, t) => ({
    what: `noteerde dat een voorwaarde geen gevaar meer loopt: ${t.code(short, p.condition)}`,
    note: `Sinds ${t.date(p.since)}`,
  }),
  conditionMetAgain: (p, t) => ({
    what: `meldde dat een voorwaarde weer wordt gehaald: ${t.code(short, p.condition)}`,
    note: `Sinds ${t.date(p.since)}`,
  }),
  endedOtherwise: (p, t) => ({
    what: 'legde vast dat het traject eindigt',
    ...(p.way ? { note: t.code(endWays, p.way) } : {}),
  }),
  substituted: (p, t) => ({
    what: `springt in voor ${t.person(p.for)}`,
    note: `Tot en met ${t.date(p.until)}: ${t.code(absenceReasons, p.reason).toLowerCase()}`,
  }),
  glassBroken: (p, t) => ({
    what: `gebruikte noodtoegang om te lezen (${t.code(roleNames, p.role)})`,
    note: `Tot ${t.date(p.on)}, ${p.until} uur. Reden: ${t.code(glassReasons, p.reason)}`,
  }),
  handedOver: (p, t) => ({ what: `droeg het traject over aan ${t.person(p.to)}` }),
  contactChanged: (p, t) => ({ what: `gaf door dat ${t.person(p.to)} het overneemt` }),
}

export const milestonesNl: MilestoneWords = {
  residentInformed: 'Bewoner geïnformeerd',
  signalSent: 'Melding gedaan',
  knownChecked: 'Gekeken of bewoner bekend is',
  workerAssigned: 'Medewerker aangewezen',
  talkInvited: 'Uitgenodigd voor gesprek',
  attendanceConfirmed: 'Bevestigd wie komt',
  talkConsentRecorded: 'Toestemming voor gesprek',
  eligibilityJudged: 'Beoordeeld',
  agreementDrawnUp: 'Overeenkomst gemaakt',
  agreementSigned: 'Overeenkomst getekend',
  agreementSent: 'Overeenkomst verstuurd',
  krisOpened: 'KRIS geopend',
  intakeReportWritten: 'Kort verslag in KRIS',
  krisRegistered: 'Naam en overeenkomst in KRIS',
  lifeAreasRegistered: 'Leefgebieden in KTSD',
  workerAddedToKris: 'Medewerker in KRIS',
  completionRequested: 'Aanvulling gevraagd',
  fileCompleted: 'Dossier aangevuld',
  supportStarted: 'Hulp begonnen',
  caseReferred: 'Aangemeld bij Werk en Inkomen',
  collectionFrozen: 'Incasso bevroren',
  caseTakenUp: 'Zaak opgenomen',
  homeVisitPlanned: 'Huisbezoek afgesproken',
  budgetManagementStartTold: 'Budgetbeheer getekend',
  budgetDataRegistered: 'Gegevens vastgelegd',
  progressReported: 'Elk kwartaal een gesprek',
  positiveDeclared: 'Kan positief sluiten',
  krisClosed: 'KRIS gesloten',
  budgetPartEnded: 'Deel van Werk en Inkomen afgerond',
  corporationFileClosed: 'Dossier gesloten, brief verstuurd',
}
