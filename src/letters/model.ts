/**
 * What a letter is made from: one model for each kind, with what its reader may know and nothing else. The types hold
 * the covenant's lines: a team that knows a postcode only gets no name, no address and no talk at the home.
 */
import type { Language } from '../calendar/explain.ts'
import type { PlainDate } from '../calendar/plain-date.ts'
import type { Decision, EndWay } from '../covenant/codes.ts'
import type { LeakAdvice, LeakData, LeakKind, LeakMeasure } from '../covenant/leaks.ts'
import type { Party } from '../covenant/words.ts'
import type { Drawing } from '../files/signature.ts'

export type { Language, PlainDate }

/** 24 hours, `HH:MM`. */
export type ClockTime = string

/**
 * The organisation that writes, from its settings. `logoSvg` is the text of an SVG file; one that `checkLogo` refuses is
 * left out. `signatory.role` is in the language of the letter.
 */
export type Sender = {
  readonly name: string
  readonly kind: Party
  readonly street: string
  readonly postcodePlace: string
  readonly phone: string
  readonly mail: string
  readonly website?: string
  readonly logoSvg?: string
  readonly signatory: { readonly name: string; readonly role: string }
}

/** Name as it stands on the envelope ("Mevrouw N. Voorbeeld"), street with number, postcode with place. */
export type Addressee = { readonly name: string; readonly street: string; readonly postcodePlace: string }

/** `reference` is the sender's own and carries no meaning; it must differ between the copies of different parties. */
type Head = { readonly sender: Sender; readonly date: PlainDate; readonly reference?: string }
type HeadToResident = Head & { readonly addressee: Addressee }

/** An eviction judgment, given or still possible (3.1 step 1). */
export type Judgment = { readonly kind: 'possible' } | { readonly kind: 'given'; readonly date: PlainDate }

/** Where the resident finds help. The national legal desk is always named beside these. */
export type HelpPlace = { readonly name: string; readonly phone?: string; readonly website?: string }
export type Help = { readonly municipality: HelpPlace; readonly team: HelpPlace }

/** 3.1 step 1: what threatens and the two questions, with an answer form. `answerBefore`: the first day that is late. */
export type InformationLetter = HeadToResident & {
  readonly kind: 'information'
  readonly judgment: Judgment
  readonly answerBefore?: PlainDate
}

export type OfficePlace = { readonly kind: 'office' } & Addressee
export type MeetingPlace = { readonly kind: 'home' } | OfficePlace

/** A talk in Amsterdam time; `minutes` is how long it takes. */
export type Appointment<Place extends MeetingPlace = MeetingPlace> = {
  readonly date: PlainDate
  readonly from: ClockTime
  readonly minutes: number
  readonly place: Place
}

type Invitation = Head & {
  readonly kind: 'invitation'
  /** The day of an earlier appointment that did not take place; then this letter makes a new one. */
  readonly instead?: PlainDate
}

/** 3.1 step 4, to the resident. `shared` says what the team was told about her or him, and so where they can meet. */
export type InvitationToResident = Invitation & {
  readonly copyFor: 'resident'
  readonly addressee: Addressee
  readonly judgment: Judgment
  readonly teamName?: string
} & (
    | { readonly shared: 'nameAndAddress'; readonly consentOn: PlainDate; readonly appointment: Appointment }
    | { readonly shared: 'postcode'; readonly appointment: Appointment<OfficePlace> }
  )

/** 3.1 step 4, to the team. On the postcode route it holds no name, no address and no talk at the home. */
export type InvitationToTeam = Invitation & { readonly copyFor: 'team'; readonly team: Addressee } & (
    | { readonly shared: 'nameAndAddress'; readonly addressee: Addressee; readonly appointment: Appointment }
    | { readonly shared: 'postcode'; readonly postcode: string; readonly appointment: Appointment<OfficePlace> }
  )

/** A condition as it is worded in the language of the letter; `proofs` are printed under it. */
export type ConditionText = { readonly id: string; readonly text: string; readonly proofs?: readonly string[] }

