/**
 * What the pages load: one style sheet and one icon, made once at start. Their paths carry a hash of their content, so
 * that browsers may keep them for ever.
 */
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { designSystemCss } from './design-system.ts'

export type Asset = { readonly path: string; readonly body: string; readonly type: string }

/** In the order of the cascade. */
const ownFiles = ['tokens', 'base', 'layout', 'parts', 'case', 'form', 'resident', 'worlds', 'covenant', 'narrow']

function asset(name: string, extension: string, type: string, body: string): Asset {
  const hash = createHash('sha256').update(body).digest('base64url').slice(0, 12)
  return { path: `/assets/${name}-${hash}.${extension}`, body, type }
}

function buildStyle(): string {
  const own = ownFiles
    .map((name) => readFileSync(new URL(`css/${name}.css`, import.meta.url), 'utf8'))
    .join('\n')
  return `@layer stelsel, drempel;\n${designSystemCss()}\n@layer drempel {\n${withoutComments(own)}\n}\n`
}

function withoutComments(css: string): string {
  return css.replace(/\/\*[\s\S]*?\*\//g, '').replace(/\n\s*\n+/g, '\n')
}

/** `style.body` and `icon.body` are text; serve them with `type` and a long life. */
export const assets: { readonly style: Asset; readonly icon: Asset } = {
  style: asset('drempel', 'css', 'text/css; charset=utf-8', buildStyle()),
  icon: asset('drempel', 'svg', 'image/svg+xml', readFileSync(new URL('icon.svg', import.meta.url), 'utf8')),
}
