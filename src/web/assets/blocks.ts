/** The blocks of a style sheet on its outermost level: what stands before the brace, and what stands in it. */
export function blocksOf(css: string): { head: string; body: string }[] {
  const blocks: { head: string; body: string }[] = []
  let depth = 0
  let start = 0
  let open = 0
  for (let at = 0; at < css.length; at++) {
    if (css[at] === '{') {
      if (depth === 0) open = at
      depth++
    } else if (css[at] === '}') {
      depth--
      if (depth === 0) {
        blocks.push({ head: css.slice(start, open).trim(), body: css.slice(open + 1, at).trim() })
        start = at + 1
      }
    }
  }
  return blocks
}
