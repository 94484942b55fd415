import type { Beside, Party } from '../covenant/index.ts'
import { signers } from '../process/07-agreement/sign-on-tablet.ts'
import type { FieldWords } from '../trajectory/act.ts'

type About = {
  /** `second`: where a party signs more than once, each time after the first. */
  readonly name: (by: Party | Beside, second: boolean) => string
  readonly signature: (by: Party | Beside, second: boolean) => string
  readonly hint: string
}

/** The fields of everybody who may sign. */
export function signerWords({ name, signature, hint }: About): Readonly<Record<string, FieldWords>> {
  return Object.fromEntries(
    signers.flatMap((one): [string, FieldWords][] => [
      [one.name, { label: name(one.by, one.again) }],
      [one.signature, { label: signature(one.by, one.again), hint }],
    ]),
  )
}
