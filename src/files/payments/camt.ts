/**
 * Statements of a bank, CAMT.053 in the versions 02 to 14, one or several in a file, with or without an envelope. A statement has
 * the payments of all tenants: of a line of somebody else nothing is kept, and nothing is wrong with it.
 */
import { Batch } from './batch.ts'
import type { Statements } from './numbers.ts'
import { type Ask, type Findings, most } from './reading.ts'
import type { Reference } from './reference.ts'
import { textAt, walkXml } from './xml.ts'

/** Whether this is XML at all; what else may be wrong with it is told by `readCamt`. */
export const isXml = (text: string): boolean => /^\s*</.test(text)

const oldest = 2
const newest = 14
const spaces = /camt\.053\.001\.(\d\d)$/
/** Reports of the day and notices have the same entries, and would be counted twice. */
const isVersion = (space: string) => {
  const version = Number(spaces.exec(space)?.[1] ?? 0)
  return version >= oldest && version <= newest
}

export function readCamt(
  whole: string,
  ask: Ask,
  references: readonly Reference[],
  found: Findings,
  statements: Statements,
): undefined {
  if (references.length === 0) return found.wrong({ field: 'reference', problem: 'referenceNeeded' })
  // Documents one after the other each begin with a declaration; its place stays, so that lines count as they do in an editor.
  const text = whole.replace(/<\?xml[^>]*\?>/g, (declaration) => declaration.replace(/[^\n]/g, ' '))
  let batch: Batch | undefined
  let reports = 0
  let name = ''
  let entries = 0
  const walked = walkXml(text, {
    opens(element, attributes, path) {
      if (element === 'Document' && !isVersion(spaceOf(attributes))) found.wrong({ problem: 'importVersion' })
      if (element === 'BkToCstmrStmt' && path.at(-1) === 'Document') reports += 1
      if (element === 'Stmt') {
        statements.count += 1
        name = `${statements.count}`
      }
      if (element === 'Ntry') batch = new Batch(references, ask, found, { statement: statements.count, name })
    },
    keeps: (element, path) =>
      path.at(-1) === 'Stmt' &&
      (element === 'Ntry' || element === 'Id' || element === 'Acct' || element === 'ElctrncSeqNb'),
    drops(element, path) {
      if (element.name !== 'TxDtls' || path.at(-1) !== 'NtryDtls') return false
      batch?.add(element)
      return true
    },
    done(element) {
      if (element.name !== 'Ntry') {
        const account = textAt(element, 'Id', 'IBAN') || textAt(element, 'Id', 'Othr', 'Id')
        name += `|${element.name}:${account || element.text}`
        return !found.full
      }
      entries += 1
      if (entries > most.entries || (batch?.count ?? 0) > most.entries) {
        found.wrong({ problem: 'importTooMany', limit: most.entries })
        return false
      }
      for (const payment of batch?.close(element) ?? []) statements.payments.push(payment)
      return !found.full
    },
  })
  if (walked.problem) found.wrong({ problem: walked.problem, ...(walked.line ? { line: walked.line } : {}) })
  else if (reports === 0 && !found.full && found.problems.length === 0) found.wrong({ problem: 'importVersion' })
}

/** The namespace of a document, however it is called there. */
const spaceOf = (attributes: Readonly<Record<string, string>>): string =>
  Object.entries(attributes).find(([name, value]) => name.startsWith('xmlns') && value.includes('camt.'))?.[1] ?? ''
