/** Whether this is `npm run proof`, which takes its time, and not `npm test`. */
export const isProof = (): boolean => process.env.DREMPEL_PROOF === '1'

/** How often something is tried: `usual` in `npm test`, `proof` in `npm run proof`. */
export const times = (usual: number, proof: number): number => (isProof() ? proof : usual)

/** A figure for whoever reads a proof; `npm test` says nothing. */
export function figure(line: string): void {
  if (isProof()) process.stdout.write(`  · ${line}\n`)
}
