/**
 * An amount as lists of landlords write it, in cents: `1.234,56`, `1,234.56`, `1234.56`, `€ 642,18`, `642`. A single mark before
 * three digits stands between thousands when it is a point, and is not understood when it is a comma: `1,234` could be either.
 */
export function readAmount(typed: string): number | undefined {
  const bare = typed.replace(/\s|€|EUR/gi, '')
  const dutch = /^(\d{1,3}(?:\.\d{3})+|\d{1,8})(?:,(\d{1,2}|-))?$/.exec(bare)
  const english = /^(\d{1,3}(?:,\d{3})+|\d{1,8})\.(\d{1,2})$/.exec(bare)
  const found = dutch ?? english
  if (!found) return undefined
  const whole = Number((found[1] ?? '').replace(/[.,]/g, ''))
  const part = found[2] === undefined || found[2] === '-' ? 0 : Number(found[2].padEnd(2, '0'))
  return whole * 100 + part
}
