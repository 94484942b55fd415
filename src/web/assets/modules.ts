/**
 * Our own TypeScript as the browser runs it: types, comments and blanks are taken out, and nothing else is done to it. So
 * the browser runs what the server runs, module by module.
 */
import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { transformSync } from 'esbuild'
import { type Asset, asset } from './asset.ts'

/** The module to load, all that it imports, directly or not, and what only comes once it asks for it. */
export type BrowserModule = {
  readonly entry: Asset
  readonly parts: readonly Asset[]
  readonly later: readonly Asset[]
}

const imported = /\b(from|import\()"(\.{1,2}\/[^"\n]+\.ts)"/g

export function browserModule(entry: URL): BrowserModule {
  const made = new Map<string, Asset>()
  const needs = new Map<Asset, readonly Asset[]>()
  // The name of a module depends on its content, and so on the names of those that it imports: these come first.
  const make = (url: URL): Asset => {
    const known = made.get(url.href)
    if (known) return known
    const atOnce: Asset[] = []
    const source = transformSync(readFileSync(url, 'utf8'), { loader: 'ts', minifyWhitespace: true, charset: 'utf8' })
    const code = source.code.replace(imported, (_, how: string, path: string) => {
      const other = make(new URL(path, url))
      if (how === 'from') atOnce.push(other)
      return `${how}"${other.path}"`
    })
    const name = basename(url.pathname, '.ts').replaceAll('.', '-')
    const module = asset(name, 'js', 'text/javascript; charset=utf-8', code)
    made.set(url.href, module)
    needs.set(module, atOnce)
    return module
  }
  const first = make(entry)
  const parts = new Set<Asset>()
  const add = (module: Asset): void => {
    if (parts.has(module)) return
    parts.add(module)
    for (const other of needs.get(module) ?? []) add(other)
  }
  add(first)
  const later = [...made.values()].filter((module) => !parts.has(module))
  parts.delete(first)
  return { entry: first, parts: [...parts], later }
}
