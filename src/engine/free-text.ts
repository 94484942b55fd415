import {
  type CategoryName,
  type Chosen,
  type FileName,
  files,
  isOfFinances,
  isResident,
  mayRecordCriminalData,
} from '../covenant/index.ts'
import type { GuardFile } from '../files/guard/index.ts'
import { reader } from '../files/guard/learned/index.ts'
import { textProblems, textProblemsIn, textQuestions } from '../files/guard/problems.ts'
import type { AnyAct } from '../trajectory/index.ts'
import {
  type EntryDraft,
  type FieldProblem,
  type Fields,
  optional,
  type Raw,
  type Values,
  yesNo,
} from '../trajectory/index.ts'
import type { Context } from './context.ts'
import { parse } from './parse.ts'

/** By which rules the text of a file is read. What stands in the other files is a name, a number or a letter of ours. */
const guardFileOf: Partial<Record<FileName, GuardFile>> = {
  corporationFile: 'corporation',
  intakeNotesCorporation: 'corporation-talk',
  krisCorporationTab: 'kris-corporation-tab',
  ktsd: 'ktsd',
  ktsdDraft: 'ktsd',
  intakeNotesTeam: 'ktsd',
  budgetFile: 'budget',
  // All three read it: what one of them may not hold may not stand there.
  requests: 'kris-corporation-tab',
}

/**
 * Names: somebody may be called De Moord, and the resident's own number belongs with the name. A payment reference is
 * digits that may look like any other number; its own check lets no words in.
 */
const names: readonly CategoryName[] = ['nameAndAddress', 'corporationName', 'consultantName', 'paymentReference']

const codes: readonly string[] = [...Object.values(textProblems), ...Object.values(textQuestions)]

/** Whether the guard of free text is among what was wrong: the privacy officer sees that it was, and no more. */
export const isTextRefused = (problems: readonly FieldProblem[]): boolean =>
  problems.some(({ problem }) => codes.includes(problem))

/**
 * Reads each free text by the rules of every file that it would stand in: one problem for each field and kind, with the
 * words that were found.
 */
export function textProblemsOf<F extends Fields>(
  act: { readonly fields: F },
  values: Values<F>,
  drafts: readonly EntryDraft[],
  chosen: Chosen,
): FieldProblem[] {
  return Object.entries(act.fields).flatMap(([field, { kind }]) => {
    const text = (values as Readonly<Record<string, unknown>>)[field]
    if ((kind !== 'text' && kind !== 'longText') || typeof text !== 'string') return []
    return textProblemsIn(text, filesOf(text, drafts, chosen), reader).map((problem) => ({ field, ...problem }))
  })
}

/** By which files' rules a text is read: those of the entries that hold it. */
export function filesOf(text: string, drafts: readonly EntryDraft[], chosen: Chosen): Set<GuardFile> {
  const read = draftsWith(text, drafts).map((draft) => readAs(draft, chosen))
  return new Set(read.filter((file) => file !== undefined))
}

/** Of what is recorded of somebody's finances, with a reason where the file has none, the amount is what it is about (3.2). */
const readAs = ({ file, category }: EntryDraft, chosen: Chosen): GuardFile | undefined => {
  const read = guardFileOf[file]
  if (read === 'budget' && mayRecordCriminalData(files[file].owner, chosen)) return 'budget-8a'
  return read && isOfFinances(category) ? (withFinances[read] ?? read) : read
}
const withFinances: Partial<Record<GuardFile, GuardFile>> = {
  corporation: 'corporation-talk',
  'kris-corporation-tab': 'corporation-talk',
}

/** The files in which this text would stand, somewhere in an entry that is no name. */
export const filesWith = (text: string, drafts: readonly EntryDraft[]): FileName[] =>
  draftsWith(text, drafts).map(({ file }) => file)

const draftsWith = (text: string, drafts: readonly EntryDraft[]): readonly EntryDraft[] =>
  drafts.filter(({ category, value, reason }) => !names.includes(category) && (reason === text || holds(value, text)))

const holds = (value: unknown, text: string): boolean =>
  value === text ||
  (typeof value === 'object' && value !== null && Object.values(value).some((part) => holds(part, text)))

/** What residents ask about their own data they ask in their own words: no rule of ours may stand between (GDPR 12). */
export const inOwnWords = ({ who }: Context): boolean => isResident(who.party)

/** What is wrong with the texts of an act whose entries are made from its values. */
export const readTexts = (act: AnyAct, values: Values<Fields>, context: Context): FieldProblem[] =>
  inOwnWords(context) ? [] : textProblemsOf(act, values, act.entries?.(values, context) ?? [], context.chosen)

/** What a form that comes back asks of its texts: why an alarm is false, and whether what may be so is so. */
export const textAnswers = {
  falseAlarm: optional.longText({ max: 1000 }),
  aboutCrime: optional.choice(yesNo),
  aboutHealth: optional.choice(yesNo),
}
type Answer = keyof typeof textAnswers
const answerNames = Object.keys(textAnswers) as Answer[]

/** Of which problem each is asked. Whether a number is a BSN or a sentence certainly speaks of health needs no judgment of a person. */
const asksOf: Record<Answer, FieldProblem['problem']> = {
  falseAlarm: textProblems.criminal,
  aboutCrime: textQuestions.criminal,
  aboutHealth: textQuestions.health,
}
/** What it is certainly, where who wrote it says so. */
const certainly: Partial<Record<FieldProblem['problem'], FieldProblem['problem']>> = {
  [textQuestions.criminal]: textProblems.criminal,
  [textQuestions.health]: textProblems.health,
}

/** What a form that comes back asks: of what the guard found, and what was answered already. */
export const answersAsked = (problems: readonly FieldProblem[], raw: Raw = {}): Fields =>
  Object.fromEntries(
    answerNames
      .filter((name) => Boolean(raw[name]) || problems.some(({ problem }) => problem === asksOf[name]))
      .map((name) => [name, textAnswers[name]]),
  )

/** What came in for the act itself, and what stands beside it: that an alarm is false, that words are no copy. */
export function withoutAnswers(raw: Raw): { readonly own: Raw; readonly beside: Raw } {
  const { falseAlarm, aboutCrime, aboutHealth, notCopied, unprinted, ...own } = raw
  return { own, beside: { falseAlarm, aboutCrime, aboutHealth, notCopied, unprinted } }
}

/** Why a text was kept though the guard stopped at it: a reason, or null where one was asked and said no. */
export type Passed = string | null

/** What is left wrong by the answers. `passed`: to be kept when the act is done, each once. */
export function weighAnswers(
  found: readonly FieldProblem[],
  beside: Raw,
  context: Context,
): { readonly problems: readonly FieldProblem[]; readonly passed: readonly Passed[] } {
  const parsed = parse(textAnswers, beside, context)
  if (!parsed.ok) return { problems: [...found, ...parsed.problems], passed: [] }
  // A resident has no organisation whose privacy officer could read it.
  if (context.actor.organisation === null) return { problems: found, passed: [] }
  const { values } = parsed
  const passed = new Set<Passed>()
  const problems = found.flatMap((one): FieldProblem[] => {
    const name = answerNames.find((answer) => asksOf[answer] === one.problem)
    const answer = name && values[name]
    if (!answer) return [one]
    if (answer === 'yes' && name !== 'falseAlarm') return [{ ...one, problem: certainly[one.problem] ?? one.problem }]
    passed.add(name === 'falseAlarm' ? answer : null)
    return []
  })
  return { problems, passed: [...passed] }
}
