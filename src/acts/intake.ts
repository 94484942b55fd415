/** Steps 5-6. */

import { addDays, type PlainDate } from '../calendar/plain-date.ts'
import { instantOf } from '../calendar/zone.ts'
import {
  type CategoryName,
  categories,
  closingReasons,
  housingFraudFacts,
  judgments,
  terms,
} from '../covenant/index.ts'
import { agreedJudgment, withoutTrajectory } from '../trajectory/index.ts'
import { type Context, entryOf } from './context.ts'
import { act, type EntryDraft, news, type TimerDraft } from './definition.ts'
import { eraseTeamWorld } from './erase.ts'
import { choice, date, type Field, type FieldSpec, optional, optionalChoice, presence, yesNo } from './fields.ts'
import { agreementLetter, nothingFollowsLetter } from './letters.ts'
import { removeTalkNotes } from './notes.ts'
import { nameAndAddressFields } from './values.ts'

const today = (context: Context) => context.now.date
const otherSide = (context: Context) =>
  context.who.party === 'team' ? news('corporation', 'housingConsultant') : news('team', 'teamWorker')

export const recordTalkConsent = act({
  name: 'recordTalkConsent',
  fields: { given: choice(yesNo) },
  input: (values) => ({ given: values.given === 'yes' }),
})

export const recordHealthConsent = act({
  name: 'recordHealthConsent',
  fields: { given: choice(yesNo) },
  input: (values) => ({ given: values.given === 'yes' }),
})

export const withdrawHealthConsent = act({
  name: 'withdrawHealthConsent',
  fields: {},
  input: () => ({}),
  after: (tx, trajectoryId) =>
    removeTalkNotes(tx, trajectoryId, ['intakeNotesTeam'], ['physicalHealth', 'mentalHealth']),
})

export const recordNameAndAddress = act({
  name: 'recordNameAndAddress',
  fields: nameAndAddressFields,
  input: () => ({}),
  entries: (values) => [{ file: 'intakeNotesTeam', category: 'nameAndAddress', value: values }],
})

type NotesFile = 'intakeNotesCorporation' | 'intakeNotesTeam'
const noted = (file: NotesFile, category: CategoryName) => (context: Context) => {
  const value = entryOf(context, file, category)?.value
  return value && 'text' in value ? value.text : undefined
}

function note<M extends Partial<FieldSpec>>(
  file: NotesFile,
  category: CategoryName,
  more?: M,
): Field<string, false> & M {
  return optional.longText({ max: 2000, prefill: noted(file, category), ...more }) as unknown as Field<string, false> &
    M
}
/** Housing fraud borders on criminal-law data: a coded fact, no free text (reading). */
const fraud = (file: NotesFile) => optionalChoice(housingFraudFacts, { prefill: noted(file, 'housingFraud') })

const notesOf = (file: NotesFile, values: Readonly<Record<string, unknown>>): EntryDraft[] =>
  Object.entries(values).flatMap(([category, value]) =>
    typeof value === 'string' ? [{ file, category: category as CategoryName, value: { text: value } }] : [],
  )

const topics = (file: NotesFile) => ({
  residents: note(file, 'residents', { heading: 'household' }),
  children: note(file, 'children'),
  paymentRecord: note(file, 'paymentRecord', { heading: 'housing' }),
  causeOfArrears: note(file, 'causeOfArrears'),
  nuisance: note(file, 'nuisance'),
  currentIncome: note(file, 'currentIncome', { heading: 'money' }),
  expectedIncome: note(file, 'expectedIncome'),
  debts: note(file, 'debts'),
  motivation: note(file, 'motivation'),
})

export const writeCorporationNotes = act({
  name: 'writeCorporationNotes',
  fields: {
    ...topics('intakeNotesCorporation'),
    housingFraud: fraud('intakeNotesCorporation'),
    presence: presence(),
  },
  input: () => ({}),
  entries: ({ presence: _, ...values }) => notesOf('intakeNotesCorporation', values),
})

const healthOpen = (context: Context) => context.view.healthConsent === true

export const writeTeamNotes = act({
  name: 'writeTeamNotes',
  fields: {
    ...topics('intakeNotesTeam'),
    physicalHealth: note('intakeNotesTeam', 'physicalHealth', { when: healthOpen, heading: 'health' }),
    mentalHealth: note('intakeNotesTeam', 'mentalHealth', { when: healthOpen }),
    presence: presence(),
  },
  input: () => ({}),
  entries: ({ presence: _, ...values }) => notesOf('intakeNotesTeam', values),
})

const bothNotes = ['intakeNotesCorporation', 'intakeNotesTeam'] as const

