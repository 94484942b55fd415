import type { Text } from './words.ts'

/** Coded answers that the covenant knows; events carry codes, never words about a person. */
const codes = <const T extends Record<string, Text>>(list: T): T => list

export const channels = codes({
  telephone: { nl: 'telefoon', en: 'telephone' },
  letter: { nl: 'brief', en: 'letter' },
  visit: { nl: 'aan de deur', en: 'at the door' },
})
export type Channel = keyof typeof channels

/** 3.1 step 1: what came of an attempt; `letterSent` waits for an answer. */
export const contactOutcomes = codes({
  consent: { nl: 'Ja: naam en adres mogen naar het Buurtteam', en: 'Yes: name and address may go to the team' },
  refusedNameAndAddress: { nl: 'Nee: naam en adres niet delen', en: 'No: do not share name and address' },
  refusedTeam: { nl: 'Nee: het Buurtteam er niet bij', en: 'No: do not involve the team' },
  noAnswer: { nl: 'Wel contact, nog geen antwoord', en: 'Contact, no answer yet' },
  noContact: { nl: 'Geen contact', en: 'No contact' },
})
export type ContactOutcome = keyof typeof contactOutcomes

export const routes = codes({
  nameAndAddress: { nl: 'met naam en adres', en: 'with name and address' },
  postcode: { nl: 'met alleen de postcode', en: 'with the postcode only' },
})
export type Route = keyof typeof routes

export const knownResults = codes({
  known: { nl: 'Ja, al bekend', en: 'Yes, known' },
  notKnown: { nl: 'Nee, niet bekend', en: 'No, not known' },
  undecided: { nl: 'Niet te zeggen (alleen een postcode)', en: 'Cannot be told (postcode only)' },
})
export type KnownResult = keyof typeof knownResults

export const places = codes({
  home: { nl: 'bij de bewoner thuis', en: 'at the resident’s home' },
  corporationOffice: { nl: 'kantoor van de corporatie', en: 'office of the corporation' },
  teamOffice: { nl: 'kantoor van het Buurtteam', en: 'office of the team' },
})
export type Place = keyof typeof places

export const judgments = codes({
  eligible: { nl: 'komt in aanmerking', en: 'eligible' },
  notEligible: { nl: 'komt niet in aanmerking', en: 'not eligible' },
  doesNotWant: { nl: 'wil niet meedoen', en: 'does not want' },
})
export type Judgment = keyof typeof judgments

/** 3.1 step 6: why the corporation closes its file where no trajectory follows; never shared. */
export const closingReasons = codes({
  refused: { nl: 'De bewoner wil geen hulp of wil niet delen', en: 'The resident refuses' },
  noContact: { nl: 'Geen contact gekregen', en: 'No contact' },
  notEligible: { nl: 'De bewoner komt niet in aanmerking', en: 'Not eligible' },
  doesNotWant: { nl: 'De bewoner wil niet meedoen', en: 'Does not want' },
  talkStopped: { nl: 'De bewoner stopte het gesprek', en: 'The resident stopped the talk' },
  lapsed: { nl: 'De overeenkomst is niet getekend', en: 'The agreement was not signed' },
  settled: { nl: 'De huurschuld is betaald of geregeld', en: 'The debt is paid or arranged' },
  other: { nl: 'Anders', en: 'Other' },
})
export type ClosingReason = keyof typeof closingReasons

export const outcomes = codes({
  positive: { nl: 'positief afgesloten', en: 'closed positively' },
  negative: { nl: 'negatief afgesloten', en: 'closed negatively' },
  withdrawn: { nl: 'de bewoner is gestopt', en: 'the resident stopped' },
  ended: { nl: 'op een andere manier geëindigd', en: 'ended in another way' },
})
export type Outcome = keyof typeof outcomes

export const endWays = codes({
  tenancyEnded: { nl: 'Huur opgezegd en sleutels ingeleverd', en: 'Tenancy ended and keys returned' },
  unreachable: { nl: 'Niet meer bereikbaar', en: 'Unreachable' },
  moved: { nl: 'Verhuisd', en: 'Moved' },
  deceased: { nl: 'Overleden', en: 'Deceased' },
  executed: { nl: 'Het vonnis is uitgevoerd', en: 'Judgment executed' },
  setAside: { nl: 'Het vonnis is vernietigd', en: 'Judgment set aside' },
  moratorium: { nl: 'Moratorium (Fw 287b, hooguit zes maanden)', en: 'Moratorium (Fw 287b, at most six months)' },
  coolingOff: {
    nl: 'Afkoelingsperiode (Wgs art. 5, hooguit zes maanden)',
    en: 'Cooling-off period (Wgs 5, at most six months)',
  },
})
export type EndWay = keyof typeof endWays

/** What the court can hold an eviction back with: each on its own, with its own days, six months at most. */
export const respites = codes({
  moratorium: { nl: 'Moratorium (Fw 287b)', en: 'Moratorium (Fw 287b)' },
  coolingOff: { nl: 'Afkoelingsperiode (Wgs art. 5)', en: 'Cooling-off period (Wgs 5)' },
})
export type Respite = keyof typeof respites
export const respiteMonths = 6

