/** Acts about one entry: another subject with its reason, a correction, the removal of a wrong recording (3.2, 3.3). */
import {
  type Category,
  type CategoryName,
  type CorrectionReason,
  categories,
  correctionReasons,
  type FileName,
  files,
  relevanceRule,
  removalReasons,
  type Text,
} from '../covenant/index.ts'
import { removeEntry as removeIt } from '../database/index.ts'
import { filesWithReason, phaseOf } from '../trajectory/index.ts'
import type { Context } from './context.ts'
import { type Act, act, type EntryDraft } from './definition.ts'
import { choice, type Fields, longText, presence, type TakenFile } from './fields.ts'
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
