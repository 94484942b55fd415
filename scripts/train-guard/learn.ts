/**
 * Logistic regression over naive Bayes ratios (Wang and Manning, *Baselines and Bigrams*, 2012), by stochastic gradient
 * descent (AdaGrad). The same examples give the same weights.
 */

/** `places` below `width`, each once, with as many `values`. */
export type Example = { readonly places: Int32Array; readonly values: Float64Array; readonly yes: boolean }
export type Line = { readonly weights: Float64Array; readonly bias: number }

/** Added to each count: how much a feature has to be met before it says something. */
const smoothing = 2
const [rounds, rate] = [6, 0.3]

export function learn(examples: readonly Example[], width: number): Line {
  const ratios = ratiosOf(examples, width)
  const weights = new Float64Array(width)
  const squares = new Float64Array(width).fill(1e-6)
  let [bias, biasSquares] = [0, 1e-6]
  const order = [...examples]
  const random = chance(20261201)
  for (let round = 0; round < rounds; round++) {
    shuffle(order, random)
    for (const { places, values, yes } of order) {
      const sum = places.reduce((all, place, at) => all + of(weights, place) * of(ratios, place) * of(values, at), bias)
      const error = 1 / (1 + Math.exp(-sum)) - (yes ? 1 : 0)
      biasSquares += error * error
      bias -= (rate * error) / Math.sqrt(biasSquares)
      for (const [at, place] of places.entries()) {
        const slope = error * of(values, at) * of(ratios, place)
        squares[place] = of(squares, place) + slope * slope
        weights[place] = of(weights, place) - (rate * slope) / Math.sqrt(of(squares, place))
      }
    }
  }
  return { weights: weights.map((weight, place) => weight * of(ratios, place)), bias }
}

/** How much more often each is met where it is so than where it is not, as a logarithm. */
function ratiosOf(examples: readonly Example[], width: number): Float64Array {
  const met = { yes: new Float64Array(width).fill(smoothing), no: new Float64Array(width).fill(smoothing) }
  const all = { yes: 2 * smoothing, no: 2 * smoothing }
  for (const { places, yes } of examples) {
    const side = yes ? 'yes' : 'no'
    all[side]++
    for (const place of places) met[side][place] = of(met[side], place) + 1
  }
  return met.yes.map((count, place) => Math.log(count / all.yes / (of(met.no, place) / all.no)))
}

const of = (numbers: Float64Array, place: number): number => numbers[place] as number

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
