/** The one Typst compiler of the process, with the letters' fonts. Sets a page in milliseconds once it is warm. */
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import { type CompileDocArgs, NodeCompiler, type NodeTypstDocument } from '@myriaddreamin/typst-ts-node-compiler'
import { fields } from '../calendar/plain-date.ts'
import type { Page } from './blocks.ts'
import { coverage } from './glyphs.ts'
import { checkLogo } from './logo.ts'

const fonts = ['400Regular/NotoSans_400Regular.ttf', '600SemiBold/NotoSans_600SemiBold.ttf']
const template = new URL('letter.typ', import.meta.url)

/** Body sizes in points: a letter that does not fit on one page is set a little smaller before it takes two. */
const sizes = [10.5, 10, 9.5] as const

type Press = {
  readonly compiler: NodeCompiler
  readonly source: string
  readonly covers: (codePoint: number) => boolean
  readonly logos: Map<string, boolean>
}
let shared: Press | undefined

function press(): Press {
  if (shared !== undefined) return shared
  const require = createRequire(import.meta.url)
  const blobs = fonts.map((name) => readFileSync(require.resolve(`@expo-google-fonts/noto-sans/${name}`)))
  const covering = blobs.map(coverage)
  shared = {
    compiler: NodeCompiler.create({
      workspace: fileURLToPath(new URL('.', template)),
      fontArgs: [{ fontBlobs: blobs }],
    }),
    source: readFileSync(template, 'utf8'),
    covers: (codePoint) => covering.every((covers) => covers(codePoint)),
    logos: new Map(),
  }
  return shared
}

/** Whether the letters' font has a glyph for this code point. */
export const covers = (codePoint: number): boolean => press().covers(codePoint)

/**
 * The page as PDF/UA-1: the same page gives the same bytes. With `pages` the text is set smaller, within bounds, to stay
 * within that number. Throws without a word of the letter in the error.
 */
export function setPage(page: Page, logoSvg: string | undefined, pages: number): Uint8Array {
  const { compiler } = press()
  const logo = logoSvg !== undefined && draws(logoSvg) ? { logo: logoSvg } : {}
  const inputs = { page: JSON.stringify(page), ...logo }
  const documents = sizes.map((size) => () => compile({ ...inputs, size: String(size) }))
  const largest = documents[0]?.()
  let document = largest
  for (const smaller of documents.slice(1)) {
    if (document === undefined || document.numOfPages <= pages) break
    document = smaller()
  }
  if (largest === undefined || document === undefined) throw new Error('a letter could not be set')
  const chosen = document.numOfPages <= pages ? document : largest
  try {
    const { year, month, day } = fields(page.date)
    const creationTimestamp = Date.UTC(year, month - 1, day) / 1000
    return new Uint8Array(compiler.pdf(chosen, { pdfStandard: 'ua-1', creationTimestamp }))
  } catch {
    // Typst's messages quote the text, and a letter's text is personal data.
    throw new Error('a letter could not be written as PDF/UA-1')
  } finally {
    // Else the compiler remembers every letter it has set.
    compiler.evictCache(2)
  }
}

function compile(inputs: Record<string, string>): NodeTypstDocument | undefined {
  const { compiler, source } = press()
  const args: CompileDocArgs = { mainFileContent: source, inputs }
  return compiler.compile(args).result ?? undefined
}

/** Whether the logo passes the check and Typst can draw it as well; remembered, since letters come in series. */
function draws(svg: string): boolean {
  const { logos, compiler } = press()
  const key = createHash('sha256').update(svg).digest('base64')
  const known = logos.get(key)
  if (known !== undefined) return known
  const trial = '#image(bytes(sys.inputs.logo), format: "svg", alt: "logo", width: 10mm)'
  const good =
    checkLogo(svg).ok &&
    triesWell(() => {
      const { result } = compiler.compile({ mainFileContent: trial, inputs: { logo: svg } })
      return result !== null && compiler.pdf(result, {}).length > 0
    })
  if (logos.size > 200) logos.clear()
  logos.set(key, good)
  return good
}

function triesWell(trial: () => boolean): boolean {
  try {
    return trial()
  } catch {
    return false
  }
}
