import { largestUpload } from '../../files/upload.ts'
import { boundaryIn, MultipartReader, type Part, type PartHead } from './multipart.ts'

/** A form as it came in, as far as it is kept. */
export type Posted = {
  readonly texts: ReadonlyMap<string, readonly string[]>
  /** `tooLarge`: its bytes were read and thrown away. Where nothing was chosen there is no file. */
  readonly files: ReadonlyMap<string, readonly (Uint8Array | 'tooLarge')[]>
  /** Nothing is missing: the body did not break off, and is of a kind and a size that a form can have. */
  readonly whole: boolean
}

/** What a form can hold; what goes beyond is read and thrown away. Lengths in bytes. */
export const limits = { fields: 500, text: 100_000, texts: 2_000_000, file: largestUpload, body: 512 * 1024 * 1024 }

const nothing: Posted = { texts: new Map(), files: new Map(), whole: true }

/**
 * Reads the body of a form. A file past its limit costs no memory and takes no other field with it. `keeps` says which
 * fields are files; a file of any other field is thrown away.
 */
export async function readPosted(request: Request, keeps: (field: string) => boolean): Promise<Posted> {
  if (!request.body) return nothing
  const type = request.headers.get('content-type') ?? ''
  const reader = readerFor(type, keeps)
  let length = 0
  try {
    for (const stream = request.body.getReader(); ; ) {
      const { done, value } = await stream.read()
      if (done) break
      length += value.length
      if (length > limits.body) {
        stream.releaseLock()
        return { ...reader.end(), whole: false }
      }
      reader.add(value)
    }
  } catch {
    // Whoever sent it is gone; what came of it is not a form.
    return { ...reader.end(), whole: false }
  }
  return length === 0 ? nothing : reader.end()
}

type Reader = { add(bytes: Uint8Array): void; end(): Posted }

function readerFor(type: string, keeps: (field: string) => boolean): Reader {
  const boundary = boundaryIn(type)
  if (/^multipart\/form-data\b/i.test(type) && boundary) return multipart(boundary, keeps)
  if (/^application\/x-www-form-urlencoded\b/i.test(type)) return urlencoded()
  return { add: () => undefined, end: () => ({ ...nothing, whole: false }) }
}

/** Values by field, up to the limits of a form. */
class Kept<T> {
  readonly values = new Map<string, T[]>()
  whole = true
  #fields = 0

  add(name: string, value: T): void {
    if (++this.#fields > limits.fields) this.whole = false
    else this.values.set(name, [...(this.values.get(name) ?? []), value])
  }
}

/** Bytes of one value, up to a limit. */
class Collected {
  readonly #limit: number
  #pieces: Uint8Array[] = []
  #kept = 0
  #length = 0

  constructor(limit: number) {
    this.#limit = limit
  }

  get tooLarge(): boolean {
    return this.#length > this.#limit
  }

  add(bytes: Uint8Array): void {
    this.#length += bytes.length
    const piece = new Uint8Array(bytes.subarray(0, this.#limit - this.#kept))
    if (piece.length === 0) return
    this.#pieces.push(piece)
    this.#kept += piece.length
  }

  forget(): void {
    this.#pieces = []
  }

  /** In memory of their own: behind a small Buffer stand bytes of others. */
  bytes(): Uint8Array {
    const all = new Uint8Array(this.#kept)
    let at = 0
    for (const piece of this.#pieces) {
      all.set(piece, at)
      at += piece.length
    }
    return all
  }

  text(): string {
    return new TextDecoder().decode(this.bytes())
  }
}

const thrownAway: Part = { add: () => undefined, end: () => undefined }

function multipart(boundary: string, keeps: (field: string) => boolean): Reader {
  const texts = new Kept<string>()
  const files = new Kept<Uint8Array | 'tooLarge'>()
  let room = limits.texts
  const textPart = (name: string): Part => {
    const kept = new Collected(Math.min(limits.text, room))
    return {
      add: (bytes) => kept.add(bytes),
      end() {
        const text = kept.text()
        room -= text.length
        if (room <= 0) texts.whole = false
        texts.add(name, text)
      },
    }
  }
  const filePart = (name: string): Part => {
    const kept = new Collected(limits.file)
    return {
      add(bytes) {
        if (!kept.tooLarge) kept.add(bytes)
        if (kept.tooLarge) kept.forget()
      },
      end() {
        const bytes = kept.tooLarge ? 'tooLarge' : kept.bytes()
        if (bytes.length > 0) files.add(name, bytes)
      },
    }
  }
  // A second file of one field is not held beside the first.
  const open = ({ name, file }: PartHead): Part => {
    if (!file) return textPart(name)
    return keeps(name) && !files.values.has(name) ? filePart(name) : thrownAway
  }
  const reader = new MultipartReader(boundary, open)
  return {
    add: (bytes) => reader.add(bytes),
    end: () => ({ texts: texts.values, files: files.values, whole: reader.whole && texts.whole && files.whole }),
  }
}

function urlencoded(): Reader {
  const body = new Collected(limits.texts)
  return {
    add: (bytes) => body.add(bytes),
    end() {
      const texts = new Kept<string>()
      for (const [name, value] of new URLSearchParams(body.text())) texts.add(name, value.slice(0, limits.text))
      return { texts: texts.values, files: new Map(), whole: texts.whole && !body.tooLarge }
    },
  }
}
