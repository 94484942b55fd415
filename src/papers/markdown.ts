import type { Paper, PaperBlock } from './paper.ts'

/** The document as Markdown with tables, as GitHub and Pandoc read it. */
export function markdown({ title, lead, blocks }: Paper): string {
  return `${[`# ${plain(title)}`, plain(lead), ...blocks.map(block)].join('\n\n')}\n`
}

function block(one: PaperBlock): string {
  switch (one.kind) {
    case 'heading':
      return `${'#'.repeat(one.level)} ${plain(one.text)}`
    case 'paragraph':
      return plain(one.text)
    case 'list':
      return one.items.map((item, i) => `${one.numbered ? `${i + 1}.` : '-'} ${plain(item)}`).join('\n')
    case 'facts':
      return one.facts.map(({ label, lines }) => `- **${plain(label)}**: ${lines.map(plain).join('<br>')}`).join('\n')
    case 'table':
      return [
        line(one.columns.map(plain)),
        line(one.columns.map(() => '---')),
        ...one.rows.map((row) =>
          'group' in row
            ? line([`**${plain(row.group)}**`, ...one.columns.slice(1).map(() => '')])
            : line([plain(row.head), ...row.cells.map((cell) => cell.map(plain).join('<br>'))]),
        ),
      ].join('\n')
  }
}

const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
/** What Markdown would read as a mark of its own stays a letter. */
const plain = (text: string) => text.replace(/[\\|*_<>`[\]]/g, '\\$&').replace(/\s*\n\s*/g, ' ')
