/**
 * Lists of payments as CSV. All lines are looked at first: whose each is, and how things are written in each column. Then it
 * is settled what each column means, or asked; only then the lines of the own tenants are read. Nothing in a cell is carried out.
 */
import { type Column, columnsOf, Habits, mayRefer } from './columns.ts'
import { writtenDay } from './days.ts'
import { isOnlyTotal, isTotal } from './headers.ts'
import { readLines } from './lines.ts'
import type { List, OwnLine } from './list.ts'
import { meaningOf } from './meaning.ts'
import { writtenAmount } from './money.ts'
import { type Ask, type Findings, most, type PaymentProblem } from './reading.ts'
import { eachLine, type Head, headOf, isHead, type Line, swallows } from './records.ts'
import { type Prepared, prepared, type Reference, type Seen, strongest } from './reference.ts'

export function readCsv(text: string, ask: Ask, references: readonly Reference[], found: Findings): undefined {
  const head = headOf(text)
  if (!('titles' in head))
    return found.wrong(head.brokenAt ? { problem: 'importBroken', line: head.brokenAt } : { problem: 'importColumns' })
  const columns = columnsOf(head.titles)
  const list = look(head, columns, references, found)
  if (!list || found.full) return
  const needs = needsReference(list, references)
  if (needs) return found.wrong(needs)
  if (references.length > 0 && !ask.several && list.own.length === 0 && !found.open && found.problems.length === 0)
    return withoutReference(list, ask, references, found)
  settle(list, ask, found)
}

function settle(list: List, ask: Ask, found: Findings): void {
  const meaning = meaningOf(list, found)
  if (!meaning) return
  found.columns = meaning.columns
  readLines(list, meaning, ask, found)
}

/** Titles, totals and lines of nothing; what is wrong with the shape of a line that may be a tenant's. */
type Looked = 'nothing' | 'shape' | 'line'

function look(
  head: Head,
  columns: readonly Column[],
  references: readonly Reference[],
  found: Findings,
): List | undefined {
  const habits = columns.map(() => new Habits())
  const own: OwnLine[] = []
  const title = head.titles.join('\u0000')
  let entries = 0
  const { brokenAt } = eachLine(head.text, head.delimiter, (line) => {
    found.lines.all += 1
    if (line.line <= head.line) {
      if (line.line < head.line && isData(line)) found.wrong({ problem: 'importColumns', line: line.line })
      found.lines.nothing += 1
      return !found.full
    }
    if (swallows(line, head)) found.wrong({ problem: 'importBroken', line: line.line })
    const cells = line.cells.slice(0, columns.length)
    const looked = cells.join('\u0000') === title ? 'nothing' : kindOfLine(line, columns)
    if (looked === 'nothing') {
      found.lines.nothing += 1
      return !found.full
    }
    if (isHead(line.cells)) found.wrong({ problem: 'importColumns', line: line.line })
    entries += 1
    if (entries > most.entries) return false
    const tenant = references.length === 0 ? 0 : tenantOf(line, columns, references, found)
    if (looked === 'shape') {
      if (tenant !== undefined) found.wrong({ problem: 'rowCells', line: line.line, limit: columns.length })
      return !found.full
    }
    for (const [index, column] of columns.entries()) habits[index]?.see(cells[index] ?? '', column)
    if (tenant === undefined) found.lines.others += 1
    else own.push({ cells, line: line.line, tenant })
    return !found.full
  })
  if (entries > most.entries) found.wrong({ problem: 'importTooMany', limit: most.entries })
  if (brokenAt) found.wrong({ problem: 'importBroken', line: brokenAt })
  return brokenAt || entries > most.entries ? undefined : { head, columns, habits, own }
}

const isData = ({ cells }: Line): boolean =>
  !cells.some(isTotal) &&
  cells.some((cell) => !('problem' in writtenDay(cell))) &&
  cells.some((cell) => /\d[.,]\d\d$/.test(cell) && !('problem' in writtenAmount(cell)))

const isAmount = ({ role }: Column) => role === 'amount' || role === 'incoming' || role === 'outgoing'
const isRead = (column: Column) => isAmount(column) || ['date', 'direction', 'kind', 'reference'].includes(column.role)

