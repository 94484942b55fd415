import type { Paper, PaperBlock, Table } from './paper.ts'

const style = `body{font:1rem/1.5 system-ui,sans-serif;margin:2rem auto;max-width:90rem;padding:0 1rem;color:#1a1a1a}
p,li{max-width:45rem}.table{overflow-x:auto;margin:1rem 0}table{border-collapse:collapse;width:100%}
caption{text-align:start;font-weight:600;padding:.5rem 0}th,td{border:1px solid #767676;padding:.5rem;text-align:start;
vertical-align:top}td p{margin:0 0 .5rem}thead th,th[colspan]{background:#eef2f5}
dt{color:#575757}dd{margin:0 0 .5rem}tbody th{font-weight:600}
@media print{.table{overflow:visible}tr{break-inside:avoid}}`

/** The document as one HTML page that needs nothing else. */
export function html({ language, title, lead, blocks }: Paper): string {
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${plain(title)}</title>
<style>${style}</style>
</head>
<body>
<main>
<h1>${plain(title)}</h1>
<p>${plain(lead)}</p>
${blocks.map(block).join('\n')}
</main>
</body>
</html>
`
}

function block(one: PaperBlock): string {
  switch (one.kind) {
    case 'heading':
      return `<h${one.level}>${plain(one.text)}</h${one.level}>`
    case 'paragraph':
      return `<p>${plain(one.text)}</p>`
    case 'list': {
      const name = one.numbered ? 'ol' : 'ul'
      return `<${name}>\n${one.items.map((item) => `<li>${plain(item)}</li>`).join('\n')}\n</${name}>`
    }
    case 'facts':
      return `<dl>\n${one.facts.map(({ label, lines }) => `<dt>${plain(label)}</dt>${lines.map((line) => `<dd>${plain(line)}</dd>`).join('')}`).join('\n')}\n</dl>`
    case 'table':
      return table(one)
  }
}

function table({ caption, columns, rows }: Table): string {
  const heads = columns.map((column) => `<th scope="col">${plain(column)}</th>`).join('')
  // A row group of its own, so that a group's header stands over its own rows only.
  const body = rows.map((row, i) =>
    'group' in row
      ? `${i > 0 ? '</tbody>\n<tbody>\n' : ''}<tr><th colspan="${columns.length}" scope="rowgroup">${plain(row.group)}</th></tr>`
      : `<tr><th scope="row">${plain(row.head)}</th>${row.cells.map((cell) => `<td>${inside(cell)}</td>`).join('')}</tr>`,
  )
  return `<div class="table" role="region" aria-label="${plain(caption)}" tabindex="0">
<table>
<caption>${plain(caption)}</caption>
<thead><tr>${heads}</tr></thead>
<tbody>
${body.join('\n')}
</tbody>
</table>
</div>`
}

const inside = (cell: readonly string[]) =>
  cell.length === 1 ? plain(cell[0] ?? '') : cell.map((text) => `<p>${plain(text)}</p>`).join('')
const marks: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const plain = (text: string) => text.replace(/[&<>"]/g, (mark) => marks[mark] ?? mark)