/** Wgs 4: what the term of the first talk counts from. */
export const debtAsks = codes({
  asked: { nl: 'De bewoner vroeg om schuldhulp', en: 'The resident asked for debt help' },
  accepted: { nl: 'De bewoner nam het aanbod van de gemeente aan', en: 'The resident accepted the offer' },
})
export type DebtAsk = keyof typeof debtAsks

/** Wgs 4a: what is decided. */
export const debtDecisions = codes({
  given: { nl: 'Er komt schuldhulp', en: 'Debt help is given' },
  refused: { nl: 'Er komt geen schuldhulp', en: 'No debt help is given' },
})
export type DebtDecision = keyof typeof debtDecisions

export const decisions = codes({
  newArrangements: { nl: 'Nieuwe afspraken', en: 'New arrangements' },
  negativeExit: { nl: 'Negatief sluiten', en: 'Negative exit' },
})
export type Decision = keyof typeof decisions

/** Why a file is kept after its time: something goes on that needs it. */
export const holdReasons = codes({
  complaint: { nl: 'Er loopt een klacht of bezwaar', en: 'A complaint or objection is pending' },
  court: { nl: 'Er loopt een rechtszaak', en: 'A court case is pending' },
  request: { nl: 'Er loopt een verzoek van de bewoner', en: 'A request of the resident is pending' },
  inspection: { nl: 'Een toezichthouder doet onderzoek', en: 'A supervisor is inspecting' },
  carefulHelp: {
    nl: 'Zorgvuldige hulp vraagt het (Wmo 2015, art. 5.3.4)',
    en: 'Careful help asks for it (Wmo 2015, 5.3.4)',
  },
})
export type HoldReason = keyof typeof holdReasons

/** 3.1 step 13: why the landlord lifts the freeze; its own. */
export const freezeLiftReasons = codes({
  settled: { nl: 'De huurschuld is betaald of geregeld', en: 'The debt is paid or arranged' },
  ended: { nl: 'Het traject is gestopt', en: 'The trajectory has stopped' },
  notMet: { nl: 'Een voorwaarde wordt niet gehaald', en: 'A condition is not met' },
  other: { nl: 'Anders', en: 'Other' },
})
export type FreezeLiftReason = keyof typeof freezeLiftReasons

/** 3.3: how it stands with a condition. */
export const conditionStates = codes({
  met: { nl: 'Gehaald', en: 'Met' },
  atRisk: { nl: 'Loopt gevaar', en: 'At risk' },
  breached: { nl: 'Niet gehaald', en: 'Not met' },
})
export type ConditionStateName = keyof typeof conditionStates

export const tellingWays = codes({
  writing: { nl: 'Geschreven', en: 'In writing' },
  wordOfMouth: { nl: 'Gezegd', en: 'By word of mouth' },
})
export type TellingWay = keyof typeof tellingWays

/** What a resident who came in by a letter only announces: it waits until another party has spoken with him or her. */
export const announcements = codes({
  withdraw: { nl: 'stoppen met het traject', en: 'stop with the trajectory' },
  stopTalk: { nl: 'stoppen met het gesprek', en: 'stop the talk' },
  withdrawTalkConsent: {
    nl: 'de toestemming voor het gesprek intrekken',
    en: 'withdraw consent to the talk',
  },
  withdrawHealthConsent: { nl: 'niet meer over gezondheid praten', en: 'talk of health no more' },
  withdrawNameAndAddress: { nl: 'naam en adres niet meer delen', en: 'share name and address no more' },
})
export type Announcement = keyof typeof announcements

/** When a call suits best. */
export const dayParts = codes({
  morning: { nl: 'In de ochtend', en: 'In the morning' },
  afternoon: { nl: 'In de middag', en: 'In the afternoon' },
  any: { nl: 'Dat maakt niet uit', en: 'It does not matter' },
})
export type DayPart = keyof typeof dayParts

/** Whom the resident can ask to call. */
export const callers = codes({
  team: { nl: 'Het Buurtteam', en: 'The team' },
  corporation: { nl: 'De corporatie', en: 'The housing corporation' },
  workAndIncome: { nl: 'Werk en Inkomen', en: 'Work and Income' },
})
export type Caller = keyof typeof callers

/** Facts in the corporation's file that border on criminal-law data: coded, never free text (reading). */
export const housingFraudFacts = codes({
  none: { nl: 'Niets bekend', en: 'None' },
  suspectedSublet: { nl: 'Vermoeden van onderhuur', en: 'Suspected sublet' },
  other: { nl: 'Iets anders', en: 'Other' },
})
export type HousingFraudFact = keyof typeof housingFraudFacts

/** 3.1 step 9: life areas that may matter for the request for help. There is none for justice or police (footnote 1). */
export const lifeAreas = codes({
  money: { nl: 'Geld', en: 'Money' },
  housing: { nl: 'Wonen', en: 'Housing' },
  household: { nl: 'Gezin en huisgenoten', en: 'Household' },
  physicalHealth: { nl: 'Lichamelijke gezondheid', en: 'Physical health' },
  mentalHealth: { nl: 'Mentale gezondheid', en: 'Mental health' },
  work: { nl: 'Werk, school en dagritme', en: 'Work, school and daily rhythm' },
  network: { nl: 'Familie, vrienden en buren', en: 'Family, friends and neighbours' },
})
export type LifeArea = keyof typeof lifeAreas

