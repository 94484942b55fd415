/** What stands around every control: its label, its hint, who sees it, what is wrong with it, and the ids that tie them to it. */
import { FormFieldDescription, FormFieldErrorMessage } from '@utrecht/component-library-react'
import type { ReactNode } from 'react'
import type { PageWords } from '../../words/pages.nl.ts'
import type { Field as FieldModel, Language } from '../models/index.ts'
import { Eye, namesOf } from './marks.tsx'
import { Aloud } from './parts.tsx'

export type Shown = Exclude<FieldModel, { kind: 'heading' }>
export type Of<Kind extends FieldModel['kind']> = Extract<FieldModel, { kind: Kind }>
export type Context = { readonly words: PageWords; readonly language: Language }

/** The files by whose rules a text is read while one types; what is found appears in the element beneath it. */
export const readBy = (field: Shown): string | undefined => ('readBy' in field ? field.readBy?.join(' ') : undefined)

export function fieldClass(field: Shown): string {
  return field.error === undefined ? 'dr-veld utrecht-form-field' : 'dr-veld dr-veld--fout utrecht-form-field'
}

export function Label({ field, words }: { field: Shown; words: PageWords }) {
  return (
    <>
      {field.label}
      {!field.required && field.kind !== 'confirm' && <span className="dr-mag-leeg"> {words.form.optional}</span>}
    </>
  )
}

/** Hint, who sees it when that differs, and the error. */
export function Help({ field, words, language }: { field: Shown } & Context) {
  const id = `f-${field.name}`
  return (
    <>
      {field.hint !== undefined && <FormFieldDescription id={`${id}-uitleg`}>{field.hint}</FormFieldDescription>}
      {field.seenBy !== undefined && (
        <p className="dr-veld__oog" id={`${id}-wie`}>
          <Eye seenBy={field.seenBy} words={words} language={language} />
          <span>{words.form.onlySeenBy(namesOf(field.seenBy, language))}</span>
        </p>
      )}
      {field.error !== undefined && (
        <FormFieldErrorMessage id={`${id}-fout`}>
          <Aloud>{words.form.error}</Aloud>
          {field.error}
        </FormFieldErrorMessage>
      )}
    </>
  )
}

export function describedBy(field: Shown): string | undefined {
  const id = `f-${field.name}`
  const ids = [
    field.hint === undefined ? '' : `${id}-uitleg`,
    field.seenBy === undefined ? '' : `${id}-wie`,
    field.error === undefined ? '' : `${id}-fout`,
    readBy(field) === undefined ? '' : `${id}-advies`,
  ].filter(Boolean)
  return ids.length === 0 ? undefined : ids.join(' ')
}

const groups: Partial<Record<Shown['kind'], string>> = { date: 'dr-datumvelden', signature: 'dr-teken' }

export function Group({ field, words, language, children }: { field: Shown; children: ReactNode } & Context) {
  return (
    <fieldset className={fieldClass(field)} aria-describedby={describedBy(field)}>
      <legend className="utrecht-form-label">
        <Label field={field} words={words} />
      </legend>
      <Help field={field} words={words} language={language} />
      <div className={groups[field.kind] ?? 'dr-keuzes'}>{children}</div>
    </fieldset>
  )
}