/** 3.3 whole. The same party may sign more than once, as the annex has it. `date`: the day it was drawn up. */
export type AgreementLetter = {
  readonly kind: 'agreement'
  readonly resident: Addressee
  readonly corporation: Sender
  readonly date: PlainDate
  readonly reference?: string
  readonly conditions: readonly ConditionText[]
  /** Data exchange, access and ending, where a municipality words them itself; else the covenant's own. */
  readonly parts?: readonly { readonly title: string; readonly text: string }[]
  readonly signatories: readonly Party[]
  /** Where it was signed on a screen: on which day and at what time, and each signatory in the same order. */
  readonly signed?: {
    readonly on: PlainDate
    readonly at: ClockTime
    readonly place: string
    readonly by: readonly { readonly name: string; readonly drawing: Drawing }[]
  }
}

/** 3.1 step 6: no trajectory. `notSigned`: the agreement lapsed. */
export type NothingFollowsLetter = HeadToResident & {
  readonly kind: 'nothingFollows'
  readonly outcome: 'notEligible' | 'doesNotWant' | 'notSigned'
  readonly judgment: Judgment
  readonly help: Help
}

/** 3.1 step 19 after 17a. */
export type ClosingPositiveLetter = HeadToResident & { readonly kind: 'closingPositive'; readonly help: Help }

/** 3.1 step 19 after 17b. `reason`: the corporation's own words, past the text guard; never another party's. */
export type ClosingNegativeLetter = HeadToResident & {
  readonly kind: 'closingNegative'
  readonly reason?: string
  readonly judgment: Judgment
  readonly help: Help
}

/** 3.1 step 19 where it ended in another way. */
export type ClosingStoppedLetter = HeadToResident & {
  readonly kind: 'closingStopped'
  readonly ended: StoppedEnding
  readonly help: Help
}
export type StoppedEnding =
  | { readonly kind: 'withdrawn'; readonly on: PlainDate; readonly judgment: Judgment }
  | { readonly kind: 'ended'; readonly way: LetterEndWay; readonly judgment: Judgment }
/** Nobody writes to somebody who has died. */
export type LetterEndWay = Exclude<EndWay, 'deceased'>

/**
 * 3.3, access to data: a code to log in with. A partner may read along: nothing in it says why. `address`: of the site;
 * `until`: the last day on which the code works.
 */
export type ActivationLetter = HeadToResident & {
  readonly kind: 'activation'
  readonly code: string
  readonly address: string
  readonly until: PlainDate
}

/** 3.1 step 14: what the resident signs with Work and Income. The sender is Work and Income. */
export type BudgetManagementLetter = HeadToResident & {
  readonly kind: 'budgetManagementAgreement'
  readonly startsOn: PlainDate
}

/** 3.1 step 16: the quarter's talk. `instead`: of one that was planned before. The sender is the team or Work and Income. */
export type ProgressTalkLetter = HeadToResident & {
  readonly kind: 'progressTalk'
  readonly appointment: Appointment
  readonly instead?: PlainDate
}
/** 3.1 step 16: that talk is off. */
export type ProgressTalkOffLetter = HeadToResident & { readonly kind: 'progressTalkOff'; readonly on: PlainDate }

/** 3.1 step 17a: it can close well. The sender is Work and Income. */
/** GDPR 34: a breach of the sender's own, in its codes. */
export type LeakLetter = HeadToResident & {
  readonly kind: 'leak'
  readonly leak: {
    readonly kind: LeakKind
    readonly from: PlainDate
    readonly until: PlainDate
    readonly data: LeakData
    readonly done: LeakMeasure
    readonly advice: LeakAdvice
  }
}

export type CanCloseLetter = HeadToResident & { readonly kind: 'canClose' }
/** 3.1 step 17b: a talk of everybody, since it gets stuck. The sender is Work and Income. */
export type ExitTalkLetter = HeadToResident & {
  readonly kind: 'exitTalk'
  readonly on: PlainDate
  readonly from: ClockTime
  readonly help: Help
}
/** 3.1 step 17b: what the corporation decided after that talk; its reason comes with the closing letter. */
export type ExitDecisionLetter = HeadToResident & {
  readonly kind: 'exitDecision'
  readonly decision: Decision
  readonly judgment: Judgment
  readonly help: Help
}

export type LetterModel =
  | InformationLetter
  | InvitationToResident
  | InvitationToTeam
  | AgreementLetter
  | NothingFollowsLetter
  | ClosingPositiveLetter
  | ClosingNegativeLetter
  | ClosingStoppedLetter
  | ActivationLetter
  | BudgetManagementLetter
  | ProgressTalkLetter
  | ProgressTalkOffLetter
  | CanCloseLetter
  | LeakLetter
  | ExitTalkLetter
  | ExitDecisionLetter