/**
 * 3.1 step 9, footnote 2: the wording is agreed with the resident. Only a draft may still wait for that; what stands in
 * KTSD was read, and who disagrees has his or her own words beside it.
 */
export const agreedWithResident = codes({
  agreed: { nl: 'Gelezen en akkoord', en: 'Read and agreed' },
  disagrees: { nl: 'Niet eens; eigen woorden staan erbij', en: 'Disagrees; own words beside it' },
  notYet: { nl: 'Nog niet samen gelezen', en: 'Not read together yet' },
})
export type AgreedWithResident = keyof typeof agreedWithResident

export const readingWays = codes({
  together: { nl: 'Samen gelezen', en: 'Read together' },
  aloud: { nl: 'Voorgelezen', en: 'Read aloud' },
  sent: { nl: 'Gestuurd, en de bewoner gaf antwoord', en: 'Sent, and the resident answered' },
  telephone: { nl: 'Besproken aan de telefoon', en: 'By telephone' },
})
export type ReadingWay = keyof typeof readingWays

export const judgmentStates = codes({
  possible: { nl: 'Het vonnis komt er misschien', en: 'Possible' },
  given: { nl: 'Het vonnis is gegeven', en: 'Given' },
})
export type JudgmentState = keyof typeof judgmentStates

/** 3.1 step 16: what the structured report says of the rent and of the arrangement for the arrears. */
export const rentStates = codes({
  onTime: { nl: 'Steeds op tijd betaald', en: 'Always on time' },
  notAlways: { nl: 'Niet steeds op tijd', en: 'Not always on time' },
})
export type RentState = keyof typeof rentStates
export const arrangementStates = codes({
  kept: { nl: 'Er is een regeling en die loopt goed', en: 'There is one and it is kept' },
  notKept: { nl: 'Er is een regeling, maar die loopt niet goed', en: 'There is one, not kept' },
  none: { nl: 'Er is nog geen regeling', en: 'None yet' },
  boughtOff: { nl: 'De schuld is afgekocht', en: 'Bought off' },
})
export type ArrangementState = keyof typeof arrangementStates
/** 17a, second half: a stable arrangement, or bought off. */
export const stableArrangements = codes({
  arrangement: { nl: 'Er is een vaste regeling voor de achterstand', en: 'A stable arrangement for the arrears' },
  boughtOff: { nl: 'De huurschuld is afgekocht', en: 'The debt is bought off' },
})

/** Who was there when it was said; an entry keeps it beside who recorded it. */
export const presentAt = codes({
  resident: { nl: 'De bewoner', en: 'The resident' },
  household: { nl: 'Iemand uit het huishouden', en: 'Somebody of the household' },
  corporation: { nl: 'De corporatie', en: 'The corporation' },
  team: { nl: 'Het Buurtteam', en: 'The team' },
  workAndIncome: { nl: 'Werk en Inkomen', en: 'Work and Income' },
  interpreter: { nl: 'Een tolk', en: 'An interpreter' },
})
export type Presence = keyof typeof presentAt

/** GDPR 16: why an entry is corrected. A code: the words would be about the resident, and stand in an event. */
export const correctionReasons = codes({
  wasWrong: { nl: 'Er stond iets fout', en: 'It was wrong' },
  incomplete: { nl: 'Er ontbrak iets', en: 'Something was missing' },
  changed: { nl: 'Het is veranderd', en: 'It has changed' },
  askedByResident: { nl: 'De bewoner vroeg erom', en: 'The resident asked for it' },
})
export type CorrectionReason = keyof typeof correctionReasons

/** GDPR 17: why a wrong recording is removed. */
export const removalReasons = codes({
  otherPerson: { nl: 'Het gaat over iemand anders', en: 'It is about somebody else' },
  notRelevant: { nl: 'Het is niet nodig voor de hulpvraag', en: 'It does not matter for the request for help' },
  mayNotStandHere: { nl: 'Het mag hier niet staan', en: 'It may not stand here' },
  askedByResident: { nl: 'De bewoner vroeg erom', en: 'The resident asked for it' },
})
export type RemovalReason = keyof typeof removalReasons

export const absentees = codes({
  resident: { nl: 'De bewoner', en: 'The resident' },
  corporation: { nl: 'De corporatie', en: 'The corporation' },
  team: { nl: 'Het Buurtteam', en: 'The team' },
})

/** Why a colleague steps in; a code, since it is about a member of staff. */
export const absenceReasons = codes({
  illness: { nl: 'Ziek', en: 'Ill' },
  leave: { nl: 'Vrij', en: 'On leave' },
  left: { nl: 'Uit dienst', en: 'Left' },
  danger: { nl: 'Er is gevaar en de collega is niet bereikbaar', en: 'Danger, and the colleague cannot be reached' },
})
export type AbsenceReason = keyof typeof absenceReasons
