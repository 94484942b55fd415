/** Compares two records of the net: what was added, what is gone, and what changed, alike changes together. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const [one, two, most = '3'] = process.argv.slice(2)
if (!one || !two) {
  process.stderr.write('Write: node --import tsx scripts/net-compare.ts DIR DIR [how many examples of each kind]\n')
  process.exit(2)
}
const filesOf = (folder: string) =>
  new Set(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(join(folder, '/').length)),
  )
const [before, after] = [filesOf(one), filesOf(two)]
const tops = new Set([...after].map(topOf))
// A record of a part is compared with that part; of scenarios, with those that it has.
const scenarios = new Set(
  [...after].filter((file) => file.startsWith('play/')).map((file) => file.slice(5).replace(/\.\w+$/, '')),
)
function topOf(file: string) {
  return file.split('/')[0] ?? ''
}
const perScenario = /^(?:play|mails|broken)\/(.+)\.\w+$|^(?:states|forms|done|ahead|pages|refused|kept)\/([^/]+)\//
function isAsked(file: string): boolean {
  const scenario = perScenario.exec(file)
  return scenario ? scenarios.has(scenario[1] ?? scenario[2] ?? '') : tops.has(topOf(file))
}

/** A change by its first lines that differ, without what tells one page from another. */
const alike = (line: string | undefined) =>
  (line ?? '(end)')
    .replace(/\{[\w-]+\}/g, '{}')
    .replace(/\d+/g, '0')
    .slice(0, 160)
type Kind = { readonly files: string[]; readonly from: string; readonly to: string }
const kinds = new Map<string, Kind>()
const counts = new Map<string, { added: number; removed: number; changed: number; same: number }>()
const count = (file: string, what: 'added' | 'removed' | 'changed' | 'same') => {
  const row = counts.get(topOf(file)) ?? { added: 0, removed: 0, changed: 0, same: 0 }
  row[what] += 1
  counts.set(topOf(file), row)
}
function put(file: string, key: string, from: string, to: string): void {
  const kind = kinds.get(key) ?? { files: [], from, to }
  kind.files.push(file)
  kinds.set(key, kind)
}
for (const file of [...new Set([...before, ...after])].filter(isAsked).sort()) {
  const shape = file.replace(/^([^/]+)\/.*?([^/]+)$/, '$1/…/$2')
  if (!after.has(file)) {
    count(file, 'removed')
    put(file, `removed ${shape}`, 'removed', '')
  } else if (!before.has(file)) {
    count(file, 'added')
    put(file, `added ${shape}`, '', 'added')
  } else {
    const [a, b] = [readFileSync(join(one, file), 'utf8'), readFileSync(join(two, file), 'utf8')]
    count(file, a === b ? 'same' : 'changed')
    if (a === b) continue
    const [x, y] = [a.split('\n'), b.split('\n')]
    const at = x.findIndex((line, index) => line !== y[index])
    const place = at === -1 ? x.length : at
    // From the first character that differs on, with some of what is before it.
    const [from = '(end)', to = '(end)'] = [x[place], y[place]]
    let start = 0
    while (start < from.length && from[start] === to[start]) start += 1
    const [left, right] = [from, to].map((line) => line.slice(Math.max(0, start - 40), start + 160))
    put(file, `${topOf(file)} ${alike(left)} ${alike(right)}`, `${place + 1}: ${left}`, `${place + 1}: ${right}`)
  }
}
const say = (line: string) => process.stdout.write(`${line}\n`)
for (const [top, { added, removed, changed, same }] of [...counts].sort())
  say(`${top.padEnd(10)} ${same} same, ${changed} changed, ${added} added, ${removed} removed`)
for (const { files, from, to } of [...kinds.values()].sort((a, b) => b.files.length - a.files.length)) {
  say(`\n${files.length} × ${files.slice(0, Number(most)).join('  ')}${files.length > Number(most) ? ' …' : ''}`)
  if (from) say(`  - ${from}`)
  if (to) say(`  + ${to}`)
}
process.exit(kinds.size > 0 ? 1 : 0)
