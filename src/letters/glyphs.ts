/**
 * Which characters the letters' fonts can print. PDF/UA refuses a document with a character that has no glyph, and a
 * letter must not fail on a name: who makes it hears beforehand what cannot be printed (`lost`), and where it is made all the
 * same `[…]` stands in that place, never a sign that looks like what was written; what cannot be seen goes, but for the isolates
 * that keep a Dutch name in one piece between Arabic words.
 */

/** Code points in the character map (formats 4 and 12) of a TrueType font. Throws when it has neither. */
export function coverage(font: Buffer): (codePoint: number) => boolean {
  const covered = new Set<number>()
  const tables = font.readUInt16BE(4)
  for (let at = 12; at < 12 + tables * 16; at += 16) {
    if (font.toString('latin1', at, at + 4) !== 'cmap') continue
    const map = font.readUInt32BE(at + 8)
    for (let n = 0; n < font.readUInt16BE(map + 2); n++) {
      const sub = map + font.readUInt32BE(map + 4 + n * 8 + 4)
      const format = font.readUInt16BE(sub)
      if (format === 4) readSegments(font, sub, covered)
      if (format === 12) readGroups(font, sub, covered)
    }
  }
  if (covered.size === 0) throw new Error('the font of the letters has no character map')
  return (codePoint) => covered.has(codePoint)
}

function readSegments(font: Buffer, sub: number, covered: Set<number>): void {
  const size = font.readUInt16BE(sub + 6)
  for (let at = 0; at < size; at += 2) {
    const end = font.readUInt16BE(sub + 14 + at)
    const start = font.readUInt16BE(sub + 16 + size + at)
    const delta = font.readUInt16BE(sub + 16 + 2 * size + at)
    const rangeAt = sub + 16 + 3 * size + at
    const range = font.readUInt16BE(rangeAt)
    for (let code = start; code <= end && code < 0xffff; code++) {
      const glyph = range === 0 ? (code + delta) & 0xffff : font.readUInt16BE(rangeAt + range + (code - start) * 2)
      if (glyph !== 0) covered.add(code)
    }
  }
}

function readGroups(font: Buffer, sub: number, covered: Set<number>): void {
  for (let n = 0; n < font.readUInt32BE(sub + 12); n++) {
    const at = sub + 16 + n * 12
    for (let code = font.readUInt32BE(at); code <= font.readUInt32BE(at + 4); code++) covered.add(code)
  }
}

/** A word longer than this may be broken anywhere, so that it cannot run off the paper. */
const longestWord = 36
const breakAnywhere = '\u200b'

/** Stands where one or more characters cannot be printed. */
export const missing = '[…]'

/**
 * The text as it can be printed: one line, composed, without invisible characters, `[…]` for what the fonts lack; `lost`
 * hears of each.
 */
export function printable(
  text: string,
  covers: (codePoint: number) => boolean,
  lost: (char: string) => void = () => undefined,
): string {
  const clean = text
    .toWellFormed()
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Zs}\p{Zl}\p{Zp}]+/gu, (space) => (space === '\u00a0' ? space : ' '))
    .replace(/[^\P{Cf}\u2066-\u2069]/gu, '')
    .trim()
  let printed = ''
  for (const char of clean) {
    const glyphs = glyphsFor(char, covers)
    if (glyphs === undefined) lost(char)
    if (glyphs !== undefined) printed += glyphs
    else if (!printed.endsWith(missing)) printed += missing
  }
  return printed.replace(new RegExp(`[^ ]{${longestWord + 1},}`, 'gu'), (word) =>
    [...word].map((char, n) => (n > 0 && n % longestWord === 0 ? breakAnywhere + char : char)).join(''),
  )
}

function glyphsFor(char: string, covers: (codePoint: number) => boolean): string | undefined {
  const printed = (text: string): boolean =>
    [...text].every((one) => covers(one.codePointAt(0) ?? 0) && !/[\p{Co}\ufffd]/u.test(one))
  if (printed(char)) return char
  const apart = char.normalize('NFD')
  return printed(apart) ? apart : undefined
}

/**
 * Every text of a model as the fonts can print it; what stands under a name in `whole` stays as it is. `lost`: the characters
 * that they cannot, each once.
 */
export function printableModel<T>(
  value: T,
  covers: (codePoint: number) => boolean,
  whole: readonly string[] = [],
): { readonly model: T; readonly lost: readonly string[] } {
  const lost = new Set<string>()
  const walk = (part: unknown, name: string): unknown => {
    if (typeof part === 'string') return whole.includes(name) ? part : printable(part, covers, (char) => lost.add(char))
    if (Array.isArray(part)) return part.map((one: unknown) => walk(one, name))
    if (typeof part !== 'object' || part === null) return part
    return Object.fromEntries(Object.entries(part).map(([key, one]) => [key, walk(one, key)]))
  }
  const model = walk(value, '') as T
  return { model, lost: [...lost] }
}

/** `漢 (U+6F22)`; of half a sign its number only. */
export function named(char: string): string {
  const number = `U+${(char.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
  return /[\p{Cs}\p{Co}\ufffd]/u.test(char) ? number : `${char} (${number})`
}
