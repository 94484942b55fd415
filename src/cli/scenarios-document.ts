/** `drempel scenarios-doc`: writes docs/scenarios.md from the acts themselves. */
import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { scenariosMarkdown } from '../player/document.ts'
import type { Io } from './io.ts'

export const documentPath = fileURLToPath(new URL('../../docs/scenarios.md', import.meta.url))

const usage = `Schrijft docs/scenarios.md: elke handeling met haar velden, zoals de code ze kent.

  drempel scenarios-doc
  drempel scenarios-doc --print   laat het alleen zien
`

/** Writes the document, or prints it. Resolves to 0, or to 2 for wrong arguments. */
export async function scenariosDocument(args: readonly string[], io: Io): Promise<number> {
  const [option, ...more] = args
  if (more.length > 0 || (option !== undefined && !['--print', '--help', '-h'].includes(option))) {
    io.stderr.write('Deze opdracht begrijpen wij niet. Vraag uitleg met --help.\n')
    return 2
  }
  if (option === undefined) writeFileSync(documentPath, scenariosMarkdown())
  else io.stdout.write(option === '--print' ? scenariosMarkdown() : usage)
  return 0
}
