import { createInflate } from 'node:zlib'
import {
  ParseSpeeds,
  PDFArray,
  type PDFContext,
  PDFDict,
  PDFDocument,
  PDFName,
  type PDFObject,
  PDFRawStream,
  PDFRef,
  PDFStream,
} from '@cantoo/pdf-lib'

export type PdfOutcome =
  | { readonly ok: true; readonly bytes: Uint8Array }
  | { readonly ok: false; readonly problem: 'fileActive' | 'fileBroken' | 'fileLocked' }

const refuse = (problem: 'fileActive' | 'fileBroken' | 'fileLocked'): PdfOutcome => ({ ok: false, problem })

/** What a page is drawn from may be this many bytes in all when unpacked: some twenty pages in colour at 300 dots an inch. */
const mostUnpacked = 600_000_000
/** Lists of objects are small; unpacked they are held whole. */
const mostListed = 32_000_000

/**
 * Reads a PDF whole and writes it anew with what its pages need and nothing else: no metadata, no earlier revision, no
 * object that nothing points to, nothing before or after. What was not read cannot be in what is kept.
 */
export async function readPdf(bytes: Uint8Array): Promise<PdfOutcome> {
  try {
    if (await hasSwellingList(bytes)) return refuse('fileBroken')
    const document = await PDFDocument.load(bytes, {
      ignoreEncryption: true,
      throwOnInvalidObject: true,
      updateMetadata: false,
      parseSpeed: ParseSpeeds.Fastest,
    })
    const { context } = document
    if (context.trailerInfo.Encrypt) return refuse('fileLocked')
    const objects = context.enumerateIndirectObjects().map(([, object]) => object)
    if (objects.some((object) => isActive(object, context))) return refuse('fileActive')
    if (document.getPageCount() === 0 || (await swells(objects))) return refuse('fileBroken')
    strip(document)
    return { ok: true, bytes: await document.save({ addDefaultPage: false, updateFieldAppearances: false }) }
  } catch {
    // Of a locked file not even the lists of objects can be read.
    return refuse(Buffer.from(bytes).includes('/Encrypt') ? 'fileLocked' : 'fileBroken')
  }
}

const name = (text: string) => PDFName.of(text)
/** Entries that make a file do something, hold another file, or hold a form that is a program. */
const activeKeys = ['AA', 'EF', 'EmbeddedFiles', 'JS', 'JavaScript', 'RichMediaContent', 'XFA'].map(name)
const activeActions =
  'GoTo3DView GoToE GoToR ImportData JavaScript Launch Movie Rendition RichMediaExecute SetOCGState Sound SubmitForm'
const activeKinds = '3D EmbeddedFile FileAttachment Movie Rendition RichMedia Screen Sound'
const activeValues = [
  ['S', activeActions],
  ['Type', activeKinds],
  ['Subtype', activeKinds],
].map(([key = '', values = '']) => [name(key), new Set(values.split(' ').map(name))] as const)

function isActive(object: PDFObject, context: PDFContext): boolean {
  if (object instanceof PDFArray) return object.asArray().some((part) => isActive(part, context))
  // A stream whose content stands in a file elsewhere.
  if (object instanceof PDFStream) return object.dict.has(name('F')) || isActive(object.dict, context)
  if (!(object instanceof PDFDict)) return false
  if (activeKeys.some((key) => object.has(key))) return true
  const value = (key: PDFName) => object.lookup(key)
  if (activeValues.some(([key, values]) => values.has(value(key) as PDFName))) return true
  if (object.has(name('OpenAction')) && !isPlace(value(name('OpenAction')))) return true
  return object.values().some((part) => isActive(part, context))
}

/** Where to open the file: many programs write the first page there. */
const isPlace = (action: PDFObject | undefined) =>
  action instanceof PDFArray || (action instanceof PDFDict && action.lookup(name('S')) === name('GoTo'))

/** Whether what is packed in the file becomes too much to draw. */
async function swells(objects: readonly PDFObject[]): Promise<boolean> {
  let left = mostUnpacked
  for (const object of objects) {
    if (!(object instanceof PDFRawStream) || !isDeflated(object.dict)) continue
    left -= await unpackedSize(object.contents, left)
    if (left <= 0) return true
  }
  return false
}

function isDeflated(dict: PDFDict): boolean {
  const filter = dict.lookup(name('Filter'))
  const first = filter instanceof PDFArray ? filter.lookup(0) : filter
  return first === name('FlateDecode') || first === name('Fl')
}

/** How many bytes it becomes, counted to `limit`; what cannot be unpacked counts as far as it goes. */
function unpackedSize(packed: Uint8Array, limit: number): Promise<number> {
  return new Promise((settle) => {
    let size = 0
    const inflate = createInflate()
    const end = () => {
      inflate.destroy()
      settle(size)
    }
    inflate.on('data', (part: Buffer) => {
      size += part.length
      if (size >= limit) end()
    })
    inflate.once('end', end).once('error', end)
    inflate.end(packed)
  })
}

/**
 * Lists of objects are unpacked as the file is read, so they are measured before. One that is packed in another way than
 * all programs do it is not read at all.
 */
async function hasSwellingList(bytes: Uint8Array): Promise<boolean> {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  for (let at = file.indexOf('stream'); at >= 0; at = file.indexOf('stream', at + 6)) {
    if (file.toString('latin1', at - 3, at) === 'end') continue
    const before = file.toString('latin1', Math.max(0, at - 2048), at)
    const entries = unescaped(before.slice(before.lastIndexOf(' obj') + 1))
    if (!/\/Type\s*\/(?:ObjStm|XRef)\b/.test(entries)) continue
    const filter = /\/Filter\s*(\[[^\]]*\]|\/\w+)/.exec(entries)?.[1]
    if (filter === undefined) continue
    if (!/^\[?\s*\/(?:FlateDecode|Fl)\s*\]?$/.test(filter)) return true
    const from = file[at + 6] === 0x0d ? at + 8 : at + 7
    const until = file.indexOf('endstream', from)
    const packed = file.subarray(from, until < 0 ? file.length : until)
    if ((await unpackedSize(packed, mostListed)) >= mostListed) return true
  }
  return false
}

const unescaped = (text: string) =>
  text.replace(/#([\da-f]{2})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))

/** Takes out who made it, when and with what, and everything that the pages do not lead to. */
function strip({ context }: PDFDocument): void {
  delete context.trailerInfo.Info
  delete context.trailerInfo.ID
  const told = ['Metadata', 'PieceInfo', 'LastModified'].map(name)
  const reached = new Set<PDFRef>()
  const next: PDFObject[] = context.trailerInfo.Root ? [context.trailerInfo.Root] : []
  for (let object = next.pop(); object !== undefined; object = next.pop()) {
    if (object instanceof PDFRef) {
      if (reached.has(object)) continue
      reached.add(object)
      const there = context.lookup(object)
      if (there) next.push(there)
      continue
    }
    const dict = object instanceof PDFStream ? object.dict : object
    if (dict instanceof PDFDict) {
      for (const key of told) dict.delete(key)
      next.push(...dict.values())
    } else if (dict instanceof PDFArray) next.push(...dict.asArray())
  }
  for (const [ref] of context.enumerateIndirectObjects()) if (!reached.has(ref)) context.delete(ref)
}
