/**
 * Logistic regression over naive Bayes ratios (Wang and Manning, *Baselines and Bigrams*, 2012), by stochastic gradient
 * descent (AdaGrad). The same examples give the same weights.
 */

/** `keys` below `width`, each once, with as many `values`. */
export type Example = { readonly keys: Int32Array; readonly values: Float64Array; readonly yes: boolean }
export type Trained = { readonly weights: Float64Array; readonly bias: number }

/** Added to each count: how much a feature has to be met before it says something. */
const smoothing = 2
const [rounds, rate] = [6, 0.3]

export function learn(examples: readonly Example[], width: number): Trained {
  const ratios = ratiosOf(examples, width)
  const weights = new Float64Array(width)
  const squares = new Float64Array(width).fill(1e-6)
  let [bias, biasSquares] = [0, 1e-6]
  const order = [...examples]
  const random = chance(20261201)
  for (let round = 0; round < rounds; round++) {
    shuffle(order, random)
    for (const { keys, values, yes } of order) {
      const sum = keys.reduce((all, key, at) => all + of(weights, key) * of(ratios, key) * of(values, at), bias)
      const error = 1 / (1 + Math.exp(-sum)) - (yes ? 1 : 0)
      biasSquares += error * error
      bias -= (rate * error) / Math.sqrt(biasSquares)
      for (const [at, key] of keys.entries()) {
        const slope = error * of(values, at) * of(ratios, key)
        squares[key] = of(squares, key) + slope * slope
        weights[key] = of(weights, key) - (rate * slope) / Math.sqrt(of(squares, key))
      }
    }
  }
  return { weights: weights.map((weight, key) => weight * of(ratios, key)), bias }
}

/** How much more often each is met where it is so than where it is not, as a logarithm. */
function ratiosOf(examples: readonly Example[], width: number): Float64Array {
  const met = { yes: new Float64Array(width).fill(smoothing), no: new Float64Array(width).fill(smoothing) }
  const all = { yes: 2 * smoothing, no: 2 * smoothing }
  for (const { keys, yes } of examples) {
    const side = yes ? 'yes' : 'no'
    all[side]++
    for (const key of keys) met[side][key] = of(met[side], key) + 1
  }
  return met.yes.map((count, key) => Math.log(count / all.yes / (of(met.no, key) / all.no)))
}

const of = (numbers: Float64Array, key: number): number => numbers[key] as number

function shuffle<T>(list: T[], random: () => number): void {
  for (let at = list.length - 1; at > 0; at--) {
    const other = Math.floor(random() * (at + 1))
    ;[list[at], list[other]] = [list[other] as T, list[at] as T]
  }
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
