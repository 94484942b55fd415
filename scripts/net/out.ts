import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** Writes the record: plain files, each path once. */
export function outTo(folder: string) {
  const written = new Set<string>()
  const kinds = new Map<string, number>()
  let made = ''
  return {
    kinds,
    write(path: string, content: string): void {
      if (written.has(path)) throw new Error(`written twice: ${path}`)
      written.add(path)
      const kind = path.split('/')[0] ?? ''
      kinds.set(kind, (kinds.get(kind) ?? 0) + 1)
      const file = join(folder, path)
      if (made !== dirname(file)) mkdirSync(dirname(file), { recursive: true })
      made = dirname(file)
      writeFileSync(file, content.endsWith('\n') ? content : `${content}\n`)
    },
  }
}
export type Out = ReturnType<typeof outTo>
