import type { ActName } from '../covenant/index.ts'
import * as anyTime from './any-time.ts'
import * as budgetManagement from './budget-management.ts'
import * as closing from './closing.ts'
import type { Act } from './definition.ts'
import * as intake from './intake.ts'
import * as onboarding from './onboarding.ts'
import * as registration from './registration.ts'
import { takeUpCase } from './take-up-fields.ts'

type AnyAct = Act

/** Every act by its name; that none is missing is checked by the type. */
const known = {
  ...registration,
  ...intake,
  ...onboarding,
  ...budgetManagement,
  ...closing,
  ...anyTime,
  takeUpCase,
} satisfies Record<ActName, unknown>
export const catalogue = known as unknown as Readonly<Record<ActName, AnyAct>>
