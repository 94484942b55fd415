import { kindOfUpload, type MediaType, type UploadProblem } from '../files/upload.ts'
import type { Scan } from './clamd.ts'
import { cleanImage } from './image.ts'
import { cleanPdf } from './pdf.ts'

/** `bytes` is what may be kept: written anew from what was read, without metadata, and with nothing besides. */
export type Examined =
  | { readonly ok: true; readonly mediaType: MediaType; readonly bytes: Uint8Array }
  | { readonly ok: false; readonly problem: UploadProblem }
export type Examine = (bytes: Uint8Array) => Promise<Examined>

/**
 * Examines uploads: the kind by its content, then the scanner where there is one, and only what that lets pass is parsed.
 * Nothing of what came in is kept as it came. Never rejects for what is in a file.
 */
export function examiner(scan?: Scan): Examine {
  return async (bytes) => {
    const kind = kindOfUpload(bytes)
    if (!kind.ok) return kind
    const found = scan ? await scan(bytes) : 'clean'
    if (found === 'infected') return { ok: false, problem: 'fileInfected' }
    if (found === 'unavailable') return { ok: false, problem: 'fileNotScanned' }
    const { mediaType } = kind
    const cleaned = mediaType === 'application/pdf' ? await cleanPdf(bytes) : await cleanImage(bytes, mediaType)
    return cleaned.ok ? { ...cleaned, mediaType } : cleaned
  }
}
