/** Acts about one entry: another subject with its reason, a correction, a removal, keeping it from the resident (3.2, 3.3). */
import {
  type Category,
  type CategoryName,
  type CorrectionReason,
  categories,
  correctionReasons,
  type FileName,
  files,
  neverWithheld,
  relevanceRule,
  removalReasons,
  type Text,
  withholdingGrounds,
  withholdingGroundsOf,
} from '../covenant/index.ts'
import { endWithholding as endIt, removeEntry as removeIt, withholdEntry as withholdIt } from '../database/index.ts'
import { filesWithReason, phaseOf } from '../trajectory/index.ts'
import type { Context } from './context.ts'
import { type Act, act, type EntryDraft } from './definition.ts'
import { choice, date, type Fields, longText, presence, type TakenFile } from './fields.ts'
import type { FieldProblem } from './parse.ts'
import { valueFormOf } from './values.ts'

const named = <K extends string>(list: Readonly<Record<K, { readonly text: Text }>>) =>
  Object.fromEntries(Object.entries<{ readonly text: Text }>(list).map(([key, { text }]) => [key, text])) as Record<
    K,
    Text
  >

const openFiles = ({ who, view }: Context): readonly FileName[] => filesWithReason(view, who)
const openTo = (context: Context, file: FileName) => (category: CategoryName) =>
  relevanceRule(file, category, phaseOf(context.view)) !== undefined
const openCategories = (context: Context) =>
  (Object.keys(categories) as CategoryName[]).filter((category) =>
    openFiles(context).some((file) => openTo(context, file)(category)),
  )

export const recordSubject = act({
  name: 'recordSubject',
  fields: {
    file: choice(named(files), { only: openFiles, prefill: (context) => openFiles(context)[0] }),
    category: choice(named(categories), { only: openCategories }),
    text: longText({ max: 2000 }),
    reason: longText({ max: 500 }),
    presence: presence(),
  },
  input: ({ file }) => ({ file }),
  check: ({ file, category }, context) =>
    openTo(context, file)(category) ? [] : [{ field: 'category', problem: 'notInThisFile' }],
  // Each is a note of its own: a second one on a subject does not take the place of the first.
  entries: ({ file, category, text, reason }, { now }) => [
    { file, category, value: { key: now.instant, text }, reason },
  ],
})

const notAskedBare = () => {
  throw new Error('this act is about an entry')
}

export const correctEntry = act({
  name: 'correctEntry',
  fields: { why: choice(correctionReasons) },
  input: notAskedBare,
  about(entry, { who }): Act | undefined {
    const form = valueFormOf(entry)
    if (!form) return undefined
    const typed = form.typed(entry.value)
    const asked = form.only?.(entry.value, who.party) ?? Object.keys(form.fields)
    const own = Object.entries(form.fields).filter(([name]) => asked.includes(name))
    const fields: Fields = Object.fromEntries(
      own.map(([name, spec]) => [
        name,
        { ...spec, prefill: () => typed[name] as string | readonly string[] | undefined },
      ]),
    )
    const file = entry.file as FileName
    return act<'correctEntry', Fields>({
      name: 'correctEntry',
      fields: { ...fields, why: correctEntry.fields.why },
      input: ({ why }) => ({ file, why: why as unknown as CorrectionReason }),
      check: (values, context): readonly FieldProblem[] => form.check?.(values, context) ?? [],
      entries({ why: _why, ...values }): EntryDraft[] {
        const upload = form.document && (values[form.document] as unknown as TakenFile)
        return [
          {
            file,
            category: entry.category as CategoryName,
            value: form.value(values, entry.value),
            corrects: entry.id,
            ...(upload ? { document: upload } : {}),
          },
        ]
      },
    }) as unknown as Act
  },
})

export const removeEntry = act({
  name: 'removeEntry',
  fields: { why: choice(removalReasons) },
  input: notAskedBare,
  about(entry): Act | undefined {
    const category: Category = categories[entry.category as CategoryName]
    if (category.correctOnly || !valueFormOf(entry)) return undefined
    return act({
      name: 'removeEntry',
      fields: removeEntry.fields,
      input: ({ why }) => ({ file: entry.file as FileName, why }),
      async before(tx) {
        await removeIt(tx, entry.id)
        return []
      },
    }) as unknown as Act
  },
})

/** Each party's reasons stand in its own file, which nobody else but the resident reads. */
const ownFiles = { corporation: 'corporationFile', team: 'ktsd', workAndIncome: 'budgetFile' } as const
const ownFile = ({ who }: Context): FileName => ownFiles[who.party as keyof typeof ownFiles]
const isWithheld = ({ rows }: Context, { id }: { readonly id: string }) =>
  rows.withholdings.some(({ entryId }) => entryId === id)

/** What the law lets an organisation keep from the resident for a time (GDPR 15(4) and 23, UAVG 41). */
export const withholdEntry = act({
  name: 'withholdEntry',
  fields: {
    ground: choice(named(withholdingGrounds), { only: ({ who }) => withholdingGroundsOf(who.party) }),
    text: longText({ max: 500 }),
    until: date(),
  },
  input: notAskedBare,
  about(entry, context): Act | undefined {
    const never: readonly string[] = neverWithheld
    if (never.includes(entry.category) || isWithheld(context, entry)) return undefined
    const file = entry.file as FileName
    return act<'withholdEntry', typeof withholdEntry.fields>({
      name: 'withholdEntry',
      fields: withholdEntry.fields,
      input: ({ ground, until }) => ({ file, ground, until }),
      // The resident reads it at once: the same moment as key, since nothing else of the reason may lead to the entry.
      entries: ({ ground, text, until }, at) => [
        {
          file: ownFile(at),
          category: 'withholdingReason',
          value: { key: at.now.instant, of: file, ground, until, text },
        },
      ],
      async before(tx, _trajectory, { ground, until }) {
        await withholdIt(tx, entry.id, { ground, until })
        return []
      },
    }) as unknown as Act
  },
})

export const endWithholding = act({
  name: 'endWithholding',
  fields: {},
  input: notAskedBare,
  about(entry, context): Act | undefined {
    if (!isWithheld(context, entry)) return undefined
    return act({
      name: 'endWithholding',
      fields: endWithholding.fields,
      input: () => ({ file: entry.file as FileName }),
      async before(tx) {
        await endIt(tx, entry.id)
        return []
      },
    }) as unknown as Act
  },
})
