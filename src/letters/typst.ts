/** The one Typst compiler of the process, with its fonts. Sets a page in milliseconds once it is warm. */
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type CompileDocArgs, NodeCompiler, type NodeTypstDocument } from '@myriaddreamin/typst-ts-node-compiler'
import { fields, type PlainDate } from '../calendar/plain-date.ts'
import type { Paper, PaperFrame } from '../papers/paper.ts'
import type { Page } from './blocks.ts'
import type { Dossier } from './dossier-model.ts'
import { coverage } from './glyphs.ts'
import { checkLogo } from './logo.ts'

const weights = ['400Regular', '600SemiBold'] as const
const scripts = ['', 'Arabic', 'Hebrew', 'Ethiopic', 'Georgian'] as const
/** Files of the organisation's own, for scripts that ours lack. */
let ownFonts: readonly string[] = []
const workspace = new URL('.', import.meta.url)
const templates = { letter: 'letter.typ', dossier: 'dossier.typ', paper: 'paper.typ' } as const
type Template = keyof typeof templates

/** Body sizes in points: a letter that does not fit on one page is set a little smaller before it takes two. */
const sizes = [10.5, 10, 9.5] as const

type Press = {
  readonly compiler: NodeCompiler
  readonly sources: Readonly<Record<Template, string>>
  readonly covers: (codePoint: number) => boolean
  readonly logos: Map<string, boolean>
}
let shared: Press | undefined

/**
 * Prints with the fonts (`.ttf`, `.otf`) of a folder as well, in the order of their names; to be said before the first paper.
 * Gives how many. Throws where the folder cannot be read or holds a font without a character map.
 */
export function loadFonts(folder: string): number {
  const files = readdirSync(folder)
    .filter((name) => /\.(?:ttf|otf)$/i.test(name))
    .sort()
    .map((name) => join(folder, name))
  for (const file of files) coverage(readFileSync(file))
  ownFonts = files
  shared = undefined
  return files.length
}

function press(): Press {
  if (shared !== undefined) return shared
  const require = createRequire(import.meta.url)
  // Each letter comes from the first family that has it.
  const ours = scripts.map((script) => {
    const [name, file] =
      script === '' ? ['noto-sans', 'NotoSans'] : [`noto-sans-${script.toLowerCase()}`, `NotoSans${script}`]
    return weights.map((weight) => require.resolve(`@expo-google-fonts/${name}/${weight}/${file}_${weight}.ttf`))
  })
  const blobs = [...ours, ...ownFonts.map((path) => [path])].map((paths) => paths.map((path) => readFileSync(path)))
  const covering = blobs.map((family) => family.map(coverage))
  shared = {
    compiler: NodeCompiler.create({
      workspace: fileURLToPath(workspace),
      fontArgs: [{ fontBlobs: blobs.flat() }],
    }),
    sources: { letter: sourceOf('letter'), dossier: sourceOf('dossier'), paper: sourceOf('paper') },
    covers: (codePoint) => covering.some((family) => family.every((covers) => covers(codePoint))),
    logos: new Map(),
  }
  return shared
}

const sourceOf = (template: Template): string => readFileSync(new URL(templates[template], workspace), 'utf8')

/** Whether the letters' font has a glyph for this code point. */
export const covers = (codePoint: number): boolean => press().covers(codePoint)

/**
 * The page as PDF/UA-1: the same page gives the same bytes. With `pages` the text is set smaller, within bounds, to stay
 * within that number. Throws without a word of the letter in the error.
 */
export function setPage(page: Page, logoSvg: string | undefined, pages: number): Uint8Array {
  const logo = logoSvg !== undefined && draws(logoSvg) ? { logo: logoSvg } : {}
  const inputs = { page: JSON.stringify(page), ...logo }
  const documents = sizes.map((size) => () => compile('letter', { ...inputs, size: String(size) }))
  const largest = documents[0]?.()
  let document = largest
  for (const smaller of documents.slice(1)) {
    if (document === undefined || document.numOfPages <= pages) break
    document = smaller()
  }
  if (largest === undefined || document === undefined) throw new Error('a letter could not be set')
  return write(document.numOfPages <= pages ? document : largest, page.date)
}

/** The dossier as PDF/UA-1, over as many pages as it takes; the same dossier gives the same bytes. */
export function setDossier(dossier: Dossier): Uint8Array {
  const document = compile('dossier', { page: JSON.stringify(dossier) })
  if (document === undefined) throw new Error('a dossier could not be set')
  return write(document, dossier.date)
}

/** A paper that is made of the covenant, as PDF/UA-1. */
export function setPaper(paper: Paper & PaperFrame): Uint8Array {
  const document = compile('paper', { page: JSON.stringify(paper) })
  if (document === undefined) throw new Error('a paper could not be set')
  return write(document, paper.date)
}

function write(document: NodeTypstDocument, date: PlainDate): Uint8Array {
  const { compiler } = press()
  try {
    const { year, month, day } = fields(date)
    const creationTimestamp = Date.UTC(year, month - 1, day) / 1000
    return new Uint8Array(compiler.pdf(document, { pdfStandard: 'ua-1', creationTimestamp }))
  } catch {
    // Typst's messages quote the text, and what is set here is personal data.
    throw new Error('a paper could not be written as PDF/UA-1')
  } finally {
    // Else the compiler remembers everything that it has set.
    compiler.evictCache(2)
  }
}

function compile(template: Template, inputs: Record<string, string>): NodeTypstDocument | undefined {
  const { compiler, sources } = press()
  const moreFonts = ownFonts.length > 0 ? { 'more-fonts': 'yes' } : {}
  const args: CompileDocArgs = { mainFileContent: sources[template], inputs: { ...inputs, ...moreFonts } }
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
