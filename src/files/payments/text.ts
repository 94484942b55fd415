/** What an uploaded list or statement says as text, whatever the program that wrote it used. */

const marks: readonly (readonly [readonly number[], string])[] = [
  [[0xef, 0xbb, 0xbf], 'utf-8'],
  [[0xff, 0xfe], 'utf-16le'],
  [[0xfe, 0xff], 'utf-16be'],
]

/** UTF-8 with or without its mark, UTF-16 likewise; otherwise what Windows wrote before (Windows-1252, and so Latin-1). */
export function textOf(bytes: Uint8Array): string {
  const marked = marks.find(([mark]) => mark.every((byte, index) => bytes[index] === byte))
  const encoding = marked?.[1] ?? unmarked(bytes)
  if (encoding) return new TextDecoder(encoding).decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}

/** Of UTF-16 without its mark every second byte of plain letters is zero. */
function unmarked(bytes: Uint8Array): string | undefined {
  const head = bytes.subarray(0, 200)
  if (head.length < 8 || head.length % 2 !== 0) return undefined
  const zeros = (from: 0 | 1) =>
    head.filter((byte, index) => index % 2 === from && byte === 0).length / (head.length / 2)
  if (zeros(1) > 0.8 && zeros(0) === 0) return 'utf-16le'
  return zeros(0) > 0.8 && zeros(1) === 0 ? 'utf-16be' : undefined
}
