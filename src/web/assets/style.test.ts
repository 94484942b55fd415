import { brotliCompressSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { blocksOf } from './blocks.ts'
import { allAssets, assets } from './index.ts'

type Scheme = 'light' | 'dark'
type Setting = { readonly name: string; readonly value: string }

/** What a sheet sets for the whole page, in light and in dark; what it sets for a part of a page; and all that it asks for. */
function readSheet(css: string) {
  const page = { light: new Map<string, string>(), dark: new Map<string, string>() }
  const parts = new Map<string, string>()
  const visit = (text: string, scheme: Scheme) => {
    for (const { head, body } of blocksOf(text)) {
      const selector = head.split(';').at(-1)?.trim() ?? ''
      if (selector.startsWith('@layer') || selector.startsWith('@media')) {
        visit(body, /prefers-color-scheme: ?dark/.test(selector) ? 'dark' : scheme)
      } else {
        const into = selector === ':root' ? page[scheme] : parts
        for (const { name, value } of settingsIn(body)) into.set(name, value)
      }
    }
  }
  visit(css, 'light')
  return { ...page, parts, asked: [...css.matchAll(/var\(\s*(--[\w-]+)/g)].map(([, name]) => name ?? '') }
}

const settingsIn = (body: string): Setting[] =>
  [...body.matchAll(/(--[\w-]+)\s*:\s*([^;]+)/g)].map(([, name = '', value = '']) => ({ name, value: value.trim() }))

/** A name whose value is to be had: set somewhere, or with another value behind the comma. */
function missingIn(css: string): string[] {
  const { light, parts } = readSheet(css)
  const bare = [...css.matchAll(/var\(\s*(--[\w-]+)\s*\)/g)].map(([, name]) => name ?? '')
  return [...new Set(bare)].filter((name) => !light.has(name) && !parts.has(name))
}

/** What is drawn, and not measured: it has to be thought of twice. */
const isDrawn = (value: string) => /hsl|rgb|#[\da-f]{3}|url\(/.test(value)

function onlyInOne(css: string): string[] {
  const { light, dark } = readSheet(css)
  const drawn = [...light].filter(([, value]) => isDrawn(value)).map(([name]) => name)
  return [...drawn.filter((name) => !dark.has(name)), ...[...dark.keys()].filter((name) => !light.has(name))]
}

const css = String(assets.style.body)

describe('the style sheet', () => {
  it('loads only what is served beside it, as the policy has it', () => {
    const served = allAssets.map(({ path }) => path)
    const loaded = [...css.matchAll(/url\(\s*["']?([^)"']*)/g)].map(([, place]) => `/assets/${place}`)
    expect(loaded.length).toBeGreaterThan(0)
    for (const path of loaded) expect(served).toContain(path)
    expect(css).not.toContain('@import')
  })

  it('stays under 16 kB as it is sent', () => {
    expect(brotliCompressSync(css).length).toBeLessThan(16_000)
  })

  it('has a path that changes with its content, and so has all that is served', () => {
    for (const { path } of allAssets) expect(path).toMatch(/^\/assets\/[\w-]+\.(css|js|svg|woff2)$/)
    expect(new Set(allAssets.map(({ path }) => path)).size).toBe(allAssets.length)
  })
})

describe('the variables of the style sheet', () => {
  const sheet = readSheet(css)

  it('are all set', () => {
    // A field that is told how much it will hold is as wide as that; ours are told by their class names.
    expect(missingIn(css)).toEqual(['--utrecht-textbox-value-max-length'])
  })

  it('have a value for light and one for dark, wherever they are drawn', () => {
    expect(onlyInOne(css)).toEqual([])
    expect(sheet.dark.size).toBeGreaterThan(20)
  })

  it('are all asked for', () => {
    const unasked = [...sheet.light.keys()].filter((name) => !sheet.asked.includes(name))
    // The doorstep is drawn in the mark of the house, which stands in the page itself.
    expect(unasked).toEqual(['--stoep'])
  })

  it('are missed where they are missing', () => {
    const light = ':root{--a:hsl(0 0% 0%);--b:var(--a)}'
    expect(missingIn(`${light} p{color:var(--c)} p{color:var(--d,red)}`)).toEqual(['--c'])
    expect(onlyInOne(light)).toEqual(['--a'])
    expect(onlyInOne(`${light} @media (prefers-color-scheme: dark){:root{--a:hsl(0 0% 9%);--e:1}}`)).toEqual(['--e'])
  })
})

describe.each(['light', 'dark'] as const)('in %s', (scheme) => {
  const { light, dark } = readSheet(css)
  const settingOf = (name: string) => (scheme === 'dark' ? dark.get(name) : undefined) ?? light.get(name) ?? ''
  const contrast = (one: string, other: string) => contrastOf(settingOf(one), settingOf(other))
  const texts = ['ink', 'soft', 'link', 'link-hover', 'late', 'done', 'care', 'corp', 'team', 'wi', 'bew']
  const grounds = ['page', 'paper', 'quiet', 'act-tint', 'done-tint', 'care-tint']

  it.each(texts)('%s can be read on every ground', (text) => {
    for (const ground of grounds) expect(contrast(`--${text}`, `--${ground}`), ground).toBeGreaterThan(4.5)
  })

  it.each([
    ['act-ink', 'act'],
    ['act-ink', 'act-hover'],
    ['focus-ink', 'focus'],
  ])('%s can be read on %s', (text, ground) => {
    expect(contrast(`--${text}`, `--${ground}`)).toBeGreaterThan(4.5)
  })

  it('the edge of a field can be seen', () => {
    for (const ground of ['--page', '--paper']) expect(contrast('--control', ground)).toBeGreaterThan(3)
  })
})

/** As WCAG 2 has it. Two values of `hsl(hue saturation% lightness%)`. */
function contrastOf(one: string, other: string): number {
  const [more = 0, less = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a)
  return (more + 0.05) / (less + 0.05)
}

function luminance(colour: string): number {
  const [, hue = Number.NaN, saturation = 0, lightness = 0] = (/^hsl\((\d+) (\d+)% (\d+)%\)$/.exec(colour) ?? []).map(
    Number,
  )
  const chroma = (saturation / 100) * Math.min(lightness / 100, 1 - lightness / 100)
  const channel = (offset: number) => {
    const at = (offset + hue / 30) % 12
    const value = lightness / 100 - chroma * Math.max(-1, Math.min(at - 3, 9 - at, 1))
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
  }
  return 0.2126 * channel(0) + 0.7152 * channel(8) + 0.0722 * channel(4)
}
