import type { Words } from '../../words/index.ts'
import type { Field, FormModel } from '../models/index.ts'

/** What is particular about one page of logging in; the rest is alike. */
export type SmallForm = {
  readonly title: string
  readonly lead: string
  readonly submit: string
  readonly action: string
  readonly back: string
  readonly fields: readonly Field[]
  readonly errors?: FormModel['errors']
  readonly others?: FormModel['others']
  readonly scan?: NonNullable<FormModel['scan']>
  readonly hidden?: Readonly<Record<string, string>>
  readonly done?: string
  readonly again?: string
}

export function smallFormModel(form: SmallForm, words: Words): FormModel {
  const { title, lead, submit, action, back, fields, errors = [], others, scan, hidden = {}, done, again } = form
  return {
    title,
    lead,
    fields,
    whoSees: [],
    submitLabel: submit,
    actionUrl: action,
    hidden,
    back: { label: words.signIn.back, href: back },
    errors,
    gentle: true,
    ...(others ? { others } : {}),
    ...(scan ? { scan } : {}),
    ...(done ? { done } : {}),
    ...(again ? { again } : {}),
  }
}

type Named = { readonly label: string; readonly hint?: string }
type Line = Extract<Field, { kind: 'text' }>

/** A box of one line. `autocomplete` lets telephones and password managers help. */
export const line = (
  name: string,
  { label, hint }: Named,
  value: string,
  more: Partial<Pick<Line, 'autocomplete' | 'inputmode' | 'secret' | 'required'>> = {},
): Line => ({ kind: 'text', name, label, required: true, value, wide: true, ...(hint ? { hint } : {}), ...more })

export const secret = (name: string, named: Named, autocomplete: 'current-password' | 'new-password'): Line =>
  line(name, named, '', { secret: true, autocomplete })

export const digits = (named: Named): Line =>
  line('code', named, '', { autocomplete: 'one-time-code', inputmode: 'text' })
