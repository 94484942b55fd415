/**
 * What an uploaded file really is, told by its content and not by its name. PDF, JPEG and PNG may stand in a file of a
 * trajectory; a PDF that is locked or holds scripts, launches or files of its own is refused.
 */
export type UploadCheck =
  | { readonly ok: true; readonly mediaType: 'application/pdf' | 'image/jpeg' | 'image/png' }
  | { readonly ok: false; readonly problem: 'fileTooLarge' | 'fileKind' | 'fileActive' }

export const uploadTypes = ['application/pdf', 'image/jpeg', 'image/png'] as const

export const largestUpload = 25 * 1024 * 1024

const starts = (bytes: Uint8Array, ...signature: number[]) => signature.every((byte, index) => bytes[index] === byte)
const active = /\/(?:JavaScript|JS|Launch|EmbeddedFile|RichMedia|XFA|OpenAction|AA)\b/
const locked = /\/Encrypt\b/

export function checkUpload(bytes: Uint8Array): UploadCheck {
  if (bytes.length > largestUpload) return { ok: false, problem: 'fileTooLarge' }
  if (starts(bytes, 0xff, 0xd8, 0xff)) return { ok: true, mediaType: 'image/jpeg' }
  if (starts(bytes, 0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)) return { ok: true, mediaType: 'image/png' }
  if (!starts(bytes, 0x25, 0x50, 0x44, 0x46, 0x2d)) return { ok: false, problem: 'fileKind' }
  // Names of a PDF are ASCII, and stand outside compressed streams for what we look for in files as scanners make them.
  const content = new TextDecoder('latin1').decode(bytes)
  if (active.test(content) || locked.test(content)) return { ok: false, problem: 'fileActive' }
  return { ok: true, mediaType: 'application/pdf' }
}
