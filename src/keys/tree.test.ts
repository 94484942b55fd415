import { createHmac, randomBytes } from 'node:crypto'
import fc from 'fast-check'
import { afterAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { type Leaf, memoryKeys } from './index.ts'
import { decode, encode, leafCount, nodeOfLeaf, nodeOfTree, sizeOf } from './key-file.ts'
import { derive, puncture, remains } from './tree.ts'

/** Every HMAC that anybody works out. */
const digest = vi.spyOn(createHmac('sha256', '').constructor.prototype, 'digest')
beforeEach(() => {
  digest.mockClear()
})
afterAll(() => digest.mockRestore())

const root = randomBytes(32)
const fresh = new Map([[1, root]])
const levels = 7
const leaves = Array.from({ length: 2 ** levels }, (_, leaf) => 2 ** levels + leaf)
const secrets = leaves.map((leaf) => derive(fresh, leaf)?.toString('hex'))
const inside = fc.integer({ min: 1, max: 2 ** (levels + 1) - 1 })
const isUnder = (node: number, top: number) => node.toString(2).startsWith(top.toString(2))

describe('a tree of secrets', () => {
  it('derives by HMAC-SHA256 with a label for each side, as written down', () => {
    const step = (secret: Buffer, side: string) =>
      createHmac('sha256', secret).update(`drempel key tree, ${side}`).digest()
    expect(derive(fresh, 0b1011)).toEqual(step(step(step(root, 'left'), 'right'), 'right'))
  })

  it('gives all leaves another secret', () => {
    expect(new Set(secrets).size).toBe(leaves.length)
  })

  it('loses what is punctured in any order, whole branches too, and nothing else', () => {
    fc.assert(
      fc.property(fc.array(inside, { maxLength: 40 }), (nodes) => {
        const half = Math.floor(nodes.length / 2)
        const left = decode(
          encode({ generation: 1, secrets: puncture(puncture(fresh, nodes.slice(0, half)), nodes.slice(half)) }),
        ).secrets
        const there = leaves.filter((leaf) => !nodes.some((node) => isUnder(leaf, node)))
        expect(leaves.filter((leaf) => remains(left, leaf))).toEqual(there)
        expect(leaves.map((leaf) => derive(left, leaf)?.toString('hex'))).toEqual(
          leaves.map((leaf, index) => (there.includes(leaf) ? secrets[index] : undefined)),
        )
      }),
    )
  })

  it('holds after that no secret from which what went could be derived', () => {
    fc.assert(
      fc.property(fc.array(inside, { minLength: 1, maxLength: 20 }), (nodes) => {
        const bytes = encode({ generation: 1, secrets: puncture(fresh, nodes) })
        for (const node of nodes)
          for (let at = node; at >= 1; at = Math.floor(at / 2))
            expect(bytes.includes(derive(fresh, at) ?? root)).toBe(false)
        // Where the sibling is left, nobody can go up from it either.
        for (const one of decode(bytes).secrets.keys()) expect(nodes.some((node) => isUnder(node, one))).toBe(false)
      }),
    )
  })

  it('does the same at 20 levels under one of 24', () => {
    const leaf = fc.record({
      tree: fc.constantFrom(0, 5, 2 ** 24 - 1),
      leaf: fc.integer({ min: 0, max: leafCount - 1 }),
    })
    fc.assert(
      fc.property(fc.array(leaf, { maxLength: 30 }), fc.array(leaf, { maxLength: 30 }), (gone, others) => {
        const left = puncture(fresh, gone.map(nodeOfLeaf))
        const names = new Set(gone.map(nodeOfLeaf))
        for (const one of [...gone, ...others].map(nodeOfLeaf))
          expect(derive(left, one)).toEqual(names.has(one) ? undefined : derive(fresh, one))
        const none = puncture(left, [nodeOfTree(5)])
        for (const one of [...gone, ...others].filter(({ tree }) => tree === 5))
          expect(derive(none, nodeOfLeaf(one))).toBeUndefined()
      }),
    )
  })

  it('has no tree and no leaf of a number that would be another’s', () => {
    for (const one of [
      { tree: 2 ** 24, leaf: 0 },
      { tree: 0, leaf: leafCount },
      { tree: -1, leaf: 0 },
      { tree: 0.5, leaf: 0 },
    ])
      expect(() => nodeOfLeaf(one)).toThrow('changed')
  })
})

describe('what it costs', () => {
  const page = async (from: number, count: number) => {
    const ring = memoryKeys()
    const key = ring.newId()
    await ring.put(key)
    const tree = ring.newTree()
    const at = (leaf: number): Leaf => ({ key, tree, leaf })
    const boxes = Array.from({ length: count }, (_, index) => ring.seal(at(from + index), 'x', Buffer.from('x')))
    const reading = ring.copy()
    const read = () => {
      digest.mockClear()
      for (const box of boxes) reading.open('x', box)
      return digest.mock.calls.length
    }
    return [read(), read()]
  }

  it('is at most two hashes an entry of a page and once the way down, and none the second time', async () => {
    for (const [from, count] of [
      [0, 1],
      [0, 40],
      [37, 40],
      [1000, 400],
    ] as const) {
      const [first = 0, second] = await page(from, count)
      expect(first).toBeGreaterThanOrEqual(24 + 20)
      expect(first).toBeLessThanOrEqual(2 * count + 24 + 20)
      expect(second).toBe(0)
    }
  })

  const pieces = (leaves: readonly number[]) => {
    const secrets = puncture(
      fresh,
      leaves.map((leaf) => nodeOfLeaf({ tree: 7, leaf })),
    )
    return { pieces: secrets.size, bytes: encode({ generation: 1, secrets }).length }
  }

  it('is a key file of 1,000 removals that has the size which the theory says at most', () => {
    const [all, gone] = [4096, 1000]
    // Each hole costs the siblings from where the holes part: log2(all / gone) levels, and beside all of them the way up.
    const atMost = sizeOf(Math.ceil(gone * Math.log2(all / gone)) + (44 - 12))
    const order = Array.from({ length: 4000 }, (_, leaf) => leaf).sort(() => Math.random() - 0.5)
    const random = pieces(order.slice(0, gone))
    const inARow = pieces(Array.from({ length: gone }, (_, leaf) => leaf))
    expect(random.bytes).toBeLessThanOrEqual(atMost)
    expect(inARow.pieces).toBeLessThanOrEqual(44)
    expect(inARow.bytes).toBeLessThanOrEqual(sizeOf(44))
  })
})
