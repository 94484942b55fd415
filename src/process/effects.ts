/** What acts lead to besides events and entries. Joined here for who does acts; nothing pure imports it. */
import type { ActName } from '../covenant/index.ts'
import type { Effects } from '../engine/effects.ts'
import { sendSignalEffects } from './02-signal/send-signal.effects.ts'
import { checkKnownEffects } from './03-known/check-known.effects.ts'
import { recordSigningEffects } from './06-eligibility/record-signing.effects.ts'
import { signOnTabletEffects } from './07-agreement/sign-on-tablet.effects.ts'

const joined = {
  sendSignal: sendSignalEffects,
  checkKnown: checkKnownEffects,
  recordSigning: recordSigningEffects,
  signOnTablet: signOnTabletEffects,
} satisfies Partial<Record<ActName, unknown>>

/** By act; an act that is not named has none. */
export const effects = joined as unknown as Readonly<Partial<Record<ActName, Effects>>>
