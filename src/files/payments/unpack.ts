/** What stands in an upload: a list or a statement, or several in a zip. */
import { Gunzip, Unzip, UnzipInflate } from 'fflate'
import { most, type PaymentProblemCode } from './reading.ts'

export type Unpacked = { readonly files: readonly Uint8Array[] } | { readonly problem: PaymentProblemCode }

const starts = (bytes: Uint8Array, ...signature: number[]) => signature.every((byte, index) => bytes[index] === byte)
/** As many files as a month has days, and then some. */
const mostFiles = 60
const piece = 64 * 1024

/** Whatever is said of its size, no more is unpacked than a file may have. */
export function unpack(bytes: Uint8Array): Unpacked {
  if (bytes.length > most.bytes) return { problem: 'importTooLarge' }
  if (starts(bytes, 0x1f, 0x8b)) return gunzipped(bytes)
  if (!starts(bytes, 0x50, 0x4b)) return { files: [bytes] }
  return unzipped(bytes)
}

class TooMuch extends Error {}

class Room {
  #left = most.bytes
  take(length: number): void {
    this.#left -= length
    if (this.#left < 0) throw new TooMuch()
  }
}

function unzipped(bytes: Uint8Array): Unpacked {
  const room = new Room()
  const files: Uint8Array[] = []
  let kind: PaymentProblemCode | undefined
  let open = 0
  const reader = new Unzip((file) => {
    // Folders, and what a Mac puts beside each file.
    if (file.name.endsWith('/') || /(?:^|\/)(?:__MACOSX\/|\._|\.DS_Store$)/.test(file.name)) return
    if (!/\.(?:csv|txt|xml|c53|camt)$/i.test(file.name) || files.length + open >= mostFiles) kind = 'importZip'
    if (kind) return
    const parts: Uint8Array[] = []
    open += 1
    file.ondata = (error, part, final) => {
      if (error) throw error
      room.take(part.length)
      parts.push(part)
      if (!final) return
      open -= 1
      files.push(joined(parts))
    }
    file.start()
  })
  reader.register(UnzipInflate)
  try {
    for (let at = 0; at < bytes.length; at += piece)
      reader.push(bytes.subarray(at, at + piece), at + piece >= bytes.length)
  } catch (error) {
    return { problem: error instanceof TooMuch ? 'importTooLarge' : 'importZip' }
  }
  if (kind || open > 0 || files.length === 0) return { problem: 'importZip' }
  return { files }
}

function gunzipped(bytes: Uint8Array): Unpacked {
  const room = new Room()
  const parts: Uint8Array[] = []
  let whole = false
  const reader = new Gunzip((part, final) => {
    room.take(part.length)
    parts.push(part)
    whole = final
  })
  try {
    for (let at = 0; at < bytes.length; at += piece)
      reader.push(bytes.subarray(at, at + piece), at + piece >= bytes.length)
  } catch (error) {
    return { problem: error instanceof TooMuch ? 'importTooLarge' : 'importZip' }
  }
  return whole ? { files: [joined(parts)] } : { problem: 'importZip' }
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(parts.reduce((length, part) => length + part.length, 0))
  let at = 0
  for (const part of parts) {
    all.set(part, at)
    at += part.length
  }
  return all
}
