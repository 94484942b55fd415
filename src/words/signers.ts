import { type Party, signatories } from '../covenant/index.ts'
import type { FieldWords } from '../trajectory/act.ts'

type About = {
  /** `second`: where a party signs more than once, each time after the first. */
  readonly name: (party: Party, second: boolean) => string
  readonly signature: (party: Party, second: boolean) => string
  readonly hint: string
}

/** The fields of everybody who signs; a municipality can change who does (3.3). */
export function signerWords({ name, signature, hint }: About): Readonly<Record<string, FieldWords>> {
  return Object.fromEntries(
    signatories.flatMap((party, index): [string, FieldWords][] => {
      const second = signatories.indexOf(party) < index
      return [
        [`name${index + 1}`, { label: name(party, second) }],
        [`signature${index + 1}`, { label: signature(party, second), hint }],
      ]
    }),
  )
}
