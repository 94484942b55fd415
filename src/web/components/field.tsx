/**
 * One field of a form, in the order that the design system asks: label, hint, error, control. `hint` and `error` are tied to
 * the control by `aria-describedby`; the ids are `f-NAME`, so that the summary of errors can point at them.
 */
import {
  Checkbox,
  FormFieldDescription,
  FormFieldErrorMessage,
  FormLabel,
  RadioButton,
  Select,
  SelectOption,
  Textarea,
  Textbox,
} from '@utrecht/component-library-react'
import type { ReactNode } from 'react'
import { drawingField } from '../../files/signature.ts'
import type { PageWords } from '../../words/pages.nl.ts'
import type { Field as FieldModel, Language, Option } from '../models/index.ts'
import { Eye, namesOf } from './marks.tsx'
import { Aloud } from './parts.tsx'

type Shown = Exclude<FieldModel, { kind: 'heading' }>
type Of<Kind extends FieldModel['kind']> = Extract<FieldModel, { kind: Kind }>
type Context = { readonly words: PageWords; readonly language: Language }

/** Where a link to this field must lead: the first control, or the one that is wrong. */
export function focusTarget(field: FieldModel): string {
  if (field.kind === 'date') return `f-${field.name}-${field.wrong ?? 'day'}`
  if (field.kind === 'choice' || field.kind === 'choices') return `f-${field.name}-1`
  return `f-${field.name}`
}

export function Field({ field, words, language }: { field: FieldModel } & Context) {
  const context = { words, language }
  switch (field.kind) {
    case 'heading':
      return (
        <div className="dr-tussenkop">
          <h2 id={`f-${field.name}`}>{field.label}</h2>
          {field.hint !== undefined && <p>{field.hint}</p>}
        </div>
      )
    case 'date':
      return (
        <Group field={field} {...context}>
          <DateParts field={field} words={words} />
        </Group>
      )
    case 'choice':
      return (
        <Group field={field} {...context}>
          {field.options.map((option, index) => (
            <Choice key={option.value} field={field} option={option} index={index} />
          ))}
        </Group>
      )
    case 'choices':
      return (
        <Group field={field} {...context}>
          {field.options.map((option, index) => (
            <Choice key={option.value} field={field} option={option} index={index} />
          ))}
        </Group>
      )
    case 'confirm':
      return <Confirm field={field} {...context} />
    case 'signature':
      return <SignatureField field={field} {...context} />
    default:
      return (
        <div className={fieldClass(field)}>
          <FormLabel htmlFor={`f-${field.name}`}>
            <Label field={field} words={words} />
          </FormLabel>
          <Help field={field} {...context} />
          <Control field={field} words={words} />
          {readBy(field) && (
            <div id={`f-${field.name}-advies`} aria-live="polite" data-attention={words.form.attention} />
          )}
        </div>
      )
  }
}

/** The files by whose rules a text is read while one types; what is found appears in the element beneath it. */
const readBy = (field: Shown): string | undefined => ('readBy' in field ? field.readBy?.join(' ') : undefined)

function fieldClass(field: Shown): string {
  return field.error === undefined ? 'dr-veld utrecht-form-field' : 'dr-veld dr-veld--fout utrecht-form-field'
}

function Label({ field, words }: { field: Shown; words: PageWords }) {
  return (
    <>
      {field.label}
      {!field.required && field.kind !== 'confirm' && <span className="dr-mag-leeg"> {words.form.optional}</span>}
    </>
  )
}

