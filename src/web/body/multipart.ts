/** What stands before a part of a `multipart/form-data` body (RFC 7578): the field, and whether it is a file. */
export type PartHead = { readonly name: string; readonly file: boolean }

/** Takes the bytes of one part as they come: views on the pieces of the body, of which one keeps a copy. */
export type Part = { add(bytes: Uint8Array): void; end(): void }

type State = 'part' | 'boundary' | 'head' | 'done' | 'broken'

const largestHead = 16 * 1024
const dashes = 0x2d

/**
 * Reads a body piece by piece; of it no more is in memory than the piece at hand and what `open` keeps. A part that breaks
 * off is never ended.
 */
export class MultipartReader {
  readonly #open: (head: PartHead) => Part
  readonly #delimiter: Buffer
  #state: State = 'part'
  #part: Part | undefined
  // The first boundary has no line before it.
  #rest: Buffer = Buffer.from('\r\n')

  constructor(boundary: string, open: (head: PartHead) => Part) {
    this.#open = open
    this.#delimiter = Buffer.from(`\r\n--${boundary}`)
  }

  /** Whether the last boundary came, and everything before it was as it should be. */
  get whole(): boolean {
    return this.#state === 'done'
  }

  add(bytes: Uint8Array): void {
    if (this.#state === 'done' || this.#state === 'broken') return
    this.#rest = Buffer.concat([this.#rest, bytes])
    while (this.#step()) {}
  }

  /** Goes one state further; false when that takes more bytes. */
  #step(): boolean {
    switch (this.#state) {
      case 'part':
        return this.#readPart()
      case 'boundary':
        return this.#readBoundary()
      case 'head':
        return this.#readHead()
      default:
        return false
    }
  }

  #readPart(): boolean {
    const at = this.#rest.indexOf(this.#delimiter)
    // What may be the beginning of a boundary waits for the next piece.
    const upTo = at < 0 ? Math.max(0, this.#rest.length - this.#delimiter.length + 1) : at
    if (upTo > 0) this.#part?.add(this.#rest.subarray(0, upTo))
    if (at < 0) {
      this.#rest = this.#rest.subarray(upTo)
      return false
    }
    this.#part?.end()
    this.#part = undefined
    return this.#goOn('boundary', at + this.#delimiter.length)
  }

  #readBoundary(): boolean {
    if (this.#rest.length < 2) return false
    if (this.#rest[0] === dashes && this.#rest[1] === dashes) return this.#goOn('done', this.#rest.length)
    return this.#goOn(this.#rest.subarray(0, 2).toString('latin1') === '\r\n' ? 'head' : 'broken', 2)
  }

  #readHead(): boolean {
    const end = this.#rest.indexOf('\r\n\r\n')
    if (end < 0) return this.#rest.length > largestHead && this.#goOn('broken', 0)
    const head = headOf(this.#rest.subarray(0, end).toString('utf8'))
    if (!head || end > largestHead) return this.#goOn('broken', 0)
    this.#part = this.#open(head)
    return this.#goOn('part', end + 4)
  }

  #goOn(state: State, taken: number): boolean {
    this.#rest = this.#rest.subarray(taken)
    this.#state = state
    return state !== 'done' && state !== 'broken'
  }
}

function headOf(lines: string): PartHead | undefined {
  const line = lines.split('\r\n').find((one) => /^content-disposition\s*:/i.test(one))
  const [, quoted, bare] = /;\s*name=(?:"([^"]*)"|([^;"\s]+))/i.exec(line ?? '') ?? []
  const name = quoted ?? bare
  if (name === undefined) return undefined
  return { name, file: /;\s*filename\*?=/i.test(line ?? '') }
}

/** The boundary of a `multipart/form-data` body, from its content type. */
export function boundaryIn(contentType: string): string | undefined {
  const [, quoted, bare] = /;\s*boundary=(?:"([^"]{1,70})"|([^;"\s]{1,70}))/i.exec(contentType) ?? []
  return quoted ?? bare
}
