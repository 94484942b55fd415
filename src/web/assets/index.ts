/**
 * What the pages load: a style sheet, the typeface of the municipality and an icon, made once at start. Paths carry a hash of
 * the content, so that browsers may keep them for ever.
 */
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { designSystemCss, typefaceFile } from './design-system.ts'

export type Asset = { readonly path: string; readonly body: string | Uint8Array<ArrayBuffer>; readonly type: string }

/** In the order of the cascade. */
const ownFiles = [
  'tokens',
  'base',
  'layout',
  'parts',
  'case',
  'form',
  'rent',
  'resident',
  'worlds',
  'covenant',
  'narrow',
]

function asset(name: string, extension: string, type: string, body: Asset['body']): Asset {
  const hash = createHash('sha256').update(body).digest('base64url').slice(0, 12)
  return { path: `/assets/${name}-${hash}.${extension}`, body, type }
}

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

function buildStyle(): string {
  const own = ownFiles.map((name) => readFileSync(new URL(`css/${name}.css`, import.meta.url), 'utf8')).join('\n')
  const layers = `${designSystemCss()}\n@layer drempel {\n${smaller(signsForAll(own))}\n}`
  return `@layer stelsel, drempel;\n${typefaceCss()}\n${layers}\n`
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

/** `type` is the media type to serve with. */
export const assets: { readonly style: Asset; readonly icon: Asset } = {
  style: asset('drempel', 'css', 'text/css; charset=utf-8', buildStyle()),
  icon: asset('drempel', 'svg', 'image/svg+xml', readFileSync(new URL('icon.svg', import.meta.url), 'utf8')),
}

/** Everything to be served, by path. */
export const allAssets: readonly Asset[] = [assets.style, assets.icon, ...typefaces.map(({ file }) => file)]
