import type { MediaType, UploadProblem } from './upload.ts'

/** An upload that was examined. `bytes` is what may be kept: written anew from what was read, without metadata, and with nothing besides. */
export type Examined =
  | { readonly ok: true; readonly mediaType: MediaType; readonly bytes: Uint8Array }
  | { readonly ok: false; readonly problem: UploadProblem }