/** Hint, who sees it when that differs, and the error. */
function Help({ field, words, language }: { field: Shown } & Context) {
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

function describedBy(field: Shown): string | undefined {
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

function Group({ field, words, language, children }: { field: Shown; children: ReactNode } & Context) {
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

function Control({
  field,
  words,
}: {
  field: Exclude<Shown, Of<'date' | 'choice' | 'choices' | 'confirm' | 'signature'>>
  words: PageWords
}) {
  const common = {
    id: `f-${field.name}`,
    name: field.name,
    required: field.required,
    invalid: field.error !== undefined,
    'aria-describedby': describedBy(field),
    'data-guard': readBy(field),
  }
  switch (field.kind) {
    case 'longText':
      return (
        <Textarea
          {...common}
          dir="auto"
          rows={field.rows ?? 5}
          maxLength={field.maxLength}
          defaultValue={field.value}
        />
      )
    case 'select':
      return (
        <Select {...common} defaultValue={field.value}>
          <SelectOption value="">{field.prompt ?? words.form.pick}</SelectOption>
          {field.options.map((option) => (
            <SelectOption key={option.value} value={option.value}>
              {option.label}
            </SelectOption>
          ))}
        </Select>
      )
    case 'file':
      return <Textbox {...common} className="dr-bestand" type="file" accept={field.accept} />
    case 'money':
      return (
        <div className="dr-bedrag">
          <span aria-hidden="true">€</span>
          <Textbox {...common} dir="ltr" defaultValue={field.value} inputMode="decimal" autoComplete="off" />
        </div>
      )
    case 'text':
      return (
        <Textbox
          {...common}
          className={field.wide === true ? 'dr-breed' : undefined}
          dir={field.inputmode === undefined || field.inputmode === 'text' ? 'auto' : 'ltr'}
          defaultValue={field.value}
          type={field.secret === true ? 'password' : undefined}
          inputMode={field.inputmode}
          autoComplete={field.autocomplete ?? 'off'}
        />
      )
    case 'time':
    case 'month':
    case 'number':
    case 'postcode':
    case 'krisNumber':
      return (
        <Textbox
          {...common}
          className={`dr-kort dr-kort--${field.kind}`}
          dir="ltr"
          defaultValue={field.value}
          inputMode={field.kind === 'postcode' ? undefined : 'numeric'}
          autoComplete={field.autocomplete ?? 'off'}
          autoCapitalize={field.kind === 'postcode' ? 'characters' : undefined}
        />
      )
  }
}

/**
 * A box to draw in. The script shows it and puts the path of what is drawn into the hidden field; without a script the page
 * keeps saying what to do instead.
 */
function SignatureField({ field, words, language }: { field: Of<'signature'> } & Context) {
  return (
    <Group field={field} words={words} language={language}>
      <p className="dr-bericht dr-bericht--let-op" data-zonder-script={field.name}>
        {words.form.signOnPaper}
      </p>
      <div className="dr-tekenvak" id={`f-${field.name}`} tabIndex={-1} data-tekenvak={field.name} hidden>
        <svg viewBox={`0 0 ${drawingField.width} ${drawingField.height}`} role="img" aria-label={words.form.signHere}>
          <path d={field.value} />
        </svg>
        <button type="button" className="utrecht-button utrecht-button--subtle">
          {words.form.signAgain}
          <Aloud>: {field.label}</Aloud>
        </button>
      </div>
      <input type="hidden" name={field.name} defaultValue={field.value} />
    </Group>
  )
}

const dateParts = ['day', 'month', 'year'] as const

function DateParts({ field, words }: { field: Of<'date'>; words: PageWords }) {
  return dateParts.map((part) => {
    const id = `f-${field.name}-${part}`
    const wrong = field.error !== undefined && (field.wrong ?? part) === part
    return (
      <div key={part}>
        <label htmlFor={id}>{words.form[part]}</label>
        <Textbox
          id={id}
          name={`${field.name}-${part}`}
          className={part === 'year' ? 'dr-jaar' : undefined}
          defaultValue={field.value[part]}
          inputMode="numeric"
          autoComplete="off"
          required={field.required}
          invalid={wrong}
          aria-describedby={wrong ? `f-${field.name}-fout` : undefined}
        />
      </div>
    )
  })
}

function Choice({ field, option, index }: { field: Of<'choice'> | Of<'choices'>; option: Option; index: number }) {
  const id = `f-${field.name}-${index + 1}`
  const common = {
    id,
    name: field.name,
    value: option.value,
    invalid: field.error !== undefined,
    'aria-describedby': option.hint === undefined ? undefined : `${id}-uitleg`,
  }
  return (
    <div className="dr-keuze">
      {field.kind === 'choice' ? (
        <RadioButton {...common} defaultChecked={field.value === option.value} required={field.required} />
      ) : (
        <Checkbox {...common} defaultChecked={field.values.includes(option.value)} />
      )}
      <label htmlFor={id}>{option.label}</label>
      {option.hint !== undefined && <p id={`${id}-uitleg`}>{option.hint}</p>}
    </div>
  )
}

function Confirm({ field, words, language }: { field: Of<'confirm'> } & Context) {
  const id = `f-${field.name}`
  return (
    <div className={fieldClass(field)}>
      <Help field={field} words={words} language={language} />
      <div className="dr-keuze">
        <Checkbox
          id={id}
          name={field.name}
          value="yes"
          defaultChecked={field.checked}
          required={field.required}
          invalid={field.error !== undefined}
          aria-describedby={describedBy(field)}
        />
        <label htmlFor={id}>{field.label}</label>
      </div>
    </div>
  )
}
