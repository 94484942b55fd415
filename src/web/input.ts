import type { Context as Call } from 'hono'
import { type FieldProblem, type FieldSpec, type Fields, isUpload, type Raw } from '../trajectory/index.ts'
import { clean } from '../typed/index.ts'
import { type Posted, readPosted } from './body/posted.ts'

/** A form of an act: its fields as they were typed, and the key that makes it happen once, however often it is sent. */
export type Form = {
  readonly raw: () => Promise<Raw>
  readonly key?: string
  /** The button was pressed that asks for the same form again. */
  readonly again?: true
  /** What it is about is not there any more: what was typed is all that is left of it. */
  readonly gone?: true
}

/** A form of which nothing was read. */
export const unreadForm: Form = { raw: async () => ({}) }

/**
 * The form that came with a request. It holds nothing but these fields, and what could not be read of them as problems that
 * the act will find. To be asked for only once it is clear that this person has such a form: the body is read here.
 */
export async function formIn(call: Call, fields: Fields): Promise<Form> {
  const posted = await readPosted(call.req.raw, (field) => isUpload(fields[field]))
  const key = posted.texts.get('sleutel')?.[0]
  const again = posted.texts.get('again')?.[0] === 'yes'
  const raw = rawOf(posted, fields)
  return { raw: async () => raw, ...(key && /^[\w-]{20,64}$/.test(key) ? { key } : {}), ...(again ? { again } : {}) }
}

/** A form whose fields nobody knows any more, since what it is about is gone: its texts, to be given back. */
export async function lostForm(call: Call): Promise<Form> {
  const { texts } = await readPosted(call.req.raw, () => false)
  const key = texts.get('sleutel')?.[0]
  const typed = [...texts].flatMap(([name, [text]]) => (text && name !== 'sleutel' ? [[name, text] as const] : []))
  const raw = Object.fromEntries(typed)
  return { raw: async () => raw, gone: true, ...(key && /^[\w-]{20,64}$/.test(key) ? { key } : {}) }
}

/** Texts of a form that is no act's. */
export async function textsIn<N extends string>(call: Call, names: readonly N[]): Promise<Partial<Record<N, string>>> {
  const { texts } = await readPosted(call.req.raw, () => false)
  const typed = names.flatMap((name) => {
    const text = texts.get(name)?.[0]
    return text === undefined ? [] : [[name, clean(text, 'one')] as const]
  })
  return Object.fromEntries(typed) as Partial<Record<N, string>>
}
export const textIn = async (call: Call, field: string): Promise<string | undefined> =>
  (await textsIn(call, [field]))[field]

/** What a browser sent, as raw fields: three boxes become one date, a chosen file its bytes. */
function rawOf(posted: Posted, fields: Fields): Raw {
  const names = Object.entries(fields)
  const values = names.map(([name, spec]) => [name, rawField(name, spec, posted)] as const)
  const unread: FieldProblem[] = [
    ...names.flatMap(([name, spec]) => unreadField(name, spec, posted)),
    ...(posted.whole ? [] : [{ field: '', problem: 'formUnread' as const }]),
  ]
  return {
    ...Object.fromEntries(values.filter(([, value]) => value !== undefined)),
    ...(unread.length > 0 ? { '': { unread } } : {}),
  }
}

const dateBoxes = (name: string) => ['day', 'month', 'year'].map((part) => `${name}-${part}`)

function rawField(name: string, spec: FieldSpec, { texts, files }: Posted): Raw[string] {
  if (spec.kind === 'date') {
    const [day, month, year] = dateBoxes(name).map((box) => texts.get(box)?.[0]?.trim() ?? '')
    return day || month || year ? `${day}-${month}-${year}` : ''
  }
  if (isUpload(spec)) {
    const bytes = files.get(name)?.[0]
    return bytes instanceof Uint8Array ? { bytes } : undefined
  }
  return spec.kind === 'choices' ? (texts.get(name) ?? []) : texts.get(name)?.[0]
}

/** A field that came twice has no one value; of a file that was too large nothing was kept. */
function unreadField(name: string, spec: FieldSpec, { texts, files }: Posted): FieldProblem[] {
  if (isUpload(spec))
    return files.get(name)?.[0] === 'tooLarge' ? [{ field: name, problem: 'fileTooLarge' as const }] : []
  if (spec.kind === 'choices') return []
  const boxes = spec.kind === 'date' ? dateBoxes(name) : [name]
  return boxes.some((box) => (texts.get(box)?.length ?? 0) > 1) ? [{ field: name, problem: 'repeated' as const }] : []
}
