import { parseHTML } from 'linkedom'
import type { Stage } from './adapter.ts'
import { type Answer, answerOf } from './answer.ts'
import { unescaped } from './normal.ts'

/** Asks as a browser of one person in one language; `form` is sent as the page says. */
export type Browser = (path: string, form?: URLSearchParams | FormData) => Promise<Answer>

export function browserOf(stage: Stage, cookie: string, language: string, demo = false): Browser {
  const headers = { host: 'localhost', cookie: `${cookie}; taal=${language}`, 'x-forwarded-for': '192.0.2.1' }
  return async (path, form) => {
    const init = form
      ? { method: 'POST', headers: { ...headers, 'sec-fetch-site': 'same-origin' }, body: form }
      : { method: 'GET', headers }
    return answerOf(init.method, path, await stage.ask(path, init, demo))
  }
}

/** Addresses of this site on a page, in their order. */
export const linksIn = (html: string): string[] => [
  ...new Set([...html.matchAll(/\b(?:href|src|data)="(\/[^"#]*)/g)].map(([, path = '']) => unescaped(path))),
]

/** The language of the page, and those that it offers. */
export const languagesIn = (html: string): string[] => [
  ...new Set(
    [...html.matchAll(/<html lang="(\w+)"|href="\/taal\/(\w+)"/g)].map(([, own, other]) => own ?? other ?? ''),
  ),
]

export type FormField = { readonly name: string; readonly type: string; readonly values: readonly string[] }
export type FormOnPage = {
  readonly action: string
  /** Where the form is sent to look first, where it has such a button. */
  readonly look?: string
  readonly multipart: boolean
  readonly fields: readonly FormField[]
  readonly hidden: readonly (readonly [string, string])[]
}

/** The forms in the main part that are sent with POST. */
export function formsIn(html: string): FormOnPage[] {
  // React writes some names of attributes as it has them; a browser does not mind.
  const { document } = parseHTML(html.replace(/\b(formAction|encType)=/g, (name) => name.toLowerCase()))
  return [...document.querySelectorAll('main form')]
    .filter((form) => form.getAttribute('method')?.toLowerCase() === 'post')
    .map((form) => {
      const fields = new Map<string, { type: string; values: string[] }>()
      const hidden: [string, string][] = []
      for (const element of form.querySelectorAll('input, select, textarea')) {
        const name = element.getAttribute('name') ?? ''
        const tag = element.tagName.toLowerCase()
        const type = tag === 'input' ? (element.getAttribute('type') ?? 'text') : tag
        if (name === '' || type === 'submit') continue
        const value = element.getAttribute('value') ?? ''
        if (type === 'hidden') {
          hidden.push([name, value])
          continue
        }
        const field = fields.get(name) ?? { type, values: [] }
        if (tag === 'select')
          for (const option of element.querySelectorAll('option')) field.values.push(option.getAttribute('value') ?? '')
        else field.values.push(value)
        fields.set(name, field)
      }
      const look = form.querySelector('[formaction]')?.getAttribute('formaction')
      return {
        action: form.getAttribute('action') ?? '',
        ...(look ? { look } : {}),
        multipart: form.getAttribute('enctype') === 'multipart/form-data',
        fields: [...fields].map(([name, field]) => ({ name, ...field })),
        hidden,
      }
    })
}

const bodyOf = ({ multipart, hidden }: FormOnPage): URLSearchParams | FormData => {
  const body = multipart ? new FormData() : new URLSearchParams()
  for (const [name, value] of hidden) body.append(name, value)
  return body
}

/** What no form takes: texts that are too long, days that do not exist, choices that are not there, no files. */
export function wrongInput(form: FormOnPage): URLSearchParams | FormData | undefined {
  // A form that asks nothing, or only to be sure, would simply happen.
  if (!form.fields.some(({ type }) => type !== 'checkbox' && type !== 'file')) return undefined
  const body = bodyOf(form)
  for (const { name, type, values } of form.fields) {
    if (type === 'file') continue
    if (/-(day|month|year)$/.test(name)) body.append(name, '99')
    else if (type === 'radio' || type === 'select' || (type === 'checkbox' && values.length > 1))
      body.append(name, 'zzz')
    else if (type !== 'checkbox') body.append(name, 'x'.repeat(5000))
  }
  return body
}

/** The form filled in with what a step of a scenario gives; undefined where a file would have to be made for it. */
export function filled(
  form: FormOnPage,
  given: Readonly<Record<string, unknown>>,
): URLSearchParams | FormData | undefined {
  const body = bodyOf(form)
  const names = new Set(form.fields.map(({ name }) => name))
  for (const [name, value] of Object.entries(given)) {
    if (names.has(`${name}-day`)) {
      const [year = '', month = '', day = ''] = String(value).split('-')
      for (const [part, text] of Object.entries({ day, month, year })) body.append(`${name}-${part}`, text)
    } else if (Array.isArray(value)) for (const one of value) body.append(name, String(one))
    else if (typeof value === 'object' && value !== null) {
      const { text } = value as { readonly text?: string }
      if (text === undefined || !(body instanceof FormData)) return undefined
      body.append(name, new File([text], 'bestand.csv', { type: 'text/csv' }))
    } else body.append(name, value === true ? 'yes' : String(value))
  }
  return body
}
