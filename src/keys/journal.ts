import type { KeyId, Leaf } from './box.ts'

/** What goes of a key: whole trees, and leaves of others. */
export type Gone = { readonly trees: readonly number[]; readonly leaves: readonly Omit<Leaf, 'key'>[] }

/**
 * The journal of what was destroyed: lines of text that name keys, trees and leaves by their numbers, and nothing else. A line
 * ends with `;`, so that one that broke off is known; nothing that it says was done, and it is written again.
 *
 *     key 5f0c… ;                    a whole key file
 *     tree 5f0c… 3 9120744 ;         generation after it, number of a tree
 *     leaves 5f0c… 4 81 5-9,12 ;     generation after it, number of a tree, leaves
 */
export const keyLine = (id: KeyId): string => `key ${id} ;\n`

export function punctureLines(id: KeyId, generation: number, { trees, leaves }: Gone): string {
  const byTree = [...Map.groupBy(leaves, ({ tree }) => tree)]
  return [
    ...trees.map((tree) => `tree ${id} ${generation} ${tree} ;\n`),
    ...byTree.map(([tree, some]) => `leaves ${id} ${generation} ${tree} ${ranges(some.map(({ leaf }) => leaf))} ;\n`),
  ].join('')
}

function ranges(numbers: readonly number[]): string {
  const found: [number, number][] = []
  for (const number of [...numbers].sort((a, b) => a - b)) {
    const last = found.at(-1)
    if (last && number <= last[1] + 1) last[1] = number
    else found.push([number, number])
  }
  return found.map(([from, to]) => (from === to ? `${from}` : `${from}-${to}`)).join(',')
}

const numbersOf = (text: string): number[] =>
  text.split(',').flatMap((range) => {
    const [from = Number.NaN, to = from] = range.split('-').map(Number)
    return Array.from({ length: to - from + 1 }, (_, index) => from + index)
  })

type Cut = { trees: Set<number>; leaves: Map<string, Omit<Leaf, 'key'>>; generation: number }

/** What lines say all together: whole keys, and of others what of them, with the last generation. */
export type Written = { readonly keys: Set<KeyId>; readonly cut: Map<KeyId, Cut> }

const whole =
  /^(?:key [0-9a-f]{32}|tree [0-9a-f]{32} \d+ \d+|leaves [0-9a-f]{32} \d+ \d+ \d+(?:-\d+)?(?:,\d+(?:-\d+)?)*) ;$/

/** Takes lines that are whole. */
export function read(lines: readonly string[]): Written {
  const written: Written = { keys: new Set(), cut: new Map() }
  for (const line of lines) {
    const [what, id = '', generation, tree, leaves = ''] = line.split(' ')
    if (what === 'key') {
      written.keys.add(id)
      continue
    }
    const one = written.cut.get(id) ?? { trees: new Set(), leaves: new Map(), generation: 0 }
    written.cut.set(id, one)
    one.generation = Math.max(one.generation, Number(generation))
    if (what === 'tree') one.trees.add(Number(tree))
    else for (const leaf of numbersOf(leaves)) one.leaves.set(`${tree} ${leaf}`, { tree: Number(tree), leaf })
  }
  return written
}

/** Of a journal's text the lines that are whole. */
export const linesOf = (text: string): string[] => text.split('\n').filter((line) => whole.test(line))
