import type { ActName, CaseRole } from '../../../covenant/index.ts'
import { later, type Verdict, type View, type Who } from '../../../trajectory/kit.ts'
import { filesRecordedBy, justificationOf } from '../../questions.ts'
import { grantedIn, restrictions } from './state.ts'

/**
 * What a granted request closes in the own world. Restriction (GDPR 18): nothing more is recorded, reading stays, and so
 * does what serves the rights of the resident. Objection (21): nothing more is done on the own legitimate interest.
 */
export function closedByRequest(act: ActName, view: View, who: Who): Verdict | undefined {
  if (view.requests.length === 0 || view.party === 'resident') return undefined
  const { purpose, ground } = justificationOf(act)
  if (purpose === 'rights') return undefined
  if (restrictions(view).length > 0 && filesRecordedBy(act, who.role as CaseRole).length > 0) return later('restricted')
  const objected = grantedIn(view).some((one) => one.kind === 'objection')
  return objected && ground === 'legitimateInterest' ? later('objectionGranted') : undefined
}
