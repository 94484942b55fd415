import { later, never, open, type Standing, type Verdict } from '../trajectory/kit.ts'
import { isClosed, phaseOf } from '../trajectory/view.ts'

/** The landlord's own file: from the signature to the start of budget management, and only once there is an agreement. */
export function mayKeepOwn({ view }: Standing): Verdict {
  if (isClosed(view)) return never
  if (phaseOf(view) === 'onboarding') return open
  return view.agreement && phaseOf(view) === 'intake' && !view.agreement.lapsed ? later('signatureFirst') : never
}
