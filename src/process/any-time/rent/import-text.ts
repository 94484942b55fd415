/** What an uploaded list or statement says as text, whatever the program that wrote it used. */

/** Largest file that is read, in bytes: a statement of all tenants for a month. */
export const largestImport = 5 * 1024 * 1024

const marks: readonly (readonly [readonly number[], string])[] = [
  [[0xef, 0xbb, 0xbf], 'utf-8'],
  [[0xff, 0xfe], 'utf-16le'],
  [[0xfe, 0xff], 'utf-16be'],
]

/** UTF-8 with or without its mark, UTF-16 with it; otherwise what Windows wrote before (Windows-1252, and so Latin-1). */
export function textOf(bytes: Uint8Array): string {
  const marked = marks.find(([mark]) => mark.every((byte, index) => bytes[index] === byte))
  if (marked) return new TextDecoder(marked[1]).decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}
