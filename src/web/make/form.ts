/** The form of an act: its fields from the act, its "who sees this", ground and purpose from the covenant. */

import {
  type ActName,
  type CaseRole,
  type CategoryName,
  type ConditionId,
  categories,
  conditions,
  type FileName,
  grounds,
  isResident,
  type Party,
  parties,
  purposes,
  readersOf,
  retentionText,
} from '../../covenant/index.ts'
import {
  answersAsked,
  asksNotCopied,
  asksUnprinted,
  type Context,
  notCopiedFields,
  unprintedFields,
} from '../../engine/index.ts'
import { proposalFor } from '../../process/any-time/rent/ledgers.ts'
import { formOf } from '../../process/categories/index.ts'
import { filesRecordedBy, isAnnounced, justificationOf, whoSees } from '../../process/index.ts'
import { placeText } from '../../process/printed-words.ts'
import type { EntryRow } from '../../questions/index.ts'
import { filesReading } from '../../questions/index.ts'
import type { AnyAct, FieldProblem, Raw } from '../../trajectory/index.ts'

import { actText } from '../../words/by-checker.ts'
import type { Words } from '../../words/index.ts'
import type { FormModel, ProposalText, SeesLine } from '../models/index.ts'
import { type Asked, fieldModels, problemTexts } from './fields.ts'
import { importQuestions } from './import-questions.ts'
import { proposalText } from './proposal.ts'
import { capital as upper } from './spoken.ts'

/** Dutch writes the accent of `één` on the second letter only when the first is a capital. */
const capital = (text: string, words: Words) => upper(text, words).replace(/^Één/, 'Eén')

export type FormInput = {
  readonly name: ActName
  readonly act: AnyAct
  readonly context: Context
  readonly words: Words
  readonly actionUrl: string
  readonly back: { readonly label: string; readonly href: string }
  readonly key: string
  readonly subtitle?: string
  /** The entry that the act is about. */
  readonly entry?: EntryRow
  /** The condition that the act tells of. */
  readonly condition?: ConditionId
  readonly due?: FormModel['due']
  /** What was done just now by the same form. */
  readonly done?: string
  /** What was typed, when the form comes back; otherwise what stands there beforehand. */
  readonly raw?: Raw
  readonly problems?: readonly FieldProblem[]
}

export function formModel(input: FormInput): FormModel {
  const { name, act, context, words, raw, problems = [] } = input
  const text = actText(words, name, context.chosen)
  const own = isResident(context.actor.party) ? residentText(name, words) : undefined
  const just = justificationOf(name)
  const asked: Asked = {
    fields: act.fields,
    text: withEntryWords(text, input),
    context,
    words,
    readBy: filesReading(act, context),
    ...(raw ? { raw } : {}),
  }
  return {
    title: own?.title ?? text.title,
    ...(input.subtitle ? { subtitle: input.subtitle } : {}),
    ...(input.due ? { due: input.due } : {}),
    lead: [
      own ? own.lead.join(' ') : text.lead,
      ...(isAnnounced(name, context.who) ? [words.sentences.resident.announcing] : []),
    ].join(' '),
    ...(input.condition ? { subject: words.say(conditions[input.condition].text) } : {}),
    fields: [
      ...fieldModels(asked).filter((field) => !isResident(context.actor.party) || field.name !== 'how'),
      ...importQuestions(raw, words),
      ...fieldModels({ ...asked, fields: answersAsked(problems, raw), text: answersText(words), readBy: {} }),
      ...(asksUnprinted(problems, raw) ? fieldModels({ ...asked, ...unprinted(words), readBy: {} }) : []),
      ...(asksNotCopied(problems, raw) ? fieldModels({ ...asked, ...notCopied(words), readBy: {} }) : []),
    ],
    whoSees: seesLines(input),
    whoSeesNote: words.sentences.form.note,
    whyAsk: capital(words.say(purposes[just.purpose]), words),
    ground: {
      text: capital(words.say(grounds[just.ground]), words),
      reading: just.groundRule.stated === 'notStated',
      note:
        just.groundRule.stated === 'notStated'
          ? words.sentences.form.groundNotStated(words.say(placeText(just.annex)))
          : words.sentences.form.groundStated(words.say(placeText(just.annex))),
    },
    ...keep(name, context.who.role as CaseRole, words),
    submitLabel: own?.submit ?? text.submit,
    ...(onProposal.includes(name) ? proposed(context, words) : {}),
    ...(text.again ? { again: text.again } : {}),
    ...(input.done ? { done: input.done } : {}),
    ...(text.preview && act.words.preview
      ? { preview: { label: text.preview, action: `${input.actionUrl}/voorbeeld` } }
      : {}),
    actionUrl: act.looksFirst ? `${input.actionUrl}/voorbeeld` : input.actionUrl,
    hidden: { sleutel: input.key, ...(isResident(context.actor.party) ? byOneself(act, context) : {}) },
    back: input.back,
    errors: problemTexts(asked, problems),
    gentle: isResident(context.actor.party),
  }
}

