import { createHash } from 'node:crypto'
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/** Where the municipality's own style sheet is. */
export type ThemePlace = { readonly file: string } | { readonly url: string }

const hasScheme = /^[a-z][a-z\d+.-]+:/i

/** A path, or an https address without a password: what is fetched over http anybody on the way can write. */
export function isThemePlace(text: string): boolean {
  if (!hasScheme.test(text)) return true
  const url = URL.parse(text)
  return url?.protocol === 'https:' && url.hostname !== '' && url.username === '' && url.password === ''
}

export const themePlaceOf = (text: string): ThemePlace => (hasScheme.test(text) ? { url: text } : { file: text })

const mostBytes = 512 * 1024
const patienceMs = 10_000

/**
 * The sheet itself, read once at start. An address that does not answer costs nobody the program: the copy of the last time, in
 * the data folder, takes its place, and `complain` says so. Throws an error to be shown where there is no sheet that can be used.
 */
export async function themeCssOf(
  place: ThemePlace | null,
  dataFolder: string,
  complain: (line: string) => void,
): Promise<string | null> {
  if (place === null) return null
  if ('file' in place) return usable(await readFile(place.file, 'utf8').catch(() => noSheet('The file cannot be read')))
  const name = createHash('sha256').update(place.url).digest('base64url').slice(0, 16)
  const copy = join(dataFolder, `theme-${name}.css`)
  try {
    const css = usable(await fetchSheet(place.url))
    await mkdir(dataFolder, { recursive: true, mode: 0o711 })
    await writeFile(`${copy}.new`, css)
    await rename(`${copy}.new`, copy)
    return css
  } catch (error) {
    const kept = await readFile(copy, 'utf8').catch(() => null)
    if (kept === null) throw error
    complain(
      `${error instanceof Error ? error.message : 'THEME_CSS cannot be used'}. The copy of the last time is used.`,
    )
    return kept
  }
}

async function fetchSheet(url: string): Promise<string> {
  const answer = await fetch(url, {
    headers: { accept: 'text/css' },
    redirect: 'error',
    signal: AbortSignal.timeout(patienceMs),
  }).catch(() => noSheet('The address does not answer'))
  if (!answer.ok) return noSheet(`The address answers with ${answer.status}`)
  if (!answer.headers.get('content-type')?.startsWith('text/css'))
    return noSheet('The address has no style sheet (text/css)')
  return answer.text().catch(() => noSheet('The address breaks off'))
}

/**
 * Nothing of a page may come from elsewhere, and the policy of the pages sees to that. This says beforehand what would be
 * missing; it is no guard.
 */
function usable(css: string): string {
  if (Buffer.byteLength(css) > mostBytes) noSheet(`The sheet is larger than ${mostBytes / 1024} kB`)
  const rules = css.replace(/\/\*[\s\S]*?\*\//g, '')
  if (!rules.includes('{')) noSheet('The sheet has no rule')
  if (/@import/i.test(rules)) noSheet('The sheet imports another one, which pages may not load: put them into one file')
  if (/url\((?!\s*["']?data:)/i.test(rules)) noSheet('The sheet loads a file, which pages may not do')
  return css
}

function noSheet(why: string): never {
  throw new Error(`${why}. Check THEME_CSS`)
}
