/**
 * What the pages load: a style sheet, its typeface and pictures, an icon and, where a page needs it, a script of ours.
 * Made once at start. Paths carry a hash of the content, so that browsers may keep them for ever.
 */
import { readFileSync } from 'node:fs'
import { type Asset, asset } from './asset.ts'
import { designSystemCss, typefaceFile } from './design-system.ts'
import { type BrowserModule, browserModule } from './modules.ts'

/** In the order of the cascade. */
const ownFiles = [
  'base',
  'layout',
  'parts',
  'start',
  'who-sees',
  'lists',
  'reading',
  'worklist',
  'case',
  'file-parts',
  'timeline',
  'form',
  'rent',
  'resident',
  'languages',
  'sign-in',
  'worlds',
  'covenant',
  'tablet',
  'telephone',
  'print',
]

/** One file has all weights. The second is fetched only where a name needs it, as `ş` or `ć`. */
const typefaces = [
  {
    file: asset('noto-sans-latin', 'woff2', 'font/woff2', typefaceFile('latin')),
    range:
      'U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+2000-206F,U+20AC,U+2122,U+2191,U+2193,U+2212',
  },
  {
    file: asset('noto-sans-latin-ext', 'woff2', 'font/woff2', typefaceFile('latin-ext')),
    range:
      'U+0100-02BA,U+02BD-02C5,U+02C7-02CC,U+02CE-02D7,U+02DD-02FF,U+1E00-1E9F,U+1EF2-1EFF,U+20A0-20AB,U+20AD-20C0',
  },
]

function typefaceCss(): string {
  return typefaces
    .map(({ file, range }) => {
      const source = `url(${file.path.replace('/assets/', '')}) format("woff2")`
      return `@font-face{font-family:"Noto Sans Variable";font-weight:100 900;font-display:swap;src:${source};unicode-range:${range}}`
    })
    .join('\n')
}

/** Pictures that the sheet draws with. The policy takes none that is written into the sheet itself. */
const pictures = ['vink', 'vink-dark'].map((name) => ({
  name: `${name}.svg`,
  file: asset(name, 'svg', 'image/svg+xml', readFileSync(new URL(`${name}.svg`, import.meta.url), 'utf8')),
}))

const sheet = (name: string) => readFileSync(new URL(`css/${name}.css`, import.meta.url), 'utf8')

function buildStyle(): string {
  const layers = [
    `@layer grond {\n${smaller(withPictures(sheet('tokens') + sheet('ground')))}\n}`,
    `@layer stelsel {\n${smaller(sheet('design-system'))}\n${designSystemCss()}\n}`,
    `@layer drempel {\n${smaller(signsForAll(ownFiles.map(sheet).join('\n')))}\n}`,
  ]
  return `@layer grond, stelsel, drempel;\n${typefaceCss()}\n${layers.join('\n')}\n`
}

function withPictures(css: string): string {
  return pictures.reduce((text, { name, file }) => text.replace(`"${name}"`, file.path.replace('/assets/', '')), css)
}

/** Browsers that do not know a text alternative for signs (`content: "✓" / ""`) get the sign without it. */
function signsForAll(css: string): string {
  return css.replace(/content: ("[^"]*") \/ "";/g, 'content:$1;content:$1/"";')
}

function smaller(css: string): string {
  return css
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/\s+/g, ' ')
    .replace(/ ?([{};,]) ?/g, '$1')
}

const script = (name: string): BrowserModule => ({
  entry: asset(
    name,
    'js',
    'text/javascript; charset=utf-8',
    readFileSync(new URL(`js/${name}.js`, import.meta.url), 'utf8'),
  ),
  parts: [],
  later: [],
})

/** Scripts only add comfort, and only on the pages that name them. */
export const assets: {
  readonly style: Asset
  readonly icon: Asset
  readonly whileTyping: BrowserModule
  readonly signature: BrowserModule
} = {
  style: asset('drempel', 'css', 'text/css; charset=utf-8', buildStyle()),
  signature: script('signature'),
  icon: asset('drempel', 'svg', 'image/svg+xml', readFileSync(new URL('icon.svg', import.meta.url), 'utf8')),
  whileTyping: browserModule(new URL('../browser/while-typing.ts', import.meta.url)),
}

/** Everything to be served, by path. */
export const allAssets: readonly Asset[] = [
  assets.style,
  assets.icon,
  ...[...typefaces, ...pictures].map(({ file }) => file),
  ...[assets.whileTyping, assets.signature].flatMap(({ entry, parts, later }) => [entry, ...parts, ...later]),
]
