import type { Fields } from '../trajectory/fields.ts'
import type { Effects } from './services.ts'

export type { LetterDraft, TimerDraft } from './services.ts'

/** Effects of an act, typed by its fields. */
export const effectsOf = <F extends Fields>(_act: { readonly fields: F }, effects: Effects<F>): Effects<F> => effects
