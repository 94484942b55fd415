import { describe, expect, it } from 'vitest'
import { pagesEn } from '../../words/pages.en.ts'
import { pagesNl } from '../../words/pages.nl.ts'
import { usedClasses } from '../assets/design-system.ts'
import { assets } from '../assets/index.ts'
import { stories } from './stories/index.ts'

/** Names of parties, states and kinds: they choose what is drawn and are no text. */
const codes = new Set(
  'nl en corporation team workAndIncome resident yes no later part done now late today week waiting closed all act rest care already'
    .concat(
      ' day month year text longText date time money postcode number choice choices select confirm file krisNumber',
    )
    .concat(' heading paragraph facts list whoSees link button fold values table email tel numeric')
    .split(' '),
)
const attack = `</title></p><script>alert('x')</script><img src=x onerror="alert(1)" style="color:red">" onclick="x`

function hostile<T>(value: T): T
function hostile(value: unknown): unknown {
  if (typeof value === 'string') return codes.has(value) || value === '' ? value : value + attack
  if (Array.isArray(value)) return value.map((item) => hostile(item))
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, hostile(item)]))
  }
  return value
}

const tags = (html: string, name: string) =>
  [...html.matchAll(new RegExp(`<${name}(?=[\\s>])[^>]*>`, 'g'))].map(([tag]) => tag)
const attribute = (tag: string, name: string) => new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1]
const ids = (html: string) => [...html.matchAll(/\sid="([^"]*)"/g)].map(([, id]) => id)
/** What stands in the markup itself, without text and without values of attributes. */
const skeleton = (html: string) => html.replace(/"[^"]*"/g, '""').replace(/>[^<]*</g, '><')

const ours = `<script type="module" src="${assets.whileTyping.entry.path}">`

describe.each(stories.map((story) => [story.name, story] as const))('the page %s', (_, story) => {
  const html = story.render()

  it('runs no script but ours where text is read while one types, and styles nothing by itself', () => {
    expect(tags(html, 'script')).toEqual(html.includes(' data-guard=') ? [ours] : [])
    expect(tags(html, 'style')).toEqual([])
    expect(skeleton(html)).not.toMatch(/\s(style|on\w+)=/)
    expect(html).not.toMatch(/(href|action)="\s*javascript:/i)
  })

  it('shows hostile text as text', () => {
    const hurt = story.render(hostile)
    expect(hurt).toContain('&lt;script&gt;')
    expect(tags(hurt, 'script')).toEqual(tags(html, 'script'))
    expect(skeleton(hurt)).not.toMatch(/\s(style|on\w+)=/)
    expect(skeleton(hurt).match(/<\w+/g)?.length).toBe(skeleton(html).match(/<\w+/g)?.length)
  })

  it('is one whole document with one title and one heading of the first level', () => {
    expect(html).toMatch(/^<!doctype html><html lang="(nl|en)">/)
    // A picture has a title of its own.
    const document = html.replace(/<svg[\s\S]*?<\/svg>/g, '')
    for (const name of ['html', 'head', 'title', 'body', 'h1', 'main']) expect(tags(document, name)).toHaveLength(1)
    expect(html).toContain(`href="${assets.style.path}"`)
  })

  it('skips no level of heading', () => {
    const levels = [...html.matchAll(/<h([1-6])[\s>]/g)].map(([, level]) => Number(level))
    const first = levels.indexOf(1)
    levels.slice(first).reduce((before, level) => {
      expect(level).toBeLessThanOrEqual(before + 1)
      return level
    })
  })

  it('uses no id twice, and points only at ids that exist', () => {
    const all = ids(html)
    expect(all.filter((id, index) => all.indexOf(id) !== index)).toEqual([])
    const pointed = [...html.matchAll(/\s(?:aria-labelledby|aria-describedby|for)="([^"]*)"/g)].flatMap(([, list]) =>
      (list ?? '').split(' '),
    )
    const within = [...html.matchAll(/<a[^>]*\shref="#([^"]+)"/g)].map(([, id]) => id ?? '')
    expect([...pointed, ...within].filter((id) => !all.includes(id))).toEqual([])
  })

  it('gives every field a label', () => {
    const fields = ['input', 'select', 'textarea'].flatMap((name) => tags(html, name))
    const labelled = tags(html, 'label').map((tag) => attribute(tag, 'for'))
    for (const field of fields.filter((tag) => attribute(tag, 'type') !== 'hidden')) {
      expect(labelled).toContain(attribute(field, 'id'))
    }
  })

  it('names the class names of the design system that the style sheet must bring', () => {
    const used = [...html.matchAll(/\sclass="([^"]*)"/g)].flatMap(([, list]) => (list ?? '').split(' '))
    expect(used.filter((name) => name.startsWith('utrecht-') && !usedClasses.has(name))).toEqual([])
  })
})

describe('the form', () => {
  const page = (name: string) => stories.find((story) => story.name === name)?.render() ?? ''

  it('says in the title of the window and above the page what is wrong, and leads to the field', () => {
    const html = page('formulier-fout')
    expect(html).toContain('<title>Fout: Vul het dossier aan')
    expect(html).toContain('href="#f-judgment-month"')
    expect(html).toMatch(/id="f-arrears"[^>]*aria-invalid="true"/)
    expect(html).toMatch(/aria-describedby="f-arrears-uitleg f-arrears-fout"/)
    expect(html).toContain('value="circa 2500"')
  })

  it('sends files only where there is a file to choose', () => {
    expect(page('formulier')).toMatch(/enctype="multipart\/form-data"/i)
    expect(page('formulier-bewoner')).not.toMatch(/enctype/i)
  })

  it('says which fields may stay empty', () => {
    expect(page('formulier-alles')).toMatch(/Aantal kinderen<span class="dr-mag-leeg"> \(mag leeg blijven\)/)
  })

  it('keeps what was ticked and chosen', () => {
    const html = page('formulier-alles')
    expect(html).toMatch(/<input[^>]*value="consent"[^>]*checked=""|<input[^>]*checked=""[^>]*value="consent"/)
    expect(html).toMatch(/<input[^>]*value="finances"[^>]*checked=""|<input[^>]*checked=""[^>]*value="finances"/)
  })
})

describe('the page that does not exist', () => {
  it('is the same bytes for whatever was asked', () => {
    const story = stories.find(({ name }) => name === 'niet-gevonden')
    expect(story?.render()).toBe(story?.render())
  })
})

describe('the words', () => {
  const keys = (value: object, path = ''): string[] =>
    Object.entries(value).flatMap(([key, item]) =>
      typeof item === 'object' ? keys(item, `${path}${key}.`) : [path + key],
    )

  it('are the same ones in both languages', () => {
    expect(keys(pagesEn)).toEqual(keys(pagesNl))
  })

  it('are never empty', () => {
    const texts = (value: object): unknown[] =>
      Object.values(value).flatMap((item) => (typeof item === 'object' ? texts(item) : [item]))
    for (const text of [...texts(pagesNl), ...texts(pagesEn)]) expect(text).not.toBe('')
  })
})
