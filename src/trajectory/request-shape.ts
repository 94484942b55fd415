import type { PlainDate } from '../calendar/plain-date.ts'
import type {
  ExtensionReason,
  IdentityWay,
  LiftReason,
  Party,
  RefusalGround,
  RequestDecision,
  RequestKind,
} from '../covenant/index.ts'
import type { Instant, RequestId } from './moment.ts'

/** The parties that hold data and answer; the resident asks. */
export type Answerer = Exclude<Party, 'resident'>

/** How far one organisation is with it. */
export type Handling = {
  readonly identity?: { readonly way: IdentityWay; readonly at: Instant }
  readonly extended?: { readonly reason: ExtensionReason; readonly at: Instant }
  readonly decided?: { readonly decision: RequestDecision; readonly ground?: RefusalGround; readonly at: Instant }
  readonly settled?: PlainDate
  readonly lifted?: { readonly reason: LiftReason; readonly at: Instant }
}

export type RequestState = {
  readonly id: RequestId
  readonly kind: RequestKind
  /** The day of receipt, from which the term counts. */
  readonly on: PlainDate
  readonly at: Instant
  readonly from: Party
  /** Whose letter let the resident in who asked it. */
  readonly through?: Party
  /** Who has to answer, as far as this world knows: a party knows of itself, the resident of all. */
  readonly to: readonly Answerer[]
  readonly handling: Readonly<Partial<Record<Party, Handling>>>
}
