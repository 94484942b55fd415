import type { Party } from '../covenant/index.ts'
import { signers } from '../process/07-agreement/sign-on-tablet.ts'
import type { FieldWords } from '../trajectory/act.ts'

type About = {
  /** `second`: where a party signs more than once, each time after the first. */
  readonly name: (party: Party, second: boolean) => string
  readonly signature: (party: Party, second: boolean) => string
  readonly hint: string
}

/** The fields of everybody who may sign. */
export function signerWords({ name, signature, hint }: About): Readonly<Record<string, FieldWords>> {
  return Object.fromEntries(
    signers.flatMap((one): [string, FieldWords][] => [
      [one.name, { label: name(one.party, one.again) }],
      [one.signature, { label: signature(one.party, one.again), hint }],
    ]),
  )
}
