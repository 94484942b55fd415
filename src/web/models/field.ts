/** The fields of a form. */
import type { Party } from '../../covenant/words.ts'
import type { GuardFile } from '../../files/guard/finding.ts'

export type Option = { readonly value: string; readonly label: string; readonly hint?: string }

type FieldBase = {
  readonly name: string
  readonly label: string
  readonly hint?: string
  readonly required: boolean
  readonly error?: string
  /** Given only where fewer parties see this field than the rest of the form. */
  readonly seenBy?: readonly Party[]
}

/** By which files' rules a text is read, while one types and as it is saved. */
type FreeText = { readonly readBy?: readonly GuardFile[] }

type OneLine = FieldBase & { readonly value: string; readonly autocomplete?: string }

/** Names sent: `name`; `date` sends `name-day`, `name-month`, `name-year`; `choices` sends `name` once for each choice. */
export type Field =
  | (OneLine &
      FreeText & {
        readonly kind: 'text'
        readonly inputmode?: 'text' | 'email' | 'tel' | 'numeric'
        readonly wide?: boolean
        /** A password: not shown while one types. */
        readonly secret?: boolean
      })
  | (FieldBase &
      FreeText & {
        readonly kind: 'longText'
        readonly value: string
        readonly rows?: number
        readonly maxLength?: number
      })
  | (FieldBase & {
      readonly kind: 'date'
      readonly value: { readonly day: string; readonly month: string; readonly year: string }
      /** Which of the three is wrong; all of them when absent. */
      readonly wrong?: 'day' | 'month' | 'year'
    })
  | (OneLine & { readonly kind: 'time' | 'month' | 'money' | 'postcode' | 'telephone' | 'number' | 'krisNumber' })
  | (FieldBase & { readonly kind: 'choice'; readonly value: string; readonly options: readonly Option[] })
  | (FieldBase & { readonly kind: 'choices'; readonly values: readonly string[]; readonly options: readonly Option[] })
  | (FieldBase & {
      readonly kind: 'select'
      readonly value: string
      readonly options: readonly Option[]
      readonly prompt?: string
    })
  /** One box to tick; sends `name=yes`. */
  | (FieldBase & { readonly kind: 'confirm'; readonly checked: boolean })
  | (FieldBase & { readonly kind: 'file'; readonly accept?: string })
  /** A box to draw in; sends the path of what was drawn. */
  | (FieldBase & { readonly kind: 'signature'; readonly value: string })
  /** A title between fields; sends nothing. */
  | { readonly kind: 'heading'; readonly name: string; readonly label: string; readonly hint?: string }
