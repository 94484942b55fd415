/**
 * Charts of Observable Plot as elements of a page. Plot draws on a document; the server has a small one for it. Of what it
 * draws only shapes, places, text and our own classes are taken: colours come from the style sheet, so that they follow
 * light and dark, and the pages may have no styles of their own.
 */
import * as Plot from '@observablehq/plot'
import { parseHTML } from 'linkedom'
import { createElement, type ReactNode } from 'react'

const { document } = parseHTML('<!doctype html><html><body></body></html>')

/** What is taken over, by its name in the page. */
const taken: Readonly<Record<string, string>> = {
  class: 'className',
  transform: 'transform',
  d: 'd',
  x: 'x',
  y: 'y',
  x1: 'x1',
  x2: 'x2',
  y1: 'y1',
  y2: 'y2',
  cx: 'cx',
  cy: 'cy',
  r: 'r',
  width: 'width',
  height: 'height',
  'text-anchor': 'textAnchor',
}

export type Drawing = Omit<Plot.PlotOptions, 'document' | 'className'>

/** Draws once; gives the children of the picture. Throws for options that Plot cannot draw. */
export function drawn(options: Drawing): ReactNode[] {
  const picture = Plot.plot({ ...options, document: document as unknown as Document })
  return [...picture.children]
    .filter(({ tagName }) => tagName.toLowerCase() !== 'style')
    .map((part, key) => taken1(part, key))
}

function taken1(part: Element, key: number): ReactNode {
  const props: Record<string, string | number> = { key }
  for (const { name, value } of part.attributes) {
    const known = taken[name]
    if (known) props[known] = rounded(value)
  }
  const inside =
    part.children.length > 0 ? [...part.children].map((one, place) => taken1(one, place)) : part.textContent
  return createElement(part.tagName.toLowerCase(), props, inside || undefined)
}

/** A tenth of a pixel is all that shows. */
const rounded = (value: string) =>
  /^[-\d.,MLZHVa-z() ]+$/i.test(value)
    ? value.replace(/-?\d+\.\d{2,}/g, (number) => String(Math.round(Number(number) * 10) / 10))
    : value