/** Name and address stay until KRIS has them: the agreement needs them (3.1 step 9). */
const allButName = (Object.keys(categories) as CategoryName[]).filter((category) => category !== 'nameAndAddress')

export const withdrawTalkConsent = act({
  name: 'withdrawTalkConsent',
  fields: {},
  input: () => ({}),
  after: (tx, trajectoryId) => removeTalkNotes(tx, trajectoryId, bothNotes, allButName),
  tells: (_values, context) =>
    context.who.party === 'resident'
      ? [news('team', 'teamWorker'), news('corporation', 'housingConsultant')]
      : [otherSide(context)],
})

export const stopTalk = act({
  name: 'stopTalk',
  fields: {},
  input: () => ({}),
  after: (tx, trajectoryId) => removeTalkNotes(tx, trajectoryId, bothNotes),
  tells: (_values, context) =>
    context.who.party === 'resident'
      ? [news('team', 'teamWorker'), news('corporation', 'housingConsultant')]
      : [otherSide(context)],
})

export const judgeEligibility = act({
  name: 'judgeEligibility',
  fields: { judgment: choice(judgments) },
  input: (values) => values,
  async after(tx, trajectoryId, { judgment }, { view, who }) {
    const judged = agreedJudgment({ ...view, judgments: { ...view.judgments, [who.party]: judgment } })
    // Nothing is signed: what was noted goes at once (3.1 step 9, reading).
    if (judged && judged !== 'eligible') await removeTalkNotes(tx, trajectoryId, bothNotes)
  },
  tells: (_values, context) => [otherSide(context)],
})

export const discussDifference = act({
  name: 'discussDifference',
  fields: { on: date({ prefill: today }) },
  input: (values) => values,
  tells: (_values, context) => [otherSide(context)],
})

export const recordSupportWish = act({
  name: 'recordSupportWish',
  fields: { wants: choice(yesNo) },
  input: (values) => ({ wants: values.wants === 'yes' }),
  // The team keeps no file for who does not take part, unless that person wants its support (3.1 step 6).
  async after(tx, trajectoryId, { wants }) {
    if (wants === 'no') await eraseTeamWorld(tx, trajectoryId)
  },
})

const atEndOf = (context: Context, term: 'agreement-unsigned' | 'notes-kept') =>
  instantOf(addDays(today(context), terms[term].amount + 1), '00:00')

export const drawUpAgreement = act({
  name: 'drawUpAgreement',
  fields: { explained: choice(yesNo, { only: () => ['yes'] }) },
  input: () => ({}),
  letters: (_values, context) => [{ file: 'agreement', category: 'agreementDraft', model: agreementLetter(context) }],
  timers: (_values, context) => [{ timer: 'lapseAgreement', at: atEndOf(context, 'agreement-unsigned') }],
  tells: () => [news('team', 'teamWorker')],
})

/** The agreement does not lapse any more, and what was noted in the talk is kept for some days. */
export function afterSigning(on: PlainDate): TimerDraft[] {
  const at = instantOf(addDays(on, terms['notes-kept'].amount + 1), '00:00')
  return [
    { timer: 'lapseAgreement', clear: true },
    { timer: 'removeCorporationNotes', at },
    { timer: 'removeTeamNotes', at },
  ]
}

export const recordSigning = act({
  name: 'recordSigning',
  fields: { on: date({ prefill: today }) },
  input: (values) => values,
  timers: ({ on }) => afterSigning(on),
  tells: () => [news('team', 'vhCoordinator'), news('team', 'teamWorker')],
})

/** Which letter the resident gets when nothing follows (step 6); none where it never came to a talk. */
function nothingFollows(context: Context) {
  const { view } = context
  if (!withoutTrajectory(view)) return undefined
  if (view.agreement?.lapsed) return nothingFollowsLetter(context, 'notSigned')
  return nothingFollowsLetter(context, agreedJudgment(view) === 'notEligible' ? 'notEligible' : 'doesNotWant')
}

export const closeWithoutTrajectory = act({
  name: 'closeWithoutTrajectory',
  fields: { reason: choice(closingReasons), note: optional.longText({ max: 1000 }) },
  input: ({ reason }) => ({ reason }),
  entries: (values) =>
    values.note ? [{ file: 'corporationFile', category: 'closingNote', value: { text: values.note } }] : [],
  letters(_values, context) {
    const model = nothingFollows(context)
    return model ? [{ file: 'corporationFile', category: 'letter', model }] : []
  },
  after: (tx, trajectoryId) => removeTalkNotes(tx, trajectoryId, ['intakeNotesCorporation']),
})
