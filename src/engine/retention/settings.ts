/** A municipality's own terms of retention, from a file (YAML or JSON), checked against the covenant. */
import { parse } from 'yaml'
import { z } from 'zod'
import {
  type FileName,
  fileNames,
  type OwnRetention,
  type OwnTime,
  type RetentionRule,
  retentionRules,
  workKinds,
} from '../../covenant/index.ts'

export type RetentionSettings =
  | { readonly ok: true; readonly settings: OwnRetention }
  | { readonly ok: false; readonly problems: readonly string[] }

const whole = z.number().int().min(0)
/** Whole years, months or both, and where that stands: without a source nobody can say why. */
const time = z
  .strictObject({
    years: whole.max(100).optional(),
    months: whole.max(1200).optional(),
    source: z.string().trim().min(1),
  })
  .refine(({ years, months }) => years !== undefined || months !== undefined, 'needs years or months')

const outcomesOf = (file: FileName) => retentionRules(file).map(({ outcome }) => outcome)
const shape = z.strictObject({
  files: z
    .strictObject(
      Object.fromEntries(
        fileNames.map((file) => [
          file,
          z.strictObject(Object.fromEntries(outcomesOf(file).map((one) => [one, time.optional()]))).optional(),
        ]),
      ),
    )
    .optional(),
  work: z.strictObject(Object.fromEntries(workKinds.map((kind) => [kind, time.optional()]))).optional(),
})

/**
 * Reads the text of the file. `files`: by file and outcome, `work`: by kind; each `{ years, months, source }`. Only what the
 * covenant knows, and never longer than the law that a rule names allows. Every problem is named at once.
 */
export function readRetentionSettings(text: string): RetentionSettings {
  let read: unknown
  try {
    read = parse(text) ?? {}
  } catch {
    return { ok: false, problems: ['RETENTION_FILE is no YAML and no JSON.'] }
  }
  const parsed = shape.safeParse(read)
  if (!parsed.success)
    return {
      ok: false,
      problems: parsed.error.issues.map(({ path, message }) => `RETENTION_FILE ${path.join('.')}: ${message}`),
    }
  // The shape was made of the covenant's own lists.
  const settings = { files: parsed.data.files ?? {}, work: parsed.data.work ?? {} } as OwnRetention
  const problems = fileNames.flatMap((file) => retentionRules(file).flatMap((rule) => tooLong(settings, file, rule)))
  return problems.length > 0 ? { ok: false, problems } : { ok: true, settings }
}

function tooLong(settings: OwnRetention, file: FileName, { outcome, atMost, source }: RetentionRule): string[] {
  const own: OwnTime | undefined = settings.files[file]?.[outcome]
  if (!own || !atMost || (own.years ?? 0) * 12 + (own.months ?? 0) <= atMost.years * 12) return []
  return [`RETENTION_FILE files.${file}.${outcome}: ${source.nl} allows ${atMost.years} years at most.`]
}
