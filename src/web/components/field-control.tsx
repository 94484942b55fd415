/** Controls with one box to write, to pick or to attach in. */
import { Select, SelectOption, Textarea, Textbox } from '@utrecht/component-library-react'
import type { PageWords } from '../../words/pages.nl.ts'
import { describedBy, type Of, readBy, type Shown } from './field-frame.tsx'

/** What a telephone shows to type with, where that is not figures. */
const keyboards = { postcode: 'text', telephone: 'tel' } as const satisfies Partial<Record<Shown['kind'], string>>
const keyboardFor = (kind: Shown['kind']) => (kind in keyboards ? keyboards[kind as keyof typeof keyboards] : 'numeric')

export function Control({
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
    case 'telephone':
    case 'krisNumber':
      return (
        <Textbox
          {...common}
          className={`dr-kort dr-kort--${field.kind}`}
          dir="ltr"
          defaultValue={field.value}
          inputMode={keyboardFor(field.kind)}
          autoComplete={field.autocomplete ?? 'off'}
          autoCapitalize={field.kind === 'postcode' ? 'characters' : undefined}
        />
      )
  }
}
