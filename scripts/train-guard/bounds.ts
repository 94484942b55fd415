/** Of everyday notes that nothing was learned from, at most so many in a thousand are asked about, for one kind. */
const asked = 7.5
/** None of them is refused for its sum: what is certain lies beyond the highest of them, by so much. */
const beyond = 2.5

type Scored = { readonly sum: number; readonly said: boolean }

/**
 * From which sum on one asks, and from which on it is certain. What the rules find is asked about whatever its sum.
 *
 * @param scored everyday notes, by what was learned without them
 */
export function boundsOf(scored: readonly Scored[]): { readonly perhaps: number; readonly certain: number } {
  const unsaid = scored.filter(({ said }) => !said).map(({ sum }) => sum)
  const highest = unsaid.toSorted((a, b) => b - a)
  const left = Math.max(0, (scored.length * asked) / 1000 - (scored.length - unsaid.length))
  const at = (place: number) => highest[place] ?? 0
  const part = left - Math.floor(left)
  const perhaps = at(Math.floor(left)) * (1 - part) + at(Math.ceil(left)) * part
  return { perhaps, certain: at(0) + beyond }
}
