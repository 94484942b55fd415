import { drawingField } from '../../files/signature.ts'
import { type Context, Group, type Of } from './field-frame.tsx'
import { Aloud } from './parts.tsx'

/**
 * A box to draw in. The script shows it and puts the path of what is drawn into the hidden field; without a script the page
 * keeps saying what to do instead.
 */
export function SignatureField({ field, words, language }: { field: Of<'signature'> } & Context) {
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