function kindOfLine({ cells }: Line, columns: readonly Column[]): Looked {
  const filled = cells.filter((cell) => cell !== '').length
  if (filled === 0) return 'nothing'
  const inRole = (is: (column: Column) => boolean) => columns.filter(is).map(({ index }) => cells[index] ?? '')
  const hasDay = inRole(({ role }) => role === 'date').some((cell) => !('problem' in writtenDay(cell)))
  const hasAmount = inRole(isAmount).some((cell) => cell !== '')
  if (cells.some(isOnlyTotal) || (!hasDay && cells.some(isTotal))) return 'nothing'
  if (!hasDay && filled === 1 && !hasAmount) return 'nothing'
  const tooMany = cells.slice(columns.length).some((cell) => cell !== '')
  const tooFew = columns.slice(cells.length).some(isRead)
  return tooMany || tooFew ? 'shape' : 'line'
}

/** Which of the tenants a line is of; undefined where it is somebody else's, or where that is not known yet. */
function tenantOf(
  line: Line,
  columns: readonly Column[],
  references: readonly Reference[],
  found: Findings,
): number | undefined {
  const places = columns.filter(mayRefer).map((column) => [column, prepared(line.cells[column.index] ?? '')] as const)
  // A cell too many moves the others: then all of them are looked at.
  const rest = line.cells.slice(columns.length).map((cell) => [undefined, prepared(cell)] as const)
  const all = [...places, ...rest].filter(([, { bare }]) => bare !== '')
  const seen = references.map((reference) => seenIn(reference, all))
  const owners = seen.flatMap(({ is }, index) => (is === 'own' || is === 'several' ? [index] : []))
  if (owners.length > 1 || seen.some(({ is }) => is === 'several')) {
    found.wrong({ problem: 'rowSeveralReferences', line: line.line })
    return undefined
  }
  if (owners.length === 1) return owners[0]
  const asked = seen.findIndex(({ is }) => is === 'doubt')
  const doubt = seen[asked]
  if (doubt?.is !== 'doubt') return undefined
  return found.asks('reference', [doubt.form, references[asked]?.typed ?? ''], ['own', 'other']) === 'own'
    ? asked
    : undefined
}

type Place = readonly [Column | undefined, Prepared]

function seenIn(reference: Reference, places: readonly Place[]): Seen {
  const seen = strongest(
    places.map(([column, text]) =>
      column?.role === 'reference' ? strongest([reference.as(text), unlessAlike(reference, text)]) : reference.in(text),
    ),
  )
  const names = places.some(([column, text]) => column?.role === 'reference' && reference.isAlike(text))
  return seen.is === 'own' && names ? { is: 'several' } : seen
}

/** A column of references may have words around them, as a description has. */
const unlessAlike = (reference: Reference, text: Prepared): Seen =>
  / \p{L}{3,}/u.test(text.text) ? reference.in(text) : { is: 'other' }

const hasRole = (list: List, ...roles: readonly Column['role'][]) =>
  list.columns.some(({ role, index }) => roles.includes(role) && (list.habits[index]?.filled ?? 0) > 0)
const hasSeveral = (list: List) =>
  list.columns.some(
    ({ role, index }) => (role === 'identity' || role === 'reference') && (list.habits[index]?.values.size ?? 0) > 1,
  )

/** A list of more than one, or of a bank, is never taken whole. */
function needsReference(list: List, references: readonly Reference[]): PaymentProblem | undefined {
  if (references.length > 0) return undefined
  return hasRole(list, 'reference', 'balance', 'direction') || hasSeveral(list)
    ? { field: 'reference', problem: 'referenceNeeded' }
    : undefined
}

/** A reference was asked for and no line has it: another tenant's list, or one without references. */
function withoutReference(list: List, ask: Ask, references: readonly Reference[], found: Findings): undefined {
  if (list.habits.every(({ filled }) => filled === 0)) return found.wrong({ problem: 'importNothing' })
  if (hasRole(list, 'reference', 'balance', 'direction') || hasSeveral(list))
    return found.wrong({ field: 'reference', problem: 'referenceNotThere', found: references[0]?.typed ?? '' })
  const whole = found.asks('wholeFile', [references[0]?.typed ?? ''], ['yes', 'no'])
  if (whole === 'no') return found.wrong({ problem: 'importNothing' })
  if (whole === undefined) return
  found.lines.all = 0
  found.lines.nothing = 0
  found.lines.others = 0
  const again = look(list.head, list.columns, [], found)
  if (again && !found.full) settle(again, ask, found)
}
