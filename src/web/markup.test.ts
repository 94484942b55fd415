import { Fragment, forwardRef, createElement as h, memo, type ReactNode, useId } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it, vi } from 'vitest'
import { markup } from './markup.ts'
import { stories } from './pages/stories/index.ts'

const Asking = ({ children }: { children?: ReactNode }) => h('p', { id: useId() }, children)
const Forwarded = forwardRef<HTMLElement, { text: string }>(({ text }, ref) => h('b', { ref }, text))
const Remembered = memo(({ text }: { text: string }) => h('i', null, text))

const pieces: Readonly<Record<string, ReactNode>> = {
  nothing: null,
  'text with signs': 'tekst & <meer> "en" \'nog\' wat’s',
  'a list with gaps': [1, 'a', false, undefined, h('i', { key: 'i' }, 'x')],
  'a component that asks React': h(Asking, null, 'met een haak', h(Asking)),
  'a component that hands on': h(Forwarded, { text: 'doorgegeven' }),
  'a component that remembers': h(Remembered, { text: 'onthouden' }),
  'an address with a script': h('a', { href: `java${'script'}:alert(1)`, title: '"><script>' }, 'x'),
  'an address elsewhere': h('a', { href: 'https://voorbeeld.example/?a=1&b=2' }, 'x'),
  'an empty address': h('img', { alt: '', src: '' }),
  'a form': h(
    'form',
    { action: '/x', method: 'post', encType: 'multipart/form-data', noValidate: true },
    h('input', { name: 'n', defaultValue: 'a"b', required: true, maxLength: 5, type: 'text' }),
    h('select', { name: 's', defaultValue: 'b' }, h('option', { value: 'a' }, 'A'), h('option', { value: 'b' }, 'B')),
    h('textarea', { name: 't', defaultValue: '\nregel & regel', rows: 4 }),
    h('input', { type: 'checkbox', defaultChecked: true, name: 'c' }),
    h('button', { type: 'submit', formAction: '/y', disabled: true }, 'Ga'),
  ),
  'attributes of every kind': h('div', {
    hidden: true,
    'aria-hidden': true,
    'aria-current': false,
    'data-x': 3,
    style: { color: 'red' },
    tabIndex: -1,
  }),
  'what folds out': h('details', { open: true }, h('summary', null, 's'), h(Fragment, null, 'a', 'b')),
  'a drawing': h(
    'svg',
    { viewBox: '0 0 1 1', strokeWidth: 2, fill: 'none' },
    h('path', { d: 'M0 0', strokeLinecap: 'round' }),
    h('use', { href: '#a' }),
  ),
  'text that begins with a line': h('pre', null, '\nregel'),
}

describe('markup', () => {
  it.each(Object.entries(pieces))('is to the byte what React makes of %s', (_, piece) => {
    // React complains once of a component that it did not know to ask for something.
    const complains = vi.spyOn(console, 'error').mockImplementation(() => undefined)
    expect(markup(piece)).toBe(renderToStaticMarkup(piece))
    complains.mockRestore()
  })

  it.each(stories.map((story) => [story.name, story] as const))('is to the byte what React makes of %s', (_, story) => {
    const complains = vi.spyOn(console, 'error')
    const hostile = <T>(value: T): T => JSON.parse(JSON.stringify(value).replaceAll('Voorbeeld', "<b>&'x"))
    for (const page of [story.page(), story.page(hostile)]) expect(markup(page)).toBe(renderToStaticMarkup(page))
    expect(complains, 'what React complains of').not.toHaveBeenCalled()
    complains.mockRestore()
  })
})
