/** The lines of a list, as they were written: which sign stands between cells, where the names of the columns are. */
import { CsvError, parse } from 'csv-parse/sync'
import { headerOf } from './headers.ts'

/** `line`: where in the file it ends. */
export type Line = { readonly cells: readonly string[]; readonly line: number }

class Enough extends Error {}

/** Gives each line to `each`, until that says false. A broken file gives the line where it breaks. */
export function eachLine(
  text: string,
  delimiter: string,
  each: (line: Line) => boolean | undefined,
): { readonly brokenAt?: number } {
  try {
    parse(text, {
      delimiter,
      bom: true,
      relax_quotes: true,
      relax_column_count: true,
      skip_empty_lines: false,
      // Nothing is kept of a line that was looked at.
      on_record(cells: readonly string[], { lines }: { readonly lines: number }) {
        if (each({ cells: cells.map(bareCell), line: lines }) === false) throw new Enough()
        return null
      },
    })
    return {}
  } catch (error) {
    if (error instanceof Enough) return {}
    if (error instanceof CsvError) return { brokenAt: Number((error as { lines?: unknown }).lines) || 1 }
    throw error
  }
}

/** Quotes that stand around a cell with quotes in it, and blanks. */
const bareCell = (cell: string): string => {
  const text = cell.trim()
  return text.length > 1 && text.startsWith('"') && text.endsWith('"')
    ? text.slice(1, -1).replaceAll('""', '"').trim()
    : text
}

export const isHead = (cells: readonly string[]): boolean => {
  const roles = cells.map((cell) => headerOf(cell).role)
  return roles.includes('date') && roles.some((role) => role === 'amount' || role === 'incoming' || role === 'outgoing')
}

export type Head = {
  readonly delimiter: string
  readonly titles: readonly string[]
  readonly line: number
  readonly text: string
}

/** How far down the names of the columns are looked for: banks write titles above them. */
const furthest = 40

export function headOf(whole: string): Head | { readonly brokenAt?: number } {
  const said = /^\ufeff?"?sep=(.)"?\r?\n/i.exec(whole)
  // A line that only tells the separator; its place stays, so that lines count as they do in an editor.
  const text = said ? `\n${whole.slice(said[0].length)}` : whole
  let broken: number | undefined
  for (const delimiter of said?.[1] ? [said[1]] : [';', '\t', ',', '|']) {
    let seen = 0
    let head: Head | undefined
    const { brokenAt } = eachLine(text, delimiter, ({ cells, line }) => {
      if (isHead(cells)) head = { delimiter, titles: withoutTail(cells), line, text }
      seen += 1
      return head === undefined && seen < furthest
    })
    if (head) return head
    broken ??= brokenAt
  }
  return broken === undefined ? {} : { brokenAt: broken }
}

/** A separator at the end of each line makes no column. */
function withoutTail(cells: readonly string[]): readonly string[] {
  const last = cells.findLastIndex((cell) => cell !== '')
  return cells.slice(0, last + 1)
}

/** A quote that was never closed swallows the lines after it: then one cell holds whole lines of the list. */
export function swallows({ cells }: Line, { delimiter, titles }: Head): boolean {
  return cells.some((cell) =>
    cell
      .split(/\r\n|[\r\n]/)
      .slice(1)
      .some((part) => part.split(delimiter).length >= Math.max(2, titles.length)),
  )
}
