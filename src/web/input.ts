import type { Context as Call } from 'hono'
import type { FieldSpec, Fields, Raw, Upload } from '../acts/index.ts'

/** Largest body of a form, in bytes: the largest upload and some room for what stands around it. */
export const largestBody = 26 * 1024 * 1024

type Posted = Record<string, string | File | (string | File)[]>

/** The fields of a body. One that no form sends, as half a file, has none; the errors at the fields then say so. */
export async function postedIn(call: Call): Promise<Posted> {
  try {
    return (await call.req.parseBody({ all: true })) as Posted
  } catch (error) {
    if (error instanceof TypeError) return {}
    throw error
  }
}

/** What a browser sent, as raw fields: three boxes become one date, a chosen file its bytes. */
export async function rawFrom(call: Call, fields: Fields): Promise<Raw> {
  const posted = await postedIn(call)
  const entries = await Promise.all(
    Object.entries(fields).map(async ([name, spec]) => [name, await rawField(name, spec, posted)] as const),
  )
  return Object.fromEntries(entries.filter(([, value]) => value !== undefined))
}

async function rawField(name: string, spec: FieldSpec, posted: Posted): Promise<Raw[string]> {
  if (spec.kind === 'date') {
    const [day, month, year] = ['day', 'month', 'year'].map((part) => texts(posted[`${name}-${part}`])[0]?.trim() ?? '')
    return day || month || year ? `${day}-${month}-${year}` : ''
  }
  if (spec.kind === 'file') return upload(posted[name])
  const given = texts(posted[name])
  return spec.kind === 'choices' ? given : given[0]
}

const texts = (value: Posted[string] | undefined): string[] =>
  (Array.isArray(value) ? value : value === undefined ? [] : [value]).filter((part) => typeof part === 'string')

async function upload(value: Posted[string] | undefined): Promise<Upload | undefined> {
  const file = Array.isArray(value) ? value[0] : value
  if (!(file instanceof File) || file.size === 0) return undefined
  return { bytes: new Uint8Array(await file.arrayBuffer()) }
}

/** Whether the button was pressed that asks for the same form again. */
export async function wantsAgain(call: Call): Promise<boolean> {
  const posted = await postedIn(call)
  return texts(posted.again)[0] === 'yes'
}

/** The key that makes a form's act happen once, however often it is sent. */
export async function keyFrom(call: Call): Promise<string | undefined> {
  const posted = await postedIn(call)
  const key = texts(posted.sleutel)[0]
  return key && /^[\w-]{20,64}$/.test(key) ? key : undefined
}
