/** Logistic regression by stochastic gradient descent (AdaGrad), with a pull towards nothing; the same data give the same weights. */

import { share } from '../../src/files/guard/learned/reader.ts'

/** `features`: places of `width`, each once. */
export type Example = { readonly features: Int32Array; readonly yes: boolean }
export type Line = { readonly weights: Float64Array; readonly bias: number }
export type Settings = { readonly width: number; readonly rounds: number; readonly rate: number; readonly pull: number }

export function learn(examples: readonly Example[], { width, rounds, rate, pull }: Settings): Line {
  const weights = new Float64Array(width)
  const squares = new Float64Array(width).fill(1e-6)
  let [bias, biasSquares] = [0, 1e-6]
  const order = examples.map((_, index) => index)
  const random = chance(20261201)
  for (let round = 0; round < rounds; round++) {
    for (let at = order.length - 1; at > 0; at--) {
      const other = Math.floor(random() * (at + 1))
      ;[order[at], order[other]] = [order[other] as number, order[at] as number]
    }
    for (const index of order) {
      const { features, yes } = examples[index] as Example
      const value = share(features.length)
      let sum = bias
      for (const place of features) sum += (weights[place] as number) * value
      const error = 1 / (1 + Math.exp(-sum)) - (yes ? 1 : 0)
      biasSquares += error * error
      bias -= (rate * error) / Math.sqrt(biasSquares)
      for (const place of features) {
        const slope = error * value + pull * (weights[place] as number)
        const square = (squares[place] as number) + slope * slope
        squares[place] = square
        weights[place] = (weights[place] as number) - (rate * slope) / Math.sqrt(square)
      }
    }
  }
  return { weights, bias }
}

/** Mulberry32. */
function chance(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}
