import type { Learned, LearnedKind } from '../../src/files/guard/learned/reader.ts'
import type { Line } from './learn.ts'

type Trained = Line & Pick<Learned, 'certain' | 'perhaps'> & { readonly kind: LearnedKind }

/** The module that holds what was learned: each weight as a byte, so that it is small on the wire. */
export function packed(lines: readonly Trained[]): string {
  const parts = lines.map(({ kind, weights, bias, certain, perhaps }) => {
    const scale = weights.reduce((most, weight) => Math.max(most, Math.abs(weight)), 0) / 127
    const bytes = Int8Array.from(weights, (weight) => Math.round(weight / scale))
    const base64 = Buffer.from(bytes.buffer).toString('base64')
    const numbers = `scale: ${scale}, bias: ${bias}, certain: ${certain}, perhaps: ${perhaps}`
    return `  ${kind}: { ${numbers}, weights: '${base64}' },\n`
  })
  return `/** Made by \`npm run train:guard\`: not written by hand, and made anew when features, rules or sentences change. */
import type { Learned, LearnedKind } from './reader.ts'

export const learned: Readonly<Record<LearnedKind, Learned>> = {
${parts.join('')}}
`
}
