/** Controls to tick: one of several, some of several, or the one box. */
import { Checkbox, RadioButton } from '@utrecht/component-library-react'
import type { Option } from '../models/index.ts'
import { type Context, describedBy, fieldClass, Help, type Of } from './field-frame.tsx'

export function Choice({
  field,
  option,
  index,
}: {
  field: Of<'choice'> | Of<'choices'>
  option: Option
  index: number
}) {
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

export function Confirm({ field, words, language }: { field: Of<'confirm'> } & Context) {
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
