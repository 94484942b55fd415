/** Makes what chance, moments and ids change the same in each run. */

/** Ids by the order in which they appear; those that the registry of scenarios fixes stay. */
export function normaliser(worlds: ReadonlyMap<string, string> = new Map()): (text: string) => string {
  const names = new Map<string, string>()
  const counts = new Map<string, number>()
  const nameOf = (kind: string) => (found: string) => {
    const world = worlds.get(found)
    if (world) return `{${world}}`
    if (/^0000000\d-0000-4000-8000-|^0{11}\d$/.test(found)) return found
    const known = names.get(found)
    if (known) return known
    counts.set(kind, (counts.get(kind) ?? 0) + 1)
    const name = `{${kind}-${counts.get(kind)}}`
    names.set(found, name)
    return name
  }
  return (text) =>
    text
      .replace(/(\/assets\/[\w-]+)-[\w-]{12}(?=\.\w+)/g, '$1-{hash}')
      .replace(/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, nameOf('id'))
      .replace(/(?<![0-9a-f])[0-9a-f]{32,128}(?![0-9a-f])/g, nameOf('hex'))
      .replace(/\b[0-9a-f]{12}\b/g, nameOf('code'))
      .replace(/\b\d{4}-\d{4}-\d{2}\b/g, nameOf('kris'))
      .replace(/(?<=>|,")[0-9A-F]{8}(?=<|")/g, nameOf('case'))
      .replace(/(name="sleutel" value=)"[\w-]{32}"/g, '$1"{key}"')
      .replace(/\bblad=[\w-]{20,}/g, 'blad={sealed}')
      .replace(/(T\d\d:\d\d):\d\d\.\d{1,6}(Z|\+00:00)/g, '$1:00$2')
}

/** A page with one tag in a line, so that a difference is a line. */
export const inLines = (html: string): string => html.replaceAll('><', '>\n<')

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#x27': "'", '#39': "'" }
export const unescaped = (text: string): string => text.replace(/&(#?\w+);/g, (all, name) => entities[name] ?? all)

/** What a page says in its main part, without its tags. */
export function mainText(html: string): string {
  const main = /<main[\s\S]*<\/main>/.exec(html)?.[0] ?? html
  return unescaped(main.replace(/<(?:style|script)[\s\S]*?<\/(?:style|script)>/g, '').replace(/<[^>]*>/g, '\n'))
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line)
    .join(' | ')
}
