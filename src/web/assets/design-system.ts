/**
 * The part of Utrecht's design system that the pages use. Its style sheets hold 1 MB of rules for components, states and
 * themes that never occur here; so only the rules for the class names below are taken, and of the tokens only those that these
 * rules and our own sheets refer to, in the light and the dark theme.
 */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { ownTokens } from './own-tokens.ts'

const fromHere = createRequire(import.meta.url)
/** The bundle depends on one package per component; asked from its place so that any way of installing will do. */
const fromBundle = createRequire(fromHere.resolve('@utrecht/component-library-css/package.json'))

/** Checkbox and radio button are left out: ours are the browser's own, in the design system's colours. */
const components = [
  'document',
  'surface',
  'button',
  'form-field',
  'form-label',
  'form-field-description',
  'form-field-error-message',
  'heading-1',
  'heading-2',
  'heading-3',
  'link',
  'select',
  'skip-link',
  'table',
  'textarea',
  'textbox',
]

/** Class names that occur in our pages; a test holds the list against what is rendered. */
export const usedClasses: ReadonlySet<string> = new Set([
  'utrecht-button',
  'utrecht-button--primary-action',
  'utrecht-button--secondary-action',
  'utrecht-button--submit',
  'utrecht-button--subtle',
  'utrecht-checkbox',
  'utrecht-checkbox--custom',
  'utrecht-checkbox--html-input',
  'utrecht-checkbox--invalid',
  'utrecht-checkbox--required',
  'utrecht-document',
  'utrecht-form-field',
  'utrecht-form-field--invalid',
  'utrecht-form-field-description',
  'utrecht-form-field-error-message',
  'utrecht-form-label',
  'utrecht-heading-1',
  'utrecht-heading-2',
  'utrecht-heading-3',
  'utrecht-link',
  'utrecht-link--html-a',
  'utrecht-radio-button',
  'utrecht-radio-button--html-input',
  'utrecht-radio-button--invalid',
  'utrecht-radio-button--required',
  'utrecht-select',
  'utrecht-select--html-select',
  'utrecht-select--invalid',
  'utrecht-select--required',
  'utrecht-select__option',
  'utrecht-skip-link',
  'utrecht-skip-link--visible-on-focus',
  'utrecht-surface',
  'utrecht-table',
  'utrecht-table__cell',
  'utrecht-textarea',
  'utrecht-textarea--html-textarea',
  'utrecht-textarea--invalid',
  'utrecht-textarea--required',
  'utrecht-textbox',
  'utrecht-textbox--html-input',
  'utrecht-textbox--invalid',
  'utrecht-textbox--required',
])

/** The typeface comes with the tokens. `latin` is 36 kB and holds what Dutch and English need. */
export function typefaceFile(subset: 'latin' | 'latin-ext'): Uint8Array<ArrayBuffer> {
  const fromTokens = createRequire(fromHere.resolve('@utrecht/design-tokens/package.json'))
  const name = `noto-sans-${subset}-wght-normal.woff2`
  return new Uint8Array(readFileSync(fromTokens.resolve(`@fontsource-variable/noto-sans/files/${name}`)))
}

export function designSystemCss(): string {
  const rules = components.map(componentCss).join('\n')
  const light = tokensOf('theme.css')
  const dark = tokensOf('dark/theme.css')
  const names = closure(`${rules}\n${ownTokens()}`, light, dark)
  const lightLines: string[] = []
  const darkLines: string[] = []
  for (const name of names) {
    const inLight = light.get(name)
    const inDark = dark.get(name)
    if (inLight !== undefined) lightLines.push(`${name}:${inLight}`)
    if (inDark !== undefined && inDark !== inLight) darkLines.push(`${name}:${inDark}`)
  }
  const darkTheme = `@media (prefers-color-scheme:dark){:root{${darkLines.join(';')}}}`
  return `@layer stelsel {\n:root{${lightLines.join(';')}}\n${darkTheme}\n${rules}\n}`
}

function componentCss(name: string): string {
  const css = readFileSync(fromBundle.resolve(`@utrecht/${name}-css/dist/index.css`), 'utf8')
  return keepUsed(css.replace(/\/\*[\s\S]*?\*\//g, '').replace(/\s+/g, ' '))
}

/** Keeps the selectors of which every class is used; a rule without selectors left goes. */
function keepUsed(css: string): string {
  const kept: string[] = []
  for (const block of blocksOf(css)) {
    if (block.head.startsWith('@media')) {
      const inside = keepUsed(block.body)
      if (inside !== '') kept.push(`${block.head}{${inside}}`)
    } else if (!block.head.startsWith('@')) {
      const selectors = selectorsOf(block.head).filter(isUsed)
      if (selectors.length > 0) kept.push(`${selectors.join(',')}{${block.body}}`)
    }
  }
  return kept.join('\n')
}

/** States that our forms never have: nothing is disabled, read-only or explained by a placeholder. */
const unusedStates = /:disabled|:read-only|::placeholder/

function isUsed(selector: string): boolean {
  if (unusedStates.test(selector)) return false
  const classes = selector.match(/\.[\w-]+/g) ?? []
  return classes.length > 0 && classes.every((name) => usedClasses.has(name.slice(1)))
}

/** Commas inside `:is(…)` do not part selectors. */
function selectorsOf(head: string): string[] {
  return head.split(/,(?![^(]*\))/).map((selector) => selector.trim())
}

function blocksOf(css: string): { head: string; body: string }[] {
  const blocks: { head: string; body: string }[] = []
  let depth = 0
  let start = 0
  let open = 0
  for (let at = 0; at < css.length; at++) {
    if (css[at] === '{') {
      if (depth === 0) open = at
      depth++
    } else if (css[at] === '}') {
      depth--
      if (depth === 0) {
        blocks.push({ head: css.slice(start, open).trim(), body: css.slice(open + 1, at).trim() })
        start = at + 1
      }
    }
  }
  return blocks
}

function tokensOf(file: string): Map<string, string> {
  const css = readFileSync(fromHere.resolve(`@utrecht/design-tokens/dist/${file}`), 'utf8').replace(
    /\/\*[\s\S]*?\*\//g,
    '',
  )
  const tokens = new Map<string, string>()
  for (const match of css.matchAll(/(--[\w-]+):\s*([^;]+);/g)) {
    if (match[1] !== undefined && match[2] !== undefined) tokens.set(match[1], match[2].trim())
  }
  return tokens
}

/** All tokens that the text refers to, and those that these refer to, until none is new. */
function closure(text: string, ...themes: readonly Map<string, string>[]): string[] {
  const found = new Set<string>()
  const waiting = [text]
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    for (const match of next.matchAll(/var\(\s*(--[\w-]+)/g)) {
      const name = match[1]
      if (name === undefined || found.has(name)) continue
      found.add(name)
      for (const theme of themes) waiting.push(theme.get(name) ?? '')
    }
  }
  return [...found].sort()
}
