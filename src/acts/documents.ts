/** Uploads in the acts: what is wrong with one, and how it stands in a file. */
import { checkUpload } from '../files/upload.ts'
import type { EntryDraft } from './definition.ts'
import type { Upload } from './fields.ts'
import type { FieldProblem } from './parse.ts'

export const checkFile = (field: string, upload: Upload): FieldProblem[] => {
  const checked = checkUpload(upload.bytes)
  return checked.ok ? [] : [{ field, problem: checked.problem }]
}

export const documentOf = (upload: Upload): NonNullable<EntryDraft['document']> => {
  const checked = checkUpload(upload.bytes)
  return { bytes: upload.bytes, mediaType: checked.ok ? checked.mediaType : 'application/octet-stream' }
}
