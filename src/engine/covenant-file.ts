import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { adoptCovenant, chosenIn, type Filling } from '../covenant/index.ts'
import { readFilling } from '../process/open-terms.ts'

/** What a municipality chose of the open terms, from a file (YAML or JSON). Throws where it is not right, with everything that is wrong. */
function fillingOf(path: string | null): Filling {
  if (path === null) return {}
  const read = readFilling(writtenIn(path))
  if (!read.ok) throw new Error(read.problems.map((problem) => `COVENANT_FILE ${problem}`).join('\n'))
  return read.filling
}

/** Puts in force what stands in the file, for what is printed and how long is kept, and gives it. Throws as above. */
export function adoptCovenantFile(path: string | null): Filling {
  const filling = fillingOf(path)
  adoptCovenant(chosenIn(filling))
  return filling
}

function writtenIn(path: string): unknown {
  let text: string
  try {
    text = readFileSync(path, 'utf8')
  } catch {
    throw new Error('COVENANT_FILE cannot be read. Write the path of a file, or leave it out')
  }
  try {
    return parse(text) ?? {}
  } catch {
    throw new Error('COVENANT_FILE is no YAML and no JSON')
  }
}
