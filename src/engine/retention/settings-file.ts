import { readFileSync } from 'node:fs'
import { adoptRetention } from '../../covenant/index.ts'
import { readRetentionSettings } from './settings.ts'

/** Puts the terms of this file in force, for everything that is printed, shown and destroyed. Throws where it is not right. */
export function adoptRetentionFile(path: string | null): void {
  if (path === null) return
  let text: string
  try {
    text = readFileSync(path, 'utf8')
  } catch {
    throw new Error('RETENTION_FILE cannot be read. Write the path of a file, or leave it out')
  }
  const read = readRetentionSettings(text)
  if (!read.ok) throw new Error(read.problems.join('\n'))
  adoptRetention(read.settings)
}
