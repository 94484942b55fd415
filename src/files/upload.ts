/**
 * What an uploaded file says it is, told by its first bytes and not by its name. PDF, JPEG and PNG may stand in a file
 * of a trajectory; whether it really is one, and holds nothing else, is found out by the room `documents`.
 */
export type MediaType = 'application/pdf' | 'image/jpeg' | 'image/png'

export const uploadTypes = ['application/pdf', 'image/jpeg', 'image/png'] as const

/** Why an uploaded file is not taken; each is a sentence in the interface. */
export const uploadProblems = [
  'fileTooLarge',
  'fileKind',
  'fileActive',
  'fileLocked',
  'fileBroken',
  'fileTooManyPixels',
  'fileInfected',
  'fileNotScanned',
] as const
export type UploadProblem = (typeof uploadProblems)[number]

export type UploadKind =
  | { readonly ok: true; readonly mediaType: MediaType }
  | { readonly ok: false; readonly problem: 'fileTooLarge' | 'fileKind' }

/** In bytes. */
export const largestUpload = 25 * 1024 * 1024

const starts = (bytes: Uint8Array, ...signature: number[]) => signature.every((byte, index) => bytes[index] === byte)
const pdfHeader = '%PDF-'
/** Readers of PDF take a header that stands somewhere in this many bytes. */
const whereReadersLook = 1024

export function kindOfUpload(bytes: Uint8Array): UploadKind {
  if (bytes.length > largestUpload) return { ok: false, problem: 'fileTooLarge' }
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, whereReadersLook + pdfHeader.length))
  if (head.startsWith(pdfHeader)) return { ok: true, mediaType: 'application/pdf' }
  // A picture that a reader of PDF would open as well is two files in one.
  if (head.includes(pdfHeader)) return { ok: false, problem: 'fileKind' }
  if (starts(bytes, 0xff, 0xd8, 0xff)) return { ok: true, mediaType: 'image/jpeg' }
  if (starts(bytes, 0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)) return { ok: true, mediaType: 'image/png' }
  return { ok: false, problem: 'fileKind' }
}
