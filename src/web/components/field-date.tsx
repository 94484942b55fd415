/** A date in three boxes, so that nobody has to know how to write one. */
import { Textbox } from '@utrecht/component-library-react'
import type { PageWords } from '../../words/pages.nl.ts'
import type { Of } from './field-frame.tsx'

const dateParts = ['day', 'month', 'year'] as const

export function DateParts({ field, words }: { field: Of<'date'>; words: PageWords }) {
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
