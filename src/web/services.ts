import type { Party } from '../covenant/index.ts'
import type { Services } from '../engine/index.ts'
import type { Provider } from '../identity/index.ts'
import type { Mailbox as FullMailbox } from '../messages/mailbox.ts'
import type { Paper, PaperFrame } from '../papers/paper.ts'
import type { Actor, Dossier } from '../questions/index.ts'

/** The demo's mailbox: what pages ask of it. */
export type Mailbox = Pick<FullMailbox, 'list' | 'get'>

/** The worlds of one trajectory with somebody who lives in each; only the demo knows them together. */
export type DemoTrajectory = {
  readonly id: string
  readonly worlds: readonly { readonly party: Party; readonly worldId: string; readonly actor: Actor }[]
}

/** What only the demo has. */
export type Demo = {
  readonly mailbox: Mailbox
  trajectories(): Promise<readonly DemoTrajectory[]>
  /** Lets one choose to be the resident of a trajectory that `actor` just began. */
  welcome?(actor: Actor, worldId: string): Promise<void>
}

/** How people get in, beside their keys. */
export type Entrance = {
  /** Identity providers, for residents and for staff. */
  readonly providers: readonly Provider[]
  /** The site is on HTTPS only: its cookies go nowhere else. */
  readonly secure: boolean
  /** A proxy in front names who asks. */
  readonly behindProxy: boolean
  /** Sends a code to log in with; throws where it did not go. Absent where no mail can be sent, and then it is no choice. */
  readonly mailCode?: (to: string, code: string) => Promise<void>
}

export type WebServices = Services & {
  readonly entrance: Entrance
  /** Absent outside the demo, where one chooses a person. */
  readonly demo?: Demo
  readonly renderDossier: (dossier: Dossier) => Promise<Uint8Array>
  /** The municipality's own style sheet; absent: ours alone. */
  readonly themeCss?: string
  /** Under which our own terms in linked data stand; an example domain where it is not set. */
  readonly vocabularyBase?: string
  readonly renderPaper: (paper: Paper, frame: PaperFrame) => Promise<Uint8Array>
  /** Something broke: a random reference and a code, never a cause that holds data. */
  readonly report: (reference: string, error: unknown) => void
}
