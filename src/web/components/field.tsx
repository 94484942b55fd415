/**
 * One field of a form, in the order that the design system asks: label, hint, error, control. `hint` and `error` are tied to
 * the control by `aria-describedby`; the ids are `f-NAME`, so that the summary of errors can point at them.
 */
import { FormLabel } from '@utrecht/component-library-react'
import type { Field as FieldModel } from '../models/index.ts'
import { Choice, Confirm } from './field-choice.tsx'
import { Control } from './field-control.tsx'
import { DateParts } from './field-date.tsx'
import { type Context, fieldClass, Group, Help, Label, readBy } from './field-frame.tsx'
import { SignatureField } from './field-signature.tsx'

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