/** Acts of step 17, at which the own ledger has something to say. */
const onProposal: readonly ActName[] = ['declarePositive', 'callExitTalk', 'decideExit']

function proposed(context: Context, words: Words): { proposal?: ProposalText } {
  const proposal = proposalFor(context)
  return proposal ? { proposal: proposalText(proposal, words) } : {}
}

/** How the resident let it be known is a question to others: here the resident writes it. */
function byOneself(act: AnyAct, context: Context): { how?: string } {
  const how = act.fields.how?.prefill?.(context)
  return typeof how === 'string' ? { how } : {}
}

/** What the guard asks of a form that comes back, below what was typed. */
const answersText = ({ sentences: { form } }: Words): Asked['text'] => ({
  fields: { falseAlarm: form.falseAlarm, aboutCrime: form.aboutCrime, aboutHealth: form.aboutHealth },
})

/** The same for signs that the letter would lack. */
const unprinted = (words: Words): Pick<Asked, 'fields' | 'text'> => ({
  fields: unprintedFields,
  text: { fields: { unprinted: words.sentences.form.unprinted } },
})

/** The same for words of KTSD in a text for others. */
const notCopied = (words: Words): Pick<Asked, 'fields' | 'text'> => ({
  fields: notCopiedFields,
  text: { fields: { notCopied: words.sentences.form.notCopied } },
})

type ResidentAct = keyof Words['sentences']['resident']['acts']
const residentText = (name: ActName, words: Words) => words.sentences.resident.acts[name as ResidentAct]

function keep(name: ActName, role: CaseRole, words: Words): { keep?: string } {
  const files = filesRecordedBy(name, role)
  return files.length ? { keep: files.map((file) => capital(words.say(retentionText(file)), words)).join('. ') } : {}
}

/** Who comes to know of it; of an entry also who reads it where it stands. */
export function seesLines({
  name,
  context,
  words,
  entry,
}: Pick<FormInput, 'name' | 'context' | 'words' | 'entry'>): SeesLine[] {
  const role = context.who.role as CaseRole
  const readers = entry ? readersOf(entry.file as FileName, entry.category as CategoryName) : []
  const seen = new Set<Party>([...whoSees(name, role, context.chosen), ...readers])
  return parties.map((party: Party) => ({
    party,
    sees: seen.has(party) ? 'yes' : 'no',
    label: words.sentences.form[party === context.actor.party ? 'own' : 'others'][party],
  }))
}

/** The fields of an entry are called as where they were asked first; one that no act asks is called as its category. */
function withEntryWords(text: Asked['text'], { entry, words }: FormInput): Asked['text'] {
  const category = entry?.category as CategoryName | undefined
  const form = entry && formOf(entry)
  if (!form || !category) return text
  const asked = form.words ? words.acts[form.words] : undefined
  const own = Object.keys(form.fields).map((field) => [
    field,
    asked?.fields[field] ?? { label: capital(words.say(categories[category].text), words) },
  ])
  return {
    headings: { ...asked?.headings, ...text.headings },
    fields: { ...Object.fromEntries(own), ...text.fields },
  }
}
