import type { ActName } from '../covenant/index.ts'
import type { Database } from '../database/index.ts'
import type { Examine, Sealer } from '../documents/index.ts'
import type { SignIn } from '../identity/index.ts'
import type { LetterModel } from '../letters/model.ts'
import type { Effects } from './effects.ts'

/** What acts need beside their input. */
export type Services = {
  readonly database: Database
  /** What acts lead to; an act that is not named leads to events and entries alone. */
  readonly effects: Readonly<Partial<Record<ActName, Effects>>>
  readonly renderLetter: (model: LetterModel) => Promise<Uint8Array>
  /** Everything that is uploaded goes through it. */
  readonly examine: Examine
  /** Seals what was signed on a screen. */
  readonly sealer: Sealer
  /** The keys of logging in, and where one does. */
  readonly signIn: SignIn
}
