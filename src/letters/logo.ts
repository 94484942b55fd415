/**
 * Whether an organisation's logo may stand in a letter. An SVG is a program in disguise: only drawing elements pass, and
 * nothing that runs, loads, repeats itself or brings fonts. Small and strict; who draws a logo can always simplify it.
 */
export type LogoCheck = { readonly ok: true } | { readonly ok: false; readonly reason: LogoFault }
export type LogoFault = 'tooLarge' | 'notSvg' | 'malformed' | 'forbiddenElement' | 'forbiddenAttribute' | 'external'

const largest = 100_000
const deepest = 64
const shapes = 'path rect circle ellipse line polyline polygon'
const others = 'svg g defs linearGradient radialGradient stop clipPath title desc metadata style'
const elements = new Set(`${shapes} ${others}`.split(' '))
const tag = /<(\/?)([A-Za-z][\w:.-]*)((?:\s+[\w:.-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>/y
const attribute = /([\w:.-]+)\s*=\s*(?:"([^"<]*)"|'([^'<]*)')/g
const entity = /&(?!(?:amp|lt|gt|quot|apos);)/

/** `svg` is the text of a file. Pure: that it also draws is tried where letters are set. */
export function checkLogo(svg: string): LogoCheck {
  if (svg.length > largest) return refuse('tooLarge')
  const source = svg
    .replace(/^\ufeff?\s*<\?xml\s[^?<>]*\?>/, '')
    .replace(/<!--(?:(?!--)[\s\S])*-->/g, '')
    .trim()
  if (!/^<svg[\s>]/.test(source)) return refuse('notSvg')
  if (!source.isWellFormed() || entity.test(source)) return refuse('malformed')
  return checkTags(source)
}

function checkTags(source: string): LogoCheck {
  const open: string[] = []
  let at = 0
  while (at < source.length) {
    const next = source.indexOf('<', at)
    const text = source.slice(at, next < 0 ? source.length : next)
    if (open.at(-1) === 'style' ? !harmlessStyle(text) : open.length === 0 && text.trim() !== '')
      return refuse('malformed')
    if (next < 0) break
    if (at > 0 && open.length === 0) return refuse('malformed')
    tag.lastIndex = next
    const found = tag.exec(source)
    if (found === null) return refuse('malformed')
    at = tag.lastIndex
    const [, closing = '', name = '', attributes = '', alone = ''] = found
    if (!elements.has(name)) return refuse('forbiddenElement')
    if (closing !== '') {
      if (attributes !== '' || alone !== '' || open.pop() !== name) return refuse('malformed')
      continue
    }
    const fault = faultOf(attributes)
    if (fault !== undefined) return refuse(fault)
    if (alone === '') open.push(name)
    if (open.length > deepest) return refuse('malformed')
  }
  return open.length === 0 ? { ok: true } : refuse('malformed')
}

function faultOf(attributes: string): LogoFault | undefined {
  const seen = new Set<string>()
  for (const [, name = '', double, single] of attributes.matchAll(attribute)) {
    const value = double ?? single ?? ''
    if (seen.has(name)) return 'malformed'
    seen.add(name)
    if (/^on/i.test(name) || name === 'xml:base') return 'forbiddenAttribute'
    if (/(^|:)href$/i.test(name) && !/^#[\w-]+$/.test(value)) return 'external'
    if (/^xmlns(:|$)/.test(name)) continue
    if (!harmlessStyle(value)) return 'external'
  }
  return undefined
}

/** No rule that loads, no escape that could hide one, no reference but to a part of the same drawing. */
function harmlessStyle(text: string): boolean {
  return !/[@\\]|javascript:|data:|https?:/i.test(text) && !/url\(\s*(?!["']?#[\w-]+["']?\s*\))/i.test(text)
}

function refuse(reason: LogoFault): LogoCheck {
  return { ok: false, reason }
}
