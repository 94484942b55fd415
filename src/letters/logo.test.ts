import { expect, test } from 'vitest'
import { checkLogo } from './logo.ts'

const svg = (inside: string, attributes = ''): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10"${attributes}>${inside}</svg>`

test.each([
  ['a script', svg('<script>alert(1)</script>'), 'forbiddenElement'],
  ['a picture from elsewhere', svg('<image href="https://elsewhere.example/x.png"/>'), 'forbiddenElement'],
  ['HTML inside', svg('<foreignObject><p>x</p></foreignObject>'), 'forbiddenElement'],
  ['a drawing that repeats itself', svg('<use href="#a"/>'), 'forbiddenElement'],
  ['text, which would bring a font', svg('<text>x</text>'), 'forbiddenElement'],
  ['an event handler', svg('', ' onload="x()"'), 'forbiddenAttribute'],
  ['a gradient from elsewhere', svg('<linearGradient xlink:href="other.svg#a"/>'), 'external'],
  ['a fill from elsewhere', svg('<path fill="url(https://elsewhere.example/#a)"/>'), 'external'],
  ['a style that imports', svg('<style>@import "x.css";</style>'), 'malformed'],
  ['a style with an escape', svg('<style>a{fill:u\\72l(x)}</style>'), 'malformed'],
  ['a document type', `<!DOCTYPE svg [<!ENTITY a "b">]>${svg('')}`, 'notSvg'],
  ['an entity', svg('<title>&a;</title>'), 'malformed'],
  ['a processing instruction', svg('<?x y?>'), 'malformed'],
  ['CDATA', svg('<title><![CDATA[<script>]]></title>'), 'malformed'],
  ['an element that is not closed', '<svg><path', 'malformed'],
  ['elements that cross', svg('<g><path></g></path>'), 'malformed'],
  ['an attribute twice', svg('<path d="" d=""/>'), 'malformed'],
  ['something after the end', `${svg('')}<svg/>`, 'malformed'],
  ['no SVG', '<html></html>', 'notSvg'],
  ['nothing', '', 'notSvg'],
  ['too much', svg(' '.repeat(100_001)), 'tooLarge'],
  ['nesting without end', svg('<g>'.repeat(70) + '</g>'.repeat(70)), 'malformed'],
])('refuses %s', (_, logo, reason) => {
  expect(checkLogo(logo)).toEqual({ ok: false, reason })
})

test.each([
  ['shapes', svg('<g><path d="M0 0h10z" fill="#c00"/><circle r="3"/></g>')],
  [
    'what drawing programs write around it',
    `\ufeff<?xml version="1.0"?>\n<!-- made -->\n${svg('<title>Logo</title>')}\n`,
  ],
  ['a gradient of its own', svg('<defs><linearGradient id="a"/></defs><path fill="url(#a)" style="stroke:url(#a)"/>')],
  ['a style without references', svg('<style>.a{fill:#c00}</style><path class="a"/>')],
])('accepts %s', (_, logo) => {
  expect(checkLogo(logo)).toEqual({ ok: true })
})
