/**
 * The part of Utrecht's design system that the pages use. Its style sheets hold 1 MB of rules for components and states that
 * never occur here; so only the rules for the class names below are taken. What they are told stands in css/design-system.css:
 * the values that Utrecht gives them are that municipality's property.
 */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { blocksOf } from './blocks.ts'

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

/** `latin` is 36 kB and holds what Dutch and English need. */
export function typefaceFile(subset: 'latin' | 'latin-ext'): Uint8Array<ArrayBuffer> {
  const name = `noto-sans-${subset}-wght-normal.woff2`
  return new Uint8Array(readFileSync(fromHere.resolve(`@fontsource-variable/noto-sans/files/${name}`)))
}

export function designSystemCss(): string {
  return withoutIdle(components.map(componentCss).join('\n'))
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

/** Most of what a component works out for itself is for states that we left out: it goes too, until all that is left is asked for. */
function withoutIdle(css: string): string {
  const asked = new Set([...css.matchAll(/var\(\s*(--_[\w-]+)/g)].map(([, name]) => name))
  const less = css.replace(/(--_[\w-]+):[^;]*;\s*/g, (whole, name: string) => (asked.has(name) ? whole : ''))
  return less === css ? css.replace(/^[^{}]*\{\s*\}\n/gm, '') : withoutIdle(less)
}
