import type { Actor, Services } from '../acts/index.ts'
import type { Party } from '../covenant/index.ts'

/** A mail as the demo's mailbox keeps it. */
export type KeptMail = {
  readonly id: string
  readonly from: string
  readonly to: string
  readonly subject: string
  readonly date: string
  readonly text: string
  readonly headers: readonly { readonly name: string; readonly value: string }[]
}
export type Mailbox = { list(): Promise<readonly KeptMail[]>; get(id: string): Promise<KeptMail | undefined> }

/** The worlds of one trajectory with somebody who lives in each; only the demo knows them together. */
export type DemoTrajectory = {
  readonly id: string
  readonly worlds: readonly { readonly party: Party; readonly worldId: string; readonly actor: Actor }[]
}

/** What only the demo has. */
export type Demo = { readonly mailbox: Mailbox; trajectories(): Promise<readonly DemoTrajectory[]> }

export type WebServices = Services & {
  /** Absent outside the demo: then nobody gets in until a login is configured. */
  readonly demo?: Demo
  /** Something broke: a random reference and a code, never a cause that holds data. */
  readonly report: (reference: string, error: unknown) => void
}
