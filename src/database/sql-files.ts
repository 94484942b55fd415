import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import pg from 'pg'

export type SqlFile = { readonly name: string; readonly text: string }

/** The `.sql` files of a folder, in the order of their names. */
export const sqlFiles = (folder: URL): readonly SqlFile[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.sql'))
    .sort()
    .map((name) => ({ name: name.slice(0, -'.sql'.length), text: readFileSync(new URL(name, folder), 'utf8') }))

/** Fills in the variables as psql does: `:"name"` as an identifier, `:'name'` as a text. Throws where one is not known. */
export function fillIn(text: string, names: Readonly<Record<string, string>>): string {
  const known = (name: string) => {
    const value = names[name]
    if (value === undefined) throw new Error(`the schema names :${name}, which nobody filled in`)
    return value
  }
  return text
    .replace(/(?<!:):"(\w+)"/g, (_, name: string) => pg.escapeIdentifier(known(name)))
    .replace(/(?<!:):'(\w+)'/g, (_, name: string) => pg.escapeLiteral(known(name)))
}

/** What the files make, told by a hash: comments and white space make nothing. */
export function fingerprint(files: readonly SqlFile[]): string {
  const plain = files.map(({ text }) => text.replace(/--[^\n]*/g, '').replace(/\s+/g, ' '))
  return createHash('sha256').update(plain.join('\n')).digest('hex')
}
