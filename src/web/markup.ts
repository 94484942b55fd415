import { Checkbox } from '@utrecht/component-library-react'
import { Fragment, isValidElement, type ReactElement, type ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'

/**
 * A page as HTML, the same text as React's own `renderToStaticMarkup` gives, in a third of the time: pages here are plain
 * functions of their model, so nothing of what React keeps for state, order and interruption is needed. Whatever is not
 * plain, such as form fields with their defaults, or a component that asks React for something, is left to React.
 */
export function markup(node: ReactNode): string {
  if (node === null || node === undefined || typeof node === 'boolean') return ''
  if (typeof node === 'string') return escaped(node)
  if (typeof node === 'number' || typeof node === 'bigint') return String(node)
  if (Array.isArray(node)) return list(node)
  if (isValidElement(node)) return element(node as ReactElement<Props>)
  if (typeof node === 'object' && Symbol.iterator in node) return list([...node])
  throw new Error('a page holds what is no node')
}

type Props = Readonly<Record<string, unknown>> & { readonly children?: ReactNode }

function list(nodes: readonly ReactNode[]): string {
  let text = ''
  for (const node of nodes) text += markup(node)
  return text
}

const special = /["'&<>]/
const signs: Readonly<Record<string, string>> = {
  '"': '&quot;',
  "'": '&#x27;',
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
}
const escaped = (text: string) => (special.test(text) ? text.replace(/["'&<>]/g, (sign) => signs[sign] ?? sign) : text)

const forwarded = Symbol.for('react.forward_ref')
const remembered = Symbol.for('react.memo')
type Component = (props: Props, ref?: null) => ReactNode
type Wrapped = { readonly $$typeof: symbol; readonly render?: Component; readonly type?: unknown }

/** Of the design system this one asks React for something, and React complains where it is asked outside of it. */
const asksReact: ReadonlySet<unknown> = new Set([Checkbox])

function element(node: ReactElement<Props>): string {
  const { type, props } = node
  if (asksReact.has(type)) return renderToStaticMarkup(node)
  if (typeof type === 'string') return plain(type, props, node)
  if (type === Fragment) return markup(props.children)
  if (typeof type === 'function') return called(type as Component, props, node)
  const wrapped = type as Wrapped
  if (wrapped.$$typeof === forwarded && wrapped.render) return called(wrapped.render, props, node)
  if (wrapped.$$typeof === remembered && typeof wrapped.type === 'function')
    return called(wrapped.type as Component, props, node)
  return renderToStaticMarkup(node)
}

/** Components that ask React for something (a hook): outside of React that throws, so they are React's from then on. */
const ofReact = new WeakSet<Component>()

function called(component: Component, props: Props, node: ReactElement): string {
  if (ofReact.has(component) || component.prototype?.isReactComponent) return renderToStaticMarkup(node)
  let made: ReactNode
  try {
    made = component(props, null)
  } catch {
    ofReact.add(component)
    return renderToStaticMarkup(node)
  }
  return markup(made)
}

/** Elements for which React does more than writing them down: defaults of fields, and what it moves into the head. */
const left = new Set(['input', 'select', 'option', 'textarea', 'style', 'script', 'pre'])
const empty = new Set([
  'area',
  'base',
  'br',
  'col',
  'embed',
  'hr',
  'img',
  'link',
  'meta',
  'param',
  'source',
  'track',
  'wbr',
])

/** React writes these four of a form after the others. */
const formLast = ['action', 'encType', 'method', 'target']
const lastOfForm = (props: Props) => [
  ...Object.keys(props).filter((name) => !formLast.includes(name)),
  ...formLast.filter((name) => name in props),
]

function plain(tag: string, props: Props, node: ReactElement): string {
  if (left.has(tag) || (tag === 'button' && 'value' in props)) return renderToStaticMarkup(node)
  let text = `<${tag}`
  let inner: string | undefined
  for (const name of tag === 'form' ? lastOfForm(props) : Object.keys(props)) {
    const value = props[name]
    if (name === 'children' || name === 'ref' || name === 'key' || value === null || value === undefined) continue
    if (name === 'dangerouslySetInnerHTML') {
      inner = String((value as { __html: unknown }).__html)
      continue
    }
    const written = attribute(name, value)
    // What is not known for certain is React's to know.
    if (written === undefined) return renderToStaticMarkup(node)
    text += written
  }
  if (empty.has(tag)) return `${text}/>`
  return `${text}>${inner ?? markup(props.children)}</${tag}>`
}

const renamed: Readonly<Record<string, string>> = {
  className: 'class',
  htmlFor: 'for',
  tabIndex: 'tabindex',
  strokeWidth: 'stroke-width',
  strokeLinecap: 'stroke-linecap',
  strokeLinejoin: 'stroke-linejoin',
  strokeDasharray: 'stroke-dasharray',
  textAnchor: 'text-anchor',
}
const asIs = new Set([
  'id',
  'href',
  'lang',
  'dir',
  'role',
  'name',
  'type',
  'title',
  'rel',
  'target',
  'scope',
  'viewBox',
  'width',
  'height',
  'fill',
  'stroke',
  'd',
  'x',
  'y',
  'x1',
  'x2',
  'y1',
  'y2',
  'cx',
  'cy',
  'r',
  'rx',
  'ry',
  'points',
  'transform',
  'focusable',
  'headers',
  'value',
  'label',
  'alt',
  'action',
  'method',
  'content',
  'charSet',
  'colSpan',
  'rowSpan',
  'autoComplete',
  'dateTime',
  'hrefLang',
  'encType',
  'src',
  'data',
  'start',
  'opacity',
  'preserveAspectRatio',
  'xmlns',
])
const addresses = new Set(['href', 'src', 'action', 'data'])
const mayBeTrue = new Set(['open', 'hidden', 'disabled', 'noValidate'])

function attribute(name: string, value: unknown): string | undefined {
  const own = name.startsWith('aria-') || name.startsWith('data-')
  if (typeof value === 'boolean') {
    if (own) return ` ${name}="${value}"`
    return mayBeTrue.has(name) ? (value ? ` ${name}=""` : '') : undefined
  }
  if (typeof value !== 'string' && typeof value !== 'number') return undefined
  const written = own || asIs.has(name) ? name : renamed[name]
  // React looks for scripts in an address and refuses an empty one: only what is plainly none is written here.
  if (written === undefined || (addresses.has(written) && !/^(\/|#|tel:|\?)/.test(String(value)))) return undefined
  return ` ${written}="${escaped(String(value))}"`
}
