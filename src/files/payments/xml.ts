/**
 * XML piece by piece: of a statement of 25 MB no more is in memory than one entry. It is as strict as money asks: what is left open,
 * closed without being opened, or cut off is broken. Nothing is ever fetched, and no types are read.
 */
import { Parser } from 'htmlparser2'

export type Element = {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  text: string
  children: Element[]
}

/** How deep elements of a statement may lie; the deepest of the schema is at 15 or so. */
const deepest = 60
const piece = 64 * 1024

/** `keeps`: this element is built with all that is in it. `done`: it is whole; false stops. `path`: names around it, outermost first. */
export type Visitor = {
  opens?(name: string, attributes: Readonly<Record<string, string>>, path: readonly string[]): void
  keeps(name: string, path: readonly string[]): boolean
  done(element: Element, path: readonly string[]): boolean | undefined
  /** The element is a part of one that is kept and is closed; true: it is not needed any more. */
  drops?(element: Element, path: readonly string[]): boolean
}

export type Walked = { readonly problem?: 'importBroken' | 'importDoctype'; readonly line?: number }

export function walkXml(text: string, visitor: Visitor): Walked {
  let walked: Walked | undefined
  let at = 0
  /** Where the element that was opened last ends its tag: one that closes there too is written as `<a/>`. */
  let openedAt = -1
  const path: string[] = []
  const kept: Element[] = []
  const ends = (problem?: Walked['problem']) => {
    walked ??= problem ? { problem, line: lineAt(text, at) } : {}
    parser.pause()
  }
  const parser = new Parser(
    {
      onopentag(full, attributes) {
        if (walked) return
        const name = bareName(full)
        visitor.opens?.(name, attributes, path)
        const parent = kept.at(-1)
        if (parent || visitor.keeps(name, path)) {
          const element: Element = { name, attributes, text: '', children: [] }
          parent?.children.push(element)
          kept.push(element)
        }
        path.push(name)
        openedAt = parser.endIndex
        if (path.length > deepest) ends('importBroken')
      },
      ontext(part) {
        const element = kept.at(-1)
        if (element) element.text += part
      },
      onclosetag(full, implied) {
        if (walked) return
        const name = bareName(full)
        if ((implied && parser.endIndex !== openedAt) || path.at(-1) !== name) return ends('importBroken')
        path.pop()
        const element = kept.pop()
        if (!element) return
        element.text = element.text.trim()
        const parent = kept.at(-1)
        if (parent && visitor.drops?.(element, path)) parent.children.pop()
        if (!parent && visitor.done(element, path) === false) ends()
      },
      onprocessinginstruction(name) {
        if (!walked && name.toUpperCase().startsWith('!')) ends('importDoctype')
      },
      onerror: () => ends('importBroken'),
    },
    { xmlMode: true, decodeEntities: true, recognizeSelfClosing: true },
  )
  for (; at < text.length && !walked; at += piece) parser.write(text.slice(at, at + piece))
  if (!walked) parser.end()
  if (!walked && path.length > 0) ends('importBroken')
  return walked ?? {}
}

const bareName = (name: string): string => name.slice(name.indexOf(':') + 1)

function lineAt(text: string, at: number): number {
  let line = 1
  for (let next = text.indexOf('\n'); next >= 0 && next < at; next = text.indexOf('\n', next + 1)) line += 1
  return line
}

/** The first element at this path inside another; undefined where there is none. */
export const at = (element: Element | undefined, ...path: readonly string[]): Element | undefined =>
  path.reduce<Element | undefined>((one, name) => one?.children.find((child) => child.name === name), element)
export const textAt = (element: Element | undefined, ...path: readonly string[]): string =>
  at(element, ...path)?.text ?? ''
