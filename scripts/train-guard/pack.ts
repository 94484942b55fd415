import { type Learned, type LearnedKind, type Line, learnedKinds } from '../../src/files/guard/learned/reader.ts'
import type { Trained } from './learn.ts'

/** So many features are kept: those that would move most sums most. They fit in 400 kB with their keys. */
const kept = 88_000

type Lines = Readonly<Record<LearnedKind, Trained & Pick<Line, 'certain' | 'perhaps'>>>

/** What was learned, as the reader has it: each weight a byte. @param met how many sentences have each feature */
export function packed(lines: Lines, met: Float64Array): Learned {
  const weight = (key: number) =>
    Math.max(...learnedKinds.map((kind) => Math.abs(lines[kind].weights[key] ?? 0))) * Math.sqrt(met[key] ?? 0)
  const keys = Array.from(met.keys(), (key) => ({ key, weight: weight(key) }))
    .filter((one) => one.weight > 0)
    .sort((a, b) => b.weight - a.weight)
    .slice(0, kept)
    .map(({ key }) => key)
    .sort((a, b) => a - b)
  const scales = learnedKinds.map((kind) => scaleOf(lines[kind].weights))
  const bytes: number[] = []
  let last = 0
  for (const key of keys) {
    for (let further = key - last, more = true; more; further >>>= 7) {
      more = further > 0x7f
      bytes.push((further & 0x7f) | (more ? 0x80 : 0))
    }
    last = key
    for (const [at, kind] of learnedKinds.entries())
      bytes.push(byteOf((lines[kind].weights[key] ?? 0) / (scales[at] ?? 1)))
  }
  const line = (kind: LearnedKind, at: number): Line => {
    const { bias, certain, perhaps } = lines[kind]
    return { scale: scales[at] ?? 1, bias, certain, perhaps }
  }
  const of = Object.fromEntries(learnedKinds.map((kind, at) => [kind, line(kind, at)])) as Record<LearnedKind, Line>
  return { ...of, table: Buffer.from(bytes).toString('base64') }
}

/** The few that weigh most are cut off at this, so that the others keep their differences. */
const heaviest = 20
const scaleOf = (weights: Float64Array) => (weights.map(Math.abs).sort().at(-heaviest) ?? 1) / 127
const byteOf = (weight: number) => Math.round(Math.max(-127, Math.min(127, weight))) & 0xff

export const moduleOf = (
  learned: Learned,
): string => `/** Made by \`npm run train:guard\`: not written by hand, and made anew when features, rules or sentences change. */
import type { Learned } from './reader.ts'

export const learned: Learned = ${JSON.stringify(learned)}
`
