import { createHmac } from 'node:crypto'

/**
 * A tree of secrets from which single leaves can be taken away for good. O. Goldreich, S. Goldwasser and S. Micali, *How to
 * construct random functions* (Journal of the ACM 33, 1986), with HMAC-SHA256 for their generator: the secret of the left child
 * of a node with secret s is HMAC(s, "drempel key tree, left"), of the right one HMAC(s, "drempel key tree, right"). Taking leaves
 * away (*puncturing*) is what D. Boneh and B. Waters, and others, made of it in 2013: the secret above a leaf gives way to the
 * siblings along the path, from which everything can be derived but that leaf.
 *
 * Nodes are numbered from above: 1 is the root, 2n and 2n + 1 are the children of n. So a tree may have 51 levels.
 */
export type Secrets = ReadonlyMap<number, Buffer>

const sides = ['drempel key tree, left', 'drempel key tree, right'] as const

const secretOf = (parent: Buffer, child: number): Buffer =>
  createHmac('sha256', parent)
    .update(sides[child % 2 === 0 ? 0 : 1])
    .digest()

const above = (node: number) => Math.floor(node / 2)

/** The nodes from under the nearest secret down to this one, that first; nothing where none is known at or above it. */
function pathTo(node: number, knows: (node: number) => boolean): number[] | undefined {
  const path: number[] = []
  for (let at = node; at >= 1; at = above(at)) {
    if (knows(at)) return [at, ...path.reverse()]
    path.push(at)
  }
  return undefined
}

/**
 * The secret of a node; undefined where it was taken away. What was derived before is taken from `derived`, and what is derived
 * now is kept there from the node `keptFrom` on: above it nodes share too little.
 */
export function derive(
  secrets: Secrets,
  node: number,
  derived: Map<number, Buffer> = new Map(),
  keptFrom = 1,
): Buffer | undefined {
  const path = pathTo(node, (at) => derived.has(at) || secrets.has(at))
  const [first, ...down] = path ?? []
  if (first === undefined) return undefined
  let secret = derived.get(first) ?? secrets.get(first)
  for (const child of down) {
    secret = secret && secretOf(secret, child)
    if (secret && child >= keptFrom) derived.set(child, secret)
  }
  return secret
}

/** Whether anything at or under the node can still be derived. */
export const remains = (secrets: Secrets, node: number): boolean =>
  pathTo(node, (at) => secrets.has(at)) !== undefined || [...secrets.keys()].some((one) => isUnder(one, node))

/** What is left when these nodes go, each with all that is under it. */
export function puncture(secrets: Secrets, nodes: Iterable<number>): Map<number, Buffer> {
  const left = new Map(secrets)
  for (const node of nodes) {
    const path = pathTo(node, (at) => left.has(at))
    if (path) goDown(left, path)
    else for (const one of [...left.keys()]) if (isUnder(one, node)) left.delete(one)
  }
  return left
}

function goDown(left: Map<number, Buffer>, [first = 0, ...down]: readonly number[]): void {
  let secret = left.get(first)
  left.delete(first)
  for (const child of down) {
    if (!secret) return
    const sibling = child % 2 === 0 ? child + 1 : child - 1
    left.set(sibling, secretOf(secret, sibling))
    secret = secretOf(secret, child)
  }
}

/** At it or under it. */
function isUnder(node: number, top: number): boolean {
  let at = node
  while (at > top) at = above(at)
  return at === top
}
