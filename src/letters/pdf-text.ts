/** The text of a letter's PDF, for tests: reads what Typst writes (a plain object table, Unicode maps), no more. */
import { inflateSync } from 'node:zlib'

type Pdf = { readonly bytes: Buffer; readonly text: string; readonly at: ReadonlyMap<number, number> }

/** The text of each page in reading order. Spaces at the ends of lines are not in a PDF; compare with `squeezed`. */
export const pagesOf = (pdf: Uint8Array): readonly string[] =>
  placedTexts(pdf).map((page) => page.map(({ text }) => text).join(' '))

/** A run of text with where its base line begins, in millimetres from the left and the top of the paper. */
type PlacedText = { readonly text: string; readonly x: number; readonly y: number }

export function placedTexts(pdf: Uint8Array): readonly (readonly PlacedText[])[] {
  const file = open(pdf)
  const kids = /\/Type \/Pages[\s\S]*?\/Kids \[([^\]]*)\]/.exec(file.text)?.[1] ?? ''
  return [...kids.matchAll(/(\d+) 0 R/g)].map(([, id]) => pageText(file, Number(id)))
}

/** Without any white space, so that line ends do not matter. */
export const squeezed = (text: string): string => text.replace(/[\s\u200b]+/g, '')

/** All text of the document, squeezed. */
export const textOf = (pdf: Uint8Array): string => squeezed(pagesOf(pdf).join(''))

function open(pdf: Uint8Array): Pdf {
  const bytes = Buffer.from(pdf)
  const text = bytes.toString('latin1')
  const table = text.slice(text.lastIndexOf('\nxref'), text.lastIndexOf('trailer'))
  const rows = [...table.matchAll(/(\d{10}) \d{5} [nf]/g)]
  return { bytes, text, at: new Map(rows.map(([, offset], id) => [id, Number(offset)])) }
}

function dictionary(file: Pdf, id: number): string {
  const start = file.at.get(id) ?? 0
  return file.text.slice(start, file.text.indexOf('endobj', start))
}

function stream(file: Pdf, id: number): string {
  const object = file.at.get(id) ?? 0
  const start = file.text.indexOf('stream\n', object) + 'stream\n'.length
  const head = file.text.slice(object, start)
  const length = Number(/\/Length (\d+)/.exec(head)?.[1])
  const data = file.bytes.subarray(start, start + length)
  return (head.includes('/FlateDecode') ? inflateSync(data) : data).toString('latin1')
}

function pageText(file: Pdf, id: number): readonly PlacedText[] {
  const page = dictionary(file, id)
  const fonts = new Map(
    [...page.matchAll(/\/(f\d+) (\d+) 0 R/g)].map(([, name, font]) => [name, unicodeMap(file, Number(font))]),
  )
  const content = stream(file, Number(/\/Contents (\d+) 0 R/.exec(page)?.[1]))
  return shownTexts(content).map(({ font, literals, x, y }) => ({
    text: literals.map((literal) => decode(literal, fonts.get(font))).join(''),
    x: inMillimetres(x),
    y: inMillimetres(height - y),
  }))
}

const height = 841.8898
const inMillimetres = (points: number): number => (points / 72) * 25.4

type Shown = { readonly font: string; readonly literals: string[]; readonly x: number; readonly y: number }

/** What stands between BT and ET: the font, where it begins, and the literals that are shown with it. */
function shownTexts(content: string): readonly Shown[] {
  const shown: Shown[] = []
  const token = /1 0 0 -1 ([\d.]+) ([\d.]+) cm|\bBT\b|\bET\b|\/(f\d+) [\d.]+ Tf|\(/g
  let [inText, x, y] = [false, 0, 0]
  for (let found = token.exec(content); found !== null; found = token.exec(content)) {
    const [all, left, top, font] = found
    if (left !== undefined) [x, y] = [Number(left), Number(top)]
    else if (font !== undefined) shown.push({ font, literals: [], x, y })
    else if (all !== '(') inText = all === 'BT'
    else {
      const end = literalEnd(content, found.index)
      if (inText) shown.at(-1)?.literals.push(content.slice(found.index + 1, end))
      token.lastIndex = end + 1
    }
  }
  return shown
}

/** Where the literal that opens here closes: parentheses inside are escaped or balanced. */
function literalEnd(content: string, open: number): number {
  let depth = 0
  for (let at = open; at < content.length; at++) {
    if (content[at] === '\\') at++
    else if (content[at] === '(') depth++
    else if (content[at] === ')' && --depth === 0) return at
  }
  return content.length
}

function unicodeMap(file: Pdf, font: number): ReadonlyMap<number, string> {
  const cmap = stream(file, Number(/\/ToUnicode (\d+) 0 R/.exec(dictionary(file, font))?.[1]))
  const hex = (text: string): string => Buffer.from(text, 'hex').swap16().toString('utf16le')
  return new Map(
    [...cmap.matchAll(/^<([0-9A-F]{4})> <((?:[0-9A-F]{4})+)>$/gm)].map(([, glyph = '', text = '']) => [
      Number.parseInt(glyph, 16),
      hex(text),
    ]),
  )
}

const escapes: Record<string, string> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' }

function decode(literal: string, map: ReadonlyMap<number, string> | undefined): string {
  const raw = literal.replace(/\\([0-7]{1,3}|[\s\S])/g, (_, code: string) =>
    /^[0-7]/.test(code) ? String.fromCharCode(Number.parseInt(code, 8)) : (escapes[code] ?? code),
  )
  const glyphs = Buffer.from(raw, 'latin1')
  let text = ''
  for (let at = 0; at + 1 < glyphs.length; at += 2) text += map?.get(glyphs.readUInt16BE(at)) ?? '\ufffd'
  return text
}
