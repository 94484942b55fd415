import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { open } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'

/** Says in Dutch what is wrong with a backup, or with what was asked of it, and what to do. */
export class BackupProblem extends Error {
  override readonly name = 'BackupProblem'
}

/** Below the folder at hand, and nowhere else. */
const path = z.string().regex(/^(?!\/)(?!(.*\/)?\.\.(\/|$))[\w./-]+$/)

const manifest = z.object({
  format: z.literal(1),
  /** `cluster`: the files of the embedded server, with the log they need. `copies`: the rows of each table, as COPY writes them. */
  form: z.enum(['cluster', 'copies']),
  drempel: z.string(),
  /** As `server_version_num` says it: 180000 and later are PostgreSQL 18. */
  postgres: z.number(),
  /** What made the schema: names, with the fingerprint of the files where there is one. */
  schema: z.array(z.string()),
  /** Nothing that was committed before is missing. */
  moment: z.iso.datetime(),
  /** Of the key store without which it cannot be read. */
  keyStore: z.string().nullable(),
  folders: z.array(path).readonly(),
  files: z.array(z.object({ path, size: z.number(), sha256: z.string() })).readonly(),
})
export type Manifest = z.infer<typeof manifest>
export type CopiedFile = Manifest['files'][number]

export const manifestName = 'manifest.json'

const sumOf = (text: string) => createHash('sha256').update(text).digest('hex')

/** The folder of a backup that holds the database. */
export const dataIn = (backup: string): string => join(backup, 'data')

/** Written last: a folder without it is no backup. */
export async function writeManifest(folder: string, content: Manifest): Promise<void> {
  const text = JSON.stringify(content)
  const handle = await open(join(folder, manifestName), 'wx', 0o600)
  try {
    await handle.writeFile(`{"sha256":"${sumOf(text)}",\n"manifest":${text}}\n`)
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/** Throws `BackupProblem` where it is damaged, or of a later Drempel. */
export function readManifest(folder: string): Manifest {
  const file = join(folder, manifestName)
  let read: { sha256?: unknown; manifest?: unknown }
  try {
    read = JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    throw damaged(manifestName)
  }
  if (sumOf(JSON.stringify(read.manifest)) !== read.sha256) throw damaged(manifestName)
  const parsed = manifest.safeParse(read.manifest)
  if (!parsed.success) throw new BackupProblem('Deze reservekopie is van een nieuwere Drempel. Zet haar daarmee terug.')
  return parsed.data
}

export const damaged = (file: string): BackupProblem =>
  new BackupProblem(
    `Deze reservekopie is beschadigd of niet heel: ${file} is niet wat er geschreven is. Neem een andere; er is niets teruggezet.`,
  )
